// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/jsonrecords.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

using Key = QLatin1String;

const QStringList suffixes{QStringLiteral(u"json"), QStringLiteral(u"jsonl")};
const QString originWord = QStringLiteral(u"dau_origin");

QString tr(const char *text)
{
    return QCoreApplication::translate("PubAnnotation", text);
}

void writeSpan(JsonWriter &json, const CodePointSpan &span)
{
    json.beginObject();
    json.member(Key("begin"), span.begin);
    json.member(Key("end"), span.end);
    json.endObject();
}

// Features as attributes: one for each value.
void writeAttributes(JsonWriter &json, const QList<std::pair<QString, Features>> &subjects)
{
    qint64 nextId = 0;
    json.key(Key("attributes"));
    json.beginArray();
    for (const auto &[subject, features] : subjects) {
        for (auto it = features.begin(); it != features.end(); ++it) {
            for (const QString &value : *it) {
                json.beginObject();
                json.member(Key("id"), QStringView(QString(u'A' + QString::number(++nextId))));
                json.member(Key("subj"), QStringView(subject));
                json.member(Key("pred"), QStringView(it.key()));
                json.member(Key("obj"), QStringView(value));
                json.endObject();
            }
        }
    }
    json.endArray();
}

void writeTrack(JsonWriter &json, const LabelledLayer &layer, const Text &text)
{
    QList<std::pair<QString, Features>> subjects;
    QHash<AnnotationId, QString> ids;
    json.member(Key("project"), QStringView(layer.annotator.name));
    json.key(Key("denotations"));
    json.beginArray();
    for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
        const QString id = u'T' + QString::number(ids.size() + 1);
        ids.insert(annotation.id, id);
        subjects.append({id, featuresOf(annotation, layer)});
        json.beginObject();
        json.member(Key("id"), QStringView(id));
        json.key(Key("span"));
        if (annotation.spans.size() > 1)
            json.beginArray();
        for (const Span &span : annotation.spans)
            writeSpan(json, text.offsets().toCodePoints(span));
        if (annotation.spans.size() > 1)
            json.endArray();
        json.member(Key("obj"), QStringView(annotation.label));
        json.endObject();
    }
    json.endArray();
    json.key(Key("relations"));
    json.beginArray();
    qint64 nextId = 0;
    for (const Relation &relation : byId(layer.layer.relations)) {
        const QString id = u'R' + QString::number(++nextId);
        subjects.append({id, featuresOf(relation)});
        json.beginObject();
        json.member(Key("id"), QStringView(id));
        json.member(Key("pred"), QStringView(relation.label));
        json.member(Key("subj"), QStringView(ids.value(relation.from)));
        json.member(Key("obj"), QStringView(ids.value(relation.to)));
        json.endObject();
    }
    json.endArray();
    writeAttributes(json, subjects);
}

QByteArray printed(const LabelledDocument &document)
{
    JsonWriter json;
    json.beginObject();
    json.member(Key("sourcedb"), QStringView(u"Dau"));
    json.member(Key("sourceid"), QStringView(document.document.name));
    json.key(Key("dau"));
    write(json, featuresOf(document));
    json.member(Key("text"), QStringView(document.text.string()));
    if (document.layers.size() == 1) {
        writeTrack(json, document.layers.first(), document.text);
    } else {
        json.key(Key("tracks"));
        json.beginArray();
        for (const LabelledLayer &layer : document.layers) {
            json.beginObject();
            writeTrack(json, layer, document.text);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
    json.endLine();
    return json.bytes();
}

Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    FileNames files;
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        if (!progress.step(i, source.documentCount()))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        if (auto written = sink.write(files(document->document.name) + QStringLiteral(u".json"), printed(*document)); !written)
            return written;
    }
    return {};
}

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        const bool known = edges.contains("\"denotations\"") || edges.contains("\"tracks\"") || edges.contains("\"sourcedb\"");
        return known && edges.contains("\"text\"") ? 95 : 0;
    });
}

class DocumentBuilder
{
public:
    DocumentBuilder(const JsonRecord &record, const ImportInput &input, FeatureReader &reader, QList<Problem> &problems)
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
        const Text text(object.text("text"));
        m_document = {documentFacts(nameOf(), text, m_record.file), text, {}, {}};
        m_reader.read(object.features("dau"), m_document);
        m_places.emplace(text, m_record.file);
        QList<Track> tracks;
        if (object.has("denotations") || object.has("blocks"))
            tracks.append(trackOf(object));
        object.eachObject("tracks", {}, [&](const JsonObject &track) { tracks.append(trackOf(track)); });
        if (object.isFaulty())
            return {};
        if (object.has("tracks")) // one of nobody and without anything is nobody's work
            tracks.removeIf([](const Track &track) { return !track.named && track.places.isEmpty(); });
        const auto found = m_places->find(m_places->ways(OffsetUnit::CodePoints, m_input), m_problems, !m_reader.isOurs());
        if (!found)
            return {};
        qsizetype at = 0;
        for (const Track &track : std::as_const(tracks))
            add(track, *found, at);
        if (m_lost > 0)
            say(tr("%1 attributes and modifications of relations, or of what is not there, are not kept.").arg(m_lost));
        return std::move(m_document);
    }

