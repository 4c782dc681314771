// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/knownstrings.h"

#include "model/text/match.h"

namespace dau {

const QHash<QString, qint64> &KnownStrings::of(const QString &label)
{
    auto found = m_byLabel.find(label);
    if (found == m_byLabel.end())
        found = m_byLabel.insert(label, m_project.store().knownStrings(m_project.me(), label).value_or(QHash<QString, qint64>()));
    return *found;
}

const QHash<QString, QHash<QString, qint64>> &KnownStrings::all()
{
    for (const LabelDef &label : m_project.scheme().labels)
        of(label.key);
    return m_byLabel;
}

void KnownStrings::add(const QString &label, const QString &quote)
{
    of(label);
    ++m_byLabel[label][toneKey(quote)];
}

void KnownStrings::forget()
{
    m_byLabel.clear();
}

} // namespace dau
