// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/opbody.h"

#include "storage/sqlite/decisionbody.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

#include <simdjson.h>

namespace dau {

namespace {

namespace dom = simdjson::dom;
using None = std::monostate;

// Reads a body; the first thing that is not as it should be ends it (ok() is false from then on).
class BodyReader
{
public:
    explicit BodyReader(const TextOf &textOf)
        : m_textOf(textOf)
    {
    }

    Result<QList<Edit>> read(std::string_view json)
    {
        dom::parser parser;
        dom::array groups;
        if (parser.parse(json.data(), json.size()).get(groups) != simdjson::SUCCESS)
            fail();
        else
            for (const dom::element group : groups)
                readGroup(group);
        if (m_error)
            return tl::unexpected(*m_error);
        return m_edits;
    }

private:
    void fail(const QString &message = {})
    {
        if (m_error)
            return;
        m_error = Error{Error::Code::Corrupt,
                        message.isEmpty() ? QCoreApplication::translate("ProjectFile", "A row of the journal cannot be read.")
                                          : message,
                        {}};
    }

    std::string_view utf8(dom::element element)
    {
        std::string_view text;
        if (element.get(text) != simdjson::SUCCESS)
            fail();
        return text;
    }

    QString string(dom::element element)
    {
        const std::string_view text = utf8(element);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }

    Uuid uuid(dom::element element)
    {
        if (element.is_null())
            return {};
        const std::optional<Uuid> id = Uuid::fromString(string(element));
        if (!id)
            fail();
        return id.value_or(Uuid());
    }

    qint64 number(dom::element element)
    {
        int64_t value = 0;
        if (element.get(value) != simdjson::SUCCESS)
            fail();
        return value;
    }

    bool boolean(dom::element element)
    {
        bool value = false;
        if (element.get(value) != simdjson::SUCCESS)
            fail();
        return value;
    }

    QList<dom::element> list(dom::element element)
    {
        dom::array array;
        QList<dom::element> items;
        if (element.get(array) != simdjson::SUCCESS) {
            fail();
            return items;
        }
        for (const dom::element item : array)
            items.append(item);
        return items;
    }

    // The member of an object; nothing where there is none.
    static std::optional<dom::element> member(dom::element object, const char *name)
    {
        dom::element element;
        if (object[name].get(element) != simdjson::SUCCESS)
            return {};
        return element;
    }

    QString text(dom::element object, const char *name)
    {
        const auto element = member(object, name);
        return element ? string(*element) : QString();
    }

    template <typename Enum>
    Enum named(std::optional<Enum> value)
    {
        if (!value)
            fail();
        return value.value_or(Enum());
    }

    void readGroup(dom::element group)
    {
        const auto document = member(group, "document");
        const auto annotator = member(group, "annotator");
        const auto edits = member(group, "edits");
        if (!edits)
            return fail();
        m_document.value = document ? uuid(*document) : Uuid();
        m_annotator.value = annotator ? uuid(*annotator) : Uuid();
        m_text.reset();
        for (const dom::element edit : list(*edits)) {
            if (m_error)
                return;
            readEdit(edit);
        }
    }

    void readEdit(dom::element edit)
    {
        dom::object object;
        if (edit.get(object) != simdjson::SUCCESS)
            return fail();
        for (const auto [name, value] : object) {
            if (name == "made" || name == "deleted")
                readRun(value, name == "made");
            else if (name == "annotation")
                pair(value, [this](dom::element row) { return Edit::Value(annotation(row, nullptr)); });
            else if (name == "relation")
                pair(value, [this](dom::element row) { return Edit::Value(relation(row, nullptr)); });
            else if (name == "entity")
                pair(value, [this](dom::element row) { return Edit::Value(entity(row)); });
            else if (name == "layer")
                pair(value, [this](dom::element row) { return Edit::Value(layerInfo(row)); });
            else if (name == "document")
                pair(value, [this](dom::element row) { return Edit::Value(document(row)); });
            else if (name == "zones")
                pair(value, [this](dom::element row) { return Edit::Value(zones(row)); });
            else if (name == "annotator")
                pair(value, [this](dom::element row) { return Edit::Value(annotator(row)); });
            else if (name == "scheme")
                pair(value, [this](dom::element row) { return scheme(row); });
            else if (name == "record")
                pair(value, [this](dom::element row) { return Edit::Value(record(row)); });
            else if (name == "decision")
                pair(value, [this](dom::element row) { return decision(row); });
            else if (name == "clause")
                pair(value, [this](dom::element row) { return sound(readClause(row)); });
            else if (name == "nothing")
                m_edits.append(Edit{m_document, m_annotator, None(), None()});
            else
                fail();
        }
    }

