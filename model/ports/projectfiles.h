// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

#include <memory>

namespace dau {

struct Backup {
    QString path;
    qint64 at = 0; // ms since 1970 UTC
    qint64 size = 0;
};

struct CheckReport {
    bool sound = false;
    QStringList lines;  // what was checked, with counts
    QStringList faults; // one sentence each
};

// Project files: made, opened, backed up, checked. Everything the program knows of files called *.dau.
class ProjectFiles
{
public:
    virtual ~ProjectFiles() = default;

    // Refuses to write over an existing file.
    virtual Result<std::unique_ptr<CorpusStore>> create(const QString &path, const LabelScheme &scheme) const = 0;
    enum class Access { Write, Read };
    // Access::Write on a file that another program has open, or that cannot be written, gives a read-only store which
    // says why. A damaged, foreign or hostile file is an Error and is not changed.
    virtual Result<std::unique_ptr<CorpusStore>> open(const QString &path, Access access) const = 0;

    // Whole checks: integrity, hashes, journal replayed against the tables, offsets against the quotes in the journal.
    virtual Result<CheckReport> check(const QString &path, Progress &progress) const = 0;

    virtual Result<void> backUp(const QString &path) const = 0; // now, checked, outside the project's folder
    virtual QList<Backup> backups(const QString &path) const = 0; // newest first
    // Puts the backup in the project's place; what was there is kept beside it under another name, which is returned.
    virtual Result<QString> restore(const QString &path, const Backup &backup) const = 0;
};

} // namespace dau
