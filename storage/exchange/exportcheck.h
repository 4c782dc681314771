// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

struct ExportCheck {
    qint64 annotations = 0; // that were to be written
    qint64 compared = 0;    // read back with the same text under the same offsets
};

// Reads what was written at `path` with the format's own reader and compares every span with the source: an annotation
// read that the source has not, or whose text differs, is an Error that names the document and both texts.
Result<ExportCheck> checkExport(const ExportSource &source, const Format &format, const ExportOptions &options, const QString &path, Progress &progress);

} // namespace dau
