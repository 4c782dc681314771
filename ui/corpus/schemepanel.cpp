// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/schemepanel.h"

#include "model/session/knownnames.h"
#include "model/session/project.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

namespace dau {

namespace {

QIcon swatch(const QString &colour)
{
    QPixmap pixmap(scaled(16), scaled(16));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(0, scaled(6), scaled(16), scaled(4), QColor(colour));
    return pixmap;
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, SchemePanel::tr("Cannot read “%1”: %2.").arg(path, file.errorString()));
    return file.readAll();
}

} // namespace

SchemePanel::SchemePanel(Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_title(plainLabel({}, this))
    , m_tree(new QTreeWidget(this))
    , m_message(plainLabel({}, this))
    , m_import(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_names(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral(u"paneTitle"));
    m_tree->setColumnCount(4);
    m_tree->setWordWrap(true);
    m_tree->header()->setStretchLastSection(true);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    for (QPushButton *button : {m_names, m_import, m_export})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_tree, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_tree);
    connect(m_import, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import a scheme"), {}, tr("Schemes (*.json)"));
        if (!path.isEmpty())
            importScheme(path);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Export the scheme"), m_project.scheme().id + QStringLiteral(u".json"));
        if (!path.isEmpty())
            exportScheme(path);
    });
    connect(m_names, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import known names"), {}, tr("Lists (*.csv)"));
        if (!path.isEmpty())
            importNames(path);
    });
    connect(&project, &Project::changed, this, [this](const Delta &delta) {
        if (delta.scheme)
            fill();
    });
    retranslate();
}

void SchemePanel::importScheme(const QString &path)
{
    const auto bytes = readAll(path);
    const auto scheme = bytes ? parseScheme(*bytes, path) : tl::unexpected(bytes.error());
    if (!scheme) {
        m_message->setText(scheme.error().message);
        return;
    }
    Change change;
    change.kind = QStringLiteral(u"scheme");
    change.subject = scheme->id;
    change.author = m_project.me();
    change.edits.append({{}, {}, m_project.scheme(), *scheme});
    const auto applied = m_project.apply(change);
    m_message->setText(applied ? tr("“%1” is the project's scheme now. Annotations keep their labels; Ctrl+Z takes it back.").arg(scheme->id)
                               : applied.error().message);
}

void SchemePanel::exportScheme(const QString &path)
{
    QSaveFile file(path);
    const QByteArray json = printScheme(m_project.scheme());
    const bool written = file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
    m_message->setText(written ? tr("The scheme was written to “%1”.").arg(path)
                               : tr("Cannot write “%1”: %2.").arg(path, file.errorString()));
}

void SchemePanel::importNames(const QString &path)
{
    const auto bytes = readAll(path);
    const auto names = bytes ? parseKnownNames(*bytes, path) : tl::unexpected(bytes.error());
    if (!names) {
        m_message->setText(names.error().message);
        return;
    }
    const Change change = addKnownNames(*names, m_project.store().entities({}).value_or(QList<Entity>()), m_project.me());
    const auto applied = m_project.apply(change);
    m_message->setText(applied ? tr("%n known names added.", nullptr, static_cast<int>(change.edits.size())) : applied.error().message);
}

void SchemePanel::fill()
{
    const LabelScheme &scheme = m_project.scheme();
    const QString language = QLocale().name().left(2);
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    m_title->setText(tr("%1, version %2").arg(scheme.name.in(language, scheme.id)).arg(scheme.version));
    m_tree->clear();
    auto *labels = new QTreeWidgetItem(m_tree, {tr("Labels")});
    for (const LabelDef &label : scheme.labels) {
        auto *item = new QTreeWidgetItem(labels, {label.name.in(language, label.key), label.shortcut, label.key,
                                                  label.guideline.in(language, {}).section(u'\n', 0, 0)});
        item->setIcon(0, swatch(dark ? label.darkColour : label.colour));
        for (const QString &key : label.attributes) {
            const AttributeDef *attribute = scheme.attribute(key);
            QStringList values;
            for (const Choice &choice : attribute ? attribute->choices : QList<Choice>())
                values.append(choice.name.in(language, choice.key));
            new QTreeWidgetItem(item, {attribute ? attribute->name.in(language, key) : key, {}, key, values.join(QStringLiteral(u", "))});
        }
    }
    auto *relations = new QTreeWidgetItem(m_tree, {tr("Relations")});
    for (const RelationDef &relation : scheme.relations) {
        const QString ends = QStringLiteral(u"%1 → %2").arg(relation.from.join(QStringLiteral(u", ")), relation.to.join(QStringLiteral(u", ")));
        new QTreeWidgetItem(relations, {relation.name.in(language, relation.key), {}, relation.key, ends});
    }
    labels->setExpanded(true);
    relations->setExpanded(true);
    for (int column = 0; column < 3; ++column)
        m_tree->resizeColumnToContents(column);
}

void SchemePanel::retranslate()
{
    m_tree->setHeaderLabels({tr("Name"), tr("Key"), tr("In files"), tr("Guideline, values, ends")});
    m_tree->setAccessibleName(tr("Scheme"));
    m_import->setText(tr("Import a scheme…"));
    m_export->setText(tr("Export the scheme…"));
    m_names->setText(tr("Import known names…"));
    fill();
}

void SchemePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
