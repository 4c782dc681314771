// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/span.h"

#include <QtCore/QStringView>

namespace dau {

// The only converter between UTF-16 units and code points of one text. Holds the code-point positions of the characters
// beyond the BMP, sorted: empty for most texts, so that conversion is then the identity. O(log n) otherwise.
// Offsets inside a surrogate pair have no code-point position: toCodePoint gives that of the pair's start.
class OffsetMap
{
public:
    OffsetMap() = default;
    explicit OffsetMap(QStringView text);

    qint64 toCodePoint(qsizetype utf16) const;
    qsizetype toUtf16(qint64 codePoint) const;
    CodePointSpan toCodePoints(const Span &span) const { return {toCodePoint(span.begin), toCodePoint(span.end)}; }
    Span toUtf16(const CodePointSpan &span) const { return {toUtf16(span.begin), toUtf16(span.end)}; }
    bool isIdentity() const { return m_astral.isEmpty(); }

private:
    QList<qint64> m_astral; // code-point index of each character beyond the BMP
};

} // namespace dau
