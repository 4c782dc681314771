// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/measure.h"

namespace dau::agreement {

// The sums that the coefficients for coding items share. n_ik: ratings of item i with label k; m_i: ratings of item i.
enum CodingSum : qint32 {
    Items,       // items that count
    Incomplete,  // items that do not: not every annotator rated them
    Used,        // [k] Σ n_ik
    Squares,     // [k] Σ n_ik²
    Coincidence, // [c, k] Σ n_ic (n_ik - [c = k]) / (m_i - 1) (Krippendorff's coincidences)
    Confusion,   // [c, k] items that the first annotator of the pair gave c and the second k; `what` + the number of the pair
};

// Items that all annotators rated: Items, Incomplete, Used, Squares, Coincidence.
Result<Counts> completeCounts(const Study &study, const QJsonObject &parameters = {});
// Items with at least two ratings: Used (of those), Coincidence.
Result<Counts> pairableCounts(const Study &study, const QJsonObject &parameters = {});
// Every pair of annotators in turn (0-1, 0-2, ... 1-2, ...), over the items that both rated.
Result<Counts> confusionCounts(const Study &study, const QJsonObject &parameters = {});

// Two annotators' confusion matrix as shares, labels in the order of the frame.
struct ConfusionTable {
    size_t labels = 0;
    double items = 0;
    std::vector<double> shares; // row by row
    std::vector<double> first;  // marginal shares
    std::vector<double> second;
    double observed = 0; // agreement
    double expected = 0; // agreement by chance, from the annotators' own marginals

    double share(size_t c, size_t k) const { return shares[c * labels + k]; }
};
ConfusionTable confusionTable(const Counts &counts, const Study &frame, qint32 pair = 0);
qint32 pairsOf(const Study &frame);

// The share of agreeing pairs of ratings.
double observedAgreement(const Counts &counts);
// The pooled share of each label.
std::vector<double> pooledShares(const Counts &counts, const Study &frame);
// (A_o - A_e) / (1 - A_e), undefined for A_e = 1 or no item; says how many items were left out.
Score chanceCorrected(const Counts &counts, double observed, double expected);
Score kappa(const ConfusionTable &table);
// With the pooled marginals; of completeCounts.
Score fleissKappa(const Counts &counts, const Study &frame, const QJsonObject &parameters);

// The parameter "category", a number or a name, as Category::name.
QString categoryOf(const QJsonObject &parameters);

Error unknownParameter(const QString &name, const QString &value, const QString &known);

// Reasons.
QString labelUnused();
QString oneLabelOnly();
QString nothingToCompare();
QString twoAnnotatorsOnly();

} // namespace dau::agreement
