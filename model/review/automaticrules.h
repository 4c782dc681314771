// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/settling.h"

namespace dau {

// A rule that settles what needs no person. Its version grows when what it does changes; both stand in every decision it
// makes. None touches a unit that a person has decided, and none breaks a tie.
struct AutomaticRule {
    QString id;      // "unanimous"
    int version = 1;
    bool on = false; // by default
    bool hasThreshold = false;

    QString name() const; // "unanimous/1"
};
// unanimous: alike by all who finished, two or more. majority: a version that at least the threshold of all who finished
// have. trimmed: edges that differ in white space or punctuation only. edges: one label, each edge that most have, if
// somebody has them both.
QList<AutomaticRule> automaticRules();
std::optional<AutomaticRule> automaticRule(QStringView id);

struct RuleRun {
    Change change; // kind "adjudicate"; empty: nothing to do
    qsizetype documents = 0;
    qsizetype units = 0;       // settled (for unanimous: annotations and relations taken into gold)
    qsizetype withdrawn = 0;   // unanimous: taken out of gold again, because it no longer is
    qsizetype completed = 0;   // documents whose gold layer became done
};

struct RuleOptions {
    double threshold = 2.0 / 3.0; // majority: share of all who finished, absent ones counted against
    qint64 at = 0;
    AnnotatorId author;
};
// What the rule would do to one document; gold's copies of entities are added to the table.
Result<RuleRun> runRule(const AutomaticRule &rule, const DocumentReview &review, EntityTable &entities, const RuleOptions &options);
// The same for many (empty: every document), as one Change: a dry run is this without applying it.
Result<RuleRun> runRule(const AutomaticRule &rule, const CorpusStore &store, const ReviewOptions &review,
                        const QList<DocumentId> &documents, const RuleOptions &options, Progress &progress);

} // namespace dau
