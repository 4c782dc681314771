// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/tokentable.h"

#include "model/text/boundaries.h"

#include <QtCore/QUrl>

namespace dau {

namespace {

bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

TokenTable::TokenTable(const LabelledDocument &document, const ExportOptions &options)
    : m_edges(options.settings.value(QStringLiteral(u"edges")))
{
    qsizetype begin = 0;
    for (const Zone &zone : document.zones) {
        if (!zone.skipped || options.skippedZones)
            continue;
        add(document, {begin, zone.span.begin}, options.wholeNumbers);
        begin = zone.span.end;
    }
    add(document, {begin, document.text.size()}, options.wholeNumbers);
}

TokenTable::TokenTable(QList<Span> tokens, QList<bool> begins)
    : m_tokens(std::move(tokens))
    , m_begins(std::move(begins))
{
}

void TokenTable::add(const LabelledDocument &document, const Span &region, bool wholeNumbers)
{
    if (region.isEmpty())
        return;
    const Boundaries boundaries(document.text);
    const QList<Span> sentences = boundaries.sentences(region);
    qsizetype next = 0;
    bool begins = true;
    for (const Span &token : boundaries.tokens(region, wholeNumbers)) {
        if (!region.contains(token))
            continue;
        for (; next < sentences.size() && sentences[next].begin <= token.begin; ++next)
            begins = true;
        m_tokens.append(token);
        m_begins.append(begins);
        begins = false;
    }
}

QList<TokenTable::Run> TokenTable::sentences() const
{
    QList<Run> sentences;
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (sentences.isEmpty() || m_begins[i])
            sentences.append({i, i, true});
        sentences.last().last = i + 1;
    }
    return sentences;
}

std::optional<TokenTable::Run> TokenTable::under(const Span &span) const
{
    const auto ends = [](const Span &token, qsizetype at) { return token.end <= at; };
    Run run{-1, -1, false};
    for (auto token = std::lower_bound(m_tokens.begin(), m_tokens.end(), span.begin, ends);
         token != m_tokens.end() && token->begin < span.end; ++token) {
        const qsizetype inside = std::min(token->end, span.end) - std::max(token->begin, span.begin);
        const bool goesIn = m_edges == u"grow" ? inside > 0 : m_edges == u"shrink" ? inside == token->size() : 2 * inside > token->size();
        if (!goesIn)
            continue;
        const qsizetype index = token - m_tokens.begin();
        if (run.first < 0)
            run.first = index;
        run.last = index + 1;
    }
    if (run.first < 0)
        return {};
    run.exact = m_tokens[run.first].begin == span.begin && m_tokens[run.last - 1].end == span.end;
    return m_edges == u"drop" && !run.exact ? std::nullopt : std::optional(run);
}

void TokenTable::joinSentences(const Run &run)
{
    std::fill(m_begins.begin() + run.first + 1, m_begins.begin() + run.last, false);
}

std::optional<qsizetype> endOfToken(const QString &text, qsizetype at, QStringView token)
{
    const QStringView rest = QStringView(text).mid(at);
    if (rest.startsWith(token))
        return at + token.size();
    qsizetype i = 0;
    bool same = true;
    for (qsizetype k = 0; k < token.size() && same; ++k) {
        const bool blank = token[k] == u'_' && k > 0 && k + 1 < token.size(); // no token begins or ends with a blank
        same = i < rest.size() && (rest[i] == token[k] || (blank && rest[i].isSpace()));
        ++i;
        while (blank && i < rest.size() && rest[i].isSpace())
            ++i;
    }
    if (same && !token.isEmpty())
        return at + i;
    const QString wanted = token.toString().normalized(QString::NormalizationForm_C);
    const QStringView near = rest.first(std::min(rest.size(), 4 * token.size() + 4));
    for (qsizetype size = 1; size <= near.size(); ++size) {
        const bool whole = size == rest.size() || !(rest[size].isMark() || rest[size].isLowSurrogate());
        if (whole && near.first(size).toString().normalized(QString::NormalizationForm_C) == wanted)
            return at + size;
    }
    return {};
}

std::optional<QList<Span>> alignTokens(const QString &text, const QStringList &tokens, qsizetype *missing, qsizetype at)
{
    QList<Span> spans;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        auto end = endOfToken(text, at, tokens[i]);
        while (!end && at < text.size() && isInvisible(text[at]))
            end = endOfToken(text, ++at, tokens[i]);
        if (!end) {
            if (missing)
                *missing = i;
            return {};
        }
        spans.append({at, *end});
        at = *end;
    }
    return spans;
}

QString toTagLabel(const QString &label)
{
    QString tag;
    for (const QChar c : label) {
        if (c == u'%' || c.isSpace() || c.unicode() < 0x20)
            tag += QString::fromLatin1(QUrl::toPercentEncoding(QString(c)));
        else
            tag += c;
    }
    return tag;
}

QString fromTagLabel(const QString &tag)
{
    return tag.contains(u'%') ? QUrl::fromPercentEncoding(tag.toUtf8()) : tag;
}

} // namespace dau
