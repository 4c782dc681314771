// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/jsonwriter.h"

namespace dau {

namespace {

bool needsEscape(char16_t c)
{
    return c < 0x20 || c == u'"' || c == u'\\' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

void appendEscape(QByteArray &bytes, char16_t c)
{
    switch (c) {
    case u'"':
        bytes += "\\\"";
        return;
    case u'\\':
        bytes += "\\\\";
        return;
    case u'\n':
        bytes += "\\n";
        return;
    case u'\r':
        bytes += "\\r";
        return;
    case u'\t':
        bytes += "\\t";
        return;
    default:
        bytes += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
    }
}

} // namespace

void JsonWriter::key(QStringView name)
{
    value(name);
    m_bytes += ':';
    m_comma = false;
}

void JsonWriter::key(QLatin1String name)
{
    separate();
    m_bytes += '"';
    m_bytes.append(name.data(), name.size());
    m_bytes += "\":";
    m_comma = false;
}

void JsonWriter::value(QStringView text)
{
    separate();
    m_bytes += '"';
    qsizetype plain = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!needsEscape(text[i].unicode()))
            continue;
        m_bytes += text.mid(plain, i - plain).toUtf8();
        appendEscape(m_bytes, text[i].unicode());
        plain = i + 1;
    }
    m_bytes += text.mid(plain).toUtf8();
    m_bytes += '"';
    m_comma = true;
}

void JsonWriter::value(qint64 number)
{
    separate();
    m_bytes += QByteArray::number(number);
    m_comma = true;
}

void JsonWriter::value(bool yes)
{
    separate();
    m_bytes += yes ? "true" : "false";
    m_comma = true;
}

void JsonWriter::endLine()
{
    m_bytes += '\n';
    m_comma = false;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_bytes += bracket;
    m_comma = false;
}

void JsonWriter::close(char bracket)
{
    m_bytes += bracket;
    m_comma = true;
}

void JsonWriter::separate()
{
    if (m_comma)
        m_bytes += ',';
}

} // namespace dau
