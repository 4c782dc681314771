// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/scheme/schemereader.h"

#include <limits>

namespace dau {

SchemeReader::SchemeReader(QString place, const QJsonValue &value, FaultList &faults)
    : m_place(std::move(place))
    , m_object(value.toObject())
    , m_faults(faults)
{
    if (!value.isObject())
        m_faults.add(m_place, tr("an object { … } is expected here."));
}

QString SchemeReader::text(QLatin1String key)
{
    const QJsonValue value = take(key);
    return value.isUndefined() ? QString() : textOf(at(key), value);
}

QStringList SchemeReader::texts(QLatin1String key)
{
    return textsOf(at(key), array(key));
}

QMap<QString, QString> SchemeReader::textByName(QLatin1String key)
{
    QMap<QString, QString> map;
    const QJsonObject texts = object(key);
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const QString place = at(key) + QLatin1Char('.') + shortened(it.key());
        map.insert(textOf(place, it.key()), textOf(place, it.value()));
    }
    return map;
}

QMap<QString, QStringList> SchemeReader::textsByName(QLatin1String key)
{
    QMap<QString, QStringList> map;
    const QJsonObject lists = object(key);
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        const QString place = at(key) + QLatin1Char('.') + shortened(it.key());
        if (!it.value().isArray())
            m_faults.add(place, tr("a list [ … ] is expected here."));
        map.insert(it.key(), textsOf(place, it.value().toArray()));
    }
    return map;
}

bool SchemeReader::yes(QLatin1String key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        m_faults.add(at(key), tr("true or false is expected here."));
    return value.toBool();
}

int SchemeReader::number(QLatin1String key, int otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    const double read = value.toDouble(-1);
    if (read >= 0 && read <= std::numeric_limits<int>::max() && read == static_cast<int>(read))
        return static_cast<int>(read);
    m_faults.add(at(key), tr("a whole number is expected here."));
    return otherwise;
}

std::optional<AttributeDef::Condition> SchemeReader::condition(QLatin1String key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return {};
    SchemeReader reader(at(key), value, m_faults);
    AttributeDef::Condition condition;
    condition.attribute = reader.text(QLatin1String("attribute"));
    condition.negated = reader.m_object.contains(QLatin1String("is_not"));
    condition.value = reader.text(condition.negated ? QLatin1String("is_not") : QLatin1String("is"));
    reader.finish();
    return condition;
}

void SchemeReader::finish()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it)
        m_faults.add(at(shortened(it.key())), tr("the field is not known."));
}

void SchemeReader::addNotOneOf(QLatin1String key, std::span<const QStringView> names)
{
    QStringList allowed;
    for (const QStringView name : names)
        allowed.append(name.toString());
    m_faults.add(at(key), tr("one of these is expected here: %1.").arg(allowed.join(QLatin1String(", "))));
}

QJsonArray SchemeReader::array(QLatin1String key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        m_faults.add(at(key), tr("a list [ … ] is expected here."));
    return value.toArray();
}

QJsonObject SchemeReader::object(QLatin1String key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        m_faults.add(at(key), tr("an object { … } is expected here."));
    return value.toObject();
}

QString SchemeReader::textOf(const QString &place, const QJsonValue &value)
{
    if (!value.isString())
        m_faults.add(place, tr("a text is expected here."));
    else if (!value.toString().isValidUtf16())
        m_faults.add(place, tr("half a character (a lone surrogate) is in this text."));
    return value.toString();
}

QStringList SchemeReader::textsOf(const QString &place, const QJsonArray &values)
{
    QStringList texts;
    for (const QJsonValue value : values)
        texts.append(textOf(place + QStringLiteral(u"[%1]").arg(texts.size()), value));
    return texts;
}

QString SchemeReader::at(const QString &key) const
{
    return m_place.isEmpty() ? key : m_place + QLatin1Char(' ') + key;
}

QString SchemeReader::itemPlace(QLatin1String key, qsizetype index, const QJsonValue &item) const
{
    const QString place = at(key) + QStringLiteral(u"[%1]").arg(index);
    const QString itemKey = item.toObject().value(QLatin1String("key")).toString();
    return itemKey.isEmpty() ? place : place + QStringLiteral(u" “%1”").arg(shortened(itemKey));
}

} // namespace dau
