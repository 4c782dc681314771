// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coreference.h"

namespace dau::agreement::measures {

namespace {

double similarity(double common, double key, double response)
{
    return 2 * common / (key + response);
}

Result<Counts> count(const Study &study, const QJsonObject &)
{
    const Overlaps overlaps(study);
    const double hits = bestMap(overlaps, similarity);
    Counts counts;
    counts.add(RecallHits, hits);
    counts.add(RecallAll, static_cast<double>(overlaps.keySizes.size()));
    counts.add(PrecisionHits, hits);
    counts.add(PrecisionAll, static_cast<double>(overlaps.responseSizes.size()));
    return counts;
}

} // namespace

// CEAF-e (Luo 2005): the best one-to-one map of entities (Hungarian method), worth φ4 = 2|K ∩ R| / (|K| + |R|) a pair; recall is its sum
// over the entities of the key, precision over those of the response.
extern const Measure ceaf_e;
const Measure ceaf_e = {"ceaf_e", QT_TRANSLATE_NOOP("Agreement", "CEAF-e"), Study::Kind::Clusters, "", count, coreferenceScore};

} // namespace dau::agreement::measures
