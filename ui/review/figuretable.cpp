// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/figuretable.h"

#include "ui/document/pagetheme.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace dau {

namespace {

enum Role { Note = Qt::UserRole, Share };

class FigureDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        const QVariant share = index.data(Share);
        const QColor text = share.isValid() ? FigureTable::ink(share.toDouble()) : t.text;
        const QRect rect = option.rect;
        painter->save();
        painter->fillRect(rect.adjusted(1, 1, -1, -1), share.isValid() ? FigureTable::ground(share.toDouble()) : t.bar);
        const QString note = index.data(Note).toString();
        const int line = option.fontMetrics.height();
        QRect place = rect.adjusted(scaled(4), 0, -scaled(4), 0);
        if (!note.isEmpty())
            place = QRect(place.left(), rect.center().y() - line, place.width(), line);
        painter->setPen(text);
        painter->setFont(option.font);
        painter->drawText(place, Qt::AlignCenter | Qt::TextSingleLine, option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        if (!note.isEmpty()) {
            QFont small = option.font;
            small.setPointSizeF(small.pointSizeF() * 0.85);
            painter->setFont(small);
            painter->drawText(place.translated(0, line), Qt::AlignCenter | Qt::TextSingleLine, QFontMetrics(small).elidedText(note, Qt::ElideRight, place.width()));
        }
        if (option.state & QStyle::State_Selected) {
            painter->setPen(QPen(option.state & QStyle::State_HasFocus || option.widget->hasFocus() ? t.accent : t.frame, 2));
            painter->drawRect(rect.adjusted(1, 1, -2, -2));
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int lines = index.data(Note).toString().isEmpty() ? 1 : 2;
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + scaled(20), option.fontMetrics.height() * lines + scaled(8)};
    }
};

} // namespace

FigureTable::FigureTable(QWidget *parent)
    : QTableWidget(parent)
{
    setItemDelegate(new FigureDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    connect(this, &QTableWidget::cellClicked, this, &FigureTable::open);
}

void FigureTable::setNames(const QStringList &rows, const QStringList &columns)
{
    const int row = std::max(0, currentRow());
    const int column = std::max(0, currentColumn());
    clear();
    setRowCount(static_cast<int>(rows.size()));
    setColumnCount(static_cast<int>(columns.size()));
    setVerticalHeaderLabels(rows);
    setHorizontalHeaderLabels(columns);
    for (int r = 0; r < rowCount(); ++r) {
        for (int c = 0; c < columnCount(); ++c)
            setCell(r, c, {});
    }
    if (rowCount() > 0 && columnCount() > 0)
        setCurrentCell(std::min(row, rowCount() - 1), std::min(column, columnCount() - 1));
}

void FigureTable::setCell(int row, int column, const QString &text, const QString &note, std::optional<double> share)
{
    auto *cell = new QTableWidgetItem(text);
    cell->setData(Note, note);
    if (share)
        cell->setData(Share, *share);
    cell->setData(Qt::AccessibleTextRole, note.isEmpty() ? text : text + QStringLiteral(u", ") + note);
    setItem(row, column, cell);
}

QColor FigureTable::ground(double share)
{
    // Deep enough to tell apart, never so deep that no text would stand on it.
    const double part = std::clamp(share, 0.0, 1.0) * (theme().dark ? 0.42 : 0.6);
    const auto mixed = [part](int from, int to) { return qRound(from + part * (to - from)); };
    const QColor &bar = theme().bar;
    const QColor &accent = theme().accent;
    return {mixed(bar.red(), accent.red()), mixed(bar.green(), accent.green()), mixed(bar.blue(), accent.blue())};
}

QColor FigureTable::ink(double share)
{
    return readable(theme().text, ground(share), 4.5);
}

void FigureTable::open(int row, int column)
{
    if (!text(row, column).isEmpty())
        Q_EMIT opened(row, column);
}

void FigureTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            open(currentRow(), currentColumn());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

} // namespace dau
