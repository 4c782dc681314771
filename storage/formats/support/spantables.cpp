// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/spantables.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/fields.h"
#include "storage/formats/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace dau {

namespace {

constexpr qint64 largestFile = qint64(2) << 30;
constexpr qint64 mostErrors = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

} // namespace

class SpanTableReader::Row
{
public:
    Row(const QStringList &header, const QStringList &cells, const QString &rowFile, qint64 rowLine)
        : file(rowFile)
        , line(rowLine)
        , m_header(header)
        , m_cells(cells)
    {
    }
    bool has(QStringView column) const { return m_header.contains(column); }
    QString operator[](QStringView column) const
    {
        const qsizetype index = m_header.indexOf(column);
        return index < 0 ? QString() : unguarded(m_cells.value(index));
    }
    std::optional<qint64> number(QStringView column) const { return wholeNumber((*this)[column].toUtf8()); }
    std::optional<QJsonObject> json(QStringView column) const
    {
        const QByteArray bytes = (*this)[column].toUtf8();
        const QJsonDocument document = QJsonDocument::fromJson(bytes.isEmpty() ? QByteArray("{}") : bytes);
        return document.isObject() ? std::optional(document.object()) : std::nullopt;
    }

    QString file;
    qint64 line;

private:
    const QStringList &m_header;
    const QStringList &m_cells;
};

SpanTableReader::SpanTableReader(const ImportInput &input)
    : m_input(input)
    , m_nextId(Uuid::create())
{
}

Result<QList<LabelledDocument>> SpanTableReader::read(const QString &folder)
{
    m_defaultAnnotator = fileNameOf(folder);
    const auto path = [&](const QString &name) { return folder + u'/' + name; };
    const QString documents = path(QStringLiteral(u"documents.csv"));
    const QString relations = path(QStringLiteral(u"relations.csv"));
    Result<void> done;
    if (QFileInfo::exists(documents))
        done = eachRow(documents, {QStringLiteral(u"doc_id")}, [&](const Row &row) { readDocument(row); });
    if (done)
        done = eachRow(path(QStringLiteral(u"spans.csv")), {QStringLiteral(u"doc_id"), QStringLiteral(u"label"), QStringLiteral(u"start"), QStringLiteral(u"end")},
                       [&](const Row &row) { readSpan(row); });
    if (done && QFileInfo::exists(relations))
        done = eachRow(relations, {QStringLiteral(u"doc_id"), QStringLiteral(u"label"), QStringLiteral(u"from"), QStringLiteral(u"to")},
                       [&](const Row &row) { readRelation(row); });
    if (!done)
        return tl::unexpected(done.error());
    if (m_errors > mostErrors)
        problems.append({Problem::Severity::Error, m_defaultAnnotator, 0, tr("%1 more faults are not listed.").arg(m_errors - mostErrors)});
    m_documents.removeIf([&](const LabelledDocument &document) { return m_refused.contains(document.document.name); });
    return m_documents;
}

Result<void> SpanTableReader::eachRow(const QString &path, const QStringList &required, const std::function<void(const Row &)> &take)
{
    const QString name = fileNameOf(path);
    const auto bytes = wholeFile(path, largestFile);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const qint64 line = invalidUtf8Line(*bytes); line > 0)
        return failure(Error::Code::Invalid, tr("%1:%2: The line is not valid UTF-8.").arg(name).arg(line));
    CsvText csv(*bytes);
    const QStringList header = csv.header();
    for (const QString &column : required) {
        if (!header.contains(column))
            return failure(Error::Code::Invalid, tr("%1:1: The column “%2” is missing.").arg(name, column));
    }
    while (const auto cells = csv.next()) {
        const Row row(header, *cells, name, csv.lineNumber());
        if (cells->size() == header.size())
            take(row);
        else
            refuse(row, tr("The row has %1 columns, but the header has %2.").arg(cells->size()).arg(header.size()));
    }
    if (!csv.fault().isEmpty())
        return failure(Error::Code::Invalid, tr("%1:%2: %3").arg(name).arg(csv.lineNumber()).arg(csv.fault()));
    return {};
}

