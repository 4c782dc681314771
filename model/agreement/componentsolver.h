// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/unitaryalignment.h"

namespace dau::agreement {

// A unit and whose it is.
struct PlacedUnit {
    Unit unit;
    qint32 annotator = 0;
    qint32 index = 0; // among the annotator's units
};

// One connected component of an alignment. Costs are those of Alignment times the number of pairs of annotators.
struct Component {
    std::vector<PlacedUnit> units;             // by begin, end, label, annotator, index
    std::vector<std::vector<qint32>> partners; // of each unit: later ones of other annotators it may share a tuple with
    qsizetype annotators = 0;
    Dissimilarity dissimilarity;
};
struct ComponentSolution {
    std::vector<std::vector<qint32>> tuples; // each the places in `units`, ascending; from the left
    double cost = 0;
    bool exact = true;
};

// Partition of least cost. Walks from the left, always placing the leftmost unit still free, and keeps one way to each set
// of placed units; a lower bound of what is left cuts off whatever cannot beat the best way known.
ComponentSolution solve(const Component &component);

} // namespace dau::agreement
