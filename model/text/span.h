// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QList>
#include <QtCore/QtGlobal>

#include <algorithm>
#include <compare>

namespace dau {

// A half-open range [begin, end) in UTF-16 units: memory, QString, QTextLayout, ICU. 0 <= begin <= end <= text size.
struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - begin; }
    bool isEmpty() const { return begin >= end; }
    bool contains(qsizetype at) const { return begin <= at && at < end; }
    bool contains(const Span &other) const { return begin <= other.begin && other.end <= end; }
    // Share at least one unit.
    bool intersects(const Span &other) const { return begin < other.end && other.begin < end; }
    auto operator<=>(const Span &) const = default;
};

inline size_t qHash(const Span &span, size_t seed = 0)
{
    return qHashMulti(seed, span.begin, span.end);
}

// The same range counted in Unicode code points: the database and every export. No implicit conversion; see OffsetMap.
struct CodePointSpan {
    qint64 begin = 0;
    qint64 end = 0;

    auto operator<=>(const CodePointSpan &) const = default;
};

// The fragments of one annotation: at least one, not empty, sorted, disjoint and not touching.
using Spans = QList<Span>;

// From the first begin to the last end; empty for no fragments.
inline Span extent(const Spans &spans)
{
    return spans.isEmpty() ? Span{} : Span{spans.first().begin, spans.last().end};
}

} // namespace dau
