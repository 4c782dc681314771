// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/losses.h"

#include <QtCore/QHash>

namespace dau {

// Named values, as GATE features, BioC infons, UIMA features and the free keys of JSON formats hold them. Attributes and
// metadata stand under their own keys. What a format has no word for stands under names that begin with "dau_" (see
// docs/formats/features.md), and so does a key that begins so itself or that the format needs (`reserved`): "dau_type".
using Features = QMap<QString, QStringList>;

// Metadata, title, zones (in code points), and of every layer who made it, its kind, state, document labels and note.
Features featuresOf(const LabelledDocument &document, const QStringList &reserved = {});
// Attributes, note, doubt, origin and the entity of an annotation of this layer.
Features featuresOf(const Annotation &annotation, const LabelledLayer &layer, const QStringList &reserved = {});
Features featuresOf(const Relation &relation);

// One string for several values: the value itself where there is one, else a JSON list of strings.
QString toOneValue(const QStringList &values);
QStringList fromOneValue(const QString &value);

// The layer of an annotator by name, made where it is missing.
LabelledLayer &layerOf(LabelledDocument &document, const QString &annotator);

// Reads features back, and takes those of other programs as attributes or metadata. For one file: entities keep their
// identity over its documents.
class FeatureReader
{
public:
    // `format`: its id, the origin of annotations that say none.
    explicit FeatureReader(QString format);

    // Asked first for each document: sets metadata, title and zones and makes the layers named.
    void read(const Features &features, LabelledDocument &document);
    void read(const Features &features, Annotation &annotation, LabelledLayer &layer);
    // Counts the features that a relation cannot hold among the losses.
    void read(const Features &features, Relation &relation);
    // The entity of this annotator under an id of the file, which need not be a UUID; `name` where it is new.
    const Entity &entity(const QString &annotator, const QString &id, const QString &name);
    // Makes the annotation refer to it.
    static void refer(Annotation &annotation, LabelledLayer &layer, const Entity &entity);
    // Whether the document read last was written by us.
    bool isOurs() const { return m_ours; }
    // What an annotation or relation is when nothing says more.
    Origin origin() const;

    // What was left out, for the reader of the format to say at its end.
    ReadingLosses losses;

private:
    QString m_format;
    bool m_ours = false; // the document was written by us
    QHash<std::pair<QString, QString>, Entity> m_entities; // by annotator and id
};

} // namespace dau
