// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/text.h"

#include <QtCore/QCache>

#include <memory>
#include <optional>

namespace dau {

struct Token {
    enum class Kind {
        Capital,     // begins with an upper or title case letter
        Small,       // begins with another letter
        Number,      // begins with a digit
        Symbol,      // %, +, an emoji
        Opening,     // bracket or quote
        Closing,
        Quote,       // " and ', which do not tell
        Punctuation, // stops, commas, dashes, slashes, bullets: nothing begins or ends with them
    };

    Span span;
    Kind kind = Kind::Small;
    std::optional<bool> upper; // the case of its first letter with a case; none for 10/4

    bool isWord() const { return kind <= Kind::Symbol; }
};

// Tokens of a text, found piece by piece: a piece is a paragraph, or about 4,000 units of a long one, cut at blanks.
// Keeps the pieces asked last. Not thread-safe.
class Tokenizer
{
public:
    explicit Tokenizer(Text text);
    ~Tokenizer();
    Tokenizer(Tokenizer &&) = delete;

    // The first token that ends after the offset / the last that starts before it, over paragraphs, with numbers whole.
    template <typename Wanted>
    std::optional<Token> firstEndingAfter(qsizetype at, Wanted wanted) const;
    template <typename Wanted>
    std::optional<Token> lastStartingBefore(qsizetype at, Wanted wanted) const;

    // The tokens that intersect the range.
    QList<Token> tokens(const Span &range, bool wholeNumbers) const;

private:
    struct Words;
    // The piece that holds the offset; a paragraph's end and separator belong to its last piece.
    Span pieceAt(qsizetype at) const;
    std::optional<Span> pieceAfter(const Span &piece) const;
    std::optional<Span> pieceBefore(const Span &piece) const;
    qsizetype cut(const Span &paragraph, qsizetype index) const;
    QList<Token> whole(const Span &piece) const;
    QList<Span> split(const Span &piece) const;
    Token token(const Span &span) const;

    Text m_text;
    std::unique_ptr<Words> m_words;
    mutable QCache<qsizetype, QList<Token>> m_pieces; // by begin
};

template <typename Wanted>
std::optional<Token> Tokenizer::firstEndingAfter(qsizetype at, Wanted wanted) const
{
    for (std::optional<Span> piece = pieceAt(at); piece; piece = pieceAfter(*piece)) {
        const QList<Token> tokens = whole(*piece);
        auto i = std::upper_bound(tokens.begin(), tokens.end(), at,
                                  [](qsizetype offset, const Token &token) { return offset < token.span.end; });
        i = std::find_if(i, tokens.end(), wanted);
        if (i != tokens.end())
            return *i;
    }
    return {};
}

template <typename Wanted>
std::optional<Token> Tokenizer::lastStartingBefore(qsizetype at, Wanted wanted) const
{
    for (std::optional<Span> piece = pieceAt(at); piece; piece = pieceBefore(*piece)) {
        const QList<Token> tokens = whole(*piece);
        const auto end = std::lower_bound(tokens.begin(), tokens.end(), at, [](const Token &token, qsizetype offset) {
            return token.span.begin < offset;
        });
        const auto i = std::find_if(std::make_reverse_iterator(end), tokens.rend(), wanted);
        if (i != tokens.rend())
            return *i;
    }
    return {};
}

} // namespace dau
