// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/parquetwriting.h"

#include <QtCore/QtEndian>

namespace dau {

namespace {

constexpr qint64 groupSize = 4 << 20;
constexpr QByteArrayView magic("PAR1");

enum { Optional = 1, Repeated = 2, Utf8 = 0, ListType = 3, Int64 = 2, ByteArray = 6, Plain = 0, Rle = 3 };

template <typename Number>
QByteArray littleEndian(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

// Runs of the RLE/bit-packed hybrid, each level below 256, with their length in front.
QByteArray levels(const QList<std::pair<quint8, qint64>> &runs)
{
    QByteArray bytes;
    for (const auto &[level, count] : runs) {
        quint64 head = static_cast<quint64>(count) << 1;
        for (; head >= 128; head >>= 7)
            bytes += static_cast<char>(head | 128);
        bytes += static_cast<char>(head);
        bytes += static_cast<char>(level);
    }
    return littleEndian(static_cast<quint32>(bytes.size())) + bytes;
}

void addRun(QList<std::pair<quint8, qint64>> &runs, quint8 level)
{
    if (!runs.isEmpty() && runs.last().first == level)
        ++runs.last().second;
    else
        runs.append({level, 1});
}

ThriftWriter group(const QByteArray &name, int repetition, int children, bool list)
{
    ThriftWriter element;
    element.number(3, repetition);
    element.text(4, name);
    element.number(5, children);
    if (list)
        element.number(6, ListType);
    return element;
}

ThriftWriter leaf(const QByteArray &name, ParquetWriter::Type type)
{
    ThriftWriter element;
    const bool text = type == ParquetWriter::Type::Text;
    element.number(1, text ? ByteArray : Int64);
    element.number(3, Optional);
    element.text(4, name);
    if (text) {
        element.number(6, Utf8);
        ThriftWriter logical;
        logical.object(1, ThriftWriter()); // STRING
        element.object(10, logical);
    }
    return element;
}

} // namespace

ParquetWriter::ParquetWriter(ExportSink &sink, QString path, QList<Column> columns, QByteArray huggingface)
    : m_sink(sink)
    , m_path(std::move(path))
    , m_columns(std::move(columns))
    , m_huggingface(std::move(huggingface))
    , m_chunks(m_columns.size())
{
}

void ParquetWriter::value(qsizetype column)
{
    const Column &what = m_columns[column];
    Chunk &chunk = m_chunks[column];
    if (what.list)
        addRun(chunk.repetitions, chunk.inRow > 0 ? 1 : 0);
    addRun(chunk.definitions, !what.list ? 1 : what.member.isEmpty() ? 3 : 4);
    ++chunk.levels;
    ++chunk.inRow;
}

void ParquetWriter::text(qsizetype column, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    m_chunks[column].values += littleEndian(static_cast<quint32>(bytes.size())) + bytes;
    value(column);
}

void ParquetWriter::number(qsizetype column, qint64 number)
{
    m_chunks[column].values += littleEndian(number);
    value(column);
}

Result<void> ParquetWriter::endRow()
{
    qint64 size = 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        Chunk &chunk = m_chunks[i];
        if (chunk.inRow == 0) { // null, or an empty list
            if (m_columns[i].list)
                addRun(chunk.repetitions, 0);
            addRun(chunk.definitions, m_columns[i].list ? 1 : 0);
            ++chunk.levels;
        }
        chunk.inRow = 0;
        size += chunk.values.size();
    }
    ++m_rows;
    ++m_groupRows;
    return size >= groupSize ? endGroup() : Result<void>();
}

QByteArrayList ParquetWriter::pathOf(const Column &column) const
{
    QByteArrayList path{column.name};
    if (column.list)
        path += {"list", "element"};
    if (!column.member.isEmpty())
        path += column.member;
    return path;
}

Result<void> ParquetWriter::endGroup()
{
    if (m_groupRows == 0)
        return {};
    if (m_offset == 0) {
        if (auto written = m_sink.write(m_path, magic.toByteArray()); !written)
            return written;
        m_offset = magic.size();
    }
    QList<ThriftWriter> columns;
    qint64 total = 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        Chunk &chunk = m_chunks[i];
        const QByteArray page = (m_columns[i].list ? levels(chunk.repetitions) : QByteArray()) + levels(chunk.definitions) + chunk.values;
        ThriftWriter data;
        data.number(1, chunk.levels);
        data.number(2, Plain);
        data.number(3, Rle);
        data.number(4, Rle);
        ThriftWriter header;
        header.number(1, 0);
        header.number(2, page.size());
        header.number(3, page.size());
        header.object(5, data);
        const QByteArray bytes = header.bytes() + page;
        ThriftWriter meta;
        meta.number(1, m_columns[i].type == Type::Text ? ByteArray : Int64);
        meta.numbers(2, {Plain, Rle});
        meta.texts(3, pathOf(m_columns[i]));
        meta.number(4, 0);
        meta.number(5, chunk.levels, true);
        meta.number(6, bytes.size(), true);
        meta.number(7, bytes.size(), true);
        meta.number(9, m_offset, true);
        ThriftWriter column;
        column.number(2, m_offset, true);
        column.object(3, meta);
        columns.append(column);
        if (auto written = m_sink.append(m_path, bytes); !written)
            return written;
        m_offset += bytes.size();
        total += bytes.size();
        chunk = {};
    }
    ThriftWriter group;
    group.objects(1, columns);
    group.number(2, total, true);
    group.number(3, m_groupRows, true);
    m_groups.append(group);
    m_groupRows = 0;
    return {};
}

QList<ThriftWriter> ParquetWriter::schema() const
{
    QList<ThriftWriter> elements;
    int roots = 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        const bool follows = i > 0 && !column.member.isEmpty() && m_columns[i - 1].name == column.name;
        if (!follows)
            ++roots;
        if (!follows && column.list) {
            elements.append(group(column.name, Optional, 1, true));
            elements.append(group("list", Repeated, 1, false));
            if (!column.member.isEmpty()) {
                const auto members = std::count_if(m_columns.begin(), m_columns.end(), [&](const Column &other) { return other.name == column.name; });
                elements.append(group("element", Optional, static_cast<int>(members), false));
            }
        }
        elements.append(leaf(!column.member.isEmpty() ? column.member : column.list ? QByteArray("element") : column.name, column.type));
    }
    ThriftWriter root;
    root.text(4, "schema");
    root.number(5, roots);
    elements.prepend(root);
    return elements;
}

Result<void> ParquetWriter::finish()
{
    if (auto ended = endGroup(); !ended)
        return ended;
    ThriftWriter key;
    key.text(1, "huggingface");
    key.text(2, m_huggingface);
    ThriftWriter footer;
    footer.number(1, 1);
    footer.objects(2, schema());
    footer.number(3, m_rows, true);
    footer.objects(4, m_groups);
    footer.objects(5, {key});
    footer.text(6, "dau version " DAU_VERSION " (build 0)");
    const QByteArray bytes = footer.bytes();
    const QByteArray start = m_offset == 0 ? magic.toByteArray() : QByteArray();
    return m_sink.append(m_path, start + bytes + littleEndian(static_cast<quint32>(bytes.size())) + magic.toByteArray());
}

} // namespace dau
