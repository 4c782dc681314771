// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include <QtCore/QStringList>

#include <optional>

namespace dau {

// What is wrong in a table, and on which line (1-based).
struct TableFault {
    qint64 line = 0;
    QString cause;
};

struct CsvRecord {
    QStringList fields;
    qint64 line = 0; // on which it starts
    QStringView text; // as written, without its line end
};

// Reads RFC 4180 records: fields in quotes hold separators, line ends and doubled quotes; lines end with LF, CR LF or
// CR; blank lines are left out. The text must outlive the reader.
class CsvReader
{
public:
    CsvReader(QStringView text, QChar separator);

    // The next record; nothing at the end. A quote that is never closed, or text after a closing quote, is a fault.
    tl::expected<std::optional<CsvRecord>, TableFault> next();

    // The most frequent of , ; TAB | outside quotes in the first line; a comma where there is none.
    static QChar guessSeparator(QStringView text);

private:
    std::optional<TableFault> readQuoted(QString &field);
    bool atLineEnd() const;
    void skipLineEnd();

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

} // namespace dau
