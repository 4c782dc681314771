// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/layerfold.h"

#include "storage/sqlite/json.h"

#include "model/text/match.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace dau {

namespace {

constexpr size_t rowsPerInsert = 50;
constexpr qsizetype longestString = 200; // UTF-16 units; a longer text is nobody's "known string"
constexpr qsizetype stringCache = 100'000;
constexpr int columnsOfAnnotation = 15;
constexpr int relationColumns = 8;

QByteArray insertSql(const char *table, int columns, size_t rows)
{
    QByteArray row = "(?" + QByteArray(",?").repeated(columns - 1) + ')';
    QByteArray sql = QByteArray("INSERT INTO ") + table + " VALUES " + row;
    for (size_t i = 1; i < rows; ++i)
        sql += ',' + row;
    return sql;
}

QByteArray textOrNull(const QString &text)
{
    return text.isEmpty() ? QByteArray() : text.toUtf8();
}

// UTF-8 names, made once.
const QByteArray &originName(Origin::Kind kind)
{
    static const auto names = [] {
        std::array<QByteArray, 7> all;
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = toString(static_cast<Origin::Kind>(i)).toUtf8();
        return all;
    }();
    return names[static_cast<size_t>(kind)];
}

tl::unexpected<Error> missing(const char *sentence, const QString &file)
{
    return failure(Error::Code::Refused, QCoreApplication::translate("ProjectFile", sentence).arg(file));
}

} // namespace

LayerFold::LayerFold(const Database &database, Keys &keys, Tally &tally, Forks &forks, bool replaying)
    : m_database(database)
    , m_keys(keys)
    , m_tally(tally)
    , m_forks(forks)
    , m_replaying(replaying)
{
}

Result<Statement *> LayerFold::statement(Statement &statement, const char *sql)
{
    if (statement.isNull()) {
        Result<Statement> prepared = m_database.prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        statement = std::move(*prepared);
    }
    return &statement;
}

Result<void> LayerFold::apply(const Edit &edit, const OpId &row, const TextOf &textOf)
{
    if (Result<void> placed = place(edit); !placed)
        return placed;
    const auto *after = std::get_if<Annotation>(&edit.after);
    const auto *before = std::get_if<Annotation>(&edit.before);
    if (after || before) {
        const AnnotationId id = after ? after->id : before->id;
        const bool there = m_replaying ? m_forks.isThere(id) : before != nullptr;
        if (Result<void> noted = m_forks.note(edit, row, textOf); !noted)
            return noted;
        if (there) {
            if (Result<void> removed = remove(id); !removed)
                return removed;
        }
        return after ? make(*after, textOf) : Result<void>();
    }
    const auto *made = std::get_if<Relation>(&edit.after);
    const auto *lost = std::get_if<Relation>(&edit.before);
    const RelationId id = made ? made->id : lost->id;
    if (lost || m_relationsSeen.contains(id)) {
        if (Result<void> removed = remove(id); !removed)
            return removed;
    }
    return made ? make(*made) : Result<void>();
}

Result<void> LayerFold::place(const Edit &edit)
{
    if (m_document.id != 0 && edit.document == m_documentId && edit.annotator == m_annotatorId)
        return {};
    m_document.id = 0;
    m_text.reset();
    const Result<Keys::DocumentKey> document = m_keys.document(edit.document);
    if (!document)
        return tl::unexpected(document.error());
    const Result<qint64> annotator = m_keys.annotator(edit.annotator);
    if (!annotator)
        return tl::unexpected(annotator.error());
    Result<Statement *> insert = statement(
        m_insertLayer, "INSERT INTO layer (document, annotator) VALUES (?, ?) ON CONFLICT DO NOTHING");
    if (!insert)
        return tl::unexpected(insert.error());
    if (Result<void> inserted = (*insert)->bind(1, document->id).bind(2, *annotator).run(); !inserted)
        return inserted;
    m_tally.touch(document->id, *annotator);
    m_documentId = edit.document;
    m_annotatorId = edit.annotator;
    m_document = *document;
    m_annotator = *annotator;
    return {};
}

