// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/measure.h"

namespace dau::agreement {

// alpha, beta, delta_empty (each 1 by default).
Dissimilarity dissimilarityOf(const QJsonObject &parameters);

enum GammaSum : qint32 {
    ObservedCost,   // of the best alignment
    ExpectedCost,   // mean of the samples, for as many units
    LabelWeights,   // gamma-cat: Σ w of the pairs in the best alignment
    LabelFaults,    // Σ w [labels differ]
    LabelExpected,  // Σ w, times the share of faults in the samples
    LabelWeightsOf, // [label], the same three for pairs of which one has the label
    LabelFaultsOf,
    LabelExpectedOf,
    UnitCount,
};

// Gamma's sums of one continuum (Mathet, Widlöcher & Métivier 2015; Mathet 2017). Chance: for each annotator the units of one
// drawn at random, moved round the continuum by a random distance that is not nearer than half a mean unit to another's.
// Parameters: alpha, beta, delta_empty, seed (1), samples (30), precision (0: as many samples as said; else as many as
// (1.96 · cv / precision)² asks for, at least `samples`).
Result<Counts> gammaCounts(const Study &study, const QJsonObject &parameters);

// One sample of chance.
std::vector<Units> shuffled(const Study &study, quint64 seed);

QString noUnits();

} // namespace dau::agreement
