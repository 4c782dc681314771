// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/disagreement.h"

namespace dau {

// Which layers are compared, and into which one it is settled.
struct ReviewOptions {
    QList<AnnotatorId> annotators; // empty: every human one
    bool unfinished = false;       // layers that are not done too
    bool skippedZones = false;
    int sample = 0; // per cent of what all have alike that a person checks all the same
    AnnotatorId gold; // null: the project's first annotator of kind gold, if there is one
};

// A unit with what became of it.
struct ReviewUnit {
    enum class State {
        Open,     // nobody has decided
        Deferred, // to be talked over
        Stale,    // decided, but somebody changed something since, or answered
        Waiting,  // a relation whose end is open
        Settled,
    };

    Disagreement unit;
    State state = State::Open;
    std::optional<Decision> decision; // the last verdict, if any; of a stale one: what was decided
    QString answer; // what an annotator has said to it since; empty: nothing
    bool isOpen() const { return state != State::Settled; }
};
QString toString(ReviewUnit::State state); // "open" "deferred" "stale" "waiting" "settled"

// One document under review: the comparison of its layers, put together with gold and the decisions. A value; cheap to
// make again when its revision has changed.
struct DocumentReview {
    ReviewedDocument reviewed;
    AnnotatorId gold; // null: none yet
    Layer goldLayer;
    QList<Decision> decisions; // oldest first
    Comparison comparison;
    QList<ReviewUnit> units; // those of the comparison, then what was decided about what is no longer in dispute (stale)

    const ReviewUnit *unit(const UnitId &id) const;
    qsizetype open() const; // units that are not settled
    // Whether nothing is left to decide: two layers or more, no open unit.
    bool isSettled() const { return reviewed.layers.size() > 1 && open() == 0; }
    // The gold annotation that stands for an annotation of a layer; null: none.
    const Annotation *inGold(const Annotation &annotation) const;
};

// Which annotator gold belongs to; null: none yet.
AnnotatorId goldOf(const QList<Annotator> &annotators);
// Those whose layers are compared by these options.
QList<AnnotatorId> comparedAnnotators(const QList<Annotator> &annotators, const ReviewOptions &options);
// Puts decisions and gold to a comparison.
DocumentReview review(ReviewedDocument reviewed, const AnnotatorId &gold, Layer goldLayer, QList<Decision> decisions,
                      const LabelScheme &scheme, const CompareOptions &options = {});
// The review after a Change of its gold layer and decisions, as the store would give it; layers must be as they were.
DocumentReview applied(DocumentReview review, const Change &change);
// The same from the store. Any thread.
Result<DocumentReview> loadReview(const CorpusStore &store, const DocumentId &id, const ReviewOptions &options);

} // namespace dau
