// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/formatnamestable.h"

#include "model/session/project.h"
#include "ui/widgets/tables.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QScopedValueRollback>

namespace dau {

FormatNamesTable::FormatNamesTable(Project &project, QWidget *parent)
    : QTableWidget(0, 3, parent)
    , m_project(project)
{
    dressTable(*this);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::AllEditTriggers);
    connect(this, &QTableWidget::itemChanged, this, &FormatNamesTable::rename);
    connect(&project, &Project::changed, this, [this](const Delta &delta) {
        if (delta.scheme) // later: it may be an edited item that says so, and filling deletes the items
            QMetaObject::invokeMethod(this, [this] { fill(); }, Qt::QueuedConnection);
    });
}

void FormatNamesTable::setFormat(const FormatInfo &format)
{
    m_format = format;
    fill();
}

void FormatNamesTable::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const LabelScheme &scheme = m_project.scheme();
    const FormatNames names = scheme.names.value(m_format.id);
    const QString language = QLocale().name().left(2);
    const bool types = !m_format.types.isEmpty();
    setHorizontalHeaderLabels({tr("Here"), tr("Key"), types ? tr("Type in %1").arg(m_format.name) : tr("In %1").arg(m_format.name)});
    setAccessibleName(tr("Names in %1").arg(m_format.name));
    setRowCount(0);
    const auto add = [&](const QString &shown, const QString &key, const QString &name) {
        const int row = rowCount();
        insertRow(row);
        for (const auto &[column, text] : {std::pair(0, shown), std::pair(1, key)}) {
            auto *item = new QTableWidgetItem(text);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            setItem(row, column, item);
        }
        setItem(row, 2, new QTableWidgetItem(name));
    };
    for (const LabelDef &label : scheme.labels)
        add(label.name.in(language, label.key), label.key, types ? names.types.value(label.key) : names.labels.value(label.key, label.key));
    for (const AttributeDef &attribute : scheme.attributes)
        add(attribute.name.in(language, attribute.key), attribute.key, names.attributes.value(attribute.key, attribute.key));
    for (const RelationDef &relation : scheme.relations)
        add(relation.name.in(language, relation.key), relation.key, names.relations.value(relation.key, relation.key));
    resizeColumnToContents(0);
    resizeColumnToContents(1);
}

void FormatNamesTable::rename(QTableWidgetItem *item)
{
    if (m_filling || item->column() != 2)
        return;
    LabelScheme scheme = m_project.scheme();
    const QString key = this->item(item->row(), 1)->text();
    const QString name = item->text().trimmed();
    const Result<void> named = nameIn(m_format, key, name, scheme);
    const QStringList faults = named ? schemeFaults(scheme) : QStringList(named.error().message);
    if (!faults.isEmpty()) {
        Q_EMIT said(faults.first());
        QMetaObject::invokeMethod(this, [this] { fill(); }, Qt::QueuedConnection);
        return;
    }
    if (scheme == m_project.scheme())
        return;
    Change change;
    change.kind = QStringLiteral(u"scheme");
    change.subject = scheme.id;
    change.author = m_project.me();
    change.edits.append({{}, {}, m_project.scheme(), scheme});
    const auto applied = m_project.apply(change);
    Q_EMIT said(applied ? tr("%1 is called %2 in %3 now, in and out. Ctrl+Z takes it back.").arg(key, name, m_format.name)
                        : applied.error().message);
    if (applied)
        Q_EMIT renamed();
}

void FormatNamesTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QTableWidget::changeEvent(event);
}

} // namespace dau
