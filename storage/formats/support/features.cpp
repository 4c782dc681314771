// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/features.h"

#include "storage/formats/support/fields.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace dau {

namespace {

// The names of what is ours alone.
namespace word {
const QString prefix = QStringLiteral(u"dau_");
const QString version = QStringLiteral(u"dau_version");
const QString title = QStringLiteral(u"dau_title");
const QString zones = QStringLiteral(u"dau_zones");
const QString layerPrefix = QStringLiteral(u"dau_layer_");
const QString note = QStringLiteral(u"dau_note");
const QString kind = QStringLiteral(u"dau_kind");
const QString colour = QStringLiteral(u"dau_colour");
const QString state = QStringLiteral(u"dau_state");
const QString doubt = QStringLiteral(u"dau_doubt");
const QString origin = QStringLiteral(u"dau_origin");
const QString carried = QStringLiteral(u"dau_carried");
const QString byDefault = QStringLiteral(u"dau_default");
const QString entity = QStringLiteral(u"dau_entity");
const QString entityAliases = QStringLiteral(u"dau_entity_aliases");
const QString entityLabel = QStringLiteral(u"dau_entity_label");
const QString entityNote = QStringLiteral(u"dau_entity_note");
} // namespace word

QString nameOf(const QString &key, const QStringList &reserved)
{
    return key.startsWith(word::prefix) || reserved.contains(key) ? word::prefix + key : key;
}

// The key of the project under a name that is none of ours.
QString keyOf(const QString &name)
{
    return name.startsWith(word::prefix) ? name.mid(word::prefix.size()) : name;
}

void put(Features &features, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        features.insert(name, {value});
}

void put(Features &features, const Attributes &attributes, const QStringList &reserved)
{
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        features.insert(nameOf(it.key(), reserved), it->values);
        if (it->source != AttributeValue::Source::Set)
            features[it->source == AttributeValue::Source::Carried ? word::carried : word::byDefault].append(it.key());
    }
}

void put(Features &features, const Origin &from)
{
    if (from.kind != Origin::Kind::Hand || !from.detail.isEmpty())
        features.insert(word::origin, from.detail.isEmpty() ? QStringList{toString(from.kind)} : QStringList{toString(from.kind), from.detail});
}

// The features that are no words of ours, as attributes.
Attributes attributesOf(const Features &features)
{
    static const QStringList ours{word::version, word::title, word::zones, word::note, word::kind, word::colour, word::state, word::doubt, word::origin, word::carried, word::byDefault,
                                  word::entity, word::entityAliases, word::entityLabel, word::entityNote};
    Attributes attributes;
    for (auto it = features.begin(); it != features.end(); ++it) {
        if (!ours.contains(it.key()) && !it->isEmpty())
            attributes.insert(keyOf(it.key()), {*it, AttributeValue::Source::Set});
    }
    const std::pair<QString, AttributeValue::Source> sources[] = {{word::carried, AttributeValue::Source::Carried},
                                                                  {word::byDefault, AttributeValue::Source::Default}};
    for (const auto &[name, source] : sources) {
        for (const QString &key : features.value(name)) {
            if (const auto found = attributes.find(key); found != attributes.end())
                found->source = source;
        }
    }
    return attributes;
}

QString first(const Features &features, const QString &name)
{
    return features.value(name).value(0);
}

std::optional<Origin> originOf(const Features &features)
{
    const QStringList values = features.value(word::origin);
    const auto said = originFromString(values.value(0));
    return said ? std::optional<Origin>({*said, values.value(1)}) : std::nullopt;
}

// "0 12 shown headline", "13 20 skipped byline": those that are parts of the text, in order.
Zones zonesOf(const QStringList &values, const Text &text)
{
    Zones result;
    for (const QString &value : values) {
        const QStringList words = value.split(u' ');
        const auto begin = wholeNumber(words.value(0).toLatin1());
        const auto end = wholeNumber(words.value(1).toLatin1());
        if (words.size() < 4 || !begin || !end || *begin >= *end || *end > text.codePoints())
            continue;
        const Span span = text.offsets().toUtf16(CodePointSpan{*begin, *end});
        if (result.isEmpty() || result.last().span.end <= span.begin)
            result.append({words.mid(3).join(u' '), span, words[2] == u"skipped"});
    }
    return result;
}

