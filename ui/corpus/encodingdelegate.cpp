// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/encodingdelegate.h"

#include "model/text/encoding.h"

#include <QtWidgets/QComboBox>

namespace dau {

QWidget *EncodingDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *choice = new QComboBox(parent);
    choice->addItem(tr("found"));
    choice->addItems(encodings());
    return choice;
}

void EncodingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *choice = static_cast<QComboBox *>(editor);
    choice->setCurrentIndex(qMax(0, choice->findText(index.data(Qt::EditRole).toString())));
}

void EncodingDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *choice = static_cast<QComboBox *>(editor);
    model->setData(index, choice->currentIndex() > 0 ? choice->currentText() : QString(), Qt::EditRole);
}

} // namespace dau
