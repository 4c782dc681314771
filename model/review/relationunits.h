// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/tuples.h"

namespace dau {

struct RelationComparison {
    QList<Disagreement> units;
    QList<AgreedRelation> agreed;
};
// `clusterUnits`: the unit of each cluster.
RelationComparison compareRelations(const Tuples &tuples, const QList<UnitId> &clusterUnits, const ReviewedDocument &document,
                                    const LabelScheme &scheme);

} // namespace dau
