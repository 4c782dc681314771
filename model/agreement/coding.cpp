// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

#include "model/agreement/say.h"


namespace dau::agreement {

namespace {

// The ratings of an item by label.
std::map<qint32, double> tally(const Study::Item &item)
{
    std::map<qint32, double> result;
    for (const qint32 rating : item.ratings) {
        if (rating >= 0)
            result[rating] += 1;
    }
    return result;
}

void countItem(Counts &counts, const std::map<qint32, double> &ratings, double raters, double times)
{
    counts.add(Items, times);
    for (const auto &[k, n] : ratings) {
        counts.add(Used, static_cast<quint64>(k), times * n);
        counts.add(Squares, static_cast<quint64>(k), times * n * n);
        for (const auto &[c, nc] : ratings)
            counts.add(Coincidence, static_cast<quint64>(c), static_cast<quint64>(k), times * nc * (n - (c == k ? 1 : 0)) / (raters - 1));
    }
}

Counts ratings(const Study &study, bool complete)
{
    Counts counts;
    for (const Study::Item &item : study.items) {
        const std::map<qint32, double> of = tally(item);
        double raters = 0;
        for (const auto &[k, n] : of)
            raters += n;
        if (raters < 2 || (complete && raters < study.raters))
            counts.add(Incomplete, item.count);
        else
            countItem(counts, of, raters, item.count);
    }
    return counts;
}

} // namespace

Result<Counts> completeCounts(const Study &study, const QJsonObject &)
{
    return ratings(study, true);
}

Result<Counts> pairableCounts(const Study &study, const QJsonObject &)
{
    return ratings(study, false);
}

Result<Counts> confusionCounts(const Study &study, const QJsonObject &)
{
    Counts counts;
    for (const Study::Item &item : study.items) {
        qint32 pair = 0;
        for (size_t i = 0; i < item.ratings.size(); ++i) {
            for (size_t j = i + 1; j < item.ratings.size(); ++j, ++pair) {
                if (item.ratings[i] >= 0 && item.ratings[j] >= 0)
                    counts.add(Confusion + pair, static_cast<quint64>(item.ratings[i]), static_cast<quint64>(item.ratings[j]), item.count);
            }
        }
    }
    return counts;
}

qint32 pairsOf(const Study &frame)
{
    return frame.raters * (frame.raters - 1) / 2;
}

ConfusionTable confusionTable(const Counts &counts, const Study &frame, qint32 pair)
{
    ConfusionTable table;
    table.labels = frame.categories.size();
    table.items = counts.total(Confusion + pair);
    table.shares.resize(table.labels * table.labels);
    table.first.resize(table.labels);
    table.second.resize(table.labels);
    if (table.items == 0)
        return table;
    counts.each(Confusion + pair, [&](quint64 c, quint64 k, double n) {
        const double share = n / table.items;
        table.shares[c * table.labels + k] = share;
        table.first[c] += share;
        table.second[k] += share;
        if (c == k)
            table.observed += n;
    });
    table.observed /= table.items;
    for (size_t k = 0; k < table.labels; ++k)
        table.expected += table.first[k] * table.second[k];
    return table;
}

double observedAgreement(const Counts &counts)
{
    double agreeing = 0;
    counts.each(Coincidence, [&](quint64 c, quint64 k, double n) { agreeing += c == k ? n : 0; });
    return agreeing / counts.total(Used);
}

std::vector<double> pooledShares(const Counts &counts, const Study &frame)
{
    std::vector<double> shares(frame.categories.size());
    const double all = counts.total(Used);
    counts.each(Used, [&](quint64 k, quint64, double n) { shares[k] = n / all; });
    return shares;
}

Score chanceCorrected(const Counts &counts, double observed, double expected)
{
    if (counts.of(Items) == 0)
        return undefined(nothingToCompare());
    if (1 - expected < 1e-15)
        return undefined(oneLabelOnly());
    Score score = defined((observed - expected) / (1 - expected));
    if (counts.of(Incomplete) > 0)
        score.note = say(QT_TRANSLATE_NOOP("Agreement", "%1 items that not every annotator rated were left out.")).arg(counts.of(Incomplete));
    return score;
}

Score kappa(const ConfusionTable &table)
{
    if (table.items == 0)
        return undefined(nothingToCompare());
    if (1 - table.expected < 1e-15)
        return undefined(oneLabelOnly());
    return defined((table.observed - table.expected) / (1 - table.expected));
}

Score fleissKappa(const Counts &counts, const Study &frame, const QJsonObject &)
{
    double expected = 0;
    for (const double share : pooledShares(counts, frame))
        expected += share * share;
    return chanceCorrected(counts, observedAgreement(counts), expected);
}

QString categoryOf(const QJsonObject &parameters)
{
    return parameters.value(u"category").toVariant().toString();
}

Error unknownParameter(const QString &name, const QString &value, const QString &known)
{
    return {Error::Code::Invalid, say(QT_TRANSLATE_NOOP("Agreement", "“%1” is one of %3, not “%2”.")).arg(name, value, known), {}};
}

QString labelUnused()
{
    return say(QT_TRANSLATE_NOOP("Agreement", "Nobody used this label."));
}

QString oneLabelOnly()
{
    return say(QT_TRANSLATE_NOOP("Agreement", "Only one label was used, so nothing could have differed by chance."));
}

QString nothingToCompare()
{
    return say(QT_TRANSLATE_NOOP("Agreement", "No item was judged by two annotators."));
}

QString twoAnnotatorsOnly()
{
    return say(QT_TRANSLATE_NOOP("Agreement", "This figure is for two annotators; choose a pair, or a figure for several."));
}

} // namespace dau::agreement
