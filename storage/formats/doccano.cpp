// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/jsonrecords.h"
#include "storage/formats/support/losses.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

using Key = QLatin1String;

const QStringList suffixes{QStringLiteral(u"jsonl"), QStringLiteral(u"json")};
// Keys of a record that are no metadata.
const QStringList reserved{QStringLiteral(u"id"), QStringLiteral(u"document"), QStringLiteral(u"text"), QStringLiteral(u"data"),
                           QStringLiteral(u"label"), QStringLiteral(u"labels"), QStringLiteral(u"entities"), QStringLiteral(u"relations"),
                           QStringLiteral(u"cats"), QStringLiteral(u"annotations"), QStringLiteral(u"Comments"), QStringLiteral(u"comments")};

const QString unitKey = QStringLiteral(u"dau_unit");

QString tr(const char *text)
{
    return QCoreApplication::translate("Doccano", text);
}

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
    Features features = featuresOf(alone, reserved);
    features.insert(unitKey, {unitsByName().key(unitOf(options.settings))});
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

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        const auto has = [&](const char *key) { return edges.contains(key); };
        const bool text = has("\"text\"") || has("\"data\"");
        const bool labels = has("\"Comments\"") || has("\"start_offset\"") || has("\"label\":[[") || has("\"label\": [[")
            || has("\"labels\":[[") || has("\"labels\": [[") || (has("\"entities\"") && has("\"relations\""));
        return text && labels && !has("\"dau\":") && !has("\"meta\"") && !has("\"denotations\"") ? 85 : 0;
    });
}

// The spans of one layer as they stand in a record.
struct Place {
    QString id;
    QString label;
    CodePointSpan span;
    QString annotator; // of records that name users; else empty
};

// Triples [begin, end, label], objects with start_offset, or labels of the whole text.
void readList(const JsonObject &object, const char *key, QList<Place> &places, QStringList &labels)
{
    if (object.isText(key)) {
        labels.append(object.text(key));
        return;
    }
    for (const auto &element : object.list(key)) {
        const auto parts = JsonObject::elements(element);
        int64_t begin = -1;
        int64_t end = -1;
        JsonFault ignored;
        if (element.is_string()) {
            labels.append(JsonObject::anyText(element));
        } else if (element.is_object()) {
            const JsonObject entity(element, {}, &ignored);
            if (!entity.has("start_offset")) {
                labels.append(entity.anyText("label"));
                continue;
            }
            places.append({entity.anyText("id"), entity.anyText("label"), {entity.integer("start_offset", -1), entity.integer("end_offset", -1)},
                           entity.anyText("user")});
        } else if (parts.size() == 3 && parts[0].get(begin) == simdjson::SUCCESS && parts[1].get(end) == simdjson::SUCCESS) {
            places.append({{}, JsonObject::anyText(parts[2]), {begin, end}, {}});
        } else {
            object.fault(key, tr("must hold [begin, end, label] or objects with start_offset, end_offset and label"));
        }
    }
}

class RecordReader
{
public:
    RecordReader(const JsonRecord &record, const ImportInput &input, FeatureReader &reader, QList<Problem> &problems)
        : m_record(record)
        , m_input(input)
        , m_reader(reader)
        , m_problems(problems)
        , m_stem(QFileInfo(record.path).completeBaseName())
    {
    }

    std::optional<LabelledDocument> read()
    {
        const JsonObject &object = m_record.object;
        const Text text(object.text(object.has("text") ? "text" : "data"));
        QString name = object.anyText("document");
        if (name.isEmpty())
            name = QStringLiteral(u"%1-%2").arg(m_stem, object.has("id") ? object.anyText("id") : QString::number(m_record.number));
        m_document = {documentFacts(name, text, m_record.file), text, {}, {}};
        readMetadata();
        QList<Place> places;
        QStringList labels;
        for (const char *key : {"label", "labels", "entities", "annotations", "cats"})
            readList(object, key, places, labels);
        LabelledLayer &layer = layerOf(m_document, annotatorOf({}));
        if (!labels.isEmpty())
            layer.layer.info.attributes.insert(QStringLiteral(u"label"), {labels, AttributeValue::Source::Set});
        if (layer.layer.info.note.isEmpty())
            layer.layer.info.note = object.texts(object.has("Comments") ? "Comments" : "comments").join(u'\n');
        if (object.isFaulty() || !addSpans(places))
            return {};
        addRelations();
        return std::move(m_document);
    }

private:
    QString annotatorOf(const QString &user) const
    {
        if (!m_input.annotator.isEmpty())
            return m_input.annotator;
        return !user.isEmpty() ? QStringLiteral(u"user ") + user : m_own;
    }

