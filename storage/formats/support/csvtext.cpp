// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/csvtext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau {

namespace {

constexpr qsizetype mostColumns = 256;

QString tr(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

// After any number of "'": one of the characters that make a formula.
bool runsAsFormula(const QString &text, qsizetype from)
{
    while (from < text.size() && text[from] == u'\'')
        ++from;
    return from < text.size() && QStringView(u"=+-@\t\r").contains(text[from]);
}

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QByteArray row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            row += ',';
        const QString &cell = cells[i];
        const bool quoted = std::any_of(cell.begin(), cell.end(),
                                        [](QChar c) { return c == u'"' || c == u',' || c == u'\n' || c == u'\r'; });
        row += quoted ? '"' + QString(cell).replace(u'"', QStringLiteral(u"\"\"")).toUtf8() + '"' : cell.toUtf8();
    }
    return row + "\r\n";
}

QString guarded(const QString &text)
{
    return runsAsFormula(text, 0) ? u'\'' + text : text;
}

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') && runsAsFormula(cell, 1) ? cell.mid(1) : cell;
}

CsvText::CsvText(const QByteArray &bytes)
    : m_bytes(bytes)
    , m_at(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0)
{
    const QByteArrayView first = QByteArrayView(m_bytes).sliced(m_at).first(std::max<qsizetype>(m_bytes.indexOf('\n') - m_at, 0));
    for (const char separator : {';', '\t'}) {
        if (first.count(separator) > first.count(m_separator))
            m_separator = separator;
    }
    m_header = next().value_or(QStringList());
}

std::optional<QStringList> CsvText::next()
{
    while (m_fault.isEmpty() && m_at < m_bytes.size()) {
        auto cells = record();
        if (cells && (cells->size() > 1 || !cells->first().isEmpty()))
            return cells;
    }
    return {};
}

std::optional<QStringList> CsvText::record()
{
    QStringList cells;
    m_recordLine = m_line;
    for (;;) {
        QByteArray content;
        if (!cell(&content))
            return {};
        cells.append(QString::fromUtf8(content));
        if (cells.size() > mostColumns) {
            m_fault = tr("The row has more than %1 columns.").arg(mostColumns);
            return {};
        }
        const char end = m_at < m_bytes.size() ? m_bytes[m_at++] : '\n';
        if (end == m_separator)
            continue;
        if (end == '\r' && m_at < m_bytes.size() && m_bytes[m_at] == '\n')
            ++m_at;
        ++m_line;
        return cells;
    }
}

// Stops at the separator or the end of the line.
bool CsvText::cell(QByteArray *content)
{
    const auto isEnd = [&](char c) { return c == m_separator || c == '\n' || c == '\r'; };
    if (m_at >= m_bytes.size() || m_bytes[m_at] != '"') {
        const qsizetype begin = m_at;
        while (m_at < m_bytes.size() && !isEnd(m_bytes[m_at]))
            ++m_at;
        *content = m_bytes.mid(begin, m_at - begin);
        return true;
    }
    for (++m_at;;) {
        const qsizetype quote = m_bytes.indexOf('"', m_at);
        if (quote < 0) {
            m_fault = tr("A quoted cell that begins in this row has no end.");
            return false;
        }
        const QByteArrayView part = QByteArrayView(m_bytes).sliced(m_at, quote - m_at);
        m_line += part.count('\n');
        content->append(part);
        m_at = quote + 1;
        if (m_at < m_bytes.size() && m_bytes[m_at] == '"') {
            content->append('"');
            ++m_at;
            continue;
        }
        if (m_at < m_bytes.size() && !isEnd(m_bytes[m_at])) {
            m_fault = tr("A quoted cell of this row goes on after its closing quote.");
            return false;
        }
        return true;
    }
}

} // namespace dau
