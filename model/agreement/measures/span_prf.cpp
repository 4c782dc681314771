// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"
#include "model/agreement/coreference.h"
#include "model/agreement/spanmatching.h"
#include "model/agreement/spansums.h"

#include <QtCore/QCoreApplication>

namespace dau::agreement::measures {

namespace {

void countPair(Counts &counts, qint32 at, const Units &key, const Units &response, SpanMatch mode, size_t labels)
{
    if (mode == SpanMatch::Char) {
        for (size_t label = 0; label < labels; ++label) {
            const CoveredLengths lengths = coveredLengths(key, response, static_cast<qint32>(label));
            counts.add(at + Keys, label, static_cast<double>(lengths.key));
            counts.add(at + Responses, label, static_cast<double>(lengths.response));
            counts.add(at + KeyHits, label, static_cast<double>(lengths.both));
            counts.add(at + ResponseHits, label, static_cast<double>(lengths.both));
        }
        return;
    }
    const auto label = [](const Units &units, qint32 place) { return static_cast<quint64>(units[static_cast<size_t>(place)].label); };
    for (const MatchedPair &pair : matchSpans(key, response, mode)) {
        counts.add(at + KeyHits, label(key, pair.key), pair.credit);
        counts.add(at + ResponseHits, label(response, pair.response), pair.credit);
        if (mode == SpanMatch::Label) {
            counts.add(at + Keys, label(key, pair.key), 1);
            counts.add(at + Responses, label(response, pair.response), 1);
        }
    }
    if (mode == SpanMatch::Label)
        return;
    for (const Unit &unit : key)
        counts.add(at + Keys, static_cast<quint64>(unit.label), 1);
    for (const Unit &unit : response)
        counts.add(at + Responses, static_cast<quint64>(unit.label), 1);
}

Result<Counts> count(const Study &study, const QJsonObject &parameters)
{
    const QString name = parameters.value(u"mode").toString(QStringLiteral(u"exact"));
    const auto mode = spanMatchFromString(name);
    if (!mode)
        return tl::unexpected(unknownParameter(QStringLiteral(u"mode"), name, QStringLiteral(u"exact, span, overlap, overlap_any, partial, graded, char, label")));
    const auto at = [&](qint64 rater) { return study.units[static_cast<size_t>(rater)]; };
    Counts counts;
    if (parameters.contains(u"key") || parameters.contains(u"response")) {
        const qint64 key = parameters.value(u"key").toInteger(0);
        const qint64 response = parameters.value(u"response").toInteger(1);
        if (key < 0 || response < 0 || key >= study.raters || response >= study.raters)
            return failure(Error::Code::Invalid, QCoreApplication::translate("Agreement", "The study has no annotator with this number."));
        countPair(counts, 0, at(key), at(response), *mode, study.categories.size());
        return counts;
    }
    qint32 pair = 0;
    for (qint64 i = 0; i < study.raters; ++i) {
        for (qint64 j = i + 1; j < study.raters; ++j)
            countPair(counts, SpanSums * pair++, at(i), at(j), *mode, study.categories.size());
    }
    return counts;
}

Score figure(double keyHits, double responseHits, double keys, double responses)
{
    if (keys + responses == 0)
        return undefined(QCoreApplication::translate("Agreement", "Neither side marked anything."));
    return defined({responses == 0 ? 0 : responseHits / responses, keys == 0 ? 0 : keyHits / keys, (keyHits + responseHits) / (keys + responses)});
}

Score scoreOfPair(const Counts &counts, qint32 at, const Study &frame, bool macro)
{
    if (!macro)
        return figure(counts.total(at + KeyHits), counts.total(at + ResponseHits), counts.total(at + Keys), counts.total(at + Responses));
    Score mean = figure(0, 0, 0, 0);
    double labels = 0;
    for (size_t label = 0; label < frame.categories.size(); ++label) {
        const Score one = figure(counts.of(at + KeyHits, label), counts.of(at + ResponseHits, label), counts.of(at + Keys, label), counts.of(at + Responses, label));
        if (!one.isDefined())
            continue;
        if (labels++ == 0)
            mean = defined({0, 0, 0});
        for (size_t i = 0; i < 3; ++i)
            mean.values[i] += one.values[i];
    }
    for (double &value : mean.values)
        value /= labels;
    return mean;
}

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    const bool macro = parameters.value(u"average").toString() == u"macro";
    const bool chosen = parameters.contains(u"key") || parameters.contains(u"response");
    Score mean = figure(0, 0, 0, 0);
    double pairs = 0;
    for (qint32 pair = 0; pair < (chosen ? 1 : pairsOf(frame)); ++pair) {
        const Score one = scoreOfPair(counts, SpanSums * pair, frame, macro);
        if (!one.isDefined())
            continue;
        if (pairs++ == 0)
            mean = defined({0, 0, 0});
        for (size_t i = 0; i < 3; ++i)
            mean.values[i] += one.values[i];
    }
    for (double &value : mean.values)
        value /= pairs;
    if (mean.isDefined() && parameters.value(u"f1").toBool())
        mean.values = {mean.values.back()};
    return mean;
}

} // namespace

// Precision, recall and F1 = 2TP / (|K| + |R|) of spans, by greatest one-to-one matching (model/agreement/spanmatching.h). Micro: TP, |K|
// and |R| summed over labels and documents; macro: the mean of the figures of the labels that either side uses. Where a mode
// does not look at labels, each side's span is a hit of its own label. Not corrected for chance, by design (Hripcsak &
// Rothschild 2005). Without key and response: the mean over all pairs of annotators. With f1: only F1.
extern const Measure span_prf;
const Measure span_prf = {"span_prf", QT_TRANSLATE_NOOP("Agreement", "Precision, recall and F1 of spans"), Study::Kind::Unitizing, "mode: exact | span | overlap | overlap_any | partial | graded | char | label; average: micro | macro; key, response", count, score};

} // namespace dau::agreement::measures
