// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/disagreement.h"

namespace dau {

// Spans, relations and entities of the same annotations are units of their own.
enum class Family { Span, Relation, Entity };
Family familyOf(Finding::Kind kind);

// From what the unit is about, once its members are known (they are sorted): the same members and family, the same id.
UnitId unitId(Disagreement &unit);

// One version per annotator put together where the contents are the same; ids, origins, notes, doubts and entities aside.
// The widest first, empty ones last; nothing depends on the order given.
QList<Version> distinctVersions(const QList<Version> &perAnnotator);
// Whether two annotators' versions say the same of the spans.
bool sameSpans(const Version &a, const Version &b);

// How many UTF-16 units a version marks, nested ones once.
qsizetype coverage(const Version &version);
QString widestLabel(const Version &version);

} // namespace dau
