// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/opening.h"

#include "storage/sqlite/backups.h"
#include "storage/sqlite/schema.h"
#include "storage/sqlite/seat.h"
#include "storage/sqlite/sentences.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include <unistd.h>

namespace dau {

namespace {

constexpr int hostileTimeLimit = 2000; // ms, until the file has shown the tables of a project

bool hasJournal(const QString &file)
{
    const QFileInfo journal(journalName(file));
    return journal.exists() && journal.size() > 0;
}

tl::unexpected<Error> cutOff(const QString &file)
{
    return failure(Error::Code::Corrupt,
                   projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” is damaged: its end is missing. Restore a backup, or copy the "
                                                                        "file again from where it came."),
                                       file));
}

// Lets SQLite undo a save that was cut off.
Result<void> rollBack(const QString &file)
{
    const Result<Database> database = Database::open(file, Database::Mode::Write);
    if (!database)
        return tl::unexpected(database.error());
    const Result<qint64> rows = database->number("SELECT count(*) FROM sqlite_schema");
    if (!rows)
        return tl::unexpected(rows.error());
    return {};
}

Result<QString> projectIdOf(const Database &database)
{
    Result<Statement> find = database.prepare("SELECT value FROM meta WHERE key = 'project'");
    if (!find)
        return tl::unexpected(find.error());
    const Result<bool> row = find->step();
    if (!row)
        return tl::unexpected(row.error());
    const std::optional<Uuid> id = *row ? Uuid::fromString(find->text(0)) : std::nullopt;
    if (!id) // it also becomes the name of a folder
        return failure(Error::Code::Corrupt,
                       projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” is damaged: it does not say which project it is."),
                                database.file()));
    return id->toString();
}

Result<std::optional<PackageMark>> packageOf(const Database &database)
{
    Result<Statement> find = database.prepare("SELECT (SELECT value FROM meta WHERE key = 'package'), "
                                              "(SELECT value FROM meta WHERE key = 'package_annotator'), "
                                              "(SELECT value FROM meta WHERE key = 'package_ms')");
    if (!find)
        return tl::unexpected(find.error());
    const Result<bool> row = find->step();
    if (!row)
        return tl::unexpected(row.error());
    const std::optional<Uuid> id = Uuid::fromString(find->text(0));
    const std::optional<Uuid> annotator = Uuid::fromString(find->text(1));
    return id && annotator ? std::optional(PackageMark{{*id}, {*annotator}, find->text(2).toLongLong()}) : std::nullopt;
}

// A file can be readable and its folder not writable: only a journal tells.
Result<Database> openForWriting(const QString &file)
{
    Result<Database> database = Database::open(file, Database::Mode::Write);
    if (!database)
        return database;
    const QByteArray sameVersion
        = "BEGIN IMMEDIATE; PRAGMA user_version=" + QByteArray::number(schemaVersion()) + "; ROLLBACK";
    if (Result<void> written = database->run(sameVersion.constData()); !written)
        return tl::unexpected(written.error());
    return database;
}

// Everything that is asked of a file before its content is believed.
Result<void> inspect(OpenedProject &project, const Header &header, const FileIdentity &identity, const Places &places)
{
    Result<Database> database = Database::open(project.file, Database::Mode::Read);
    if (!database)
        return tl::unexpected(database.error());
    database->limitTime(hostileTimeLimit);
    if (header.version <= schemaVersion()) {
        if (Result<void> known = checkSchema(*database, header.version); !known)
            return tl::unexpected(known.error());
    }
    const Result<QString> id = projectIdOf(*database);
    if (!id)
        return tl::unexpected(id.error());
    const Result<std::optional<PackageMark>> package = packageOf(*database);
    if (!package)
        return tl::unexpected(package.error());
    project.projectId = *id;
    project.package = *package;
    database->limitTime(0);
    if (Seat(places.seats, project.key()).closedCleanly(identity))
        return {};
    return quickCheck(*database);
}

// A file of an older version becomes one of this version; as it was it stays among the backups.
Result<void> takeToThisVersion(const QString &file, int version, const QString &key, const Places &places)
{
    if (Result<void> kept = Backups(places.backups, key).make(file); !kept)
        return kept;
    Result<Database> database = Database::open(file, Database::Mode::Write);
    if (!database)
        return tl::unexpected(database.error());
    return migrate(*database, version);
}

} // namespace

// The user's runtime folder; where a session has none (a server, a script), a folder of this user's own among the
// temporary ones.
static QString lockFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return runtime.isEmpty() ? QStringLiteral(u"%1/dau-locks-%2").arg(QDir::tempPath()).arg(getuid())
                             : runtime + QStringLiteral(u"/dau-locks");
}

