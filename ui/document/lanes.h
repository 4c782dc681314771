// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/span.h"

namespace dau {

// The lanes beneath a text. For spans (the extents of annotations, in any order) that reach into `piece`, the lane of
// each, 0 nearest the text: an inner span lies nearer than the one around it, crossing ones in different lanes, apart
// ones may share. Depends on nothing but these spans, so a span keeps its lane over all its lines. Linear in the
// covered units.
QList<int> lanes(const Spans &extents, const Span &piece);

// Deeper nesting than this shares the last lane, so that damaged data cannot make a line fill the screen.
inline constexpr int mostLanes = 24;
// Reserved under each line whether used or not, so that most new spans move nothing.
inline constexpr int leastLanes = 2;

} // namespace dau
