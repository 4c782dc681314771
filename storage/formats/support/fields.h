// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QtGlobal>

#include <charconv>
#include <optional>

namespace dau {

// The parts of a line between separators, one by one, without copying. An empty line has one empty part.
class Fields
{
public:
    Fields(QByteArrayView bytes, char separator)
        : m_rest(bytes)
        , m_separator(separator)
    {
    }
    std::optional<QByteArrayView> next()
    {
        if (m_ended)
            return {};
        const qsizetype end = m_rest.indexOf(m_separator);
        m_ended = end < 0;
        const QByteArrayView field = m_ended ? m_rest : m_rest.first(end);
        m_rest = m_ended ? QByteArrayView() : m_rest.sliced(end + 1);
        return field;
    }
    // What next() has not given yet, separators included.
    QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_rest;
    char m_separator;
    bool m_ended = false;
};

// Digits only: no sign, no blank, nothing beyond 63 bits.
inline std::optional<qint64> wholeNumber(QByteArrayView digits)
{
    qint64 number = 0;
    const char *end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (digits.isEmpty() || digits[0] == '-' || error != std::errc() || stop != end)
        return {};
    return number;
}

} // namespace dau
