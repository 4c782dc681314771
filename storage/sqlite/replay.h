// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/journal.h"

#include "model/annotation/handover.h"
#include "model/ports/progress.h"

namespace dau {

// Which rows of a journal count. Rows written here do. Rows that came in by a merge do while that merge is not undone;
// where they came in a work package, only what its annotator did in layers of their own: whatever else it says of shared
// things is a proposal.
class Counting
{
public:
    static Result<Counting> of(const Database &journal);

    struct Rule {
        bool counts = true;
        AnnotatorId onlyOf;  // null: everything in the row
        bool merged = false; // it came in from elsewhere
    };
    Rule rule(const OpRow &row) const;
    // Of the replica's rows that came in, those whose merges were all undone.
    QList<JournalRange> undone(const ReplicaId &replica) const;
    // The replicas whose rows came in with packages, and whose they are.
    const QHash<ReplicaId, AnnotatorId> &packaged() const { return m_packaged; }

private:
    struct Named {
        JournalRange range;
        HandoverId by;
    };
    QHash<ReplicaId, QList<Named>> m_named;
    QHash<HandoverId, AnnotatorId> m_there; // merges that stand
    QHash<ReplicaId, AnnotatorId> m_packaged;
};

// The Handover that this side of an edit is, if it is one.
std::optional<Handover> handoverIn(const Edit::Value &value);

// An annotator's own work: what a returned package may say. Answers to decisions are, in whichever layer they stand.
bool isOwnWork(const Edit &edit, const AnnotatorId &annotator);

// Folds what counts of the journal into the empty tables of `into`, row after row by (lamport, replica, seq). Rows that
// cannot be read are faults, not errors.
Result<qint64> replay(const Database &journal, const Database &into, Progress &progress, QStringList &faults);
// Makes the tables anew from the journal beside them, within the caller's transaction.
Result<void> refold(const Database &database);

} // namespace dau
