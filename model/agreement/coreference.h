// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/measure.h"

namespace dau::agreement {

// The four sums of a figure of coreference: recall and precision are shares.
enum CoreferenceSum : qint32 { RecallHits, RecallAll, PrecisionHits, PrecisionAll };

// Who shares mentions with whom: for every entity of the key the mentions it has in each entity of the response. A mention
// counts once per side.
struct Overlaps {
    explicit Overlaps(const Study &study);

    std::vector<double> keySizes;
    std::vector<double> responseSizes;
    std::vector<std::map<size_t, double>> common; // [key][response]
    double commonMentions = 0;

    double keyMentions() const;
    double responseMentions() const;
    // Key and response with their roles swapped.
    Overlaps swapped() const;

private:
    Overlaps() = default;
};

// Precision, recall and F1 of the four sums; undefined without anything on either side.
Score coreferenceScore(const Counts &counts, const Study &frame, const QJsonObject &parameters);
Score precisionRecall(double precision, double recall);
// Adds the hits and the whole of `part`, a figure of recall, for both roles.
Counts bothWays(const Study &study, std::pair<double, double> (*part)(const Overlaps &overlaps));
// The sum of the best one-to-one map of entities, each pair worth `similarity(common, key size, response size)` (Luo 2005).
double bestMap(const Overlaps &overlaps, double (*similarity)(double common, double key, double response));

} // namespace dau::agreement
