// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/disagreement.h"

#include <vector>

namespace dau {

// Annotations of several layers that stand for one another: at most one of each.
struct Tuple {
    std::vector<const Annotation *> members; // per layer; null: it has none here
    int cluster = -1; // of what is in dispute; -1: agreed

    const Annotation *first() const; // of the first layer that has one
    Span extent() const;             // of all
    bool isComplete() const;
};

// All annotations of a document in tuples: those alike in every layer first (5.2), the others by the best alignment within
// each cluster.
struct Tuples {
    std::vector<Tuple> tuples; // agreed ones by document order, then cluster by cluster from the left
    int clusters = 0;
    bool exact = true;
    std::vector<QHash<AnnotationId, int>> of; // per layer

    // The tuple of an annotation; -1: it is not compared.
    int tupleOf(size_t layer, const AnnotationId &id) const { return of[layer].value(id, -1); }
};

// Document order, by content only: by begin, wider first, then fragments, label and values.
bool precedes(const Annotation &a, const Annotation &b);
// Same fragments, label and values: what makes two annotations the same opinion.
bool sameContent(const Annotation &a, const Annotation &b);
bool sameValues(const Attributes &a, const Attributes &b);

// The document must outlive what is returned.
Tuples tuplesOf(const ReviewedDocument &document, const CompareOptions &options);

} // namespace dau
