// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/project.h"

namespace dau {

// What this annotator has labelled so far, by label, as tone keys with counts: read from the store once a label is asked
// for, then kept up with what is made here.
class KnownStrings
{
public:
    explicit KnownStrings(Project &project) : m_project(project) { }

    const QHash<QString, qint64> &of(const QString &label);
    const QHash<QString, QHash<QString, qint64>> &all(); // every label of the scheme
    void add(const QString &label, const QString &quote);
    void forget(); // another annotator, an import

private:
    Project &m_project;
    QHash<QString, QHash<QString, qint64>> m_byLabel;
};

} // namespace dau
