// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/sqliteerror.h"

#include "storage/sqlite/sentences.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QStorageInfo>

#include <cerrno>
#include <sqlite3.h>

namespace dau {

namespace {

QString fullSentence(const QString &file)
{
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” cannot be saved: the disk is full (%2 free)."), file)
        .arg(QLocale::c().formattedDataSize(qMax<qint64>(0, disk.bytesAvailable())));
}

bool isDiskFull(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

} // namespace

Error sqliteError(int code, sqlite3 *db, const QString &file)
{
    const int systemError = db ? sqlite3_system_errno(db) : 0;
    const QString detail = QStringLiteral(u"SQLite %1: %2, errno %3")
                               .arg(code)
                               .arg(QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code)))
                               .arg(systemError);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Error::Code::Full, fullSentence(file), detail};
    case SQLITE_IOERR:
        if (code == SQLITE_IOERR_NOMEM)
            return {Error::Code::Failed,
                    projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "There is not enough memory to work on “%1”."), file), detail};
        if (isDiskFull(systemError))
            return {Error::Code::Full, fullSentence(file), detail};
        return {Error::Code::Io,
                projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” could not be read or written: the disk reports an error (%2)."),
                    file)
                    .arg(systemError ? qt_error_string(systemError) : QString::fromUtf8(sqlite3_errstr(code))),
                detail};
    case SQLITE_READONLY:
        if (code == SQLITE_READONLY_ROLLBACK)
            return {Error::Code::ReadOnly,
                    projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile",
                                          "“%1” has an unfinished save beside it and cannot be written, so it cannot be "
                                          "read safely."),
                        file),
                    detail};
        return {Error::Code::ReadOnly,
                projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” cannot be written: the file or its folder is read-only."), file),
                detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Code::Busy,
                projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” is being used by another program; try again in a moment."), file),
                detail};
    case SQLITE_CORRUPT:
        return {Error::Code::Corrupt, projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” is damaged."), file), detail};
    case SQLITE_NOTADB:
        return {Error::Code::Invalid, projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” is not a project of Dấu."), file), detail};
    case SQLITE_NOMEM:
        return {Error::Code::Failed,
                projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "There is not enough memory to work on “%1”."), file), detail};
    case SQLITE_CANTOPEN:
        if (systemError == EROFS || systemError == EACCES || systemError == EPERM)
            return {Error::Code::ReadOnly,
                    projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” cannot be written: the file or its folder is read-only."),
                        file),
                    detail};
        if (isDiskFull(systemError))
            return {Error::Code::Full, fullSentence(file), detail};
        return {Error::Code::Io,
                projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” cannot be opened (%2)."), file)
                    .arg(systemError ? qt_error_string(systemError) : QString::fromUtf8(sqlite3_errstr(code))),
                detail};
    case SQLITE_CONSTRAINT:
        return {Error::Code::Refused,
                projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "The change does not fit what “%1” holds (%2)."), file)
                    .arg(QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code))),
                detail};
    case SQLITE_TOOBIG:
        return {Error::Code::Refused,
                projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "The change is too large to be stored in “%1”."), file), detail};
    case SQLITE_INTERRUPT:
        return {Error::Code::Cancelled,
                projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "Reading “%1” took too long and was stopped."), file), detail};
    default:
        return {Error::Code::Failed,
                projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "“%1” could not be used (%2)."), file)
                    .arg(QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code))),
                detail};
    }
}

} // namespace dau
