// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/breakiterator.h"

#include <unicode/utext.h>

namespace dau {

namespace {

// Loading the rules is slow, a copy is cheap: one original of each kind in every thread.
std::unique_ptr<icu::BreakIterator> make(BreakIterator::Kind kind)
{
    using Factory = icu::BreakIterator *(*)(const icu::Locale &, UErrorCode &);
    constexpr Factory factories[] = {icu::BreakIterator::createCharacterInstance,
                                     icu::BreakIterator::createWordInstance,
                                     icu::BreakIterator::createSentenceInstance};
    thread_local std::unique_ptr<icu::BreakIterator> originals[std::size(factories)];
    std::unique_ptr<icu::BreakIterator> &original = originals[static_cast<int>(kind)];
    if (!original) {
        UErrorCode status = U_ZERO_ERROR;
        original.reset(factories[static_cast<int>(kind)](icu::Locale("vi"), status));
        if (U_FAILURE(status) || !original)
            qFatal("ICU has no rules for text boundaries: %s", u_errorName(status));
    }
    return std::unique_ptr<icu::BreakIterator>(original->clone());
}

} // namespace

BreakIterator::BreakIterator(Kind kind, QStringView string)
    : m_string(string)
    , m_iterator(make(kind))
{
    setPart({0, string.size()});
}

void BreakIterator::setPart(const Span &part)
{
    m_part = part;
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUChars(&view, m_string.utf16() + part.begin, part.size(), &status);
    m_iterator->setText(&view, status);
    utext_close(&view);
}

qsizetype BreakIterator::following(qsizetype at)
{
    if (at >= m_part.end)
        return m_part.end;
    if (at < m_part.begin)
        return m_part.begin;
    const int32_t found = m_iterator->following(static_cast<int32_t>(at - m_part.begin));
    return found == icu::BreakIterator::DONE ? m_part.end : m_part.begin + found;
}

qsizetype BreakIterator::preceding(qsizetype at)
{
    if (at <= m_part.begin)
        return m_part.begin;
    if (at > m_part.end)
        return m_part.end;
    // None, too, where the offset splits the first pair of surrogates.
    const int32_t found = m_iterator->preceding(static_cast<int32_t>(at - m_part.begin));
    return found == icu::BreakIterator::DONE ? m_part.begin : m_part.begin + found;
}

} // namespace dau
