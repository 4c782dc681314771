// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/passagelist.h"

#include "ui/widgets/theme.h"

#include <QtCore/QtMath>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyledItemDelegate>

namespace dau {

namespace {

class PassageDelegate : public QStyledItemDelegate
{
public:
    PassageDelegate(PassageRow row, QListWidget *list)
        : QStyledItemDelegate(list)
        , m_list(*list)
        , m_row(row)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QTextLayout layout;
        return {room() + 2 * beside(), qCeil(lay(layout, option, index)) + 2 * above()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            painter->setPen(option.state & QStyle::State_HasFocus ? QPen(t.accent) : QPen(Qt::NoPen));
            painter->setBrush(t.status);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), scaled(4), scaled(4));
        } else if (index.row() > 0 && !m_list.item(index.row() - 1)->isSelected()) {
            painter->fillRect(
                QRect(option.rect.left() + beside(), option.rect.top(), option.rect.width() - 2 * beside(), 1), t.line);
        }
        QTextLayout layout;
        lay(layout, option, index);
        painter->setPen(t.text);
        layout.draw(painter, QPointF(option.rect.left() + beside(), option.rect.top() + above()));
        painter->restore();
    }

private:
    static int above() { return scaled(7); }
    static int beside() { return scaled(10); }
    // For text; the scroll bar always has its place, else the lines would depend on it, and it on the lines.
    int room() const
    {
        return std::max(1,
            m_list.width() - m_list.style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, &m_list) - 2 * beside());
    }

    // Breaks the row into lines; its height.
    qreal lay(QTextLayout &layout, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Theme &t = theme();
        QString text = index.data().toString();
        QList<QTextLayout::FormatRange> formats;
        const auto add = [&](qsizetype from, qsizetype to, const QColor &colour, bool bold) {
            QTextCharFormat format;
            format.setForeground(colour);
            if (bold)
                format.setFontWeight(QFont::DemiBold);
            formats.append({static_cast<int>(from), static_cast<int>(to - from), format});
        };
        qsizetype begin = 0;
        for (const QString &line : text.split(u'\n')) {
            const qsizetype end = begin + line.size();
            if (begin == 0 && m_row == PassageRow::Placed)
                add(begin, end, t.quiet, false);
            else if (line.startsWith(u'→'))
                add(begin, end, t.accentText, false);
            for (qsizetype from = line.indexOf(u'⟦'); from >= 0; from = line.indexOf(u'⟦', from + 1)) {
                const qsizetype to = line.indexOf(u'⟧', from);
                if (to > from)
                    add(begin + from, begin + to + 1, t.text, true);
            }
            begin = end + 1;
        }
        layout.setText(text.replace(u'\n', QChar::LineSeparator));
        layout.setFont(option.font);
        layout.setFormats(formats);
        QTextOption how;
        how.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(how);
        qreal height = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room());
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        return height;
    }

    QListWidget &m_list;
    PassageRow m_row;
};

} // namespace

QListWidget *passageList(QWidget *parent, PassageRow row)
{
    auto *list = new QListWidget(parent);
    list->setItemDelegate(new PassageDelegate(row, list));
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

void setPassages(QListWidget &list, const QStringList &rows)
{
    while (list.count() > rows.size())
        delete list.takeItem(list.count() - 1);
    for (int row = 0; row < rows.size(); ++row) {
        if (row >= list.count())
            list.addItem(rows[row]);
        else if (list.item(row)->text() != rows[row])
            list.item(row)->setText(rows[row]);
    }
}

} // namespace dau
