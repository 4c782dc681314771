// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/json.h"

#include <charconv>
#include <simdjson.h>

namespace dau {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

void appendUtf8(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        out.append(static_cast<char>(c));
    } else if (c < 0x800) {
        out.append(static_cast<char>(0xc0 | (c >> 6)));
        out.append(static_cast<char>(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        out.append(static_cast<char>(0xe0 | (c >> 12)));
        out.append(static_cast<char>(0x80 | ((c >> 6) & 0x3f)));
        out.append(static_cast<char>(0x80 | (c & 0x3f)));
    } else {
        out.append(static_cast<char>(0xf0 | (c >> 18)));
        out.append(static_cast<char>(0x80 | ((c >> 12) & 0x3f)));
        out.append(static_cast<char>(0x80 | ((c >> 6) & 0x3f)));
        out.append(static_cast<char>(0x80 | (c & 0x3f)));
    }
}

void appendEscaped(QByteArray &out, char16_t c)
{
    switch (c) {
    case u'"':
        out.append("\\\"");
        return;
    case u'\\':
        out.append("\\\\");
        return;
    case u'\n':
        out.append("\\n");
        return;
    case u'\r':
        out.append("\\r");
        return;
    case u'\t':
        out.append("\\t");
        return;
    default:
        out.append("\\u00");
        out.append(hexDigits[c >> 4]);
        out.append(hexDigits[c & 15]);
    }
}

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// One parser per thread: it keeps its buffers.
simdjson::simdjson_result<simdjson::dom::element> parse(std::string_view json)
{
    thread_local simdjson::dom::parser parser;
    return parser.parse(json.data(), json.size());
}

bool readStrings(simdjson::dom::element element, QStringList &strings)
{
    simdjson::dom::array array;
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS) {
        strings.append(toQString(text));
        return true;
    }
    if (element.get(array) != simdjson::SUCCESS)
        return false;
    for (const simdjson::dom::element item : array) {
        if (item.get(text) != simdjson::SUCCESS)
            return false;
        strings.append(toQString(text));
    }
    return true;
}

} // namespace

void StoredJson::separate()
{
    if (m_out.isEmpty())
        return;
    const char last = m_out.back();
    if (last != '[' && last != '{' && last != ':')
        m_out.append(',');
}

void StoredJson::open(char bracket)
{
    separate();
    m_out.append(bracket);
}

void StoredJson::close(char bracket)
{
    m_out.append(bracket);
}

void StoredJson::key(const char *name)
{
    separate();
    m_out.append('"');
    m_out.append(name);
    m_out.append("\":");
}

void StoredJson::key(QStringView name)
{
    string(name);
    m_out.append(':');
}

void StoredJson::string(QStringView text)
{
    separate();
    m_out.append('"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x20 || c == u'"' || c == u'\\') {
            m_broken |= c == 0;
            appendEscaped(m_out, c);
        } else if (!QChar::isSurrogate(c)) {
            appendUtf8(m_out, c);
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendUtf8(m_out, QChar::surrogateToUcs4(c, text[++i].unicode()));
        } else {
            m_broken = true;
        }
    }
    m_out.append('"');
}

void StoredJson::uuid(const Uuid &id)
{
    if (id.isNull()) {
        null();
        return;
    }
    separate();
    char text[38];
    char *at = text;
    *at++ = '"';
    for (int i = 0; i < 32; ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            *at++ = '-';
        const quint64 half = i < 16 ? id.high : id.low;
        *at++ = hexDigits[(half >> (60 - 4 * (i % 16))) & 15];
    }
    *at++ = '"';
    m_out.append(text, at - text);
}

void StoredJson::number(qint64 value)
{
    separate();
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    m_out.append(text, end - text);
}

void StoredJson::boolean(bool value)
{
    separate();
    m_out.append(value ? "true" : "false");
}

void StoredJson::null()
{
    separate();
    m_out.append("null");
}

void StoredJson::raw(const QByteArray &json)
{
    separate();
    m_out.append(json);
}

QByteArray StoredJson::take()
{
    return std::exchange(m_out, {});
}

QByteArray attributesJson(const Attributes &attributes, bool *broken)
{
    if (attributes.isEmpty())
        return {};
    StoredJson json;
    json.open('{');
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        json.key(it.key());
        if (it->values.size() == 1) {
            json.string(it->values.first());
            continue;
        }
        json.open('[');
        for (const QString &value : it->values)
            json.string(value);
        json.close(']');
    }
    json.close('}');
    *broken |= json.isBroken();
    return json.take();
}

QByteArray sourcesJson(const Attributes &attributes, bool *broken)
{
    StoredJson json;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (it->source == AttributeValue::Source::Set)
            continue;
        if (json.size() == 0)
            json.open('{');
        json.key(it.key());
        json.string(toString(it->source));
    }
    if (json.size() == 0)
        return {};
    json.close('}');
    *broken |= json.isBroken();
    return json.take();
}

QByteArray listJson(const QStringList &list, bool *broken)
{
    if (list.isEmpty())
        return {};
    StoredJson json;
    json.open('[');
    for (const QString &item : list)
        json.string(item);
    json.close(']');
    *broken |= json.isBroken();
    return json.take();
}

QByteArray mapJson(const QMap<QString, QString> &map, bool *broken)
{
    if (map.isEmpty())
        return {};
    StoredJson json;
    json.open('{');
    for (auto it = map.begin(); it != map.end(); ++it) {
        json.key(it.key());
        json.string(it.value());
    }
    json.close('}');
    *broken |= json.isBroken();
    return json.take();
}

std::optional<Attributes> attributesFromJson(std::string_view attributes, std::string_view sources)
{
    Attributes result;
    if (attributes.empty())
        return result;
    simdjson::dom::object object;
    if (parse(attributes).get(object) != simdjson::SUCCESS)
        return {};
    for (const auto [name, element] : object) {
        AttributeValue value;
        if (!readStrings(element, value.values))
            return {};
        result.insert(toQString(name), value);
    }
    if (sources.empty())
        return result;
    if (parse(sources).get(object) != simdjson::SUCCESS)
        return {};
    for (const auto [name, element] : object) {
        std::string_view text;
        const auto attribute = result.find(toQString(name));
        if (element.get(text) != simdjson::SUCCESS || attribute == result.end())
            return {};
        const auto source = sourceFromString(toQString(text));
        if (!source)
            return {};
        attribute->source = *source;
    }
    return result;
}

std::optional<QStringList> listFromJson(std::string_view json)
{
    QStringList list;
    simdjson::dom::element element;
    if (json.empty())
        return list;
    if (parse(json).get(element) != simdjson::SUCCESS || !readStrings(element, list))
        return {};
    return list;
}

std::optional<QMap<QString, QString>> mapFromJson(std::string_view json)
{
    QMap<QString, QString> map;
    simdjson::dom::object object;
    if (json.empty())
        return map;
    if (parse(json).get(object) != simdjson::SUCCESS)
        return {};
    for (const auto [name, element] : object) {
        std::string_view text;
        if (element.get(text) != simdjson::SUCCESS)
            return {};
        map.insert(toQString(name), toQString(text));
    }
    return map;
}

} // namespace dau
