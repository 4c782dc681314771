// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/detaillosses.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/foreignoffsets.h"
#include "storage/formats/support/layerfiles.h"
#include "storage/formats/support/order.h"
#include "storage/formats/support/turtle.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <map>

namespace dau {

namespace {

const QString core = QStringLiteral(u"http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#");
const QString its = QStringLiteral(u"http://www.w3.org/2005/11/its/rdf#");
const QString dct = QStringLiteral(u"http://purl.org/dc/terms/");
const QString ours = QStringLiteral(u"urn:dau:");
const QString rdfType = QStringLiteral(u"http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
const QString rdfsLabel = QStringLiteral(u"http://www.w3.org/2000/01/rdf-schema#label");

QString tr(const char *text)
{
    return QCoreApplication::translate("Nif", text);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

// Of an entity that is one of a knowledge base, the note is its address there.
bool isWebAddress(const QString &note)
{
    static const QRegularExpression address(QRegularExpression::anchoredPattern(QStringLiteral(u"https?://[^\\s<>\"{}|\\\\^`]+")));
    return address.match(note).hasMatch();
}

QString number(const char *predicate, qint64 value)
{
    return QStringLiteral(u" ;\n    nif:%1 \"%2\"^^xsd:nonNegativeInteger").arg(QLatin1String(predicate)).arg(value);
}

// The file of one layer: NIF strings that any reader of NIF understands, and for each annotation a node of ours with what
// they cannot say.
QByteArray print(const LabelledDocument &labelled, const LabelledLayer &layer)
{
    const Text &text = labelled.text;
    const QString base = ours + QStringLiteral(u"document:") + encoded(labelled.document.name);
    const auto stringIri = [&](const CodePointSpan &span) { return turtleIri(base + QStringLiteral(u"#char=%1,%2").arg(span.begin).arg(span.end)); };
    const QString context = stringIri({0, text.codePoints()});
    QString out = QStringLiteral(u"@prefix nif: <%1> .\n@prefix itsrdf: <%2> .\n@prefix dcterms: <%3> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n@prefix dau: <%4> .\n\n")
                      .arg(core, its, dct, ours);
    out += context + QStringLiteral(u" a nif:Context, nif:RFC5147String") + number("beginIndex", 0) + number("endIndex", text.codePoints())
        + QStringLiteral(u" ;\n    nif:isString ") + turtleString(text.string()) + QStringLiteral(u" ;\n    dcterms:identifier ") + turtleString(labelled.document.name)
        + QStringLiteral(u" .\n");
    const auto labelIri = [](const QString &label) { return turtleIri(ours + QStringLiteral(u"label:") + encoded(label)); };
    const auto uuidIri = [](const auto &id) { return turtleIri(QStringLiteral(u"urn:uuid:") + id.toString()); };
    QHash<EntityId, QString> linked; // the address of an entity elsewhere, else ours
    for (const Entity &entity : layer.entities)
        linked.insert(entity.id, isWebAddress(entity.note) ? turtleIri(entity.note) : uuidIri(entity.id));
    QString nodes;
    std::map<Span, std::pair<QStringList, QStringList>> strings; // classes and identities by place
    for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
        QStringList places;
        for (const Span &span : annotation.spans) {
            places.append(stringIri(text.offsets().toCodePoints(span)));
            auto &[classes, identities] = strings[span];
            if (!classes.contains(labelIri(annotation.label)))
                classes.append(labelIri(annotation.label));
            const QString identity = annotation.entity.isNull() ? QString() : linked.value(annotation.entity, uuidIri(annotation.entity));
            if (!identity.isEmpty() && !identities.contains(identity))
                identities.append(identity);
        }
        nodes += u'\n' + uuidIri(annotation.id) + QStringLiteral(u" a dau:Annotation ;\n    nif:referenceContext ") + context
            + QStringLiteral(u" ;\n    dau:string ") + places.join(QStringLiteral(u", ")) + QStringLiteral(u" ;\n    dau:label ") + turtleString(annotation.label);
        for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it) {
            nodes += QStringLiteral(u" ;\n    dau:attribute [ dau:key ") + turtleString(it.key());
            for (const QString &value : it->values)
                nodes += QStringLiteral(u" ; dau:value ") + turtleString(value);
            nodes += QStringLiteral(u" ]");
        }
        if (!annotation.entity.isNull())
            nodes += QStringLiteral(u" ;\n    itsrdf:taIdentRef ") + uuidIri(annotation.entity);
        if (!annotation.note.isEmpty())
            nodes += QStringLiteral(u" ;\n    dau:note ") + turtleString(annotation.note);
        if (annotation.doubt)
            nodes += QStringLiteral(u" ;\n    dau:doubt true");
        nodes += QStringLiteral(u" .\n");
    }
    for (const auto &[span, said] : strings) {
        const CodePointSpan counted = text.offsets().toCodePoints(span);
        out += u'\n' + stringIri(counted) + QStringLiteral(u" a nif:String, nif:RFC5147String") + number("beginIndex", counted.begin) + number("endIndex", counted.end)
            + QStringLiteral(u" ;\n    nif:anchorOf ") + turtleString(text.view(span).toString()) + QStringLiteral(u" ;\n    nif:referenceContext ") + context
            + QStringLiteral(u" ;\n    itsrdf:taClassRef ") + said.first.join(QStringLiteral(u", "));
        if (!said.second.isEmpty())
            out += QStringLiteral(u" ;\n    itsrdf:taIdentRef ") + said.second.join(QStringLiteral(u", "));
        out += QStringLiteral(u" .\n");
    }
    out += nodes;
    for (const Relation &relation : byId(layer.layer.relations))
        out += u'\n' + uuidIri(relation.id) + QStringLiteral(u" a dau:Relation ;\n    dau:label ") + turtleString(relation.label) + QStringLiteral(u" ;\n    dau:from ")
            + uuidIri(relation.from) + QStringLiteral(u" ;\n    dau:to ") + uuidIri(relation.to) + QStringLiteral(u" .\n");
    for (const Entity &entity : byId(layer.entities))
        out += u'\n' + uuidIri(entity.id) + QStringLiteral(u" a dau:Entity ;\n    dau:name ") + turtleString(entity.name)
            + (isWebAddress(entity.note) ? QStringLiteral(u" ;\n    itsrdf:taIdentRef ") + turtleIri(entity.note) : QString()) + QStringLiteral(u" .\n");
    return out.toUtf8();
}

Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    LayerFiles files(source, QStringLiteral(u".ttl"));
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        for (const LabelledLayer &layer : document->layers) {
            if (auto written = sink.write(files.pathOf(layer.annotator.name, document->document.name), print(*document, layer)); !written)
                return written;
        }
        if (!document->layers.isEmpty())
            continue;
        if (auto written = sink.write(files.pathOf({}, document->document.name), print(*document, {})); !written)
            return written;
    }
    return files.writeNames(sink);
}

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &)
{
    LabelledDocument carried = document;
    for (LabelledLayer &layer : carried.layers) {
        for (Entity &entity : layer.entities) {
            if (isWebAddress(entity.note))
                entity.note.clear();
        }
    }
    LossCounter counter;
    countDetails(carried, true, counter);
    return counter.of(document.document.name);
}