void SpanTableReader::readDocument(const Row &row)
{
    const QString name = row[u"doc_id"];
    if (m_byName.contains(name)) {
        refuse(row, tr("The document “%1” stands twice.").arg(name));
        return;
    }
    std::optional<Text> text;
    if (row.has(u"text"))
        text = Text(row[u"text"]);
    else if (m_input.knownText)
        text = m_input.knownText(name);
    if (!text) {
        refuse(row, tr("There is no text for the document “%1”.").arg(name));
        return;
    }
    LabelledDocument document{documentFacts(name, *text, row[u"source"]), *text, {}, {}};
    document.document.title = row[u"title"];
    const auto metadata = row.json(u"metadata");
    if (!metadata) {
        refuse(row, tr("The metadata is not a JSON object."));
        return;
    }
    for (auto it = metadata->begin(); it != metadata->end(); ++it)
        document.document.metadata.insert(it.key(), it.value().toString());
    m_byName.insert(name, m_documents.size());
    m_documents.append(document);
}

LabelledDocument *SpanTableReader::documentOf(const Row &row)
{
    const QString name = row[u"doc_id"];
    if (m_refused.contains(name))
        return nullptr;
    if (!m_byName.contains(name)) {
        const auto text = m_input.knownText ? m_input.knownText(name) : std::nullopt;
        if (!text) {
            refuse(row, tr("There is no text for the document “%1”: neither documents.csv nor the project has it.").arg(name));
            return nullptr;
        }
        m_byName.insert(name, m_documents.size());
        m_documents.append({documentFacts(name, *text, row.file), *text, {}, {}});
    }
    return &m_documents[m_byName.value(name)];
}

LabelledLayer *SpanTableReader::layerOf(const Row &row, LabelledDocument &document)
{
    QString annotator = m_input.annotator.isEmpty() ? row[u"annotator"] : m_input.annotator;
    if (annotator.isEmpty())
        annotator = m_defaultAnnotator;
    for (LabelledLayer &layer : document.layers) {
        if (layer.annotator.name == annotator)
            return &layer;
    }
    LabelledLayer &layer = document.layers.emplaceBack();
    layer.annotator.name = annotator;
    layer.layer.info.state = LayerState::Done;
    return &layer;
}

void SpanTableReader::readSpan(const Row &row)
{
    LabelledDocument *document = documentOf(row);
    if (!document)
        return;
    LabelledLayer &layer = *layerOf(row, *document);
    // A row without a label says only that the annotator has a layer here.
    if (row[u"label"].isEmpty() && row[u"start"].isEmpty())
        return;
    const auto span = spanOf(row, document->text);
    if (!span)
        return;
    const QString key = document->document.name + u'\0' + layer.annotator.name + u'\0' + row[u"span_id"];
    const QString fragment = row[u"fragment"].isEmpty() ? QStringLiteral(u"1/1") : row[u"fragment"];
    const int number = fragment.section(u'/', 0, 0).toInt();
    if (number > 1) {
        const auto [l, a] = m_spans.value(key, {-1, -1});
        const QString before = QStringLiteral(u"%1/%2").arg(number - 1).arg(fragment.section(u'/', 1));
        Annotation *annotation = l < 0 ? nullptr : &document->layers[l].layer.annotations[a];
        if (!annotation || m_fragments.value(key) != before || annotation->spans.last().end >= span->begin) {
            refuse(row, tr("The fragment %1 of “%2” does not follow on the fragment %3.").arg(fragment, row[u"span_id"], before));
            return;
        }
        annotation->spans.append(*span);
        m_fragments.insert(key, fragment);
        return;
    }
    if (!row[u"span_id"].isEmpty() && m_spans.contains(key)) {
        refuse(row, tr("The span_id “%1” stands twice.").arg(row[u"span_id"]));
        return;
    }
    m_nextId = m_nextId.plus(1);
    Annotation annotation;
    annotation.id = {Uuid::fromString(row[u"span_id"]).value_or(m_nextId)};
    annotation.label = row[u"label"];
    annotation.spans = {*span};
    annotation.attributes = attributesOf(row);
    annotation.note = row[u"note"];
    annotation.doubt = row[u"doubt"] == u"true";
    annotation.origin = {originFromString(row[u"origin"]).value_or(Origin::Kind::Import),
                         row.has(u"origin") ? row[u"origin_detail"] : QStringLiteral(u"csv")};
    referTo(row, layer, annotation);
    m_spans.insert(key, {&layer - document->layers.data(), layer.layer.annotations.size()});
    m_fragments.insert(key, fragment);
    layer.layer.annotations.append(annotation);
}

