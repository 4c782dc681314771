// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/jsonobject.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QVarLengthArray>

#include <algorithm>
#include <string_view>

namespace dau {

namespace {

QString fromUtf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString tr(const char *text)
{
    return QCoreApplication::translate("JsonObject", text);
}

} // namespace

JsonObject::JsonObject(simdjson::dom::element element, std::initializer_list<const char *> known, JsonFault *fault)
    : JsonObject(element, {}, -1, known, fault)
{
}

JsonObject::JsonObject(simdjson::dom::element element, const QString &place, qsizetype index,
                       std::initializer_list<const char *> known, JsonFault *fault)
    : m_place(place)
    , m_index(index)
    , m_fault(fault)
{
    if (element.get(m_object) != simdjson::SUCCESS) {
        m_fault->say(place.isEmpty() ? tr("the line is not a JSON object") : tr("“%1” must be an object").arg(where()));
        return;
    }
    m_valid = true;
    QVarLengthArray<std::string_view, 32> keys;
    for (const auto field : m_object) {
        keys.append(field.key);
        const bool expected = std::any_of(known.begin(), known.end(), [&](const char *key) { return field.key == key; });
        if (known.size() > 0 && !expected)
            m_unknown.append(fromUtf8(field.key));
    }
    std::sort(keys.begin(), keys.end());
    if (const auto twice = std::adjacent_find(keys.begin(), keys.end()); twice != keys.end())
        m_fault->say(tr("the key “%1” stands twice in one object").arg(fromUtf8(*twice)));
}

bool JsonObject::has(const char *key) const
{
    return find(key).has_value();
}

QString JsonObject::text(const char *key, const QString &otherwise) const
{
    const auto element = find(key);
    return element ? asText(*element, key) : otherwise;
}

qint64 JsonObject::integer(const char *key, qint64 otherwise) const
{
    const auto element = find(key);
    if (!element)
        return otherwise;
    int64_t number = 0;
    if (element->get(number) != simdjson::SUCCESS)
        fault(key, tr("must be a whole number"));
    return number;
}

bool JsonObject::yes(const char *key, bool otherwise) const
{
    const auto element = find(key);
    if (!element)
        return otherwise;
    bool value = otherwise;
    if (element->get(value) != simdjson::SUCCESS)
        fault(key, tr("must be true or false"));
    return value;
}

QStringList JsonObject::texts(const char *key) const
{
    const auto element = find(key);
    return element ? asTexts(*element, key) : QStringList();
}

QString JsonObject::anyText(const simdjson::dom::element &element)
{
    std::string_view bytes;
    if (element.is_null())
        return {};
    return element.get(bytes) == simdjson::SUCCESS ? fromUtf8(bytes) : QString::fromStdString(simdjson::minify(element));
}

QString JsonObject::anyText(const char *key) const
{
    const auto element = find(key);
    return element ? anyText(*element) : QString();
}

QMap<QString, QStringList> JsonObject::features(const char *key) const
{
    QMap<QString, QStringList> map;
    const auto inner = object(key, {});
    if (!inner)
        return map;
    for (const auto field : inner->m_object) {
        QStringList values;
        for (const auto &item : field.value.is_array() ? elements(field.value) : QList<simdjson::dom::element>{field.value}) {
            if (!item.is_null())
                values.append(anyText(item));
        }
        map.insert(fromUtf8(field.key), values);
    }
    return map;
}

QStringList JsonObject::keys() const
{
    QStringList names;
    if (m_valid) {
        for (const auto field : m_object)
            names.append(fromUtf8(field.key));
    }
    return names;
}

bool JsonObject::isList(const char *key) const
{
    const auto element = find(key);
    return element && element->is_array();
}

bool JsonObject::isText(const char *key) const
{
    const auto element = find(key);
    return element && element->is_string();
}

QList<simdjson::dom::element> JsonObject::elements(const simdjson::dom::element &list)
{
    QList<simdjson::dom::element> result;
    simdjson::dom::array array;
    if (list.get(array) == simdjson::SUCCESS) {
        for (const simdjson::dom::element item : array)
            result.append(item);
    }
    return result;
}

QMap<QString, QString> JsonObject::textMap(const char *key) const
{
    QMap<QString, QString> map;
    if (const auto inner = object(key, {})) {
        for (const auto field : inner->m_object)
            map.insert(fromUtf8(field.key), asText(field.value, key));
    }
    return map;
}

QMap<QString, QStringList> JsonObject::textsMap(const char *key) const
{
    QMap<QString, QStringList> map;
    if (const auto inner = object(key, {})) {
        for (const auto field : inner->m_object)
            map.insert(fromUtf8(field.key), asTexts(field.value, key));
    }
    return map;
}

QList<simdjson::dom::element> JsonObject::list(const char *key) const
{
    QList<simdjson::dom::element> elements;
    const auto element = find(key);
    if (!element)
        return elements;
    simdjson::dom::array array;
    if (element->get(array) != simdjson::SUCCESS) {
        fault(key, tr("must be a list"));
        return elements;
    }
    for (const simdjson::dom::element item : array)
        elements.append(item);
    return elements;
}

std::optional<JsonObject> JsonObject::object(const char *key, std::initializer_list<const char *> known) const
{
    const auto element = find(key);
    if (!element)
        return {};
    JsonObject inner(*element, where(key), -1, known, m_fault);
    if (!inner.m_valid)
        return {};
    return inner;
}

QString JsonObject::where() const
{
    return m_index < 0 ? m_place : m_place + u'[' + QString::number(m_index) + u']';
}

QString JsonObject::where(const char *key) const
{
    const QString place = where();
    const QString name = QString::fromLatin1(key);
    return place.isEmpty() ? name : place + u'.' + name;
}

void JsonObject::fault(const char *key, const QString &reason) const
{
    m_fault->say(QStringLiteral(u"“%1” %2").arg(where(key), reason));
}

std::optional<simdjson::dom::element> JsonObject::find(const char *key) const
{
    if (!m_valid)
        return {};
    simdjson::dom::element element;
    if (m_object.at_key(key).get(element) != simdjson::SUCCESS || element.is_null())
        return {};
    return element;
}

QString JsonObject::asText(const simdjson::dom::element &element, const char *key) const
{
    std::string_view bytes;
    if (element.get(bytes) != simdjson::SUCCESS) {
        fault(key, tr("must be a string"));
        return {};
    }
    return fromUtf8(bytes);
}

QStringList JsonObject::asTexts(const simdjson::dom::element &element, const char *key) const
{
    if (element.is_string())
        return {asText(element, key)};
    QStringList strings;
    simdjson::dom::array array;
    if (element.get(array) != simdjson::SUCCESS) {
        fault(key, tr("must be a list of strings"));
        return {};
    }
    for (const simdjson::dom::element item : array)
        strings.append(asText(item, key));
    return strings;
}

} // namespace dau
