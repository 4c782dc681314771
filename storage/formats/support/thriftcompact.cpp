// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/thriftcompact.h"

namespace dau {

namespace {

enum Type { Stop = 0, Yes = 1, No = 2, I8 = 3, I16 = 4, I32 = 5, I64 = 6, Double = 7, Binary = 8, List = 9, Set = 10, Map = 11, Struct = 12 };

constexpr int deepest = 32;

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    ThriftValue readStruct(int depth)
    {
        ThriftValue value;
        int id = 0;
        while (m_valid) {
            const quint8 head = byte();
            const int type = head & 15;
            if (type == Stop)
                break;
            id = (head >> 4) != 0 ? id + (head >> 4) : static_cast<int>(zigzag());
            if (type == Yes || type == No)
                value.fields[id].number = type == Yes;
            else
                value.fields[id] = read(type, depth);
        }
        return value;
    }
    bool isValid() const { return m_valid; }
    qsizetype position() const { return m_at; }

private:
    ThriftValue read(int type, int depth)
    {
        ThriftValue value;
        if (depth > deepest) {
            m_valid = false;
            return value;
        }
        switch (type) {
        case Yes:
        case No:
            value.number = byte() == Yes;
            break;
        case I8:
            value.number = byte();
            break;
        case I16:
        case I32:
        case I64:
            value.number = zigzag();
            break;
        case Double:
            take(8);
            break;
        case Binary:
            value.bytes = take(varint()).toByteArray();
            break;
        case List:
        case Set: {
            const quint8 head = byte();
            const quint64 size = (head >> 4) == 15 ? varint() : head >> 4;
            for (quint64 i = 0; i < size && m_valid; ++i)
                value.list.append(read(head & 15, depth + 1));
            break;
        }
        case Struct:
            value = readStruct(depth + 1);
            break;
        default: // Parquet has no maps
            m_valid = false;
        }
        return value;
    }
    quint8 byte()
    {
        if (m_at >= m_bytes.size()) {
            m_valid = false;
            return 0;
        }
        return static_cast<quint8>(m_bytes[m_at++]);
    }
    QByteArrayView take(quint64 size)
    {
        if (size > static_cast<quint64>(m_bytes.size() - m_at)) {
            m_valid = false;
            return {};
        }
        m_at += static_cast<qsizetype>(size);
        return m_bytes.sliced(m_at - static_cast<qsizetype>(size), static_cast<qsizetype>(size));
    }
    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 part = byte();
            value |= quint64(part & 127) << shift;
            if ((part & 128) == 0)
                return value;
        }
        m_valid = false;
        return 0;
    }
    qint64 zigzag()
    {
        const quint64 value = varint();
        return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_valid = true;
};

} // namespace

const ThriftValue &ThriftValue::operator[](int id) const
{
    static const ThriftValue none;
    const auto found = fields.constFind(id);
    return found == fields.cend() ? none : *found;
}

std::optional<ThriftValue> readThriftStruct(QByteArrayView bytes, qsizetype *size)
{
    Reader reader(bytes);
    ThriftValue value = reader.readStruct(0);
    *size = reader.position();
    return reader.isValid() ? std::optional(std::move(value)) : std::nullopt;
}

void ThriftWriter::varint(quint64 value)
{
    for (; value >= 128; value >>= 7)
        m_bytes += static_cast<char>(value | 128);
    m_bytes += static_cast<char>(value);
}

void ThriftWriter::field(int id, int type)
{
    Q_ASSERT(id > m_last && id - m_last < 16);
    m_bytes += static_cast<char>((id - m_last) << 4 | type);
    m_last = id;
}

void ThriftWriter::listOf(int id, qsizetype size, int type)
{
    field(id, List);
    m_bytes += static_cast<char>((size < 15 ? size : 15) << 4 | type);
    if (size >= 15)
        varint(static_cast<quint64>(size));
}

void ThriftWriter::number(int id, qint64 value, bool wide)
{
    field(id, wide ? I64 : I32);
    zigzag(value);
}

void ThriftWriter::text(int id, const QByteArray &value)
{
    field(id, Binary);
    varint(static_cast<quint64>(value.size()));
    m_bytes += value;
}

void ThriftWriter::yes(int id, bool value)
{
    field(id, value ? Yes : No);
}

void ThriftWriter::numbers(int id, const QList<qint64> &values)
{
    listOf(id, values.size(), I32);
    for (const qint64 value : values)
        zigzag(value);
}

void ThriftWriter::texts(int id, const QList<QByteArray> &values)
{
    listOf(id, values.size(), Binary);
    for (const QByteArray &value : values) {
        varint(static_cast<quint64>(value.size()));
        m_bytes += value;
    }
}

void ThriftWriter::object(int id, const ThriftWriter &value)
{
    field(id, Struct);
    m_bytes += value.bytes();
}

void ThriftWriter::objects(int id, const QList<ThriftWriter> &values)
{
    listOf(id, values.size(), Struct);
    for (const ThriftWriter &value : values)
        m_bytes += value.bytes();
}

} // namespace dau
