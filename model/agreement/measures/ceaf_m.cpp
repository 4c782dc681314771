// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coreference.h"

namespace dau::agreement::measures {

namespace {

double similarity(double common, double, double)
{
    return common;
}

Result<Counts> count(const Study &study, const QJsonObject &)
{
    const Overlaps overlaps(study);
    const double hits = bestMap(overlaps, similarity);
    Counts counts;
    counts.add(RecallHits, hits);
    counts.add(RecallAll, overlaps.keyMentions());
    counts.add(PrecisionHits, hits);
    counts.add(PrecisionAll, overlaps.responseMentions());
    return counts;
}

} // namespace

// CEAF-m (Luo 2005): the best one-to-one map of entities (Hungarian method), worth |K ∩ R| a pair; recall is its sum over the mentions
// of the key, precision over those of the response.
extern const Measure ceaf_m;
const Measure ceaf_m = {"ceaf_m", QT_TRANSLATE_NOOP("Agreement", "CEAF-m"), Study::Kind::Clusters, "", count, coreferenceScore};

} // namespace dau::agreement::measures