private:
    struct Place {
        QString id;
        QString label;
    };
    struct Link {
        QString id;
        QString label;
        QString from;
        QString to;
    };
    struct Track {
        QString annotator;
        bool named = false; // by its project
        QList<Place> places;
        QList<Link> links;
        QHash<QString, Features> features; // by subject
    };

    QString nameOf() const
    {
        const JsonObject &object = m_record.object;
        const QString database = object.text("sourcedb");
        const QString id = object.anyText("sourceid");
        if (id.isEmpty())
            return m_record.number > 1 ? QStringLiteral(u"%1-%2").arg(m_stem).arg(m_record.number) : m_stem;
        const QString name = database.isEmpty() || database == u"Dau" ? id : database + u'-' + id;
        return object.has("divid") ? name + u'-' + object.anyText("divid") : name;
    }

    Track trackOf(const JsonObject &object)
    {
        Track track;
        const QString project = object.text("project");
        track.named = !project.isEmpty();
        track.annotator = !m_input.annotator.isEmpty() ? m_input.annotator : project.isEmpty() ? m_stem : project;
        for (const char *key : {"denotations", "blocks"}) {
            object.eachObject(key, {}, [&](const JsonObject &denotation) {
                QList<CodePointSpan> pieces;
                const auto add = [&](const JsonObject &span) { pieces.append({span.integer("begin", -1), span.integer("end", -1)}); };
                if (denotation.isList("span"))
                    denotation.eachObject("span", {}, add);
                else if (const auto span = denotation.object("span", {}))
                    add(*span);
                if (pieces.size() == 1 && pieces[0].begin == pieces[0].end) {
                    say(tr("The denotation %1 has no text and is not kept.").arg(denotation.anyText("id")));
                    return;
                }
                m_places->add(denotation.anyText("id"), m_record.line, pieces);
                track.places.append({denotation.anyText("id"), denotation.anyText("obj")});
            });
        }
        object.eachObject("relations", {}, [&](const JsonObject &relation) {
            track.links.append({relation.anyText("id"), relation.text("pred"), relation.anyText("subj"), relation.anyText("obj")});
        });
        object.eachObject("attributes", {}, [&](const JsonObject &attribute) {
            track.features[attribute.anyText("subj")][attribute.text("pred")].append(attribute.anyText("obj"));
        });
        // Older files: Negation and Speculation.
        object.eachObject("modifications", {}, [&](const JsonObject &modification) {
            track.features[modification.anyText("obj")].insert(modification.text("pred"), {QStringLiteral(u"true")});
        });
        return track;
    }

    void add(const Track &track, const QList<Spans> &found, qsizetype &at)
    {
        LabelledLayer &layer = layerOf(m_document, track.annotator);
        QHash<QString, AnnotationId> ids;
        for (const Place &place : track.places) {
            Annotation read;
            m_nextId = m_nextId.plus(1);
            read.id = {m_nextId};
            read.label = place.label;
            read.spans = found.at(at++);
            m_reader.read(track.features.value(place.id), read, layer);
            ids.insert(place.id, read.id);
            layer.layer.annotations.append(std::move(read));
        }
        for (const Link &link : track.links) {
            Relation read;
            m_nextId = m_nextId.plus(1);
            read.id = {m_nextId};
            read.label = link.label;
            read.from = ids.value(link.from);
            read.to = ids.value(link.to);
            if (read.from.isNull() || read.to.isNull()) {
                say(tr("The relation %1 links something that is not a denotation, and is not kept.").arg(link.id));
                continue;
            }
            const QStringList origin = track.features.value(link.id).value(originWord);
            m_reader.read(origin.isEmpty() ? Features() : Features{{originWord, origin}}, read);
            layer.layer.relations.append(std::move(read));
        }
        for (auto it = track.features.begin(); it != track.features.end(); ++it) {
            for (auto feature = it->begin(); feature != it->end() && !ids.contains(it.key()); ++feature)
                m_lost += feature.key() == originWord ? 0 : feature->size();
        }
    }

    void say(const QString &sentence) { m_problems.append({Problem::Severity::Loss, m_record.file, m_record.line, sentence}); }

    const JsonRecord &m_record;
    const ImportInput &m_input;
    FeatureReader &m_reader;
    QList<Problem> &m_problems;
    QString m_stem;
    LabelledDocument m_document;
    std::optional<ForeignSpans> m_places;
    Uuid m_nextId = Uuid::create();
    qint64 m_lost = 0; // attributes and modifications
};

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"pubannotation"));
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        auto document = DocumentBuilder(record, input, reader, problems).read();
        return !document || record.object.isFaulty() || take(*std::move(document));
    });
    if (!done)
        return tl::unexpected(done.error());
    return problems;
}

} // namespace

namespace formats {

extern const Format pubannotation;
const Format pubannotation{
    .id = QStringLiteral(u"pubannotation"),
    .name = QStringLiteral(u"PubAnnotation JSON"),
    .suffix = {},
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
