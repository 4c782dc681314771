// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/spantables.h"
#include "storage/formats/support/csvtext.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/losses.h"
#include "storage/formats/support/order.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace dau {

namespace {

const QString documentsFile = QStringLiteral(u"documents.csv");
const QString spansFile = QStringLiteral(u"spans.csv");
const QString relationsFile = QStringLiteral(u"relations.csv");

QString json(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QByteArray header(const char *columns)
{
    return csvRow(QString::fromLatin1(columns).split(u' '));
}

QByteArray documentRow(const LabelledDocument &labelled)
{
    const Document &document = labelled.document;
    QJsonObject metadata;
    for (auto it = document.metadata.begin(); it != document.metadata.end(); ++it)
        metadata.insert(it.key(), it.value());
    return csvRow({guarded(document.name), guarded(document.title), guarded(document.source),
                   QString::fromLatin1(textHash(labelled.text).toHex()), QString::number(labelled.text.codePoints()), json(metadata),
                   guarded(labelled.text.string())});
}

QByteArray spanRows(const Annotation &annotation, const LabelledLayer &layer, const LabelledDocument &document)
{
    QJsonObject attributes;
    QJsonObject sources;
    for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it) {
        attributes.insert(it.key(), QJsonArray::fromStringList(it->values));
        if (it->source != AttributeValue::Source::Set)
            sources.insert(it.key(), toString(it->source));
    }
    QString entity;
    for (const Entity &known : layer.entities) {
        if (known.id == annotation.entity)
            entity = known.name;
    }
    QByteArray rows;
    for (qsizetype i = 0; i < annotation.spans.size(); ++i) {
        const Span &span = annotation.spans[i];
        const CodePointSpan counted = document.text.offsets().toCodePoints(span);
        rows += csvRow({guarded(document.document.name), guarded(layer.annotator.name), annotation.id.toString(), guarded(annotation.label),
                        QStringLiteral(u"%1/%2").arg(i + 1).arg(annotation.spans.size()), QString::number(counted.begin),
                        QString::number(counted.end), QString::number(span.begin), QString::number(span.end),
                        guarded(document.text.view(span).toString()), json(attributes), json(sources),
                        annotation.entity.isNull() ? QString() : annotation.entity.toString(), guarded(entity), guarded(annotation.note),
                        annotation.doubt ? QStringLiteral(u"true") : QString(), toString(annotation.origin.kind),
                        guarded(annotation.origin.detail)});
    }
    return rows;
}

QByteArray relationRow(const Relation &relation, const LabelledLayer &layer, const LabelledDocument &document)
{
    return csvRow({guarded(document.document.name), guarded(layer.annotator.name), relation.id.toString(), guarded(relation.label),
                   relation.from.toString(), relation.to.toString(), toString(relation.origin.kind), guarded(relation.origin.detail)});
}

// A layer without annotations is a row of document and annotator alone.
QByteArray emptyLayerRow(const LabelledLayer &layer, const LabelledDocument &document)
{
    QStringList cells{guarded(document.document.name), guarded(layer.annotator.name)};
    cells.resize(18);
    return csvRow(cells);
}

Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    const std::pair<QString, QByteArray> headers[] = {
        {documentsFile, header("doc_id title source sha256 length metadata text")},
        {spansFile, header("doc_id annotator span_id label fragment start end start_utf16 end_utf16 text attributes "
                           "attribute_sources entity_id entity note doubt origin origin_detail")},
        {relationsFile, header("doc_id annotator relation_id label from to origin origin_detail")}};
    for (const auto &[file, row] : headers) {
        if (auto written = sink.write(file, row); !written)
            return written;
    }
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        QByteArray spans;
        QByteArray relations;
        for (const LabelledLayer &layer : document->layers) {
            for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations))
                spans += spanRows(annotation, layer, *document);
            if (layer.layer.annotations.isEmpty())
                spans += emptyLayerRow(layer, *document);
            for (const Relation &relation : byId(layer.layer.relations))
                relations += relationRow(relation, layer, *document);
        }
        const std::pair<QString, QByteArray> parts[] = {{documentsFile, documentRow(*document)}, {spansFile, spans}, {relationsFile, relations}};
        for (const auto &[file, rows] : parts) {
            if (rows.isEmpty())
                continue;
            if (auto written = sink.append(file, rows); !written)
                return written;
        }
    }
    return {};
}

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &)
{
    LossCounter counter;
    for (const LabelledLayer &layer : document.layers) {
        for (const Entity &entity : layer.entities)
            counter.add(QStringLiteral(u"entity_details"), entity.aliases.isEmpty() && entity.label.isEmpty() && entity.note.isEmpty() ? 0 : 1);
        counter.add(QStringLiteral(u"document_notes"), layer.layer.info.note.isEmpty() ? 0 : 1);
    }
    return counter.of(document.document.name);
}

int recognises(const QString &path)
{
    const QFileInfo info(path);
    const QString spans = info.isDir() ? path + u'/' + spansFile : path;
    if (QFileInfo(spans).fileName() != spansFile)
        return 0;
    const QByteArray head = headOf(spans);
    return head.startsWith("doc_id") && head.split('\n').first().contains("label") ? 85 : 0;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    const QFileInfo info(input.path);
    SpanTableReader reader(input);
    auto documents = reader.read(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
    if (!documents)
        return tl::unexpected(documents.error());
    for (qsizetype i = 0; i < documents->size(); ++i) {
        if (!progress.step(i, documents->size()) || !take(std::move((*documents)[i])))
            return cancelled();
    }
    return reader.problems;
}

} // namespace

namespace formats {

extern const Format csv;
const Format csv{
    .id = QStringLiteral(u"csv"),
    .name = QStringLiteral(u"CSV tables of spans, relations and documents"),
    .suffix = {},
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .metadata = true, .severalAnnotators = true},
    .write = write,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
