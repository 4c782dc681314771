// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/measure.h"

#include <functional>

namespace dau::agreement {

// How far two values are apart, squared, for Krippendorff's alpha.
enum class Level {
    Nominal,  // equal or not
    Ordinal,  // (Σ_{g=c..k} n_g - (n_c + n_k)/2)², n_g the pairable ratings
    Interval, // (c - k)²
    Ratio,    // ((c - k)/(c + k))², 0 for two zeros
    Jaccard,  // of sets: 1 - |∩|/|∪|, 0 for two empty sets
    Masi,     // of sets: 1 - J·M, M = 1, 2/3, 1/3, 0 for equal, subset, crossing, disjoint (Passonneau 2006)
};
std::optional<Level> levelFromString(const QString &name);

using Distance = std::function<double(quint64, quint64)>; // of two places in Study::categories
Distance distances(Level level, const Counts &pairable, const Study &frame);

// pairableCounts, after a check that the values suit the parameter "level".
Result<Counts> alphaCounts(const Study &study, const QJsonObject &parameters);
// Alpha of pairableCounts.
Score alpha(const Counts &counts, const Distance &distance);

} // namespace dau::agreement
