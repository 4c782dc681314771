// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/text.h"

#include <memory>

namespace dau {

// Where a caret may stand in a text: graphemes, tokens, chunks and sentences (ICU, root and vi rules, with the
// corrections of Vietnamese news: "24-CT/TU", "7-8-2023", "67/76", "97/2019/QH14" are one token; "TP. Hà Nội" and
// "PGS.TS. Nguyễn" are no sentence end). All offsets are UTF-16 units. Works paragraph by paragraph and keeps what was
// asked last, so a step costs the same in a long text as in a short one. Not thread-safe; cheap to make.
class Boundaries
{
public:
    explicit Boundaries(Text text);

    // The nearest boundary strictly after / before the offset; the text's end / start where there is none.
    qsizetype nextGrapheme(qsizetype at) const;
    qsizetype previousGrapheme(qsizetype at) const;
    bool isGraphemeBoundary(qsizetype at) const;

    // Starts and ends of tokens, as the caret meets them: from inside or before a token, next is its end, ... so that
    // Right walks start, end, start, end without stopping twice at one place. Blanks are skipped.
    qsizetype nextToken(qsizetype at) const;
    qsizetype previousToken(qsizetype at) const;
    // The token that holds the offset or, at a boundary between blank and token, touches it; empty in white space.
    Span tokenAt(qsizetype at) const;
    // The tokens that lie in or reach into the range; blanks and separators are none. A number of several parts, a date
    // or a document's sign is one token when `wholeNumbers`, else split as ICU's word break does.
    QList<Span> tokens(const Span &range, bool wholeNumbers = true) const;

    // Chunk: next change of letter case, punctuation. (Span edges are added by the caller, who knows the spans.)
    qsizetype nextChunk(qsizetype at) const;
    qsizetype previousChunk(qsizetype at) const;

    // Sentences; a paragraph's end always ends one.
    qsizetype nextSentence(qsizetype at) const;
    qsizetype previousSentence(qsizetype at) const;
    Span sentenceAt(qsizetype at) const;
    QList<Span> sentences(const Span &range) const;
    // The sentence's span without trailing blanks and its final punctuation: what a selection by sentence takes.
    Span withoutFinalPunctuation(const Span &sentence) const;

    // The run of capitalised tokens around the offset ("Đinh Tiến Dũng"), within one paragraph, not over punctuation;
    // empty where the token there starts with no capital.
    Span capitalisedRunAt(qsizetype at) const;

    // The smallest span of whole tokens that covers the range, without blanks, brackets or quotes at its ends unless
    // only those are selected. An empty range stays as it is.
    Span snapToTokens(const Span &range) const;
    // The smallest span of whole graphemes.
    Span snapToGraphemes(const Span &range) const;

private:
    struct Paragraph;
    const Paragraph &paragraphAt(qsizetype at) const;

    Text m_text;
    mutable std::shared_ptr<const Paragraph> m_last;
};

} // namespace dau
