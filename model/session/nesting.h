// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotationset.h"
#include "model/scheme/labelscheme.h"

namespace dau {

// The relations that the scheme's direct nesting implies when an annotation comes in: with its parent and its children.
struct ImpliedRelations {
    QList<Relation> made;     // origin: rule "nesting"
    QList<Relation> replaced; // made so between its parent and its children, which it has come between
};
// `annotations` need not hold the newcomer; what links it already is not made twice.
ImpliedRelations impliedRelations(const Annotation &newcomer, const AnnotationSet &annotations, const LabelScheme &scheme);

} // namespace dau
