// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/passagelist.h"

#include <QtWidgets/QListWidget>

namespace dau {

QListWidget *passageList(QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

void setPassages(QListWidget &list, const QStringList &rows)
{
    while (list.count() > rows.size())
        delete list.takeItem(list.count() - 1);
    for (int row = 0; row < rows.size(); ++row) {
        if (row >= list.count())
            list.addItem(rows[row]);
        else if (list.item(row)->text() != rows[row])
            list.item(row)->setText(rows[row]);
    }
}

} // namespace dau