bool isNif(const QString &path)
{
    const QByteArray head = headOf(path);
    return head.contains("nlp2rdf/ontologies/nif-core#") && !head.trimmed().startsWith("<?xml") && !head.trimmed().startsWith('{');
}

int recognises(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return isNif(path) ? 95 : 0;
    if (!holdsSuffix(path, u"ttl"))
        return 0;
    const auto files = filesBelow(path, {QStringLiteral(u"ttl")});
    return files && !files->isEmpty() && isNif(files->first()) ? 85 : 0;
}

// The statements of one file by subject and predicate.
class Graph
{
public:
    explicit Graph(const QList<Triple> &triples)
    {
        for (const Triple &triple : triples) {
            if (!m_all.contains(triple.subject))
                m_subjects.append(triple.subject);
            m_all[triple.subject][triple.predicate].append(triple.object);
        }
    }
    QStringList values(const QString &subject, const QString &predicate) const { return m_all.value(subject).value(predicate); }
    QString value(const QString &subject, const QString &predicate) const { return values(subject, predicate).value(0); }
    QHash<QString, QStringList> statements(const QString &subject) const { return m_all.value(subject); } // objects by predicate
    bool isA(const QString &subject, const QString &type) const { return values(subject, rdfType).contains(type); }
    const QStringList &subjects() const { return m_subjects; } // in the order of the file

private:
    QHash<QString, QHash<QString, QStringList>> m_all;
    QStringList m_subjects;
};

