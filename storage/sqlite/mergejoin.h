// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/sqlitestore.h"

#include "model/ports/progress.h"

namespace dau {

// Brings the content of one project into another that has no common journal with it, as an ordinary list of edits. Things
// are known by their ids, documents by their texts too, nothing by its name.
enum class Join {
    Package,   // into an empty project: one annotator's documents, layers and entities, and what all share
    Update,    // a later package of the same annotator: shared things become as they are there; layers stay as they are here,
               // but for documents that are new
    Unrelated, // every layer; shared things that are here stay
};

struct JoinRequest {
    Join kind = Join::Unrelated;
    AnnotatorId annotator;             // Package, Update: whose
    QSet<DocumentId> documents;        // Package: which
    bool onlyNew = false;              // Update: an older one than was taken already, shared things stay
    bool feedback = false;             // Package: with the decisions about the annotator's work; an Update takes those it finds
};

struct Joined {
    QList<Edit> edits;
    QHash<DocumentId, Text> texts;
    qint64 documents = 0; // made
    qint64 common = 0;    // documents that were in both
    QStringList notes;
};

Result<Joined> join(const SqliteStore &into, const SqliteStore &from, const JoinRequest &request, Progress &progress);

} // namespace dau
