// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

struct sqlite3;

namespace dau {

// The sentence for a result code of SQLite on a project file: names the file and the cause. `db` may be null.
Error sqliteError(int code, sqlite3 *db, const QString &file);

} // namespace dau
