// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/change.h"

#include <functional>

namespace dau {

// The text of a document while Changes are written to the journal or read from it: memory counts UTF-16 units, the
// journal code points.
using TextOf = std::function<Result<Text>(const DocumentId &)>;

// One row of an act: a run of its edits in one document (or in none), small enough for a row.
struct OpBody {
    DocumentId document; // null: edits outside documents
    Uuid object;         // the one thing that all edits of the row touch; null: several
    QByteArray json;     // docs/project-file.md, "The body"
    qsizetype first = 0; // index of the first edit, and how many
    qsizetype count = 0;
};

// Where an edit happens: its `document`, or the document that it makes, changes or deletes.
DocumentId documentOf(const Edit &edit);
// Who takes the row back: "own" its author, "shared" (documents, zones, scheme, imports) the seat that wrote it, "fixed"
// (kind "create": the project's first row) nobody.
QString scopeOf(const Change &change);

// Refused where text holds a lone surrogate or U+0000, or an offset lies outside its text.
Result<QList<OpBody>> writeBodies(const Change &change, const TextOf &textOf);
// Corrupt where the body is not of its shape, or a quote is not what the text has at its offsets.
Result<QList<Edit>> readBody(std::string_view json, const TextOf &textOf);

} // namespace dau
