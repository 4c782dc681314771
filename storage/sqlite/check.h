// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/opening.h"

namespace dau {

// Everything that can be asked of a project file, for `dau-cli check` and before a merge: integrity of pages and
// references, hashes of texts, the chain of the journal, quotes against offsets, and the journal replayed into an empty
// database against the tables. Error only where the file cannot be read at all or the person stopped it.
Result<CheckReport> checkProject(const QString &path, const Places &places, Progress &progress);

// Row by row, numbers of this file replaced by the ids behind them: the first differences as sentences.
Result<QStringList> compareTables(const Database &database, const Database &replayed);

} // namespace dau
