// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/offsetmap.h"

namespace dau {

OffsetMap::OffsetMap(QStringView text)
{
    qint64 codePoint = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++codePoint) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            m_astral.append(codePoint);
            ++i;
        }
    }
}

qint64 OffsetMap::toCodePoint(qsizetype utf16) const
{
    // The k-th astral character starts at UTF-16 offset m_astral[k] + k; count those that end at or before the offset.
    qsizetype low = 0;
    qsizetype high = m_astral.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_astral[middle] + middle < utf16)
            low = middle + 1;
        else
            high = middle;
    }
    const qint64 codePoint = utf16 - low;
    const bool inside = low > 0 && m_astral[low - 1] + low == utf16;
    return inside ? m_astral[low - 1] : codePoint;
}

qsizetype OffsetMap::toUtf16(qint64 codePoint) const
{
    const auto before = std::lower_bound(m_astral.begin(), m_astral.end(), codePoint);
    return static_cast<qsizetype>(codePoint) + (before - m_astral.begin());
}

} // namespace dau
