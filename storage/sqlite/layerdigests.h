// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/sqlitestore.h"

#include "model/ports/handover.h"

namespace dau {

// Every annotation of a project, as small as comparing two states needs.
struct LayerDigests {
    struct Digest {
        AnnotatorId annotator;
        size_t value = 0;
    };
    QHash<AnnotationId, Digest> annotations;
    qint64 documents = 0;
};
Result<LayerDigests> layerDigests(const Database &database);

// Adds up what changed between two states. `after`: the project in the later one, for names.
Result<void> countChanges(const CorpusStore &project, const LayerDigests &before, const LayerDigests &after, MergeReport &report);

} // namespace dau
