// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/labelpalette.h"

#include "ui/document/annotatepage.h"
#include "ui/document/labelbutton.h"
#include "ui/document/pagetheme.h"
#include "ui/document/shownnames.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace dau {

LabelPalette::LabelPalette(const AnnotatePage &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_heading(plainLabel({}, this))
{
    m_heading->setObjectName(QStringLiteral(u"heading"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    refresh();
}

void LabelPalette::refresh()
{
    if (m_labels != m_page.project().scheme().labels || m_buttons.isEmpty())
        fill();
    const DocumentSession *session = m_page.session();
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setCount(session ? session->annotations.count(m_labels[i].key) : 0);
}

void LabelPalette::fill()
{
    m_labels = m_page.project().scheme().labels;
    m_heading->setText(tr("Labels"));
    while (m_buttons.size() > m_labels.size())
        m_buttons.takeLast()->deleteLater();
    while (m_buttons.size() < m_labels.size()) {
        auto *button = new LabelButton(this);
        connect(button, &QAbstractButton::clicked, this, [this, i = m_buttons.size()] { Q_EMIT labelRequested(m_labels[i].key); });
        layout()->addWidget(button);
        m_buttons << button;
    }
    const PageTheme colours = theme().dark ? PageTheme::darkTheme() : PageTheme::light();
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const LabelDef &label = m_labels[i];
        QStringList names{label.name.in(shownLanguage(), label.key)};
        for (const QString &other : label.name.byLanguage) {
            if (!names.contains(other))
                names << other;
        }
        m_buttons[i]->setLabel(label.shortcut, colours.labelColour(&label), names);
        setPlainToolTip(m_buttons[i], label.guideline.in(shownLanguage(), {}));
        m_buttons[i]->updateGeometry();
    }
}

void LabelPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace dau
