// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/jsonlwriting.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/jsonwriter.h"
#include "storage/formats/support/order.h"

namespace dau {

namespace {

using Key = QLatin1String;

void write(JsonWriter &json, const Attributes &attributes, Key name, Key sourcesName)
{
    if (attributes.isEmpty())
        return;
    json.key(name);
    json.beginObject();
    bool confirmed = true;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        json.key(QStringView(it.key()));
        json.beginArray();
        for (const QString &value : it->values)
            json.value(QStringView(value));
        json.endArray();
        confirmed = confirmed && it->source == AttributeValue::Source::Set;
    }
    json.endObject();
    if (confirmed)
        return;
    json.key(sourcesName);
    json.beginObject();
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (it->source == AttributeValue::Source::Set)
            continue;
        json.key(QStringView(it.key()));
        json.value(QStringView(toString(it->source)));
    }
    json.endObject();
}

void write(JsonWriter &json, const Origin &origin)
{
    json.member(Key("origin"), QStringView(toString(origin.kind)));
    json.memberUnlessEmpty(Key("origin_detail"), origin.detail);
}

void write(JsonWriter &json, const Annotation &annotation, const Text &text)
{
    json.beginObject();
    json.member(Key("id"), QStringView(annotation.id.toString()));
    json.member(Key("label"), QStringView(annotation.label));
    json.key(Key("spans"));
    json.beginArray();
    for (const Span &span : annotation.spans) {
        const CodePointSpan counted = text.offsets().toCodePoints(span);
        json.beginArray();
        json.value(counted.begin);
        json.value(counted.end);
        json.endArray();
    }
    json.endArray();
    json.key(Key("quotes"));
    json.beginArray();
    for (const Span &span : annotation.spans)
        json.value(text.view(span));
    json.endArray();
    write(json, annotation.attributes, Key("attributes"), Key("attribute_sources"));
    if (!annotation.entity.isNull())
        json.member(Key("entity"), QStringView(annotation.entity.toString()));
    json.memberUnlessEmpty(Key("note"), annotation.note);
    if (annotation.doubt)
        json.member(Key("doubt"), true);
    write(json, annotation.origin);
    json.endObject();
}

void write(JsonWriter &json, const Relation &relation)
{
    json.beginObject();
    json.member(Key("id"), QStringView(relation.id.toString()));
    json.member(Key("label"), QStringView(relation.label));
    json.member(Key("from"), QStringView(relation.from.toString()));
    json.member(Key("to"), QStringView(relation.to.toString()));
    write(json, relation.origin);
    json.endObject();
}

void write(JsonWriter &json, const Entity &entity)
{
    json.beginObject();
    json.member(Key("id"), QStringView(entity.id.toString()));
    json.member(Key("name"), QStringView(entity.name));
    if (!entity.aliases.isEmpty()) {
        json.key(Key("aliases"));
        json.beginArray();
        for (const QString &alias : entity.aliases)
            json.value(QStringView(alias));
        json.endArray();
    }
    json.memberUnlessEmpty(Key("label"), entity.label);
    json.memberUnlessEmpty(Key("note"), entity.note);
    json.endObject();
}

void write(JsonWriter &json, const LabelledLayer &labelled, const Text &text)
{
    const LayerInfo &info = labelled.layer.info;
    json.beginObject();
    json.member(Key("annotator"), QStringView(labelled.annotator.name));
    json.member(Key("kind"), QStringView(toString(labelled.annotator.kind)));
    json.memberUnlessEmpty(Key("colour"), labelled.annotator.colour);
    json.member(Key("state"), QStringView(toString(info.state)));
    write(json, info.attributes, Key("document_labels"), Key("document_label_sources"));
    json.memberUnlessEmpty(Key("note"), info.note);
    json.key(Key("annotations"));
    json.beginArray();
    for (const Annotation &annotation : inDocumentOrder(labelled.layer.annotations))
        write(json, annotation, text);
    json.endArray();
    json.key(Key("relations"));
    json.beginArray();
    for (const Relation &relation : byId(labelled.layer.relations))
        write(json, relation);
    json.endArray();
    if (!labelled.entities.isEmpty()) {
        json.key(Key("entities"));
        json.beginArray();
        for (const Entity &entity : byId(labelled.entities))
            write(json, entity);
        json.endArray();
    }
    json.endObject();
}

void writeSource(JsonWriter &json, const Document &document)
{
    json.key(Key("source"));
    json.beginObject();
    json.memberUnlessEmpty(Key("name"), document.source);
    if (!document.sourceHash.isEmpty())
        json.member(Key("sha256"), QStringView(QString::fromLatin1(document.sourceHash.toHex())));
    json.memberUnlessEmpty(Key("encoding"), document.encoding);
    json.member(Key("bom"), document.byteOrderMark);
    json.memberUnlessEmpty(Key("newline"), document.newline);
    json.memberUnlessEmpty(Key("normal_form"), document.normalForm);
    json.endObject();
}

} // namespace

QByteArray toJsonLine(const LabelledDocument &labelled)
{
    const Document &document = labelled.document;
    JsonWriter json;
    json.beginObject();
    json.member(Key("dau"), qint64(1));
    json.member(Key("document"), QStringView(document.name));
    json.memberUnlessEmpty(Key("title"), document.title);
    writeSource(json, document);
    json.member(Key("text_sha256"), QStringView(QString::fromLatin1(textHash(labelled.text).toHex())));
    json.member(Key("length"), labelled.text.codePoints());
    json.member(Key("text"), QStringView(labelled.text.string()));
    if (!document.metadata.isEmpty()) {
        json.key(Key("metadata"));
        json.beginObject();
        for (auto it = document.metadata.begin(); it != document.metadata.end(); ++it) {
            json.key(QStringView(it.key()));
            json.value(QStringView(it.value()));
        }
        json.endObject();
    }
    if (!labelled.zones.isEmpty()) {
        json.key(Key("zones"));
        json.beginArray();
        for (const Zone &zone : labelled.zones) {
            const CodePointSpan counted = labelled.text.offsets().toCodePoints(zone.span);
            json.beginObject();
            json.member(Key("kind"), QStringView(zone.kind));
            json.member(Key("begin"), counted.begin);
            json.member(Key("end"), counted.end);
            json.member(Key("skipped"), zone.skipped);
            json.endObject();
        }
        json.endArray();
    }
    json.key(Key("layers"));
    json.beginArray();
    for (const LabelledLayer &layer : labelled.layers)
        write(json, layer, labelled.text);
    json.endArray();
    json.endObject();
    json.endLine();
    return json.bytes();
}

} // namespace dau
