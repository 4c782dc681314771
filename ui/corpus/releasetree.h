// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/releases.h"

#include <QtWidgets/QTreeWidget>

namespace dau {

// What would be in a release, or what changed since one, with counts.
class ReleaseTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ReleaseTree(QWidget *parent = nullptr);

    // `refuses`: documents that are not settled forbid the release.
    void showPreview(const ReleasePreview &preview, bool refuses);
    void showChanges(const ReleaseChanges &changes, const QString &since);

private:
    QTreeWidgetItem *section(const QString &title, const QString &count = {});
    void addNames(const QString &title, const QStringList &names);
    void addCounts(const QString &title, const QMap<QString, ReleaseChanges::Counts> &all);
};

} // namespace dau
