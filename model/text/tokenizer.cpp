// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/tokenizer.h"

#include "model/text/breakiterator.h"
#include "model/text/graphemes.h"
#include "model/text/keys.h"

#include <QtCore/QRegularExpression>

namespace dau {

namespace {

constexpr qsizetype pieceSize = 4096;

// Numbers joined by signs, and a document's number with its sign ("24-CT/TU", "97/2019/QH14", "7-8-2023", "67/76",
// "5-10", "0:30"). A part after the first is a number or letters of a sign: one capital alone, or two capitals and what
// follows them ("TTg", "QyĐ", "ThU"), so that "10/4-Hà" is not taken.
const QRegularExpression &wholeNumber()
{
    static const QRegularExpression expression(
        QStringLiteral(u"(?<![\\p{L}\\p{M}\\p{N}])\\d++(?:[.,]\\d++)*+"
                       "(?:[-/\u2013:](?:\\d++(?:[.,]\\d++)*+"
                       "|\\p{Lu}\\p{M}*+(?:\\p{Ll}{0,2}\\p{Lu}[\\p{L}\\p{M}]*+|(?![\\p{L}\\p{M}]))\\d{0,2}))++"));
    return expression;
}

bool isBlank(QStringView token)
{
    return std::all_of(token.begin(), token.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

Token::Kind kindOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Titlecase:
        return Token::Kind::Capital;
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
        return Token::Kind::Number;
    case QChar::Punctuation_Open:
    case QChar::Punctuation_InitialQuote:
        return Token::Kind::Opening;
    case QChar::Punctuation_Close:
    case QChar::Punctuation_FinalQuote:
        return Token::Kind::Closing;
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Connector:
        return Token::Kind::Punctuation;
    case QChar::Punctuation_Other:
        if (c == U'"' || c == U'\'')
            return Token::Kind::Quote;
        return c == U'%' || c == U'&' || c == U'@' || c == U'#' || c == U'§' ? Token::Kind::Symbol
                                                                              : Token::Kind::Punctuation;
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
        return Token::Kind::Symbol;
    default:
        return Token::Kind::Small;
    }
}

} // namespace

// The iterator that splits, and the one that keeps cuts off graphemes.
struct Tokenizer::Words {
    explicit Words(const Text &text)
        : words(BreakIterator::Kind::Word, text.string())
        , graphemes(text)
    {
    }

    BreakIterator words;
    Graphemes graphemes;
};

Tokenizer::Tokenizer(Text text)
    : m_text(std::move(text))
    , m_words(std::make_unique<Words>(m_text))
    , m_pieces(8)
{
}

Tokenizer::~Tokenizer() = default;

// Where the piece `index` of a long paragraph begins: behind the first blank in its 4,096 units; where there is none,
// at a grapheme.
qsizetype Tokenizer::cut(const Span &paragraph, qsizetype index) const
{
    const qsizetype from = paragraph.begin + index * pieceSize;
    if (index == 0 || from >= paragraph.end)
        return std::min(from, paragraph.end);
    const qsizetype last = std::min(from + pieceSize, paragraph.end);
    const QString &string = m_text.string();
    for (qsizetype at = from; at < last; ++at) {
        if (string[at - 1].isSpace() && !string[at].isSpace() && m_words->graphemes.isBoundary(at))
            return at;
    }
    return m_words->graphemes.isBoundary(from) ? from : m_words->graphemes.next(from);
}

Span Tokenizer::pieceAt(qsizetype at) const
{
    const Span paragraph = m_text.paragraph(m_text.paragraphAt(at));
    if (paragraph.size() <= 2 * pieceSize)
        return paragraph;
    qsizetype index = (std::min(at, paragraph.end - 1) - paragraph.begin) / pieceSize;
    while (index > 0 && cut(paragraph, index) > at)
        --index;
    return {cut(paragraph, index), cut(paragraph, index + 1)};
}

std::optional<Span> Tokenizer::pieceAfter(const Span &piece) const
{
    const qsizetype index = m_text.paragraphAt(piece.begin);
    if (piece.end < m_text.paragraph(index).end)
        return pieceAt(piece.end);
    if (index + 1 >= m_text.paragraphCount())
        return {};
    return pieceAt(m_text.paragraph(index + 1).begin);
}

std::optional<Span> Tokenizer::pieceBefore(const Span &piece) const
{
    const qsizetype index = m_text.paragraphAt(piece.begin);
    if (piece.begin > m_text.paragraph(index).begin)
        return pieceAt(piece.begin - 1);
    if (index == 0)
        return {};
    return pieceAt(m_text.paragraph(index - 1).end);
}

QList<Span> Tokenizer::split(const Span &piece) const
{
    QList<Span> result;
    BreakIterator &words = m_words->words;
    words.setPart(piece);
    for (qsizetype begin = piece.begin; begin < piece.end;) {
        const qsizetype end = words.following(begin);
        if (!isBlank(m_text.view({begin, end})))
            result.append({begin, end});
        begin = end;
    }
    return result;
}

Token Tokenizer::token(const Span &span) const
{
    const QStringView view = m_text.view(span);
    Token token{span, kindOf(codePointAt(view, 0)), {}};
    for (const QChar c : view) {
        if (c.isUpper() || c.isLower()) {
            token.upper = c.isUpper();
            break;
        }
    }
    return token;
}

QList<Token> Tokenizer::whole(const Span &piece) const
{
    if (const QList<Token> *known = m_pieces.object(piece.begin))
        return *known;
    const QList<Span> parts = split(piece);
    QList<Token> result;
    result.reserve(parts.size());
    qsizetype next = 0;
    const auto takeBefore = [&](qsizetype at) {
        for (; next < parts.size() && parts[next].end <= at; ++next)
            result.append(token(parts[next]));
    };
    auto matches = wholeNumber().globalMatch(m_text.view(piece));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        takeBefore(piece.begin + match.capturedStart());
        if (next >= parts.size())
            break;
        Span joined = parts[next];
        for (; next < parts.size() && parts[next].begin < piece.begin + match.capturedEnd(); ++next)
            joined.end = parts[next].end;
        result.append(token(joined));
    }
    takeBefore(piece.end);
    m_pieces.insert(piece.begin, new QList<Token>(result));
    return result;
}

QList<Token> Tokenizer::tokens(const Span &range, bool wholeNumbers) const
{
    QList<Token> result;
    if (range.isEmpty())
        return result;
    std::optional<Span> piece = pieceAt(range.begin);
    for (; piece && piece->begin < range.end; piece = pieceAfter(*piece)) {
        if (wholeNumbers) {
            for (const Token &token : whole(*piece)) {
                if (token.span.intersects(range))
                    result.append(token);
            }
            continue;
        }
        for (const Span &part : split(*piece)) {
            if (part.intersects(range))
                result.append(token(part));
        }
    }
    return result;
}

} // namespace dau
