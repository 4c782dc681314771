// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/delta.h"
#include "model/session/documentsession.h"

namespace dau {

// Puts what a Change says about the session's document and layer into memory; the rest of it is passed over. Edits hold
// whole values, so putting the same Change in twice is the same as once.
void fold(DocumentSession &session, const Change &change);
// Whether every `before` of the Change is what the session has.
bool fits(const DocumentSession &session, const Change &change);
// What the Change touches, for a session that it has been put into; null: no document is open.
Delta deltaOf(const Change &change, const DocumentSession *session);

} // namespace dau
