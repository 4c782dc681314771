// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/pagestate.h"

namespace dau {

namespace {

enum class Reach { Unit, Far }; // far moves leave a selection or span where they lead, near ones at its edge

struct Kind {
    bool right = false;
    Reach reach = Reach::Unit;
    Step step = Step::Token;
};

Kind kindOf(Move move)
{
    switch (move) {
    case Move::TokenLeft:
        return {false, Reach::Unit, Step::Token};
    case Move::TokenRight:
        return {true, Reach::Unit, Step::Token};
    case Move::ChunkLeft:
        return {false, Reach::Unit, Step::Chunk};
    case Move::ChunkRight:
        return {true, Reach::Unit, Step::Chunk};
    case Move::GraphemeLeft:
        return {false, Reach::Unit, Step::Grapheme};
    case Move::GraphemeRight:
        return {true, Reach::Unit, Step::Grapheme};
    case Move::SentenceUp:
        return {false, Reach::Far, Step::Sentence};
    case Move::SentenceDown:
        return {true, Reach::Far, Step::Sentence};
    case Move::ParagraphStart:
    case Move::DocumentStart:
        return {false, Reach::Far, Step::Token};
    case Move::ParagraphEnd:
    case Move::DocumentEnd:
        return {true, Reach::Far, Step::Token};
    }
    return {};
}

// The place of a span edge as the moving caret takes it: on the right of the anchor before blanks, else behind them.
qsizetype edgePlace(qsizetype edge, bool beforeBlanks, const Text &text)
{
    const QString &string = text.string();
    if (beforeBlanks) {
        while (edge > 0 && string[edge - 1].isSpace())
            --edge;
    } else {
        while (edge < string.size() && string[edge].isSpace())
            ++edge;
    }
    return edge;
}

// A chunk ends at span edges too: the first one on the way from `from` to `to`, else `to`.
qsizetype stoppedAtEdge(qsizetype from, qsizetype to, bool beforeBlanks, const Text &text, const AnnotationSet &annotations)
{
    const Span way{std::min(from, to), std::max(from, to)};
    qsizetype stop = to;
    const auto consider = [&](qsizetype edge) {
        const qsizetype place = edgePlace(edge, beforeBlanks, text);
        if (to > from ? place > from && place < stop : place < from && place > stop)
            stop = place;
    };
    for (const Annotation *annotation : annotations.intersecting(way)) {
        for (const Span &fragment : annotation->spans) {
            consider(fragment.begin);
            consider(fragment.end);
        }
    }
    return stop;
}

qsizetype target(qsizetype anchor, qsizetype caret, Move move, bool extend, const Text &text, const Boundaries &boundaries,
                 const AnnotationSet &annotations)
{
    switch (move) {
    case Move::ParagraphStart:
        return text.paragraph(text.paragraphAt(caret)).begin;
    case Move::ParagraphEnd:
        return text.paragraph(text.paragraphAt(caret)).end;
    case Move::DocumentStart:
        return 0;
    case Move::DocumentEnd:
        return text.size();
    default:
        break;
    }
    const Kind kind = kindOf(move);
    qsizetype to = 0;
    if (extend)
        to = kind.right ? boundaries.extendRight(anchor, caret, kind.step) : boundaries.extendLeft(anchor, caret, kind.step);
    else
        to = kind.right ? boundaries.next(caret, kind.step) : boundaries.previous(caret, kind.step);
    if (kind.step != Step::Chunk)
        return to;
    const bool growsRight = extend && (kind.right ? caret >= anchor : caret > anchor);
    return stoppedAtEdge(caret, to, growsRight, text, annotations);
}

// The annotations that lie round a place of the page, outermost first: round the selected span, the selection, the caret
// or, where the caret only touches one from behind, that one.
QList<const Annotation *> around(const PageState &state, const AnnotationSet &annotations)
{
    if (const Annotation *selected = annotations.byId(state.selected)) {
        QList<const Annotation *> result = annotations.covering(selected->spans.first().begin);
        result.removeIf([&](const Annotation *other) {
            const Overlap lies = overlap(other->spans, selected->spans);
            return lies != Overlap::Contains && lies != Overlap::Same;
        });
        return result;
    }
    const Span selection = state.selection();
    QList<const Annotation *> result = annotations.covering(selection.begin);
    result.removeIf([&](const Annotation *other) { return !other->extent().contains(selection); });
    return result.isEmpty() && selection.isEmpty() && state.caret > 0 ? annotations.covering(state.caret - 1) : result;
}

} // namespace

PageState moved(const PageState &state, Move move, bool extend, const Text &text, const Boundaries &boundaries,
                const AnnotationSet &annotations)
{
    const Kind kind = kindOf(move);
    const Annotation *selected = annotations.byId(state.selected);
    PageState next = state;
    next.selected = {};
    next.edge = PageState::Edge::Right;
    if (extend) {
        if (selected)
            next.anchor = next.caret = kind.right ? selected->extent().begin : selected->extent().end;
        next.caret = target(next.anchor, next.caret, move, true, text, boundaries, annotations);
        return next;
    }
    const Span left = selected ? selected->extent() : state.selection();
    next.caret = kind.right ? left.end : left.begin;
    if (left.isEmpty() || kind.reach == Reach::Far)
        next.caret = target(next.caret, next.caret, move, false, text, boundaries, annotations);
    next.anchor = next.caret;
    return next;
}

PageState selecting(const PageState &state, const Annotation &annotation)
{
    PageState next = state;
    next.selected = annotation.id;
    next.caret = next.anchor = annotation.extent().end;
    next.edge = PageState::Edge::Right;
    return next;
}

PageState toOuter(const PageState &state, const AnnotationSet &annotations)
{
    const QList<const Annotation *> places = around(state, annotations);
    const Annotation *selected = annotations.byId(state.selected);
    const qsizetype at = selected ? places.indexOf(selected) - 1 : places.size() - 1;
    return at >= 0 ? selecting(state, *places[at]) : state;
}

PageState toInner(const PageState &state, const AnnotationSet &annotations)
{
    const Annotation *selected = annotations.byId(state.selected);
    if (!selected)
        return toOuter(state, annotations);
    const QList<const Annotation *> places = around(state, annotations);
    const qsizetype next = places.indexOf(selected) + 1; // one with the same fragments
    if (next < places.size())
        return selecting(state, *places[next]);
    const QList<const Annotation *> children = annotations.children(*selected);
    for (const Annotation *child : children) {
        if (child->extent().end == state.caret)
            return selecting(state, *child);
    }
    return children.isEmpty() ? state : selecting(state, *children.first());
}

PageState toNextSpan(const PageState &state, const AnnotationSet &annotations)
{
    const bool known = annotations.byId(state.selected);
    const Annotation *next = known ? annotations.next(state.selected) : annotations.firstFrom(state.caret);
    return next ? selecting(state, *next) : state;
}

PageState toPreviousSpan(const PageState &state, const AnnotationSet &annotations)
{
    const bool known = annotations.byId(state.selected);
    const Annotation *previous = known ? annotations.previous(state.selected) : annotations.lastBefore(state.caret);
    return previous ? selecting(state, *previous) : state;
}

PageState oneStepOut(const PageState &state)
{
    PageState next = state;
    next.selected = {};
    next.anchor = next.caret;
    return next;
}

} // namespace dau