Places Places::ofUser()
{
    const auto folder = [](QStandardPaths::StandardLocation location) {
        const QString path = QStandardPaths::writableLocation(location);
        return path.isEmpty() ? QDir::tempPath() : path;
    };
    return {folder(QStandardPaths::GenericConfigLocation) + QStringLiteral(u"/dau/replicas"),
            folder(QStandardPaths::GenericDataLocation) + QStringLiteral(u"/dau/backups"),
            lockFolder()};
}

QString OpenedProject::key() const
{
    return package ? projectId + u'-' + package->id.toString() : projectId;
}

QString journalName(const QString &file)
{
    return file + QStringLiteral(u"-journal");
}

Result<Header> headerOf(const QString &file)
{
    Result<Header> header = readHeader(file);
    // A save writes the first page, which says how long the file is, before it makes it that long: until then, or where it
    // was cut off then, the journal beside the file tells of it.
    if (header && header->cutOff && !hasJournal(file))
        header = readHeader(file); // the save has ended meanwhile
    return header && header->cutOff && !hasJournal(file) ? Result<Header>(cutOff(file)) : header;
}

Result<void> quickCheck(const Database &database)
{
    Result<Statement> check = database.prepare("PRAGMA quick_check(1)");
    if (!check)
        return tl::unexpected(check.error());
    const Result<bool> row = check->step();
    if (!row)
        return tl::unexpected(row.error());
    if (*row && check->text(0) != u"ok")
        return failure(Error::Code::Corrupt,
                       projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” is damaged. Restore a backup, or copy the file again "
                                                                 "from where it came."),
                                database.file()),
                       check->text(0));
    return {};
}

Result<OpenedProject> openProject(const QString &path, ProjectFiles::Access access, const Places &places)
{
    OpenedProject project;
    project.file = QFileInfo(path).absoluteFilePath();
    const QString &file = project.file;
    Result<FileIdentity> identity = identityOf(file);
    if (!identity)
        return tl::unexpected(identity.error());
    Result<Header> header = headerOf(file);
    if (!header)
        return tl::unexpected(header.error());
    if (header->writeAheadLog)
        return failure(Error::Code::Refused,
                       projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” was switched to write-ahead logging by another program; "
                                                                 "switch it back (PRAGMA journal_mode=DELETE) to open it."),
                                file));
    const bool newer = header->version > schemaVersion();
    if (newer)
        project.readOnlyReason = projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” was written by a newer version of Dấu (file "
                                                                           "version %2); here it is read-only."),
                                          file)
                                     .arg(header->version);
    const bool interrupted = hasJournal(file);
    if (!newer && (access == ProjectFiles::Access::Write || interrupted)) {
        Result<FileLock> lock = FileLock::take(places.locks, file, *identity);
        if (lock)
            project.lock = std::move(*lock);
        else if (access == ProjectFiles::Access::Write)
            project.readOnlyReason = lock.error().message;
    }
    if (interrupted && newer)
        return failure(Error::Code::ReadOnly,
                       projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” is from a newer version of Dấu and has an unfinished "
                                                                 "save beside it; open it once with that version."),
                                file));
    if (interrupted && project.lock.isHeld()) {
        if (Result<void> done = rollBack(file); !done)
            return tl::unexpected(done.error());
        header = readHeader(file);
        if (!header)
            return tl::unexpected(header.error());
        if (header->cutOff)
            return cutOff(file);
        identity = identityOf(file);
        if (!identity)
            return tl::unexpected(identity.error());
    }
    if (Result<void> sound = inspect(project, *header, *identity, places); !sound)
        return tl::unexpected(sound.error());
    project.version = header->version;
    if (access == ProjectFiles::Access::Read) {
        project.lock = {};
        if (project.readOnlyReason.isEmpty())
            project.readOnlyReason
                = projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” was opened for reading only."), file);
    } else if (project.lock.isHeld()) {
        if (header->version < schemaVersion()) {
            if (Result<void> taken = takeToThisVersion(file, header->version, project.key(), places); !taken)
                return tl::unexpected(taken.error());
            identity = identityOf(file);
            if (!identity)
                return tl::unexpected(identity.error());
            project.version = schemaVersion();
        }
        if (Result<Database> writer = openForWriting(file); writer)
            project.writer = std::move(*writer);
        else
            project.readOnlyReason = writer.error().message;
    }
    project.identity = *identity;
    return project;
}

} // namespace dau
