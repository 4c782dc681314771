// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coreference.h"

namespace dau::agreement::measures {

namespace {

std::pair<double, double> recall(const Overlaps &overlaps)
{
    double hits = 0;
    for (size_t key = 0; key < overlaps.keySizes.size(); ++key) {
        for (const auto &[response, n] : overlaps.common[key])
            hits += n * n / overlaps.keySizes[key];
    }
    return {hits, overlaps.keyMentions()};
}

Result<Counts> count(const Study &study, const QJsonObject &)
{
    return bothWays(study, recall);
}

} // namespace

// B³ (Bagga & Baldwin 1998): recall is the mean over the mentions of the key of |K(m) ∩ R(m)| / |K(m)|, 0 where the response lacks the
// mention; precision with the roles swapped.
extern const Measure b3;
const Measure b3 = {"b3", QT_TRANSLATE_NOOP("Agreement", "B³"), Study::Kind::Clusters, "", count, coreferenceScore};

} // namespace dau::agreement::measures
