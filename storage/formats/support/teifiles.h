// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// Both TEI formats read the same: a file may have annotations around their text and in standOff.
Result<QList<Problem>> readTeiFiles(const ImportInput &input, const DocumentReader &take, Progress &progress);
// 0 where the file (or the first XML file of the folder) is no TEI.
int recognisesTei(const QString &path, bool standoff);

} // namespace dau
