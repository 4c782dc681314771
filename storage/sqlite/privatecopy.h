// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/opening.h"
#include "storage/sqlite/sqlitestore.h"

#include <QtCore/QTemporaryDir>

namespace dau {

// A project file as it was at one moment, in a folder of its own that goes with this object: read, tried out and brought
// up to date without touching the file, whoever has it open.
class PrivateCopy
{
public:
    // An Error names the file, not the copy.
    static Result<PrivateCopy> of(const QString &path);

    const QString &file() const { return m_file; }
    const OpenedProject &project() const { return m_project; }
    Database &database() { return m_project.writer; }
    const Database &database() const { return m_project.writer; }
    // Reads what is committed in the copy.
    Result<std::unique_ptr<SqliteStore>> store() const;

private:
    QString m_file;
    std::unique_ptr<QTemporaryDir> m_folder;
    OpenedProject m_project;
};

} // namespace dau
