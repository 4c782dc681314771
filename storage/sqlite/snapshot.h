// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/opening.h"

namespace dau {

// A copy of the project in a temporary folder that goes with it, made by SQLite's backup: one state of the file, whoever
// writes meanwhile. `at`: the position of the journal that it is taken back to (CorpusStore::heads); empty: as it is.
Result<OpenedProject> snapshotOf(const OpenedProject &project, const QList<OpId> &at);

} // namespace dau
