// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/labelbutton.h"

#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace dau {

LabelButton::LabelButton(QWidget *parent)
    : QAbstractButton(parent)
{
    // A click leaves the focus on the page.
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void LabelButton::setLabel(const QString &key, const QColor &colour, const QStringList &names)
{
    m_key = key;
    m_colour = colour;
    m_names = names;
    describe();
}

void LabelButton::setCount(qsizetype count)
{
    if (count == m_count)
        return;
    m_count = count;
    describe();
}

void LabelButton::describe()
{
    const QString name = m_names.value(0);
    setAccessibleName(m_key.isEmpty() ? tr("%1, %n here", nullptr, static_cast<int>(m_count)).arg(name)
                                      : tr("%1, key %2, %n here", nullptr, static_cast<int>(m_count)).arg(name, m_key));
    update();
}

QSize LabelButton::sizeHint() const
{
    return {scaled(200), fontMetrics().height() + scaled(10)};
}

QSize LabelButton::minimumSizeHint() const
{
    return {scaled(80), sizeHint().height()};
}

void LabelButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &t = theme();
    const QRectF all = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.status);
        painter.drawRoundedRect(all, scaled(5), scaled(5));
    }
    if (hasFocus()) {
        painter.setPen(t.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(all, scaled(5), scaled(5));
    }

    qreal x = scaled(4);
    const QRectF cap(x, (height() - scaled(20)) / 2.0, scaled(24), scaled(20));
    if (!m_key.isEmpty()) {
        painter.setPen(t.frame);
        painter.setBrush(t.key);
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), scaled(4), scaled(4));
        QFont small = font();
        small.setBold(true);
        small.setPointSizeF(font().pointSizeF() * 0.9);
        painter.setFont(small);
        painter.setPen(t.text);
        painter.drawText(cap, Qt::AlignCenter, m_key);
        painter.setFont(font());
    }
    x = cap.right() + scaled(8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colour);
    painter.drawRect(QRectF(x, height() / 2.0 - scaled(3) / 2.0, scaled(20), scaled(3)));
    x += scaled(28);

    const QString count = locale().toString(m_count);
    const qreal right = width() - scaled(6);
    const qreal countWidth = fontMetrics().horizontalAdvance(count);
    painter.setPen(t.quiet);
    painter.drawText(QRectF(right - countWidth, 0, countWidth, height()), Qt::AlignVCenter | Qt::AlignRight, count);

    const qreal room = right - countWidth - scaled(8) - x;
    const QString name = m_names.value(0);
    const QString elided = fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(room));
    painter.setPen(t.text);
    painter.drawText(QRectF(x, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft, elided);
    const qreal used = fontMetrics().horizontalAdvance(elided);
    if (m_names.size() > 1 && room - used > scaled(40)) {
        painter.setPen(t.quiet);
        const QString other = QStringLiteral(u" · ") + QStringList(m_names.mid(1)).join(QStringLiteral(u" · "));
        painter.drawText(QRectF(x + used, 0, room - used, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(other, Qt::ElideRight, static_cast<int>(room - used)));
    }
}

void LabelButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LabelButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void LabelButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace dau
