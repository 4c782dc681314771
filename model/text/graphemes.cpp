// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/graphemes.h"

namespace dau {

namespace {

// Letters and signs that stand for themselves whatever follows but a mark: ASCII, Latin, Vietnamese. (Not the control
// characters, nor the copyright signs, which are emoji.)
bool isPlain(char16_t unit)
{
    return (unit >= 0x20 && unit < 0x7F) || (unit >= 0xC0 && unit < 0x300) || (unit >= 0x1E00 && unit < 0x1F00);
}

bool isLatinMark(char16_t unit)
{
    return unit >= 0x300 && unit < 0x370;
}

} // namespace

Graphemes::Graphemes(Text text)
    : m_text(std::move(text))
{
}

BreakIterator &Graphemes::iterator() const
{
    if (!m_iterator)
        m_iterator.emplace(BreakIterator::Kind::Grapheme, m_text.string());
    return *m_iterator;
}

bool Graphemes::isBoundary(qsizetype at) const
{
    if (at <= 0 || at >= m_text.size())
        return true;
    const char16_t before = m_text.string()[at - 1].unicode();
    const char16_t after = m_text.string()[at].unicode();
    if (isPlain(after) && (isPlain(before) || isLatinMark(before)))
        return true;
    return iterator().following(at - 1) == at;
}

qsizetype Graphemes::next(qsizetype at) const
{
    if (at >= m_text.size())
        return m_text.size();
    return isBoundary(at + 1) ? at + 1 : iterator().following(at);
}

qsizetype Graphemes::previous(qsizetype at) const
{
    if (at <= 0)
        return 0;
    return isBoundary(at - 1) ? at - 1 : iterator().preceding(at);
}

} // namespace dau
