// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/sqliteprojectfiles.h"

#include "storage/sqlite/backups.h"
#include "storage/sqlite/check.h"
#include "storage/sqlite/newproject.h"
#include "storage/sqlite/seat.h"
#include "storage/sqlite/sentences.h"
#include "storage/sqlite/sqlitestore.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

// The project's id, from the file itself or from a backup of it.
Result<QString> projectOf(const QString &path, const Places &places)
{
    const Result<OpenedProject> project = openProject(path, ProjectFiles::Access::Read, places);
    if (!project)
        return tl::unexpected(project.error());
    return project->key();
}

// "name (before 2026-11-22 03-04-05).dau" beside the file.
QString keptName(const QString &file)
{
    const QFileInfo info(file);
    const QString when = QDateTime::currentDateTime().toString(QStringLiteral(u"yyyy-MM-dd HH-mm-ss"));
    QString name;
    for (int n = 1; name.isEmpty() || QFileInfo::exists(name); ++n) {
        const QString number = n > 1 ? QStringLiteral(u" %1").arg(n) : QString();
        name = QStringLiteral(u"%1/%2 (before %3%4).dau").arg(info.absolutePath(), info.completeBaseName(), when, number);
    }
    return name;
}

} // namespace

SqliteProjectFiles::SqliteProjectFiles(Places places)
    : m_places(std::move(places))
{
}

Result<std::unique_ptr<CorpusStore>> SqliteProjectFiles::create(const QString &path, const LabelScheme &scheme) const
{
    const QString file = QFileInfo(path).absoluteFilePath();
    if (QFileInfo::exists(file))
        return failure(Error::Code::Refused, projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” exists already."), file));
    // Made under another name, so that the name never stands for half a project.
    const QString temporary = file + QStringLiteral(u".part");
    QFile::remove(temporary);
    Result<void> made = makeEmptyProject(temporary, Uuid::create().toString(), {});
    if (made && !QFile::rename(temporary, file))
        made = failure(Error::Code::Io, projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” cannot be made."), file));
    if (made)
        made = syncToDisk(QFileInfo(file).absolutePath());
    if (!made) {
        QFile::remove(temporary);
        return tl::unexpected(made.error());
    }
    Result<std::unique_ptr<CorpusStore>> store = open(file, Access::Write);
    if (!store)
        return store;
    Change change;
    change.kind = QStringLiteral(u"create");
    change.subject = scheme.id;
    change.edits.append({{}, {}, {}, scheme});
    const Result<OpId> appended = (*store)->append(change, {}, {});
    const Result<void> saved = appended ? (*store)->flush() : tl::unexpected(appended.error());
    if (!saved) {
        store->reset();
        QFile::remove(file);
        return tl::unexpected(saved.error());
    }
    return store;
}

Result<std::unique_ptr<CorpusStore>> SqliteProjectFiles::open(const QString &path, Access access) const
{
    Result<OpenedProject> project = openProject(path, access, m_places);
    if (!project)
        return tl::unexpected(project.error());
    return SqliteStore::open(std::move(*project), m_places);
}

Result<CheckReport> SqliteProjectFiles::check(const QString &path, Progress &progress) const
{
    return checkProject(path, m_places, progress);
}

Result<void> SqliteProjectFiles::backUp(const QString &path) const
{
    const Result<QString> project = projectOf(path, m_places);
    if (!project)
        return tl::unexpected(project.error());
    return Backups(m_places.backups, *project).make(QFileInfo(path).absoluteFilePath());
}

QList<Backup> SqliteProjectFiles::backups(const QString &path) const
{
    const Result<QString> project = projectOf(path, m_places);
    // A project that is damaged or gone needs its backups most.
    const QString id = project ? *project : Seat::projectAt(m_places.seats, QFileInfo(path).absoluteFilePath());
    return id.isEmpty() ? QList<Backup>() : Backups(m_places.backups, id).list();
}

Result<QString> SqliteProjectFiles::restore(const QString &path, const Backup &backup) const
{
    const QString file = QFileInfo(path).absoluteFilePath();
    const Result<QString> project = projectOf(backup.path, m_places);
    if (!project)
        return tl::unexpected(project.error());
    const Result<FileIdentity> identity = identityOf(file);
    FileLock lock;
    if (identity) {
        Result<FileLock> taken = FileLock::take(m_places.locks, file, *identity);
        if (!taken)
            return tl::unexpected(taken.error());
        lock = std::move(*taken);
    }
    const QString temporary = file + QStringLiteral(u".part");
    QFile::remove(temporary);
    if (!QFile::copy(backup.path, temporary))
        return failure(Error::Code::Io, projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "The backup cannot be copied to “%1”."), temporary));
    if (Result<void> synced = syncToDisk(temporary); !synced) {
        QFile::remove(temporary);
        return tl::unexpected(synced.error());
    }
    // What is there stays, with the unfinished save that may lie beside it.
    QString kept;
    if (identity) {
        kept = keptName(file);
        if (Result<void> moved = replaceFile(file, kept); !moved)
            return tl::unexpected(moved.error());
        if (QFileInfo::exists(journalName(file)))
            QFile::rename(journalName(file), journalName(kept));
    }
    if (Result<void> placed = replaceFile(temporary, file); !placed)
        return tl::unexpected(placed.error());
    Seat(m_places.seats, *project).forget();
    return kept;
}

} // namespace dau
