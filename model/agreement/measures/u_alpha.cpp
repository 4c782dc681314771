// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/unitizing.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    const ContinuumTable table(counts, frame);
    double observed = table.all;
    double expected = table.all;
    for (size_t c = 0; c < table.values; ++c) {
        observed -= table.coincidence(c, c);
        expected -= table.expected(c, c);
    }
    return table.figure(observed, expected);
}

} // namespace

// uα: position and label together. 1 - (ℓ - Σ o_cc) / (ℓ - Σ e_cc), the gaps φ being a value like the labels.
// Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50(6); sums in model/agreement/unitizing.h.
extern const Measure u_alpha;
const Measure u_alpha = {"u_alpha", QT_TRANSLATE_NOOP("Agreement", "Unitizing alpha (2016)"), Study::Kind::Unitizing, "", continuumCounts, score};

} // namespace dau::agreement::measures