Result<void> LayerFold::make(const Annotation &annotation, const TextOf &textOf)
{
    if (!m_text) {
        Result<Text> text = textOf(m_documentId);
        if (!text)
            return tl::unexpected(text.error());
        m_text = *text;
    }
    Strings &strings = m_strings[{m_annotator, annotation.label}];
    if (strings.label.isNull())
        strings.label = annotation.label.toUtf8();
    const QString quote = annotation.spans.size() == 1 ? m_text->view(annotation.spans.first()).toString()
                                                       : m_text->quote(annotation.spans);
    const Result<qint64> string = stringId(strings, quote);
    if (!string)
        return tl::unexpected(string.error());
    qint64 entity = 0;
    if (!annotation.entity.isNull()) {
        const Result<qint64> key = m_keys.entity(annotation.entity);
        if (!key && !(m_replaying && key.error().code == Error::Code::Refused))
            return tl::unexpected(key.error());
        entity = key.value_or(0);
    }
    bool broken = false; // told by the journal's writer already
    const CodePointSpan extent = m_text->offsets().toCodePoints(annotation.extent());
    m_rows.push_back({m_document.id, m_annotator, annotation.id.toBytes(), strings.label, extent.begin, extent.end,
                      annotation.spans.size(), *string, attributesJson(annotation.attributes, &broken),
                      sourcesJson(annotation.attributes, &broken), entity, textOrNull(annotation.note), annotation.doubt,
                      originName(annotation.origin.kind), textOrNull(annotation.origin.detail)});
    m_tally.annotations(m_document.id, m_annotator, strings.label, *string, 1, annotation.doubt ? 1 : 0,
                        m_document.removed);
    if (annotation.spans.size() > 1) {
        if (Result<void> made = makeFragments(annotation, *m_text); !made)
            return made;
    }
    if (m_rows.size() == rowsPerInsert)
        return flushAnnotations();
    return {};
}

Result<void> LayerFold::makeFragments(const Annotation &annotation, const Text &text)
{
    Result<Statement *> insert = statement(m_insertFragment, "INSERT INTO fragment VALUES (?, ?, ?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (qsizetype i = 0; i < annotation.spans.size(); ++i) {
        const CodePointSpan span = text.offsets().toCodePoints(annotation.spans[i]);
        (*insert)->bind(1, m_document.id).bind(2, m_annotator).bind(3, annotation.id).bind(4, i).bind(5, span.begin).bind(6, span.end);
        if (Result<void> inserted = (*insert)->run(); !inserted)
            return inserted;
    }
    return {};
}

Result<qint64> LayerFold::stringId(Strings &strings, const QString &quote)
{
    if (const auto known = strings.ids.constFind(quote); known != strings.ids.constEnd())
        return *known;
    const QByteArray key = quote.size() > longestString ? QByteArray("") : toneKey(quote).toUtf8();
    Result<Statement *> find
        = statement(m_findString, "SELECT id FROM string WHERE annotator = ? AND label = ? AND key = ?");
    if (!find)
        return tl::unexpected(find.error());
    const Result<bool> found = (*find)->bind(1, m_annotator).bindText(2, strings.label).bindText(3, key).step();
    if (!found)
        return tl::unexpected(found.error());
    qint64 id = *found ? (*find)->integer(0) : 0;
    (*find)->reset();
    if (id == 0) {
        Result<Statement *> insert = statement(
            m_insertString, "INSERT INTO string (annotator, label, key, annotations) VALUES (?, ?, ?, 0) RETURNING id");
        if (!insert)
            return tl::unexpected(insert.error());
        const Result<bool> made = (*insert)->bind(1, m_annotator).bindText(2, strings.label).bindText(3, key).step();
        if (!made)
            return tl::unexpected(made.error());
        id = (*insert)->integer(0);
        (*insert)->reset();
    }
    strings.ids.insert(quote, id);
    ++m_stringCount;
    return id;
}

