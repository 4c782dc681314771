// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/doccanoreading.h"
#include "storage/formats/support/features.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/jsonwriter.h"
#include "storage/formats/support/losses.h"
#include "storage/formats/support/order.h"

namespace dau {

namespace {

using Key = QLatin1String;

OffsetUnit unitOf(const QMap<QString, QString> &settings)
{
    return unitsByName().value(settings.value(QStringLiteral(u"unit")), OffsetUnit::Utf16);
}

bool asTriples(const ExportOptions &options)
{
    return options.settings.value(QStringLiteral(u"labels")) == u"triples";
}

// The ends of a span, out to whole grapheme clusters where these are counted.
CodePointSpan counted(const Span &span, const ForeignOffsets &offsets)
{
    const qint64 begin = offsets.fromUtf16(span.begin);
    const qint64 end = offsets.fromUtf16(span.end);
    return {begin, offsets.toUtf16(end) == span.end ? end : end + 1};
}

void writeLabels(JsonWriter &json, const QList<Annotation> &annotations, const ForeignOffsets &offsets)
{
    json.key(Key("label"));
    json.beginArray();
    for (const Annotation &annotation : annotations) {
        for (const Span &span : annotation.spans) {
            const CodePointSpan place = counted(span, offsets);
            json.beginArray();
            json.value(place.begin);
            json.value(place.end);
            json.value(QStringView(annotation.label));
            json.endArray();
        }
    }
    json.endArray();
}

void writeEntities(JsonWriter &json, const QList<Annotation> &annotations, const QList<Relation> &relations, const ForeignOffsets &offsets,
                   qint64 &nextId)
{
    QHash<AnnotationId, qint64> ids;
    json.key(Key("entities"));
    json.beginArray();
    for (const Annotation &annotation : annotations) {
        ids.insert(annotation.id, nextId);
        for (const Span &span : annotation.spans) {
            const CodePointSpan place = counted(span, offsets);
            json.beginObject();
            json.member(Key("id"), nextId++);
            json.member(Key("label"), QStringView(annotation.label));
            json.member(Key("start_offset"), place.begin);
            json.member(Key("end_offset"), place.end);
            json.endObject();
        }
    }
    json.endArray();
    json.key(Key("relations"));
    json.beginArray();
    for (const Relation &relation : relations) {
        json.beginObject();
        json.member(Key("id"), nextId++);
        json.member(Key("from_id"), ids.value(relation.from));
        json.member(Key("to_id"), ids.value(relation.to));
        json.member(Key("type"), QStringView(relation.label));
        json.endObject();
    }
    json.endArray();
}

QByteArray printed(const LabelledDocument &document, const LabelledLayer *layer, qint64 number, const ExportOptions &options, qint64 &nextId)
{
    const ForeignOffsets offsets(document.text, {unitOf(options.settings), false, false});
    LabelledDocument alone = document;
    alone.layers = layer ? QList<LabelledLayer>{*layer} : QList<LabelledLayer>();
    const auto annotations = layer ? inDocumentOrder(layer->layer.annotations) : QList<Annotation>();
    JsonWriter json;
    json.beginObject();
    json.member(Key("id"), number);
    json.member(Key("text"), QStringView(document.text.string()));
    if (asTriples(options))
        writeLabels(json, annotations, offsets);
    else
        writeEntities(json, annotations, layer ? byId(layer->layer.relations) : QList<Relation>(), offsets, nextId);
    json.key(Key("Comments"));
    json.beginArray();
    if (layer && !layer->layer.info.note.isEmpty())
        json.value(QStringView(layer->layer.info.note));
    json.endArray();
    json.member(Key("document"), QStringView(document.document.name));
    Features features = featuresOf(alone, doccanoKeys());
    features.insert(doccanoUnitKey(), {unitsByName().key(unitOf(options.settings))});
    for (auto it = features.begin(); it != features.end(); ++it) {
        json.key(QStringView(it.key()));
        json.value(QStringView(toOneValue(*it)));
    }
    json.endObject();
    json.endLine();
    return json.bytes();
}

// A file for each annotator, as doccano exports a project; a document without a layer stands in "all.jsonl".
Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    FileNames files;
    qint64 nextId = 1;
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        if (!progress.step(i, source.documentCount()))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        QList<const LabelledLayer *> layers;
        for (const LabelledLayer &layer : document->layers)
            layers.append(&layer);
        if (layers.isEmpty())
            layers.append(nullptr);
        for (const LabelledLayer *layer : std::as_const(layers)) {
            const QString name = layer ? files(layer->annotator.name) : QStringLiteral(u"all");
            if (auto written = sink.append(name + QStringLiteral(u".jsonl"), printed(*document, layer, i + 1, options, nextId)); !written)
                return written;
        }
    }
    return {};
}

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &options)
{
    LossCounter counter;
    const ForeignOffsets offsets(document.text, {unitOf(options.settings), false, false});
    for (const LabelledLayer &layer : document.layers) {
        if (asTriples(options))
            counter.add(QStringLiteral(u"relations"), layer.layer.relations.size());
        for (const Annotation &annotation : layer.layer.annotations) {
            counter.add(QStringLiteral(u"notes"), !annotation.note.isEmpty());
            const bool cut = std::any_of(annotation.spans.begin(), annotation.spans.end(), [&](const Span &span) {
                return offsets.toUtf16(offsets.fromUtf16(span.begin)) != span.begin || offsets.toUtf16(offsets.fromUtf16(span.end)) != span.end;
            });
            counter.add(QStringLiteral(u"inside_characters"), cut);
        }
    }
    return counter.of(document.document.name);
}

} // namespace

namespace formats {

extern const Format doccano;
const Format doccano{
    .id = QStringLiteral(u"doccano"),
    .name = QStringLiteral(u"doccano JSONL"),
    .suffix = {},
    .unit = OffsetUnit::Utf16,
    .carries = {.nested = true, .crossing = true, .relations = true, .notes = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .settings = {{QStringLiteral(u"unit"), {QStringLiteral(u"utf16"), QStringLiteral(u"codepoints"), QStringLiteral(u"graphemes")}},
                 {QStringLiteral(u"labels"), {QStringLiteral(u"entities"), QStringLiteral(u"triples")}}},
    .write = write,
    .losses = losses,
    .recognises = recognisesDoccano,
    .read = readDoccano,
};

} // namespace formats

} // namespace dau
