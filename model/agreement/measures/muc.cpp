// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coreference.h"

namespace dau::agreement::measures {

namespace {

std::pair<double, double> recall(const Overlaps &overlaps)
{
    double hits = 0;
    double all = 0;
    for (size_t key = 0; key < overlaps.keySizes.size(); ++key) {
        double found = 0;
        for (const auto &[response, n] : overlaps.common[key])
            found += n;
        const double parts = static_cast<double>(overlaps.common[key].size()) + overlaps.keySizes[key] - found;
        hits += overlaps.keySizes[key] - parts;
        all += overlaps.keySizes[key] - 1;
    }
    return {hits, all};
}

Result<Counts> count(const Study &study, const QJsonObject &)
{
    return bothWays(study, recall);
}

} // namespace

// MUC (Vilain et al. 1995): recall Σ (|K_i| - |partition of K_i by R|) / Σ (|K_i| - 1), a mention that the response lacks being a part
// of its own; precision with the roles swapped. Blind to entities of one mention.
extern const Measure muc;
const Measure muc = {"muc", QT_TRANSLATE_NOOP("Agreement", "MUC"), Study::Kind::Clusters, "", count, coreferenceScore};

} // namespace dau::agreement::measures
