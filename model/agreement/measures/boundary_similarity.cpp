// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/segmentation.h"
#include "model/agreement/matching.h"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <iterator>

namespace dau::agreement::measures {

namespace {

Result<Counts> count(const Study &study, const QJsonObject &parameters)
{
    const auto pair = segmentationPair(study, parameters, QStringLiteral(u"a"), QStringLiteral(u"b"));
    if (!pair)
        return tl::unexpected(pair.error());
    const double reach = parameters.value(u"n_t").toDouble(2);
    const std::vector<qint64> a = boundariesOf(pair->first);
    const std::vector<qint64> b = boundariesOf(pair->second);
    std::vector<qint64> onlyA;
    std::vector<qint64> onlyB;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(onlyA));
    std::set_difference(b.begin(), b.end(), a.begin(), a.end(), std::back_inserter(onlyB));
    std::vector<Edge> near;
    for (size_t i = 0; i < onlyA.size(); ++i) {
        for (size_t j = 0; j < onlyB.size(); ++j) {
            const double apart = std::abs(static_cast<double>(onlyA[i] - onlyB[j]));
            if (apart < reach) // saves two additions
                near.push_back({static_cast<qint32>(i), static_cast<qint32>(j), 2 - apart / reach});
        }
    }
    const auto partners = heaviestMatching(static_cast<qint32>(onlyA.size()), static_cast<qint32>(onlyB.size()), near);
    const double matches = static_cast<double>(a.size() - onlyA.size());
    double edits = static_cast<double>(onlyA.size() + onlyB.size());
    double cost = edits;
    for (const Edge &edge : near) {
        if (partners[static_cast<size_t>(edge.left)] == edge.right) {
            edits -= 1;
            cost -= edge.weight;
        }
    }
    Counts counts;
    counts.add(Faults, cost);
    counts.add(Whole, edits + matches);
    return counts;
}

Score score(const Counts &counts, const Study &, const QJsonObject &)
{
    return corrected(counts.of(Faults), counts.of(Whole), QCoreApplication::translate("Agreement", "Nobody set a boundary."));
}

} // namespace

// Boundary similarity B (Fournier 2013, ACL): 1 - (additions + Σ distance / n_t of near misses) / (additions + near misses + matches). Near
// misses are boundaries of one side only, less than n_t (2) apart, paired so that the edits cost least. Symmetric.
extern const Measure boundary_similarity;
const Measure boundary_similarity = {"boundary_similarity", QT_TRANSLATE_NOOP("Agreement", "Boundary similarity"), Study::Kind::Segmentation, "a, b, n_t", count, score};

} // namespace dau::agreement::measures
