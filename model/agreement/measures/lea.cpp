// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coreference.h"

namespace dau::agreement::measures {

namespace {

std::pair<double, double> recall(const Overlaps &overlaps)
{
    const auto links = [](double n) { return n * (n - 1) / 2; };
    double hits = 0;
    for (size_t key = 0; key < overlaps.keySizes.size(); ++key) {
        const double size = overlaps.keySizes[key];
        for (const auto &[response, n] : overlaps.common[key]) {
            if (size == 1)
                hits += overlaps.responseSizes[response] == 1 ? 1 : 0;
            else
                hits += size * links(n) / links(size);
        }
    }
    return {hits, overlaps.keyMentions()};
}

Result<Counts> count(const Study &study, const QJsonObject &)
{
    return bothWays(study, recall);
}

} // namespace

// LEA (Moosavi & Strube 2016): Σ_e |e| · (links of e found / links of e) / Σ_e |e|. An entity of one mention has one link, to itself,
// found when it is an entity of one mention in the response too.
extern const Measure lea;
const Measure lea = {"lea", QT_TRANSLATE_NOOP("Agreement", "LEA"), Study::Kind::Clusters, "", count, coreferenceScore};

} // namespace dau::agreement::measures
