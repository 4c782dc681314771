// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/fold.h"

#include "storage/sqlite/json.h"

#include "model/text/collation.h"
#include "model/text/match.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

namespace dau {

namespace {

// Names sort in one language inside the file; a list in another language differs in details only.
const QString sortLanguage = QStringLiteral(u"vi");

tl::unexpected<Error> refuse(const char *sentence, const QString &file)
{
    return failure(Error::Code::Refused, QCoreApplication::translate("ProjectFile", sentence).arg(file));
}

} // namespace

Fold::Fold(const Database &database, const Database *replaying)
    : m_database(database)
    , m_replaying(replaying != nullptr)
    , m_keys(database)
    , m_tally(database)
    , m_forks(replaying ? *replaying : database, database, m_keys, m_replaying)
    , m_layers(database, m_keys, m_tally, m_forks, m_replaying)
{
}

Result<void> Fold::apply(const Edit &edit, const OpId &row, const TextOf &textOf)
{
    Result<void> applied = applyStrictly(edit, row, textOf);
    if (!applied && m_replaying && applied.error().code == Error::Code::Refused)
        return {};
    return applied;
}

Result<void> Fold::applyStrictly(const Edit &edit, const OpId &row, const TextOf &textOf)
{
    const Edit::Value &value = std::holds_alternative<std::monostate>(edit.after) ? edit.before : edit.after;
    if (std::holds_alternative<Annotation>(value) || std::holds_alternative<Relation>(value))
        return m_layers.apply(edit, row, textOf);
    if (std::holds_alternative<Zones>(value))
        return applyZones(edit, std::get_if<Zones>(&edit.after), textOf);
    if (std::holds_alternative<Document>(value))
        return apply(edit, std::get_if<Document>(&edit.before), std::get_if<Document>(&edit.after));
    if (std::holds_alternative<LayerInfo>(value))
        return apply(edit, std::get_if<LayerInfo>(&edit.before), std::get_if<LayerInfo>(&edit.after));
    if (std::holds_alternative<Entity>(value))
        return apply(edit, std::get_if<Entity>(&edit.before), std::get_if<Entity>(&edit.after));
    if (std::holds_alternative<Annotator>(value))
        return apply(edit, std::get_if<Annotator>(&edit.before), std::get_if<Annotator>(&edit.after));
    if (std::holds_alternative<LabelScheme>(value))
        return apply(edit, std::get_if<LabelScheme>(&edit.before), std::get_if<LabelScheme>(&edit.after));
    if (std::holds_alternative<Record>(value))
        return apply(edit, std::get_if<Record>(&edit.before), std::get_if<Record>(&edit.after));
    if (std::holds_alternative<Decision>(value))
        return apply(edit, std::get_if<Decision>(&edit.before), std::get_if<Decision>(&edit.after), textOf);
    if (std::holds_alternative<Clause>(value))
        return apply(edit, std::get_if<Clause>(&edit.before), std::get_if<Clause>(&edit.after), textOf);
    return {};
}

Result<void> Fold::finish()
{
    if (Result<void> finished = m_layers.finish(); !finished)
        return finished;
    const Result<bool> forgotten = m_tally.add();
    if (!forgotten)
        return tl::unexpected(forgotten.error());
    if (*forgotten)
        m_layers.forgetStrings();
    return {};
}

void Fold::forget()
{
    m_layers.forget();
    m_forks.forget();
    m_tally.forget();
    m_keys.forget();
}

Result<bool> Fold::isUsed(const char *sql, const Uuid &id) const
{
    Result<Statement> find = m_database.prepare(sql);
    if (!find)
        return tl::unexpected(find.error());
    return find->bind(1, id).step();
}

Result<QString> Fold::freeName(const char *sql, const QString &name, const Uuid &id) const
{
    Result<Statement> find = m_database.prepare(sql);
    if (!find)
        return tl::unexpected(find.error());
    QString free = name;
    for (int n = 2;; ++n) {
        const Result<bool> taken = find->bind(1, QStringView(free)).bind(2, id).step();
        if (!taken)
            return tl::unexpected(taken.error());
        if (!*taken)
            return free;
        find->reset();
        free = QStringLiteral(u"%1 (%2)").arg(name).arg(n);
    }
}

Result<void> Fold::write(Statement &statement, int from, const Document &document)
{
    thread_local const Collation collation(sortLanguage);
    const QString both = document.name + u'\n' + document.title;
    bool broken = false; // told by the journal's writer already
    const QByteArray metadata = mapJson(document.metadata, &broken);
    const QByteArray nameKey = collation.sortKey(document.name);
    const QByteArray titleKey = collation.sortKey(document.title);
    statement.bind(from, document.id).bind(from + 1, qint64(document.removed));
    statement.bind(from + 2, QStringView(document.name)).bind(from + 3, QStringView(document.title));
    statement.bind(from + 4, document.length);
    statement.bindBlob(from + 5, document.textHash).bindBlob(from + 6, document.sourceHash);
    statement.bind(from + 7, QStringView(document.source)).bind(from + 8, QStringView(document.encoding));
    statement.bind(from + 9, qint64(document.byteOrderMark));
    statement.bind(from + 10, QStringView(document.newline)).bind(from + 11, QStringView(document.normalForm));
    statement.bindText(from + 12, metadata).bind(from + 13, QStringView(foldKey(both)));
    statement.bindBlob(from + 14, nameKey).bindBlob(from + 15, titleKey);
    return statement.run();
}

Result<void> Fold::apply(const Edit &edit, const Document *before, const Document *after)
{
    Q_UNUSED(edit)
    Document fitted;
    if (m_replaying && after) {
        fitted = *after;
        Result<Statement> find = m_database.prepare("SELECT text_hash FROM document WHERE uuid = ?");
        if (!find)
            return tl::unexpected(find.error());
        const Result<bool> there = find->bind(1, after->id).step();
        if (!there)
            return tl::unexpected(there.error());
        if (*there && find->bytes(0) != after->textHash)
            return {};
        const Result<QString> name = after->removed ? Result<QString>(after->name)
                                                    : freeName("SELECT 1 FROM document WHERE removed = 0 AND name = ?1 AND uuid <> ?2",
                                                               after->name, after->id.value);
        if (!name)
            return tl::unexpected(name.error());
        fitted.name = *name;
        before = *there ? after : nullptr;
        after = &fitted;
    }
    if (before && after && (before->id != after->id || before->textHash != after->textHash))
        return refuse(QT_TRANSLATE_NOOP("ProjectFile", "The text of a document in “%1” never changes."), m_database.file());
    if (!before) {
        if (m_insertDocument.isNull()) {
            Result<Statement> insert = m_database.prepare(
                "INSERT INTO document (uuid, removed, name, title, length, text_hash, source_hash, source, encoding, "
                "byte_order_mark, newline, normal_form, metadata, folded, name_key, title_key) "
                "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
            if (!insert)
                return tl::unexpected(insert.error());
            m_insertDocument = std::move(*insert);
        }
        m_tally.documents(after->removed ? 0 : 1);
        return write(m_insertDocument, 1, *after);
    }
    const Result<Keys::DocumentKey> key = m_keys.document(before->id);
    if (!key)
        return tl::unexpected(key.error());
    if (Result<void> finished = finish(); !finished)
        return finished;
    m_keys.forget();
    if (!after) {
        const Result<bool> used = isUsed("SELECT 1 FROM document d WHERE uuid = ?1 AND (EXISTS (SELECT 1 FROM layer WHERE document = d.id) "
                                         "OR EXISTS (SELECT 1 FROM decision WHERE document = d.id) "
                                         "OR EXISTS (SELECT 1 FROM zone WHERE document = d.id))",
                                         before->id.value);
        if (!used)
            return tl::unexpected(used.error());
        if (*used && m_replaying)
            return {};
        Result<Statement> remove = m_database.prepare("DELETE FROM document WHERE id = ?");
        if (!remove)
            return tl::unexpected(remove.error());
        m_tally.documents(key->removed ? 0 : -1);
        return remove->bind(1, key->id).run();
    }
    Result<Statement> update = m_database.prepare(
        "UPDATE document SET uuid=?2, removed=?3, name=?4, title=?5, length=?6, text_hash=?7, source_hash=?8, source=?9, "
        "encoding=?10, byte_order_mark=?11, newline=?12, normal_form=?13, metadata=?14, folded=?15, name_key=?16, "
        "title_key=?17 WHERE id = ?1");
    if (!update)
        return tl::unexpected(update.error());
    update->bind(1, key->id);
    if (Result<void> written = write(*update, 2, *after); !written)
        return written;
    if (key->removed != after->removed)
        return m_tally.moveDocument(key->id, after->removed ? -1 : 1);
    return {};
}

Result<void> Fold::apply(const Edit &edit, const Annotator *before, const Annotator *after)
{
    Q_UNUSED(edit)
    Annotator fitted;
    if (m_replaying) {
        if (Result<void> finished = finish(); !finished)
            return finished;
        const Uuid id = after ? after->id.value : before->id.value;
        const Result<bool> there = isUsed("SELECT 1 FROM annotator WHERE uuid = ?1", id);
        const Result<bool> used
            = isUsed("SELECT 1 FROM annotator a WHERE uuid = ?1 AND (EXISTS (SELECT 1 FROM layer WHERE annotator = a.id) "
                     "OR EXISTS (SELECT 1 FROM entity WHERE annotator = a.id) OR EXISTS (SELECT 1 FROM decision WHERE annotator = a.id))",
                     id);
        if (!there || !used)
            return tl::unexpected(there ? used.error() : there.error());
        if (!after && *used)
            return {};
        if (after) {
            fitted = *after;
            const Result<QString> name = freeName("SELECT 1 FROM annotator WHERE name = ?1 AND uuid <> ?2", after->name, id);
            if (!name)
                return tl::unexpected(name.error());
            fitted.name = *name;
            before = *there ? after : nullptr;
            after = &fitted;
        }
    }
    Result<Statement> statement = m_database.prepare(
        !before  ? "INSERT INTO annotator (uuid, name, kind, colour) VALUES (?1, ?2, ?3, ?4)"
        : !after ? "DELETE FROM annotator WHERE uuid = ?1"
                 : "UPDATE annotator SET name = ?2, kind = ?3, colour = ?4 WHERE uuid = ?1");
    if (!statement)
        return tl::unexpected(statement.error());
    m_keys.forget();
    statement->bind(1, after ? after->id : before->id);
    if (after)
        statement->bind(2, QStringView(after->name)).bind(3, QStringView(toString(after->kind))).bind(4, QStringView(after->colour));
    return statement->run();
}

Result<void> Fold::apply(const Edit &edit, const Entity *before, const Entity *after)
{
    if (m_replaying && after) {
        const Result<bool> there = isUsed("SELECT 1 FROM entity WHERE uuid = ?1", after->id.value);
        if (!there)
            return tl::unexpected(there.error());
        before = *there ? after : nullptr;
    } else if (m_replaying) {
        if (Result<void> finished = finish(); !finished)
            return finished;
        Result<Statement> unlink
            = m_database.prepare("UPDATE annotation SET entity = NULL WHERE entity = (SELECT id FROM entity WHERE uuid = ?)");
        if (!unlink)
            return tl::unexpected(unlink.error());
        if (Result<void> unlinked = unlink->bind(1, before->id).run(); !unlinked)
            return unlinked;
    }
    Result<Statement> statement = m_database.prepare(
        !before  ? "INSERT INTO entity (uuid, annotator, name, aliases, label, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
        : !after ? "DELETE FROM entity WHERE uuid = ?1"
                 : "UPDATE entity SET annotator = ?2, name = ?3, aliases = ?4, label = ?5, note = ?6 WHERE uuid = ?1");
    if (!statement)
        return tl::unexpected(statement.error());
    m_keys.forget();
    statement->bind(1, after ? after->id : before->id);
    if (!after)
        return statement->run();
    if (!edit.annotator.isNull()) {
        const Result<qint64> annotator = m_keys.annotator(edit.annotator);
        if (!annotator)
            return tl::unexpected(annotator.error());
        statement->bind(2, *annotator);
    } else {
        statement->bindNull(2);
    }
    bool broken = false; // told by the journal's writer already
    const QByteArray aliases = listJson(after->aliases, &broken);
    statement->bind(3, QStringView(after->name)).bindText(4, aliases);
    statement->bind(5, QStringView(after->label)).bind(6, QStringView(after->note));
    return statement->run();
}

Result<void> Fold::apply(const Edit &edit, const LayerInfo *before, const LayerInfo *after)
{
    Q_UNUSED(before)
    const LayerInfo info = after ? *after : LayerInfo();
    const Result<Keys::DocumentKey> document = m_keys.document(edit.document);
    if (!document)
        return tl::unexpected(document.error());
    const Result<qint64> annotator = m_keys.annotator(edit.annotator);
    if (!annotator)
        return tl::unexpected(annotator.error());
    Result<Statement> find = m_database.prepare("SELECT state FROM layer WHERE document = ? AND annotator = ?");
    if (!find)
        return tl::unexpected(find.error());
    const Result<bool> found = find->bind(1, document->id).bind(2, *annotator).step();
    if (!found)
        return tl::unexpected(found.error());
    const LayerState old = *found ? layerStateFromString(find->text(0)).value_or(LayerState::New) : LayerState::New;
    find->reset();
    Result<Statement> write = m_database.prepare(
        "INSERT INTO layer (document, annotator, state, attributes, sources, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT (document, annotator) DO UPDATE SET state = ?3, attributes = ?4, sources = ?5, note = ?6");
    if (!write)
        return tl::unexpected(write.error());
    bool broken = false; // told by the journal's writer already
    const QByteArray attributes = attributesJson(info.attributes, &broken);
    const QByteArray sources = sourcesJson(info.attributes, &broken);
    const QByteArray note = info.note.isEmpty() ? QByteArray() : info.note.toUtf8();
    write->bind(1, document->id).bind(2, *annotator).bind(3, QStringView(toString(info.state)));
    write->bindText(4, attributes).bindText(5, sources).bindText(6, note);
    m_tally.state(*annotator, old, info.state, document->removed);
    m_tally.touch(document->id, *annotator);
    return write->run();
}

Result<void> Fold::applyZones(const Edit &edit, const Zones *after, const TextOf &textOf)
{
    const Result<Keys::DocumentKey> document = m_keys.document(edit.document);
    if (!document)
        return tl::unexpected(document.error());
    Result<Statement> clear = m_database.prepare("DELETE FROM zone WHERE document = ?");
    if (!clear)
        return tl::unexpected(clear.error());
    if (Result<void> cleared = clear->bind(1, document->id).run(); !cleared || !after || after->isEmpty())
        return cleared;
    const Result<Text> text = textOf(edit.document);
    if (!text)
        return tl::unexpected(text.error());
    if (m_insertZone.isNull()) {
        Result<Statement> insert = m_database.prepare("INSERT INTO zone VALUES (?, ?, ?, ?, ?)");
        if (!insert)
            return tl::unexpected(insert.error());
        m_insertZone = std::move(*insert);
    }
    for (const Zone &zone : *after) {
        const CodePointSpan span = text->offsets().toCodePoints(zone.span);
        m_insertZone.bind(1, document->id).bind(2, span.begin).bind(3, span.end);
        m_insertZone.bind(4, QStringView(zone.kind)).bind(5, qint64(zone.skipped));
        if (Result<void> inserted = m_insertZone.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<void> Fold::apply(const Edit &edit, const LabelScheme *before, const LabelScheme *after)
{
    Q_UNUSED(edit)
    Q_UNUSED(before)
    if (!after)
        return m_database.run("DELETE FROM scheme");
    Result<Statement> write
        = m_database.prepare("INSERT INTO scheme VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET json = ?1");
    if (!write)
        return tl::unexpected(write.error());
    const QByteArray json = printScheme(*after);
    return write->bindText(1, json).run();
}

Result<void> Fold::apply(const Edit &edit, const Record *before, const Record *after)
{
    Q_UNUSED(edit)
    const Record &named = after ? *after : *before;
    Result<Statement> write = m_database.prepare(
        after ? "INSERT INTO record VALUES (?1, ?2, ?3) ON CONFLICT (kind, key) DO UPDATE SET value = ?3"
              : "DELETE FROM record WHERE kind = ?1 AND key = ?2");
    if (!write)
        return tl::unexpected(write.error());
    write->bind(1, QStringView(named.kind)).bind(2, QStringView(named.key));
    const QByteArray json = QJsonDocument(named.value).toJson(QJsonDocument::Compact);
    if (after)
        write->bindText(3, json);
    return write->run();
}

} // namespace dau
