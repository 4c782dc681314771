// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/jsonrecords.h"

namespace dau {

// Reads one task of Label Studio: an annotation or prediction is a layer; regions of text by their labels, items of the
// same id as attributes, choices without a place as document labels. What its author's mark makes the ground truth is
// the author's layer, and gold: a layer “ground truth” has it too.
class TaskReader
{
public:
    // All must outlive the reader.
    TaskReader(const JsonRecord &record, const ImportInput &input, FeatureReader &reader, QList<Problem> &problems);

    // Nothing where problems gained an error or the record is faulty.
    std::optional<LabelledDocument> read();

private:
    struct Region {
        qsizetype layer = 0;
        QString id;
        QString label;
        QList<CodePointSpan> pieces;
        QString quote;
        Features features;
    };
    struct Link {
        qsizetype layer = 0;
        QString from;
        QString to;
        QString label;
        Features features;
    };

    bool readText();
    void readResults(const JsonObject &annotation, const QString &annotator, Annotator::Kind kind);
    void readItem(const JsonObject &item, qsizetype layer);
    void readLabels(const JsonObject &item, const JsonObject &value, const QStringList &labels, qsizetype layer);
    void readRelation(const JsonObject &item, qsizetype layer);
    bool place();
    void link();
    void say(Problem::Severity severity, const QString &sentence);
    static QString annotatorOf(const JsonObject &annotation);

    const JsonRecord &m_record;
    const ImportInput &m_input;
    FeatureReader &m_reader;
    QList<Problem> &m_problems;
    LabelledDocument m_document;
    QList<Region> m_regions;
    QHash<std::pair<qsizetype, QString>, QList<qsizetype>> m_byId; // layer and id: the regions, one for each label
    QHash<std::pair<qsizetype, QString>, Features> m_values;       // attributes of regions
    QHash<std::pair<qsizetype, QString>, AnnotationId> m_made;
    QList<Link> m_links;
};

} // namespace dau
