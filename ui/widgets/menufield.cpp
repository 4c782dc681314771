// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/menufield.h"

#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtGui/QIcon>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>

namespace dau {

namespace {

// As the style sheet has it for combo boxes.
int before()
{
    return scaled(9);
}
int behind()
{
    return scaled(26);
}

} // namespace

MenuField::MenuField(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QStringLiteral(u"menuField"));
}

void MenuField::setWords(const QString &words)
{
    m_words = words;
    setPlainToolTip(this, words);
    setAccessibleDescription(words);
    updateGeometry();
    update();
}

QSize MenuField::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(m_words) + 1;
    return {std::min(words, scaled(160)) + before() + behind(), QPushButton::sizeHint().height()};
}

QSize MenuField::minimumSizeHint() const
{
    return {scaled(80), QPushButton::sizeHint().height()};
}

void MenuField::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.features &= ~QStyleOptionButton::HasMenu; // the sign of a menu is drawn as that of a combo box
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButton, option);
    const QRect room = rect().adjusted(before(), 0, -behind(), 0);
    painter.setPen(isEnabled() ? theme().text : theme().quiet);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(m_words, Qt::ElideRight, room.width()));
    const int side = scaled(10);
    static const QIcon chevron(QStringLiteral(":/icons/chevron-down.svg"));
    chevron.paint(&painter, QRect(width() - side - scaled(8), (height() - side) / 2, side, side));
}

} // namespace dau
