// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/tuples.h"

namespace dau {

struct EntityComparison {
    QList<Disagreement> units;
    QSet<int> disputed; // agreed tuples whose entity is not
};
// Entities are each annotator's own, so they are compared by what they hold together: agreed mentions joined by an entity
// of anybody are one unit where two annotators group them otherwise. What lies in dispute itself brings its entity along.
EntityComparison compareEntities(const Tuples &tuples, const ReviewedDocument &document);

} // namespace dau
