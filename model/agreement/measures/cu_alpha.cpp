// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/unitizing.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    const ContinuumTable table(counts, frame);
    double observed = 0;
    double expected = 0;
    for (size_t c = 0; c + 1 < table.values; ++c) {
        for (size_t k = 0; k + 1 < table.values; ++k) {
            observed += c == k ? 0 : table.coincidence(c, k);
            expected += c == k ? 0 : table.expectedOfMarked(c, k);
        }
    }
    return table.figure(observed, expected);
}

} // namespace

// cuα: labels only, where both annotators marked something. 1 - Σ δ² o / Σ δ² e', with
// e'_ck = (v_c v_k - [c = k] Q_c / (m - 1)) / (V - Σ Q / (V (m - 1))). See cu_coverage for how much that is.
// Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50(6); sums in model/agreement/unitizing.h.
extern const Measure cu_alpha;
const Measure cu_alpha = {"cu_alpha", QT_TRANSLATE_NOOP("Agreement", "Unitizing alpha of labels"), Study::Kind::Unitizing, "", continuumCounts, score};

} // namespace dau::agreement::measures
