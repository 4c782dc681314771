// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/privatecopy.h"

#include "storage/sqlite/backups.h"
#include "storage/sqlite/schema.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

Places placesIn(const QString &folder)
{
    return {folder + QStringLiteral(u"/seats"), folder + QStringLiteral(u"/backups"), folder + QStringLiteral(u"/locks")};
}

// With the journal of a save that was cut off, where there is one: SQLite then undoes it in the copy.
Result<void> copyFile(const QString &from, const QString &to)
{
    Result<void> copied = [&]() -> Result<void> {
        const Result<Database> source = Database::open(from, Database::Mode::Read);
        if (!source)
            return tl::unexpected(source.error());
        return copyInto(to, *source);
    }();
    if (copied || !QFile::exists(journalName(from)))
        return copied;
    QFile::remove(to);
    QFile::remove(journalName(to));
    if (QFile::copy(from, to) && QFile::copy(journalName(from), journalName(to)))
        return {};
    return copied;
}

} // namespace

Result<PrivateCopy> PrivateCopy::of(const QString &path)
{
    PrivateCopy copy;
    copy.m_file = QFileInfo(path).absoluteFilePath();
    const Result<FileIdentity> identity = identityOf(copy.m_file);
    if (!identity)
        return tl::unexpected(identity.error());
    const Result<Header> header = headerOf(copy.m_file);
    if (!header)
        return tl::unexpected(header.error());
    if (header->version > schemaVersion())
        return failure(Error::Code::Refused,
                       QCoreApplication::translate("Handover", "“%1” was written by a newer version of Dấu (file version %2); it cannot "
                                                               "be merged here.")
                           .arg(copy.m_file)
                           .arg(header->version));
    copy.m_folder = std::make_unique<QTemporaryDir>();
    const QString place = copy.m_folder->filePath(QStringLiteral(u"copy.dau"));
    Result<void> copied = copyFile(copy.m_file, place);
    Result<OpenedProject> project = copied ? openProject(place, ProjectFiles::Access::Write, placesIn(copy.m_folder->path()))
                                           : tl::unexpected(copied.error());
    if (project && !project->writer.isOpen())
        project = failure(Error::Code::ReadOnly, project->readOnlyReason);
    if (!project) {
        Error error = project.error();
        error.message.replace(place, copy.m_file);
        return tl::unexpected(error);
    }
    copy.m_project = std::move(*project);
    if (Result<void> set = copy.database().run("PRAGMA synchronous=OFF"); !set)
        return tl::unexpected(set.error());
    return copy;
}

Result<std::unique_ptr<SqliteStore>> PrivateCopy::store() const
{
    const Places places = placesIn(m_folder->path());
    Result<OpenedProject> project = openProject(m_project.file, ProjectFiles::Access::Read, places);
    if (!project)
        return tl::unexpected(project.error());
    return SqliteStore::reading(std::move(*project), places);
}

} // namespace dau
