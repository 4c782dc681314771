// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/fileaccess.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dau {

namespace {

tl::unexpected<Error> systemFailure(const char *sentence, const QString &path, int code)
{
    const Error::Code kind = code == ENOENT              ? Error::Code::NotFound
        : code == ENOSPC || code == EDQUOT               ? Error::Code::Full
        : code == EACCES || code == EPERM || code == EROFS ? Error::Code::ReadOnly
                                                         : Error::Code::Io;
    return failure(kind, QCoreApplication::translate("ProjectFile", sentence).arg(path, qt_error_string(code)));
}

} // namespace

Result<FileIdentity> identityOf(const QString &file)
{
    struct stat status;
    if (::stat(QFile::encodeName(file).constData(), &status) != 0)
        return systemFailure(QT_TRANSLATE_NOOP("ProjectFile", "“%1” cannot be opened (%2)."), file, errno);
    if (!S_ISREG(status.st_mode))
        return failure(Error::Code::Invalid,
                       QCoreApplication::translate("ProjectFile", "“%1” is not a file.").arg(file));
    return FileIdentity{status.st_dev, status.st_ino, status.st_size,
                        qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

bool isOnNetworkDrive(const QString &file)
{
    const QByteArray type = QStorageInfo(QFileInfo(file).absolutePath()).fileSystemType();
    for (const char *prefix : {"nfs", "cifs", "smb", "9p", "fuse.sshfs", "fuse.rclone"}) {
        if (type.startsWith(prefix))
            return true;
    }
    return false;
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<FileLock> FileLock::take(const QString &folder, const QString &file, const FileIdentity &identity)
{
    QDir().mkpath(folder);
    const QString path = QStringLiteral(u"%1/%2-%3.lock").arg(folder).arg(identity.device).arg(identity.inode);
    FileLock lock;
    lock.m_descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock.m_descriptor < 0)
        return systemFailure(QT_TRANSLATE_NOOP("ProjectFile", "The lock “%1” cannot be made (%2)."), path, errno);
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return failure(Error::Code::Busy,
                       QCoreApplication::translate(
                           "ProjectFile", "“%1” is open for writing in another window or program; here it is read-only.")
                           .arg(file));
    return lock;
}

Result<void> syncToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int code = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!synced)
        return systemFailure(QT_TRANSLATE_NOOP("ProjectFile", "“%1” could not be written to the disk (%2)."), path, code);
    return {};
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemFailure(QT_TRANSLATE_NOOP("ProjectFile", "“%1” could not be put in its place (%2)."), to, errno);
    return syncToDisk(QFileInfo(to).absolutePath());
}

} // namespace dau
