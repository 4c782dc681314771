// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/webannotation.h"

#include "storage/formats/support/fields.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace dau {

namespace {

using Key = QLatin1String;

constexpr qsizetype quoteContext = 32; // characters of prefix and suffix
const QString note = QStringLiteral(u"dau_note");
const QString entity = QStringLiteral(u"dau_entity");
const QString uuid = QStringLiteral(u"urn:uuid:");

QString tr(const char *text)
{
    return QCoreApplication::translate("WebAnnotation", text);
}

class PageWriter
{
public:
    PageWriter(const LabelledDocument &document, OffsetUnit unit)
        : m_document(document)
        , m_source(QStringLiteral(u"urn:dau:document:") + QString::fromLatin1(QUrl::toPercentEncoding(document.document.name)))
        , m_offsets(document.text, {unit, false, false})
    {
    }

    QByteArray page()
    {
        m_json.beginObject();
        m_json.member(Key("@context"), QStringView(u"http://www.w3.org/ns/anno.jsonld"));
        m_json.member(Key("id"), QStringView(QString(m_source + QStringLiteral(u":annotations"))));
        m_json.member(Key("type"), QStringView(u"AnnotationPage"));
        m_json.key(Key("items"));
        m_json.beginArray();
        begin(m_source + QStringLiteral(u":about"), u"describing", {});
        writeBodies({}, featuresOf(m_document));
        m_json.member(Key("target"), QStringView(m_source));
        m_json.endObject();
        for (const LabelledLayer &layer : m_document.layers) {
            for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations))
                write(annotation, layer);
            for (const Relation &relation : byId(layer.layer.relations))
                write(relation, layer.annotator.name);
        }
        m_json.endArray();
        m_json.endObject();
        m_json.endLine();
        return m_json.bytes();
    }

private:
    void begin(const QString &id, QStringView motivation, const QString &creator)
    {
        m_json.beginObject();
        m_json.member(Key("id"), QStringView(id));
        m_json.member(Key("type"), QStringView(u"Annotation"));
        m_json.member(Key("motivation"), motivation);
        if (creator.isEmpty())
            return;
        m_json.key(Key("creator"));
        m_json.beginObject();
        m_json.member(Key("type"), QStringView(u"Person"));
        m_json.member(Key("name"), QStringView(creator));
        m_json.endObject();
    }

    void writeBody(QStringView purpose, const QString &name, const QString &value)
    {
        m_json.beginObject();
        m_json.member(Key("type"), QStringView(u"TextualBody"));
        m_json.member(Key("purpose"), purpose);
        if (!name.isEmpty())
            m_json.member(Key("label"), QStringView(name));
        m_json.member(Key("value"), QStringView(value));
        m_json.endObject();
    }

    // The label as a tag, a note as a comment, anything else as a value that its label names.
    void writeBodies(const QString &label, const Features &features)
    {
        m_json.key(Key("body"));
        m_json.beginArray();
        if (!label.isEmpty())
            writeBody(u"tagging", {}, label);
        for (auto it = features.begin(); it != features.end(); ++it) {
            if (it.key() == entity) {
                m_json.beginObject();
                m_json.member(Key("type"), QStringView(u"SpecificResource"));
                m_json.member(Key("purpose"), QStringView(u"identifying"));
                m_json.member(Key("source"), QStringView(QString(uuid + it->value(0))));
                m_json.endObject();
            }
            for (const QString &value : *it)
                writeBody(it.key() == note ? u"commenting" : u"classifying", it.key() == note ? QString() : it.key(), value);
        }
        m_json.endArray();
    }

    void write(const Annotation &annotation, const LabelledLayer &layer)
    {
        begin(uuid + annotation.id.toString(), u"tagging", layer.annotator.name);
        writeBodies(annotation.label, featuresOf(annotation, layer));
        m_json.key(Key("target"));
        if (annotation.spans.size() > 1)
            m_json.beginArray();
        for (const Span &span : annotation.spans)
            writeTarget(span);
        if (annotation.spans.size() > 1)
            m_json.endArray();
        m_json.endObject();
    }

    void writeTarget(const Span &span)
    {
        const QString &text = m_document.text.string();
        const auto whole = [&](qsizetype at) { return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at - 1 : at; };
        const qsizetype before = whole(std::max<qsizetype>(0, span.begin - quoteContext));
        const qsizetype after = whole(std::min(text.size(), span.end + quoteContext));
        m_json.beginObject();
        m_json.member(Key("source"), QStringView(m_source));
        m_json.key(Key("selector"));
        m_json.beginArray();
        m_json.beginObject();
        m_json.member(Key("type"), QStringView(u"TextPositionSelector"));
        m_json.member(Key("start"), m_offsets.fromUtf16(span.begin));
        m_json.member(Key("end"), m_offsets.fromUtf16(span.end));
        m_json.endObject();
        m_json.beginObject();
        m_json.member(Key("type"), QStringView(u"TextQuoteSelector"));
        m_json.member(Key("exact"), m_document.text.view(span));
        m_json.member(Key("prefix"), m_document.text.view({before, span.begin}));
        m_json.member(Key("suffix"), m_document.text.view({span.end, after}));
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
    }

    void write(const Relation &relation, const QString &annotator)
    {
        begin(uuid + relation.id.toString(), u"linking", annotator);
        writeBodies(relation.label, featuresOf(relation));
        m_json.key(Key("target"));
        m_json.beginArray();
        m_json.value(QStringView(QString(uuid + relation.from.toString())));
        m_json.value(QStringView(QString(uuid + relation.to.toString())));
        m_json.endArray();
        m_json.endObject();
    }

    JsonWriter m_json;
    const LabelledDocument &m_document;
    QString m_source;
    ForeignOffsets m_offsets;
};

