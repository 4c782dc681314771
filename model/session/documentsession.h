// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotationset.h"
#include "model/annotation/document.h"
#include "model/ports/corpusstore.h"
#include "model/text/boundaries.h"

namespace dau {

// The document on the page: its text, zones and one annotator's layer in memory. Read by everyone, changed by Project
// only, as Changes are applied.
struct DocumentSession {
    Document document;
    AnnotatorId annotator;
    Text text;
    Zones zones;
    LayerInfo info;
    AnnotationSet annotations;
    std::shared_ptr<Boundaries> boundaries;

    LayerKey key() const { return {document.id, annotator}; }
};

} // namespace dau
