// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// Adds up losses of one kind over documents.
class LossCount
{
public:
    void add(const QString &kind, const QString &document, qint64 count);
    void add(const QList<Loss> &losses);
    // A layer that was not checked for all labels: for which, and by whom.
    void addChecked(const QString &kind, const QString &document, const QString &annotator, const QStringList &labels);
    QList<Loss> all() const; // by kind

private:
    QMap<QString, Loss> m_byKind;
};

// Whether what is counted under this kind is an annotation that is left out, rather than something about it.
bool leavesOut(const QString &kind);

// What a format cannot carry of one document, by its Carries and its own count (Format::losses).
QList<Loss> lossesOf(const LabelledDocument &document, const Format &format, const ExportOptions &options);

} // namespace dau
