// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/context.h"

namespace dau {

namespace {

constexpr qsizetype width = 48; // UTF-16 units on either side

QString onOneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &c : line) {
        if (c.isSpace())
            c = u' ';
    }
    return line;
}

bool isInsideCharacter(const QString &string, qsizetype at)
{
    return at > 0 && at < string.size() && (string[at].isLowSurrogate() || string[at].isMark());
}

} // namespace

Context contextOf(const Text &text, const Span &span)
{
    const QString &string = text.string();
    Span around{std::max<qsizetype>(0, span.begin - width), std::min(string.size(), span.end + width)};
    while (isInsideCharacter(string, around.begin))
        ++around.begin;
    while (isInsideCharacter(string, around.end))
        --around.end;
    around = {std::min(around.begin, span.begin), std::max(around.end, span.end)};
    return {onOneLine(text.view({around.begin, span.begin})), onOneLine(text.view(span)),
            onOneLine(text.view({span.end, around.end}))};
}

} // namespace dau