    void readMetadata()
    {
        Features features;
        for (const QString &key : m_record.object.keys()) {
            if (!reserved.contains(key) && m_record.object.has(key.toUtf8().constData()))
                features.insert(key, fromOneValue(m_record.object.anyText(key.toUtf8().constData())));
        }
        m_unit = features.take(unitKey).value(0);
        m_reader.read(features, m_document);
        m_own = m_document.layers.isEmpty() ? m_stem : m_document.layers.first().annotator.name;
        // Ours without a layer has none.
        m_bare = features.contains(QStringLiteral(u"dau_version")) && m_document.layers.isEmpty();
    }

    bool addSpans(const QList<Place> &all)
    {
        ForeignSpans spans(m_document.text, m_record.file);
        QList<Place> places = all;
        const auto empty = places.removeIf([](const Place &place) { return place.span.begin == place.span.end; });
        if (empty > 0)
            m_problems.append({Problem::Severity::Loss, m_record.file, m_record.line, tr("%1 labels on no text are not kept.").arg(empty)});
        for (const Place &place : std::as_const(places))
            spans.add(tr("The label “%1”").arg(place.label), m_record.line, {place.span});
        auto ways = spans.ways(OffsetUnit::Utf16, m_input);
        if (unitsByName().contains(m_unit))
            ways = {{unitsByName().value(m_unit), false, false}};
        else if (!m_input.settings.contains(QStringLiteral(u"unit")))
            ways.append({OffsetUnit::Graphemes, false, false});
        const auto found = spans.find(ways, m_problems, true);
        if (!found)
            return false;
        for (qsizetype i = 0; i < places.size(); ++i) {
            LabelledLayer &layer = layerOf(m_document, annotatorOf(places[i].annotator));
            Annotation read;
            m_nextId = m_nextId.plus(1);
            read.id = {m_nextId};
            read.label = places[i].label;
            read.spans = found->at(i);
            read.origin = {Origin::Kind::Import, QStringLiteral(u"doccano")};
            if (!places[i].id.isEmpty())
                m_ids.insert(places[i].id, {read.id, layer.annotator.name});
            layer.layer.annotations.append(std::move(read));
        }
        if (m_bare && places.isEmpty())
            m_document.layers.clear();
        return true;
    }

    void addRelations()
    {
        m_record.object.eachObject("relations", {}, [&](const JsonObject &relation) {
            const auto from = m_ids.value(relation.anyText("from_id"));
            const auto to = m_ids.value(relation.anyText("to_id"));
            if (from.first.isNull() || to.first.isNull() || from.second != to.second) {
                m_problems.append({Problem::Severity::Loss, m_record.file, m_record.line,
                                   tr("A relation from %1 to %2, which are not entities of one annotator, is not kept.")
                                       .arg(relation.anyText("from_id"), relation.anyText("to_id"))});
                return;
            }
            m_nextId = m_nextId.plus(1);
            layerOf(m_document, from.second).layer.relations.append(
                {{m_nextId}, relation.text("type"), from.first, to.first, {Origin::Kind::Import, QStringLiteral(u"doccano")}});
        });
    }

    const JsonRecord &m_record;
    const ImportInput &m_input;
    FeatureReader &m_reader;
    QList<Problem> &m_problems;
    QString m_stem;
    QString m_own;
    QString m_unit; // as ours tell it
    bool m_bare = false;
    LabelledDocument m_document;
    QHash<QString, std::pair<AnnotationId, QString>> m_ids; // by id of the file: and whose it is
    Uuid m_nextId = Uuid::create();
};

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"doccano"));
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        auto document = RecordReader(record, input, reader, problems).read();
        return !document || record.object.isFaulty() || take(*std::move(document));
    });
    if (!done)
        return tl::unexpected(done.error());
    return problems;
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
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
