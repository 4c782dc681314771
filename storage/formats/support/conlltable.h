// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/losses.h"
#include "storage/formats/support/tokentable.h"

namespace dau {

// The tokens and sentences of one document as column files have them, and its layers flattened onto them.
//
// Flattening: discontinuous annotations are left out; so are those that reach into a skipped zone that is not written. A
// token crossed by an edge goes in when more than half of it is inside. Outermost keeps what lies in nothing kept
// before, innermost what holds nothing kept, levels gives every annotation a column below those that contain it, and
// per-label one column to each label, outermost first. No sentence ends inside an annotation that is written.
class ConllTable
{
public:
    // A run of tokens [first, last) under one label.
    struct Chunk {
        QString label;
        qsizetype first = 0;
        qsizetype last = 0;
    };
    using Column = QList<Chunk>;

    ConllTable(const LabelledDocument &document, const ExportOptions &options);

    // The tag columns of a layer; `labels` are the columns of Nesting::PerLabel. What is left out or changed is counted.
    QList<Column> flatten(const LabelledLayer &layer, const QStringList &labels, LossCounter &losses) const;
    // A token with its tags, one per column.
    struct Row {
        Span token;
        bool begins = false; // a sentence
        QStringList tags;
    };
    // `outside`: the tag of each column where no annotation is, as outside() gives it.
    QList<Row> rows(const QList<Column> &columns, const QStringList &outside) const;
    // O; of a layer checked for some labels only "-", but in the columns of Nesting::PerLabel whose label was checked.
    QStringList outside(const LabelledLayer &layer, const QStringList &labels, qsizetype width) const;
    // "token begin end tag ...", blanks between, an empty line after each sentence. What the layer was `checked` for
    // stands in the first line where the style has one and its readers pass over it.
    QByteArray print(const QList<Column> &columns, QStringList outside, const QStringList &checked) const;
    // Tokens whose white space had to become "_".
    qint64 changedTokens() const;

private:
    const LabelledDocument &m_document;
    const ExportOptions &m_options;
    TokenTable m_table;
};

} // namespace dau
