// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/documentreview.h"

namespace dau {

// What a person (or a rule) makes of a unit.
// Another reading than anybody's, made by the person who decides: what there should be at the unit's place.
struct Reading {
    QList<Annotation> annotations; // ids are given anew
    QList<Relation> relations;     // between these, or gold annotations
    QList<Entity> entities;        // that the annotations refer to, where they are new
};
struct Verdict {
    Decision::Verdict verdict = Decision::Verdict::None;
    int version = 0;     // for Verdict::Version: 1, 2, ...
    Reading reading = {}; // for Verdict::Edited
    AnnotatorId person;  // null: a rule
    QString rule;
    qint64 at = 0;       // ms since 1970 UTC
    qint64 tookMs = 0;
    QString unitClass;   // empty: as computed
    QString reason;
    QString note;
    QString comment;
    ClauseId clause;
    QString confidence;
    bool namesVisible = false;
    bool proposed = false;
};

// Entities of annotators, for gold's own copies of them.
struct EntityTable {
    QHash<EntityId, Entity> all; // of all compared annotators, and the known names
    QList<Entity> gold;
    QSet<EntityId> known; // known names: gold refers to them as they are
};
Result<EntityTable> loadEntities(const CorpusStore &store, const QList<AnnotatorId> &annotators, const AnnotatorId &gold);

// The decision and what it makes of gold, as one Change (kind "decide"): what was there for this unit is replaced, what
// stays keeps its id and relations; the gold layer becomes done with the last open unit of the document, and in progress
// before. Refused without a gold annotator, for a unit or version that is not there, and for a relation that still waits.
Result<Change> settle(const DocumentReview &review, const UnitId &unit, const Verdict &verdict, EntityTable entities = {});
// The same verdict for several units: for those of one document after one another, all in one Change. Version numbers
// hold for the units' own versions: the units must be alike (caseKey()).
Result<Change> settleAll(const QList<std::pair<DocumentReview, UnitId>> &units, const Verdict &verdict, EntityTable entities = {});
// An annotator's answer to what was decided: the unit is stale from then on.
Result<Change> answer(const DocumentReview &review, const UnitId &unit, const AnnotatorId &annotator, const QString &words, qint64 at);
// What opens for editing (key e): gold as it is for the unit, of a relation with its ends; undecided, the first version.
Version startingPoint(const DocumentReview &review, const UnitId &unit);
// An annotator for gold, as a Change.
Change makeGold(const QString &name, const AnnotatorId &author);

} // namespace dau
