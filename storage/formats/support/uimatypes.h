// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/features.h"

namespace dau {

// A UIMA CAS as XMI and JSON CAS write it, with the type names of DKPro and INCEpTION.
struct UimaFeature {
    QString name;
    QString range; // "uima.cas.String", a type's name, or "T[]" for an array of T
};
struct UimaType {
    QString name;
    QString super;
    QList<UimaFeature> features; // begin and end are inherited
};
// A feature structure. Strings, numbers and booleans stand in `values` as text (an array of strings as toOneValue()
// gives it), references to others by id in `references` (several for an array).
struct UimaStructure {
    qint64 id = 0; // from 1; the sofa is none of these
    QString type;
    std::optional<CodePointSpan> span; // of annotations: UTF-16 units as toUima() makes it, the file's own as read
    QMap<QString, QString> values;
    QMap<QString, QList<qint64>> references;
};
struct UimaCas {
    QString text;
    QList<UimaType> types; // without those built in
    QList<UimaStructure> structures; // in order of id; what they refer to may come later
    // As read only: how many structures were passed over, by type, and what lies in views beside the one that is read.
    QMap<QString, qint64> skipped{};
    qint64 otherViews = 0;
    qint64 inOtherViews = 0; // annotations
};

// Whether fromUima() looks at structures of a type: not at tokens, sentences and grammar, which are most of a CAS.
bool isReadFromUima(const QString &type);
// Whether annotations of a type are labels.
bool isUimaLabel(const QString &type);
// One layer of a document (null: none). Sentences and tokens; a NamedEntity to each fragment, `value` its label,
// `identifier` its entity, further fragments pointing at the first by `dau_part_of`; relations are webanno.custom.Relation
// from Governor to Dependent; metadata are MetaDataStringFields. Attributes are features under names made legal.
UimaCas toUima(const LabelledDocument &document, const LabelledLayer *layer);
// Annotations of every type but those of segmentation, grammar and metadata; references named Governor and Dependent, or
// Source and Target, make relations, and so do slots: features whose targets are links, which are structures without a place
// that have a `target` and perhaps a `role`. A structure without a place that has a `first` is a chain of what follows by
// `next`: an entity. All else is among the losses of `reader`. `name`: of the document where the CAS tells none.
std::optional<LabelledDocument> fromUima(const UimaCas &cas, const ImportInput &input, const QString &file, const QString &name,
                                         const QString &annotator, FeatureReader &reader, QList<Problem> &problems);

// A name of ASCII letters, digits and "_", others as _uXXXX, and back.
QString toUimaName(const QString &key);
QString fromUimaName(const QString &name);

} // namespace dau
