// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <optional>

namespace dau {

// A row by RFC 4180: commas, CR LF, quotes only where needed.
QByteArray csvRow(const QStringList &cells);

// Free text in a cell: spreadsheets run what begins with = + - @ TAB or CR as a formula, so "'" goes before it; and off
// again. unguarded(guarded(x)) is x for every x.
QString guarded(const QString &text);
QString unguarded(const QString &cell);

// The records of a CSV file one by one. The separator is that of the header: comma, semicolon or TAB.
class CsvText
{
public:
    explicit CsvText(const QByteArray &bytes);

    const QStringList &header() const { return m_header; }
    // Nothing at the end, or where fault() says why it went no further. Blank lines are skipped.
    std::optional<QStringList> next();
    qint64 lineNumber() const { return m_recordLine; } // where the record given last begins, 1-based
    const QString &fault() const { return m_fault; }

private:
    std::optional<QStringList> record();
    bool cell(QByteArray *content);

    QByteArray m_bytes;
    char m_separator = ',';
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_recordLine = 0;
    QStringList m_header;
    QString m_fault;
};

} // namespace dau
