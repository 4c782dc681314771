// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"

namespace dau {

// What some annotators had, all alike, at a disputed place.
struct Version {
    QList<AnnotatorId> annotators; // by id
    QList<Annotation> annotations; // document order, as one of them made them; none: they marked nothing here
    QList<Relation> relations;     // with their ends among the annotations

    bool isEmpty() const { return annotations.isEmpty() && relations.isEmpty(); }
    bool operator==(const Version &) const = default;
};

// What was made of a unit of disagreement, by whom and why. Never changed: a later one `supersedes` it. It lives in the
// gold layer of its document.
struct Decision {
    enum class Verdict {
        Version,  // the reading number `version` is right
        None,     // none is right: nothing belongs here
        Both,     // all of them belong here
        Edited,   // another reading, made by the person who decided
        Deferred, // to be talked over; gold stays as it is
        Answered, // an annotator's answer to the decision it supersedes: to be looked at again
        Block,    // one run of an automatic rule over what needs no choice; no unit of its own
    };

    DecisionId id;
    UnitId unit;          // null for Block
    QString unitClass;    // "boundary", ...: as computed or as the person corrected it
    Span extent;          // UTF-16 units; of the unit
    QString label;
    QList<Uuid> members;  // the annotations (of a relation: the relations) of all annotators that the unit was about
    QList<Version> versions; // as they were, in the order shown
    qint64 revision = 0;  // CorpusStore::revision() of the document then
    Verdict verdict = Verdict::Version;
    int version = 0;      // 1, 2, ...; 0 unless Verdict::Version
    QList<AnnotationId> annotations; // in gold; for Block none
    QList<RelationId> relations;
    qint64 units = 1;     // Block: how many
    AnnotatorId person;   // who decided (or answered); null: a rule
    QString rule;         // "unanimous/1"; empty: a person
    qint64 at = 0;        // ms since 1970 UTC
    qint64 tookMs = 0;    // how long the unit was looked at; 0: unknown
    QString reason;       // a code, see reasonCodes(); empty: none
    QString note;         // why, in words; the annotator's words of an answer
    QString comment;      // for the annotators
    ClauseId clause;      // of the guideline; null: none
    QString confidence;   // "low" "medium" "high"; empty: not said
    bool namesVisible = false; // the person saw whose readings these were
    bool proposed = false;     // what the program proposed was taken (Enter)
    DecisionId supersedes;     // null: the first about this unit

    bool operator==(const Decision &) const = default;
};
// "version" "none" "both" "edited" "deferred" "answered" "block": as in the database and exports.
QString toString(Decision::Verdict verdict);
std::optional<Decision::Verdict> verdictFromString(QStringView name);

// The codes a reason may have: annotator_slip guideline_gap guideline_misread ambiguity text_error tool_error
// tokenisation.
QStringList reasonCodes();

// A rule of the guideline.
struct Clause {
    struct Example {
        DecisionId decision; // null: written by hand
        QString text;        // the passage, the words in question in ⟦ ⟧
        QString verdict;     // in words
        bool operator==(const Example &) const = default;
    };

    ClauseId id;
    QString title;
    QString text; // Markdown; shown as plain text
    QList<Example> examples;
    qint64 at = 0;    // ms since 1970 UTC: in force from then on
    QString question; // key of the question it answers (model/review/queue.h); empty: none
    QString proposes; // what it proposes for the units of its question (model/review/proposal.h); empty: nothing

    bool operator==(const Clause &) const = default;
};

} // namespace dau
