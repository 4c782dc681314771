// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/kwicview.h"

#include "ui/document/kwicdelegate.h"
#include "ui/document/kwicmodel.h"

#include <QtGui/QKeyEvent>

namespace dau {

KwicView::KwicView(QWidget *parent)
    : QListView(parent)
    , m_rows(new KwicModel(this))
{
    setModel(m_rows);
    setItemDelegate(new KwicDelegate(this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT entered(index.row()); });
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &KwicView::updateGeometry);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &KwicView::updateGeometry);
}

void KwicView::setQuoteColour(const QColor &colour)
{
    static_cast<KwicDelegate *>(itemDelegate())->setQuoteColour(colour);
    viewport()->update();
}

QSize KwicView::sizeHint() const
{
    const int line = std::max(sizeHintForRow(0), fontMetrics().height() + 6);
    return {QListView::sizeHint().width(), line * std::clamp(m_rows->rowCount(), 1, 8) + 4};
}

void KwicView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            Q_EMIT entered(current());
        return;
    }
    // Letters do not search in the list: they belong to nobody here.
    if (event->key() != Qt::Key_Space && !event->text().isEmpty() && event->text().at(0).isPrint())
        return;
    QListView::keyPressEvent(event);
}

void KwicView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

} // namespace dau
