// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/jsonlreading.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/jsonobject.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr size_t maxDepth = 64;

QString tr(const char *text)
{
    return QCoreApplication::translate("Jsonl", text);
}

QByteArray hashFromHex(const JsonObject &object, const char *key)
{
    const QString hex = object.text(key);
    const QByteArray hash = QByteArray::fromHex(hex.toLatin1());
    if (!hex.isEmpty() && (hex.size() != 64 || hash.size() != 32))
        object.fault(key, tr("must be 64 hexadecimal digits"));
    return hash;
}

// The value of an enumeration by its name; a fault where the name is unknown.
template <typename Enum>
Enum named(const JsonObject &object, const char *key, Enum otherwise, std::optional<Enum> (*fromString)(QStringView))
{
    if (!object.has(key))
        return otherwise;
    const QString name = object.text(key);
    const std::optional<Enum> value = fromString(name);
    if (!value)
        object.fault(key, tr("must not be “%1”").arg(name));
    return value.value_or(otherwise);
}

Origin originOf(const JsonObject &object)
{
    if (!object.has("origin"))
        return {Origin::Kind::Import, object.text("origin_detail", QStringLiteral(u"jsonl"))};
    return {named(object, "origin", Origin::Kind::Import, originFromString), object.text("origin_detail")};
}

// A name that must be there; a fault where it is missing or empty.
QString required(const JsonObject &object, const char *key)
{
    const QString name = object.text(key);
    if (name.isEmpty())
        object.fault(key, tr("is missing"));
    return name;
}

} // namespace

JsonlReader::JsonlReader(const ImportInput &input, QString file)
    : m_input(input)
    , m_file(std::move(file))
    , m_parser(std::make_unique<simdjson::dom::parser>())
{
}

JsonlReader::~JsonlReader() = default;

std::optional<LabelledDocument> JsonlReader::read(const QByteArray &line, qint64 number)
{
    m_line = number;
    JsonFault fault;
    const auto refuse = [&](const QString &reason) {
        problems.append({Problem::Severity::Error, m_file, m_line, tr("%1; the document is not imported.").arg(reason)});
    };
    if (m_parser->allocate(static_cast<size_t>(line.size()) + 64, maxDepth) != simdjson::SUCCESS) {
        refuse(tr("there is not enough memory for this line"));
        return {};
    }
    simdjson::dom::element root;
    const simdjson::error_code error = m_parser->parse(line.constData(), static_cast<size_t>(line.size())).get(root);
    if (error != simdjson::SUCCESS) {
        refuse(error == simdjson::STRING_ERROR
                   ? tr("the line is not valid JSON: a string has a wrong escape or half of a surrogate pair")
                   : tr("the line is not valid JSON (%1)").arg(QString::fromLatin1(simdjson::error_message(error))));
        return {};
    }
    const JsonObject object(root, {"dau", "document", "title", "source", "text_sha256", "length", "text", "metadata",
                                       "zones", "layers"}, &fault);
    if (fault.isEmpty() && object.integer("dau", 0) != 1)
        object.fault("dau", object.has("dau") ? tr("must be 1: this line is from a newer version") : tr("is missing: this is not a line of Dấu's JSONL"));
    noteUnknown(object);
    const QString name = required(object, "document");
    if (fault.isEmpty() && m_names.contains(name))
        object.fault("document", tr("names “%1” a second time").arg(name));
    std::optional<LabelledDocument> result;
    const std::optional<Text> text = fault.isEmpty() ? textOf(object, name) : std::nullopt;
    if (text) {
        m_names.insert(name);
        m_taken.clear();
        m_nextId = Uuid::create();
        result = LabelledDocument{documentOf(object, name, *text), *text, zonesOf(object, *text), {}};
        QSet<QString> annotators;
        object.eachObject("layers", {"annotator", "kind", "colour", "state", "document_labels", "document_label_sources",
                                     "note", "annotations", "relations", "entities"},
            [&](const JsonObject &layer) {
                const LabelledLayer &read = result->layers.emplaceBack(layerOf(layer, *text));
                if (annotators.contains(read.annotator.name))
                    layer.fault("annotator", tr("names “%1” a second time").arg(read.annotator.name));
                annotators.insert(read.annotator.name);
            });
    }
    if (!fault.isEmpty()) {
        refuse(fault.message);
        return {};
    }
    return result;
}

