// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/typedid.h"
#include "model/text/span.h"

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace dau {

// How an annotation or relation came to be. Kept for ever; exported where a format can carry it.
struct Origin {
    enum class Kind { Hand, Accepted, Propagated, Rule, Model, Import, Adjudicated };

    Kind kind = Kind::Hand;
    QString detail; // Propagated: the seed's id; Rule: its name; Import: the format's id; Model: its name

    bool operator==(const Origin &) const = default;
};
// "hand" "accepted" "propagated" "rule" "model" "import" "adjudicated": as in the database and exports.
QString toString(Origin::Kind kind);
std::optional<Origin::Kind> originFromString(QStringView name);

// The values of one attribute and how far a person stands behind them. Carried (from the last span of the same label
// and string) and Default are shown grey until a person sets or confirms them.
struct AttributeValue {
    enum class Source { Set, Carried, Default };

    QStringList values; // never empty: an attribute without a value is left out of the map
    Source source = Source::Set;

    bool operator==(const AttributeValue &) const = default;
};
QString toString(AttributeValue::Source source); // "set" "carried" "default"
std::optional<AttributeValue::Source> sourceFromString(QStringView name);
using Attributes = QMap<QString, AttributeValue>;

// A label on one span or several fragments of a document, in the layer of one annotator. An immutable value: a change
// is another value with the same id.
struct Annotation {
    AnnotationId id;
    QString label; // key in the scheme; imports may hold keys it lacks
    Spans spans;   // UTF-16 units
    Attributes attributes;
    EntityId entity; // null: none
    QString note;
    bool doubt = false;
    Origin origin;

    Span extent() const { return dau::extent(spans); }
    bool operator==(const Annotation &) const = default;
};

// A typed, directed link between two annotations of one layer.
struct Relation {
    RelationId id;
    QString label;
    AnnotationId from;
    AnnotationId to;
    Origin origin;

    bool operator==(const Relation &) const = default;
};

// What mentions refer to. Belongs to one annotator, across documents; a known name (imported for all, read-only)
// belongs to nobody.
struct Entity {
    EntityId id;
    QString name;
    QStringList aliases;
    QString label; // the label it is usually mentioned with; may be empty
    QString note;

    bool operator==(const Entity &) const = default;
};

// How two annotations lie to each other, fragments considered: one in the gap of a discontinuous other is Apart.
enum class Overlap { Apart, Same, Contains, Inside, Crossing };
// What `a` is to `b`: Contains when every fragment of b lies in one fragment of a.
Overlap overlap(const Spans &a, const Spans &b);

} // namespace dau
