// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <vector>

namespace dau {

// Heights of a column of things in pixels, with prefix sums (a Fenwick tree): where does the i-th begin, which one is
// at this height; every question and change O(log n).
class HeightTree
{
public:
    HeightTree() = default;
    explicit HeightTree(std::vector<int> heights);

    qsizetype count() const { return static_cast<qsizetype>(m_heights.size()); }
    int height(qsizetype index) const { return m_heights[static_cast<size_t>(index)]; }
    void setHeight(qsizetype index, int height);
    qint64 top(qsizetype index) const; // sum of the heights before it; 0 <= index <= count
    qint64 total() const { return top(count()); }
    // The one that covers `y`; the first / last for what lies above / below. Needs count() > 0.
    qsizetype indexAt(qint64 y) const;

private:
    std::vector<int> m_heights;
    std::vector<qint64> m_sums; // 1-based Fenwick tree
};

} // namespace dau
