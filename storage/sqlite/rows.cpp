// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/rows.h"

#include "storage/sqlite/json.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr auto annotationColumns = "a.id, a.label, a.begin, a.end, a.fragments, a.attributes, a.sources, e.uuid, a.note, "
                                   "a.doubt, a.origin, a.origin_detail";
constexpr int documentColumn = 12; // after the annotation's own: d.uuid, a.document, a.annotator

tl::unexpected<Error> damagedLayer(const Database &database)
{
    return failure(Error::Code::Corrupt,
                   QCoreApplication::translate("ProjectFile",
                                               "“%1” is damaged: annotations in it cannot be read. Check the project.")
                       .arg(database.file()));
}

// Nothing where the row cannot be what the program wrote. Of several fragments only the extent is known yet.
std::optional<Annotation> readAnnotation(const Statement &row, const Text &text)
{
    Annotation annotation;
    annotation.id.value = row.id(0);
    annotation.label = row.text(1);
    const CodePointSpan extent{row.integer(2), row.integer(3)};
    const auto attributes = attributesFromJson(row.utf8(5), row.utf8(6));
    const auto origin = originFromString(row.text(10));
    if (extent.begin < 0 || extent.begin >= extent.end || extent.end > text.codePoints() || !attributes || !origin)
        return {};
    annotation.spans = {text.offsets().toUtf16(extent)};
    annotation.attributes = *attributes;
    annotation.entity.value = row.id(7);
    annotation.note = row.text(8);
    annotation.doubt = row.integer(9) != 0;
    annotation.origin = {*origin, row.text(11)};
    return annotation;
}

// Puts the fragments in place of the extent.
Result<bool> readFragments(Statement &fragments, qint64 document, qint64 annotator, const Text &text, Annotation &annotation)
{
    annotation.spans.clear();
    fragments.bind(1, document).bind(2, annotator).bind(3, annotation.id);
    Result<bool> row = fragments.step();
    for (; row && *row; row = fragments.step()) {
        const CodePointSpan span{fragments.integer(0), fragments.integer(1)};
        if (span.begin < 0 || span.begin >= span.end || span.end > text.codePoints())
            return false;
        annotation.spans.append(text.offsets().toUtf16(span));
    }
    if (!row)
        return row;
    return annotation.spans.size() > 1;
}

Result<Statement> prepareFragments(const Database &database)
{
    return database.prepare(
        "SELECT begin, end FROM fragment WHERE document = ? AND annotator = ? AND annotation = ? ORDER BY number");
}

} // namespace

Document readDocument(const Statement &row)
{
    Document document;
    document.id.value = row.id(0);
    document.name = row.text(1);
    document.title = row.text(2);
    document.source = row.text(3);
    document.sourceHash = row.bytes(4);
    document.textHash = row.bytes(5);
    document.encoding = row.text(6);
    document.byteOrderMark = row.integer(7) != 0;
    document.newline = row.text(8);
    document.normalForm = row.text(9);
    document.length = row.integer(10);
    document.metadata = mapFromJson(row.utf8(11)).value_or(QMap<QString, QString>());
    document.removed = row.integer(12) != 0;
    return document;
}

Entity readEntity(const Statement &row)
{
    return {{row.id(0)}, row.text(1), listFromJson(row.utf8(2)).value_or(QStringList()), row.text(3), row.text(4)};
}

QByteArray selectAnnotations(const char *end)
{
    return QByteArray("SELECT ") + annotationColumns
        + ", d.uuid, a.document, a.annotator FROM annotation a JOIN document d ON d.id = a.document "
          "LEFT JOIN entity e ON e.id = a.entity "
        + end;
}

Result<QList<std::pair<DocumentId, Annotation>>> readLocated(const Database &database, Statement &rows, const TextOf &textOf)
{
    QList<std::pair<DocumentId, Annotation>> result;
    Result<Statement> fragments = prepareFragments(database);
    if (!fragments)
        return tl::unexpected(fragments.error());
    Result<bool> row = rows.step();
    for (; row && *row; row = rows.step()) {
        const DocumentId document{rows.id(documentColumn)};
        const Result<Text> text = textOf(document);
        if (!text)
            return tl::unexpected(text.error());
        std::optional<Annotation> annotation = readAnnotation(rows, *text);
        if (!annotation)
            return damagedLayer(database);
        if (rows.integer(4) > 1) {
            const Result<bool> whole
                = readFragments(*fragments, rows.integer(documentColumn + 1), rows.integer(documentColumn + 2), *text, *annotation);
            if (!whole)
                return tl::unexpected(whole.error());
            if (!*whole)
                return damagedLayer(database);
        }
        result.append({document, *annotation});
    }
    if (!row)
        return tl::unexpected(row.error());
    return result;
}

Result<Layer> readLayer(const Database &database, const LayerKey &key, const TextOf &textOf)
{
    Layer layer;
    Result<Statement> info = database.prepare(
        "SELECT l.state, l.attributes, l.sources, l.note, l.document, l.annotator FROM layer l "
        "WHERE l.document = (SELECT id FROM document WHERE uuid = ?) "
        "AND l.annotator = (SELECT id FROM annotator WHERE uuid = ?)");
    if (!info)
        return tl::unexpected(info.error());
    Result<bool> row = info->bind(1, key.document).bind(2, key.annotator).step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return layer;
    const auto state = layerStateFromString(info->text(0));
    const auto attributes = attributesFromJson(info->utf8(1), info->utf8(2));
    if (!state || !attributes)
        return damagedLayer(database);
    layer.info = {*state, *attributes, info->text(3)};
    const qint64 document = info->integer(4);
    const qint64 annotator = info->integer(5);

    const Result<Text> text = textOf(key.document);
    if (!text)
        return tl::unexpected(text.error());
    const QByteArray sql = QByteArray("SELECT ") + annotationColumns
        + " FROM annotation a LEFT JOIN entity e ON e.id = a.entity WHERE a.document = ? AND a.annotator = ? ORDER BY a.id";
    Result<Statement> rows = database.prepare(sql.constData());
    if (!rows)
        return tl::unexpected(rows.error());
    Result<Statement> fragments = prepareFragments(database);
    if (!fragments)
        return tl::unexpected(fragments.error());
    rows->bind(1, document).bind(2, annotator);
    for (row = rows->step(); row && *row; row = rows->step()) {
        std::optional<Annotation> annotation = readAnnotation(*rows, *text);
        if (!annotation)
            return damagedLayer(database);
        if (rows->integer(4) > 1) {
            const Result<bool> whole = readFragments(*fragments, document, annotator, *text, *annotation);
            if (!whole)
                return tl::unexpected(whole.error());
            if (!*whole)
                return damagedLayer(database);
        }
        layer.annotations.append(std::move(*annotation));
    }
    if (!row)
        return tl::unexpected(row.error());

    Result<Statement> relations = database.prepare("SELECT id, label, from_id, to_id, origin, origin_detail FROM relation "
                                                   "WHERE document = ? AND annotator = ? ORDER BY id");
    if (!relations)
        return tl::unexpected(relations.error());
    relations->bind(1, document).bind(2, annotator);
    for (row = relations->step(); row && *row; row = relations->step()) {
        const auto origin = originFromString(relations->text(4));
        if (!origin)
            return damagedLayer(database);
        layer.relations.append({{relations->id(0)}, relations->text(1), {relations->id(2)}, {relations->id(3)}, {*origin, relations->text(5)}});
    }
    if (!row)
        return tl::unexpected(row.error());
    return layer;
}

} // namespace dau
