// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/exchange/exportcheck.h"
#include "storage/exchange/manifest.h"

namespace dau {

struct WrittenExport {
    ExportCheck check;
    QStringList files;   // below the target's folder
    QList<FileSum> sums; // of them
};

// Writes the documents beside the target, reads them back, compares every span, then moves them into place with the
// manifest (empty: none) beside. Cancelled or failed, it leaves nothing.
Result<WrittenExport> writeExport(const ExportSource &source, const Format &format, const ExportOptions &options, const QString &target,
                                  const std::function<QByteArray(const WrittenExport &)> &manifest, Progress &progress);

} // namespace dau
