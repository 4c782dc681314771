// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/mappingtable.h"

#include "ui/widgets/tables.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QScopedValueRollback>

namespace dau {

namespace {

enum Column { Theirs, What, Count, Ours };

} // namespace

MappingTable::MappingTable(QWidget *parent)
    : QTableWidget(0, 4, parent)
{
    dressTable(*this);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::AllEditTriggers);
    connect(this, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        if (m_filling || item->column() != Ours)
            return;
        const MappedName &name = m_names.at(item->row());
        QMap<QString, QString> &part = name.kind == MappedName::Kind::Label ? m_map.labels
            : name.kind == MappedName::Kind::Attribute                      ? m_map.attributes
                                                                            : m_map.relations;
        const QString ours = item->text().trimmed();
        part.insert(name.theirs, ours.isEmpty() ? ours : keyForName(ours));
        QMetaObject::invokeMethod(this, &MappingTable::mapped, Qt::QueuedConnection); // new rows may replace the item
    });
    retranslate();
}

void MappingTable::setNames(const QList<MappedName> &names)
{
    m_names = names;
    fill();
}

void MappingTable::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const QString kinds[] = {tr("label"), tr("attribute"), tr("relation")};
    setRowCount(static_cast<int>(m_names.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const MappedName &name = m_names.at(row);
        const QString kind = kinds[static_cast<size_t>(name.kind)];
        const QString cells[] = {name.theirs, name.isNew ? tr("%1, new").arg(kind) : kind, QLocale().toString(name.count)};
        for (int column = Theirs; column < Ours; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            setItem(row, column, item);
        }
        setItem(row, Ours, new QTableWidgetItem(name.ours));
    }
    alignFigures(*this, Count);
    for (int column = Theirs; column < Ours; ++column)
        resizeColumnToContents(column);
}

void MappingTable::retranslate()
{
    setHorizontalHeaderLabels({tr("In the files"), tr("What"), tr("How often"), tr("Here (nothing: left out)")});
    setAccessibleName(tr("What the names of the files become"));
    fill();
}

void MappingTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTableWidget::changeEvent(event);
}

} // namespace dau
