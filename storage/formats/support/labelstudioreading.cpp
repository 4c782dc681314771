// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/labelstudioreading.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/labelstudioconfig.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

const QString partOf = QStringLiteral(u"dau_part_of");
const QString note = QStringLiteral(u"dau_note");

QString tr(const char *text)
{
    return QCoreApplication::translate("LabelStudio", text);
}

} // namespace

TaskReader::TaskReader(const JsonRecord &record, const ImportInput &input, FeatureReader &reader, QList<Problem> &problems)
    : m_record(record)
    , m_input(input)
    , m_reader(reader)
    , m_problems(problems)
{
}

std::optional<LabelledDocument> TaskReader::read()
{
    if (!readText())
        return {};
    m_record.object.eachObject("annotations", {}, [&](const JsonObject &annotation) {
        const QString who = annotatorOf(annotation);
        const bool gold = annotation.yes("ground_truth", false);
        if (annotation.yes("was_cancelled", false)) {
            say(Problem::Severity::Loss, tr("An annotation of %1 that was cancelled (the task was skipped) is not kept.").arg(who));
            return;
        }
        const QString name = m_input.annotator.isEmpty() ? who : m_input.annotator;
        readResults(annotation, name, gold && m_reader.isOurs() ? Annotator::Kind::Gold : Annotator::Kind::Human);
        if (gold && !m_reader.isOurs())
            readResults(annotation, QStringLiteral(u"ground truth"), Annotator::Kind::Gold);
    });
    if (m_record.object.isList("drafts") && !m_record.object.list("drafts").isEmpty())
        say(Problem::Severity::Loss, tr("Drafts that were not submitted are not kept."));
    m_record.object.eachObject("predictions", {}, [&](const JsonObject &prediction) {
        const QString model = prediction.anyText("model_version");
        const QString name = m_input.annotator.isEmpty() ? model : m_input.annotator;
        readResults(prediction, name.isEmpty() ? QStringLiteral(u"model") : name, Annotator::Kind::Model);
    });
    if (m_record.object.isFaulty() || !place())
        return {};
    link();
    return std::move(m_document);
}

bool TaskReader::readText()
{
    const auto data = m_record.object.object("data", {});
    QString textKey;
    qsizetype longest = -1;
    for (const QString &name : data ? data->keys() : QStringList()) {
        const QByteArray raw = name.toUtf8();
        const QString value = data->isText(raw.constData()) ? data->text(raw.constData()) : QString();
        if (textKey != u"text" && data->isText(raw.constData()) && (name == u"text" || value.size() > longest)) {
            textKey = name;
            longest = value.size();
        }
    }
    if (textKey.isEmpty()) {
        say(Problem::Severity::Error, tr("The task has no text: no string in “data”."));
        return false;
    }
    const Text text(data->text(textKey.toUtf8().constData()));
    QString name = data->anyText("document");
    if (name.isEmpty())
        name = QStringLiteral(u"%1-%2").arg(QFileInfo(m_record.path).completeBaseName(), m_record.object.has("id") ? m_record.object.anyText("id") : QString::number(m_record.number));
    m_document = {documentFacts(name, text, m_record.file), text, {}, {}};
    Features features = m_record.object.features("meta");
    for (const QString &key : data->keys()) {
        if (key != textKey && key != u"document" && data->has(key.toUtf8().constData()))
            features.insert(key, {data->anyText(key.toUtf8().constData())});
    }
    m_reader.read(features, m_document);
    return true;
}

// "completed_by" is a number, an e-mail address or an object with names.
QString TaskReader::annotatorOf(const JsonObject &annotation)
{
    const auto numbered = [](const QString &id) { return id.isEmpty() ? QStringLiteral(u"annotator") : QStringLiteral(u"annotator %1").arg(id); };
    const auto names = annotation.has("completed_by") && !annotation.isText("completed_by") && annotation.anyText("completed_by").startsWith(u'{')
        ? annotation.object("completed_by", {})
        : std::nullopt;
    if (!names)
        return annotation.isText("completed_by") ? annotation.text("completed_by") : numbered(annotation.anyText("completed_by"));
    for (const QString &name : {names->anyText("email"), QString(names->anyText("first_name") + u' ' + names->anyText("last_name")).trimmed(), names->anyText("username")}) {
        if (!name.isEmpty())
            return name;
    }
    return numbered(names->anyText("id"));
}

void TaskReader::readResults(const JsonObject &annotation, const QString &annotator, Annotator::Kind kind)
{
    QString name = annotator;
    const auto worked = [&](const QString &wanted) {
        return std::any_of(m_regions.begin(), m_regions.end(), [&](const Region &region) { return m_document.layers[region.layer].annotator.name == wanted; });
    };
    for (int n = 2; worked(name); ++n)
        name = QStringLiteral(u"%1 (%2)").arg(annotator).arg(n);
    LabelledLayer &layer = layerOf(m_document, name);
    layer.annotator.kind = kind;
    const qsizetype index = &layer - m_document.layers.data();
    annotation.eachObject("result", {}, [&](const JsonObject &item) { readItem(item, index); });
}

