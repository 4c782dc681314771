// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QByteArray>

#include <vector>

namespace dau {

// Whether XML 1.0 can hold every character of the document and of all that is said of it; else an Error that names the
// document and where the first one is that it cannot (U+0000-001F but TAB, LF and CR, halves of surrogate pairs, U+FFFE,
// U+FFFF). Asked before anything of the document is written. The text is left out where it does not go into the XML.
Result<void> fitsXml(const LabelledDocument &document, bool withText = true);
bool fitsXml(QStringView text);

// A name as XML and TEI ask for: the key itself where it is one, else its letters and digits of ASCII with "_" between
// and a hash of the key.
QByteArray xmlName(const QString &key);

// Writes XML by hand, in the order called: no tree. Line ends that a parser would change go out as &#13; in text and
// &#9; &#10; &#13; in attributes. Names are the caller's duty, and so is that the characters fit (fitsXml).
class XmlWriter
{
public:
    void declaration() { m_bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"; }
    void start(QByteArrayView name);
    void attribute(QByteArrayView name, QStringView value);
    void attribute(QByteArrayView name, QByteArrayView ascii);
    void attribute(QByteArrayView name, qint64 number) { attribute(name, QByteArrayView(QByteArray::number(number))); }
    void text(QStringView text);
    void end();
    // An element with nothing but text.
    void element(QByteArrayView name, QStringView content);
    // A line end between elements, for people.
    void newline();

    qsizetype size() const { return m_bytes.size(); }
    // What was written since the last time.
    QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    void closeTag();
    void escaped(QStringView text, bool inAttribute);

    QByteArray m_bytes;
    std::vector<QByteArray> m_open;
    bool m_inTag = false;
};

} // namespace dau
