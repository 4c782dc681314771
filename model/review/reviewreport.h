// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/queue.h"

namespace dau {

// What a paper says of an adjudication. Medians and shares are absent where there is nothing to take them of.
struct ReviewReport {
    struct Sizes {
        AnnotatorId annotator;
        QString name;
        qsizetype documents = 0;  // that count
        qsizetype unfinished = 0; // left out
        QMap<QString, qsizetype> labels;
        bool decides = false; // has also decided units
    };
    qsizetype documents = 0;       // with two layers or more
    qsizetype settledDocuments = 0;
    QList<Sizes> annotators;
    QueueCounts counts;
    qsizetype agreed = 0; // annotations that all had alike
    QMap<AnnotatorId, qsizetype> byPerson;  // decisions in force
    QMap<QString, qsizetype> byRule;        // units settled, by the rule's name
    QMap<QString, qsizetype> verdicts;
    QMap<QString, qsizetype> reasons;
    qsizetype checked = 0; // drawn from what all had alike, decided by a person
    qsizetype wrong = 0;   // of these, decided otherwise
    std::optional<double> changedFromMajority; // share of units with a majority that were decided otherwise
    std::optional<double> secondsPerVerdict;   // median of a person's
    std::optional<double> enterShare;          // of a person's verdicts
};
Result<ReviewReport> reviewReport(const CorpusStore &store, const ReviewOptions &options, Progress &progress);

} // namespace dau
