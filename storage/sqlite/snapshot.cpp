// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/snapshot.h"

#include "storage/sqlite/backups.h"
#include "storage/sqlite/replay.h"
#include "storage/sqlite/sentences.h"


namespace dau {

namespace {

// Drops the rows of the journal past the position; whether there were any.
Result<bool> cut(const Database &database, const QList<OpId> &at)
{
    Result<Statement> find = database.prepare("SELECT replica, max(seq) FROM op GROUP BY replica");
    if (!find)
        return tl::unexpected(find.error());
    QList<OpId> heads;
    Result<bool> row = find->step();
    for (; row && *row; row = find->step())
        heads.append({{find->id(0)}, find->integer(1)});
    if (!row)
        return tl::unexpected(row.error());
    find->reset();
    const auto seqOf = [](const QList<OpId> &rows, const ReplicaId &replica) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const OpId &id) { return id.replica == replica; });
        return found == rows.end() ? 0 : found->seq;
    };
    for (const OpId &wanted : at) {
        if (seqOf(heads, wanted.replica) < wanted.seq)
            return failure(Error::Code::NotFound,
                           projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "The journal of this project does not reach that position: it is of another copy.")));
    }
    bool any = false;
    for (const OpId &head : std::as_const(heads)) {
        const qint64 last = seqOf(at, head.replica);
        if (head.seq <= last)
            continue;
        any = true;
        Result<Statement> drop = database.prepare("DELETE FROM op WHERE replica = ? AND seq > ?");
        if (!drop)
            return tl::unexpected(drop.error());
        if (Result<void> dropped = drop->bind(1, head.replica).bind(2, last).run(); !dropped)
            return tl::unexpected(dropped.error());
    }
    return any;
}

Result<void> goBack(const QString &file, const QList<OpId> &at)
{
    Result<Database> database = Database::open(file, Database::Mode::Write);
    if (!database)
        return tl::unexpected(database.error());
    const Result<bool> changed = cut(*database, at);
    if (!changed)
        return tl::unexpected(changed.error());
    if (!*changed)
        return {};
    if (Result<void> begun = database->run("BEGIN"); !begun)
        return begun;
    if (Result<void> made = refold(*database); !made)
        return made;
    return database->run("COMMIT");
}

} // namespace

Result<OpenedProject> snapshotOf(const OpenedProject &project, const QList<OpId> &at)
{
    OpenedProject copy;
    copy.folder = std::make_shared<QTemporaryDir>();
    if (!copy.folder->isValid())
        return failure(Error::Code::Io, projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "The folder for a private copy cannot be made: %1."))
                                            .arg(copy.folder->errorString()));
    copy.file = copy.folder->filePath(QStringLiteral(u"copy.dau"));
    copy.projectId = project.projectId;
    copy.package = project.package;
    copy.version = project.version;
    copy.readOnlyReason = projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "A private copy is for reading only."));
    const Result<Database> source = Database::open(project.file, Database::Mode::Read);
    if (!source)
        return tl::unexpected(source.error());
    if (Result<void> copied = copyInto(copy.file, *source); !copied)
        return tl::unexpected(copied.error());
    if (!at.isEmpty()) {
        if (Result<void> back = goBack(copy.file, at); !back)
            return tl::unexpected(back.error());
    }
    return copy;
}

} // namespace dau
