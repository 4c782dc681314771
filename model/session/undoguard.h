// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

namespace dau {

// What undoing a row of the journal writes: its inverse, but that a document it made is taken out and not deleted, so
// that redo finds it with everything in it.
Change undoing(const Op &op, const AnnotatorId &me);

// Refused, with a sentence that names who or what stands against it, where the inverse would take back another
// annotator's work on what the row brought, or put a document back under a name that is taken.
Result<void> mayUndo(const Op &op, const Change &inverse, const CorpusStore &store, const AnnotatorId &me);

} // namespace dau
