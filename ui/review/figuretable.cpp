// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/figuretable.h"

#include "ui/document/pagetheme.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace dau {

namespace {

enum FigureRole { Note = Qt::UserRole, Share };

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

constexpr int rowsMeasured = 200; // the widths of so many are those of all

} // namespace

class FigureModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void reset(const QStringList &rows, const QStringList &columns, std::function<FigureTable::Cell(int, int)> make)
    {
        beginResetModel();
        m_rows = rows;
        m_columns = columns;
        m_make = std::move(make);
        m_cells.clear();
        endResetModel();
    }
    void set(int row, int column, const FigureTable::Cell &cell)
    {
        m_cells.insert({row, column}, cell);
        Q_EMIT dataChanged(index(row, column), index(row, column));
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return (orientation == Qt::Horizontal ? m_columns : m_rows).value(section);
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const auto set = m_cells.constFind({index.row(), index.column()});
        const FigureTable::Cell cell = set != m_cells.constEnd() ? *set : m_make ? m_make(index.row(), index.column()) : FigureTable::Cell();
        switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::AccessibleTextRole:
            return cell.note.isEmpty() ? cell.text : cell.text + QStringLiteral(u", ") + cell.note;
        case Note:
            return cell.note;
        case Share:
            return cell.share ? QVariant(*cell.share) : QVariant();
        default:
            return {};
        }
    }

private:
    QStringList m_rows;
    QStringList m_columns;
    std::function<FigureTable::Cell(int, int)> m_make;
    QHash<std::pair<int, int>, FigureTable::Cell> m_cells;
};

FigureTable::FigureTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new FigureModel(this))
    , m_fit(new QTimer(this))
{
    setModel(m_model);
    setItemDelegate(new FigureDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    m_fit->setSingleShot(true);
    connect(m_fit, &QTimer::timeout, this, &FigureTable::fit);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) { open(index.row(), index.column()); });
}

void FigureTable::setNames(const QStringList &rows, const QStringList &columns, std::function<Cell(int row, int column)> make)
{
    const int row = std::max(0, currentRow());
    const int column = std::max(0, currentColumn());
    m_model->reset(rows, columns, std::move(make));
    if (rowCount() > 0 && columnCount() > 0)
        setCurrentCell(std::min(row, rowCount() - 1), std::min(column, columnCount() - 1));
    m_fit->start();
}

void FigureTable::setCell(int row, int column, const Cell &cell)
{
    m_model->set(row, column, cell);
    m_fit->start();
}

int FigureTable::rowCount() const
{
    return m_model->rowCount();
}

int FigureTable::columnCount() const
{
    return m_model->columnCount();
}

void FigureTable::setCurrentCell(int row, int column)
{
    setCurrentIndex(m_model->index(row, column));
}

QString FigureTable::text(int row, int column) const
{
    return m_model->index(row, column).data().toString();
}

// Rows are all as high as the highest of the first ones.
void FigureTable::fit()
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = verticalHeader()->minimumSectionSize();
    for (int row = 0; row < std::min(rowCount(), rowsMeasured); ++row) {
        for (int column = 0; column < columnCount(); ++column)
            height = std::max(height, itemDelegate()->sizeHint(option, m_model->index(row, column)).height());
    }
    verticalHeader()->setDefaultSectionSize(height);
    resizeColumnsToContents();
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
    QTableView::keyPressEvent(event);
}

} // namespace dau
