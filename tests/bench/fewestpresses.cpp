// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/fewestpresses.h"

#include <deque>
#include <tuple>
#include <unordered_set>
#include <vector>

namespace dau::bench {

namespace {

constexpr int most = 60; // presses after which nobody looks further
constexpr int mostEdgeMoves = 4;
constexpr qsizetype margin = 300; // characters beyond the way that are looked at

using Key = std::tuple<qsizetype, qsizetype, AnnotationId>; // caret, anchor, selected

struct Hash {
    size_t operator()(const Key &key) const { return qHashMulti(0, std::get<0>(key), std::get<1>(key), std::get<2>(key)); }
};

} // namespace

std::optional<Presses> FewestPresses::toLabel(const PageState &from, const QString &label, const Span &span,
                                              const QHash<QString, qint64> &known) const
{
    return search(from, span, [&](const PageState &state) -> std::optional<int> {
        if (state.mode() == PageState::Mode::Selection)
            return state.selection() == span ? std::optional(1) : std::nullopt;
        if (state.mode() != PageState::Mode::Caret)
            return {};
        const auto ghost = m_edits.ghost(label, state.caret, known);
        const auto moves = ghost ? edgeMoves(label, *ghost, span) : std::nullopt;
        return moves ? std::optional(1 + *moves) : std::nullopt;
    });
}

std::optional<Presses> FewestPresses::toSelection(const PageState &from, const Span &span) const
{
    return search(from, span, [&](const PageState &state) -> std::optional<int> {
        return state.mode() == PageState::Mode::Selection && state.selection() == span ? std::optional(0) : std::nullopt;
    });
}

std::optional<Presses> FewestPresses::toAnnotation(const PageState &from, const Annotation &annotation) const
{
    return search(from, annotation.extent(), [&](const PageState &state) -> std::optional<int> {
        return state.selected == annotation.id ? std::optional(0) : std::nullopt;
    });
}

// Cheapest states first, by their presses so far.
std::optional<Presses> FewestPresses::search(const PageState &from, const Span &around, const Finish &finish) const
{
    const Span field{std::min(from.caret, around.begin) - margin, std::max(from.caret, around.end) + margin};
    std::vector<std::deque<PageState>> waiting(most + 3);
    std::unordered_set<Key, Hash> seen;
    std::optional<Presses> best;
    waiting[0].push_back(from);
    for (int count = 0; count < most && (!best || count < best->count); ++count) {
        for (; !waiting[count].empty(); waiting[count].pop_front()) {
            const PageState state = waiting[count].front();
            if (!seen.emplace(Key{state.caret, state.anchor, state.selected}).second)
                continue;
            const auto last = finish(state);
            if (last && (!best || count + *last < best->count))
                best = Presses{count + *last, state};
            for (const Presses &step : next(state, around)) {
                if (field.begin <= step.state.caret && step.state.caret <= field.end)
                    waiting[count + step.count].push_back(step.state);
            }
        }
    }
    return best;
}

QList<Presses> FewestPresses::next(const PageState &state, const Span &around) const
{
    QList<Presses> result;
    const AnnotationSet &annotations = m_session.annotations;
    const auto move = [&](Move how, int count) {
        for (const bool extend : {false, true}) {
            const PageState there = moved(state, how, extend, m_session.text, *m_session.boundaries, annotations);
            // A selection's fixed end stays: one that starts elsewhere can never be the span.
            if (!extend || there.anchor == around.begin || there.anchor == around.end)
                result.append({count, there});
        }
    };
    for (const Move how : {Move::TokenLeft, Move::TokenRight, Move::ChunkLeft, Move::ChunkRight, Move::SentenceUp,
                           Move::SentenceDown, Move::ParagraphStart, Move::ParagraphEnd, Move::DocumentStart, Move::DocumentEnd})
        move(how, 1);
    move(Move::GraphemeLeft, 2);
    move(Move::GraphemeRight, 2);
    result.append({1, toOuter(state, annotations)});
    result.append({1, toInner(state, annotations)});
    result.append({1, toNextSpan(state, annotations)});
    result.append({1, toPreviousSpan(state, annotations)});
    result.append({1, oneStepOut(state)});
    return result;
}

// Alt+Left and Alt+Right for the right edge, with Shift for the left one; never over an extent that is taken.
std::optional<int> FewestPresses::edgeMoves(const QString &label, const Span &made, const Span &wanted) const
{
    Annotation annotation;
    annotation.label = label;
    annotation.spans = {made};
    for (int count = 0; count <= mostEdgeMoves; ++count) {
        const Span now = annotation.extent();
        if (now == wanted)
            return count;
        const bool left = now.end == wanted.end;
        const bool right = left ? now.begin < wanted.begin : now.end < wanted.end;
        const auto spans = m_edits.edgeMoved(annotation, left ? PageState::Edge::Left : PageState::Edge::Right, right, false);
        if (!spans || (spans->first() != wanted && !m_session.annotations.withSpans(*spans).isEmpty()))
            return {};
        annotation.spans = *spans;
    }
    return {};
}

} // namespace dau::bench
