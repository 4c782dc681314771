// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/unitizing.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    const ContinuumTable table(counts, frame);
    return ratio(table.markedAll, table.all, nothingMarked());
}

} // namespace

// V / ℓ: the share of the continuum that cuα is about.
// Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50(6); sums in model/agreement/unitizing.h.
extern const Measure cu_coverage;
const Measure cu_coverage = {"cu_coverage", QT_TRANSLATE_NOOP("Agreement", "Share marked by both"), Study::Kind::Unitizing, "", continuumCounts, score};

} // namespace dau::agreement::measures
