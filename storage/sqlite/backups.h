// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/database.h"

#include "model/ports/projectfiles.h"

namespace dau {

// Copies one state of the database into a new file, whoever writes meanwhile.
Result<void> copyInto(const QString &to, const Database &from);

// The checked copies of one project, in the user's own folder.
class Backups
{
public:
    Backups(const QString &folder, const QString &projectId);

    QList<Backup> list() const; // newest first
    // A copy of what is committed now: made beside its place, checked, made durable, put in its place; then the older
    // ones are thinned.
    Result<void> make(const QString &file) const;
    // Whether the file was written after the newest backup.
    bool isChanged(const QString &file) const;

    // Which of these times (ms since 1970, any order) go. Everything of the last two days stays, then the newest of each
    // of 12 days, of 10 weeks before those and of 9 months before those.
    static QList<qint64> thinned(QList<qint64> times, qint64 now);

private:
    QString m_folder;
};

} // namespace dau
