// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QByteArrayView>

#include <functional>
#include <span>

namespace dau {

// What stands in a start tag; good until the handler returns.
class XmlAttributes
{
public:
    struct Attribute {
        QByteArrayView prefix;
        QByteArrayView name; // without prefix
        QByteArrayView value;
    };
    XmlAttributes(QByteArrayView space, std::span<const Attribute> attributes)
        : m_space(space)
        , m_attributes(attributes)
    {
    }
    // The namespace of the element.
    QByteArrayView space() const { return m_space; }
    bool has(QByteArrayView name, QByteArrayView prefix = {}) const { return find(name, prefix) != nullptr; }
    // Empty where there is none.
    QByteArrayView bytes(QByteArrayView name, QByteArrayView prefix = {}) const
    {
        const Attribute *found = find(name, prefix);
        return found ? found->value : QByteArrayView();
    }
    QString text(QByteArrayView name, QByteArrayView prefix = {}) const { return QString::fromUtf8(bytes(name, prefix)); }
    std::span<const Attribute> all() const { return m_attributes; }

private:
    const Attribute *find(QByteArrayView name, QByteArrayView prefix) const;

    QByteArrayView m_space;
    std::span<const Attribute> m_attributes;
};

// Takes what an XML file holds, in its order. Names come without prefix.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual void start(QByteArrayView name, const XmlAttributes &attributes) = 0;
    virtual void end(QByteArrayView name) = 0;
    // A part of the text between tags, in UTF-8; never half a character.
    virtual void text(QByteArrayView) { }

    // Stops the reading; the sentence becomes the Problem.
    void refuse(const QString &sentence);
    // 1-based, while reading.
    qint64 line() const;
    bool isRefused() const { return !m_refusal.isEmpty(); }

private:
    friend class XmlParse;
    class XmlParse *m_parse = nullptr;
    QString m_refusal;
};

// Fills the buffer with at most `room` bytes; 0 at the end, less where it cannot be read.
using ByteSource = std::function<qint64(char *buffer, qint64 room)>;

// What a file may have beyond what is refused always.
struct XmlLimits {
    QByteArrayView harmlessDtd = {};     // the file name of a DTD that a DOCTYPE may name; it is not read
    qint64 bytes = qint64(256) << 20;    // of the whole file; a file of many documents may have more
};

// Reads with libxml2, element by element, without a tree. Entities, a DTD, anything from outside the file, more than 256
// elements inside one another and 10,000 attributes of one are refused. Nothing where all went well.
std::optional<Problem> readXml(const ByteSource &source, const QString &shownName, XmlHandler &handler, const XmlLimits &limits = {});
std::optional<Problem> readXmlFile(const QString &path, const QString &shownName, XmlHandler &handler, const XmlLimits &limits = {});

} // namespace dau
