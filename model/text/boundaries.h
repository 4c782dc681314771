// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/text.h"

#include <memory>

namespace dau {

struct Token;

// What a caret or the end of a selection walks by.
enum class Step {
    Grapheme,
    Token,    // a syllable, number, date, sign of a document; punctuation is passed over
    Chunk,    // tokens of the same letter case with no punctuation between them; pure numbers have no case
    Sentence,
};

// Where a caret may stand in a text: graphemes, tokens, chunks and sentences (ICU's rules, with the corrections of
// Vietnamese news: "24-CT/TU", "7-8-2023", "67/76", "97/2019/QH14" are one token; "TP. Hà Nội" and "PGS.TS. Nguyễn" are
// no sentence end). All offsets are UTF-16 units, 0 <= at <= size; no answer lies inside a grapheme. Works on the piece
// of text at hand and keeps what was asked last, so a step costs the same in a long text as in a short one. Not
// thread-safe; cheap to make.
//
// A caret moves to starts, a selection grows to the end of what it takes in: Right from any place goes to the start of
// the next token, Shift+Right from there takes exactly that token, and again the next one with the blank between.
class Boundaries
{
public:
    explicit Boundaries(Text text);
    ~Boundaries();
    Boundaries(Boundaries &&) noexcept;
    Boundaries &operator=(Boundaries &&) noexcept;

    // The nearest boundary strictly after / before the offset; the text's end / start where there is none.
    qsizetype nextGrapheme(qsizetype at) const;
    qsizetype previousGrapheme(qsizetype at) const;
    bool isGraphemeBoundary(qsizetype at) const;

    // A plain move of the caret, over lines and empty paragraphs: the nearest start (for graphemes: boundary) strictly
    // after / before the offset; the text's end / start where there is none. (Span edges, at which a chunk ends too,
    // are added by the caller, who knows the spans.)
    qsizetype next(qsizetype at, Step step) const;
    qsizetype previous(qsizetype at, Step step) const;
    // A selection's moving end `focus` one step to the right / left. On the right of the fixed end it meets ends, on
    // the left of it starts; shrinking, it stops at the fixed end. Closing brackets and quotes count as ends, opening
    // ones as starts; sentences end before their final punctuation. `focus` itself where there is no further one.
    qsizetype extendRight(qsizetype anchor, qsizetype focus, Step step) const;
    qsizetype extendLeft(qsizetype anchor, qsizetype focus, Step step) const;

    qsizetype nextToken(qsizetype at) const { return next(at, Step::Token); }
    qsizetype previousToken(qsizetype at) const { return previous(at, Step::Token); }
    qsizetype nextChunk(qsizetype at) const { return next(at, Step::Chunk); }
    qsizetype previousChunk(qsizetype at) const { return previous(at, Step::Chunk); }
    qsizetype nextSentence(qsizetype at) const { return next(at, Step::Sentence); }
    qsizetype previousSentence(qsizetype at) const { return previous(at, Step::Sentence); }

    // The token that holds the offset or touches it: what a double click takes. Of a syllable and a mark that touch,
    // the syllable; empty in white space.
    Span tokenAt(qsizetype at) const;
    // The tokens that lie in or reach into the range, punctuation marks among them; blanks and separators are none. A
    // number of several parts, a date or a document's sign is one token when `wholeNumbers`, else split as ICU's word
    // break does.
    QList<Span> tokens(const Span &range, bool wholeNumbers = true) const;

    // Without blanks at its ends, with its final punctuation; a paragraph's end always ends one. In the blanks after a
    // sentence, that sentence; empty in an empty paragraph.
    Span sentenceAt(qsizetype at) const;
    // The sentences that lie in or reach into the range.
    QList<Span> sentences(const Span &range) const;
    // What a selection by sentence takes: without the stop, ellipsis, colon or the like at its end.
    Span withoutFinalPunctuation(const Span &sentence) const;

    // The run of capitalised tokens around the offset ("Đinh Tiến Dũng"), within one paragraph, not over punctuation:
    // what a triple click takes. Empty where the token there starts with no capital.
    Span capitalisedRunAt(qsizetype at) const;

    // The smallest span of whole tokens that covers the range, without blanks, stops, commas and dashes at its ends,
    // and without brackets and quotes there whose partner is outside or at the other end ("4 (khóa X)" stays); unless
    // only such are selected. An empty range stays as it is; a range of blanks gives an empty one.
    Span snapToTokens(const Span &range) const;
    // The smallest span of whole graphemes.
    Span snapToGraphemes(const Span &range) const;

private:
    enum class Stops { Moving, Starting, Ending };
    std::optional<Token> tokenEndingAfter(qsizetype at, Stops stops) const;
    std::optional<Token> tokenStartingBefore(qsizetype at, Stops stops) const;
    std::optional<Span> unitEndingAfter(qsizetype at, Step step, Stops stops) const;
    std::optional<Span> unitStartingBefore(qsizetype at, Step step, Stops stops) const;
    Span chunkOf(const Token &token) const;

    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace dau
