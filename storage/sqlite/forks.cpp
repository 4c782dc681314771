// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/forks.h"

namespace dau {

namespace {

// Stands for the value within this process; never 0.
size_t digestOf(const Annotation &annotation)
{
    size_t seed = qHashMulti(1, annotation.label, annotation.entity, annotation.note, annotation.doubt,
                             static_cast<int>(annotation.origin.kind), annotation.origin.detail);
    for (const Span &span : annotation.spans)
        seed = qHashMulti(seed, span.begin, span.end);
    for (auto it = annotation.attributes.cbegin(); it != annotation.attributes.cend(); ++it)
        seed = qHashMulti(seed, it.key(), it->values, static_cast<int>(it->source));
    return seed == 0 ? 1 : seed;
}

size_t digestOf(const Edit::Value &value)
{
    const auto *annotation = std::get_if<Annotation>(&value);
    return annotation ? digestOf(*annotation) : 0;
}

AnnotationId idOf(const Edit &edit)
{
    const auto *annotation = std::get_if<Annotation>(&edit.after);
    return annotation ? annotation->id : std::get<Annotation>(edit.before).id;
}

} // namespace

Result<std::optional<Annotation>> versionIn(const Database &journal, const OpId &row, const AnnotationId &id, const TextOf &textOf)
{
    Result<Statement> find = journal.prepare("SELECT body FROM op WHERE replica = ? AND seq = ?");
    if (!find)
        return tl::unexpected(find.error());
    const Result<bool> found = find->bind(1, row.replica).bind(2, row.seq).step();
    if (!found)
        return tl::unexpected(found.error());
    std::optional<Annotation> version;
    if (!*found)
        return version;
    const Result<QList<Edit>> edits = readBody(find->utf8(0), textOf);
    if (!edits)
        return tl::unexpected(edits.error());
    for (const Edit &edit : *edits) {
        const auto *before = std::get_if<Annotation>(&edit.before);
        const auto *after = std::get_if<Annotation>(&edit.after);
        if (after && after->id == id)
            version = *after;
        else if (before && before->id == id)
            version.reset();
    }
    return version;
}

Forks::Forks(const Database &journal, const Database &database, Keys &keys, bool replaying)
    : m_journal(journal)
    , m_database(database)
    , m_keys(keys)
    , m_replaying(replaying)
{
    if (replaying)
        m_forked.emplace();
}

Result<void> Forks::note(const Edit &edit, const OpId &row, const TextOf &textOf)
{
    const AnnotationId id = idOf(edit);
    const size_t before = digestOf(edit.before);
    const size_t after = digestOf(edit.after);
    bool aside = false;
    Held held;
    if (m_replaying) {
        Held &known = m_held[id];
        held = std::exchange(known, {after, row});
        aside = !held.by.isNull() && held.digest != before && held.digest != after;
    }
    if (!aside && !isForked(id))
        return {};
    const Result<Keys::DocumentKey> document = m_keys.document(edit.document);
    if (!document)
        return tl::unexpected(document.error());
    const Result<qint64> annotator = m_keys.annotator(edit.annotator);
    if (!annotator)
        return tl::unexpected(annotator.error());
    Result<QList<Entry>> entries = read(document->id, *annotator, id, textOf);
    if (!entries)
        return tl::unexpected(entries.error());
    if (aside) {
        // A version that goes on in this row is no longer the one left behind.
        entries->removeIf([&](const Entry &entry) { return entry.digest == before; });
        entries->append({held.by, held.digest, true});
        m_forked->insert(id);
    } else {
        for (Entry &entry : *entries) {
            if (before == after)
                entry.open = !entry.open;
            else if (entry.digest == before || (entry.open && entry.digest == after))
                entry.open = !entry.open;
        }
    }
    return write(document->id, *annotator, id, *entries);
}

bool Forks::isForked(const AnnotationId &id)
{
    if (!m_forked) {
        m_forked.emplace();
        Result<Statement> rows = m_database.prepare("SELECT annotation FROM fork");
        while (rows && rows->step().value_or(false))
            m_forked->insert({rows->id(0)});
    }
    return m_forked->contains(id);
}

Result<QList<Forks::Entry>> Forks::read(qint64 document, qint64 annotator, const AnnotationId &id, const TextOf &textOf) const
{
    Result<Statement> rows = m_database.prepare(
        "SELECT replica, seq, open FROM fork WHERE document = ? AND annotator = ? AND annotation = ? ORDER BY replica, seq");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, document).bind(2, annotator).bind(3, id);
    QList<Entry> entries;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        Entry entry{{{rows->id(0)}, rows->integer(1)}, 0, rows->integer(2) != 0};
        const Result<std::optional<Annotation>> version = versionIn(m_journal, entry.row, id, textOf);
        if (!version)
            return tl::unexpected(version.error());
        entry.digest = *version ? digestOf(**version) : 0;
        entries.append(entry);
    }
    if (!row)
        return tl::unexpected(row.error());
    return entries;
}

Result<void> Forks::write(qint64 document, qint64 annotator, const AnnotationId &id, const QList<Entry> &entries) const
{
    Result<Statement> clear
        = m_database.prepare("DELETE FROM fork WHERE document = ? AND annotator = ? AND annotation = ?");
    if (!clear)
        return tl::unexpected(clear.error());
    if (Result<void> cleared = clear->bind(1, document).bind(2, annotator).bind(3, id).run(); !cleared)
        return cleared;
    Result<Statement> insert = m_database.prepare("INSERT INTO fork VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    if (!insert)
        return tl::unexpected(insert.error());
    for (const Entry &entry : entries) {
        insert->bind(1, document).bind(2, annotator).bind(3, id).bind(4, entry.row.replica).bind(5, entry.row.seq);
        if (Result<void> inserted = insert->bind(6, qint64(entry.open)).run(); !inserted)
            return inserted;
    }
    return {};
}

void Forks::forget()
{
    m_held.clear();
    m_forked.reset();
    if (m_replaying)
        m_forked.emplace();
}

} // namespace dau
