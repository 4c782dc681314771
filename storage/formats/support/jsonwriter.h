// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QLatin1String>
#include <QtCore/QString>

namespace dau {

// Writes compact JSON by hand, in the order called: bulk export needs neither a tree nor sorted keys. Commas are set by
// the writer; balanced begin and end are the caller's duty. Everything above U+007F goes out as itself but the three
// line separators U+0085, U+2028 and U+2029, at which some readers of JSON lines cut.
class JsonWriter
{
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(QStringView name);
    void key(QLatin1String name);
    void value(QStringView text);
    void value(qint64 number);
    void value(bool yes);
    void endLine();

    template <typename Value>
    void member(QLatin1String name, Value what)
    {
        key(name);
        value(what);
    }
    // Left out where empty.
    void memberUnlessEmpty(QLatin1String name, QStringView text)
    {
        if (!text.isEmpty())
            member(name, text);
    }

    const QByteArray &bytes() const { return m_bytes; }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();

    QByteArray m_bytes;
    bool m_comma = false;
};

} // namespace dau
