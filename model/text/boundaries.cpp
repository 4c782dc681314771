// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/boundaries.h"

#include "model/text/graphemes.h"
#include "model/text/sentences.h"
#include "model/text/tokenizer.h"

#include <algorithm>

namespace dau {

namespace {

bool isAny(const Token &)
{
    return true;
}

bool isOpening(QChar c)
{
    return c.category() == QChar::Punctuation_Open || c.category() == QChar::Punctuation_InitialQuote;
}

bool isClosing(QChar c)
{
    return c.category() == QChar::Punctuation_Close || c.category() == QChar::Punctuation_FinalQuote;
}

// Where a caret that moves, a selection that begins, one that ends may stop.
auto wanted(bool openings, bool closings)
{
    return [openings, closings](const Token &token) {
        return token.isWord() || (openings && token.kind == Token::Kind::Opening)
               || (closings && token.kind == Token::Kind::Closing)
               || ((openings || closings) && token.kind == Token::Kind::Quote);
    };
}

// How many brackets and quotes are opened in the text and not closed (below 0: closed and not opened).
qsizetype unclosed(QStringView text)
{
    return std::count_if(text.begin(), text.end(), isOpening) - std::count_if(text.begin(), text.end(), isClosing);
}

} // namespace

struct Boundaries::Data {
    explicit Data(const Text &shared)
        : text(shared)
        , graphemes(shared)
        , tokens(shared)
        , sentences(shared)
    {
    }

