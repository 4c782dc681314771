// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// The tokens and sentences of one document as token formats have them. What lies in skipped zones is left out unless the
// options ask for it.
class TokenTable
{
public:
    // Tokens [first, last). Exact: its edges are those of the span asked for.
    struct Run {
        qsizetype first = 0;
        qsizetype last = 0;
        bool exact = false;

        qsizetype size() const { return last - first; }
    };

    TokenTable(const LabelledDocument &document, const ExportOptions &options);
    // Tokens found elsewhere; `begins`: a sentence begins at the token.
    TokenTable(QList<Span> tokens, QList<bool> begins);

    const QList<Span> &tokens() const { return m_tokens; }
    const QList<bool> &begins() const { return m_begins; }
    QList<Run> sentences() const;
    // The tokens of which more than half lies in the span, or as the setting `edges` says: "grow" to every token touched,
    // "shrink" to those wholly inside, "drop" what cuts one. Nothing where there are none.
    std::optional<Run> under(const Span &span) const;
    // Makes one sentence of those that the run reaches into.
    void joinSentences(const Run &run);

private:
    void add(const LabelledDocument &document, const Span &region, bool wholeNumbers);

    QString m_edges;
    QList<Span> m_tokens;
    QList<bool> m_begins;
};

// The end of what the token stands for in the text at `at`: itself, the same in another normal form, or with "_" for
// white space; nothing where it is not there.
std::optional<qsizetype> endOfToken(const QString &text, qsizetype at, QStringView token);
// The places of the tokens in the text one after the other, with blanks and invisible characters between them; nothing
// where one is not found, whose index `missing` then is.
std::optional<QList<Span>> alignTokens(const QString &text, const QStringList &tokens, qsizetype *missing = nullptr, qsizetype at = 0);

// The tags of a token in no annotation, and of one of which nobody knows.
inline QString outsideTag()
{
    return QStringLiteral(u"O");
}
inline QString unknownTag()
{
    return QStringLiteral(u"-");
}

// A label as part of a tag: white space and "%" as %XX; and back.
QString toTagLabel(const QString &label);
QString fromTagLabel(const QString &tag);

} // namespace dau
