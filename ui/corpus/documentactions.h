// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/change.h"
#include "model/base/result.h"

namespace dau {

class Project;

// What is done to a document as a whole: first what it would be, then the Change.

// As it is now: the document on the page may be ahead of the store.
Result<Document> currentDocument(const Project &project, const DocumentId &id);
// Refused: an empty name, one with a line break, one that another document has.
Result<Document> withName(const Project &project, Document document, const QString &name);
// Keys and values are taken trimmed; a key without a value goes. Refused: a key twice, a value without a key.
Result<Document> withMetadata(Document document, const QList<std::pair<QString, QString>> &metadata);
// Out of the list; everything about it is kept, so that undo brings it back.
Document withoutPlace(Document document);

// One undoable step, named for the greatest of what differs; empty where nothing does.
Change documentChange(const Project &project, const Document &before, const Document &after);

} // namespace dau
