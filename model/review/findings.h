// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/tuples.h"

namespace dau {

// In which ways the annotators of a cluster differ: that of its first tuple first.
QList<Finding> findingsOf(const QList<const Tuple *> &cluster, const Tuples &all, const ReviewedDocument &document);

} // namespace dau
