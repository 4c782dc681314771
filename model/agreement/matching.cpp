// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/matching.h"

#include "model/agreement/groups.h"

#include <algorithm>
#include <limits>

namespace dau::agreement {

namespace {

using Neighbours = std::vector<std::vector<qint32>>;

size_t index(qint32 i)
{
    return static_cast<size_t>(i);
}

// Depth-first search along the layers without recursion: a chain of spans may be as long as the document.
bool augment(qint32 root, const Neighbours &neighbours, const std::vector<qint32> &depth, std::vector<size_t> &next,
             std::vector<qint32> &ofLeft, std::vector<qint32> &ofRight)
{
    std::vector<qint32> path{root};
    while (!path.empty()) {
        const qint32 u = path.back();
        if (next[index(u)] == neighbours[index(u)].size()) {
            path.pop_back();
            if (!path.empty())
                ++next[index(path.back())];
            continue;
        }
        const qint32 v = neighbours[index(u)][next[index(u)]];
        const qint32 mate = ofRight[index(v)];
        if (mate < 0) { // free: everyone on the path moves on
            for (auto it = path.rbegin(); it != path.rend(); ++it) {
                const qint32 w = neighbours[index(*it)][next[index(*it)]];
                ofLeft[index(*it)] = w;
                ofRight[index(w)] = *it;
                next[index(*it)] = neighbours[index(*it)].size();
            }
            return true;
        }
        if (depth[index(mate)] == depth[index(u)] + 1)
            path.push_back(mate);
        else
            ++next[index(u)];
    }
    return false;
}

} // namespace

std::vector<qint32> maximumMatching(qint32 left, qint32 right, const std::vector<Edge> &edges)
{
    Neighbours neighbours(index(left));
    for (const Edge &edge : edges)
        neighbours[index(edge.left)].push_back(edge.right);
    std::vector<qint32> ofLeft(index(left), -1);
    std::vector<qint32> ofRight(index(right), -1);
    std::vector<qint32> depth(index(left));
    std::vector<size_t> next(index(left));
    for (bool grown = true; grown;) {
        std::vector<qint32> queue;
        for (qint32 u = 0; u < left; ++u) {
            depth[index(u)] = ofLeft[index(u)] < 0 ? 0 : -1;
            next[index(u)] = 0;
            if (ofLeft[index(u)] < 0)
                queue.push_back(u);
        }
        for (size_t head = 0; head < queue.size(); ++head) {
            const qint32 u = queue[head];
            for (const qint32 v : neighbours[index(u)]) {
                const qint32 mate = ofRight[index(v)];
                if (mate >= 0 && depth[index(mate)] < 0) {
                    depth[index(mate)] = depth[index(u)] + 1;
                    queue.push_back(mate);
                }
            }
        }
        grown = false;
        for (qint32 u = 0; u < left; ++u) {
            if (ofLeft[index(u)] < 0 && augment(u, neighbours, depth, next, ofLeft, ofRight))
                grown = true;
        }
    }
    return ofLeft;
}

std::vector<qint32> cheapestAssignment(qint32 rows, qint32 columns, const std::vector<double> &costs)
{
    // Potentials u, v keep every reduced cost at or above 0; rows come in one at a time. Index 0 stands for "none".
    constexpr double infinite = std::numeric_limits<double>::infinity();
    std::vector<double> u(index(rows) + 1);
    std::vector<double> v(index(columns) + 1);
    std::vector<qint32> rowOf(index(columns) + 1);
    std::vector<qint32> way(index(columns) + 1);
    for (qint32 row = 1; row <= rows; ++row) {
        rowOf[0] = row;
        qint32 column = 0;
        std::vector<double> least(index(columns) + 1, infinite);
        std::vector<bool> used(index(columns) + 1);
        do {
            used[index(column)] = true;
            const qint32 from = rowOf[index(column)];
            double delta = infinite;
            qint32 nearest = 0;
            for (qint32 j = 1; j <= columns; ++j) {
                if (used[index(j)])
                    continue;
                const double reduced = costs[index(from - 1) * index(columns) + index(j - 1)] - u[index(from)] - v[index(j)];
                if (reduced < least[index(j)]) {
                    least[index(j)] = reduced;
                    way[index(j)] = column;
                }
                if (least[index(j)] < delta) {
                    delta = least[index(j)];
                    nearest = j;
                }
            }
            for (qint32 j = 0; j <= columns; ++j) {
                if (used[index(j)]) {
                    u[index(rowOf[index(j)])] += delta;
                    v[index(j)] -= delta;
                } else {
                    least[index(j)] -= delta;
                }
            }
            column = nearest;
        } while (rowOf[index(column)] != 0);
        while (column != 0) {
            rowOf[index(column)] = rowOf[index(way[index(column)])];
            column = way[index(column)];
        }
    }
    std::vector<qint32> result(index(rows), -1);
    for (qint32 j = 1; j <= columns; ++j) {
        if (rowOf[index(j)] != 0)
            result[index(rowOf[index(j)] - 1)] = j - 1;
    }
    return result;
}

std::vector<qint32> heaviestMatching(qint32 left, qint32 right, const std::vector<Edge> &edges)
{
    Groups groups(index(left) + index(right));
    for (const Edge &edge : edges)
        groups.join(index(edge.left), index(left) + index(edge.right));
    std::vector<Edge> sorted = edges;
    std::sort(sorted.begin(), sorted.end(), [&](const Edge &a, const Edge &b) {
        const size_t ga = groups.find(index(a.left));
        const size_t gb = groups.find(index(b.left));
        return ga != gb ? ga < gb : a.left < b.left;
    });
    std::vector<qint32> result(index(left), -1);
    for (size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
        std::vector<qint32> rows;
        std::vector<qint32> columns;
        for (end = begin; end < sorted.size() && groups.find(index(sorted[end].left)) == groups.find(index(sorted[begin].left)); ++end) {
            if (rows.empty() || rows.back() != sorted[end].left)
                rows.push_back(sorted[end].left);
            columns.push_back(sorted[end].right);
        }
        std::sort(columns.begin(), columns.end());
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
        // A column of its own for every row that stays alone.
        const size_t width = columns.size() + rows.size();
        std::vector<double> costs(rows.size() * width);
        for (size_t i = begin; i < end; ++i) {
            const size_t row = static_cast<size_t>(std::lower_bound(rows.begin(), rows.end(), sorted[i].left) - rows.begin());
            const size_t column = static_cast<size_t>(std::lower_bound(columns.begin(), columns.end(), sorted[i].right) - columns.begin());
            costs[row * width + column] = std::min(costs[row * width + column], -sorted[i].weight);
        }
        const std::vector<qint32> assigned = cheapestAssignment(static_cast<qint32>(rows.size()), static_cast<qint32>(width), costs);
        for (size_t row = 0; row < rows.size(); ++row) {
            const size_t column = index(assigned[row]);
            if (column < columns.size() && costs[row * width + column] < 0)
                result[index(rows[row])] = columns[column];
        }
    }
    return result;
}

} // namespace dau::agreement
