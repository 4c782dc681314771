// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <functional>

namespace dau {

struct TableRow {
    qint64 number = 0; // 1-based, the header not counted
    qint64 line = 0; // on which it starts
    QByteArray record; // as written, in UTF-8
    QMap<QString, QString> cells;
};

struct TableFacts {
    QStringList columns;
    QString encoding;
    bool byteOrderMark = false;
};

// Called for each row; false stops the reading, which is no error.
using TakeRow = std::function<bool(const TableRow &)>;

// The rows of a CSV file, whose first record names the columns. Encoding as in model/text/encoding.h, empty: found. A
// row with more or fewer fields than the header is an error that names the line.
Result<TableFacts> readCsvRows(const QString &path, const QString &encoding, const TakeRow &take);

// The rows of a JSONL file: UTF-8, one object a line (LF), blank lines left out; read line by line. Numbers are written
// as JSON writes them, lists and objects as compact JSON, null leaves the cell out. Broken JSON, invalid UTF-8 and
// escapes of lone surrogates are errors that name the line.
Result<TableFacts> readJsonlRows(const QString &path, const TakeRow &take);

} // namespace dau
