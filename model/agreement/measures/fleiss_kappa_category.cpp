// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    const qint32 category = frame.categoryNamed(categoryOf(parameters));
    const quint64 k = static_cast<quint64>(category);
    const double used = category < 0 ? 0 : counts.of(Used, k);
    if (used == 0)
        return undefined(labelUnused());
    const double agreeing = (counts.of(Squares, k) - used) / (used * (frame.raters - 1));
    return chanceCorrected(counts, agreeing, used / counts.total(Used));
}

} // namespace

// Fleiss' kappa of one label (1971, p. 380): κ_k = (P_k - p_k) / (1 - p_k), P_k = (Σ_i n_ik² - N m p_k) / (N m (m - 1) p_k), over
// items that every annotator rated.
extern const Measure fleiss_kappa_category;
const Measure fleiss_kappa_category = {"fleiss_kappa_category", QT_TRANSLATE_NOOP("Agreement", "Fleiss' kappa of one label"), Study::Kind::Coding, "category", completeCounts, score};

} // namespace dau::agreement::measures
