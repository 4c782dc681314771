// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/parquetreading.h"

namespace dau {

// Reads datasets of Hugging Face: rows of tokens and tags (`tokens` or `words`; `ner_tags`, `tags`, `labels`, further
// columns `ner_tags_2` ... by level), with `document_id`, `annotator`, `starts` and `ends` where there are any, or rows
// of `text` and `spans` or `entities`; `checked_labels` and tags -100 of either. From Parquet and, for tokens, from JSON lines.
class HuggingFaceReader
{
public:
    // `input` and `take` must outlive the reader.
    HuggingFaceReader(const ImportInput &input, const DocumentReader &take);

    // `shown`: as problems name the file; `name`: of a document that the rows do not name. False: stopped.
    bool readParquet(const QString &path, const QString &shown, const QString &name);
    bool readJsonLines(const QString &path, const QString &shown, const QString &name);
    // Hands on the last document.
    bool finish();

    QList<Problem> problems;

private:
    struct TokenRow {
        qint64 number = 0; // of the row in its file
        QString document;
        QString annotator;
        QStringList tokens;
        QList<QStringList> tags; // by level
        QList<CodePointSpan> offsets;
        QStringList checked; // for these labels only
    };
    using Group = QHash<QString, ParquetReader::Column>;

    bool addTokens(TokenRow row);
    bool handOnTokens();
    bool addSpans(const Group &group, qsizetype row, const QString &list, qint64 number);
    bool handOnSpans(LabelledDocument document);
    QStringList namesOf(const ParquetReader &reader, const QString &column) const;
    QString nameOf(const QString &documentId) const { return documentId.isEmpty() ? m_name : documentId; }
    void error(qint64 row, const QString &message);

    const ImportInput &m_input;
    const DocumentReader &m_take;
    QString m_shown;
    QString m_name;
    QString m_folder; // of the file: an annotator's name where nothing else is known
    QStringList m_classes; // from README.md
    QList<TokenRow> m_rows; // of the document under way
    std::optional<LabelledDocument> m_spans;
    Uuid m_nextId;
};

} // namespace dau
