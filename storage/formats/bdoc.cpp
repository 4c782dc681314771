// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/gatedocument.h"
#include "storage/formats/support/jsonrecords.h"

#include <QtCore/QFileInfo>

namespace dau {

namespace {

using Key = QLatin1String;

const QStringList suffixes{QStringLiteral(u"bdocjs"), QStringLiteral(u"json")};

QByteArray printed(const GateDocument &document, const Text &text, OffsetUnit unit)
{
    const ForeignOffsets offsets(text, {unit, false, false});
    JsonWriter json;
    json.beginObject();
    json.member(Key("offset_type"), QStringView(unit == OffsetUnit::Utf16 ? u"j" : u"p"));
    json.member(Key("name"), QStringView(document.name));
    json.key(Key("features"));
    write(json, document.features);
    json.key(Key("annotation_sets"));
    json.beginObject();
    for (const GateSet &set : document.sets) {
        json.key(QStringView(set.name));
        json.beginObject();
        json.member(Key("name"), QStringView(set.name));
        qint64 nextId = 0;
        json.key(Key("annotations"));
        json.beginArray();
        for (const GateAnnotation &annotation : set.annotations) {
            json.beginObject();
            json.member(Key("type"), QStringView(annotation.type));
            json.member(Key("start"), offsets.fromUtf16(static_cast<qsizetype>(annotation.span.begin)));
            json.member(Key("end"), offsets.fromUtf16(static_cast<qsizetype>(annotation.span.end)));
            json.member(Key("id"), annotation.id);
            json.key(Key("features"));
            write(json, annotation.features);
            json.endObject();
            nextId = annotation.id + 1;
        }
        json.endArray();
        json.member(Key("next_annid"), nextId);
        json.endObject();
    }
    json.endObject();
    json.member(Key("text"), QStringView(document.text));
    json.endObject();
    json.endLine();
    return json.bytes();
}

Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    const OffsetUnit unit = unitsByName().value(options.settings.value(QStringLiteral(u"unit")), OffsetUnit::CodePoints);
    FileNames files;
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        if (!progress.step(i, source.documentCount()))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        const QString path = files(document->document.name) + QStringLiteral(u".bdocjs");
        if (auto written = sink.write(path, printed(toGate(*document), document->text, unit)); !written)
            return written;
    }
    return {};
}

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        return edges.contains("\"annotation_sets\"") && edges.contains("\"text\"") ? 100 : 0;
    });
}

GateSet setOf(const JsonObject &object, const QString &name)
{
    GateSet set{name, {}};
    object.eachObject("annotations", {}, [&](const JsonObject &annotation) {
        set.annotations.append({annotation.integer("id", -1), annotation.text("type"),
                                {annotation.integer("start", -1), annotation.integer("end", -1)}, annotation.features("features"), 0});
    });
    return set;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"bdoc"));
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        const QString stem = QFileInfo(record.path).completeBaseName();
        GateDocument document{record.object.text("name", stem), record.object.text("text"), record.object.features("features"), {}};
        const auto sets = record.object.object("annotation_sets", {});
        for (const QString &name : sets ? sets->keys() : QStringList()) {
            if (const auto set = sets->object(name.toUtf8().constData(), {}))
                document.sets.append(setOf(*set, name));
        }
        if (record.object.isFaulty())
            return true;
        const OffsetUnit unit = record.object.text("offset_type") == u"j" ? OffsetUnit::Utf16 : OffsetUnit::CodePoints;
        auto read = fromGate(document, input, record.file, stem, unit, reader, problems);
        return !read || take(*std::move(read));
    });
    if (!done)
        return tl::unexpected(done.error());
    return problems;
}

} // namespace

namespace formats {

extern const Format bdoc;
const Format bdoc{
    .id = QStringLiteral(u"bdoc"),
    .name = QStringLiteral(u"GATE bdoc JSON"),
    .suffix = {},
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .settings = {{QStringLiteral(u"unit"), {QStringLiteral(u"codepoints"), QStringLiteral(u"utf16")}}},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
