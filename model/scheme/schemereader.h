// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/enumnames.h"
#include "model/scheme/faultlist.h"
#include "model/scheme/labelscheme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <span>

namespace dau {

// One JSON object of a scheme file, read field by field. A field that is not there is empty; a wrong one is empty and a
// fault that names the place. `faults` must outlive the reader.
class SchemeReader
{
    Q_DECLARE_TR_FUNCTIONS(SchemeReader)

public:
    SchemeReader(QString place, const QJsonValue &value, FaultList &faults);

    QString text(QLatin1String key);
    QStringList texts(QLatin1String key);
    ShownName shownName(QLatin1String key) { return {textByName(key)}; }
    QMap<QString, QString> textByName(QLatin1String key);
    QMap<QString, QStringList> textsByName(QLatin1String key);
    bool yes(QLatin1String key);
    int number(QLatin1String key, int otherwise);
    std::optional<AttributeDef::Condition> condition(QLatin1String key);

    template <typename Enum, size_t n> Enum oneOf(QLatin1String key, const EnumNames<Enum, n> &names, Enum otherwise)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return otherwise;
        const auto found = names(value.toString());
        if (!found)
            addNotOneOf(key, names.names);
        return found.value_or(otherwise);
    }

    // A list of objects, each read by `read(SchemeReader &)`.
    template <typename T, typename Read> QList<T> list(QLatin1String key, Read read)
    {
        QList<T> items;
        for (const QJsonValue item : array(key)) {
            SchemeReader reader(itemPlace(key, items.size(), item), item, m_faults);
            items.append(read(reader));
            reader.finish();
        }
        return items;
    }

    // An object of objects, each read by `read(SchemeReader &)`.
    template <typename T, typename Read> QMap<QString, T> map(QLatin1String key, Read read)
    {
        QMap<QString, T> items;
        const QJsonObject objects = object(key);
        for (auto it = objects.begin(); it != objects.end(); ++it) {
            SchemeReader reader(at(key) + QLatin1Char('.') + shortened(it.key()), it.value(), m_faults);
            items.insert(it.key(), read(reader));
            reader.finish();
        }
        return items;
    }

    // What was not asked for by now is a fault.
    void finish();

private:
    QJsonValue take(QLatin1String key) { return m_object.take(key); }
    void addNotOneOf(QLatin1String key, std::span<const QStringView> names);
    QJsonArray array(QLatin1String key);
    QJsonObject object(QLatin1String key);
    QString textOf(const QString &place, const QJsonValue &value);
    QStringList textsOf(const QString &place, const QJsonArray &values);
    QString at(const QString &key) const;
    QString itemPlace(QLatin1String key, qsizetype index, const QJsonValue &item) const;

    QString m_place; // labels[2] “BODY”; empty for the whole file
    QJsonObject m_object;
    FaultList &m_faults;
};

} // namespace dau
