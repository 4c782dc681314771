// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/fold.h"

namespace dau {

namespace {

// The edit as the journal writes it, as if `after` were new.
Result<QByteArray> bodyOf(const Edit &edit, const TextOf &textOf)
{
    Change change;
    change.edits = {{edit.document, edit.annotator, {}, edit.after}};
    const Result<QList<OpBody>> bodies = writeBodies(change, textOf);
    return bodies.map([](const QList<OpBody> &rows) { return rows.first().json; });
}

} // namespace

Result<void> Fold::apply(const Edit &edit, const Decision *before, const Decision *after, const TextOf &textOf)
{
    if (before) {
        Result<Statement> remove = m_database.prepare("DELETE FROM decision WHERE id = ?");
        if (!remove)
            return tl::unexpected(remove.error());
        if (Result<void> removed = remove->bind(1, before->id).run(); !removed)
            return removed;
    }
    if (!after)
        return {};
    const Result<Keys::DocumentKey> document = m_keys.document(edit.document);
    if (!document)
        return tl::unexpected(document.error());
    const Result<qint64> annotator = m_keys.annotator(edit.annotator);
    if (!annotator)
        return tl::unexpected(annotator.error());
    const Result<Text> text = textOf(edit.document);
    if (!text)
        return tl::unexpected(text.error());
    const Result<QByteArray> body = bodyOf(edit, textOf);
    if (!body)
        return tl::unexpected(body.error());
    Result<Statement> insert
        = m_database.prepare("INSERT OR IGNORE INTO decision VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (!insert)
        return tl::unexpected(insert.error());
    const CodePointSpan extent = text->offsets().toCodePoints(after->extent);
    insert->bind(1, after->id).bind(2, document->id).bind(3, *annotator).bind(4, after->unit);
    insert->bind(5, QStringView(after->unitClass)).bind(6, extent.begin).bind(7, extent.end);
    insert->bind(8, QStringView(after->label)).bind(9, QStringView(toString(after->verdict)));
    insert->bind(10, qint64(after->version)).bind(11, after->units).bind(12, after->person);
    insert->bind(13, QStringView(after->rule)).bind(14, after->at).bind(15, after->tookMs);
    insert->bind(16, QStringView(after->reason)).bind(17, after->clause).bind(18, qint64(after->namesVisible));
    insert->bind(19, qint64(after->proposed)).bind(20, after->supersedes).bindText(21, *body);
    return insert->run();
}

Result<void> Fold::apply(const Edit &edit, const Clause *before, const Clause *after, const TextOf &textOf)
{
    Result<Statement> statement = m_database.prepare(
        after ? "INSERT INTO clause (uuid, title, text, at_ms, body) VALUES (?1, ?2, ?3, ?4, ?5) "
                "ON CONFLICT (uuid) DO UPDATE SET title = ?2, text = ?3, at_ms = ?4, body = ?5"
              : "DELETE FROM clause WHERE uuid = ?1");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, after ? after->id : before->id);
    if (!after)
        return statement->run();
    const Result<QByteArray> body = bodyOf(edit, textOf);
    if (!body)
        return tl::unexpected(body.error());
    statement->bind(2, QStringView(after->title)).bind(3, QStringView(after->text)).bind(4, after->at).bindText(5, *body);
    return statement->run();
}

} // namespace dau
