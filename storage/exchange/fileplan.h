// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

#include <QtCore/QHash>

namespace dau {

// What the layers of an import show of the things that the scheme lacks.
struct SchemeNeeds {
    QMap<QString, QStringList> carriers; // attribute -> labels that carry it
    QMap<QString, QStringList> values;   // attribute -> its values; of many the first are enough
    QMap<QString, QPair<QStringList, QStringList>> ends; // relation -> labels it comes from and goes to
};

// A plan with where its items' content lies. `items` are parallel to `sources`. What was read is kept where it is not
// much; else the paths are read again, and what is written must be what was shown.
class FilePlan final : public ImportPlan
{
public:
    // The how many-th document read, and which of its layers (-1: the document itself).
    struct Source {
        qsizetype document = 0;
        qsizetype layer = -1;
    };
    QList<Source> sources; // those of one document in a row, documents in the order read
    QHash<qsizetype, DocumentId> existing; // read document -> the document of the project with the same text
    SchemeNeeds needs;
    QStringList paths;
    ImportOptions options; // as it was read
    bool isKept = true;
    QList<LabelledDocument> documents; // empty where not kept
};

// Holds the documents read against the project: same, alike, name taken, layer taken, what the scheme lacks. `mostKept`:
// bytes, roughly, of what was read that may stay with the plan.
Result<std::shared_ptr<FilePlan>> planImport(CorpusStore &store, const QStringList &paths, const ImportOptions &options,
                                             Progress &progress, qsizetype mostKept = 24 << 20);

// Writes the plan's ticked items as one act; nothing where nothing is ticked.
Result<ImportReport> importPlan(CorpusStore &store, const FilePlan &plan, const ImportOptions &options,
                                const AnnotatorId &author, Progress &progress);

// The scheme with what the plan's layers need and it lacks, and a sentence for each thing added.
Result<std::pair<LabelScheme, QStringList>> extendedScheme(const LabelScheme &scheme, const FilePlan &plan,
                                                           const ImportOptions &options);

} // namespace dau
