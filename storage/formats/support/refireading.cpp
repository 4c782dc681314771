// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/refireading.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/fields.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/jsonobject.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>

#include <simdjson.h>

namespace dau {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Refi", text);
}

QString partOf()
{
    return QStringLiteral(u"dau_part_of");
}

QString guidOf(const XmlAttributes &attributes, QByteArrayView name)
{
    QString guid = attributes.text(name).trimmed().toLower();
    if (guid.startsWith(u'{') && guid.endsWith(u'}'))
        guid = guid.mid(1, guid.size() - 2);
    return guid;
}

QString pathOf(const XmlAttributes &attributes)
{
    QString path = attributes.text("plainTextPath");
    if (path.startsWith(u"internal://"))
        return path.mid(11);
    return {}; // outside of the project
}

qsizetype characters(QStringView text)
{
    return OffsetMap(text).toCodePoint(text.size());
}

} // namespace

RefiReader::RefiReader(const ImportInput &input, QString shownName, QString annotator)
    : m_input(input)
    , m_shown(std::move(shownName))
    , m_annotator(std::move(annotator))
    , m_parser(std::make_unique<simdjson::dom::parser>())
    , m_features(QStringLiteral(u"refi-qda"))
{
}

RefiReader::~RefiReader() = default;

void RefiReader::start(QByteArrayView name, const XmlAttributes &attributes)
{
    if (m_open.empty()) {
        m_isProject = name == "Project";
        if (!m_isProject && name != "CodeBook")
            return refuse(tr("The file is not a REFI-QDA project: its first element is “%1”.").arg(QString::fromUtf8(name)));
    }
    m_open.push_back(name.toByteArray());
    m_chars.clear();
    const auto number = [&](QByteArrayView attribute) { return wholeNumber(attributes.bytes(attribute).trimmed()).value_or(-1); };
    if (name == "User") {
        m_users.insert(guidOf(attributes, "guid"), {{}, attributes.text("name"), annotatorKindFromString(attributes.text("id")).value_or(Annotator::Kind::Human), {}});
    } else if (name == "Code") {
        m_codePath.append(attributes.text("name"));
        const QString label = m_codeNames.contains(m_codePath.last()) ? m_codePath.join(u'/') : m_codePath.last();
        m_codeNames.insert(label);
        m_codes.insert(guidOf(attributes, "guid"), label);
    } else if (name == "Variable") {
        m_variables.insert(guidOf(attributes, "guid"), attributes.text("name"));
    } else if (name == "TextSource") {
        m_inSource = true;
        m_inSelection = m_inCoding = false;
        m_sources.append({guidOf(attributes, "guid"), attributes.text("name"), pathOf(attributes), {}, {}, {}, {}, {}, {}});
    } else if (name == "PlainTextSelection" && m_inSource) {
        m_inSelection = true;
        m_inCoding = false;
        m_sources.last().selections.append({guidOf(attributes, "guid"), attributes.text("name"), guidOf(attributes, "creatingUser"), {},
                                            {number("startPosition"), number("endPosition")}, {}, {}, line()});
    } else if (name == "Coding" && m_inSource) {
        m_inCoding = true;
        Source &source = m_sources.last();
        (m_inSelection ? source.selections.last().codings : source.codings).append({{}, guidOf(attributes, "creatingUser")});
    } else if (name == "CodeRef" && m_inCoding) {
        Source &source = m_sources.last();
        (m_inSelection ? source.selections.last().codings : source.codings).last().code = guidOf(attributes, "targetGUID");
    } else if (name == "NoteRef" && m_inSource) {
        Source &source = m_sources.last();
        (m_inSelection ? source.selections.last().notes : source.notes).append(guidOf(attributes, "targetGUID"));
    } else if (name == "VariableRef") {
        m_variable = guidOf(attributes, "targetGUID");
    } else if (name == "Note") {
        m_note = guidOf(attributes, "guid");
        if (const QString path = pathOf(attributes); !path.isEmpty())
            noteFiles.insert(path.toLower(), m_note);
    } else if (name == "Link") {
        m_links.append({guidOf(attributes, "guid"), attributes.text("name"), guidOf(attributes, "originGUID"), guidOf(attributes, "targetGUID")});
    } else if (name.endsWith("Source") && name != "Sources") {
        problems.append({Problem::Severity::Loss, m_shown, line(), tr("“%1” is not text, and is not kept.").arg(attributes.text("name"))});
    }
}

