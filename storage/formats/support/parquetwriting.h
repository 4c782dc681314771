// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/thriftcompact.h"

namespace dau {

// Writes one Parquet file (github.com/apache/parquet-format) in the plainest way: PLAIN pages, no compression, one page a
// column and row group, everything optional, lists in three levels. Row groups are written when they reach some megabytes.
class ParquetWriter
{
public:
    enum class Type { Text, Number };
    // A column, or a list of values, or one member of a list of structs ("spans.start": list and member).
    struct Column {
        QByteArray name;
        Type type = Type::Text;
        bool list = false;
        QByteArray member;
    };

    // `path` below `sink`; members of one list stand side by side.
    ParquetWriter(ExportSink &sink, QString path, QList<Column> columns, QByteArray huggingface);

    // Values of the row under way, column by column; a list column takes any number.
    void text(qsizetype column, const QString &value);
    void number(qsizetype column, qint64 value);
    Result<void> endRow();
    Result<void> finish();
    qint64 rows() const { return m_rows; }

private:
    struct Chunk {
        QByteArray values;
        QList<std::pair<quint8, qint64>> repetitions; // level, how often
        QList<std::pair<quint8, qint64>> definitions;
        qint64 levels = 0;
        qint64 inRow = 0;
    };
    void value(qsizetype column);
    Result<void> endGroup();
    QList<ThriftWriter> schema() const;
    QByteArrayList pathOf(const Column &column) const;

    ExportSink &m_sink;
    QString m_path;
    QList<Column> m_columns;
    QByteArray m_huggingface;
    QList<Chunk> m_chunks;
    QList<ThriftWriter> m_groups;
    qint64 m_offset = 0;
    qint64 m_rows = 0;
    qint64 m_groupRows = 0;
};

} // namespace dau
