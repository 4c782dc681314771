// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/scheme/faultlist.h"

#include <QtCore/QCoreApplication>

namespace dau {

void FaultList::add(const QString &place, const QString &sentence)
{
    constexpr qsizetype most = 100;
    if (m_sentences.size() < most)
        m_sentences.append(place + QLatin1String(": ") + sentence);
    else
        ++m_left;
}

QStringList FaultList::sentences() const
{
    if (m_left == 0)
        return m_sentences;
    return m_sentences
        + QStringList(QCoreApplication::translate("FaultList", "%1 more faults are not listed.").arg(m_left));
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 60;
    const QString line = text.first(qMin(text.size(), 2 * most)).simplified();
    return line.size() <= most ? line : line.first(most) + QChar(u'…');
}

} // namespace dau
