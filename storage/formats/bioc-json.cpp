// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/biocdocument.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/jsonrecords.h"

#include <QtCore/QFileInfo>

namespace dau {

namespace {

using Key = QLatin1String;

const QStringList suffixes{QStringLiteral(u"json")};

void write(JsonWriter &json, const QMap<QString, QString> &infons)
{
    json.key(Key("infons"));
    json.beginObject();
    for (auto it = infons.begin(); it != infons.end(); ++it) {
        json.key(QStringView(it.key()));
        json.value(QStringView(*it));
    }
    json.endObject();
}

void write(JsonWriter &json, const BiocAnnotation &annotation)
{
    json.beginObject();
    json.member(Key("id"), QStringView(annotation.id));
    write(json, annotation.infons);
    json.member(Key("text"), QStringView(annotation.text));
    json.key(Key("locations"));
    json.beginArray();
    for (const BiocLocation &location : annotation.locations) {
        json.beginObject();
        json.member(Key("offset"), location.offset);
        json.member(Key("length"), location.length);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void write(JsonWriter &json, const BiocRelation &relation)
{
    json.beginObject();
    json.member(Key("id"), QStringView(relation.id));
    write(json, relation.infons);
    json.key(Key("nodes"));
    json.beginArray();
    for (const BiocNode &node : relation.nodes) {
        json.beginObject();
        json.member(Key("refid"), QStringView(node.refid));
        json.member(Key("role"), QStringView(node.role));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void write(JsonWriter &json, const BiocPassage &passage);

template <typename Thing>
void writeAll(JsonWriter &json, Key name, const QList<Thing> &things)
{
    json.key(name);
    json.beginArray();
    for (const Thing &thing : things)
        write(json, thing);
    json.endArray();
}

void write(JsonWriter &json, const BiocPassage &passage)
{
    json.beginObject();
    json.member(Key("offset"), passage.offset);
    write(json, passage.infons);
    json.member(Key("text"), QStringView(passage.text));
    writeAll(json, Key("sentences"), passage.sentences);
    writeAll(json, Key("annotations"), passage.annotations);
    writeAll(json, Key("relations"), passage.relations);
    json.endObject();
}

QByteArray printed(const BiocDocument &document)
{
    JsonWriter json;
    json.beginObject();
    json.member(Key("id"), QStringView(document.id));
    write(json, document.infons);
    writeAll(json, Key("passages"), document.passages);
    writeAll(json, Key("annotations"), document.annotations);
    writeAll(json, Key("relations"), document.relations);
    json.endObject();
    return json.bytes();
}

Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    const qint64 count = source.documentCount();
    if (auto made = sink.write({}, "{\"source\":\"Dấu\",\"date\":\"\",\"key\":\"dau.key\",\"version\":\"1.0\",\"infons\":{},\"documents\":["); !made)
        return made;
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        if (auto written = sink.append({}, (i > 0 ? ",\n" : "\n") + printed(toBioc(*document))); !written)
            return written;
    }
    return sink.append({}, "\n]}\n");
}

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        return edges.contains("\"documents\"") && edges.contains("\"passages\"") ? 100 : 0;
    });
}

QMap<QString, QString> infonsOf(const JsonObject &object)
{
    QMap<QString, QString> infons;
    const auto features = object.features("infons");
    for (auto it = features.begin(); it != features.end(); ++it) {
        if (!it->isEmpty()) // a list of ours is one string
            infons.insert(it.key(), it->size() == 1 ? it->first() : toOneValue(*it));
    }
    return infons;
}

QList<BiocAnnotation> annotationsOf(const JsonObject &object)
{
    QList<BiocAnnotation> annotations;
    object.eachObject("annotations", {}, [&](const JsonObject &annotation) {
        BiocAnnotation read{annotation.anyText("id"), infonsOf(annotation), {}, annotation.text("text"), 0};
        annotation.eachObject("locations", {}, [&](const JsonObject &location) {
            read.locations.append({location.integer("offset", -1), location.integer("length", 0)});
        });
        annotations.append(std::move(read));
    });
    return annotations;
}

QList<BiocRelation> relationsOf(const JsonObject &object)
{
    QList<BiocRelation> relations;
    object.eachObject("relations", {}, [&](const JsonObject &relation) {
        BiocRelation read{relation.anyText("id"), infonsOf(relation), {}, 0};
        relation.eachObject("nodes", {}, [&](const JsonObject &node) {
            read.nodes.append({node.anyText("refid"), node.text("role")});
        });
        relations.append(std::move(read));
    });
    return relations;
}

BiocPassage passageOf(const JsonObject &object)
{
    BiocPassage passage{object.integer("offset", 0), infonsOf(object), object.text("text"), annotationsOf(object), relationsOf(object), {}};
    object.eachObject("sentences", {}, [&](const JsonObject &sentence) { passage.sentences.append(passageOf(sentence)); });
    return passage;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"bioc-json"));
    const auto done = eachJsonRecord(input.path, suffixes, "documents", problems, progress, [&](const JsonRecord &record) {
        BiocDocument document{record.object.anyText("id"), infonsOf(record.object), {}, annotationsOf(record.object), relationsOf(record.object)};
        record.object.eachObject("passages", {}, [&](const JsonObject &passage) { document.passages.append(passageOf(passage)); });
        if (record.object.isFaulty())
            return true;
        auto read = fromBioc(document, input, record.file, QFileInfo(record.path).completeBaseName(), reader, problems);
        return !read || take(*std::move(read));
    });
    if (!done)
        return tl::unexpected(done.error());
    reader.losses.say(fileNameOf(input.path), problems);
    return problems;
}

} // namespace

namespace formats {

extern const Format bioc_json;
const Format bioc_json{
    .id = QStringLiteral(u"bioc-json"),
    .name = QStringLiteral(u"BioC JSON"),
    .suffix = QStringLiteral(u"json"),
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
