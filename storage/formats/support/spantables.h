// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/csvtext.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace dau {

// Reads documents.csv, spans.csv and relations.csv of one folder: the columns of docs/formats/csv.md, in any order.
class SpanTableReader
{
public:
    // `input` must outlive the reader.
    explicit SpanTableReader(const ImportInput &input);

    Result<QList<LabelledDocument>> read(const QString &folder);

    QList<Problem> problems;

private:
    // One row with its cells by column name; free text without its guard.
    class Row;

    Result<void> eachRow(const QString &path, const QStringList &required, const std::function<void(const Row &)> &take);
    void readDocument(const Row &row);
    void readSpan(const Row &row);
    void readRelation(const Row &row);
    LabelledDocument *documentOf(const Row &row);
    LabelledLayer *layerOf(const Row &row, LabelledDocument &document);
    std::optional<Span> spanOf(const Row &row, const Text &text);
    Attributes attributesOf(const Row &row);
    void referTo(const Row &row, LabelledLayer &layer, Annotation &annotation);
    void refuse(const Row &row, const QString &message);

    const ImportInput &m_input;
    QString m_defaultAnnotator;
    QList<LabelledDocument> m_documents;
    QHash<QString, qsizetype> m_byName;
    QSet<QString> m_refused;                                // documents
    QHash<QString, std::pair<qsizetype, qsizetype>> m_spans; // by document, annotator and id: layer and annotation
    QHash<QString, QString> m_fragments;                    // the last one read of each of these
    QHash<std::pair<QString, QString>, Entity> m_entities;  // by annotator and id or name
    Uuid m_nextId;
    qint64 m_errors = 0;
};

} // namespace dau