std::optional<Span> SpanTableReader::spanOf(const Row &row, const Text &text)
{
    const auto begin = row.number(u"start");
    const auto end = row.number(u"end");
    if (!begin || !end || *begin >= *end || *end > text.codePoints()) {
        refuse(row, tr("“%1” to “%2” is not a span of a text of %3 characters.").arg(row[u"start"], row[u"end"]).arg(text.codePoints()));
        return {};
    }
    const Span span = text.offsets().toUtf16(CodePointSpan{*begin, *end});
    if (row.has(u"text") && row[u"text"] != text.view(span)) {
        refuse(row, tr("The row says “%1”, but the text from %2 to %3 is “%4”.").arg(row[u"text"]).arg(*begin).arg(*end).arg(text.view(span)));
        return {};
    }
    return span;
}

Attributes SpanTableReader::attributesOf(const Row &row)
{
    Attributes attributes;
    const auto values = row.json(u"attributes");
    const auto sources = row.json(u"attribute_sources");
    if (!values || !sources) {
        refuse(row, tr("The attributes are not a JSON object."));
        return {};
    }
    for (auto it = values->begin(); it != values->end(); ++it) {
        AttributeValue value;
        for (const QJsonValue &one : it->isArray() ? it->toArray() : QJsonArray{*it})
            value.values.append(one.toString());
        value.source = sourceFromString(sources->value(it.key()).toString()).value_or(AttributeValue::Source::Set);
        attributes.insert(it.key(), value);
    }
    return attributes;
}

void SpanTableReader::referTo(const Row &row, LabelledLayer &layer, Annotation &annotation)
{
    const QString id = row[u"entity_id"].isEmpty() ? row[u"entity"] : row[u"entity_id"];
    if (id.isEmpty())
        return;
    Entity &entity = m_entities[{layer.annotator.name, id}];
    if (entity.id.isNull()) {
        entity.id = {Uuid::fromString(id).value_or(Uuid::create())};
        entity.name = row[u"entity"].isEmpty() ? id : row[u"entity"];
    }
    annotation.entity = entity.id;
    if (!std::any_of(layer.entities.begin(), layer.entities.end(), [&](const Entity &known) { return known.id == entity.id; }))
        layer.entities.append(entity);
}

void SpanTableReader::readRelation(const Row &row)
{
    LabelledDocument *document = documentOf(row);
    if (!document)
        return;
    LabelledLayer &layer = *layerOf(row, *document);
    const auto end = [&](QStringView column) {
        const QString key = document->document.name + u'\0' + layer.annotator.name + u'\0' + row[column];
        const auto [l, a] = m_spans.value(key, {-1, -1});
        if (l < 0)
            refuse(row, tr("“%1” is not a span_id of this annotator in “%2”.").arg(row[column], document->document.name));
        return l < 0 ? AnnotationId() : document->layers[l].layer.annotations[a].id;
    };
    m_nextId = m_nextId.plus(1);
    layer.layer.relations.append({{Uuid::fromString(row[u"relation_id"]).value_or(m_nextId)}, row[u"label"], end(u"from"), end(u"to"),
                                  {originFromString(row[u"origin"]).value_or(Origin::Kind::Import),
                                   row.has(u"origin") ? row[u"origin_detail"] : QStringLiteral(u"csv")}});
}

void SpanTableReader::refuse(const Row &row, const QString &message)
{
    m_refused.insert(row[u"doc_id"]);
    if (++m_errors <= mostErrors)
        problems.append({Problem::Severity::Error, row.file, row.line, message});
}

} // namespace dau
