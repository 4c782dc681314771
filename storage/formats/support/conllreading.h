// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// One token of a column file, or of another table of tokens.
struct ConllRow {
    qint64 line = 0;
    QString token;
    std::optional<CodePointSpan> offsets; // in the text, where the table has them
    QList<QByteArrayView> tags;           // one per column
    bool begins = false;                  // a sentence
};

// Reads one column file: CoNLL-2002, CoNLL-2003, VLSP 2016, PhoNER and what ConllTable writes; IOB1, IOB2, BIOES and
// BILOU. One document, or one for each -DOCSTART-. Of a token tagged "-" nobody knows: its layer was checked for the
// labels named only; where none are, it is in progress.
class ConllReader
{
public:
    // `file`: as problems name it; `name`: of the document ("name-2" for the second of a file); the annotator of the
    // layers is left to the caller. `input` must outlive the reader.
    ConllReader(const ImportInput &input, QString file, QString name);

    // No documents where problems() gained an error.
    QList<LabelledDocument> read(const QByteArray &bytes);

    using Rows = QList<ConllRow>;
    // The same from rows that stood in another table: each has as many tags. `checked`: for these labels only. Nothing
    // where problems gained an error.
    std::optional<LabelledDocument> documentOf(const Rows &rows, const QString &name, const QStringList &checked = {});

    // Where the tokens of the document read last stand in its text.
    const QList<Span> &places() const { return m_places; }

    QList<Problem> problems;

private:
    using Row = ConllRow;

    bool split(QByteArrayView bytes);
    bool addRow(qint64 line, const QList<QByteArrayView> &cells, bool begins);
    void findColumns();
    std::optional<QList<Span>> align(const Rows &rows, const Text &text, const QString &name);
    static QList<Span> rebuild(const Rows &rows, bool tight, QString *text);
    static void splitJoint(Rows &rows);
    void readColumn(const Rows &rows, const QList<Span> &tokens, qsizetype column, Layer &layer);
    bool isIob1(const Rows &rows, qsizetype column) const;
    void error(qint64 line, const QString &message);
    void once(Problem::Severity severity, qint64 line, const QString &message);

    const ImportInput &m_input;
    QString m_file;
    QString m_name;
    QList<QPair<qint64, QList<QByteArrayView>>> m_cells; // of every row: line, columns; no columns: -DOCSTART-
    QList<bool> m_begins;
    QHash<qint64, QStringList> m_checked; // what a -DOCSTART- names, by line
    qsizetype m_width = 0;    // columns
    qsizetype m_firstTag = 0; // of them
    bool m_offsets = false;   // the second and third are
    qint64 m_orphans = 0;
    QList<Span> m_places;
    Uuid m_nextId;
    QStringList m_said;
};

// Whether these lines look like a column file: at least two columns, the last one tags.
bool looksLikeConll(QByteArrayView head);

} // namespace dau
