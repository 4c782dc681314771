// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/elidedbutton.h"

#include "ui/widgets/plaintext.h"

#include <QtCore/QEvent>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

namespace dau {

ElidedButton::ElidedButton(QWidget *parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedButton::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    elide();
}

void ElidedButton::elide()
{
    ensurePolished();
    QStyleOptionButton option;
    initStyleOption(&option);
    const int width = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    QString shown = fontMetrics().elidedText(m_words, Qt::ElideRight, width);
    setPlainToolTip(this, shown == m_words ? QString() : m_words);
    setText(shown.replace(u'&', QStringLiteral(u"&&")));
}

void ElidedButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    elide();
}

void ElidedButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        elide();
}

} // namespace dau
