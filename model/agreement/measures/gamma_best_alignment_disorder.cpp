// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/gamma.h"

namespace dau::agreement::measures {

namespace {

Result<Counts> count(const Study &study, const QJsonObject &parameters)
{
    const Alignment alignment = align(study.units, dissimilarityOf(parameters), Meeting::Anywhere);
    Counts counts;
    counts.add(ObservedCost, alignment.cost);
    for (const Units &units : study.units)
        counts.add(UnitCount, static_cast<double>(units.size()));
    return counts;
}

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    return ratio(counts.of(ObservedCost) * frame.raters, counts.of(UnitCount), noUnits());
}

} // namespace

// The disorder of the best alignment, before chance: its cost over the mean number of units of an annotator.
extern const Measure gamma_best_alignment_disorder;
const Measure gamma_best_alignment_disorder = {"gamma_best_alignment_disorder", QT_TRANSLATE_NOOP("Agreement", "Disorder of the best alignment"), Study::Kind::Unitizing, "alpha, beta, delta_empty", count, score};

} // namespace dau::agreement::measures
