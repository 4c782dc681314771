// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/queue.h"

namespace dau {

// A clause made, changed or (no `after`) taken away, as a Change (kind "clause").
Change clauseChange(const std::optional<Clause> &before, const std::optional<Clause> &after, const AnnotatorId &author);
// The decision as an example: the passage with the words in question in ⟦ ⟧ and what was decided.
Clause::Example exampleOf(const Decision &decision, const Text &text);
// "version 1: TITLE “Bí thư Thành ủy”", "nothing", "BODY “Thành ủy”, TITLE “Bí thư”".
QString verdictWords(const Decision &decision, const Text &text);

// The decisions that cite a clause.
struct ClauseCase {
    DocumentId document;
    Decision decision;
};
Result<QList<ClauseCase>> casesOf(const CorpusStore &store, const ClauseId &clause);

// Units put off, for a meeting.
enum class SheetFormat { Markdown, Csv };
Result<QString> meetingSheet(const CorpusStore &store, const ReviewOptions &options, SheetFormat format, Progress &progress);

} // namespace dau