Result<void> LayerFold::remove(const AnnotationId &id)
{
    if (Result<void> flushed = flushAnnotations(); !flushed)
        return flushed;
    Result<Statement *> removing = statement(m_delete,
                                             "DELETE FROM annotation WHERE document = ? AND annotator = ? AND id = ? "
                                             "RETURNING label, string, doubt, fragments");
    if (!removing)
        return tl::unexpected(removing.error());
    const Result<bool> row = (*removing)->bind(1, m_document.id).bind(2, m_annotator).bind(3, id).step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row && m_replaying)
        return {};
    if (!*row)
        return missing(QT_TRANSLATE_NOOP("ProjectFile", "The change names an annotation that “%1” does not hold."),
                       m_database.file());
    if (m_replaying)
        m_gone.push_back({m_document.id, m_annotator, id.value});
    m_tally.annotations(m_document.id, m_annotator, (*removing)->bytes(0), (*removing)->integer(1), -1,
                        (*removing)->integer(2) ? -1 : 0, m_document.removed);
    const bool fragmented = (*removing)->integer(3) > 1;
    (*removing)->reset();
    if (!fragmented)
        return {};
    Result<Statement *> fragments = statement(
        m_deleteFragments, "DELETE FROM fragment WHERE document = ? AND annotator = ? AND annotation = ?");
    if (!fragments)
        return tl::unexpected(fragments.error());
    return (*fragments)->bind(1, m_document.id).bind(2, m_annotator).bind(3, id).run();
}

Result<void> LayerFold::make(const Relation &relation)
{
    if (m_replaying) {
        m_relationsSeen.insert(relation.id);
        m_made.push_back({m_document.id, m_annotator, relation.id.value});
    }
    m_relations.push_back({m_document.id, m_annotator, relation.id.toBytes(), relation.label.toUtf8(),
                           relation.from.toBytes(), relation.to.toBytes(), originName(relation.origin.kind),
                           textOrNull(relation.origin.detail)});
    if (m_relations.size() == rowsPerInsert)
        return flushRelations();
    return {};
}

Result<void> LayerFold::remove(const RelationId &id)
{
    if (Result<void> flushed = flushRelations(); !flushed)
        return flushed;
    Result<Statement *> removing = statement(
        m_deleteRelation, "DELETE FROM relation WHERE document = ? AND annotator = ? AND id = ? RETURNING 1");
    if (!removing)
        return tl::unexpected(removing.error());
    const Result<bool> row = (*removing)->bind(1, m_document.id).bind(2, m_annotator).bind(3, id).step();
    if (!row)
        return tl::unexpected(row.error());
    (*removing)->reset();
    if (!*row && !m_replaying)
        return missing(QT_TRANSLATE_NOOP("ProjectFile", "The change names a relation that “%1” does not hold."),
                       m_database.file());
    return {};
}

Result<void> LayerFold::flush()
{
    m_document.id = 0; // an empty layer may go now
    if (Result<void> flushed = flushAnnotations(); !flushed)
        return flushed;
    return flushRelations();
}

Result<void> LayerFold::finish()
{
    if (Result<void> flushed = flush(); !flushed)
        return flushed;
    return m_made.empty() && m_gone.empty() ? Result<void>() : dropLoose();
}

// Relations without one of their ends: deleted at one seat while another linked it.
Result<void> LayerFold::dropLoose()
{
    constexpr auto drop = "DELETE FROM relation WHERE document = ?1 AND annotator = ?2 AND %1 AND NOT (EXISTS (SELECT 1 FROM "
                          "annotation a WHERE a.document = ?1 AND a.annotator = ?2 AND a.id = from_id) AND EXISTS (SELECT 1 FROM "
                          "annotation a WHERE a.document = ?1 AND a.annotator = ?2 AND a.id = to_id))";
    static const QByteArray dropMade = QByteArray(drop).replace("%1", "id = ?3");
    static const QByteArray dropGone = QByteArray(drop).replace("%1", "(from_id = ?3 OR to_id = ?3)");
    Result<Statement *> made = statement(m_dropMade, dropMade.constData());
    Result<Statement *> gone = statement(m_dropGone, dropGone.constData());
    if (!made || !gone)
        return tl::unexpected(made ? gone.error() : made.error());
    for (const auto &[places, dropping] : {std::pair{&m_made, *made}, std::pair{&m_gone, *gone}}) {
        for (const Place &place : *places) {
            dropping->bind(1, place.document).bind(2, place.annotator).bind(3, place.id);
            if (Result<void> dropped = dropping->run(); !dropped)
                return dropped;
        }
        places->clear();
    }
    return {};
}

