// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

#include <QtCore/QHash>

namespace dau {

// A plan with what was read, so that what is written is what was shown. `items` are parallel to `sources`.
class FilePlan final : public ImportPlan
{
public:
    // Where an item's content lies: a document read, and which of its layers (-1: the document itself).
    struct Source {
        qsizetype document = 0;
        qsizetype layer = -1;
    };
    QList<LabelledDocument> documents;
    QList<Source> sources;
    QHash<qsizetype, DocumentId> existing; // read document -> the document of the project with the same text
};

// Holds the documents read against the project: same, alike, name taken, layer taken, what the scheme lacks.
Result<std::shared_ptr<FilePlan>> planImport(CorpusStore &store, const QStringList &paths, const ImportOptions &options,
                                             Progress &progress);

// The plan's ticked items as one Change, and the report of it.
struct PlannedChange {
    Change change;
    ImportReport report;
};
Result<PlannedChange> changeOf(const CorpusStore &store, const FilePlan &plan, const ImportOptions &options,
                               const AnnotatorId &author);

// The scheme with what the plan's layers need and it lacks, and a sentence for each thing added.
Result<std::pair<LabelScheme, QStringList>> extendedScheme(const LabelScheme &scheme, const FilePlan &plan,
                                                           const ImportOptions &options);

} // namespace dau
