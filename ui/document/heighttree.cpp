// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/heighttree.h"

#include <algorithm>
#include <bit>

namespace dau {

HeightTree::HeightTree(std::vector<int> heights)
    : m_heights(std::move(heights))
    , m_sums(m_heights.size() + 1, 0)
{
    for (size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += m_heights[i - 1];
        const size_t parent = i + (i & (~i + 1));
        if (parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

void HeightTree::setHeight(qsizetype index, int height)
{
    const int delta = height - m_heights[static_cast<size_t>(index)];
    if (delta == 0)
        return;
    m_heights[static_cast<size_t>(index)] = height;
    for (size_t i = static_cast<size_t>(index) + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += delta;
}

qint64 HeightTree::top(qsizetype index) const
{
    qint64 sum = 0;
    for (size_t i = static_cast<size_t>(index); i > 0; i -= i & (~i + 1))
        sum += m_sums[i];
    return sum;
}

qsizetype HeightTree::indexAt(qint64 y) const
{
    size_t index = 0;
    for (size_t step = std::bit_floor(m_sums.size()); step > 0; step /= 2) {
        if (index + step < m_sums.size() && m_sums[index + step] <= y) {
            index += step;
            y -= m_sums[index];
        }
    }
    return std::min(static_cast<qsizetype>(index), count() - 1);
}

} // namespace dau
