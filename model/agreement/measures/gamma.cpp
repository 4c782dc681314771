// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/gamma.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &, const QJsonObject &)
{
    return corrected(counts.of(ObservedCost), counts.of(ExpectedCost), noUnits());
}

} // namespace

// γ = 1 - δ_observed / δ_expected, the disorder of the best alignment against that of shuffled continua, pooled over documents (Mathet,
// Widlöcher & Métivier 2015, Computational Linguistics 41(3)). For nested and overlapping layers of any number of annotators.
extern const Measure gamma;
const Measure gamma = {"gamma", QT_TRANSLATE_NOOP("Agreement", "Gamma"), Study::Kind::Unitizing, "alpha, beta, delta_empty, samples, precision, seed", gammaCounts, score};

} // namespace dau::agreement::measures