void RefiReader::end(QByteArrayView name)
{
    m_open.pop_back();
    const QByteArrayView parent = m_open.empty() ? QByteArrayView() : QByteArrayView(m_open.back());
    if (name == "Code") {
        m_codePath.removeLast();
    } else if (name == "TextSource") {
        m_inSource = false;
    } else if (name == "PlainTextSelection") {
        m_inSelection = false;
    } else if (name == "Coding") {
        m_inCoding = false;
    } else if (name == "Description" && m_inSelection && parent == "PlainTextSelection") {
        m_sources.last().selections.last().description = m_chars;
    } else if (name == "Description" && m_inSource && parent == "TextSource") {
        m_sources.last().description = m_chars;
    } else if (name == "PlainTextContent" && m_inSource && parent == "TextSource") {
        m_sources.last().content = m_chars;
    } else if (name == "PlainTextContent" && parent == "Note") {
        m_notes.insert(m_note, m_chars);
    } else if (m_inSource && parent == "VariableValue" && name.endsWith("Value")) {
        m_sources.last().variables.insert(m_variables.value(m_variable, m_variable), m_chars);
    }
    m_chars.clear();
}

// What we wrote; any other text is what a person wrote.
Features RefiReader::featuresIn(const QString &description, bool *ours)
{
    *ours = false;
    if (!description.startsWith(u"{\"dau\":"))
        return {};
    const QByteArray json = description.toUtf8();
    simdjson::dom::element root;
    if (m_parser->parse(json.constData(), static_cast<size_t>(json.size())).get(root) != simdjson::SUCCESS)
        return {};
    JsonFault fault;
    const Features features = JsonObject(root, {}, &fault).textsMap("dau");
    *ours = fault.isEmpty();
    return features;
}

// Names that are the text of their selection tell how offsets are counted; of a selection called otherwise nothing can
// be checked. Some programs give the last character as the end.
QList<Spans> RefiReader::spansOf(const Source &source, const Text &text, bool *failed)
{
    const auto isQuote = [&](const Selection &selection, qint64 more) {
        const qsizetype wide = selection.name.size() - characters(selection.name);
        const qint64 length = selection.span.end - selection.span.begin + more;
        return !selection.name.isEmpty() && length >= characters(selection.name) && length <= characters(selection.name) + wide
            && text.string().contains(selection.name);
    };
    const auto quotes = [&](qint64 more) {
        return std::count_if(source.selections.begin(), source.selections.end(), [&](const Selection &selection) { return isQuote(selection, more); });
    };
    const qint64 more = quotes(1) > quotes(0) ? 1 : 0;
    ForeignSpans places(text, m_shown);
    for (const Selection &selection : source.selections) {
        const QString quote = isQuote(selection, more) ? selection.name : QString();
        places.add(tr("The selection “%1”").arg(selection.name.left(60)), selection.line, {{selection.span.begin, selection.span.end + more}}, quote);
    }
    auto found = places.find(places.ways(OffsetUnit::CodePoints, m_input), problems);
    *failed = !found;
    return found ? *found : QList<Spans>();
}

LabelledLayer &RefiReader::layerFor(LabelledDocument &document, const QString &user)
{
    const Annotator known = m_users.value(user);
    const QString name = !m_input.annotator.isEmpty() ? m_input.annotator : known.name.isEmpty() ? m_annotator : known.name;
    LabelledLayer &layer = layerOf(document, name);
    if (known.kind != Annotator::Kind::Human)
        layer.annotator.kind = known.kind;
    return layer;
}

