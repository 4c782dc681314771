// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/coding.h"

namespace dau::agreement {

// The units of one label (-1: of all), sorted and made disjoint: of the same label overlapping ones are merged, of different
// labels the later one loses what is taken. Units without width are left out. `touched` counts what was changed or left out.
Units flattened(const Units &units, qint32 label, qsizetype &touched);

// The sums of the 2016 family (Krippendorff, Mathet, Bouvry & Widlöcher, Quality & Quantity 50(6)), by length; the gaps φ are a value
// too, the one after all labels. Continuum by continuum, O(n log n).
Result<Counts> continuumCounts(const Study &study, const QJsonObject &parameters = {});

struct ContinuumTable {
    ContinuumTable(const Counts &counts, const Study &frame);

    size_t values;               // labels, then φ
    double all = 0;              // ℓ = m L
    std::vector<double> lengths; // ℓ_c
    double markedAll = 0;        // V
    std::vector<double> marked;  // v_c

    double coincidence(size_t c, size_t k) const; // o_ck
    double expected(size_t c, size_t k) const;         // e_ck
    double expectedOfMarked(size_t c, size_t k) const; // e'_ck
    // 1 - observed/expected, with a note of what flattened() touched.
    Score figure(double observed, double expected) const;

private:
    const Counts &m_counts;
    double m_raters;
    double m_squares;      // ΣS
    double m_markedSquares; // ΣQ
};

QString nothingMarked();
QString mergedNote(double units);

} // namespace dau::agreement