// The objects of a member that may be one object or a list of them; strings in it are given as IRIs.
void eachOf(const JsonObject &object, const char *key, const std::function<void(const JsonObject &)> &take, QStringList *iris = nullptr)
{
    JsonFault ignored;
    if (!object.has(key))
        return;
    const auto list = object.isList(key) ? object.list(key) : QList<simdjson::dom::element>();
    if (!object.isList(key) && !object.isText(key)) {
        if (const auto single = object.object(key, {}))
            take(*single);
    } else if (iris && object.isText(key)) {
        iris->append(object.text(key));
    }
    for (const auto &element : list) {
        if (element.is_object())
            take(JsonObject(element, {}, &ignored));
        else if (iris)
            iris->append(JsonObject::anyText(element));
    }
    if (!ignored.isEmpty())
        object.fault(key, ignored.message);
}

QString firstText(const JsonObject &object, const char *key)
{
    return object.isList(key) ? object.texts(key).value(0) : object.anyText(key);
}

} // namespace

QByteArray toAnnotationPage(const LabelledDocument &document, OffsetUnit unit)
{
    return PageWriter(document, unit).page();
}

WebAnnotationReader::WebAnnotationReader(LabelledDocument document, const ImportInput &input, QString file, QString annotator,
                                         FeatureReader &reader, QList<Problem> &problems)
    : m_document(std::move(document))
    , m_input(input)
    , m_file(std::move(file))
    , m_annotator(std::move(annotator))
    , m_reader(reader)
    , m_problems(problems)
    , m_places(m_document.text, m_file)
{
}

QString WebAnnotationReader::sourceOf(const JsonObject &root)
{
    QString source;
    eachOf(root, "items", [&](const JsonObject &item) { source = source.isEmpty() ? sourceOf(item) : source; });
    QStringList iris;
    eachOf(root, "target", [&](const JsonObject &target) {
        const QString said = target.isText("source") ? target.text("source") : target.anyText("id");
        source = source.isEmpty() ? said : source;
    }, &iris);
    return source.isEmpty() ? iris.value(0) : source;
}

WebAnnotationReader::Body WebAnnotationReader::bodyOf(const JsonObject &item) const
{
    Body body;
    QStringList plain;
    const auto add = [&](const JsonObject &part) {
        const QString purpose = firstText(part, "purpose");
        const QString value = part.anyText("value");
        const QString name = part.anyText("label");
        if (!name.isEmpty())
            body.features[name].append(value);
        else if (purpose == u"commenting" || purpose == u"replying" || purpose == u"describing")
            body.features[note].append(value);
        else if (purpose == u"identifying" || purpose == u"linking")
            body.features[QStringLiteral(u"identifying")].append(part.has("source") ? part.anyText("source") : value);
        else if (body.label.isEmpty())
            body.label = value;
        else
            body.features[purpose.isEmpty() ? QStringLiteral(u"tagging") : purpose].append(value);
    };
    eachOf(item, "body", add, &plain);
    if (body.label.isEmpty())
        body.label = !plain.isEmpty() ? plain.first() : item.anyText("bodyValue");
    if (const QStringList notes = body.features.value(note); notes.size() > 1)
        body.features.insert(note, {notes.join(u'\n')});
    // An identity that is ours is told by dau_entity as well.
    const QStringList linked = body.features.take(QStringLiteral(u"identifying"));
    if (!linked.isEmpty() && !body.features.contains(entity))
        body.features.insert(entity, {linked.first()});
    return body;
}

