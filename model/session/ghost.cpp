// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/edits.h"

#include "model/text/match.h"

namespace dau {

namespace {

constexpr qsizetype longestString = 16; // tokens that a known string is looked for in

// The longest run of tokens over the caret that `isKnown` (by its tone key, and its span); empty: none.
template <typename IsKnown>
Span longestKnown(const DocumentSession &session, qsizetype caret, IsKnown isKnown)
{
    const Span touched = session.boundaries->tokenAt(caret);
    if (touched.isEmpty())
        return {};
    const Span paragraph = session.text.paragraph(session.text.paragraphAt(touched.begin));
    const qsizetype reach = 12 * longestString; // a syllable has at most seven letters and a blank
    const Span window{std::max(paragraph.begin, touched.begin - reach), std::min(paragraph.end, touched.end + reach)};
    const QList<Span> tokens = session.boundaries->tokens(window);
    const qsizetype here = tokens.indexOf(touched);
    for (qsizetype length = longestString; length > 0 && here >= 0; --length) {
        for (qsizetype first = std::max<qsizetype>(0, here - length + 1); first <= here && first + length <= tokens.size(); ++first) {
            const Span span{tokens[first].begin, tokens[first + length - 1].end};
            if (length == 1 && session.text.view(span).front().isLower())
                continue; // never one lone lower-case syllable
            if (isKnown(toneKey(session.text.view(span)), span))
                return span;
        }
    }
    return {};
}

} // namespace

std::optional<Span> Edits::ghost(const QString &label, qsizetype caret, const QHash<QString, qint64> &known) const
{
    return ghost(caret, {{label, known}});
}

std::optional<Span> Edits::ghost(qsizetype caret, const QHash<QString, QHash<QString, qint64>> &knownByLabel) const
{
    if (!m_session.boundaries)
        return {};
    const auto isFree = [&](const Span &span) { return m_session.annotations.withSpans({span}).isEmpty(); };
    const Span known = longestKnown(m_session, caret, [&](const QString &key, const Span &span) {
        return std::any_of(knownByLabel.begin(), knownByLabel.end(), [&](const auto &strings) { return strings.contains(key); })
            && isFree(span);
    });
    if (!known.isEmpty())
        return known;
    const Span run = m_session.boundaries->capitalisedRunAt(caret);
    return !run.isEmpty() && isFree(run) ? std::optional(run) : std::nullopt;
}

std::optional<Spans> Edits::edgeMoved(const Annotation &annotation, PageState::Edge edge, bool right, bool byGrapheme) const
{
    Spans spans = annotation.spans;
    if (spans.isEmpty() || !m_session.boundaries)
        return {};
    const bool movesEnd = edge == PageState::Edge::Right;
    Span &fragment = movesEnd ? spans.last() : spans.first();
    const qsizetype fixed = movesEnd ? fragment.begin : fragment.end;
    qsizetype &moving = movesEnd ? fragment.end : fragment.begin;
    const Step step = byGrapheme ? Step::Grapheme : Step::Token;
    moving = right ? m_session.boundaries->extendRight(fixed, moving, step) : m_session.boundaries->extendLeft(fixed, moving, step);
    return fragment.isEmpty() || spans == annotation.spans ? std::nullopt : std::optional(spans);
}

} // namespace dau
