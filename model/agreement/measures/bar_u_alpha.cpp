// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/unitizing.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    const ContinuumTable table(counts, frame);
    const size_t gap = table.values - 1;
    double expected = 0;
    for (size_t c = 0; c < gap; ++c)
        expected += table.expected(gap, c);
    return table.figure(table.lengths[gap] - table.coincidence(gap, gap), expected);
}

} // namespace

// |uα: marked against unmarked, labels ignored. 1 - (ℓ_φ - o_φφ) / (ℓ_φ - e_φφ). Undefined without a gap.
// Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50(6); sums in model/agreement/unitizing.h.
extern const Measure bar_u_alpha;
const Measure bar_u_alpha = {"bar_u_alpha", QT_TRANSLATE_NOOP("Agreement", "Unitizing alpha, marked or not"), Study::Kind::Unitizing, "", continuumCounts, score};

} // namespace dau::agreement::measures
