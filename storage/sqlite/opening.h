// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/database.h"
#include "storage/sqlite/fileaccess.h"

#include "model/annotation/handover.h"
#include "model/ports/projectfiles.h"

#include <QtCore/QTemporaryDir>

namespace dau {

// Where the program keeps what belongs to the user and not into the project.
struct Places {
    QString seats;   // which replica writes which project
    QString backups; // a folder per project
    QString locks;   // one writer per file

    // The same for the window and the command line: they are one seat.
    static Places ofUser();
};

// What a work package says of itself.
struct PackageMark {
    HandoverId id; // also the replica of its first rows
    AnnotatorId annotator;
    qint64 at = 0; // ms since 1970 UTC: when it was made
};

// A project file that has passed every check.
struct OpenedProject {
    Database writer; // not open where the project is read-only
    QString file;    // absolute
    QString projectId;
    std::optional<PackageMark> package; // none: a whole project
    FileIdentity identity;
    FileLock lock;
    QString readOnlyReason;
    int version = 0; // of the schema
    std::shared_ptr<QTemporaryDir> folder; // of a private copy: goes with the last who holds it

    // What seat and backups are kept by: a project and its packages may lie on one machine.
    QString key() const;
};

// The opening sequence of docs/project-file.md. What is no project, damaged or hostile is an Error and not changed.
Result<OpenedProject> openProject(const QString &path, ProjectFiles::Access access, const Places &places);
// The journal that an interrupted save leaves beside the file.
QString journalName(const QString &file);
// Nothing: sound. A full pass over the pages.
Result<void> quickCheck(const Database &database);

} // namespace dau
