// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

namespace dau {

// The sample's review as somebody has begun it: a clause of the guideline, one document settled, of another one some verdicts,
// one of them deferred, one answered by an annotator. So that every screen has something to show.
Result<void> reviewSample(CorpusStore &store);

} // namespace dau