// "urn:inception:Ng%C6%B0%E1%BB%9Di" and "http://dbpedia.org/ontology/Person": the last part.
QString labelOf(const QString &iri)
{
    qsizetype cut = -1;
    for (const QChar sign : {u'#', u'/', u':'})
        cut = std::max(cut, iri.lastIndexOf(sign));
    const QString name = QUrl::fromPercentEncoding(iri.mid(cut + 1).toUtf8());
    return name.isEmpty() ? iri : name;
}

std::optional<Uuid> uuidOf(const QString &iri)
{
    const QString urn = QStringLiteral(u"urn:uuid:");
    return iri.startsWith(urn) ? Uuid::fromString(iri.mid(urn.size())) : std::nullopt;
}

// What a file says that is not kept.
struct LeftOut {
    QMap<QString, qsizetype> statements; // by what they say
    qsizetype classless = 0;             // strings

    void add(const QString &predicate, qsizetype count)
    {
        if (count > 0)
            statements[labelOf(predicate)] += count;
    }
    void say(const QString &file, QList<Problem> &problems) const;
};

void LeftOut::say(const QString &file, QList<Problem> &problems) const
{
    qsizetype count = 0;
    for (const qsizetype one : statements)
        count += one;
    if (count > 0)
        problems.append({Problem::Severity::Loss, file, 0,
                         tr("%1 statements are not kept: %2.").arg(count).arg(statements.keys().mid(0, 10).join(QStringLiteral(u", ")))});
    if (classless > 0)
        problems.append({Problem::Severity::Note, file, 0, tr("%1 strings have no class: they are labelled “Entity”.").arg(classless)});
}

class Reader
{
public:
    Reader(const LayerFile &file, const Graph &graph, LeftOut &leftOut, QList<Problem> &problems)
        : m_file(file)
        , m_graph(graph)
        , m_problems(problems)
        , m_leftOut(leftOut)
        , m_nextId(Uuid::create())
    {
    }
    // The document of a context; nothing where the problems gained an error.
    std::optional<LabelledDocument> read(const QString &context, int index);

private:
    bool findUnit(const QStringList &strings);
    std::optional<Span> spanOf(const QString &string) const;
    Uuid idOf(const QString &iri)
    {
        m_nextId = m_nextId.plus(1);
        return uuidOf(iri).value_or(m_nextId);
    }
    void refer(Annotation &annotation, const QString &identity, LabelledLayer &layer);
    QStringList labelsOf(const QString &node, const QString &identity);
    void leaveOutOf(const QString &node);
    void readOurs(const QString &node, LabelledLayer &layer);

    const LayerFile &m_file;
    const Graph &m_graph;
    QList<Problem> &m_problems;
    Text m_text;
    std::optional<ForeignOffsets> m_offsets;
    QHash<QString, AnnotationId> m_annotations;
    QHash<QString, EntityId> m_entities;
    LeftOut &m_leftOut;
    Uuid m_nextId;
};

std::optional<Span> Reader::spanOf(const QString &string) const
{
    const auto begin = m_offsets->toUtf16(m_graph.value(string, core + QStringLiteral(u"beginIndex")).toLongLong());
    const auto end = m_offsets->toUtf16(m_graph.value(string, core + QStringLiteral(u"endIndex")).toLongLong());
    return begin && end && *begin < *end ? std::optional(Span{*begin, *end}) : std::nullopt;
}

bool Reader::findUnit(const QStringList &strings)
{
    QString worst;
    for (const auto &way : ForeignOffsets::waysFor(m_text, false)) {
        m_offsets.emplace(m_text, way);
        const auto wrong = std::find_if(strings.begin(), strings.end(), [&](const QString &string) {
            const auto span = spanOf(string);
            const QStringList anchor = m_graph.values(string, core + QStringLiteral(u"anchorOf"));
            return !span || (!anchor.isEmpty() && m_text.view(*span) != anchor.first());
        });
        if (wrong == strings.end()) {
            if (way.unit != OffsetUnit::CodePoints || way.newlineAsOne)
                m_problems.append({Problem::Severity::Note, m_file.shown, 0, tr("Offsets are read as %1.").arg(way.toString())});
            return true;
        }
        if (worst.isEmpty())
            worst = *wrong;
    }
    m_problems.append({Problem::Severity::Error, m_file.shown, 0, tr("“%1” is not part of its text in any unit of offsets.").arg(worst)});
    return false;
}

