// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

namespace dau {

// Appends the Change and waits until it is durable; why not, else. For commands and tasks, not for the GUI thread.
Result<void> appendAndWait(CorpusStore &store, const Change &change);

} // namespace dau