// The number and the rest of "dau_layer_3" and "dau_layer_3_rank"; nothing for other names.
std::optional<std::pair<qint64, QString>> layerFeature(const QString &name)
{
    if (!name.startsWith(word::layerPrefix))
        return {};
    const QStringView tail = QStringView(name).mid(word::layerPrefix.size());
    const qsizetype middle = tail.indexOf(u'_');
    const auto number = wholeNumber(tail.left(middle < 0 ? tail.size() : middle).toLatin1());
    if (!number)
        return {};
    return std::pair(*number, middle < 0 ? QString() : tail.mid(middle + 1).toString());
}

void readLayer(const Features &features, LabelledLayer &layer)
{
    layer.annotator.kind = annotatorKindFromString(first(features, word::kind)).value_or(Annotator::Kind::Human);
    layer.annotator.colour = first(features, word::colour);
    layer.layer.info.state = layerStateFromString(first(features, word::state)).value_or(LayerState::Done);
    layer.layer.info.note = first(features, word::note);
    layer.layer.info.attributes = attributesOf(features);
}

} // namespace

Features featuresOf(const LabelledDocument &document, const QStringList &reserved)
{
    Features features{{word::version, {QStringLiteral(u"1")}}};
    const auto &metadata = document.document.metadata;
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        features.insert(nameOf(it.key(), reserved), {it.value()});
    put(features, word::title, document.document.title);
    for (const Zone &zone : document.zones) {
        const CodePointSpan counted = document.text.offsets().toCodePoints(zone.span);
        features[word::zones].append(QStringLiteral(u"%1 %2 %3 ").arg(counted.begin).arg(counted.end).arg(zone.skipped ? QStringLiteral(u"skipped") : QStringLiteral(u"shown"))
                               + zone.kind);
    }
    for (qsizetype i = 0; i < document.layers.size(); ++i) {
        const LabelledLayer &layer = document.layers[i];
        Features own;
        if (layer.annotator.kind != Annotator::Kind::Human)
            own.insert(word::kind, {toString(layer.annotator.kind)});
        put(own, word::colour, layer.annotator.colour);
        if (layer.layer.info.state != LayerState::Done)
            own.insert(word::state, {toString(layer.layer.info.state)});
        put(own, word::note, layer.layer.info.note);
        put(own, layer.layer.info.attributes, {});
        const QString name = word::layerPrefix + QString::number(i);
        features.insert(name, {layer.annotator.name});
        for (auto it = own.begin(); it != own.end(); ++it)
            features.insert(name + u'_' + it.key(), *it);
    }
    return features;
}

Features featuresOf(const Annotation &annotation, const LabelledLayer &layer, const QStringList &reserved)
{
    Features features;
    put(features, annotation.attributes, reserved);
    put(features, word::note, annotation.note);
    if (annotation.doubt)
        features.insert(word::doubt, {QStringLiteral(u"true")});
    put(features, annotation.origin);
    const auto found = std::find_if(layer.entities.begin(), layer.entities.end(),
                                    [&](const Entity &known) { return known.id == annotation.entity; });
    if (found != layer.entities.end()) {
        features.insert(word::entity, {found->id.toString(), found->name});
        if (!found->aliases.isEmpty())
            features.insert(word::entityAliases, found->aliases);
        put(features, word::entityLabel, found->label);
        put(features, word::entityNote, found->note);
    }
    return features;
}

Features featuresOf(const Relation &relation)
{
    Features features;
    put(features, relation.origin);
    return features;
}

