// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coreference.h"

#include "model/agreement/matching.h"

#include <QtCore/QCoreApplication>

#include <numeric>
#include <unordered_map>

namespace dau::agreement {

namespace {

// The entity of each mention; a mention that comes again is dropped.
std::unordered_map<qint32, size_t> entityOf(const Study::Clusters &clusters, std::vector<double> &sizes)
{
    std::unordered_map<qint32, size_t> result;
    for (const std::vector<qint32> &cluster : clusters) {
        double size = 0;
        for (const qint32 mention : cluster)
            size += result.try_emplace(mention, sizes.size()).second ? 1 : 0;
        if (size > 0)
            sizes.push_back(size);
    }
    return result;
}

} // namespace

Overlaps::Overlaps(const Study &study)
{
    const auto ofKey = entityOf(study.key, keySizes);
    const auto ofResponse = entityOf(study.response, responseSizes);
    common.resize(keySizes.size());
    for (const auto &[mention, key] : ofKey) {
        const auto response = ofResponse.find(mention);
        if (response == ofResponse.end())
            continue;
        common[key][response->second] += 1;
        commonMentions += 1;
    }
}

double Overlaps::keyMentions() const
{
    return std::accumulate(keySizes.begin(), keySizes.end(), 0.0);
}

double Overlaps::responseMentions() const
{
    return std::accumulate(responseSizes.begin(), responseSizes.end(), 0.0);
}

Overlaps Overlaps::swapped() const
{
    Overlaps other;
    other.keySizes = responseSizes;
    other.responseSizes = keySizes;
    other.commonMentions = commonMentions;
    other.common.resize(responseSizes.size());
    for (size_t key = 0; key < common.size(); ++key) {
        for (const auto &[response, n] : common[key])
            other.common[response][key] = n;
    }
    return other;
}

Score precisionRecall(double precision, double recall)
{
    return defined({precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)});
}

Score coreferenceScore(const Counts &counts, const Study &, const QJsonObject &)
{
    const double recallAll = counts.of(RecallAll);
    const double precisionAll = counts.of(PrecisionAll);
    if (recallAll == 0 && precisionAll == 0)
        return undefined(QCoreApplication::translate("Agreement", "Neither side has anything that this figure counts."));
    return precisionRecall(precisionAll == 0 ? 0 : counts.of(PrecisionHits) / precisionAll, recallAll == 0 ? 0 : counts.of(RecallHits) / recallAll);
}

Counts bothWays(const Study &study, std::pair<double, double> (*part)(const Overlaps &overlaps))
{
    const Overlaps overlaps(study);
    Counts counts;
    const auto recall = part(overlaps);
    const auto precision = part(overlaps.swapped());
    counts.add(RecallHits, recall.first);
    counts.add(RecallAll, recall.second);
    counts.add(PrecisionHits, precision.first);
    counts.add(PrecisionAll, precision.second);
    return counts;
}

double bestMap(const Overlaps &overlaps, double (*similarity)(double common, double key, double response))
{
    std::vector<Edge> edges;
    for (size_t key = 0; key < overlaps.common.size(); ++key) {
        for (const auto &[response, n] : overlaps.common[key])
            edges.push_back({static_cast<qint32>(key), static_cast<qint32>(response), similarity(n, overlaps.keySizes[key], overlaps.responseSizes[response])});
    }
    const auto partners = heaviestMatching(static_cast<qint32>(overlaps.keySizes.size()), static_cast<qint32>(overlaps.responseSizes.size()), edges);
    double sum = 0;
    for (const Edge &edge : edges)
        sum += partners[static_cast<size_t>(edge.left)] == edge.right ? edge.weight : 0;
    return sum;
}

} // namespace dau::agreement
