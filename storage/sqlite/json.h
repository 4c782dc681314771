// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/document.h"

#include <QtCore/QByteArray>

namespace dau {

// Writes compact JSON by hand: the journal and bulk imports would wait for QJsonDocument. Commas are put by the writer.
class StoredJson
{
public:
    void open(char bracket);  // '{' or '['
    void close(char bracket); // '}' or ']'
    void key(const char *name); // plain ASCII
    void key(QStringView name);
    void string(QStringView text);
    void uuid(const Uuid &id); // null for the null id
    void number(qint64 value);
    void boolean(bool value);
    void null();
    void raw(const QByteArray &json);

    // A lone surrogate or U+0000 was given: neither can be stored as it is.
    bool isBroken() const { return m_broken; }
    qsizetype size() const { return m_out.size(); }
    const QByteArray &bytes() const { return m_out; }
    QByteArray take();

private:
    void separate();

    QByteArray m_out;
    bool m_broken = false;
};

// {"rank":"deputy","topics":["a","b"]}; null without values. Used in tables and journal alike.
QByteArray attributesJson(const Attributes &attributes, bool *broken);
// {"rank":"carried"}: attributes that no person has set or confirmed; null where there are none.
QByteArray sourcesJson(const Attributes &attributes, bool *broken);
// ["a","b"] and {"a":"b"}; null when empty.
QByteArray listJson(const QStringList &list, bool *broken);
QByteArray mapJson(const QMap<QString, QString> &map, bool *broken);

// The way back. Nothing where the JSON is not of that shape.
std::optional<Attributes> attributesFromJson(std::string_view attributes, std::string_view sources);
std::optional<QStringList> listFromJson(std::string_view json);
std::optional<QMap<QString, QString>> mapFromJson(std::string_view json);

} // namespace dau
