// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "model/text/encoding.h"

namespace dau {

// An article as read from a file or a row of a table; nothing has been stored. Its text is what was decoded, unaltered
// (for a web page: the main text found, a blank line between paragraphs).
struct Article {
    QString name; // the file's name without suffix, or the row's own
    QString source; // the file's name; for a row "file.csv:12", the line on which it starts
    QByteArray sourceHash; // SHA-256 of the file's bytes; for a row of its record in UTF-8
    QString encoding; // as in model/text/encoding.h
    bool byteOrderMark = false;
    QString newline;
    QString normalForm;
    Text text;
    Zones zones; // suggested
    QString title;
    QMap<QString, QString> metadata; // url, date, title of a web page; columns of a table
    QList<Problem> problems; // notes: what was replaced, what looks odd
};

// What a file holds by its name and, where that tells nothing, its first bytes: "text" "html" "csv" "jsonl"; empty: no
// article.
QString articleKind(const QString &path);

// Whether the path is a file that articles are read from: one over 200 MB (200,000,000 bytes), a folder or a device is
// refused. The sentence of an error names the file.
Result<void> checkArticleFile(const QString &path);
// The bytes of such a file.
Result<QByteArray> readArticleBytes(const QString &path);

// An error in a file as one sentence: “rows.csv”, line 12: … (line 0: the whole file).
Error fileError(const QString &path, qint64 line, const QString &cause);

// The article of a decoded text: facts, notes, zones and title. `path` gives name and source.
Article articleOf(const QString &path, Decoded decoded, const QByteArray &sourceHash);

} // namespace dau