void WebAnnotationReader::add(const JsonObject &item)
{
    Body body = bodyOf(item);
    const QString motivation = firstText(item, "motivation");
    if (motivation == u"linking") {
        addLink(item, std::move(body));
        return;
    }
    QList<CodePointSpan> pieces;
    QStringList quotes;
    Spans searched;
    eachOf(item, "target", [&](const JsonObject &target) {
        const Place place = placeOf(target);
        if (place.searched)
            searched.append(*place.searched);
        if (!place.offsets)
            return;
        pieces.append(*place.offsets);
        quotes.append(place.quote);
    });
    const QString id = item.anyText("id");
    if (pieces.isEmpty() && searched.isEmpty() && body.features.contains(QStringLiteral(u"dau_version"))) {
        m_about = body.features;
        return;
    }
    const bool empty = std::all_of(pieces.begin(), pieces.end(), [](const CodePointSpan &piece) { return piece.begin == piece.end; });
    if (empty && searched.isEmpty()) {
        say(Problem::Severity::Loss, tr("The annotation %1 is on no part of the text, and is not kept.").arg(id));
        return;
    }
    const QString creator = item.isText("creator") ? item.text("creator") : [&] {
        QString name;
        eachOf(item, "creator", [&](const JsonObject &who) { name = who.has("name") ? who.anyText("name") : who.anyText("id"); });
        return name;
    }();
    if (searched.isEmpty())
        m_places.add(id, 0, pieces, quotes.contains(QString()) ? QString() : quotes.join(u' '));
    m_items.append({id, !m_input.annotator.isEmpty() ? m_input.annotator : creator.isEmpty() ? m_annotator : creator,
                    body.label.isEmpty() ? (motivation.isEmpty() ? QStringLiteral(u"annotation") : motivation) : body.label, body.features, normalised(searched)});
}

void WebAnnotationReader::addLink(const JsonObject &item, Body body)
{
    QStringList ends;
    eachOf(item, "target", [&](const JsonObject &target) { ends.append(target.anyText("id")); }, &ends);
    if (ends.size() == 1) { // from its target to its body
        QStringList bodies;
        eachOf(item, "body", [&](const JsonObject &part) { bodies.append(part.anyText(part.has("id") ? "id" : "source")); }, &bodies);
        bodies.removeAll(QString());
        ends += bodies;
    }
    m_links.append({{}, body.label.isEmpty() ? QStringLiteral(u"linking") : body.label, ends.value(0), ends.value(1), body.features});
}

WebAnnotationReader::Place WebAnnotationReader::placeOf(const JsonObject &target) const
{
    Place place;
    QString before;
    QString after;
    eachOf(target, "selector", [&](const JsonObject &selector) {
        const QString type = firstText(selector, "type");
        if (type == u"TextPositionSelector") {
            place.offsets = CodePointSpan{selector.integer("start", -1), selector.integer("end", -1)};
        } else if (type == u"TextQuoteSelector") {
            place.quote = selector.text("exact");
            before = selector.text("prefix");
            after = selector.text("suffix");
        } else if (type == u"FragmentSelector" && selector.text("value").startsWith(u"char=")) {
            const QStringList ends = selector.text("value").mid(5).split(u',');
            const auto begin = wholeNumber(ends.value(0).toLatin1());
            const auto end = wholeNumber(ends.value(1).toLatin1());
            if (begin && end)
                place.offsets = CodePointSpan{*begin, *end};
        }
    });
    // The only place, or the first, where the quote stands between prefix and suffix.
    const qsizetype at = place.offsets || place.quote.isEmpty() ? -1 : m_document.text.string().indexOf(before + place.quote + after);
    if (at >= 0)
        place.searched = Span{at + before.size(), at + before.size() + place.quote.size()};
    return place;
}

std::optional<LabelledDocument> WebAnnotationReader::finish()
{
    m_reader.read(m_about, m_document);
    const auto found = m_places.find(m_places.ways(OffsetUnit::CodePoints, m_input), m_problems);
    if (!found)
        return {};
    QHash<QString, std::pair<AnnotationId, QString>> ids; // and whose it is
    Uuid nextId = Uuid::create();
    qsizetype place = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        LabelledLayer &layer = layerOf(m_document, m_items[i].annotator);
        Annotation read;
        nextId = nextId.plus(1);
        read.id = {nextId};
        read.label = m_items[i].label;
        read.spans = m_items[i].searched.isEmpty() ? found->at(place++) : m_items[i].searched;
        m_reader.read(m_items[i].features, read, layer);
        ids.insert(m_items[i].id, {read.id, layer.annotator.name});
        layer.layer.annotations.append(std::move(read));
    }
    for (const Link &link : std::as_const(m_links)) {
        const auto from = ids.value(link.from);
        const auto to = ids.value(link.to);
        if (from.first.isNull() || to.first.isNull() || from.second != to.second) {
            say(Problem::Severity::Loss, tr("A link from %1 to %2, which are not annotations of one person, is not kept.").arg(link.from, link.to));
            continue;
        }
        Relation read;
        nextId = nextId.plus(1);
        read.id = {nextId};
        read.label = link.label;
        read.from = from.first;
        read.to = to.first;
        m_reader.read(link.features, read);
        layerOf(m_document, from.second).layer.relations.append(std::move(read));
    }
    return std::move(m_document);
}

void WebAnnotationReader::say(Problem::Severity severity, const QString &sentence)
{
    m_problems.append({severity, m_file, 0, sentence});
}

} // namespace dau
