// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"
#include "model/session/documentsession.h"

namespace dau {

// Where `.` would label the same string: a hit with its context for the preview, ticked unless something speaks against.
struct LikeString {
    DocumentId document;
    QString documentName;
    Span span;
    QString before; // context for the list, one line
    QString quote;
    QString after;
    bool ticked = true;
    QString longer; // the longer known string of the same label around it; then unticked
};

// What is taken along from the seed: the annotations nested in it, with attributes, the relations among them, the entity.
struct Seed {
    Annotation annotation;
    QList<Annotation> nested;
    QList<Relation> relations; // both ends in the nest
    QString quote; // of the whole extent: what is looked for
};
Seed seedOf(const DocumentSession &session, const AnnotationId &id);

// Hits in one document: tone-neutral, case exact, whole syllables, not in skipped zones, not where the extent has a label
// already, not where a crossing would arise; legally nested in an existing span counts. `known`: tone keys of the label's
// known strings.
QList<LikeString> likeStrings(const Seed &seed, const Document &document, const Text &text, const Zones &zones,
                              const AnnotationSet &annotations, const LabelScheme &scheme,
                              const QHash<QString, qint64> &known);
// The whole corpus for one annotator, `first` left out (it is on the page); in the order of documents.
Result<QList<LikeString>> likeStringsInCorpus(const Seed &seed, const CorpusStore &store, const AnnotatorId &annotator,
                                              const LabelScheme &scheme, const DocumentId &first, Progress &progress);
// One Change (kind "propagate") that labels the ticked hits: origin "propagated", detail the seed's id. What the seed has
// set is carried in the copies, grey until somebody confirms it. What is nested in the seed and labelled already where
// the hit is stays as it is and is linked to. `open`: the document on the page, whose layer in memory may be ahead of
// the store. Empty where nothing is ticked.
Result<Change> propagate(const Seed &seed, const QList<LikeString> &hits, const CorpusStore &store,
                         const AnnotatorId &annotator, const LabelScheme &scheme, Progress &progress,
                         const DocumentSession *open = nullptr);

} // namespace dau
