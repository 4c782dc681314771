// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/uimatypes.h"
#include "storage/formats/support/xmlreader.h"

#include <QtCore/QSet>

namespace dau {

// The types of a TypeSystem.xml: which features are references to other structures.
class UimaTypeSystem : public XmlHandler
{
public:
    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView utf8) override { m_chars += QString::fromUtf8(utf8); }

    bool knows(const QString &type) const { return m_supers.contains(type); }
    // Of the type or one it inherits from.
    bool isReference(const QString &type, const QString &feature) const;

private:
    QHash<QString, QString> m_supers; // by type
    QHash<QString, QSet<QString>> m_references;
    QString m_type, m_super, m_feature, m_chars;
    bool m_inFeature = false;
};

// Types of several files, their features united, as TypeSystem.xml.
class UimaTypes
{
public:
    void add(const QList<UimaType> &types);
    QByteArray print() const;

private:
    struct Type {
        QString super;
        QMap<QString, QString> ranges; // by feature
    };
    QMap<QString, Type> m_types;
};

QByteArray toXmi(const UimaCas &cas);

// Reads the first view of an XMI file (UIMA references, the XMI chapter).
class XmiReader : public XmlHandler
{
public:
    explicit XmiReader(const UimaTypeSystem &types)
        : m_types(types)
    {
    }
    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView utf8) override;

    // After the file has been read: structures of other views dropped. To be called once.
    UimaCas &cas();

private:
    struct Type {
        QString name;
        bool isRead = false;
        bool isSofa = false;
        bool isArray = false;
        qint64 skipped = 0;
    };
    Type &typeOf(QByteArrayView space, QByteArrayView name);
    void startStructure(const QString &type, const XmlAttributes &attributes);
    void keepFirstView();
    void resolve();

    const UimaTypeSystem &m_types;
    UimaCas m_cas;
    QList<qint64> m_sofas; // of the structures; 0: none
    QHash<qint64, QString> m_texts;
    QHash<qint64, QList<qint64>> m_arrays; // of references
    qint64 m_first = 0; // the sofa that is read
    QHash<QByteArray, Type> m_known; // by namespace and name
    QByteArray m_key;                // of the type asked for last
    QMap<QString, QStringList> m_lists;    // child elements of the structure open
    QString m_chars;
    int m_depth = 0;
    bool m_inStructure = false;
};

} // namespace dau