void Reader::refer(Annotation &annotation, const QString &identity, LabelledLayer &layer)
{
    if (identity.isEmpty())
        return;
    if (!m_entities.contains(identity)) {
        QString name = m_graph.value(identity, ours + QStringLiteral(u"name"));
        if (name.isEmpty())
            name = m_graph.value(identity, rdfsLabel);
        const QString address = uuidOf(identity) ? m_graph.value(identity, its + QStringLiteral(u"taIdentRef")) : identity;
        const Entity entity{{idOf(identity)}, name.isEmpty() ? labelOf(identity) : name, {}, {}, address};
        m_entities.insert(identity, entity.id);
        layer.entities.append(entity);
    }
    annotation.entity = m_entities.value(identity);
}

// The classes of a string, else the first of what it is identified with: that may have many.
QStringList Reader::labelsOf(const QString &node, const QString &identity)
{
    QStringList labels;
    for (const QString &iri : m_graph.values(node, its + QStringLiteral(u"taClassRef")))
        labels.append(labelOf(iri));
    const bool own = !labels.isEmpty();
    const bool isNew = !identity.isEmpty() && !m_entities.contains(identity);
    QStringList types = m_graph.values(identity, rdfType);
    types.removeIf([](const QString &type) { // say that it is a thing, not which
        return type.startsWith(u"http://www.w3.org/2002/07/owl#") || type.startsWith(u"http://www.w3.org/2000/01/rdf-schema#");
    });
    if (!own && !types.isEmpty())
        labels.append(labelOf(types.first()));
    if (isNew) {
        m_leftOut.add(rdfType, types.size() - (own || types.isEmpty() ? 0 : 1));
        m_leftOut.add(rdfsLabel, m_graph.values(identity, rdfsLabel).size() - 1);
        const auto said = m_graph.statements(identity);
        for (auto it = said.begin(); it != said.end(); ++it) {
            if (it.key() != rdfType && it.key() != rdfsLabel)
                m_leftOut.add(it.key(), it->size());
        }
    }
    if (labels.isEmpty()) {
        ++m_leftOut.classless;
        labels.append(QStringLiteral(u"Entity"));
    }
    return labels;
}

// What else its terms say of a string: where it was looked up, how sure that is, a second identity.
void Reader::leaveOutOf(const QString &node)
{
    const auto said = m_graph.statements(node);
    for (auto it = said.begin(); it != said.end(); ++it) {
        if (it.key() == its + QStringLiteral(u"taIdentRef"))
            m_leftOut.add(it.key(), it->size() - 1);
        else if (it.key().startsWith(its) && it.key() != its + QStringLiteral(u"taClassRef"))
            m_leftOut.add(it.key(), it->size());
    }
}

void Reader::readOurs(const QString &node, LabelledLayer &layer)
{
    Annotation annotation;
    annotation.id = {idOf(node)};
    annotation.label = m_graph.value(node, ours + QStringLiteral(u"label"));
    for (const QString &string : m_graph.values(node, ours + QStringLiteral(u"string"))) {
        if (const auto span = spanOf(string))
            annotation.spans.append(*span);
    }
    annotation.spans = normalised(annotation.spans);
    for (const QString &attribute : m_graph.values(node, ours + QStringLiteral(u"attribute")))
        annotation.attributes.insert(m_graph.value(attribute, ours + QStringLiteral(u"key")),
                                     {m_graph.values(attribute, ours + QStringLiteral(u"value")), AttributeValue::Source::Set});
    annotation.note = m_graph.value(node, ours + QStringLiteral(u"note"));
    annotation.doubt = m_graph.value(node, ours + QStringLiteral(u"doubt")) == u"true";
    annotation.origin = {Origin::Kind::Import, QStringLiteral(u"nif")};
    refer(annotation, m_graph.value(node, its + QStringLiteral(u"taIdentRef")), layer);
    if (annotation.spans.isEmpty() || annotation.label.isEmpty())
        return;
    m_annotations.insert(node, annotation.id);
    layer.layer.annotations.append(annotation);
}

