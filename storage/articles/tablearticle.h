// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/articles/article.h"

#include <functional>

namespace dau {

// Which columns of a table make an article. What is empty is guessed from the names and first rows; no metadata columns
// named: all that are left.
struct TableOptions {
    QString kind; // "csv" or "jsonl"; empty: as articleKind() says
    QString encoding; // of CSV; as in model/text/encoding.h
    QString textColumn;
    QString nameColumn;
    QStringList metadataColumns;
};

// The columns as they will be used, for the preview.
struct TablePreview {
    QStringList columns;
    QString textColumn;
    QString nameColumn; // empty: rows are named "file-1", "file-2", …
    QString encoding;
    bool byteOrderMark = false;
};

// Looks at the first 100 rows.
Result<TablePreview> previewTable(const QString &path, const TableOptions &options);

// Reads a CSV or JSONL file row by row; `take` returns false to stop. An error names file and line and comes
// after the rows before it were handed on: who keeps nothing half read drops those.
Result<void> readTable(const QString &path, const TableOptions &options, const std::function<bool(Article)> &take);

} // namespace dau
