// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/features.h"
#include "storage/formats/support/foreignoffsets.h"

namespace dau {

// A GATE document as GATE XML and bdoc JSON write it: gate.ac.uk/userguide, GateNLP/python-gatenlp. Each annotation has
// one span; ids are unique in its set.
struct GateAnnotation {
    qint64 id = 0;
    QString type;
    CodePointSpan span; // in the file's unit: UTF-16 units as toGate() makes it
    Features features;
    qint64 line = 0; // 0 where lines tell nothing
};
struct GateSet {
    QString name; // "" is the default set
    QList<GateAnnotation> annotations;
};
struct GateDocument {
    QString name;
    QString text;
    Features features;
    QList<GateSet> sets;
};

// One set to each layer, called as its annotator; the gold layer's is "Key". A further fragment is an annotation of the
// same type with the feature dau_part_of, the id of the first; relations are features of the annotation they go from:
// dau_relation_1 = label, id of the other, origin.
GateDocument toGate(const LabelledDocument &document);
// Nothing where problems gained errors. The set "" is the input's annotator or `annotator`; "Original markups" is left out.
std::optional<LabelledDocument> fromGate(const GateDocument &document, const ImportInput &input, const QString &file,
                                         const QString &annotator, OffsetUnit unit, FeatureReader &reader, QList<Problem> &problems);

} // namespace dau