    template <typename Read>
    void pair(dom::element element, Read read)
    {
        const QList<dom::element> sides = list(element);
        if (sides.size() != 2)
            return fail();
        Edit edit{m_document, m_annotator, {}, {}};
        if (!sides[0].is_null())
            edit.before = read(sides[0]);
        if (!sides[1].is_null())
            edit.after = read(sides[1]);
        m_edits.append(std::move(edit));
    }

    void readRun(dom::element run, bool made)
    {
        const auto origin = member(run, "origin");
        const auto annotations = member(run, "annotations");
        const auto rows = annotations ? annotations : member(run, "relations");
        if (!origin || !rows)
            return fail();
        const Origin shared = readOrigin(*origin);
        dom::array array;
        if (rows->get(array) != simdjson::SUCCESS)
            return fail();
        m_previous = {};
        for (const dom::element row : array) {
            Edit edit{m_document, m_annotator, {}, {}};
            Edit::Value &side = made ? edit.after : edit.before;
            if (annotations)
                side = annotation(row, &shared);
            else
                side = relation(row, &shared);
            m_edits.append(std::move(edit));
            if (m_error)
                return;
        }
    }

    Origin readOrigin(dom::element element)
    {
        const QList<dom::element> parts = list(element);
        if (parts.isEmpty()) {
            fail();
            return {};
        }
        return {named(originFromString(string(parts[0]))), parts.size() > 1 ? string(parts[1]) : QString()};
    }

    // Inside a run, null stands for the id after the one before.
    Uuid rowId(dom::element element)
    {
        m_previous = element.is_null() ? m_previous.plus(1) : uuid(element);
        return m_previous;
    }

    Annotation annotation(dom::element element, const Origin *origin)
    {
        Annotation result;
        const QList<dom::element> row = list(element);
        if (row.size() < 4) {
            fail();
            return result;
        }
        result.id.value = rowId(row[0]);
        result.label = string(row[1]);
        for (const dom::element part : list(row[2])) {
            const QList<dom::element> ends = list(part);
            if (ends.size() == 2)
                result.spans.append(span(number(ends[0]), number(ends[1])));
            else
                fail();
        }
        if (origin)
            result.origin = *origin;
        checkQuote(result, utf8(row[3]));
        if (row.size() > 4)
            readRest(row[4], result);
        return result;
    }

    void readRest(dom::element rest, Annotation &annotation)
    {
        if (const auto origin = member(rest, "origin"))
            annotation.origin = readOrigin(*origin);
        annotation.attributes = attributes(rest);
        if (const auto id = member(rest, "entity"))
            annotation.entity.value = uuid(*id);
        annotation.note = text(rest, "note");
        if (const auto doubt = member(rest, "doubt"))
            annotation.doubt = boolean(*doubt);
    }

    Attributes attributes(dom::element object)
    {
        const auto values = member(object, "attributes");
        if (!values)
            return {};
        const auto sources = member(object, "sources");
        const auto result = attributesFromJson(simdjson::minify(*values),
                                               sources ? simdjson::minify(*sources) : std::string());
        if (!result)
            fail();
        return result.value_or(Attributes());
    }

    const Text *documentText()
    {
        if (!m_text && !m_error) {
            Result<Text> text = m_textOf(m_document);
            if (text)
                m_text = *text;
            else
                m_error = text.error();
        }
        return m_text ? &*m_text : nullptr;
    }

    Span span(qint64 begin, qint64 end)
    {
        const Text *text = documentText();
        if (!text)
            return {};
        if (begin < 0 || begin >= end || end > text->codePoints()) {
            fail(QCoreApplication::translate("ProjectFile", "A row of the journal names offsets outside its text."));
            return {};
        }
        return text->offsets().toUtf16(CodePointSpan{begin, end});
    }

    void checkQuote(const Annotation &annotation, std::string_view quote)
    {
        if (m_error || !m_text)
            return;
        const QString there = m_text->quote(annotation.spans);
        if (there.toUtf8() == QByteArray::fromRawData(quote.data(), static_cast<qsizetype>(quote.size())))
            return;
        fail(QCoreApplication::translate("ProjectFile",
                                         "A row of the journal quotes “%1” where the text of its document has “%2”.")
                 .arg(QString::fromUtf8(quote.data(), static_cast<qsizetype>(quote.size())), there));
    }

