// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QString>

namespace dau {

// brat's types, roles and attributes are named in ASCII letters, digits, "_" and "-" only. Gives every key of the
// project such a name, the key itself where it is one already, and back. The pairs that differ stand in annotation.conf
// as comments ("#dau label Ngay_thang<TAB>Ngày tháng"), so that reading gives the keys again.
class BratNames
{
public:
    enum class Kind { Label, Relation, Attribute, Document, Annotator };

    // The type of the sets of mentions of one entity; no key gets this name.
    static QByteArray entityType() { return QByteArrayLiteral("Entity"); }

    QByteArray nameOf(Kind kind, const QString &key);
    // The key for a name read; the name itself where no comment says otherwise.
    QString keyOf(Kind kind, QByteArrayView name) const;
    void learn(Kind kind, const QString &name, const QString &key);

    QByteArray comments() const;
    // Takes what comments() wrote out of an annotation.conf; whether there was any.
    bool learnFrom(const QByteArray &annotationConf);

private:
    QHash<std::pair<int, QString>, QByteArray> m_names;
    QSet<QByteArray> m_taken{entityType()};
    QMap<std::pair<int, QString>, QString> m_keys; // by kind and name; only those that differ
    mutable QHash<std::pair<int, QByteArray>, QString> m_read;
};

} // namespace dau
