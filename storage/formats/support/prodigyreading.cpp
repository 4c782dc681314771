// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/prodigyreading.h"

#include "storage/formats/support/documentfacts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Prodigy", text);
}

} // namespace

ProdigyReader::ProdigyReader(const JsonRecord &record, const ImportInput &input, FeatureReader &reader, QList<Problem> &problems)
    : m_record(record)
    , m_input(input)
    , m_reader(reader)
    , m_problems(problems)
{
}

std::optional<LabelledDocument> ProdigyReader::read()
{
    if (!readMeta())
        return {};
    if (m_withoutLayer)
        return std::move(m_document);
    ForeignSpans spans(m_document.text, m_record.file);
    readSpans(spans);
    if (m_record.object.isFaulty())
        return {};
    const auto found = spans.find(spans.ways(OffsetUnit::CodePoints, m_input), m_problems, !m_reader.isOurs());
    if (!found)
        return {};
    LabelledLayer &layer = layerOf(m_document, m_annotator);
    Uuid nextId = Uuid::create();
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        Annotation read;
        nextId = nextId.plus(1);
        read.id = {nextId};
        read.label = m_places[i].label;
        read.spans = found->at(i);
        m_reader.read(m_places[i].features, read, layer);
        m_made.append(read.id);
        layer.layer.annotations.append(std::move(read));
    }
    readDocumentLabels(layer.layer.info.attributes);
    readRelations(layer);
    return std::move(m_document);
}

bool ProdigyReader::readMeta()
{
    const JsonObject &object = m_record.object;
    if (!object.isText("text")) {
        say(Problem::Severity::Loss, tr("A record without a text is not kept."));
        return false;
    }
    const Text text(object.text("text"));
    const QString stem = QFileInfo(m_record.path).completeBaseName();
    Features meta = object.features("meta");
    const QString said = meta.take(QStringLiteral(u"document")).value(0);
    m_named = !said.isEmpty();
    m_document = {documentFacts(said.isEmpty() ? QStringLiteral(u"%1-%2").arg(stem).arg(m_record.number) : said, text, m_record.file), text, {}, {}};
    m_reader.read(meta, m_document);
    const QString own = object.anyText(object.has("_annotator_id") ? "_annotator_id" : "_session_id");
    m_annotator = !m_input.annotator.isEmpty() ? m_input.annotator : own.isEmpty() ? stem : own;
    m_withoutLayer = meta.contains(QStringLiteral(u"dau_version")) && m_document.layers.isEmpty();
    const QString answer = object.text("answer", QStringLiteral(u"accept"));
    if (answer != u"accept") {
        say(Problem::Severity::Loss, tr("What was answered with “%1” is not kept.").arg(answer));
        m_withoutLayer = true;
    }
    return !object.isFaulty();
}

void ProdigyReader::readSpans(ForeignSpans &spans)
{
    const JsonObject &object = m_record.object;
    for (const char *key : {"spans", "ents"})
        object.eachObject(key, {}, [&](const JsonObject &span) { addSpan(span); });
    for (const auto &element : object.list("entities")) { // spaCy: [begin, end, label]
        const auto parts = JsonObject::elements(element);
        int64_t begin = -1;
        int64_t end = -1;
        if (parts.size() == 3 && parts[0].get(begin) == simdjson::SUCCESS && parts[1].get(end) == simdjson::SUCCESS)
            m_places.append({{}, JsonObject::anyText(parts[2]), {{begin, end}}, -1, {}});
        else
            object.fault("entities", tr("must hold [begin, end, label]"));
    }
    const auto empty = m_places.removeIf([](const Place &place) { return place.pieces.size() == 1 && place.pieces[0].begin == place.pieces[0].end; });
    if (empty > 0)
        say(Problem::Severity::Loss, tr("%1 spans without any text are not kept.").arg(empty));
    for (const Place &place : std::as_const(m_places))
        spans.add(tr("The span “%1”").arg(place.label), m_record.line, place.pieces);
    // The tokens say what text stands where, by which the unit is found.
    object.eachObject("tokens", {}, [&](const JsonObject &token) {
        if (token.integer("start", 0) < token.integer("end", 0))
            spans.add(tr("The token %1").arg(token.anyText("id")), m_record.line, {{token.integer("start", -1), token.integer("end", -1)}}, token.text("text"));
    });
}

