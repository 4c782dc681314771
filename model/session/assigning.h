// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/handover.h"

namespace dau {

// "Each document by k of n": who is to annotate what.
struct AssignmentWish {
    QList<DocumentId> documents;
    QList<AnnotatorId> annotators;
    int each = 1;         // annotators per document of the overlap; the other documents have one
    int overlap = 100;    // per cent of the documents that `each` annotate
    int round = 1;
    quint32 seed = 1;     // the same seed, the same plan
};

// Balanced: numbers of documents differ by one at most where nothing was given before; what was given counts as load, and a
// document that somebody has already counts towards its annotators. Only what is new.
QList<GivenDocument> planAssignment(const AssignmentWish &wish, const QList<GivenDocument> &given);

// One undoable step. `given` is what stands, for the edits' before.
Change assigning(const QList<GivenDocument> &plan, const QList<GivenDocument> &given, const QString &subject);
Change unassigning(const QList<GivenDocument> &gone, const QString &subject);

} // namespace dau
