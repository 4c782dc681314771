// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/sqlitestore.h"

#include "model/ports/handover.h"

namespace dau {

// Makes the file of a work package: the content of the project as one annotator may see it, as the first act of a journal
// of its own. The Change that the project journals is returned with it.
struct MadePackage {
    PackageReport report;
    Change change; // kind "package"
};
Result<MadePackage> makePackage(const SqliteStore &store, const PackageRequest &request, Progress &progress);

} // namespace dau
