// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/losses.h"

#include <map>

namespace dau {

// Reads one file of WebAnno TSV 3: spans (stacked, on several tokens, inside tokens), chains, slots and relations.
class WebAnnoReader
{
public:
    // `file`: as problems name it; `name`: of the document. `input` must outlive the reader; the annotator is left to the
    // caller.
    WebAnnoReader(const ImportInput &input, QString file, QString name);

    // Nothing where problems gained an error.
    std::optional<LabelledDocument> read(const QByteArray &bytes);

    QList<Problem> problems;

private:
    enum class Kind { Span, Chain, Relation };
    // A layer of the header with the place of its columns.
    struct TsvLayer {
        Kind kind = Kind::Span;
        QString type;
        QStringList features;
        qsizetype first = 0; // column
        bool kept = true;
    };
    struct Row {
        qint64 line = 0;
        QString address; // "1-3", "1-3.1"
        qint64 begin = 0;
        qint64 end = 0;
        QString token;
        QStringList cells;
    };
    struct Sentence {
        QString text;
        QList<Row> rows;
    };
    // An annotation under way: the units that it covers, its values by feature.
    struct Mark {
        qsizetype layer = 0;
        qint64 begin = 0;
        qint64 end = 0;
        QStringList values;
        QString link; // of a chain: "1-2", relation in front
        qint64 line = 0;
        Annotation annotation;
        bool joined = false; // to another as its next piece
    };
    struct Reference {
        qsizetype layer = 0;
        QString label;
        QString from; // "1-5" or "1-5[3]"
        QString to;
        qint64 line = 0;
        qsizetype host = -1; // of a slot: the mark it belongs to
    };

    bool split(const QByteArray &bytes);
    bool declare(const QString &line, qint64 number);
    bool addRow(const QString &line, qint64 number);
    std::optional<Text> place(bool codePoints, qint64 *fault) const;
    bool findText();
    bool fits(const Text &text, bool codePoints, qint64 *fault) const;
    void readRow(const Row &row);
    void readSpans(const Row &row, qsizetype layer);
    void readChain(const Row &row, qsizetype layer);
    void readRelations(const Row &row, qsizetype layer);
    Mark &mark(qsizetype layer, const QString &key, const Row &row);
    qsizetype target(qsizetype layer, const QString &reference) const;
    void finishMark(Mark &mark, QList<Entity> &entities);
    void relate(Layer &layer);
    void error(qint64 line, const QString &message) { problems.append({Problem::Severity::Error, m_file, line, message}); }

    const ImportInput &m_input;
    QString m_file;
    QString m_name;
    QList<TsvLayer> m_layers;
    qsizetype m_columns = 0;
    QList<Sentence> m_sentences;
    Text m_text;
    bool m_codePoints = false;
    QList<Mark> m_marks;
    std::map<std::pair<qsizetype, QString>, qsizetype> m_byKey;     // of marks, by layer and id or place
    std::map<std::pair<qsizetype, QString>, QList<qsizetype>> m_at; // marks by layer and address
    QList<Reference> m_references;
    QHash<QString, Entity> m_entities;
    ReadingLosses m_losses;
    Uuid m_nextId;
};

} // namespace dau
