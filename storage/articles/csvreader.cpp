// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/csvreader.h"

#include <QtCore/QCoreApplication>

namespace dau {

CsvReader::CsvReader(QStringView text, QChar separator)
    : m_text(text)
    , m_separator(separator)
{
}

bool CsvReader::atLineEnd() const
{
    return m_at >= m_text.size() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r';
}

void CsvReader::skipLineEnd()
{
    if (m_at >= m_text.size())
        return;
    m_at += m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
    ++m_line;
}

// From the opening quote to behind the closing one.
std::optional<TableFault> CsvReader::readQuoted(QString &field)
{
    const qint64 opened = m_line;
    ++m_at;
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (c == u'"') {
            const bool doubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"';
            m_at += doubled ? 2 : 1;
            if (!doubled)
                return std::nullopt;
            field += u'"';
        } else if (atLineEnd()) {
            const qsizetype begin = m_at;
            skipLineEnd();
            field += m_text.sliced(begin, m_at - begin);
        } else {
            field += c;
            ++m_at;
        }
    }
    return TableFault{opened, QCoreApplication::translate("Articles", "A quote is opened here and never closed.")};
}

tl::expected<std::optional<CsvRecord>, TableFault> CsvReader::next()
{
    while (m_at < m_text.size() && atLineEnd())
        skipLineEnd();
    if (m_at >= m_text.size())
        return std::nullopt;
    CsvRecord record;
    record.line = m_line;
    const qsizetype begin = m_at;
    while (true) {
        QString field;
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            if (const auto fault = readQuoted(field))
                return tl::unexpected<TableFault>(*fault);
            if (!atLineEnd() && m_text[m_at] != m_separator)
                return tl::unexpected<TableFault>(TableFault{
                    m_line, QCoreApplication::translate("Articles", "There is text after a closing quote.")});
        } else {
            const qsizetype start = m_at;
            while (!atLineEnd() && m_text[m_at] != m_separator)
                ++m_at;
            field = m_text.sliced(start, m_at - start).toString();
        }
        record.fields.append(field);
        if (atLineEnd())
            break;
        ++m_at; // the separator
    }
    record.text = m_text.sliced(begin, m_at - begin);
    skipLineEnd();
    return record;
}

QChar CsvReader::guessSeparator(QStringView text)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : QStringView(u",;\t|")) {
        qsizetype count = 0;
        bool quoted = false;
        for (const QChar c : text) {
            quoted = quoted != (c == u'"');
            if (!quoted && (c == u'\n' || c == u'\r'))
                break;
            count += !quoted && c == candidate ? 1 : 0;
        }
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

} // namespace dau
