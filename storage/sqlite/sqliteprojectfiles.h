// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/opening.h"

namespace dau {

// Project files as SQLite databases; docs/project-file.md.
class SqliteProjectFiles : public ProjectFiles
{
public:
    explicit SqliteProjectFiles(Places places = Places::ofUser());

    Result<std::unique_ptr<CorpusStore>> create(const QString &path, const LabelScheme &scheme) const override;
    Result<std::unique_ptr<CorpusStore>> open(const QString &path, Access access) const override;
    Result<CheckReport> check(const QString &path, Progress &progress) const override;
    Result<void> backUp(const QString &path) const override;
    QList<Backup> backups(const QString &path) const override;
    Result<QString> restore(const QString &path, const Backup &backup) const override;

private:
    const Places m_places;
};

} // namespace dau
