// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/doccanoreading.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/jsonrecords.h"
#include "storage/formats/support/memoryfile.h"
#include "storage/formats/support/ziparchive.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

namespace dau {

namespace {

const QStringList suffixes{QStringLiteral(u"jsonl"), QStringLiteral(u"json")};
constexpr qint64 largestMember = qint64(200) << 20;
constexpr qsizetype edge = 4096;

QString tr(const char *text)
{
    return QCoreApplication::translate("Doccano", text);
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
            const QString user = entity.anyText("user");
            places.append({entity.anyText("id"), entity.anyText(entity.has("label_name") ? "label_name" : "label"),
                           {entity.integer("start_offset", -1), entity.integer("end_offset", -1)},
                           entity.has("user_name") ? entity.anyText("user_name") : user.isEmpty() ? QString() : QStringLiteral(u"user ") + user});
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
    // `collection`: what documents without a name are called by; `own`: whose labels without a user are.
    RecordReader(const JsonRecord &record, const ImportInput &input, QString collection, QString own, FeatureReader &reader, QList<Problem> &problems)
        : m_record(record)
        , m_input(input)
        , m_reader(reader)
        , m_problems(problems)
        , m_collection(std::move(collection))
        , m_own(std::move(own))
    {
    }

    std::optional<LabelledDocument> read()
    {
        const JsonObject &object = m_record.object;
        const Text text(object.text(object.has("text") ? "text" : "data"));
        QString name = object.anyText("document");
        if (name.isEmpty())
            name = QStringLiteral(u"%1-%2").arg(m_collection, object.has("id") ? object.anyText("id") : QString::number(m_record.number));
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
        return !user.isEmpty() ? user : m_own;
    }

    void readMetadata()
    {
        Features features;
        for (const QString &key : m_record.object.keys()) {
            if (!doccanoKeys().contains(key) && m_record.object.has(key.toUtf8().constData()))
                features.insert(key, fromOneValue(m_record.object.anyText(key.toUtf8().constData())));
        }
        m_unit = features.take(doccanoUnitKey()).value(0);
        m_reader.read(features, m_document);
        m_bare = m_document.layers.isEmpty();
        if (!m_bare)
            m_own = m_document.layers.first().annotator.name;
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
        // doccano has a record of every document in every member's file: it does not say whether they looked at it.
        const QString own = annotatorOf({});
        m_document.layers.removeIf([&](const LabelledLayer &layer) {
            const LayerInfo &info = layer.layer.info;
            return m_bare && layer.annotator.name == own && layer.layer.annotations.isEmpty() && info.attributes.isEmpty() && info.note.isEmpty();
        });
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
    QString m_collection;
    QString m_own;
    QString m_unit; // as ours tell it
    bool m_bare = false; // names no layer
    LabelledDocument m_document;
    QHash<QString, std::pair<AnnotationId, QString>> m_ids; // by id of the file: and whose it is
    Uuid m_nextId = Uuid::create();
};

// A file of a ZIP as doccano packs it.
bool isMember(const QString &name)
{
    return !name.contains(u'/') && suffixes.contains(QFileInfo(name).suffix());
}

// The first and the last bytes of a source.
QByteArray edgesOf(const ByteSource &content)
{
    QByteArray head;
    QByteArray tail;
    char buffer[16 << 10];
    for (qint64 count = content(buffer, sizeof buffer); count > 0; count = content(buffer, sizeof buffer)) {
        tail.append(buffer, count);
        const qsizetype missing = std::min(edge - head.size(), tail.size());
        head += tail.first(missing);
        tail = tail.sliced(missing).last(std::min(edge, tail.size() - missing));
    }
    return head + tail;
}

int looksLikeRecords(const QByteArray &edges)
{
    QByteArray tight = edges;
    tight.replace(' ', QByteArray());
    const auto has = [&](const char *key) { return tight.contains(key); };
    const bool text = has("\"text\"") || has("\"data\"");
    const bool spans = has("\"start_offset\"") || has("\"label\":[[") || has("\"labels\":[[") || (has("\"entities\":[[") && has("\"cats\":["));
    const bool others = has("\"Comments\"") || (has("\"entities\"") && has("\"relations\""));
    return text && (spans || (others && !has("\"meta\""))) && !has("\"dau\":") && !has("\"denotations\"") ? 85 : 0;
}

// Nothing but such files, of which the first that holds anything is to be known by it.
int recognisesZip(const QString &path)
{
    int sure = 0;
    bool others = false;
    const auto looked = eachFileOfZip(path, [&](const QString &name, const ByteSource &content) {
        others = !isMember(name);
        const QByteArray edges = others ? QByteArray() : edgesOf(content);
        if (!edges.trimmed().isEmpty())
            sure = looksLikeRecords(edges);
        return !others && sure == 0 && edges.trimmed().isEmpty();
    });
    return looked && !others ? sure : 0;
}

// Reads the ZIP of a project.
class ZipReading
{
public:
    ZipReading(const ImportInput &input, const DocumentReader &take, Progress &progress)
        : m_input(input)
        , m_take(take)
        , m_progress(progress)
        , m_shown(fileNameOf(input.path))
        , m_collection(QFileInfo(input.path).completeBaseName())
    {
    }

    Result<QList<Problem>> run()
    {
        Result<void> member;
        const auto read = eachFileOfZip(m_input.path, [&](const QString &name, const ByteSource &content) {
            if (isMember(name))
                member = readMember(name, wholeSource(content, largestMember));
            else
                m_problems.append({Problem::Severity::Loss, m_shown, 0, tr("“%1” in the ZIP is not read.").arg(name)});
            return member.has_value();
        });
        if (!member)
            return tl::unexpected(member.error());
        if (!read)
            return tl::unexpected(read.error());
        if (m_bare > 0)
            m_problems.append({Problem::Severity::Note, m_shown, 0,
                               tr("%1 records have no labels: doccano does not say whether somebody looked at them, and they become no layer.").arg(m_bare)});
        return m_problems;
    }

private:
    Result<void> readMember(const QString &name, const std::optional<QByteArray> &bytes)
    {
        const QString shown = m_shown + u'/' + name;
        if (!bytes) {
            m_problems.append({Problem::Severity::Error, shown, 0, tr("The file is damaged or larger than %1 MB.").arg(largestMember >> 20)});
            return {};
        }
        const MemoryFile file(*bytes);
        if (bytes->trimmed().isEmpty() || bytes->trimmed() == "[]") // a member without records
            return {};
        const QString user = QFileInfo(name).completeBaseName();
        const QString own = user == u"all" ? m_collection : user;
        return eachJsonRecordOf(file.path(), shown, {}, m_problems, m_progress, [&](const JsonRecord &record) {
            auto document = RecordReader(record, m_input, m_collection, own, m_reader, m_problems).read();
            if (!document || record.object.isFaulty())
                return true;
            const bool bare = document->layers.isEmpty();
            const bool given = m_given.contains(document->document.name);
            m_bare += bare ? 1 : 0;
            m_given.insert(document->document.name);
            return (bare && given) || m_take(*std::move(document));
        });
    }

    const ImportInput &m_input;
    const DocumentReader &m_take;
    Progress &m_progress;
    QString m_shown;
    QString m_collection;
    FeatureReader m_reader{QStringLiteral(u"doccano")};
    QList<Problem> m_problems;
    QSet<QString> m_given; // names of documents
    qint64 m_bare = 0;     // records
};

} // namespace

const QStringList &doccanoKeys()
{
    static const QStringList keys{QStringLiteral(u"id"), QStringLiteral(u"document"), QStringLiteral(u"text"), QStringLiteral(u"data"),
                                  QStringLiteral(u"label"), QStringLiteral(u"labels"), QStringLiteral(u"entities"), QStringLiteral(u"relations"),
                                  QStringLiteral(u"cats"), QStringLiteral(u"annotations"), QStringLiteral(u"Comments"), QStringLiteral(u"comments")};
    return keys;
}

QString doccanoUnitKey()
{
    return QStringLiteral(u"dau_unit");
}

int recognisesDoccano(const QString &path)
{
    return headOf(path).startsWith("PK") ? recognisesZip(path) : recognisesJson(path, suffixes, looksLikeRecords);
}

Result<QList<Problem>> readDoccano(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    if (headOf(input.path).startsWith("PK"))
        return ZipReading(input, take, progress).run();
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"doccano"));
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        const QString stem = QFileInfo(record.path).completeBaseName();
        auto document = RecordReader(record, input, stem, stem, reader, problems).read();
        return !document || record.object.isFaulty() || take(*std::move(document));
    });
    if (!done)
        return tl::unexpected(done.error());
    return problems;
}

} // namespace dau
