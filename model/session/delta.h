// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/typedid.h"
#include "model/text/span.h"

namespace dau {

// What a Change touched, for whoever shows it.
struct Delta {
    DocumentId document;  // of the spans below; null where no open document was touched
    QList<Span> touched;  // UTF-16 units in that document: repaint these, scroll to the first after undo
    AnnotationId focus;   // the annotation to select afterwards: made or changed; null: none
    bool annotations = false;
    bool relations = false;
    bool zones = false;
    bool layerInfo = false;
    bool documents = false; // the list: documents, names, states
    bool otherLayers = false; // layers of documents that are not open
    bool entities = false;
    bool scheme = false;
    bool annotators = false;
    bool decisions = false;
    bool clauses = false; // of the guideline
};

} // namespace dau
