// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/lanes.h"

#include <numeric>
#include <vector>

namespace dau {

QList<int> lanes(const Spans &extents, const Span &piece)
{
    std::vector<qsizetype> order(static_cast<size_t>(extents.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&extents](qsizetype a, qsizetype b) {
        const Span &x = extents[a];
        const Span &y = extents[b];
        return x.size() != y.size() ? x.size() < y.size() : x.begin < y.begin;
    });
    QList<int> result(extents.size(), 0);
    std::vector<int> used(static_cast<size_t>(piece.size()), 0); // lanes taken at each unit
    for (const qsizetype i : order) {
        const auto first = used.begin() + (std::clamp(extents[i].begin, piece.begin, piece.end) - piece.begin);
        const auto last = used.begin() + (std::clamp(extents[i].end, piece.begin, piece.end) - piece.begin);
        if (first >= last)
            continue;
        const int lane = *std::max_element(first, last);
        result[i] = std::min(lane, mostLanes - 1);
        std::fill(first, last, lane + 1);
    }
    return result;
}

} // namespace dau