void TaskReader::readItem(const JsonObject &item, qsizetype layer)
{
    const QString type = item.text("type");
    if (type == u"relation") {
        readRelation(item, layer);
        return;
    }
    const auto value = item.object("value", {});
    if (!value)
        return;
    // The values stand under the type's name ("labels", "choices"), text areas' under "text", numbers' under "number".
    const bool area = type == u"textarea" && value->has("text");
    const QByteArray key = area ? QByteArrayLiteral("text") : type.toUtf8();
    const QStringList values = value->isList(key.constData()) ? value->texts(key.constData())
        : value->has(key.constData())                                                            ? QStringList{value->anyText(key.constData())}
                                                                                                 : QStringList();
    const bool region = type.endsWith(u"labels") && value->has("start");
    if (region && value->isText("start")) {
        say(Problem::Severity::Loss, tr("Regions of HTML pages are not kept."));
    } else if (region) {
        readLabels(item, *value, values, layer);
    } else if (!values.isEmpty() && (value->has("start") || m_byId.contains({layer, item.anyText("id")}))) {
        m_values[{layer, item.anyText("id")}].insert(item.text("from_name"), values);
    } else if (!values.isEmpty()) {
        AttributeValue &label = m_document.layers[layer].layer.info.attributes[item.text("from_name")];
        if (label.values != values)
            label = {values, AttributeValue::Source::Set};
    } else {
        say(Problem::Severity::Loss, tr("Items of type “%1” are not kept.").arg(type));
    }
}

void TaskReader::readLabels(const JsonObject &item, const JsonObject &value, const QStringList &labels, qsizetype layer)
{
    const CodePointSpan span{value.integer("start", -1), value.integer("end", -1)};
    const QString id = item.anyText("id");
    Features meta = item.features("meta");
    if (const QStringList texts = meta.take(QStringLiteral(u"text")); !texts.isEmpty())
        meta.insert(note, {texts.join(u'\n')});
    const auto whole = m_byId.constFind({layer, meta.value(partOf).value(0)});
    if (whole != m_byId.constEnd()) {
        Region &first = m_regions[whole->first()];
        first.pieces.append(span);
        first.quote = first.quote.isEmpty() ? QString() : first.quote + u' ' + value.text("text");
        return;
    }
    for (const QString &label : labels.isEmpty() ? QStringList{QStringLiteral(u"label")} : labels) {
        m_byId[{layer, id}].append(m_regions.size());
        m_regions.append({layer, id, label, {span}, value.isText("text") ? value.text("text") : QString(), meta});
    }
}

void TaskReader::readRelation(const JsonObject &item, qsizetype layer)
{
    const bool left = item.text("direction") == u"left";
    if (item.text("direction") == u"bi")
        say(Problem::Severity::Note, tr("Relations of both directions are read as from their first end."));
    const QStringList labels = item.texts("labels");
    for (const QString &label : labels.isEmpty() ? QStringList{QStringLiteral(u"relation")} : labels)
        m_links.append({layer, item.anyText(left ? "to_id" : "from_id"), item.anyText(left ? "from_id" : "to_id"), label, item.features("meta")});
}

// Finds where the regions lie and makes the annotations.
bool TaskReader::place()
{
    ForeignSpans places(m_document.text, m_record.file);
    const auto empty = m_regions.removeIf([](const Region &region) { return region.pieces.size() == 1 && region.pieces[0].begin == region.pieces[0].end; });
    if (empty > 0)
        say(Problem::Severity::Loss, tr("%1 regions without any text are not kept.").arg(empty));
    for (const Region &region : std::as_const(m_regions))
        places.add(tr("The region %1").arg(region.id), m_record.line, region.pieces, region.quote);
    const auto found = places.find(places.ways(OffsetUnit::CodePoints, m_input), m_problems);
    if (!found)
        return false;
    Uuid nextId = Uuid::create();
    for (qsizetype i = 0; i < m_regions.size(); ++i) {
        Region &region = m_regions[i];
        LabelledLayer &layer = m_document.layers[region.layer];
        Annotation read;
        nextId = nextId.plus(1);
        read.id = {nextId};
        read.label = region.label;
        read.spans = found->at(i);
        region.features.insert(m_values.value({region.layer, region.id}));
        m_reader.read(region.features, read, layer);
        if (!m_made.contains({region.layer, region.id}))
            m_made.insert({region.layer, region.id}, read.id);
        layer.layer.annotations.append(std::move(read));
    }
    return true;
}

void TaskReader::link()
{
    Uuid nextId = Uuid::create();
    for (const Link &link : std::as_const(m_links)) {
        Relation read;
        nextId = nextId.plus(1);
        read.id = {nextId};
        read.label = link.label;
        read.from = m_made.value({link.layer, link.from});
        read.to = m_made.value({link.layer, link.to});
        if (read.from.isNull() || read.to.isNull()) {
            say(Problem::Severity::Loss, tr("A relation between %1 and %2, which are not regions, is not kept.").arg(link.from, link.to));
            continue;
        }
        m_reader.read(link.features, read);
        m_document.layers[link.layer].layer.relations.append(std::move(read));
    }
}

void TaskReader::say(Problem::Severity severity, const QString &sentence)
{
    m_problems.append({severity, m_record.file, m_record.line, sentence});
}

} // namespace dau
