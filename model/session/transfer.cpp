// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/transfer.h"

#include <algorithm>

namespace dau {

namespace {

// Everything that counts as one letter in every writing: a base with the marks behind it. Invisible characters are none.
QList<Span> lettersOf(QStringView text)
{
    QList<Span> letters;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const qsizetype end = i + (pair ? 2 : 1);
        if (QChar::isMark(c) && !letters.isEmpty())
            letters.last().end = end;
        else if (QChar::category(c) != QChar::Other_Format)
            letters.append({i, end});
        i = end;
    }
    return letters;
}

} // namespace

Transfer::Transfer(QStringView from, QStringView to)
    : m_from(lettersOf(from))
    , m_to(lettersOf(to))
{
}

std::optional<Span> Transfer::operator()(const Span &span) const
{
    const auto first = std::find_if(m_from.begin(), m_from.end(), [&](const Span &letter) { return letter.end > span.begin; });
    const auto last = std::find_if(m_from.rbegin(), m_from.rend(), [&](const Span &letter) { return letter.begin < span.end; });
    const qsizetype begin = first - m_from.begin();
    const qsizetype end = m_from.rend() - last; // behind the last letter
    if (!isPossible() || begin >= end)
        return {};
    return Span{m_to[begin].begin, m_to[end - 1].end};
}

} // namespace dau
