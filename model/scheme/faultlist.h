// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

namespace dau {

// The faults found in a scheme: one sentence each, "place: what is wrong". Keeps the first hundred and says that there
// are more, so that a hostile file makes no endless list.
class FaultList
{
public:
    void add(const QString &place, const QString &sentence);
    QStringList sentences() const;

private:
    QStringList m_sentences;
    qsizetype m_left = 0;
};

// A name from the file as it may stand in a sentence: one line, at most 60 characters.
QString shortened(const QString &text);

} // namespace dau
