// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/bratnames.h"
#include "storage/formats/support/foreignoffsets.h"

#include <QtCore/QHash>

namespace dau {

// The entities of one annotator that "N" lines name, over all files: by "DB:ID".
using BratEntities = QHash<QString, Entity>;

// Reads one .ann against its text. Every offset and every quote is checked; the unit they are counted in is found.
class BratReader
{
public:
    // `file`: as problems name it. The references must outlive the reader.
    BratReader(const Text &text, bool byteOrderMark, QString file, const BratNames &names, BratEntities &entities);

    // The layer (its annotator left empty), or nothing where problems() gained an error.
    std::optional<LabelledLayer> read(const QByteArray &ann);

    QList<Problem> problems;

private:
    struct Textbound {
        qint64 line = 0;
        QByteArrayView id;
        QString label;
        QList<CodePointSpan> pieces; // in the file's own unit
        QByteArrayView quote;
    };
    struct Line { // any other: its number and the parts between the first two TABs
        qint64 number = 0;
        char kind = 0;
        QByteArrayView id;
        QByteArrayView data;
        QByteArrayView tail;
    };

    void split(QByteArrayView ann);
    void readTextbound(const Line &line);
    bool findSpans(QList<Spans> *spans);
    bool matches(const Textbound &textbound, const ForeignOffsets &offsets, Spans *spans) const;
    void sayMismatches(const ForeignOffsets &offsets, const ForeignOffsets::Way &way);
    void readEvents();
    void readRelation(const Line &line);
    void readAttribute(const Line &line);
    void readNote(const Line &line);
    void readSet(const Line &line);
    void readReference(const Line &line);
    void nameEntities();
    Annotation *target(const Line &line, QByteArrayView id);
    void addRelation(QByteArrayView type, const AnnotationId &from, const AnnotationId &to);
    void error(qint64 line, const QString &message);
    void once(Problem::Severity severity, qint64 line, const QString &message);

    const Text &m_text;
    bool m_byteOrderMark;
    QString m_file;
    const BratNames &m_names;
    BratEntities &m_entities;

    QList<Textbound> m_textbounds;
    QByteArrayView m_type; // of the span read last, and its label: they come in runs
    QString m_label;
    QList<Line> m_lines;
    QHash<QByteArrayView, qint64> m_lineOfId;
    QHash<QByteArrayView, qsizetype> m_index; // of the annotation that an id of a span or event stands for
    QList<Annotation> m_annotations;
    QList<Relation> m_relations;
    QList<QList<qsizetype>> m_sets; // annotations that "*" lines put together
    QHash<EntityId, Entity> m_referred;
    Uuid m_nextId;
    qint64 m_errors = 0;
    QStringList m_said;
};

} // namespace dau