std::optional<Text> JsonlReader::textOf(const JsonObject &line, const QString &name)
{
    const QByteArray expected = hashFromHex(line, "text_sha256");
    std::optional<Text> text;
    if (line.has("text")) {
        QString string = line.text("text");
        const qsizetype nulls = string.count(QChar(u'\0'));
        if (nulls > 0) {
            line.fault("text", tr("holds the character U+0000"));
            return {};
        }
        text = Text(std::move(string));
    } else if (m_input.knownText) {
        text = m_input.knownText(name);
    }
    if (!text) {
        line.fault("text", tr("is missing, and the project has no document “%1”").arg(name));
        return {};
    }
    if (!expected.isEmpty() && expected != textHash(*text)) {
        line.fault("text_sha256", line.has("text") ? tr("does not agree with the text")
                                                   : tr("does not agree with the project's text of “%1”").arg(name));
    }
    if (line.integer("length", text->codePoints()) != text->codePoints())
        line.fault("length", tr("does not agree with the text: it has %1 characters").arg(text->codePoints()));
    return text;
}

Document JsonlReader::documentOf(const JsonObject &line, const QString &name, const Text &text)
{
    Document document = documentFacts(name, text, m_file);
    document.title = line.text("title");
    document.metadata = line.textMap("metadata");
    const auto source = line.object("source", {"name", "sha256", "encoding", "bom", "newline", "normal_form"});
    if (source) {
        noteUnknown(*source);
        document.source = source->text("name");
        document.sourceHash = hashFromHex(*source, "sha256");
        document.encoding = source->text("encoding", document.encoding);
        document.byteOrderMark = source->yes("bom", false);
        document.newline = source->text("newline", document.newline);
        document.normalForm = source->text("normal_form", document.normalForm);
    }
    return document;
}

Zones JsonlReader::zonesOf(const JsonObject &line, const Text &text)
{
    Zones zones;
    line.eachObject("zones", {"kind", "begin", "end", "skipped"}, [&](const JsonObject &object) {
        noteUnknown(object);
        const QString kind = required(object, "kind");
        const CodePointSpan counted{object.integer("begin", -1), object.integer("end", -1)};
        if (counted.begin < 0 || counted.begin >= counted.end || counted.end > text.codePoints()) {
            object.fault("begin", tr("to “end” must be a part of the text of %1 characters").arg(text.codePoints()));
            return;
        }
        const Span span = text.offsets().toUtf16(counted);
        if (!zones.isEmpty() && span.begin < zones.last().span.end)
            object.fault("begin", tr("lies before the end of the zone above"));
        zones.append({kind, span, object.yes("skipped", skippedByDefault(kind))});
    });
    return zones;
}

LabelledLayer JsonlReader::layerOf(const JsonObject &layer, const Text &text)
{
    noteUnknown(layer);
    LabelledLayer result;
    result.annotator.name = m_input.annotator.isEmpty() ? required(layer, "annotator") : m_input.annotator;
    result.annotator.kind = named(layer, "kind", Annotator::Kind::Human, annotatorKindFromString);
    result.annotator.colour = layer.text("colour");
    LayerInfo &info = result.layer.info;
    info.state = named(layer, "state", LayerState::Done, layerStateFromString);
    info.attributes = attributesOf(layer, "document_labels", "document_label_sources");
    info.note = layer.text("note");
    m_annotator = result.annotator.name;
    m_ids.clear();

    layer.eachObject("entities", {"id", "name", "aliases", "label", "note"},
                     [&](const JsonObject &object) { readEntity(object); });
    QSet<EntityId> referred;
    layer.eachObject("annotations", {"id", "label", "spans", "quotes", "attributes", "attribute_sources", "entity", "note",
                                     "doubt", "origin", "origin_detail"},
        [&](const JsonObject &object) {
            Annotation annotation = annotationOf(object, text);
            if (const auto entity = entityOf(object)) {
                annotation.entity = entity->id;
                if (!referred.contains(entity->id))
                    result.entities.append(*entity);
                referred.insert(entity->id);
            }
            result.layer.annotations.append(std::move(annotation));
        });
    layer.eachObject("relations", {"id", "label", "from", "to", "origin", "origin_detail"},
                     [&](const JsonObject &object) { result.layer.relations.append(relationOf(object)); });
    return result;
}

void JsonlReader::readEntity(const JsonObject &object)
{
    noteUnknown(object);
    const QString id = required(object, "id");
    const auto uuid = Uuid::fromString(id);
    const auto before = m_entities.constFind({m_annotator, id});
    Entity entity;
    entity.id = {uuid ? *uuid : before != m_entities.constEnd() ? before->id.value : Uuid::create()};
    entity.name = object.text("name", id);
    entity.aliases = object.texts("aliases");
    entity.label = object.text("label");
    entity.note = object.text("note");
    m_entities.insert({m_annotator, id}, entity);
}

