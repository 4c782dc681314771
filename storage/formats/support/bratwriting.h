// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/bratnames.h"
#include "storage/formats/support/losses.h"

#include <QtCore/QSet>

namespace dau {

// One folder of a brat export: names given in it, attributes and values met, for the three .conf files at its end.
class BratFolder
{
public:
    explicit BratFolder(const LabelScheme &scheme);

    // The lines of a .ann.
    QByteArray ann(const LabelledLayer &layer, const Text &text);
    QByteArray annotationConf() const;
    QByteArray visualConf() const;
    static QByteArray toolsConf();

    BratNames &names() { return m_names; }

private:
    QByteArray attributesConf() const;

    const LabelScheme &m_scheme;
    mutable BratNames m_names;
    QMap<QByteArray, QString> m_labels; // met, by name
    QSet<QString> m_relations;
    QMap<QString, QSet<QString>> m_values; // met, by attribute
};

// What brat cannot hold of this layer beyond what the format declares.
void countBratLosses(const LabelledLayer &layer, const Text &text, LossCounter &losses);

} // namespace dau