void ProdigyReader::addSpan(const JsonObject &span)
{
    const CodePointSpan place{span.integer("start", -1), span.integer("end", -1)};
    Features features = span.features("attributes");
    const auto whole = m_byId.constFind(features.value(QStringLiteral(u"dau_part_of")).value(0));
    if (whole != m_byId.constEnd()) {
        m_places[*whole].pieces.append(place);
        return;
    }
    static const QStringList told{QStringLiteral(u"start"), QStringLiteral(u"end"), QStringLiteral(u"token_start"), QStringLiteral(u"token_end"),
                                  QStringLiteral(u"label"), QStringLiteral(u"text"), QStringLiteral(u"id"), QStringLiteral(u"kb_id"),
                                  QStringLiteral(u"attributes"), QStringLiteral(u"type"), QStringLiteral(u"input_hash")};
    span.eachMember([&](const QString &key, const QString &value) {
        if (!told.contains(key) && !features.contains(key))
            features.insert(key, {value});
    });
    const QString linked = span.anyText("kb_id");
    if (!linked.isEmpty() && !features.contains(QStringLiteral(u"dau_entity")))
        features.insert(QStringLiteral(u"dau_entity"), {linked});
    if (const QString id = span.anyText("id"); !id.isEmpty())
        m_byId.insert(id, m_places.size());
    m_places.append({span.anyText("id"), span.text("label"), {place}, span.integer("token_end", -1), features});
}

// What was chosen of several (accept), what a text was shown with (label), spaCy's categories that hold (cats).
void ProdigyReader::readDocumentLabels(Attributes &attributes)
{
    const JsonObject &object = m_record.object;
    const auto add = [&](const QString &key, const QStringList &values) {
        if (!values.isEmpty())
            attributes.insert(key, {values, AttributeValue::Source::Set});
    };
    add(QStringLiteral(u"accept"), object.isList("accept") ? object.texts("accept") : QStringList());
    add(QStringLiteral(u"label"), object.isText("label") ? QStringList{object.text("label")} : QStringList());
    const Features categories = object.features("cats");
    QStringList held;
    qint64 scores = 0; // of a model that is not sure
    for (auto it = categories.begin(); it != categories.end(); ++it) {
        const double score = it->value(0) == u"true" ? 1 : it->value(0).toDouble();
        scores += score == 0.0 || score == 1.0 ? 0 : 1;
        if (score >= 0.5) // as spaCy does
            held.append(it.key());
    }
    add(QStringLiteral(u"cats"), held);
    if (scores > 0)
        say(Problem::Severity::Loss, tr("The scores of %1 categories are not kept, only which of them are at least 0.5.").arg(scores));
}

void ProdigyReader::readRelations(LabelledLayer &layer)
{
    Uuid nextId = Uuid::create();
    m_record.object.eachObject("relations", {}, [&](const JsonObject &relation) {
        Relation read;
        nextId = nextId.plus(1);
        read.id = {nextId};
        read.label = relation.text("label");
        read.from = endOf(relation, "head_span", "head");
        read.to = endOf(relation, "child_span", "child");
        if (read.from.isNull() || read.to.isNull()) {
            say(Problem::Severity::Loss, tr("The relation “%1” links something that is not a span, and is not kept.").arg(read.label));
            return;
        }
        m_reader.read(relation.features("attributes"), read);
        layer.layer.relations.append(std::move(read));
    });
}

// The span at one end of a relation: by our id, else by its place, else the one that the token ends.
AnnotationId ProdigyReader::endOf(const JsonObject &relation, const char *spanKey, const char *tokenKey) const
{
    const auto span = relation.object(spanKey, {});
    if (span && m_byId.contains(span->anyText("id")))
        return m_made.value(m_byId.value(span->anyText("id")));
    const qint64 token = relation.integer(tokenKey, -1);
    for (qsizetype i = 0; i < m_made.size(); ++i) {
        const CodePointSpan place = m_places[i].pieces.first();
        const bool same = span ? place == CodePointSpan{span->integer("start", -1), span->integer("end", -1)}
                && (!span->has("label") || span->anyText("label") == m_places[i].label)
                               : token >= 0 && m_places[i].lastToken == token;
        if (same)
            return m_made[i];
    }
    return {};
}

void ProdigyReader::say(Problem::Severity severity, const QString &sentence)
{
    m_problems.append({severity, m_record.file, m_record.line, sentence});
}

} // namespace dau