std::optional<Entity> JsonlReader::entityOf(const JsonObject &annotation)
{
    const QString id = annotation.text("entity");
    if (id.isEmpty())
        return {};
    auto entity = m_entities.constFind({m_annotator, id});
    if (entity == m_entities.constEnd()) {
        if (Uuid::fromString(id)) {
            annotation.fault("entity", tr("is not among the entities of “%1”").arg(m_annotator));
            return {};
        }
        Entity made;
        made.id = EntityId::create();
        made.name = id;
        entity = m_entities.insert({m_annotator, id}, made);
    }
    return *entity;
}

Annotation JsonlReader::annotationOf(const JsonObject &object, const Text &text)
{
    noteUnknown(object);
    Annotation annotation;
    annotation.id = {idFor(object)};
    annotation.label = required(object, "label");
    annotation.spans = spansOf(object, text);
    annotation.attributes = attributesOf(object, "attributes", "attribute_sources");
    annotation.note = object.text("note");
    annotation.doubt = object.yes("doubt", false);
    annotation.origin = originOf(object);
    if (object.has("id"))
        m_ids.insert(object.text("id"), annotation.id);
    return annotation;
}

Relation JsonlReader::relationOf(const JsonObject &object)
{
    noteUnknown(object);
    Relation relation;
    relation.id = {idFor(object)};
    relation.label = required(object, "label");
    relation.origin = originOf(object);
    const auto target = [&](const char *end) {
        const QString name = required(object, end);
        const auto found = m_ids.constFind(name);
        if (found == m_ids.constEnd())
            object.fault(end, tr("is “%1”, which is not an annotation of this layer").arg(name));
        return m_ids.value(name);
    };
    relation.from = target("from");
    relation.to = target("to");
    return relation;
}

Spans JsonlReader::spansOf(const JsonObject &object, const Text &text) const
{
    Spans spans;
    const auto quotes = object.texts("quotes");
    const auto pairs = object.list("spans");
    if (pairs.isEmpty())
        object.fault("spans", tr("is missing"));
    if (object.has("quotes") && quotes.size() != pairs.size())
        object.fault("quotes", tr("must have one text for each span"));
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        simdjson::dom::array pair;
        int64_t begin = -1;
        int64_t end = -1;
        if (pairs[i].get(pair) != simdjson::SUCCESS || pair.size() != 2 || pair.at(0).get(begin) != simdjson::SUCCESS
            || pair.at(1).get(end) != simdjson::SUCCESS) {
            object.fault("spans", tr("must be a list of pairs of whole numbers"));
            return {};
        }
        if (begin < 0 || begin >= end || end > text.codePoints()) {
            object.fault("spans", tr("has %1 to %2, which is not a span of the text of %3 characters")
                                      .arg(begin).arg(end).arg(text.codePoints()));
            return {};
        }
        const Span span = text.offsets().toUtf16(CodePointSpan{begin, end});
        if (!spans.isEmpty() && span.begin <= spans.last().end) {
            object.fault("spans", tr("must be sorted, and must not touch"));
            return {};
        }
        if (i < quotes.size() && text.view(span) != quotes[i]) {
            object.fault("quotes", tr("has “%1” where the text from %2 to %3 is “%4”")
                                       .arg(quotes[i]).arg(begin).arg(end).arg(text.view(span)));
            return {};
        }
        spans.append(span);
    }
    return spans;
}

Attributes JsonlReader::attributesOf(const JsonObject &object, const char *values, const char *sources) const
{
    Attributes attributes;
    const auto lists = object.textsMap(values);
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        if (it->isEmpty())
            object.fault(values, tr("has no value for “%1”").arg(it.key()));
        else
            attributes.insert(it.key(), {*it, AttributeValue::Source::Set});
    }
    const auto names = object.textMap(sources);
    for (auto it = names.begin(); it != names.end(); ++it) {
        const auto source = sourceFromString(it.value());
        if (!source || !attributes.contains(it.key()))
            object.fault(sources, tr("has “%1” for “%2”").arg(it.value(), it.key()));
        else
            attributes[it.key()].source = *source;
    }
    return attributes;
}

Uuid JsonlReader::idFor(const JsonObject &object)
{
    const QString id = object.text("id");
    if (m_taken.contains(id))
        object.fault("id", tr("is “%1”, which stands twice in this document").arg(id));
    if (!id.isEmpty())
        m_taken.insert(id);
    if (const auto uuid = Uuid::fromString(id))
        return *uuid;
    m_nextId = m_nextId.plus(1);
    return m_nextId;
}

void JsonlReader::noteUnknown(const JsonObject &object)
{
    for (const QString &key : object.unknownKeys()) {
        if (m_unknown.contains(key))
            continue;
        m_unknown.insert(key);
        problems.append({Problem::Severity::Loss, m_file, m_line, tr("The key “%1” is not known and not kept.").arg(key)});
    }
}

} // namespace dau
