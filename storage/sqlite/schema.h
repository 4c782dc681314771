// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/database.h"

#include <vector>

namespace dau {

// "DAU1" at offset 68 of the file: what file(1) and the MIME type know a project by.
constexpr quint32 applicationId = 0x44415531;

// The schema steps, in order (written by the build from storage/sqlite/migrations). The number of steps run is the
// file's user_version.
const std::vector<const char *> &migrations();
inline int schemaVersion()
{
    return static_cast<int>(migrations().size());
}

// What the first bytes of the file say, before SQLite interprets any of it. Invalid: no project.
struct Header {
    bool cutOff = false; // the file is shorter than it says: damaged, unless a save is under way or was cut off itself
    int version = 0; // user_version
    bool writeAheadLog = false; // another program switched the file to WAL
};
Result<Header> readHeader(const QString &file);

// Makes every table in an empty database and names it a project of this version.
Result<void> createSchema(const Database &database);

// Takes the tables of an older version to those of this one, in one transaction.
Result<void> migrate(Database &database, int version);

// Refuses a file whose tables are not exactly those of its version: triggers, views, other tables, altered ones.
Result<void> checkSchema(const Database &database, int version);

} // namespace dau
