// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/topbar.h"

#include "ui/main/keymap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace dau {

static QPushButton *fieldButton(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QStringLiteral(u"commandField"));
    button->setFocusPolicy(Qt::NoFocus);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

TopBar::TopBar(const Keymap &keymap, QWidget *parent)
    : QWidget(parent)
    , m_keymap(keymap)
{
    setObjectName(QStringLiteral(u"topBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);

    auto *brand = plainLabel(QStringLiteral(u"Dấu"), this);
    QFont bold = brand->font();
    bold.setBold(true);
    brand->setFont(bold);
    m_name = plainLabel(QString(), this);
    m_name->setObjectName(QStringLiteral(u"quiet"));
    layout->addWidget(brand);
    layout->addSpacing(scaled(8));
    layout->addWidget(m_name);
    layout->addStretch(1);

    m_places = new QWidget(this);
    m_places->setObjectName(QStringLiteral(u"places"));
    m_places->setAttribute(Qt::WA_StyledBackground);
    m_placesLayout = new QHBoxLayout(m_places);
    m_placesLayout->setContentsMargins(1, 1, 1, 1);
    m_placesLayout->setSpacing(0);
    layout->addWidget(m_places);
    layout->addStretch(1);

    m_find = fieldButton(this);
    m_palette = fieldButton(this);
    m_annotator = new QPushButton(this);
    m_annotator->setObjectName(QStringLiteral(u"chip"));
    m_annotator->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_find);
    layout->addWidget(m_palette);
    layout->addSpacing(scaled(6));
    layout->addWidget(m_annotator);
    connect(m_find, &QPushButton::clicked, this, &TopBar::findClicked);
    connect(m_palette, &QPushButton::clicked, this, &TopBar::paletteClicked);
    connect(m_annotator, &QPushButton::clicked, this, &TopBar::annotatorClicked);
    connect(&keymap, &Keymap::changed, this, &TopBar::retranslate);
    setMargins();
    setProject({});
    setAnnotator({});
    setPlaces({}, Place::Annotate);
    retranslate();
}

void TopBar::setProject(const QString &fileName)
{
    // A long name takes no more than its share of the bar.
    m_name->setText(m_name->fontMetrics().elidedText(QFileInfo(fileName).fileName(), Qt::ElideMiddle, scaled(240)));
    m_name->setMinimumWidth(1);
    setPlainToolTip(m_name, fileName);
    m_find->setVisible(!fileName.isEmpty());
}

void TopBar::setAnnotator(const QString &name)
{
    // An ampersand in a name is no mnemonic.
    m_annotator->setText(QString(name).replace(u'&', QStringLiteral(u"&&")));
    m_annotator->setVisible(!name.isEmpty());
}

void TopBar::setPlaces(const QList<Place> &places, Place current)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const Place place : places) {
        auto *button = new QToolButton(m_places);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setChecked(place == current);
        connect(button, &QToolButton::clicked, this, [this, place] { Q_EMIT placeChosen(place); });
        m_placesLayout->addWidget(button);
        m_buttons.insert(int(place), button);
    }
    // One place alone is nothing to choose.
    m_places->setVisible(places.size() > 1);
    retranslate();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_name->setVisible(width() > scaled(760)); // what can be pressed goes first
}

void TopBar::setMargins()
{
    layout()->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange && layout())
        setMargins();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopBar::retranslate()
{
    const auto name = [this](const char *id) {
        const Command *c = command(QString::fromLatin1(id));
        return std::pair{c->shownText(), m_keymap.shownKey(*c)};
    };
    const auto set = [](QAbstractButton *button, const std::pair<QString, QString> &text) {
        button->setText(text.first);
        setPlainToolTip(button, text.second.isEmpty() ? text.first : text.first + QStringLiteral(u" (") + text.second + u')');
    };
    if (QToolButton *button = m_buttons.value(int(Place::Annotate)))
        set(button, name("place.annotate"));
    if (QToolButton *button = m_buttons.value(int(Place::Review)))
        set(button, name("place.review"));
    if (QToolButton *button = m_buttons.value(int(Place::Project)))
        set(button, name("place.project"));
    m_find->setText(tr("Find…  %1").arg(name("work.find").second));
    m_palette->setText(tr("Commands  %1").arg(name("window.palette").second));
    setPlainToolTip(m_annotator, tr("Who annotates here"));
}

} // namespace dau
