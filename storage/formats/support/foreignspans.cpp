// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/foreignspans.h"

#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr qsizetype mostSaid = 10;
constexpr qsizetype longestQuote = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("ForeignSpans", text);
}

QString shown(const QString &quote)
{
    QString line = quote.size() > longestQuote ? quote.left(longestQuote) + u'…' : quote;
    return line.replace(u'\n', u'⏎').replace(u'\r', u'␍');
}

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

} // namespace

const QMap<QString, OffsetUnit> &unitsByName()
{
    static const QMap<QString, OffsetUnit> units{{QStringLiteral(u"codepoints"), OffsetUnit::CodePoints},
                                                 {QStringLiteral(u"utf16"), OffsetUnit::Utf16},
                                                 {QStringLiteral(u"bytes"), OffsetUnit::Bytes},
                                                 {QStringLiteral(u"graphemes"), OffsetUnit::Graphemes}};
    return units;
}

const QStringList &quoteJoins()
{
    static const QStringList joins{QStringLiteral(u" "), QString(), QStringLiteral(u" … "), QStringLiteral(u"..."),
                                   QStringLiteral(u" ... "), QStringLiteral(u" [...] "), QStringLiteral(u"\n")};
    return joins;
}

ForeignSpans::ForeignSpans(Text text, QString file)
    : m_text(std::move(text))
    , m_file(std::move(file))
{
}

void ForeignSpans::add(const QString &what, qint64 line, const QList<CodePointSpan> &pieces, const QString &quote)
{
    m_places.append({what, line, pieces, quote});
}

QList<ForeignOffsets::Way> ForeignSpans::ways(OffsetUnit unit, const ImportInput &input) const
{
    const QString said = input.settings.value(QStringLiteral(u"unit"));
    if (!said.isEmpty())
        return {{unitsByName().value(said, unit), false, false}};
    auto ways = ForeignOffsets::waysFor(m_text, false);
    const auto first = std::find_if(ways.begin(), ways.end(), [&](const auto &way) { return way.unit == unit && !way.newlineAsOne; });
    if (first != ways.end())
        std::rotate(ways.begin(), first, first + 1);
    else if (unit == OffsetUnit::Graphemes)
        ways.prepend({unit, false, false});
    return ways;
}

std::optional<QList<Spans>> ForeignSpans::find(const QList<ForeignOffsets::Way> &ways, QList<Problem> &problems, bool byWords) const
{
    byWords = byWords && std::all_of(m_places.begin(), m_places.end(), [](const Place &place) { return place.quote.isEmpty(); });
    std::optional<QList<Spans>> best;
    qsizetype taken = 0;
    qsizetype closest = 0; // of those that do not fit
    qsizetype mostFits = -1;
    qsizetype fewestCuts = std::numeric_limits<qsizetype>::max();
    for (qsizetype w = 0; w < ways.size(); ++w) {
        const ForeignOffsets offsets(m_text, ways[w]);
        QList<Spans> found;
        qsizetype fitting = 0;
        qsizetype cuts = 0;
        for (const Place &place : m_places) {
            const auto spans = at(place, offsets);
            fitting += spans && fits(place, *spans) ? 1 : 0;
            cuts += spans && byWords ? cutWords(*spans) : 0;
            found.append(normalised(spans.value_or(Spans())));
        }
        if (fitting > mostFits) {
            closest = w;
            mostFits = fitting;
        }
        if (fitting == m_places.size() && cuts < fewestCuts) {
            best = std::move(found);
            fewestCuts = cuts;
            taken = w;
            if (cuts == 0)
                break;
        }
    }
    if (!best) {
        sayMismatches(ways[closest], problems);
        return {};
    }
    if (taken > 0)
        problems.append({Problem::Severity::Note, m_file, 0, tr("The offsets are read as %1.").arg(ways[taken].toString())});
    return best;
}

std::optional<Spans> ForeignSpans::at(const Place &place, const ForeignOffsets &offsets) const
{
    Spans spans;
    for (const CodePointSpan &piece : place.pieces) {
        const auto begin = offsets.toUtf16(piece.begin);
        const auto end = offsets.toUtf16(piece.end);
        if (!begin || !end || *begin >= *end)
            return {};
        spans.append({*begin, *end});
    }
    if (spans.isEmpty())
        return {};
    return spans;
}

// Tools join the texts of several pieces, or give the whole from first to last.
bool ForeignSpans::fits(const Place &place, const Spans &spans) const
{
    if (place.quote.isEmpty())
        return true;
    if (spans.size() == 1)
        return m_text.view(spans.first()) == place.quote;
    QStringList texts;
    for (const Span &span : spans)
        texts.append(m_text.view(span).toString());
    const auto joins = [&](const QString &between) { return texts.join(between) == place.quote; };
    if (std::any_of(quoteJoins().begin(), quoteJoins().end(), joins))
        return true;
    return m_text.view(extent(normalised(spans))) == place.quote;
}

qsizetype ForeignSpans::cutWords(const Spans &spans) const
{
    qsizetype cuts = 0;
    const QString &string = m_text.string();
    for (const Span &span : spans) {
        for (const qsizetype edge : {span.begin, span.end})
            cuts += edge > 0 && edge < string.size() && isWord(string[edge - 1]) && isWord(string[edge]) ? 1 : 0;
    }
    return cuts;
}

void ForeignSpans::sayMismatches(const ForeignOffsets::Way &way, QList<Problem> &problems) const
{
    const ForeignOffsets offsets(m_text, way);
    qsizetype wrong = 0;
    for (const Place &place : m_places) {
        const auto spans = at(place, offsets);
        if ((spans && fits(place, *spans)) || ++wrong > mostSaid)
            continue;
        const qint64 begin = place.pieces.value(0).begin;
        const qint64 end = place.pieces.isEmpty() ? 0 : place.pieces.last().end;
        const QString sentence = spans ? tr("%1 says “%2”, but the text from %3 to %4 is “%5” (counted in %6).")
                                             .arg(place.what, shown(place.quote)).arg(begin).arg(end)
                                             .arg(shown(m_text.quote(*spans)), way.toString())
                                       : tr("%1 goes from %2 to %3, which is not part of the text of %4 characters (counted in %5).")
                                             .arg(place.what).arg(begin).arg(end).arg(offsets.length()).arg(way.toString());
        problems.append({Problem::Severity::Error, m_file, place.line, sentence});
    }
    if (wrong > mostSaid) {
        problems.append({Problem::Severity::Error, m_file, 0,
                         tr("%1 more spans do not fit; the document is not imported.").arg(wrong - mostSaid)});
    }
}

} // namespace dau
