// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/files.h"
#include "storage/formats/support/order.h"
#include "storage/formats/support/prodigyreading.h"
#include "storage/formats/support/prodigytokens.h"

namespace dau {

namespace {

using Key = QLatin1String;

const QStringList suffixes{QStringLiteral(u"jsonl"), QStringLiteral(u"json")};
const QStringList reserved{QStringLiteral(u"document")};

// One layer of a document (null: none) as a line.
class LineWriter
{
public:
    LineWriter(const LabelledDocument &document, const LabelledLayer *layer)
        : m_document(document)
        , m_annotations(layer ? inDocumentOrder(layer->layer.annotations) : QList<Annotation>())
        , m_tokens(document.text, m_annotations)
    {
        LabelledDocument alone = document;
        alone.layers = layer ? QList<LabelledLayer>{*layer} : QList<LabelledLayer>();
        m_json.beginObject();
        m_json.key(Key("meta"));
        Features meta = featuresOf(alone, reserved);
        meta.insert(reserved.first(), {document.document.name});
        dau::write(m_json, meta);
        m_json.member(Key("text"), QStringView(document.text.string()));
        writeTokens();
        if (layer)
            writeLayer(*layer);
        m_json.member(Key("answer"), QStringView(u"accept"));
        m_json.endObject();
        m_json.endLine();
    }

    const QByteArray &bytes() const { return m_json.bytes(); }

private:
    void writeTokens()
    {
        m_json.key(Key("tokens"));
        m_json.beginArray();
        for (qsizetype i = 0; i < m_tokens.all().size(); ++i) {
            const ProdigyTokens::Token &token = m_tokens.all()[i];
            m_json.beginObject();
            m_json.member(Key("text"), m_document.text.view(token.span));
            writePlace(token.span);
            m_json.member(Key("id"), qint64(i));
            m_json.member(Key("ws"), token.blankAfter);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeLayer(const LabelledLayer &layer)
    {
        QHash<AnnotationId, const Annotation *> byId;
        m_json.key(Key("spans"));
        m_json.beginArray();
        for (const Annotation &annotation : m_annotations) {
            byId.insert(annotation.id, &annotation);
            m_ids.insert(annotation.id, u'T' + QString::number(m_ids.size() + 1));
            for (qsizetype i = 0; i < annotation.spans.size(); ++i) {
                m_json.beginObject();
                writeSpan(annotation, i);
                const Features features = i == 0 ? featuresOf(annotation, layer)
                                                 : Features{{QStringLiteral(u"dau_part_of"), {m_ids.value(annotation.id)}}};
                writeFeatures(features);
                m_json.endObject();
            }
        }
        m_json.endArray();
        m_json.key(Key("relations"));
        m_json.beginArray();
        for (const Relation &relation : dau::byId(layer.layer.relations)) {
            m_json.beginObject();
            m_json.member(Key("label"), QStringView(relation.label));
            for (const bool head : {true, false}) {
                const Annotation &end = *byId.value(head ? relation.from : relation.to);
                m_json.member(head ? Key("head") : Key("child"), qint64(m_tokens.of(end.spans.first()).second));
                m_json.key(head ? Key("head_span") : Key("child_span"));
                m_json.beginObject();
                writeSpan(end, 0);
                m_json.endObject();
            }
            writeFeatures(featuresOf(relation));
            m_json.endObject();
        }
        m_json.endArray();
        m_json.member(Key("_annotator_id"), QStringView(layer.annotator.name));
        m_json.member(Key("_view_id"), layer.layer.relations.isEmpty() ? QStringView(u"spans_manual") : QStringView(u"relations"));
    }

    void writePlace(const Span &span)
    {
        const CodePointSpan counted = m_document.text.offsets().toCodePoints(span);
        m_json.member(Key("start"), counted.begin);
        m_json.member(Key("end"), counted.end);
    }

    void writeSpan(const Annotation &annotation, qsizetype fragment)
    {
        const auto [first, last] = m_tokens.of(annotation.spans[fragment]);
        writePlace(annotation.spans[fragment]);
        m_json.member(Key("token_start"), qint64(first));
        m_json.member(Key("token_end"), qint64(last));
        m_json.member(Key("label"), QStringView(annotation.label));
        if (fragment == 0)
            m_json.member(Key("id"), QStringView(m_ids.value(annotation.id)));
    }

    void writeFeatures(const Features &features)
    {
        if (features.isEmpty())
            return;
        m_json.key(Key("attributes"));
        dau::write(m_json, features);
    }

    JsonWriter m_json;
    const LabelledDocument &m_document;
    QList<Annotation> m_annotations;
    ProdigyTokens m_tokens;
    QHash<AnnotationId, QString> m_ids;
};

Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    if (auto made = sink.write({}, {}); !made)
        return made;
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        if (!progress.step(i, source.documentCount()))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        QByteArray lines;
        for (const LabelledLayer &layer : document->layers)
            lines += LineWriter(*document, &layer).bytes();
        if (document->layers.isEmpty())
            lines = LineWriter(*document, nullptr).bytes();
        if (auto written = sink.append({}, lines); !written)
            return written;
    }
    return {};
}

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        const auto has = [&](const char *key) { return edges.contains(key); };
        if (!has("\"text\"") || has("\"dau\":"))
            return 0;
        if (has("\"_task_hash\"") || has("\"_view_id\"") || has("\"_annotator_id\"") || has("\"_session_id\""))
            return 95;
        return (has("\"spans\"") && (has("\"tokens\"") || has("\"answer\"") || has("\"start\""))) || has("\"ents\"") || has("\"entities\":[[") || has("\"entities\": [[") ? 80 : 0;
    });
}

// Lines that follow each other with one text are one document of several annotators.
void join(LabelledDocument &document, LabelledDocument &&next)
{
    for (LabelledLayer &layer : next.layers) {
        LabelledLayer &into = layerOf(document, layer.annotator.name);
        if (into.layer.annotations.isEmpty() && into.layer.info.attributes.isEmpty()) {
            into = std::move(layer);
            continue;
        }
        into.layer.annotations += layer.layer.annotations;
        into.layer.relations += layer.layer.relations;
        for (auto it = layer.layer.info.attributes.begin(); it != layer.layer.info.attributes.end(); ++it) {
            QStringList &values = into.layer.info.attributes[it.key()].values;
            values += it->values;
            values.removeDuplicates();
        }
        for (const Entity &entity : std::as_const(layer.entities)) {
            if (!into.entities.contains(entity))
                into.entities.append(entity);
        }
    }
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"prodigy"));
    std::optional<LabelledDocument> pending;
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        ProdigyReader line(record, input, reader, problems);
        auto document = line.read();
        if (!document || record.object.isFaulty())
            return true;
        if (pending && pending->text.string() == document->text.string() && (!line.isNamed() || pending->document.name == document->document.name)) {
            join(*pending, *std::move(document));
            return true;
        }
        std::swap(pending, document);
        return !document || take(*std::move(document));
    });
    if (!done)
        return tl::unexpected(done.error());
    if (pending && !take(*std::move(pending)))
        return cancelled();
    return problems;
}

} // namespace

namespace formats {

extern const Format prodigy;
const Format prodigy{
    .id = QStringLiteral(u"prodigy"),
    .name = QStringLiteral(u"Prodigy and spaCy JSONL"),
    .suffix = QStringLiteral(u"jsonl"),
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
