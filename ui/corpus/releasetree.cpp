// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/releasetree.h"

#include "ui/corpus/losswords.h"
#include "ui/widgets/plaintext.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHeaderView>

namespace dau {

namespace {

QString counted(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

ReleaseTree::ReleaseTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderLabels({QString(), QString()}); // until it is known
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

QTreeWidgetItem *ReleaseTree::section(const QString &title, const QString &count)
{
    auto *item = new QTreeWidgetItem(this, {title, count});
    item->setExpanded(true);
    return item;
}

void ReleaseTree::addNames(const QString &title, const QStringList &names)
{
    if (names.isEmpty())
        return;
    auto *item = section(title, counted(names.size()));
    for (const QString &name : names)
        item->addChild(new QTreeWidgetItem({name}));
    for (int row = 0; row < item->childCount(); ++row) {
        item->child(row)->setFirstColumnSpanned(true);
        item->child(row)->setData(0, Qt::ToolTipRole, plainToolTip(names[row]));
    }
}

void ReleaseTree::addCounts(const QString &title, const QMap<QString, ReleaseChanges::Counts> &all)
{
    if (all.isEmpty())
        return;
    auto *item = section(title);
    for (auto it = all.begin(); it != all.end(); ++it)
        new QTreeWidgetItem(item, {it.key(), QStringLiteral(u"+%1 −%2").arg(counted(it->added), counted(it->removed))});
}

void ReleaseTree::showPreview(const ReleasePreview &preview, bool refuses)
{
    clear();
    setHeaderLabels({tr("What would be in it"), tr("How many")});
    setAccessibleName(tr("What would be in it"));
    addNames(refuses                ? tr("Not settled: the release is refused")
                 : preview.leavesOut ? tr("Not settled, left out")
                                     : tr("Not settled, taken as they are"),
             preview.why);
    for (const ReleasePart &part : preview.parts) {
        auto *item = section(part.name.isEmpty() ? tr("All documents") : part.name,
            tr("%n document(s)", nullptr, static_cast<int>(part.documents.size())) + QStringLiteral(u", ")
                + tr("%n annotation(s)", nullptr, static_cast<int>(part.annotations)));
        for (auto it = part.labels.begin(); it != part.labels.end(); ++it)
            new QTreeWidgetItem(item, {it.key(), counted(*it)});
    }
    if (!preview.leaks.isEmpty()) {
        auto *item = section(tr("Nearly the same text in two parts"), counted(preview.leaks.size()));
        for (const Leak &leak : preview.leaks)
            new QTreeWidgetItem(item, {tr("%1 (%2) and %3 (%4)").arg(leak.document, leak.part, leak.other, leak.otherPart),
                                       QLocale().toString(leak.resemblance, 'f', 2)});
    }
    for (auto it = preview.losses.begin(); it != preview.losses.end(); ++it) {
        auto *item = section(it->isEmpty() ? tr("%1 carries everything").arg(it.key()) : tr("What %1 cannot carry").arg(it.key()));
        for (const Loss &loss : *it)
            new QTreeWidgetItem(item, {lossName(loss.kind), counted(loss.count)});
    }
}

void ReleaseTree::showChanges(const ReleaseChanges &changes, const QString &since)
{
    clear();
    setHeaderLabels({tr("Changed since %1").arg(since), tr("Added, removed")});
    setAccessibleName(tr("Changed since %1").arg(since));
    addCounts(tr("By label"), changes.labels);
    addCounts(tr("By document"), changes.documents);
    addNames(tr("New documents"), changes.addedDocuments);
    addNames(tr("Documents gone"), changes.removedDocuments);
}

} // namespace dau
