// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/flowlayout.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QWidget>

namespace dau {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    int shown = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width(), std::max(size.height(), hint.height())};
        ++shown;
    }
    size.rwidth() += std::max(0, shown - 1) * std::max(0, spacing());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const int gap = std::max(0, spacing());
    int x = room.left();
    int y = room.top();
    QList<std::pair<QLayoutItem *, QRect>> line;
    int high = 0;
    const auto endLine = [&] {
        for (const auto &[item, where] : line) {
            if (place) // in the middle of the line
                item->setGeometry(where.translated(0, (high - where.height()) / 2));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({room.width(), QWIDGETSIZE_MAX}).expandedTo(item->minimumSize());
        if (x > room.left() && x + size.width() > room.left() + room.width()) {
            endLine();
            x = room.left();
            y += high + gap;
            high = 0;
        }
        line.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + gap;
        high = std::max(high, size.height());
    }
    endLine();
    return y + high - rect.top() + contentsMargins().bottom();
}

QWidget *labelledField(QWidget *name, QWidget *field, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(name);
    layout->addWidget(field);
    return box;
}

} // namespace dau
