// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>

namespace dau {

// A value of Thrift's compact protocol, as far as Parquet's headers use it
// (github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md).
struct ThriftValue {
    qint64 number = 0; // integers; booleans as 0 and 1
    QByteArray bytes;
    QList<ThriftValue> list;
    QMap<int, ThriftValue> fields; // of a struct, by id

    const ThriftValue &operator[](int id) const;
    bool has(int id) const { return fields.contains(id); }
};

// Reads one struct from the start of `bytes`; `size`: what it took. Nothing where it is damaged or nested too deeply.
std::optional<ThriftValue> readThriftStruct(QByteArrayView bytes, qsizetype *size);

// Writes one struct, fields in the order of their ids.
class ThriftWriter
{
public:
    void number(int id, qint64 value, bool wide = false); // i32, or i64 where wide
    void text(int id, const QByteArray &value);
    void yes(int id, bool value);
    void numbers(int id, const QList<qint64> &values); // list of i32
    void texts(int id, const QList<QByteArray> &values);
    void object(int id, const ThriftWriter &value);
    void objects(int id, const QList<ThriftWriter> &values);

    QByteArray bytes() const { return m_bytes + '\0'; }

private:
    void field(int id, int type);
    void varint(quint64 value);
    void zigzag(qint64 value) { varint((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63)); }
    void listOf(int id, qsizetype size, int type);

    QByteArray m_bytes;
    int m_last = 0;
};

} // namespace dau
