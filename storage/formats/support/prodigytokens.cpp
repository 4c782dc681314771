// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/prodigytokens.h"

#include "model/text/tokenizer.h"

#include <set>

namespace dau {

ProdigyTokens::ProdigyTokens(const Text &text, const QList<Annotation> &annotations)
{
    std::set<qsizetype> cuts{0, text.size()};
    std::set<qsizetype> begins;
    std::set<qsizetype> ends;
    for (const dau::Token &token : Tokenizer(text).tokens({0, text.size()}, true))
        cuts.insert({token.span.begin, token.span.end});
    for (const Annotation &annotation : annotations) {
        for (const Span &span : annotation.spans) {
            begins.insert(span.begin);
            ends.insert(span.end);
        }
    }
    cuts.insert(begins.begin(), begins.end());
    cuts.insert(ends.begin(), ends.end());
    // The blank behind a token, unless a span begins or ends around it.
    const auto isGap = [&](qsizetype at) {
        return at < text.size() && text.string()[at] == u' ' && !begins.count(at) && !ends.count(at + 1);
    };
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        qsizetype begin = *cut;
        const qsizetype end = *std::next(cut);
        if (!m_tokens.isEmpty() && isGap(begin) && m_tokens.last().span.end == begin) {
            m_tokens.last().blankAfter = true;
            ++begin;
        }
        if (begin < end)
            m_tokens.append({{begin, end}, false});
    }
}

std::pair<qsizetype, qsizetype> ProdigyTokens::of(const Span &span) const
{
    const auto first = std::lower_bound(m_tokens.begin(), m_tokens.end(), span.begin,
                                        [](const Token &token, qsizetype at) { return token.span.begin < at; });
    const auto beyond = std::lower_bound(first, m_tokens.end(), span.end,
                                         [](const Token &token, qsizetype at) { return token.span.begin < at; });
    return {first - m_tokens.begin(), beyond - m_tokens.begin() - 1};
}

} // namespace dau
