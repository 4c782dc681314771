// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/figurecard.h"

#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace dau {

FigureCard::FigureCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureCard::setFigure(const QString &name, const QString &value, const QString &remark)
{
    m_name = name;
    m_value = value;
    m_remark = remark;
    setAccessibleName(name + QStringLiteral(u": ") + value + QStringLiteral(u", ") + remark);
    setPlainToolTip(this, name + QStringLiteral(u" · ") + remark);
    updateGeometry();
    update();
}

QFont FigureCard::valueFont() const
{
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.7);
    large.setBold(true);
    return large;
}

QSize FigureCard::sizeHint() const
{
    return {scaled(170), 2 * fontMetrics().height() + QFontMetrics(valueFont()).height() + scaled(16)};
}

void FigureCard::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    painter.setPen(QPen(focused || isChecked() ? t.accent : t.frame, focused ? 2 : 1));
    painter.setBrush(isChecked() || underMouse() ? t.status : t.bar);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), scaled(8), scaled(8));
    QRect line = rect().adjusted(scaled(12), scaled(8), -scaled(12), 0);
    const auto draw = [&](const QFont &font, const QColor &colour, const QString &text) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(colour);
        line.setHeight(metrics.height());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, metrics.height());
    };
    draw(font(), t.text, m_name);
    draw(valueFont(), t.text, m_value);
    draw(font(), t.quiet, m_remark);
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QAbstractButton::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat())
        click();
}

} // namespace dau
