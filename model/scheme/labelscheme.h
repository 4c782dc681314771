// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <optional>

namespace dau {

// What a thing is called on screen, by language ("en", "vi"); falls back to English, then to any, then to the key.
struct ShownName {
    QMap<QString, QString> byLanguage;

    QString in(const QString &language, const QString &otherwise) const;
    bool operator==(const ShownName &) const = default;
};

// One value of a closed list.
struct Choice {
    QString key;
    ShownName name;

    bool operator==(const Choice &) const = default;
};

// An attribute of annotations or of whole documents. Values are kept as strings: a choice's key, "true"/"false", a
// number with a point, an ISO date, or the text.
struct AttributeDef {
    enum class Kind { Choice, Several, YesNo, Number, Date, Text };

    // Asked only where another attribute of the same annotation has (or, negated, has not) this value.
    struct Condition {
        QString attribute;
        QString value;
        bool negated = false;

        bool operator==(const Condition &) const = default;
    };

    // What an annotation's own text says of its value.
    struct TextDefault {
        QString text;  // a regular expression (PCRE, Unicode, cases differ), searched in the text in NFC
        QString value; // in a Text attribute {1} stands for what the first group matched, {1:02} for it in two digits or more

        bool operator==(const TextDefault &) const = default;
    };

    QString key; // unique in the scheme, unchanging
    ShownName name;
    Kind kind = Kind::Choice;
    QList<Choice> choices;     // Choice and Several
    QString pattern;           // Text: a regular expression the whole value must match; empty: any
    QList<TextDefault> defaultsByText; // the first that matches and makes a value of this attribute counts
    QStringList defaultValues;         // where none does; empty: none
    std::optional<Condition> when;
    bool required = false; // an annotation without a value set or confirmed by a person is an open item

    // Whether these values fit the kind, the list and the pattern. No values at all fit nothing.
    bool accepts(const QStringList &values) const;
    // What stands until a person sets or confirms a value; `text`: the annotation's, empty for a document's attribute.
    QStringList defaultFor(const QString &text) const;
    bool operator==(const AttributeDef &) const = default;
};

struct LabelDef {
    QString key; // TITLE: unique, unchanging; what the database and exports hold
    ShownName name;
    QString shortcut; // one upper-case letter, or empty: reached by / and the name
    QString colour;   // "#rrggbb" on the light page
    QString darkColour;
    QStringList attributes; // keys, in the order asked
    ShownName guideline;    // plain text for the annotator, by language

    bool operator==(const LabelDef &) const = default;
};

struct RelationDef {
    QString key;
    ShownName name;
    QStringList from; // label keys; "*" is any
    QStringList to;
    bool symmetric = false;
    bool transitive = false;
    // Direct nesting of a `to` label inside a `from` label makes this relation with the inner span.
    bool impliedByNesting = false;

    bool operator==(const RelationDef &) const = default;
};

enum class Rule { Allow, Warn, Forbid };

// What things of the scheme are called in one exchange format, by key; what is not named there keeps its key. Names are
// used in both directions, so no two things of a kind may have the same.
struct FormatNames {
    QMap<QString, QString> labels;
    QMap<QString, QString> attributes;
    QMap<QString, QString> relations;
    QMap<QString, QString> types; // label -> one of the format's closed list of types (CoNLL-U: person, place, ...)

    bool isEmpty() const { return labels.isEmpty() && attributes.isEmpty() && relations.isEmpty() && types.isEmpty(); }
    bool operator==(const FormatNames &) const = default;
};

// A key (A-Z, a-z, 0-9, "_" and "-") for a name in any language: without marks, letters of other scripts as
// they read ("Лицо" is "Lico"), all else "_"; never empty.
QString keyForName(const QString &name);

// Labels, their attributes, relations, what may nest in what, colours, keys and guideline texts. One JSON value, stored
// in the project; see docs/scheme.md for the file's shape. Immutable in use: an edit makes a new value.
struct LabelScheme {
    QString id; // "vn-polnews"
    ShownName name;
    int version = 1;
    QList<LabelDef> labels;
    QList<AttributeDef> attributes;
    QList<RelationDef> relations;
    QStringList documentAttributes;     // keys of attributes that belong to whole documents
    QMap<QString, QStringList> contain; // outer label -> inner labels that may nest in it; "*" is any
    Rule nesting = Rule::Warn;          // what happens to nesting that `contain` does not allow
    Rule crossing = Rule::Warn;         // spans that overlap without nesting
    Rule sameExtent = Rule::Forbid;     // a second label on exactly the same span(s)
    int fragments = 1;                  // most fragments of one annotation
    QMap<QString, FormatNames> names;   // by the id of an exchange format

    const LabelDef *label(QStringView key) const;
    const AttributeDef *attribute(QStringView key) const;
    const RelationDef *relation(QStringView key) const;
    const LabelDef *labelForShortcut(QStringView letter) const;
    bool mayContain(QStringView outer, QStringView inner) const;
    // The relations a link from a mention of `from` to one of `to` may be, in the scheme's order.
    QList<const RelationDef *> relationsBetween(QStringView from, QStringView to) const;
    const RelationDef *impliedRelation(QStringView outer, QStringView inner) const;

    bool operator==(const LabelScheme &) const = default;
};

// Reads a scheme file of at most 2 MiB. On failure `message` holds every fault (the first hundred and the number of the
// rest), one sentence a line, each naming the file and the place in it.
Result<LabelScheme> parseScheme(const QByteArray &json, const QString &fileName);
// Deterministic (sorted, indented) JSON; parseScheme() of it is equal.
QByteArray printScheme(const LabelScheme &scheme);
// One sentence per fault: keys twice, unknown names, clashing shortcuts, bad patterns and colours, empty lists,
// conditions that go in a circle. A scheme without faults is one that printScheme and parseScheme keep.
QStringList schemeFaults(const LabelScheme &scheme);

} // namespace dau