std::optional<LabelledDocument> Reader::read(const QString &context, int index)
{
    m_text = Text(m_graph.value(context, core + QStringLiteral(u"isString")));
    QString name = m_graph.value(context, dct + QStringLiteral(u"identifier"));
    if (name.isEmpty())
        name = index == 0 ? m_file.document : m_file.document + u'-' + QString::number(index + 1);
    QStringList strings;
    QStringList nodes;
    for (const QString &subject : m_graph.subjects()) {
        if (subject == context || !m_graph.values(subject, core + QStringLiteral(u"referenceContext")).contains(context))
            continue;
        if (m_graph.isA(subject, ours + QStringLiteral(u"Annotation")))
            nodes.append(subject);
        else if (!m_graph.values(subject, its + QStringLiteral(u"taClassRef")).isEmpty() || !m_graph.values(subject, its + QStringLiteral(u"taIdentRef")).isEmpty()
                 || !m_graph.values(subject, core + QStringLiteral(u"annotationUnit")).isEmpty())
            strings.append(subject);
    }
    if (!findUnit(strings))
        return {};
    LabelledDocument document{documentFacts(name, m_text, fileNameOf(m_file.shown)), m_text, {}, {LabelledLayer()}};
    LabelledLayer &layer = document.layers[0];
    layer.layer.info.state = LayerState::Done;
    layer.annotator.name = m_file.annotator;
    for (const QString &node : std::as_const(nodes))
        readOurs(node, layer);
    for (const QString &string : nodes.isEmpty() ? strings : QStringList()) {
        const QStringList units = m_graph.values(string, core + QStringLiteral(u"annotationUnit"));
        for (const QString &said : units.isEmpty() ? QStringList{string} : units) {
            const QString identity = m_graph.value(said, its + QStringLiteral(u"taIdentRef"));
            leaveOutOf(said);
            for (const QString &label : labelsOf(said, identity)) {
                Annotation annotation;
                annotation.id = {idOf({})};
                annotation.label = label;
                annotation.spans = {*spanOf(string)};
                annotation.origin = {Origin::Kind::Import, QStringLiteral(u"nif")};
                refer(annotation, identity, layer);
                layer.layer.annotations.append(annotation);
            }
        }
    }
    for (const QString &subject : m_graph.subjects()) {
        if (!m_graph.isA(subject, ours + QStringLiteral(u"Relation")))
            continue;
        Relation relation{{idOf(subject)}, m_graph.value(subject, ours + QStringLiteral(u"label")), m_annotations.value(m_graph.value(subject, ours + QStringLiteral(u"from"))),
                          m_annotations.value(m_graph.value(subject, ours + QStringLiteral(u"to"))), {Origin::Kind::Import, QStringLiteral(u"nif")}};
        if (!relation.from.isNull() && !relation.to.isNull())
            layer.layer.relations.append(relation);
    }
    return document;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    const auto read = eachLayerFile(input, {QStringLiteral(u"ttl"), QStringLiteral(u"nt")}, progress, [&](const LayerFile &file) {
        const auto bytes = textFile(file, problems);
        if (!bytes)
            return true;
        const QString text = QString::fromUtf8(*bytes);
        TurtleReader turtle(text);
        const auto triples = turtle.read();
        if (!triples) {
            problems.append({Problem::Severity::Error, file.shown, turtle.line(), turtle.fault()});
            return true;
        }
        const Graph graph(*triples);
        LeftOut leftOut;
        int index = 0;
        for (const QString &subject : graph.subjects()) {
            if (graph.values(subject, core + QStringLiteral(u"isString")).isEmpty())
                continue;
            auto document = Reader(file, graph, leftOut, problems).read(subject, index++);
            if (document && !take(std::move(*document)))
                return false;
        }
        leftOut.say(file.shown, problems);
        if (index == 0)
            problems.append({Problem::Severity::Error, file.shown, 0, tr("There is no nif:Context with a nif:isString.")});
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    return problems;
}

} // namespace

namespace formats {

extern const Format nif;
const Format nif{
    .id = QStringLiteral(u"nif"),
    .name = QStringLiteral(u"NIF 2.0 (RDF Turtle)"),
    .suffix = {},
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true, .entities = true,
                .notes = true, .doubts = true, .severalAnnotators = true},
    .write = write,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
