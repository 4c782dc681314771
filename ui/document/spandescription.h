// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotationset.h"
#include "model/scheme/labelscheme.h"
#include "model/text/text.h"

namespace dau {

// One annotation in words, for screen readers: "Title, Bí thư Thành ủy, contains 1, doubtful".
QString describeSpan(const Annotation &annotation, const AnnotationSet &set, bool suggested, const Text &text,
                     const LabelScheme &scheme, const QString &language);

} // namespace dau
