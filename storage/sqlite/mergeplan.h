// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/mergerows.h"

namespace dau {

// What merging files into a project would do, tried out on a copy of it.
struct MergePlan {
    Change change; // kind "merge": lets the rows count, and holds what came without a common journal; may be empty
    QList<OpRow> rows;
    QList<std::pair<QByteArray, QByteArray>> texts;
    MergeReport report;

    bool isEmpty() const { return change.isEmpty(); }
};

Result<MergePlan> planMerge(const SqliteStore &store, const QStringList &files, const MergeOptions &options, Progress &progress);

} // namespace dau
