// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tables.h"

#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>

namespace dau {

namespace {

// Headings are set in by as much (theme.cpp). Not by padding in the style sheet: that draws icons twice.
int beside()
{
    return scaled(7);
}

QStyleOptionViewItem inside(QStyleOptionViewItem option)
{
    option.rect.adjust(beside(), 0, -beside(), 0);
    option.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
    return option;
}

// Lines as high as the text of the moment needs.
class LineHeight : public QObject
{
public:
    explicit LineHeight(QTableView &table)
        : QObject(&table)
        , m_table(table)
    {
        table.installEventFilter(this);
        set();
    }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            set();
        return QObject::eventFilter(object, event);
    }

private:
    void set() { m_table.verticalHeader()->setDefaultSectionSize(m_table.fontMetrics().height() + scaled(12)); }

    QTableView &m_table;
};

} // namespace

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * beside(), size.height() + scaled(4)};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme().status);
    QStyledItemDelegate::paint(painter, inside(option), index);
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const bool edited = table && table->editTriggers() != QAbstractItemView::NoEditTriggers;
    const bool alone = table && table->selectionBehavior() == QAbstractItemView::SelectItems;
    if ((option.state & QStyle::State_HasFocus) && (alone || (edited && index.flags().testFlag(Qt::ItemIsEditable)))) {
        painter->setPen(theme().accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

bool CellDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return QStyledItemDelegate::editorEvent(event, model, inside(option), index);
}

void dressTable(QTableView &table)
{
    table.setItemDelegate(new CellDelegate(&table));
    new LineHeight(table);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setResizeContentsPrecision(100); // rows; of many thousands the first say enough
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void alignFigures(QTableWidget &table, int column)
{
    constexpr Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    if (QTableWidgetItem *heading = table.horizontalHeaderItem(column))
        heading->setTextAlignment(right);
    for (int row = 0; row < table.rowCount(); ++row) {
        if (QTableWidgetItem *cell = table.item(row, column))
            cell->setTextAlignment(right);
    }
}

} // namespace dau
