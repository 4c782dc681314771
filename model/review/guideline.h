// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/queue.h"

namespace dau {

// A clause made, changed or (no `after`) taken away, as a Change (kind "clause").
Change clauseChange(const std::optional<Clause> &before, const std::optional<Clause> &after, const AnnotatorId &author);
// The decision as an example of a clause.
Clause::Example exampleOf(const Decision &decision, const Text &text);

// Verdicts that another verdict has taken the place of, directly or over an answer; an answer alone overrules nothing.
QSet<DecisionId> overruled(const QList<std::pair<DocumentId, Decision>> &decisions);
// The verdicts in force that cite a clause, in the order of documents.
Result<QList<std::pair<DocumentId, Decision>>> casesOf(const CorpusStore &store, const ClauseId &clause);

// The same in words, for whoever shows them.
struct ClauseCase {
    DocumentId document;
    QString documentName;
    QString unitClass;
    Clause::Example words;
};
Result<QList<ClauseCase>> clauseCases(const CorpusStore &store, const ClauseId &clause, Progress &progress);
// Those whose question or examples concern the label; and the other way round, the labels of the scheme.
QList<Clause> clausesAbout(const QList<Clause> &clauses, const QString &label);
QStringList labelsAbout(const Clause &clause, const LabelScheme &scheme);

// Units deferred, with what each side has, for a meeting.
enum class SheetFormat { Markdown, Csv };
Result<QString> meetingSheet(const CorpusStore &store, const ReviewOptions &options, SheetFormat format, Progress &progress);

// Decisions that no other one supersedes, blocks of rules left out; of an answered one the answer.
QList<Decision> inForce(const QList<Decision> &decisions);

} // namespace dau
