// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/jsonrecords.h"

namespace dau {

// Reads one record of Prodigy, or one of spaCy with "ents" or "entities": one annotator's layer on a text.
class ProdigyReader
{
public:
    // All must outlive the reader.
    ProdigyReader(const JsonRecord &record, const ImportInput &input, FeatureReader &reader, QList<Problem> &problems);

    // Nothing where problems gained an error or the record is faulty.
    std::optional<LabelledDocument> read();
    // Whether the record says what its document is called.
    bool isNamed() const { return m_named; }

private:
    struct Place {
        QString id;
        QString label;
        QList<CodePointSpan> pieces;
        qint64 lastToken = -1;
        Features features;
    };

    bool readMeta();
    void readSpans(ForeignSpans &spans);
    void addSpan(const JsonObject &span);
    void readDocumentLabels(Attributes &attributes);
    void readRelations(LabelledLayer &layer);
    AnnotationId endOf(const JsonObject &relation, const char *spanKey, const char *tokenKey) const;
    void say(Problem::Severity severity, const QString &sentence);

    const JsonRecord &m_record;
    const ImportInput &m_input;
    FeatureReader &m_reader;
    QList<Problem> &m_problems;
    LabelledDocument m_document;
    QString m_annotator;
    bool m_named = false;
    bool m_withoutLayer = false;
    QList<Place> m_places;
    QHash<QString, qsizetype> m_byId;
    QList<AnnotationId> m_made; // by place
};

} // namespace dau
