// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QtCore/QString>

namespace dau {

// Which file a path names: another file moved to its place has another identity.
struct FileIdentity {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modified = 0; // ns since 1970

    bool sameFile(const FileIdentity &other) const { return device == other.device && inode == other.inode; }
    bool operator==(const FileIdentity &) const = default;
};
Result<FileIdentity> identityOf(const QString &file);

// Whether the file is on a drive of another machine, where locks cannot be relied on.
bool isOnNetworkDrive(const QString &file);

// One writer per file: a lock in the user's runtime folder named by device and inode, never beside the project. Let go
// when the object or the process ends.
class FileLock
{
public:
    FileLock() = default;
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

    // Busy where another window or program of this user writes the file.
    static Result<FileLock> take(const QString &folder, const QString &file, const FileIdentity &identity);
    bool isHeld() const { return m_descriptor >= 0; }

private:
    int m_descriptor = -1;
};

// Makes the file, or the entries of the folder, durable.
Result<void> syncToDisk(const QString &path);
// Puts `from` in the place of `to`, whatever is there, and makes that durable.
Result<void> replaceFile(const QString &from, const QString &to);

} // namespace dau
