// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

namespace dau {

// Which reading of the decision the annotator had, from 1 on; 0: the annotator took no part.
int versionOf(const Decision &decision, const AnnotatorId &annotator);

// What was decided against one annotator.
struct FeedbackCase {
    DocumentId document;
    QString documentName;
    Decision decision;
    QString mine;    // what the annotator had, in words
    QString decided; // what was decided, in words
    QString passage; // with the words in question in ⟦ ⟧
    QString answer;  // what the annotator has said to it; empty: nothing
};
struct Feedback {
    AnnotatorId annotator;
    qsizetype decided = 0; // decisions about units that the annotator took part in
    QList<FeedbackCase> against;
    QMap<QString, qsizetype> byClass;
    QMap<ClauseId, qsizetype> byClause; // null: none cited
};
Result<Feedback> feedbackFor(const CorpusStore &store, const AnnotatorId &annotator);
// As Markdown, for a page or to send.
QString feedbackText(const Feedback &feedback, const QList<Clause> &clauses, const QString &annotator);

} // namespace dau
