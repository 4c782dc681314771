// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/sqlitestore.h"

#include "model/ports/handover.h"

namespace dau {

// What the project says of assignments, handovers and forks.
Result<QList<GivenDocument>> readAssignments(const CorpusStore &store);
Result<QList<Handover>> readHandovers(const CorpusStore &store); // oldest first
Result<QList<PersonRow>> readPeople(const SqliteStore &store);
Result<QList<Fork>> readForks(const SqliteStore &store); // open ones
// What packages say of shared things and what is not so already; the newest of each thing.
Result<QList<SharedProposal>> readProposals(const SqliteStore &store);

} // namespace dau
