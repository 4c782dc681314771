// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plaintext.h"

#include <QtCore/QHash>
#include <QtWidgets/QLabel>

namespace dau {

namespace {

// Remembers how high it is at which width: layouts ask many times over, and QLabel shapes its text anew each time.
class PlainLabel : public QLabel
{
public:
    using QLabel::QLabel;

    int heightForWidth(int width) const override
    {
        constexpr qsizetype most = 50; // widths, while a window is being resized
        if (m_text != text() || m_font != font() || m_margins != contentsMargins() || m_heights.size() > most) {
            m_heights.clear();
            m_text = text();
            m_font = font();
            m_margins = contentsMargins();
        }
        auto height = m_heights.find(width);
        if (height == m_heights.end())
            height = m_heights.insert(width, QLabel::heightForWidth(width));
        return *height;
    }

protected:
    void changeEvent(QEvent *event) override
    {
        m_heights.clear(); // margins may be the style's
        QLabel::changeEvent(event);
    }

private:
    mutable QHash<int, int> m_heights;
    mutable QString m_text;
    mutable QFont m_font;
    mutable QMargins m_margins;
};

} // namespace

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QString plainToolTip(const QString &text)
{
    // Tool tips guess rich text from the first tag; an escaped text inside a paragraph is never guessed wrong.
    return text.isEmpty() ? QString() : QStringLiteral(u"<p>%1</p>").arg(text.toHtmlEscaped());
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
}

} // namespace dau
