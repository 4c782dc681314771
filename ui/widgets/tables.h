// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QStyledItemDelegate>

class QTableView;
class QTableWidget;

namespace dau {

// A cell of a table that dressTable() has dressed: under its heading, the selection over the whole line, a frame round
// the current cell where it can be edited by itself.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

// How every table of lines looks: whole lines are selected, nothing is edited, no grid, no numbers of lines; Tab leaves
// it.
void dressTable(QTableView &table);
// A column of figures: they stand right, and so does the heading.
void alignFigures(QTableWidget &table, int column);

} // namespace dau
