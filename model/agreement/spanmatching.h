// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/unitaryalignment.h"

#include <QtCore/QString>

#include <optional>

namespace dau::agreement {

// When two spans count as one (one span never counts for two).
enum class SpanMatch {
    Exact,      // same begin, end and label
    Span,       // same begin and end
    Overlap,    // share text and label: as many one-to-one pairs as can be
    OverlapAny, // share text
    Partial,    // share text: 1 for the same begin and end, else 1/2, for the greatest sum (MUC-5; SemEval-2013 task 9.1 "partial")
    Graded,     // share text: intersection/union, for the greatest sum
    Char,       // pairs of position and label, whatever spans they come from
    Label,      // of the pairs with the same begin and end: those with the same label
};
std::optional<SpanMatch> spanMatchFromString(const QString &name); // "exact" "span" "overlap" "overlap_any" ... ("token" is Char)
QString toString(SpanMatch mode);

struct MatchedPair {
    qint32 key = 0; // places in the two lists
    qint32 response = 0;
    double credit = 0; // 0 ... 1; Label: 0 where the labels differ
};
// Greatest one-to-one matching. Nothing for Char.
std::vector<MatchedPair> matchSpans(const Units &key, const Units &response, SpanMatch mode);

// Lengths of text, of one label: marked by the first, the second, both. Overlapping units of one side count once.
struct CoveredLengths {
    qint64 key = 0;
    qint64 response = 0;
    qint64 both = 0;
};
CoveredLengths coveredLengths(const Units &key, const Units &response, qint32 label);

} // namespace dau::agreement
