// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <simdjson.h>

#include <initializer_list>
#include <optional>

namespace dau {

// The first fault found in a JSON value, as a sentence that names the place ("layers[0].annotations[2].spans").
struct JsonFault {
    QString message;

    bool isEmpty() const { return message.isEmpty(); }
    void say(const QString &sentence)
    {
        if (message.isEmpty())
            message = sentence;
    }
};

// A JSON object read strictly: a key twice, a wrong type and a fraction where a whole number belongs are faults (simdjson
// itself refuses half of a surrogate pair). After a fault the getters return their defaults, so that the caller asks once, at the end.
class JsonObject
{
public:
    // `known`: the keys allowed; empty: any. Unknown ones are listed, not faults. `fault` must outlive the object and
    // all objects taken from it: they share it.
    JsonObject(simdjson::dom::element element, std::initializer_list<const char *> known, JsonFault *fault);

    bool has(const char *key) const;
    QString text(const char *key, const QString &otherwise = {}) const;
    qint64 integer(const char *key, qint64 otherwise) const;
    bool yes(const char *key, bool otherwise) const;
    // Strings of a list; one string stands for a list of it.
    QStringList texts(const char *key) const;
    // A string, number or truth value as text, anything else as JSON; empty for null.
    QString anyText(const char *key) const;
    // Named values as they come: a list gives its elements, anything else one text; null is left out.
    QMap<QString, QStringList> features(const char *key) const;
    QStringList keys() const;
    // take(key, value as anyText() gives it) for all that is not null.
    template <typename Take>
    void eachMember(Take take) const
    {
        if (!m_valid)
            return;
        for (const auto field : m_object) {
            if (!field.value.is_null())
                take(QString::fromUtf8(field.key.data(), static_cast<qsizetype>(field.key.size())), anyText(field.value));
        }
    }
    QMap<QString, QString> textMap(const char *key) const;
    QMap<QString, QStringList> textsMap(const char *key) const;
    QList<simdjson::dom::element> list(const char *key) const;
    // Nothing where the key is left out.
    std::optional<JsonObject> object(const char *key, std::initializer_list<const char *> known) const;
    // The objects of a list, one by one, until a fault is found.
    template <typename Take>
    void eachObject(const char *key, std::initializer_list<const char *> known, Take take) const
    {
        const QString place = where(key);
        const auto elements = list(key);
        for (qsizetype i = 0; i < elements.size() && m_fault->isEmpty(); ++i)
            take(JsonObject(elements[i], place, i, known, m_fault));
    }

    bool isList(const char *key) const;
    bool isText(const char *key) const;
    // The elements of a list that is no object's member.
    static QList<simdjson::dom::element> elements(const simdjson::dom::element &list);
    static QString anyText(const simdjson::dom::element &element);

    const QStringList &unknownKeys() const { return m_unknown; }
    bool isFaulty() const { return !m_fault->isEmpty(); }
    void fault(const char *key, const QString &reason) const;

private:
    JsonObject(simdjson::dom::element element, const QString &place, qsizetype index,
               std::initializer_list<const char *> known, JsonFault *fault);
    QString where() const;
    QString where(const char *key) const;
    std::optional<simdjson::dom::element> find(const char *key) const;
    QString asText(const simdjson::dom::element &element, const char *key) const;
    QStringList asTexts(const simdjson::dom::element &element, const char *key) const;

    simdjson::dom::object m_object;
    QString m_place; // of the object, or of the list it is in
    qsizetype m_index = -1;
    QStringList m_unknown;
    JsonFault *m_fault;
    bool m_valid = false;
};

} // namespace dau
