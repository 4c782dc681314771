// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// Tokens as spaCy keeps them: with the blank that may follow each, they give the whole text; other white space is a token
// of its own. Cut wherever a span of the layer begins or ends, so that every span is a run of tokens.
class ProdigyTokens
{
public:
    struct Token {
        Span span;
        bool blankAfter = false;
    };

    ProdigyTokens(const Text &text, const QList<Annotation> &annotations);

    const QList<Token> &all() const { return m_tokens; }
    // The tokens of a span of an annotation: first and last, both inclusive.
    std::pair<qsizetype, qsizetype> of(const Span &span) const;

private:
    QList<Token> m_tokens;
};

} // namespace dau
