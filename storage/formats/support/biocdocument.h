// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/features.h"

namespace dau {

// A BioC document as its XML and JSON write it (bioc.sourceforge.net, bionlplab/bioc). Offsets count from the document's
// start, in code points as toBioc() makes them.
struct BiocLocation {
    qint64 offset = 0;
    qint64 length = 0;
};
struct BiocAnnotation {
    QString id;
    QMap<QString, QString> infons;
    QList<BiocLocation> locations;
    QString text;
    qint64 line = 0; // 0 where lines tell nothing
};
struct BiocNode {
    QString refid;
    QString role;
};
struct BiocRelation {
    QString id;
    QMap<QString, QString> infons;
    QList<BiocNode> nodes;
    qint64 line = 0;
};
// A passage, or a sentence of one.
struct BiocPassage {
    qint64 offset = 0;
    QMap<QString, QString> infons;
    QString text;
    QList<BiocAnnotation> annotations;
    QList<BiocRelation> relations;
    QList<BiocPassage> sentences; // where these are, `text` may be empty
};
struct BiocDocument {
    QString id;
    QMap<QString, QString> infons;
    QList<BiocPassage> passages;
    QList<BiocAnnotation> annotations;
    QList<BiocRelation> relations;
};

// One passage with the whole text. The label is the infon "type", the annotator "annotator", what else there is as
// features.h names it; a relation's nodes have the roles "from" and "to".
BiocDocument toBioc(const LabelledDocument &document);
// Passages are set at their offsets, line ends between them; the unit is found by the quotes. Nothing where problems
// gained errors. `annotator`: of annotations that name none.
std::optional<LabelledDocument> fromBioc(const BiocDocument &document, const ImportInput &input, const QString &file,
                                         const QString &annotator, FeatureReader &reader, QList<Problem> &problems);

} // namespace dau