QString RefiReader::notesOf(const QStringList &guids) const
{
    QStringList notes;
    for (const QString &guid : guids) {
        if (const QString note = m_notes.value(guid); !note.isEmpty())
            notes.append(note);
    }
    return notes.join(u'\n');
}

void RefiReader::addSelection(LabelledDocument &document, const Selection &selection, const Spans &spans)
{
    bool ours = false;
    const Features features = featuresIn(selection.description, &ours);
    if (features.contains(partOf())) {
        const auto whole = m_made.constFind(features.value(partOf()).value(0));
        if (whole != m_made.constEnd()) {
            QList<Annotation> &annotations = layerOf(document, whole->first).layer.annotations;
            const auto found = std::find_if(annotations.rbegin(), annotations.rend(), [&](const Annotation &one) { return one.id == whole->second; });
            found->spans = normalised(found->spans + spans);
            return;
        }
    }
    if (selection.codings.isEmpty())
        problems.append({Problem::Severity::Loss, m_shown, selection.line, tr("The selection “%1” has no code, and is not kept.").arg(selection.name.left(60))});
    for (qsizetype i = 0; i < selection.codings.size(); ++i) {
        const Coding &coding = selection.codings[i];
        LabelledLayer &layer = layerFor(document, coding.user.isEmpty() ? selection.user : coding.user);
        Annotation annotation;
        const auto uuid = Uuid::fromString(selection.guid);
        annotation.id = i == 0 && uuid ? AnnotationId{*uuid} : AnnotationId::create();
        annotation.label = m_codes.value(coding.code, coding.code);
        annotation.spans = spans;
        m_features.read(features, annotation, layer);
        annotation.note = notesOf(selection.notes);
        if (!ours && !selection.description.isEmpty())
            annotation.note = annotation.note.isEmpty() ? selection.description : selection.description + u'\n' + annotation.note;
        if (i == 0)
            m_made.insert(selection.guid, {layer.annotator.name, annotation.id});
        layer.layer.annotations.append(annotation);
    }
}

std::optional<LabelledDocument> RefiReader::document(const Source &source, const QString &string)
{
    const Text text(string);
    LabelledDocument document{documentFacts(source.name.isEmpty() ? source.guid : source.name, text, m_shown), text, {}, {}};
    bool ours = false;
    m_features.read(featuresIn(source.description, &ours), document);
    for (auto it = source.variables.begin(); it != source.variables.end(); ++it)
        document.document.metadata.insert(it.key(), *it);
    bool failed = false;
    const QList<Spans> spans = spansOf(source, text, &failed);
    if (failed)
        return {};
    m_made.clear();
    for (qsizetype i = 0; i < spans.size(); ++i)
        addSelection(document, source.selections[i], spans[i]);
    for (const Coding &coding : source.codings) {
        AttributeValue &codes = layerFor(document, coding.user).layer.info.attributes[QStringLiteral(u"code")];
        codes.values.append(m_codes.value(coding.code, coding.code));
    }
    if (const QString note = notesOf(source.notes); !note.isEmpty())
        layerFor(document, {}).layer.info.note = note;
    for (const Link &link : std::as_const(m_links)) {
        const auto from = m_made.constFind(link.from);
        const auto to = m_made.constFind(link.to);
        if (from == m_made.constEnd() || to == m_made.constEnd())
            continue; // of another document, or no selection
        if (from->first != to->first) {
            problems.append({Problem::Severity::Loss, m_shown, 0, tr("The link “%1” between the work of two people is not kept.").arg(link.name)});
            continue;
        }
        const auto uuid = Uuid::fromString(link.guid);
        layerOf(document, from->first).layer.relations.append(
            {uuid ? RelationId{*uuid} : RelationId::create(), link.name, from->second, to->second, m_features.origin()});
    }
    return document;
}

} // namespace dau
