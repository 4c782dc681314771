// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QCoreApplication>

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

// Counts what reading leaves out: one sentence for each kind, over all files of an import.
class ReadingLosses
{
public:
    // `sentence`: with %1 for the count and, where there is one, %2 for the name.
    void add(const QString &sentence, const QString &name = {}, qint64 count = 1)
    {
        if (count > 0)
            m_counts[{sentence, name}] += count;
    }
    // Says all of it, of a file or folder.
    void say(const QString &file, QList<Problem> &problems) const
    {
        for (auto it = m_counts.begin(); it != m_counts.end(); ++it) {
            const auto &[sentence, name] = it.key();
            const QString count = QString::number(it.value());
            problems.append({Problem::Severity::Loss, file, 0, name.isEmpty() ? sentence.arg(count) : sentence.arg(count, name)});
        }
    }

private:
    QMap<std::pair<QString, QString>, qint64> m_counts; // by sentence and name
};

// Values that a relation has in other programs: ours hold a label alone.
inline void addRelationValue(ReadingLosses &losses, const QString &name)
{
    losses.add(QCoreApplication::translate("Losses", "%1 values “%2” of relations are not kept."), name);
}

} // namespace dau
