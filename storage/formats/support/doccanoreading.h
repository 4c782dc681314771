// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// Reads what doccano exports: JSON lines or a list, a file for each member of the project, in a folder or in the ZIP as
// it was downloaded. In a ZIP the members' files are layers of the same documents, "ZIP-ID"; "all" is the work of a
// project whose members share one set of labels, "unknown" (doccano before 1.6) documents without any.
int recognisesDoccano(const QString &path);
Result<QList<Problem>> readDoccano(const ImportInput &input, const DocumentReader &take, Progress &progress);

// Keys of a record that are no metadata.
const QStringList &doccanoKeys();
// Ours that names the unit of its offsets.
QString doccanoUnitKey();

} // namespace dau
