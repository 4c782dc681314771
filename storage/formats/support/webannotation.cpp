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

struct Body {
    QString label; // of the tagging body
    Features features;
};

// Hypothesis has tags and a text instead of bodies.
Body bodyOf(const JsonObject &item)
{
    Body body;
    QStringList plain = item.has("tags") && item.isList("tags") ? item.texts("tags") : QStringList();
    if (const QString text = item.anyText("text"); !text.isEmpty())
        body.features.insert(note, {text});
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
        body.label = !plain.isEmpty() ? plain.takeFirst() : item.anyText("bodyValue");
    if (!plain.isEmpty())
        body.features[QStringLiteral(u"tagging")] += plain;
    if (const QStringList notes = body.features.value(note); notes.size() > 1)
        body.features.insert(note, {notes.join(u'\n')});
    // An identity that is ours is told by dau_entity as well.
    const QStringList linked = body.features.take(QStringLiteral(u"identifying"));
    if (!linked.isEmpty() && !body.features.contains(entity))
        body.features.insert(entity, {linked.first()});
    return body;
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
{
}

void WebAnnotationReader::eachItem(const JsonObject &root, const std::function<void(const JsonObject &)> &take)
{
    const char *list = root.has("items") ? "items" : root.isList("rows") ? "rows" : nullptr;
    if (list)
        root.eachObject(list, {}, take);
    else
        take(root);
}

QString WebAnnotationReader::sourceOf(const JsonObject &root)
{
    QString source;
    QStringList iris;
    eachItem(root, [&](const JsonObject &item) {
        eachOf(item, "target", [&](const JsonObject &target) {
            const QString said = target.isText("source") ? target.text("source") : target.anyText("id");
            source = source.isEmpty() ? said : source;
        }, &iris);
        if (iris.isEmpty() && item.isText("uri"))
            iris.append(item.text("uri"));
    });
    return source.isEmpty() ? iris.value(0) : source;
}

std::optional<WebAnnotationReader::Link> WebAnnotationReader::linkOf(const JsonObject &item)
{
    if (firstText(item, "motivation") != u"linking")
        return {};
    const Body body = bodyOf(item);
    QStringList ends;
    eachOf(item, "target", [&](const JsonObject &target) { ends.append(target.anyText("id")); }, &ends);
    if (ends.size() == 1) { // from its target to its body
        QStringList bodies;
        eachOf(item, "body", [&](const JsonObject &part) { bodies.append(part.anyText(part.has("id") ? "id" : "source")); }, &bodies);
        bodies.removeAll(QString());
        ends += bodies;
    }
    return Link{body.label.isEmpty() ? QStringLiteral(u"linking") : body.label, ends.value(0), ends.value(1), body.features};
}

QString WebAnnotationReader::notKept(const Link &link)
{
    return tr("A link from %1 to %2, which are not annotations of one person, is not kept.").arg(link.from, link.to);
}

QString WebAnnotationReader::creatorOf(const JsonObject &item)
{
    if (item.isText("creator"))
        return item.text("creator");
    QString name;
    eachOf(item, "creator", [&](const JsonObject &who) { name = who.has("name") ? who.anyText("name") : who.anyText("id"); });
    if (name.isEmpty() && item.isText("user")) // "acct:an@example.org" of Hypothesis
        name = item.text("user").section(QStringLiteral(u"acct:"), -1);
    return name;
}

void WebAnnotationReader::add(const JsonObject &item)
{
    const Body body = bodyOf(item);
    const QString motivation = firstText(item, "motivation");
    QList<Place> places;
    qsizetype targets = 0;
    QString source;
    eachOf(item, "target", [&](const JsonObject &target) {
        ++targets;
        const QString on = target.isText("source") ? target.text("source") : QString();
        source = source.isEmpty() ? on : source;
        Place place = placeOf(target);
        if (!place.offsets && !place.quote.isEmpty())
            place.searched = find(place, false);
        const bool isEmpty = place.offsets ? place.offsets->begin == place.offsets->end : !place.searched;
        if (!isEmpty && (on.isEmpty() || on == source))
            places.append(place);
    });
    if (places.isEmpty() && body.features.contains(QStringLiteral(u"dau_version"))) {
        m_about = body.features;
        return;
    }
    // By offsets where all targets have them, else by quotes.
    const bool counted = std::all_of(places.begin(), places.end(), [](const Place &place) { return place.offsets.has_value(); });
    for (Place &place : places) {
        if (!counted && place.offsets)
            place.searched = find(place, false);
    }
    if (!counted)
        places.removeIf([](const Place &place) { return !place.searched; });
    m_unplaced += std::max<qsizetype>(targets, 1) - places.size();
    if (places.isEmpty())
        return;
    const QString creator = creatorOf(item);
    m_items.append({item.anyText("id"), !m_input.annotator.isEmpty() ? m_input.annotator : creator.isEmpty() ? m_annotator : creator,
                    body.label.isEmpty() ? (motivation.isEmpty() ? QStringLiteral(u"annotation") : motivation) : body.label, body.features,
                    places, counted});
}

WebAnnotationReader::Place WebAnnotationReader::placeOf(const JsonObject &target)
{
    Place place;
    eachOf(target, "selector", [&](const JsonObject &selector) {
        const QString type = firstText(selector, "type");
        if (type == u"TextPositionSelector") {
            place.offsets = CodePointSpan{selector.integer("start", -1), selector.integer("end", -1)};
        } else if (type == u"TextQuoteSelector") {
            place.quote = selector.text("exact");
            place.prefix = selector.text("prefix");
            place.suffix = selector.text("suffix");
        } else if (type == u"FragmentSelector" && selector.text("value").startsWith(u"char=")) {
            const QStringList ends = selector.text("value").mid(5).split(u',');
            const auto begin = wholeNumber(ends.value(0).toLatin1());
            const auto end = wholeNumber(ends.value(1).toLatin1());
            if (begin && end)
                place.offsets = CodePointSpan{*begin, *end};
        }
    });
    return place;
}

// Where the quote stands between prefix and suffix: first, or only there.
std::optional<Span> WebAnnotationReader::find(const Place &place, bool only) const
{
    const QString &text = m_document.text.string();
    const QString around = place.prefix + place.quote + place.suffix;
    const qsizetype at = place.quote.isEmpty() ? -1 : text.indexOf(around);
    if (at < 0 || (only && text.indexOf(around, at + 1) >= 0))
        return {};
    return Span{at + place.prefix.size(), at + place.prefix.size() + place.quote.size()};
}

// The spans that the quotes of all targets say; empty where one says none.
Spans WebAnnotationReader::byQuotes(const Item &item) const
{
    Spans spans;
    for (const Place &place : item.places) {
        const auto found = item.counted ? find(place, true) : place.searched;
        if (!found)
            return {};
        spans.append(*found);
    }
    return normalised(spans);
}

// A page may have grown since: where no unit brings all offsets to their quotes, those quotes that stand in one place only
// say the place.
std::optional<QList<Spans>> WebAnnotationReader::findPlaces()
{
    QList<Spans> all;
    for (const Item &item : std::as_const(m_items))
        all.append(item.counted ? Spans() : byQuotes(item));
    QList<Problem> said;
    for (const bool again : {false, true}) {
        qint64 quoted = 0;
        for (qsizetype i = 0; again && i < m_items.size(); ++i) {
            all[i] = byQuotes(m_items[i]);
            quoted += m_items[i].counted && !all[i].isEmpty() ? 1 : 0;
        }
        ForeignSpans places(m_document.text, m_file);
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            QList<CodePointSpan> pieces;
            QStringList quotes;
            for (const Place &place : std::as_const(m_items[i].places)) {
                pieces.append(place.offsets.value_or(CodePointSpan()));
                quotes.append(place.quote);
            }
            if (all[i].isEmpty())
                places.add(m_items[i].id, 0, pieces, quotes.contains(QString()) ? QString() : quotes.join(u' '));
        }
        QList<Problem> noticed;
        const auto found = places.find(places.ways(OffsetUnit::CodePoints, m_input), noticed);
        if (!found) {
            said = again ? said : noticed;
            continue;
        }
        m_problems += noticed;
        if (quoted > 0) {
            say(Problem::Severity::Note, tr("Not all offsets fit the text of “%1”: %2 annotations are set by quotes that stand in one place only.")
                                             .arg(m_document.document.name).arg(quoted));
        }
        qsizetype next = 0;
        for (Spans &spans : all)
            spans = spans.isEmpty() ? found->at(next++) : spans;
        return all;
    }
    m_problems += said;
    return {};
}

std::optional<LabelledDocument> WebAnnotationReader::finish()
{
    m_reader.read(m_about, m_document);
    const auto found = findPlaces();
    if (!found)
        return {};
    if (m_unplaced > 0) {
        say(Problem::Severity::Loss, tr("%1 annotations, or targets of them, that are on no part of the text of “%2” are not kept.")
                                         .arg(m_unplaced).arg(m_document.document.name));
    }
    QHash<QString, std::pair<AnnotationId, QString>> ids; // and whose it is
    Uuid nextId = Uuid::create();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        LabelledLayer &layer = layerOf(m_document, m_items[i].annotator);
        Annotation read;
        nextId = nextId.plus(1);
        read.id = {nextId};
        read.label = m_items[i].label;
        read.spans = found->at(i);
        m_reader.read(m_items[i].features, read, layer);
        ids.insert(m_items[i].id, {read.id, layer.annotator.name});
        layer.layer.annotations.append(std::move(read));
    }
    for (const Link &link : std::as_const(m_links)) {
        const auto from = ids.value(link.from);
        const auto to = ids.value(link.to);
        if (from.first.isNull() || to.first.isNull() || from.second != to.second) {
            say(Problem::Severity::Loss, notKept(link));
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
