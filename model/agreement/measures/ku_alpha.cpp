// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/unitizing.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    const ContinuumTable table(counts, frame);
    const qint32 category = frame.categoryNamed(categoryOf(parameters));
    if (category < 0)
        return undefined(labelUnused());
    const size_t k = static_cast<size_t>(category);
    if (table.marked[k] == 0)
        return undefined(nothingMarked());
    double row = 0;
    for (size_t c = 0; c + 1 < table.values; ++c)
        row += table.expectedOfMarked(k, c);
    return table.figure(row / table.marked[k] * (table.marked[k] - table.coincidence(k, k)), row - table.expectedOfMarked(k, k));
}

} // namespace

// (k)uα: one label against the others, where both annotators marked something.
// 1 - (e'_k· / v_k) (v_k - o_kk) / (e'_k· - e'_kk). Undefined with a single label.
// Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50(6); sums in model/agreement/unitizing.h.
extern const Measure ku_alpha;
const Measure ku_alpha = {"ku_alpha", QT_TRANSLATE_NOOP("Agreement", "Unitizing alpha of one label"), Study::Kind::Unitizing, "category", continuumCounts, score};

} // namespace dau::agreement::measures
