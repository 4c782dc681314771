// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/bubble.h"

#include "ui/widgets/theme.h"

namespace dau {

Bubble::Bubble(QWidget *page)
    : QLabel(page)
{
    setObjectName(QStringLiteral(u"bubble"));
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setWordWrap(true);
    hide();
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
}

void Bubble::say(const QString &message, const QRect &caret)
{
    if (message.isEmpty()) {
        hide();
        return;
    }
    setText(message);
    // Long messages stay longer: about 15 characters are read in a second.
    m_end.start(2500 + int(message.size()) * 66);
    const int widest = std::min(scaled(460), parentWidget()->width() - scaled(24));
    const int oneLine = fontMetrics().horizontalAdvance(message) + scaled(24);
    setFixedWidth(std::min(widest, oneLine));
    setFixedHeight(heightForWidth(width()));
    const int gap = scaled(6);
    const int below = caret.bottom() + gap;
    const int above = caret.top() - gap - height();
    const int x = std::clamp(caret.left() - scaled(16), scaled(8), std::max(scaled(8), parentWidget()->width() - width() - scaled(8)));
    move(x, above >= scaled(4) ? above : std::min(below, parentWidget()->height() - height()));
    show();
    raise();
}

} // namespace dau