QString toOneValue(const QStringList &values)
{
    const bool plain = values.size() == 1 && !values.first().startsWith(u"[\"");
    return plain ? values.first() : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

QStringList fromOneValue(const QString &value)
{
    if (!value.startsWith(u"[\""))
        return {value};
    const QJsonDocument json = QJsonDocument::fromJson(value.toUtf8());
    const QJsonArray list = json.array();
    const bool strings = std::all_of(list.begin(), list.end(), [](const QJsonValue &item) { return item.isString(); });
    return json.isArray() && strings ? QVariant(list.toVariantList()).toStringList() : QStringList{value};
}

LabelledLayer &layerOf(LabelledDocument &document, const QString &annotator)
{
    const auto found = std::find_if(document.layers.begin(), document.layers.end(),
                                    [&](const LabelledLayer &layer) { return layer.annotator.name == annotator; });
    if (found != document.layers.end())
        return *found;
    LabelledLayer &made = document.layers.emplaceBack();
    made.annotator.name = annotator;
    made.layer.info.state = LayerState::Done;
    return made;
}

FeatureReader::FeatureReader(QString format)
    : m_format(std::move(format))
{
}

void FeatureReader::read(const Features &features, LabelledDocument &document)
{
    m_ours = features.contains(word::version);
    document.document.title = first(features, word::title);
    document.zones = zonesOf(features.value(word::zones), document.text);
    QMap<qint64, QString> names;
    QMap<qint64, Features> own;
    Features rest;
    for (auto it = features.begin(); it != features.end(); ++it) {
        const auto layer = layerFeature(it.key());
        if (!layer)
            rest.insert(it.key(), *it);
        else if (layer->second.isEmpty())
            names.insert(layer->first, it->value(0));
        else
            own[layer->first].insert(layer->second, *it);
    }
    const Attributes metadata = attributesOf(rest);
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        document.document.metadata.insert(it.key(), it->values.size() == 1 ? it->values.first() : toOneValue(it->values));
    for (auto it = names.begin(); it != names.end(); ++it) {
        if (!it->isEmpty())
            readLayer(own.value(it.key()), layerOf(document, *it));
    }
}

void FeatureReader::read(const Features &features, Annotation &annotation, LabelledLayer &layer)
{
    annotation.attributes = attributesOf(features);
    annotation.note = first(features, word::note);
    annotation.doubt = first(features, word::doubt) == u"true";
    annotation.origin = originOf(features).value_or(origin());
    const QStringList referred = features.value(word::entity);
    if (referred.isEmpty())
        return;
    const bool known = m_entities.contains({layer.annotator.name, referred[0]});
    Entity found = entity(layer.annotator.name, referred[0], referred.value(1, referred[0]));
    if (!known) {
        found.aliases = features.value(word::entityAliases);
        found.label = first(features, word::entityLabel);
        found.note = first(features, word::entityNote);
        m_entities.insert({layer.annotator.name, referred[0]}, found);
    }
    refer(annotation, layer, found);
}

void FeatureReader::read(const Features &features, Relation &relation)
{
    relation.origin = originOf(features).value_or(origin());
    for (auto it = features.begin(); it != features.end(); ++it) {
        if (it.key() != word::origin && !it->join(QString()).isEmpty())
            addRelationValue(losses, it.key());
    }
}

const Entity &FeatureReader::entity(const QString &annotator, const QString &id, const QString &name)
{
    const auto found = m_entities.constFind({annotator, id});
    if (found != m_entities.constEnd())
        return *found;
    Entity made;
    made.id = {Uuid::fromString(id).value_or(Uuid::create())};
    made.name = name;
    return *m_entities.insert({annotator, id}, made);
}

void FeatureReader::refer(Annotation &annotation, LabelledLayer &layer, const Entity &entity)
{
    annotation.entity = entity.id;
    const bool listed = std::any_of(layer.entities.begin(), layer.entities.end(),
                                    [&](const Entity &known) { return known.id == entity.id; });
    if (!listed)
        layer.entities.append(entity);
}

Origin FeatureReader::origin() const
{
    return m_ours ? Origin{} : Origin{Origin::Kind::Import, m_format};
}

} // namespace dau
