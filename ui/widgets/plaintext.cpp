// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plaintext.h"

#include <QtWidgets/QLabel>

namespace dau {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    // Tool tips guess rich text from the first tag; an escaped text inside a paragraph is never guessed wrong.
    widget->setToolTip(text.isEmpty() ? QString() : QStringLiteral(u"<p>%1</p>").arg(text.toHtmlEscaped()));
}

} // namespace dau
