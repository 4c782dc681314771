// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/kwicdelegate.h"

#include "ui/document/kwicmodel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tickmark.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
namespace dau {

static int tickWidth(const KwicRow &row)
{
    return row.ticked ? scaled(26) : 0;
}

void KwicDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const KwicRow &row = static_cast<const KwicModel *>(index.model())->row(index.row());
    const Theme &t = theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(option.state & QStyle::State_HasFocus ? QPen(t.accent) : QPen(Qt::NoPen));
        painter->setBrush(t.status);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), scaled(4), scaled(4));
    }
    QRect rect = option.rect.adjusted(scaled(6), 0, -scaled(6), 0);
    if (row.ticked) {
        const int side = scaled(16);
        drawTickMark(*painter, QRectF(rect.left() + 0.5, rect.center().y() - side / 2 + 0.5, side - 1, side - 1), *row.ticked);
    }
    rect.setLeft(rect.left() + tickWidth(row));

    const auto draw = [&](const QRect &where, int align, const QString &text, Qt::TextElideMode elide) {
        const QFontMetrics metrics(painter->font());
        painter->drawText(where, align | Qt::AlignVCenter | Qt::TextSingleLine, metrics.elidedText(text, elide, where.width()));
    };
    const int remark = row.remark.isEmpty() ? 0 : rect.width() * 26 / 100;
    const int before = (rect.width() - remark) * 40 / 100;
    // Words touch the quote where they do in the text.
    const int space = option.fontMetrics.horizontalAdvance(u' ');
    const int left = row.before.endsWith(u' ') ? space : 1;
    const int right = row.after.startsWith(u' ') ? space : 1;

    painter->setFont(option.font);
    painter->setPen(t.quiet);
    draw({rect.left(), rect.top(), before, rect.height()}, Qt::AlignRight, row.before.trimmed(), Qt::ElideLeft);

    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(row.dimmed ? t.quiet : m_quote.isValid() ? m_quote : t.text);
    const int room = rect.width() - remark - before - left;
    const int quote = std::min(room, QFontMetrics(bold).horizontalAdvance(row.quote) + 1);
    const int at = rect.left() + before + left;
    draw({at, rect.top(), quote, rect.height()}, Qt::AlignLeft, row.quote, Qt::ElideMiddle);

    painter->setFont(option.font);
    painter->setPen(t.quiet);
    draw({at + quote + right, rect.top(), room - quote - right, rect.height()}, Qt::AlignLeft, row.after.trimmed(), Qt::ElideRight);
    if (remark > 0) {
        painter->setPen(t.text);
        draw({rect.right() - remark + 2 * space, rect.top(), remark - 2 * space, rect.height()}, Qt::AlignLeft, row.remark, Qt::ElideRight);
    }
    painter->restore();
}

QSize KwicDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {scaled(200), option.fontMetrics.height() + scaled(6)};
}

bool KwicDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const KwicRow &row = static_cast<const KwicModel *>(index.model())->row(index.row());
    if (!row.ticked)
        return false;
    bool toggles = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        toggles = mouse->button() == Qt::LeftButton && mouse->position().x() < option.rect.left() + scaled(6) + tickWidth(row);
    }
    return toggles && model->setData(index, *row.ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace dau
