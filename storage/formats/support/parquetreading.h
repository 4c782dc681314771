// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "storage/formats/support/thriftcompact.h"

#include <QtCore/QFile>
#include <QtCore/QStringList>

namespace dau {

// Reads texts and whole numbers, and lists of them, from a Parquet file, one row group at a time: plain or dictionary
// pages (versions 1 and 2), uncompressed, snappy, gzip or zstd. Anything else in a column asked for is refused by name.
class ParquetReader
{
public:
    // The values of one column in a row group: those of row i are cells[starts[i]] to cells[starts[i + 1]].
    struct Cell {
        QByteArray text;
        qint64 number = 0;
        bool isNull = false;
    };
    struct Column {
        QList<Cell> cells;
        QList<qsizetype> starts;

        QList<Cell> row(qsizetype i) const { return cells.mid(starts[i], starts[i + 1] - starts[i]); }
    };

    static Result<std::shared_ptr<ParquetReader>> open(const QString &path);

    // "id", "tokens" for a list, "spans.start" for a member of a list of structs.
    QStringList columns() const;
    bool isList(const QString &name) const;
    bool isText(const QString &name) const;
    qsizetype groups() const { return m_footer[4].list.size(); }
    qint64 rows(qsizetype group) const { return m_footer[4].list[group][3].number; }
    Result<Column> column(qsizetype group, const QString &name);
    // The value of a key of the footer; empty where there is none.
    QByteArray keyValue(const QByteArray &key) const;

private:
    struct Leaf {
        QString name;
        qint64 type = 0;
        int definition = 0; // highest level
        int repetition = 0;
        int listed = 0; // the definition level at which an element of the list is there
    };
    struct Levels {
        QList<int> repetitions;
        QList<int> definitions;
    };
    explicit ParquetReader(const QString &path);
    void walk(qsizetype &index, const QString &name, Leaf levels, bool element, int depth);
    tl::unexpected<Error> damaged() const;
    tl::unexpected<Error> refused(const QString &what) const;
    Result<QByteArray> inflated(const QByteArray &bytes, qint64 codec, qint64 size) const;
    Result<void> readPages(const Leaf &leaf, const ThriftValue &meta, Column &column);
    bool readValues(const Leaf &leaf, QByteArrayView bytes, qint64 count, bool dictionary, QList<Cell> &values) const;
    qsizetype leafOf(const QString &name) const;

    QFile m_file;
    ThriftValue m_footer;
    QList<Leaf> m_leaves; // in the order of the columns of a group
    QList<Cell> m_dictionary;
};

} // namespace dau
