// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/breakiterator.h"
#include "model/text/graphemes.h"
#include "model/text/text.h"

#include <optional>

namespace dau {

// Sentences of a text, by ICU's rules within a paragraph. Abbreviations before a name ("TP.", "PGS.TS.", "KT.") and the
// number of a heading ("Điều 2.") end none. Not thread-safe.
class Sentences
{
public:
    explicit Sentences(const Text &text);

    // The first sentence that ends after the offset / the last that starts before it, over paragraphs; without blanks
    // at its ends.
    std::optional<Span> firstEndingAfter(qsizetype at) const;
    std::optional<Span> lastStartingBefore(qsizetype at) const;

private:
    // Boundaries strictly after / before the offset within a paragraph.
    qsizetype following(const Span &paragraph, qsizetype at) const;
    qsizetype preceding(const Span &paragraph, qsizetype at) const;
    bool endsSentence(const Span &paragraph, qsizetype at) const;
    // The iterator, set to the part of the paragraph that holds the offset. ICU looks far back in a long paragraph, so
    // that one is taken in parts, cut where ICU has a boundary whatever stands around: a stop, a blank, a capital.
    BreakIterator &iteratorAt(const Span &paragraph, qsizetype at) const;
    std::optional<qsizetype> cutIn(const Span &paragraph, const Span &range) const;
    Span trimmed(Span span) const;

    Text m_text;
    Graphemes m_graphemes;
    mutable std::optional<BreakIterator> m_iterator;
};

} // namespace dau
