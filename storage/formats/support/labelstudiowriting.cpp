// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/labelstudiowriting.h"

#include "storage/formats/support/jsonrecords.h"
#include "storage/formats/support/order.h"

namespace dau {

namespace {

using Key = QLatin1String;

class ResultWriter
{
public:
    ResultWriter(JsonWriter &json, const LabelledDocument &document, LabelStudioConfig &config)
        : m_json(json)
        , m_document(document)
        , m_config(config)
    {
    }

    void write(const LabelledLayer &layer, qint64 task)
    {
        m_json.key(Key("result"));
        m_json.beginArray();
        for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
            m_config.noteLabel(annotation.label);
            Features features = featuresOf(annotation, layer, LabelStudioConfig::reserved());
            for (qsizetype i = 0; i < annotation.spans.size(); ++i) {
                const QString id = annotation.id.toString() + (i > 0 ? u'-' + QString::number(i + 1) : QString());
                if (i > 0)
                    features = {{QStringLiteral(u"dau_part_of"), {annotation.id.toString()}}};
                writeRegion(id, annotation.spans[i], annotation.label, features);
            }
        }
        for (const Relation &relation : byId(layer.layer.relations))
            write(relation);
        const Attributes &labels = layer.layer.info.attributes;
        for (auto it = labels.begin(); it != labels.end(); ++it) {
            const QString id = QStringLiteral(u"document-%1-%2-%3").arg(task).arg(layer.annotator.name, it.key());
            writeValues(id, {}, it.key(), it->values, m_config.isChoice(it.key(), it->values, true));
        }
        m_json.endArray();
    }

private:
    void beginItem(const QString &id, QStringView from, const char *type)
    {
        m_json.beginObject();
        m_json.member(Key("id"), QStringView(id));
        m_json.member(Key("from_name"), from);
        m_json.member(Key("to_name"), QStringView(LabelStudioConfig::text()));
        m_json.member(Key("type"), QStringView(QString::fromLatin1(type)));
        m_json.key(Key("value"));
        m_json.beginObject();
    }

    void writePlace(const Span &span)
    {
        const CodePointSpan counted = m_document.text.offsets().toCodePoints(span);
        m_json.member(Key("start"), counted.begin);
        m_json.member(Key("end"), counted.end);
        m_json.member(Key("text"), m_document.text.view(span));
    }

    void writeList(QStringView name, const QStringList &values)
    {
        m_json.key(name);
        m_json.beginArray();
        for (const QString &value : values)
            m_json.value(QStringView(value));
        m_json.endArray();
    }

    // The region, then an item of the same id for each attribute.
    void writeRegion(const QString &id, const Span &span, const QString &label, const Features &features)
    {
        const QString note = features.value(QStringLiteral(u"dau_note")).value(0);
        Features meta;
        Features attributes;
        for (auto it = features.begin(); it != features.end(); ++it) {
            if (it.key() != u"dau_note")
                (it.key().startsWith(u"dau_") ? meta : attributes).insert(it.key(), *it);
        }
        beginItem(id, LabelStudioConfig::regions(), "labels");
        writePlace(span);
        writeList(u"labels", {label});
        m_json.endObject();
        if (!note.isEmpty())
            meta.insert(QStringLiteral(u"text"), {note}); // where Label Studio keeps a region's note
        if (!meta.isEmpty()) {
            m_json.key(Key("meta"));
            m_json.beginObject();
            for (auto it = meta.begin(); it != meta.end(); ++it)
                writeList(it.key(), *it);
            m_json.endObject();
        }
        m_json.endObject();
        for (auto it = attributes.begin(); it != attributes.end(); ++it)
            writeValues(id, span, it.key(), *it, m_config.isChoice(it.key(), *it, false));
    }

    void writeValues(const QString &id, const std::optional<Span> &span, const QString &name, const QStringList &values, bool choice)
    {
        beginItem(id, name, choice ? "choices" : "textarea");
        if (span) {
            const CodePointSpan counted = m_document.text.offsets().toCodePoints(*span);
            m_json.member(Key("start"), counted.begin);
            m_json.member(Key("end"), counted.end);
        }
        writeList(choice ? QStringView(u"choices") : QStringView(u"text"), values);
        m_json.endObject();
        m_json.endObject();
    }

    void write(const Relation &relation)
    {
        m_config.noteRelation(relation.label);
        m_json.beginObject();
        m_json.member(Key("type"), QStringView(u"relation"));
        m_json.member(Key("from_id"), QStringView(relation.from.toString()));
        m_json.member(Key("to_id"), QStringView(relation.to.toString()));
        m_json.member(Key("direction"), QStringView(u"right"));
        writeList(u"labels", {relation.label});
        if (const Features features = featuresOf(relation); !features.isEmpty()) {
            m_json.key(Key("meta"));
            dau::write(m_json, features);
        }
        m_json.endObject();
    }

    JsonWriter &m_json;
    const LabelledDocument &m_document;
    LabelStudioConfig &m_config;
};

qint64 numberOf(const QList<Annotator> &annotators, const QString &name)
{
    const auto found = std::find_if(annotators.begin(), annotators.end(), [&](const Annotator &annotator) { return annotator.name == name; });
    return found - annotators.begin() + 1;
}

} // namespace

QByteArray toTask(const LabelledDocument &document, qint64 number, const QList<Annotator> &annotators, LabelStudioConfig &config)
{
    JsonWriter json;
    ResultWriter results(json, document, config);
    const qint64 each = std::max<qint64>(annotators.size(), 1);
    json.beginObject();
    json.member(Key("id"), number);
    for (const bool predictions : {false, true}) {
        json.key(predictions ? Key("predictions") : Key("annotations"));
        json.beginArray();
        for (const LabelledLayer &layer : document.layers) {
            if ((layer.annotator.kind == Annotator::Kind::Model) != predictions)
                continue;
            const qint64 who = numberOf(annotators, layer.annotator.name);
            json.beginObject();
            json.member(Key("id"), (number - 1) * each + who);
            if (predictions) {
                json.member(Key("model_version"), QStringView(layer.annotator.name));
            } else {
                json.key(Key("completed_by"));
                json.beginObject();
                json.member(Key("id"), who);
                json.member(layer.annotator.name.contains(u'@') ? Key("email") : Key("first_name"), QStringView(layer.annotator.name));
                json.endObject();
                json.member(Key("was_cancelled"), false);
                json.member(Key("ground_truth"), layer.annotator.kind == Annotator::Kind::Gold);
            }
            results.write(layer, number);
            json.endObject();
        }
        json.endArray();
    }
    json.key(Key("meta"));
    write(json, featuresOf(document));
    json.key(Key("data"));
    json.beginObject();
    json.member(Key("document"), QStringView(document.document.name));
    json.member(Key("text"), QStringView(document.text.string()));
    json.endObject();
    json.endObject();
    return json.bytes();
}

} // namespace dau
