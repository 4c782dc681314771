// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tickmark.h"

#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace dau {

void drawTickMark(QPainter &painter, const QRectF &box, bool ticked)
{
    const Theme &t = theme();
    painter.setPen(ticked ? t.accent : t.frame);
    painter.setBrush(ticked ? t.accent : t.bar);
    painter.drawRoundedRect(box, box.width() / 5, box.width() / 5);
    if (!ticked)
        return;
    QPainterPath tick;
    tick.moveTo(box.left() + box.width() * 0.22, box.top() + box.height() * 0.52);
    tick.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.73);
    tick.lineTo(box.left() + box.width() * 0.79, box.top() + box.height() * 0.3);
    painter.setPen(QPen(t.onAccent, box.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

} // namespace dau
