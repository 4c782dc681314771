// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <vector>

namespace dau::agreement {

// A pair that may be matched, and what it is worth (above 0).
struct Edge {
    qint32 left = 0;
    qint32 right = 0;
    double weight = 1;
};

// One-to-one matchings: for every left node the right node it got, or -1. Each connected component is solved by itself.
// Most pairs: Hopcroft & Karp 1973, O(E √V). Weights are not looked at.
std::vector<qint32> maximumMatching(qint32 left, qint32 right, const std::vector<Edge> &edges);
// Greatest sum of weights: the Hungarian method (Kuhn 1955) with potentials, O(v³) per component.
std::vector<qint32> heaviestMatching(qint32 left, qint32 right, const std::vector<Edge> &edges);

// For each row of the matrix (rows <= columns, row by row) the column of its own that makes the sum of costs least.
std::vector<qint32> cheapestAssignment(qint32 rows, qint32 columns, const std::vector<double> &costs);

} // namespace dau::agreement
