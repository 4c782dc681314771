// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/sqlitestore.h"

#include "storage/sqlite/documentlist.h"
#include "storage/sqlite/rows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

namespace dau {

namespace {

tl::unexpected<Error> noSuchDocument(const QString &file)
{
    return failure(Error::Code::NotFound,
                   QCoreApplication::translate("ProjectFile", "The document is not in “%1”.").arg(file));
}

} // namespace

Result<LabelScheme> SqliteStore::scheme() const
{
    return query<LabelScheme>(m_readers, "SELECT json FROM scheme", [](Statement &) {}, [this](Statement &rows) -> Result<LabelScheme> {
        const Result<bool> row = rows.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return LabelScheme();
        const QByteArray json = rows.bytes(0);
        const std::scoped_lock lock(m_schemeMutex);
        if (json != m_schemeJson) { // reading and checking it takes longer than a document
            Result<LabelScheme> read = parseScheme(json, m_project.file);
            if (!read)
                return read;
            m_scheme = std::move(*read);
            m_schemeJson = json;
        }
        return m_scheme;
    });
}

Result<QList<Annotator>> SqliteStore::annotators() const
{
    return list<Annotator>(m_readers, "SELECT uuid, name, kind, colour FROM annotator ORDER BY uuid", [](Statement &) {},
                           [](const Statement &row) {
                               return Annotator{{row.id(0)},
                                                row.text(1),
                                                annotatorKindFromString(row.text(2)).value_or(Annotator::Kind::Human),
                                                row.text(3)};
                           });
}

Result<QList<Record>> SqliteStore::records(const QString &kind) const
{
    if (m_project.version < 2) // opened for reading only, as it was
        return QList<Record>();
    return list<Record>(m_readers, "SELECT kind, key, value FROM record WHERE kind = ? ORDER BY key",
                        [&](Statement &rows) { rows.bind(1, QStringView(kind)); },
                        [](const Statement &row) {
                            return Record{row.text(0), row.text(1), QJsonDocument::fromJson(row.bytes(2)).object()};
                        });
}

Result<QList<OpId>> SqliteStore::heads() const
{
    return list<OpId>(m_readers, "SELECT replica, max(seq) FROM op GROUP BY replica ORDER BY replica", [](Statement &) {},
                      [](const Statement &row) { return OpId{{row.id(0)}, row.integer(1)}; });
}

Result<QHash<DocumentId, StateTimes>> SqliteStore::stateTimes() const
{
    using Row = std::pair<DocumentId, StateTimes>;
    const auto rows = list<Row>(m_readers,
                                "SELECT document, min(at), max(at) FROM (SELECT document, max(at_ms) AS at FROM op "
                                "WHERE kind = 'state' AND document IS NOT NULL GROUP BY document, author) GROUP BY document",
                                [](Statement &) {},
                                [](const Statement &row) { return Row{{row.id(0)}, {row.integer(1), row.integer(2)}}; });
    return rows.map([](const QList<Row> &all) { return QHash<DocumentId, StateTimes>(all.begin(), all.end()); });
}

Result<QList<Entity>> SqliteStore::entities(const AnnotatorId &annotator) const
{
    return list<Entity>(
        m_readers,
        "SELECT uuid, name, aliases, label, note FROM entity "
        "WHERE annotator IS (SELECT id FROM annotator WHERE uuid = ?1) AND (annotator IS NULL) = (?1 IS NULL) ORDER BY uuid",
        [&](Statement &rows) { rows.bind(1, annotator); }, readEntity);
}

Result<ProjectCounts> SqliteStore::counts(const AnnotatorId &annotator) const
{
    const auto counts = list<ProjectCounts>(
        m_readers,
        "SELECT coalesce((SELECT value FROM counter WHERE name = 'documents'), 0), a.annotations, a.done, a.doubts "
        "FROM (SELECT 1) LEFT JOIN annotator a ON a.uuid = ?",
        [&](Statement &rows) { rows.bind(1, annotator); },
        [](const Statement &row) {
            return ProjectCounts{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
        });
    return counts.map([](const QList<ProjectCounts> &rows) { return rows.value(0); });
}

Result<QList<LabelCount>> SqliteStore::labelCounts(const AnnotatorId &annotator) const
{
    return list<LabelCount>(m_readers,
                            "SELECT label, annotations FROM label_count "
                            "WHERE annotator = (SELECT id FROM annotator WHERE uuid = ?) AND annotations > 0 ORDER BY label",
                            [&](Statement &rows) { rows.bind(1, annotator); },
                            [](const Statement &row) { return LabelCount{row.text(0), row.integer(1)}; });
}

Result<qint64> SqliteStore::documentCount(const DocumentQuery &query) const
{
    return countDocuments(m_readers, query);
}

Result<QList<DocumentRow>> SqliteStore::documents(const DocumentQuery &query, qint64 offset, qint64 limit) const
{
    return listDocuments(m_readers, query, offset, limit);
}

Result<std::optional<qint64>> SqliteStore::documentPosition(const DocumentQuery &query, const DocumentId &id) const
{
    return positionOf(m_readers, query, id);
}

Result<Document> SqliteStore::document(const DocumentId &id) const
{
    const auto found = list<Document>(
        m_readers,
        "SELECT uuid, name, title, source, source_hash, text_hash, encoding, byte_order_mark, newline, normal_form, length, "
        "metadata, removed FROM document WHERE uuid = ?",
        [&](Statement &rows) { rows.bind(1, id); }, readDocument);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return noSuchDocument(m_project.file);
    return found->first();
}

Result<std::optional<DocumentId>> SqliteStore::documentByName(const QString &name) const
{
    const auto found = list<DocumentId>(m_readers, "SELECT uuid FROM document WHERE name = ? AND removed = 0",
                                        [&](Statement &rows) { rows.bind(1, QStringView(name)); },
                                        [](const Statement &row) { return DocumentId{row.id(0)}; });
    return found.map([](const QList<DocumentId> &ids) { return ids.isEmpty() ? std::nullopt : std::optional(ids.first()); });
}

Result<QList<DocumentId>> SqliteStore::documentsByHash(const QByteArray &hash) const
{
    return list<DocumentId>(m_readers,
                            "SELECT uuid FROM document WHERE (source_hash = ?1 OR text_hash = ?1) AND removed = 0 ORDER BY id",
                            [&](Statement &rows) { rows.bindBlob(1, hash); },
                            [](const Statement &row) { return DocumentId{row.id(0)}; });
}

Result<Zones> SqliteStore::zones(const DocumentId &id) const
{
    const Result<Text> text = this->text(id);
    if (!text)
        return tl::unexpected(text.error());
    const auto zones = list<Zone>(m_readers,
                                  "SELECT kind, begin, end, skipped FROM zone "
                                  "WHERE document = (SELECT id FROM document WHERE uuid = ?) ORDER BY begin",
                                  [&](Statement &rows) { rows.bind(1, id); },
                                  [&](const Statement &row) {
                                      const CodePointSpan span{row.integer(1), row.integer(2)};
                                      return Zone{row.text(0), text->offsets().toUtf16(span), row.integer(3) != 0};
                                  });
    return zones;
}

Result<Layer> SqliteStore::layer(const LayerKey &key) const
{
    Result<Readers::Lease> reader = m_readers.take();
    if (!reader)
        return tl::unexpected(reader.error());
    return readLayer(**reader, key, [&](const DocumentId &id) { return textIn(**reader, id); });
}

Result<QList<AnnotatorId>> SqliteStore::layersOf(const DocumentId &id) const
{
    return list<AnnotatorId>(m_readers,
                             "SELECT a.uuid FROM layer l JOIN annotator a ON a.id = l.annotator "
                             "WHERE l.document = (SELECT id FROM document WHERE uuid = ?) ORDER BY a.uuid",
                             [&](Statement &rows) { rows.bind(1, id); },
                             [](const Statement &row) { return AnnotatorId{row.id(0)}; });
}

Result<QList<std::pair<DocumentId, Annotation>>> SqliteStore::located(Database &database, Statement &rows) const
{
    return readLocated(database, rows, [&](const DocumentId &id) { return textIn(database, id); });
}

Result<QList<std::pair<DocumentId, Annotation>>> SqliteStore::mentions(const EntityId &id) const
{
    Result<Readers::Lease> reader = m_readers.take();
    if (!reader)
        return tl::unexpected(reader.error());
    const QByteArray sql = selectAnnotations("WHERE a.entity = (SELECT id FROM entity WHERE uuid = ?) AND d.removed = 0 "
                                             "ORDER BY d.id, a.begin, a.end DESC, a.id");
    Result<Statement> rows = (*reader)->prepare(sql.constData());
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, id);
    return located(**reader, *rows);
}

Result<QList<std::pair<DocumentId, Annotation>>> SqliteStore::sameString(const AnnotatorId &annotator, const QString &label,
                                                                         const QString &toneKey, qint64 limit) const
{
    Result<Readers::Lease> reader = m_readers.take();
    if (!reader)
        return tl::unexpected(reader.error());
    const QByteArray sql = selectAnnotations(
        "WHERE a.string = (SELECT id FROM string WHERE annotator = (SELECT id FROM annotator WHERE uuid = ?1) "
        "AND label = ?2 AND key = ?3) AND d.removed = 0 ORDER BY a.id DESC LIMIT ?4");
    Result<Statement> rows = (*reader)->prepare(sql.constData());
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, annotator).bind(2, QStringView(label)).bind(3, QStringView(toneKey)).bind(4, limit);
    return located(**reader, *rows);
}

Result<QHash<QString, qint64>> SqliteStore::knownStrings(const AnnotatorId &annotator, const QString &label) const
{
    const auto rows = list<std::pair<QString, qint64>>(
        m_readers,
        "SELECT key, annotations FROM string WHERE annotator = (SELECT id FROM annotator WHERE uuid = ?) AND label = ? "
        "AND annotations > 0 AND key <> ''",
        [&](Statement &statement) { statement.bind(1, annotator).bind(2, QStringView(label)); },
        [](const Statement &row) { return std::pair(row.text(0), row.integer(1)); });
    return rows.map([](const auto &pairs) { return QHash<QString, qint64>(pairs.begin(), pairs.end()); });
}

} // namespace dau