    Relation relation(dom::element element, const Origin *origin)
    {
        const QList<dom::element> row = list(element);
        if (row.size() < 4 || (!origin && row.size() < 5)) {
            fail();
            return {};
        }
        Relation result;
        result.id.value = rowId(row[0]);
        result.label = string(row[1]);
        result.from.value = uuid(row[2]);
        result.to.value = uuid(row[3]);
        result.origin = origin ? *origin : readOrigin(row[4]);
        return result;
    }

    Entity entity(dom::element object)
    {
        Entity result;
        if (const auto id = member(object, "id"))
            result.id.value = uuid(*id);
        result.name = text(object, "name");
        if (const auto aliases = member(object, "aliases")) {
            for (const dom::element alias : list(*aliases))
                result.aliases.append(string(alias));
        }
        result.label = text(object, "label");
        result.note = text(object, "note");
        return result;
    }

    LayerInfo layerInfo(dom::element object)
    {
        return {named(layerStateFromString(text(object, "state"))), attributes(object), text(object, "note")};
    }

    Document document(dom::element object)
    {
        Document result;
        if (const auto id = member(object, "id"))
            result.id.value = uuid(*id);
        result.name = text(object, "name");
        result.title = text(object, "title");
        result.source = text(object, "source");
        result.sourceHash = QByteArray::fromHex(text(object, "source_hash").toLatin1());
        result.textHash = QByteArray::fromHex(text(object, "text_hash").toLatin1());
        result.encoding = text(object, "encoding");
        result.newline = text(object, "newline");
        result.normalForm = text(object, "normal_form");
        if (const auto mark = member(object, "byte_order_mark"))
            result.byteOrderMark = boolean(*mark);
        if (const auto length = member(object, "length"))
            result.length = number(*length);
        if (const auto removed = member(object, "removed"))
            result.removed = boolean(*removed);
        dom::object metadata;
        if (object["metadata"].get(metadata) == simdjson::SUCCESS) {
            for (const auto [name, value] : metadata)
                result.metadata.insert(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), string(value));
        }
        return result;
    }

    Zones zones(dom::element element)
    {
        Zones result;
        for (const dom::element item : list(element)) {
            const QList<dom::element> parts = list(item);
            if (parts.size() != 4) {
                fail();
                return {};
            }
            result.append(Zone{string(parts[2]), span(number(parts[0]), number(parts[1])), boolean(parts[3])});
        }
        return result;
    }

    Annotator annotator(dom::element object)
    {
        Annotator result;
        if (const auto id = member(object, "id"))
            result.id.value = uuid(*id);
        result.name = text(object, "name");
        result.kind = named(annotatorKindFromString(text(object, "kind")));
        result.colour = text(object, "colour");
        return result;
    }

    Record record(dom::element object)
    {
        const auto value = member(object, "value");
        if (!value)
            fail();
        const std::string json = value ? simdjson::minify(*value) : std::string();
        return {text(object, "kind"), text(object, "key"), QJsonDocument::fromJson(QByteArray::fromStdString(json)).object()};
    }

    Edit::Value scheme(dom::element object)
    {
        Result<LabelScheme> result = parseScheme(QByteArray::fromStdString(simdjson::minify(object)),
                                                 QCoreApplication::translate("ProjectFile", "the journal"));
        if (!result) {
            fail(result.error().message);
            return {};
        }
        return *result;
    }

    template <typename T>
    Edit::Value sound(const std::optional<T> &value)
    {
        if (!value)
            fail();
        return value ? Edit::Value(*value) : Edit::Value();
    }

    Edit::Value decision(dom::element row)
    {
        return sound(readDecision(row, {[this](dom::element element) { return annotation(element, nullptr); },
                                        [this](dom::element element) { return relation(element, nullptr); },
                                        [this](qint64 begin, qint64 end) { return span(begin, end); }}));
    }

    const TextOf &m_textOf;
    QList<Edit> m_edits;
    std::optional<Error> m_error;
    DocumentId m_document;
    AnnotatorId m_annotator;
    std::optional<Text> m_text;
    Uuid m_previous;
};

} // namespace

Result<QList<Edit>> readBody(std::string_view json, const TextOf &textOf)
{
    return BodyReader(textOf).read(json);
}

} // namespace dau
