// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <compare>
#include <optional>

namespace dau {

// 128 bits of a UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits. Sorts by time of creation.
struct Uuid {
    quint64 high = 0;
    quint64 low = 0;

    // A fresh one; thread-safe.
    static Uuid create();
    // From 16 big-endian bytes; null when the size is not 16.
    static Uuid fromBytes(const QByteArray &bytes);
    // From "018f...-....-...": 36 characters; nothing when malformed.
    static std::optional<Uuid> fromString(QStringView text);
    QByteArray toBytes() const;
    QString toString() const;

    bool isNull() const { return high == 0 && low == 0; }
    // The n-th id after this one: a bulk import takes one id and counts up.
    Uuid plus(quint64 n) const { return {high + (low + n < low ? 1 : 0), low + n}; }
    auto operator<=>(const Uuid &) const = default;
};

inline size_t qHash(const Uuid &id, size_t seed = 0)
{
    return qHashMulti(seed, id.high, id.low);
}

// A Uuid that cannot be mistaken for the id of another kind of thing.
template <typename Tag>
struct TypedId {
    Uuid value;

    static TypedId create() { return {Uuid::create()}; }
    static TypedId fromBytes(const QByteArray &bytes) { return {Uuid::fromBytes(bytes)}; }
    bool isNull() const { return value.isNull(); }
    QByteArray toBytes() const { return value.toBytes(); }
    QString toString() const { return value.toString(); }
    auto operator<=>(const TypedId &) const = default;
};

template <typename Tag>
size_t qHash(const TypedId<Tag> &id, size_t seed = 0)
{
    return qHash(id.value, seed);
}

using DocumentId = TypedId<struct DocumentTag>;
using AnnotatorId = TypedId<struct AnnotatorTag>;
using AnnotationId = TypedId<struct AnnotationTag>;
using RelationId = TypedId<struct RelationTag>;
using EntityId = TypedId<struct EntityTag>;
using ReplicaId = TypedId<struct ReplicaTag>;
using DecisionId = TypedId<struct DecisionTag>;
using ClauseId = TypedId<struct ClauseTag>;
using UnitId = TypedId<struct UnitTag>; // of a unit of disagreement

} // namespace dau
