// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/fileaccess.h"
#include "storage/sqlite/journal.h"

namespace dau {

// What this user's machine remembers of a project: under which replica it writes, where that replica's rows ended when
// the project was last closed, and in which file. Kept in the user's configuration, one small JSON file per project.
// A copy or a restored backup of a project is noticed here and gets a replica of its own: two files that went on from
// one row must not both call their next row by the same name.
class Seat
{
public:
    Seat(const QString &folder, const QString &projectId);

    // Whether this very state of the file was closed in good order on this machine.
    bool closedCleanly(const FileIdentity &file) const;
    // The replica to write under from now on.
    Result<ReplicaId> sitDown(const Database &database, const FileIdentity &file);
    // The project that this machine last wrote at the path, for a file that can no longer be read; empty: unknown.
    static QString projectAt(const QString &folder, const QString &path);
    void leave(const JournalHead &head, const FileIdentity &file);
    // The file is no longer what this seat wrote (a backup was restored).
    void forget();

private:
    bool continues(const Database &database, const FileIdentity &file) const;
    void remember() const;

    QString m_path;
    QString m_project; // where it lay
    ReplicaId m_replica;
    JournalHead m_head;
    FileIdentity m_file;
    bool m_clean = false;
};

} // namespace dau