    Text text;
    Graphemes graphemes;
    Tokenizer tokens;
    Sentences sentences;
};

Boundaries::Boundaries(Text text)
    : m_data(std::make_unique<Data>(text))
{
}

Boundaries::~Boundaries() = default;
Boundaries::Boundaries(Boundaries &&) noexcept = default;
Boundaries &Boundaries::operator=(Boundaries &&) noexcept = default;

qsizetype Boundaries::nextGrapheme(qsizetype at) const
{
    return m_data->graphemes.next(at);
}

qsizetype Boundaries::previousGrapheme(qsizetype at) const
{
    return m_data->graphemes.previous(at);
}

bool Boundaries::isGraphemeBoundary(qsizetype at) const
{
    return m_data->graphemes.isBoundary(at);
}

std::optional<Token> Boundaries::tokenEndingAfter(qsizetype at, Stops stops) const
{
    return m_data->tokens.firstEndingAfter(at, wanted(stops == Stops::Starting, stops == Stops::Ending));
}

std::optional<Token> Boundaries::tokenStartingBefore(qsizetype at, Stops stops) const
{
    return m_data->tokens.lastStartingBefore(at, wanted(stops == Stops::Starting, stops == Stops::Ending));
}

Span Boundaries::chunkOf(const Token &token) const
{
    const Text &text = m_data->text;
    const Span paragraph = text.paragraph(text.paragraphAt(token.span.begin));
    const auto neighbourBefore = [&](const Token &one) {
        const auto found = m_data->tokens.lastStartingBefore(one.span.begin, isAny);
        return found && found->isWord() && paragraph.contains(found->span) ? found : std::nullopt;
    };
    const auto neighbourAfter = [&](const Token &one) {
        const auto found = m_data->tokens.firstEndingAfter(one.span.end, isAny);
        return found && found->isWord() && paragraph.contains(found->span) ? found : std::nullopt;
    };
    // A token without case goes with what stands before it; at the begin of a run, with what follows.
    std::optional<bool> upper = token.upper;
    Span chunk = token.span;
    Token first = token;
    for (auto before = neighbourBefore(first); before; before = neighbourBefore(first)) {
        if (upper && before->upper && *upper != *before->upper)
            break;
        if (upper && !before->upper) {
            // Tokens without case belong here only if nothing with another case stands before them.
            auto cased = neighbourBefore(*before);
            while (cased && !cased->upper)
                cased = neighbourBefore(*cased);
            if (cased && *cased->upper != *upper)
                break;
        }
        if (!upper)
            upper = before->upper;
        first = *before;
        chunk.begin = first.span.begin;
    }
    Token last = token;
    for (auto after = neighbourAfter(last); after; after = neighbourAfter(last)) {
        if (upper && after->upper && *upper != *after->upper)
            break;
        if (!upper)
            upper = after->upper;
        last = *after;
        chunk.end = last.span.end;
    }
    return chunk;
}

std::optional<Span> Boundaries::unitEndingAfter(qsizetype at, Step step, Stops stops) const
{
    if (step == Step::Sentence) {
        auto sentence = m_data->sentences.firstEndingAfter(at);
        if (sentence && stops != Stops::Moving) {
            Span bare = withoutFinalPunctuation(*sentence);
            if (bare.end <= at) {
                sentence = m_data->sentences.firstEndingAfter(sentence->end);
                if (sentence)
                    bare = withoutFinalPunctuation(*sentence);
            }
            return sentence ? std::optional(bare) : std::nullopt;
        }
        return sentence;
    }
    const auto token = tokenEndingAfter(at, step == Step::Chunk ? Stops::Moving : stops);
    if (!token)
        return {};
    return step == Step::Chunk ? chunkOf(*token) : token->span;
}

std::optional<Span> Boundaries::unitStartingBefore(qsizetype at, Step step, Stops stops) const
{
    if (step == Step::Sentence) {
        const auto sentence = m_data->sentences.lastStartingBefore(at);
        return sentence && stops != Stops::Moving ? std::optional(withoutFinalPunctuation(*sentence)) : sentence;
    }
    const auto token = tokenStartingBefore(at, step == Step::Chunk ? Stops::Moving : stops);
    if (!token)
        return {};
    return step == Step::Chunk ? chunkOf(*token) : token->span;
}

qsizetype Boundaries::next(qsizetype at, Step step) const
{
    if (step == Step::Grapheme)
        return nextGrapheme(at);
    auto unit = unitEndingAfter(at, step, Stops::Moving);
    if (unit && unit->begin <= at)
        unit = unitEndingAfter(unit->end, step, Stops::Moving);
    return unit ? unit->begin : m_data->text.size();
}

qsizetype Boundaries::previous(qsizetype at, Step step) const
{
    if (step == Step::Grapheme)
        return previousGrapheme(at);
    const auto unit = unitStartingBefore(at, step, Stops::Moving);
    return unit ? unit->begin : 0;
}

qsizetype Boundaries::extendRight(qsizetype anchor, qsizetype focus, Step step) const
{
    if (step == Step::Grapheme)
        return nextGrapheme(focus);
    if (focus >= anchor) {
        const auto unit = unitEndingAfter(focus, step, Stops::Ending);
        return unit ? unit->end : focus;
    }
    auto unit = unitEndingAfter(focus, step, Stops::Starting);
    if (unit && unit->begin <= focus)
        unit = unitEndingAfter(unit->end, step, Stops::Starting);
    return unit ? std::min(unit->begin, anchor) : anchor;
}

qsizetype Boundaries::extendLeft(qsizetype anchor, qsizetype focus, Step step) const
{
    if (step == Step::Grapheme)
        return previousGrapheme(focus);
    if (focus <= anchor) {
        const auto unit = unitStartingBefore(focus, step, Stops::Starting);
        return unit ? unit->begin : focus;
    }
    auto unit = unitStartingBefore(focus, step, Stops::Ending);
    if (unit && unit->end >= focus)
        unit = unitStartingBefore(unit->begin, step, Stops::Ending);
    return unit ? std::max(unit->end, anchor) : anchor;
}

Span Boundaries::tokenAt(qsizetype at) const
{
    const auto holding = m_data->tokens.firstEndingAfter(at, isAny);
    const auto before = m_data->tokens.lastStartingBefore(at, isAny);
    const bool held = holding && holding->span.contains(at);
    const bool touched = before && before->span.end == at;
    if (held && (holding->isWord() || holding->span.begin < at || !touched || !before->isWord()))
        return holding->span;
    return touched ? before->span : Span{at, at};
}

QList<Span> Boundaries::tokens(const Span &range, bool wholeNumbers) const
{
    QList<Span> result;
    const QList<Token> tokens = m_data->tokens.tokens(range, wholeNumbers);
    result.reserve(tokens.size());
    for (const Token &token : tokens)
        result.append(token.span);
    return result;
}

Span Boundaries::sentenceAt(qsizetype at) const
{
    const Text &text = m_data->text;
    const Span paragraph = text.paragraph(text.paragraphAt(at));
    const auto after = m_data->sentences.firstEndingAfter(at);
    if (after && after->begin <= at)
        return *after;
    const auto before = m_data->sentences.lastStartingBefore(at);
    if (before && paragraph.contains(*before))
        return *before;
    return after && paragraph.contains(*after) ? *after : Span{at, at};
}

QList<Span> Boundaries::sentences(const Span &range) const
{
    QList<Span> result;
    auto sentence = m_data->sentences.firstEndingAfter(range.begin);
    for (; sentence && sentence->begin < range.end; sentence = m_data->sentences.firstEndingAfter(sentence->end))
        result.append(*sentence);
    return result;
}

Span Boundaries::withoutFinalPunctuation(const Span &sentence) const
{
    const QString &string = m_data->text.string();
    Span bare = sentence;
    while (!bare.isEmpty()
           && (string[bare.end - 1].isSpace() || QStringView(u".…!?;:,/").contains(string[bare.end - 1]))
           && m_data->graphemes.isBoundary(bare.end - 1))
        --bare.end;
    return bare.isEmpty() ? sentence : bare;
}

Span Boundaries::capitalisedRunAt(qsizetype at) const
{
    const Span touched = tokenAt(at);
    const auto token = m_data->tokens.firstEndingAfter(touched.begin, isAny);
    if (touched.isEmpty() || !token || token->kind != Token::Kind::Capital)
        return {at, at};
    const Text &text = m_data->text;
    const Span paragraph = text.paragraph(text.paragraphAt(at));
    Span run = token->span;
    const auto belongs = [&](const std::optional<Token> &one) {
        return one && one->kind == Token::Kind::Capital && paragraph.contains(one->span);
    };
    for (auto one = token; belongs(one); one = m_data->tokens.lastStartingBefore(run.begin, isAny))
        run.begin = one->span.begin;
    for (auto one = token; belongs(one); one = m_data->tokens.firstEndingAfter(run.end, isAny))
        run.end = one->span.end;
    return run;
}

Span Boundaries::snapToTokens(const Span &range) const
{
    if (range.isEmpty())
        return range;
    auto first = m_data->tokens.firstEndingAfter(range.begin, isAny);
    auto last = m_data->tokens.lastStartingBefore(range.end, isAny);
    if (!first || !last || first->span.begin > last->span.begin)
        return {range.begin, range.begin};
    const Span all{first->span.begin, last->span.end};
    const auto isBare = [](const Token &token) { return token.kind == Token::Kind::Punctuation; };
    while (first->span.begin <= last->span.begin) {
        const Span span{first->span.begin, last->span.end};
        const bool bracketed = first->kind == Token::Kind::Opening || last->kind == Token::Kind::Closing;
        const qsizetype open = bracketed ? unclosed(m_data->text.view(span)) : 0;
        const bool enclosed = first->kind == Token::Kind::Opening && last->kind == Token::Kind::Closing && open == 0;
        const bool quoted = first->kind == Token::Kind::Quote && last->kind == Token::Kind::Quote;
        const bool around = enclosed || quoted;
        const bool dropFirst = isBare(*first) || around || (first->kind == Token::Kind::Opening && open > 0);
        const bool dropLast = isBare(*last) || around || (last->kind == Token::Kind::Closing && open < 0);
        if (!dropFirst && !dropLast)
            return span;
        if (dropFirst)
            first = m_data->tokens.firstEndingAfter(first->span.end, isAny);
        if (dropLast)
            last = m_data->tokens.lastStartingBefore(last->span.begin, isAny);
        if (!first || !last)
            break;
    }
    return all;
}

Span Boundaries::snapToGraphemes(const Span &range) const
{
    if (range.isEmpty())
        return range;
    const Graphemes &graphemes = m_data->graphemes;
    return {graphemes.isBoundary(range.begin) ? range.begin : graphemes.previous(range.begin),
            graphemes.isBoundary(range.end) ? range.end : graphemes.next(range.end)};
}

} // namespace dau
