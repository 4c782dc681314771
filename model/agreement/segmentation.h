// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/measure.h"

namespace dau::agreement {

enum SegmentationSum : qint32 { Faults, Whole };

// A window of `window` units (parameter; else half the mean segment of the reference, rounded half to even, at least 2) slides over
// reference and hypothesis; `fault` sees how many boundaries each has in it.
Result<Counts> countWindows(const Study &study, const QJsonObject &parameters, bool (*fault)(qint64 reference, qint64 hypothesis));
// Faults / Whole.
Score shareOfFaults(const Counts &counts, const Study &frame, const QJsonObject &parameters);

// Of the segments of one annotator the offsets between them, ends of the text left out.
std::vector<qint64> boundariesOf(const std::vector<qint64> &masses);
// The segments of the annotator that the parameter names by number; of the same text as the other's.
struct SegmentationPair {
    std::vector<qint64> first;
    std::vector<qint64> second;
    qint64 length = 0;
};
Result<SegmentationPair> segmentationPair(const Study &study, const QJsonObject &parameters, const QString &first, const QString &second);

} // namespace dau::agreement
