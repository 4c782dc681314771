// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QSet>

namespace dau {

// Label Studio's labelling configuration for tasks of ours: the labels, attributes and relations of the scheme, and what
// the documents hold besides. Regions are named "label", the text "text".
class LabelStudioConfig
{
public:
    explicit LabelStudioConfig(const LabelScheme &scheme);

    static QString regions() { return QStringLiteral(u"label"); }
    static QString text() { return QStringLiteral(u"text"); }
    // Names in the configuration that no attribute may have.
    static QStringList reserved() { return {regions(), text()}; }

    // Whether the attribute is a list to choose from (else it is free text); its values are noted.
    bool isChoice(const QString &attribute, const QStringList &values, bool ofDocument);
    void noteLabel(const QString &label);
    void noteRelation(const QString &label);
    QByteArray xml() const;

private:
    struct Control {
        bool choice = false;
        bool several = false;
        bool ofDocument = false;
        QStringList values;
    };

    const LabelScheme &m_scheme;
    QStringList m_labels;
    QStringList m_relations;
    QMap<std::pair<bool, QString>, Control> m_controls; // of documents or not, by attribute
};

} // namespace dau
