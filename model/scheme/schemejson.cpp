// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/scheme/schemereader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

// The shape is described in docs/scheme.md.
namespace dau {

namespace {

constexpr qsizetype mostBytes = 2 * 1024 * 1024;

using Kind = AttributeDef::Kind;
constexpr EnumNames<Kind, 6> kindNames{{u"choice", u"several", u"yes_no", u"number", u"date", u"text"}};
constexpr EnumNames<Rule, 3> ruleNames{{u"allow", u"warn", u"forbid"}};

Choice readChoice(SchemeReader &reader)
{
    return {reader.text(QLatin1String("key")), reader.shownName(QLatin1String("name"))};
}

LabelDef readLabel(SchemeReader &reader)
{
    LabelDef def;
    def.key = reader.text(QLatin1String("key"));
    def.name = reader.shownName(QLatin1String("name"));
    def.shortcut = reader.text(QLatin1String("shortcut"));
    def.colour = reader.text(QLatin1String("colour"));
    def.darkColour = reader.text(QLatin1String("dark_colour"));
    def.attributes = reader.texts(QLatin1String("attributes"));
    def.guideline = reader.shownName(QLatin1String("guideline"));
    return def;
}

AttributeDef::TextDefault readTextDefault(SchemeReader &reader)
{
    return {reader.text(QLatin1String("text")), reader.text(QLatin1String("value"))};
}

AttributeDef readAttribute(SchemeReader &reader)
{
    AttributeDef def;
    def.key = reader.text(QLatin1String("key"));
    def.name = reader.shownName(QLatin1String("name"));
    def.kind = reader.oneOf(QLatin1String("kind"), kindNames, Kind::Choice);
    def.choices = reader.list<Choice>(QLatin1String("choices"), readChoice);
    def.pattern = reader.text(QLatin1String("pattern"));
    def.defaultsByText = reader.list<AttributeDef::TextDefault>(QLatin1String("default_by_text"), readTextDefault);
    def.defaultValues = reader.texts(QLatin1String("default"));
    def.when = reader.condition(QLatin1String("when"));
    def.required = reader.yes(QLatin1String("required"));
    return def;
}

RelationDef readRelation(SchemeReader &reader)
{
    RelationDef def;
    def.key = reader.text(QLatin1String("key"));
    def.name = reader.shownName(QLatin1String("name"));
    def.from = reader.texts(QLatin1String("from"));
    def.to = reader.texts(QLatin1String("to"));
    def.symmetric = reader.yes(QLatin1String("symmetric"));
    def.transitive = reader.yes(QLatin1String("transitive"));
    def.impliedByNesting = reader.yes(QLatin1String("implied_by_nesting"));
    return def;
}

FormatNames readFormatNames(SchemeReader &reader)
{
    FormatNames names;
    names.labels = reader.textByName(QLatin1String("labels"));
    names.attributes = reader.textByName(QLatin1String("attributes"));
    names.relations = reader.textByName(QLatin1String("relations"));
    names.types = reader.textByName(QLatin1String("types"));
    return names;
}

LabelScheme readScheme(const QJsonObject &root, FaultList &faults)
{
    SchemeReader reader({}, root, faults);
    LabelScheme scheme;
    scheme.id = reader.text(QLatin1String("id"));
    scheme.name = reader.shownName(QLatin1String("name"));
    scheme.version = reader.number(QLatin1String("version"), scheme.version);
    scheme.labels = reader.list<LabelDef>(QLatin1String("labels"), readLabel);
    scheme.attributes = reader.list<AttributeDef>(QLatin1String("attributes"), readAttribute);
    scheme.relations = reader.list<RelationDef>(QLatin1String("relations"), readRelation);
    scheme.documentAttributes = reader.texts(QLatin1String("document_attributes"));
    scheme.contain = reader.textsByName(QLatin1String("contain"));
    scheme.nesting = reader.oneOf(QLatin1String("nesting"), ruleNames, scheme.nesting);
    scheme.crossing = reader.oneOf(QLatin1String("crossing"), ruleNames, scheme.crossing);
    scheme.sameExtent = reader.oneOf(QLatin1String("same_extent"), ruleNames, scheme.sameExtent);
    scheme.fragments = reader.number(QLatin1String("fragments"), scheme.fragments);
    scheme.names = reader.map<FormatNames>(QLatin1String("names"), readFormatNames);
    reader.finish();
    return scheme;
}

QJsonObject texts(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

// Sets what is not empty or false: an absent field is read as that.
void set(QJsonObject &object, const char *key, const QJsonValue &value)
{
    const bool nothing = value == QJsonValue(false) || value == QJsonValue(QString())
        || value == QJsonValue(QJsonArray()) || value == QJsonValue(QJsonObject());
    if (!nothing)
        object.insert(QLatin1String(key), value);
}

QJsonArray array(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

// What every definition has; the rest is set by its own function.
template <typename Def> QJsonObject named(const Def &def)
{
    QJsonObject object;
    set(object, "key", def.key);
    set(object, "name", texts(def.name.byLanguage));
    return object;
}

template <typename Def> QJsonArray array(const QList<Def> &items, QJsonObject (*write)(const Def &))
{
    QJsonArray objects;
    for (const Def &def : items)
        objects.append(write(def));
    return objects;
}

QJsonObject writeLabel(const LabelDef &def)
{
    QJsonObject object = named(def);
    set(object, "shortcut", def.shortcut);
    set(object, "colour", def.colour);
    set(object, "dark_colour", def.darkColour);
    set(object, "attributes", array(def.attributes));
    set(object, "guideline", texts(def.guideline.byLanguage));
    return object;
}

QJsonObject writeTextDefault(const AttributeDef::TextDefault &rule)
{
    return {{QStringLiteral(u"text"), rule.text}, {QStringLiteral(u"value"), rule.value}};
}

QJsonObject writeAttribute(const AttributeDef &def)
{
    QJsonObject object = named(def);
    set(object, "kind", kindNames(def.kind));
    set(object, "choices", array(def.choices, named<Choice>));
    set(object, "pattern", def.pattern);
    set(object, "default_by_text", array(def.defaultsByText, writeTextDefault));
    set(object, "default", array(def.defaultValues));
    set(object, "required", def.required);
    if (def.when) {
        QJsonObject when;
        when.insert(QLatin1String("attribute"), def.when->attribute);
        when.insert(QLatin1String(def.when->negated ? "is_not" : "is"), def.when->value);
        set(object, "when", when);
    }
    return object;
}

QJsonObject writeRelation(const RelationDef &def)
{
    QJsonObject object = named(def);
    set(object, "from", array(def.from));
    set(object, "to", array(def.to));
    set(object, "symmetric", def.symmetric);
    set(object, "transitive", def.transitive);
    set(object, "implied_by_nesting", def.impliedByNesting);
    return object;
}

QJsonObject writeFormatNames(const FormatNames &names)
{
    QJsonObject object;
    set(object, "labels", texts(names.labels));
    set(object, "attributes", texts(names.attributes));
    set(object, "relations", texts(names.relations));
    set(object, "types", texts(names.types));
    return object;
}

} // namespace

Result<LabelScheme> parseScheme(const QByteArray &json, const QString &fileName)
{
    const auto refuse = [&fileName](const QString &sentence) {
        return failure(Error::Code::Invalid, fileName + QLatin1String(": ") + sentence);
    };
    if (json.size() > mostBytes)
        return refuse(QCoreApplication::translate("SchemeFile", "the file is larger than 2 MiB, so it is not a scheme."));
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        const qsizetype line = json.first(qBound(0, syntax.offset, json.size())).count('\n') + 1;
        return refuse(QCoreApplication::translate("SchemeFile", "line %1 is not JSON: %2.")
                          .arg(QString::number(line), syntax.errorString()));
    }
    if (!document.isObject())
        return refuse(QCoreApplication::translate("SchemeFile", "a scheme is one JSON object { … }."));

    FaultList inFile;
    LabelScheme scheme = readScheme(document.object(), inFile);
    QStringList faults = inFile.sentences() + schemeFaults(scheme);
    if (faults.isEmpty())
        return scheme;
    for (QString &fault : faults)
        fault.prepend(fileName + QLatin1String(": "));
    return failure(Error::Code::Invalid, faults.join(QLatin1Char('\n')));
}

QByteArray printScheme(const LabelScheme &scheme)
{
    QJsonObject contain;
    for (auto it = scheme.contain.cbegin(); it != scheme.contain.cend(); ++it)
        contain.insert(it.key(), array(it.value()));
    QJsonObject names;
    for (auto it = scheme.names.cbegin(); it != scheme.names.cend(); ++it) {
        if (!it->isEmpty())
            names.insert(it.key(), writeFormatNames(*it));
    }
    QJsonObject root;
    root.insert(QLatin1String("id"), scheme.id);
    root.insert(QLatin1String("version"), scheme.version);
    set(root, "name", texts(scheme.name.byLanguage));
    root.insert(QLatin1String("labels"), array(scheme.labels, writeLabel));
    set(root, "attributes", array(scheme.attributes, writeAttribute));
    set(root, "relations", array(scheme.relations, writeRelation));
    set(root, "document_attributes", array(scheme.documentAttributes));
    set(root, "contain", contain);
    root.insert(QLatin1String("nesting"), ruleNames(scheme.nesting));
    root.insert(QLatin1String("crossing"), ruleNames(scheme.crossing));
    root.insert(QLatin1String("same_extent"), ruleNames(scheme.sameExtent));
    root.insert(QLatin1String("fragments"), scheme.fragments);
    set(root, "names", names);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace dau
