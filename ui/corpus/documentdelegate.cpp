// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/documentdelegate.h"

#include "ui/corpus/documentlistmodel.h"
#include "ui/corpus/documentwords.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace dau {

namespace {

constexpr int titleLines = 2;

int padding()
{
    return scaled(6);
}

QFont smaller(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

// At most two lines, the last one elided.
void drawTitle(QPainter &painter, const QRect &area, const QString &title)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QTextLayout layout(title, painter.font());
    layout.beginLayout();
    int y = area.top();
    for (int i = 0; i < titleLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool last = i == titleLines - 1;
        const QString text = last ? metrics.elidedText(title.mid(line.textStart()), Qt::ElideRight, area.width())
                                  : title.mid(line.textStart(), line.textLength());
        painter.drawText(area.left(), y + metrics.ascent(), text);
        y += metrics.height();
    }
    layout.endLayout();
}

// Empty: new; half: in progress; full: done. The word stands beside it: colour and shape are never the only sign.
void drawState(QPainter &painter, const QRectF &circle, LayerState state, const QColor &accent, const QColor &line)
{
    painter.setPen(QPen(state == LayerState::New ? line : accent, 2));
    painter.setBrush(state == LayerState::Done ? QBrush(accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (state == LayerState::InProgress) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawPie(circle, 90 * 16, 180 * 16);
    }
}

} // namespace

void DocumentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const DocumentListModel *>(index.model());
    const DocumentRow *row = model->row(index.row());
    if (!row)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool current = option.state & QStyle::State_Selected;
    if (current || (option.state & QStyle::State_MouseOver)) {
        QColor back = option.palette.color(QPalette::Highlight);
        back.setAlphaF(current ? 0.18F : 0.08F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(back);
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 5, 5);
    }
    const QFontMetrics metrics(option.font);
    const qreal side = metrics.xHeight() * 1.3;
    const QRectF circle(option.rect.left() + padding(), option.rect.top() + padding() + (metrics.height() - side) / 2, side, side);
    drawState(*painter, circle, row->state, option.palette.color(QPalette::Highlight), option.palette.color(QPalette::Mid));

    const int left = static_cast<int>(circle.right()) + padding() + scaled(2);
    const QRect text(left, option.rect.top() + padding(), option.rect.right() - padding() - left, option.rect.height() - 2 * padding());
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    drawTitle(*painter, text, index.data(Qt::DisplayRole).toString());
    painter->setFont(smaller(option.font));
    painter->setPen(theme().quiet);
    const int below = text.top() + titleLines * metrics.height() + painter->fontMetrics().ascent();
    painter->drawText(left, below, painter->fontMetrics().elidedText(describe(*row), Qt::ElideRight, text.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(option.palette.color(QPalette::Highlight), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), 5, 5);
    }
    painter->restore();
}

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, titleLines * QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height() + 2 * padding()};
}

} // namespace dau
