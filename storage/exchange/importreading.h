// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

namespace dau {

// One document as read from a file, before it is held against the project.
struct ReadDocument {
    QString file;   // as shown: relative to what was chosen
    QString folder; // the name of the folder it lies in: put in front of a name that is taken
    QString format; // "text" "html" "csv" "jsonl" or a format's id
    LabelledDocument document; // no layers: an article
    QList<Problem> problems;   // of this document; with an Error it is not imported
};

// What was noticed of an import besides its documents.
struct ReadReport {
    QList<Problem> problems;  // of whole files
    QStringList columns;      // of tables of articles
    QList<MappedName> names;  // that the layers use; the documents handed on have the project's keys
};

// Reads files and folders, each as the format asked for or the one that recognises it, and hands on the documents in
// the order of the files' names. `take` false stops.
Result<ReadReport> readForImport(const CorpusStore &store, const QStringList &paths, const ImportOptions &options,
                                 const std::function<bool(ReadDocument)> &take, Progress &progress);

} // namespace dau
