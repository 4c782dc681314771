// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/releases.h"

#include "storage/articles/nearduplicate.h"

namespace dau {

// What of a document decides on its part.
struct SplitItem {
    QString name;
    Sketch sketch;
    QMap<QString, QString> metadata;
    QMap<QString, qint64> labels; // annotations
};

// The part of each item: 0, 1, ... as the shares. What a group holds together ("near-duplicates", "meta:KEY") lies in
// one part; the parts get each label and the documents in their shares as nearly as the groups allow: group by group in
// an order drawn by the seed, large ones first, each to the part where it leaves the least squared distance from the
// shares (iterative stratification, Sechidis et al. 2011, over groups). Refused where there are fewer groups than parts.
Result<QList<qsizetype>> splitOf(const QList<SplitItem> &items, const QList<int> &shares, quint64 seed, const QStringList &groups);

// Pairs of nearly the same text in different parts.
QList<Leak> leaksOf(const QList<SplitItem> &items, const QList<qsizetype> &parts, const QStringList &partNames);

// "train" "dev" "test"; of two "train" "test"; of none "".
QStringList partNames(const QList<int> &shares);

} // namespace dau
