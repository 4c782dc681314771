// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// Counts what one document loses, by kind; kinds come out sorted.
class LossCounter
{
public:
    void add(const QString &kind, qint64 count = 1)
    {
        if (count > 0)
            m_counts[kind] += count;
    }
    QList<Loss> of(const QString &documentName) const
    {
        QList<Loss> losses;
        for (auto it = m_counts.begin(); it != m_counts.end(); ++it)
            losses.append({it.key(), it.value(), {{documentName, it.value()}}});
        return losses;
    }

private:
    QMap<QString, qint64> m_counts;
};

} // namespace dau
