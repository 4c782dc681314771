// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"

#include <algorithm>
#include <tuple>

namespace dau {

// By begin, wider first, then by id: the order of every export.
inline QList<Annotation> inDocumentOrder(QList<Annotation> annotations)
{
    std::sort(annotations.begin(), annotations.end(), [](const Annotation &a, const Annotation &b) {
        const Span left = a.extent();
        const Span right = b.extent();
        return std::tuple(left.begin, right.end, a.id) < std::tuple(right.begin, left.end, b.id);
    });
    return annotations;
}

template <typename Thing>
QList<Thing> byId(QList<Thing> things)
{
    std::sort(things.begin(), things.end(), [](const Thing &a, const Thing &b) { return a.id < b.id; });
    return things;
}

// Fragments in order, those that overlap or touch joined, empty ones dropped: what Annotation::spans asks for.
inline Spans normalised(Spans spans)
{
    spans.removeIf([](const Span &span) { return span.isEmpty(); });
    std::sort(spans.begin(), spans.end());
    Spans joined;
    for (const Span &span : spans) {
        if (!joined.isEmpty() && span.begin <= joined.last().end)
            joined.last().end = std::max(joined.last().end, span.end);
        else
            joined.append(span);
    }
    return joined;
}

} // namespace dau
