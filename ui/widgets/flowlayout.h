// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QLayout>

namespace dau {

// Widgets beside one another as long as there is room, then on the next line: what keeps a row of buttons whole in a
// long language, at 200 % and in a narrow window. Takes no more width than its widest widget needs.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    // Puts the widgets into `rect`, or only counts; the height that they take.
    int arrange(const QRect &rect, bool place) const;

    QList<QLayoutItem *> m_items;
};

// The field with its name in front, to be one thing in a flow.
QWidget *labelledField(QWidget *name, QWidget *field, QWidget *parent);

} // namespace dau
