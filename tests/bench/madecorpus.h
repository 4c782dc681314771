// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"
#include "model/ports/corpusstore.h"

namespace dau::bench {

// A document of a made-up corpus: about `characters` long, its spans spread evenly, every third nested in the one before
// and related to it. Labels and relations of the scheme vn-polnews; everything in the BMP, so that UTF-16 units are code
// points.
struct MadeDocument {
    QString name;
    QString text;
    QList<Annotation> annotations;
    QList<Relation> relations;
};
// The same for the same `number`, and no text like another.
MadeDocument madeDocument(int number, int characters = 2000, int spans = 50);

// <folder>/<name>.txt and .ann as brat has them.
Result<void> writeBrat(const MadeDocument &document, const QString &folder);

// A new annotator in the project.
Result<AnnotatorId> addAnnotator(CorpusStore &store, const QString &name);
// Documents `first` to `first + count - 1` with the annotator's layers, as imports of some hundred each.
Result<void> addDocuments(CorpusStore &store, const AnnotatorId &annotator, int first, int count, int characters = 2000,
                          int spans = 50);

// Says on standard error why a bench cannot go on; false.
bool failed(const QString &why);

} // namespace dau::bench
