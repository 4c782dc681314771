// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/opening.h"

namespace dau {

// Makes a project file without content. `projectId` as it stands in the file; `package`: none for a whole project.
Result<void> makeEmptyProject(const QString &file, const QString &projectId, const std::optional<PackageMark> &package);

} // namespace dau