Result<void> LayerFold::flushAnnotations()
{
    if (m_rows.empty())
        return {};
    const bool whole = m_rows.size() == rowsPerInsert;
    static const QByteArray manySql = insertSql("annotation", columnsOfAnnotation, rowsPerInsert);
    static const QByteArray oneSql = insertSql("annotation", columnsOfAnnotation, 1);
    Result<Statement *> insert
        = whole ? statement(m_insert, manySql.constData()) : statement(m_insertOne, oneSql.constData());
    if (!insert)
        return tl::unexpected(insert.error());
    int at = 1;
    for (const Row &row : m_rows) {
        Statement &s = **insert;
        s.bind(at, row.document).bind(at + 1, row.annotator).bindBlob(at + 2, row.id).bindText(at + 3, row.label);
        s.bind(at + 4, row.begin).bind(at + 5, row.end).bind(at + 6, row.fragments).bind(at + 7, row.string);
        s.bindText(at + 8, row.attributes).bindText(at + 9, row.sources);
        if (row.entity)
            s.bind(at + 10, row.entity);
        else
            s.bindNull(at + 10);
        s.bindText(at + 11, row.note).bind(at + 12, qint64(row.doubt));
        s.bindText(at + 13, row.origin).bindText(at + 14, row.originDetail);
        at += columnsOfAnnotation;
        if (whole)
            continue;
        if (Result<void> inserted = s.run(); !inserted)
            return inserted;
        at = 1;
    }
    if (whole) {
        if (Result<void> inserted = (*insert)->run(); !inserted)
            return inserted;
    }
    m_rows.clear();
    const Result<bool> forgotten = m_tally.relieve();
    if (!forgotten)
        return tl::unexpected(forgotten.error());
    if (*forgotten || m_stringCount > stringCache)
        forgetStrings();
    return {};
}

Result<void> LayerFold::flushRelations()
{
    if (m_relations.empty())
        return {};
    const bool whole = m_relations.size() == rowsPerInsert;
    static const QByteArray manySql = insertSql("relation", relationColumns, rowsPerInsert);
    static const QByteArray oneSql = insertSql("relation", relationColumns, 1);
    Result<Statement *> insert = whole ? statement(m_insertRelations, manySql.constData())
                                       : statement(m_insertRelation, oneSql.constData());
    if (!insert)
        return tl::unexpected(insert.error());
    int at = 1;
    for (const RelationRow &row : m_relations) {
        Statement &s = **insert;
        s.bind(at, row.document).bind(at + 1, row.annotator).bindBlob(at + 2, row.id).bindText(at + 3, row.label);
        s.bindBlob(at + 4, row.from).bindBlob(at + 5, row.to);
        s.bindText(at + 6, row.origin).bindText(at + 7, row.originDetail);
        at += relationColumns;
        if (whole)
            continue;
        if (Result<void> inserted = s.run(); !inserted)
            return inserted;
        at = 1;
    }
    if (whole) {
        if (Result<void> inserted = (*insert)->run(); !inserted)
            return inserted;
    }
    m_relations.clear();
    return {};
}

void LayerFold::forgetStrings()
{
    m_strings.clear();
    m_stringCount = 0;
}

void LayerFold::forget()
{
    m_rows.clear();
    m_relations.clear();
    m_made.clear();
    m_gone.clear();
    forgetStrings();
    m_document.id = 0;
    m_text.reset();
}

} // namespace dau
