// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/replay.h"

#include "storage/sqlite/fold.h"
#include "storage/sqlite/sentences.h"

#include <QtCore/QCache>

namespace dau {

namespace {

constexpr qsizetype replayTextCache = 8 << 20; // UTF-16 units

Result<Text> noText(const DocumentId &)
{
    return failure(Error::Code::NotFound, projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "A row of the journal cannot be read.")));
}

} // namespace

bool isOwnWork(const Edit &edit, const AnnotatorId &annotator)
{
    const Edit::Value &value = std::holds_alternative<std::monostate>(edit.after) ? edit.before : edit.after;
    if (const auto *decision = std::get_if<Decision>(&value))
        return decision->verdict == Decision::Verdict::Answered && decision->person == annotator;
    return edit.annotator == annotator
        && (std::holds_alternative<Annotation>(value) || std::holds_alternative<Relation>(value)
            || std::holds_alternative<Entity>(value) || std::holds_alternative<LayerInfo>(value));
}

std::optional<Handover> handoverIn(const Edit::Value &value)
{
    const auto *record = std::get_if<Record>(&value);
    return record ? handoverOf(*record) : std::nullopt;
}

Result<Counting> Counting::of(const Database &journal)
{
    Counting counting;
    // The Handover of a merge stands in a row of its own, outside documents.
    Result<Statement> rows = journal.prepare(
        "SELECT body FROM op WHERE document IS NULL AND kind = 'merge' ORDER BY lamport, replica, seq");
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<HandoverId, QList<JournalRange>> seen;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        const Result<QList<Edit>> edits = readBody(rows->utf8(0), noText);
        if (!edits)
            continue; // a fault for whoever checks
        for (const Edit &edit : *edits) {
            const std::optional<Handover> before = handoverIn(edit.before);
            const std::optional<Handover> after = handoverIn(edit.after);
            if (before)
                counting.m_there.remove(before->id);
            if (after)
                counting.m_there.insert(after->id, after->annotator);
            if (const auto &named = after ? after : before)
                seen.insert(named->id, named->rows);
            for (const JournalRange &range : after && !after->annotator.isNull() ? after->rows : QList<JournalRange>())
                counting.m_packaged.insert(range.replica, after->annotator);
        }
    }
    if (!row)
        return tl::unexpected(row.error());
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        for (const JournalRange &range : *it)
            counting.m_named[range.replica].append({range, it.key()});
    }
    return counting;
}

Counting::Rule Counting::rule(const OpRow &row) const
{
    Rule rule;
    bool stands = false;
    for (const Named &merge : m_named.value(row.replica)) {
        if (!merge.range.contains(row.seq))
            continue;
        rule.merged = true;
        const auto there = m_there.constFind(merge.by);
        if (there == m_there.constEnd())
            continue;
        stands = true;
        if (!there->isNull()) // came in a package somewhere: that binds, whatever else it came in
            rule.onlyOf = *there;
    }
    const AnnotatorId &owner = rule.onlyOf;
    const bool foreign = !owner.isNull() && ((!row.author.isNull() && row.author != owner) || row.kind == u"update");
    rule.counts = (!rule.merged || stands) && !foreign;
    return rule;
}

QList<JournalRange> Counting::undone(const ReplicaId &replica) const
{
    QList<JournalRange> ranges;
    OpRow row;
    row.replica = replica;
    for (const Named &merge : m_named.value(replica)) {
        row.seq = merge.range.first;
        if (!m_there.contains(merge.by) && !rule(row).counts && !ranges.contains(merge.range))
            ranges.append(merge.range);
    }
    return ranges;
}

Result<qint64> replay(const Database &journal, const Database &into, Progress &progress, QStringList &faults)
{
    const Result<qint64> total = journal.number("SELECT count(*) FROM op");
    if (!total)
        return total;
    const Result<Counting> counting = Counting::of(journal);
    if (!counting)
        return tl::unexpected(counting.error());
    QCache<DocumentId, Text> texts(replayTextCache);
    const TextOf textOf = [&](const DocumentId &id) -> Result<Text> {
        if (const Text *known = texts.object(id))
            return *known;
        const Result<QByteArray> hash = textHashOf(journal, id);
        if (!hash)
            return tl::unexpected(hash.error());
        Result<Text> text = storedText(journal, *hash, id.toString());
        if (text)
            texts.insert(id, new Text(*text), qMax<qsizetype>(1, text->size()));
        return text;
    };
    const QByteArray sql = QByteArray("SELECT ") + opColumns + " FROM op ORDER BY lamport, replica, seq";
    Result<Statement> rows = journal.prepare(sql.constData());
    if (!rows)
        return tl::unexpected(rows.error());
    Fold fold(into, &journal);
    OpId act;
    qint64 done = 0;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        const OpRow op = readRow(*rows);
        const OpId here{op.replica, op.seq};
        const Counting::Rule rule = counting->rule(op);
        Result<void> applied;
        if (const OpId now{op.replica, op.act}; now != act) {
            applied = fold.finish();
            act = now;
        }
        Result<QList<Edit>> edits = readBody(rows->utf8(15), textOf);
        if (!edits && edits.error().code == Error::Code::NotFound && rule.merged)
            applied = {}; // of a document that is not here
        else if (!edits)
            applied = tl::unexpected(edits.error());
        else
            for (qsizetype i = 0; applied && rule.counts && i < edits->size(); ++i) {
                if (rule.onlyOf.isNull() || isOwnWork(edits->at(i), rule.onlyOf))
                    applied = fold.apply(edits->at(i), here, textOf);
            }
        if (!applied)
            faults.append(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "Row %1 of the journal (%2, “%3”): %4"))
                              .arg(op.seq)
                              .arg(op.kind, op.subject, applied.error().message));
        if (!progress.step(++done, *total))
            return failure(Error::Code::Cancelled, projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "This was stopped.")));
    }
    if (!row)
        return tl::unexpected(row.error());
    if (Result<void> finished = fold.finish(); !finished)
        faults.append(finished.error().message);
    return done;
}

// Every table that the journal makes is emptied: all but the journal itself, the texts and what is no data. Those that
// others are referred to from go first.
static Result<void> emptyTables(const Database &database)
{
    Result<Statement> find = database.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('op', 'text', 'meta', 'setting') "
        "ORDER BY CASE name WHEN 'relation' THEN 1 WHEN 'fragment' THEN 1 WHEN 'fork' THEN 1 WHEN 'decision' THEN 1 WHEN 'annotation' THEN 2 "
        "WHEN 'layer' THEN 3 WHEN 'zone' THEN 3 WHEN 'entity' THEN 3 ELSE 4 END");
    if (!find)
        return tl::unexpected(find.error());
    QByteArray sql;
    Result<bool> row = find->step();
    for (; row && *row; row = find->step())
        sql += "DELETE FROM \"" + find->text(0).toUtf8() + "\"; ";
    if (!row)
        return tl::unexpected(row.error());
    find->reset();
    return database.run(sql.constData());
}

Result<void> refold(const Database &database)
{
    if (Result<void> emptied = emptyTables(database); !emptied)
        return emptied;
    Progress progress;
    QStringList faults;
    const Result<qint64> rows = replay(database, database, progress, faults);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!faults.isEmpty())
        return failure(Error::Code::Corrupt, faults.first());
    return {};
}

} // namespace dau
