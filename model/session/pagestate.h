// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotationset.h"
#include "model/text/boundaries.h"

namespace dau {

// Where the person is on the page: a caret, a text selection, or a span selected. A value; the functions below move it.
struct PageState {
    enum class Mode { Caret, Selection, Span };
    enum class Edge { Left, Right };

    qsizetype caret = 0;  // UTF-16 units, on a grapheme boundary
    qsizetype anchor = 0; // other end of the selection; equal to the caret where there is none
    AnnotationId selected; // not null: a span is selected, and the caret stands at one of its edges
    Edge edge = Edge::Right; // the edge that Alt+Left/Right move

    Mode mode() const
    {
        return !selected.isNull() ? Mode::Span : caret != anchor ? Mode::Selection : Mode::Caret;
    }
    Span selection() const { return {std::min(caret, anchor), std::max(caret, anchor)}; }
    bool operator==(const PageState &) const = default;
};

// Moves by keyboard. Up and Down by visual line belong to the view; the rest is here.
enum class Move {
    TokenLeft, TokenRight, ChunkLeft, ChunkRight, SentenceUp, SentenceDown, GraphemeLeft, GraphemeRight,
    ParagraphStart, ParagraphEnd, DocumentStart, DocumentEnd
};
// `extend`: with Shift. From a span, a plain move leaves it at its start / end; an extending one selects back from its
// end (Left) or on from its start (Right).
PageState moved(const PageState &state, Move move, bool extend, const Text &text, const Boundaries &boundaries,
                const AnnotationSet &annotations);
// To the span: selected, caret at its end.
PageState selecting(const PageState &state, const Annotation &annotation);
// Alt+Up / Alt+Down; unchanged where there is no outer / inner one. From the caret: the innermost there.
PageState toOuter(const PageState &state, const AnnotationSet &annotations);
PageState toInner(const PageState &state, const AnnotationSet &annotations);
// Ctrl+Tab, Ctrl+Shift+Tab.
PageState toNextSpan(const PageState &state, const AnnotationSet &annotations);
PageState toPreviousSpan(const PageState &state, const AnnotationSet &annotations);
// Esc: text selection to caret, span to caret.
PageState oneStepOut(const PageState &state);

} // namespace dau
