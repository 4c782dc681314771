// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/backups.h"

#include "storage/sqlite/fileaccess.h"
#include "storage/sqlite/opening.h"
#include "storage/sqlite/sqliteerror.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtCore/QStorageInfo>

#include <sqlite3.h>

namespace dau {

namespace {

constexpr qint64 day = 24 * 60 * 60'000; // ms
const QString nameFormat = QStringLiteral(u"yyyyMMdd-HHmmsszzz");

QString nameOf(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(nameFormat) + QStringLiteral(u".dau");
}

} // namespace

// SQLite's own backup: one state of the file, whoever writes meanwhile.
Result<void> copyInto(const QString &to, const Database &from)
{
    const Result<Database> target = Database::open(to, Database::Mode::Create);
    if (!target)
        return tl::unexpected(target.error());
    sqlite3_backup *backup = sqlite3_backup_init(target->handle(), "main", from.handle(), "main");
    if (!backup)
        return tl::unexpected(sqliteError(sqlite3_extended_errcode(target->handle()), target->handle(), to));
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, target->handle(), to));
    return {};
}

static Result<void> checkCopy(const QString &file)
{
    const Result<Database> copy = Database::open(file, Database::Mode::Read);
    return copy ? quickCheck(*copy) : tl::unexpected(copy.error());
}

Backups::Backups(const QString &folder, const QString &projectId)
    : m_folder(folder + u'/' + projectId)
{
}

QList<Backup> Backups::list() const
{
    QList<Backup> backups;
    const QFileInfoList files = QDir(m_folder).entryInfoList({QStringLiteral(u"*.dau")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        QDateTime at = QDateTime::fromString(file.completeBaseName(), nameFormat);
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            backups.append({file.absoluteFilePath(), at.toMSecsSinceEpoch(), file.size()});
    }
    return backups;
}

bool Backups::isChanged(const QString &file) const
{
    const QList<Backup> there = list();
    return there.isEmpty() || QFileInfo(file).lastModified().toMSecsSinceEpoch() > there.first().at;
}

Result<void> Backups::make(const QString &file) const
{
    if (!QDir().mkpath(m_folder))
        return failure(Error::Code::Io,
                       QCoreApplication::translate("ProjectFile", "The folder for backups “%1” cannot be made.").arg(m_folder));
    const Result<Database> source = Database::open(file, Database::Mode::Read);
    if (!source)
        return tl::unexpected(source.error());
    const Result<qint64> size = source->fileSize();
    if (size && QStorageInfo(m_folder).bytesAvailable() < *size)
        return failure(Error::Code::Full,
                       QCoreApplication::translate("ProjectFile", "There is no room for a backup of “%1” in “%2”.")
                           .arg(file, m_folder));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString temporary = m_folder + QStringLiteral(u"/unfinished");
    QFile::remove(temporary);
    QFile::remove(journalName(temporary));
    Result<void> made = copyInto(temporary, *source);
    if (made)
        made = checkCopy(temporary);
    if (made)
        made = syncToDisk(temporary);
    if (made)
        made = replaceFile(temporary, m_folder + u'/' + nameOf(now));
    if (!made) {
        QFile::remove(temporary);
        return made;
    }
    QList<qint64> times;
    for (const Backup &backup : list())
        times.append(backup.at);
    for (const qint64 at : thinned(times, now))
        QFile::remove(m_folder + u'/' + nameOf(at));
    return {};
}

QList<qint64> Backups::thinned(QList<qint64> times, qint64 now)
{
    std::sort(times.begin(), times.end(), std::greater<>());
    QList<qint64> going;
    QSet<std::pair<int, qint64>> seen; // which stretch, which day, week or month
    for (const qint64 at : std::as_const(times)) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date();
        const qint64 age = (now - at) / day;
        std::pair<int, qint64> period;
        if (age < 2)
            continue;
        if (age < 2 + 12)
            period = {1, date.toJulianDay()};
        else if (age < 2 + 12 + 10 * 7)
            period = {2, date.toJulianDay() / 7};
        else if (age < 2 + 12 + 10 * 7 + 9 * 30)
            period = {3, date.year() * 12 + date.month()};
        else
            period = {4, 0};
        if (period.first == 4 || seen.contains(period))
            going.append(at);
        seen.insert(period);
    }
    return going;
}

} // namespace dau
