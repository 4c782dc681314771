// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/choicebutton.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/tickmark.h"

#include <QtGui/QPainter>

namespace dau {

ChoiceButton::ChoiceButton(int digit, const QString &name, bool several, QWidget *parent)
    : QAbstractButton(parent)
    , m_digit(digit)
    , m_several(several)
{
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus); // the row has the focus
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setText(name);
    setAccessibleName(name);
}

QSize ChoiceButton::sizeHint() const
{
    return {scaled(160), fontMetrics().height() + scaled(6)};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &t = theme();
    const int high = scaled(19);
    if (m_digit > 0) {
        const QRectF cap(0.5, (height() - high) / 2 + 0.5, scaled(20), high - 1);
        painter.setPen(t.frame);
        painter.setBrush(t.key);
        painter.drawRoundedRect(cap, scaled(4), scaled(4));
        painter.setPen(t.text);
        painter.drawText(cap, Qt::AlignCenter, QString::number(m_digit));
    }
    const int side = scaled(14);
    const QRectF box(scaled(28) + 0.5, (height() - side) / 2 + 0.5, side - 1, side - 1);
    if (m_several) {
        drawTickMark(painter, box, isChecked());
    } else {
        painter.setPen(t.frame);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box);
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accent);
            painter.drawEllipse(box.adjusted(side / 4.0, side / 4.0, -side / 4.0, -side / 4.0));
        }
    }
    painter.setPen(t.text);
    const QRect words = rect().adjusted(scaled(48), 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace dau
