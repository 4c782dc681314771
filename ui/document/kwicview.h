// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QListView>

namespace dau {

class KwicModel;

// Lines of a KwicModel below each other, the quotes in one column. Up and Down, Space ticks, Enter is the caller's
// (QListView::activated is not used: it depends on the desktop's settings).
class KwicView : public QListView
{
    Q_OBJECT
public:
    explicit KwicView(QWidget *parent = nullptr);

    KwicModel &rows() const { return *m_rows; }
    void setQuoteColour(const QColor &colour); // on the theme's bar
    int current() const { return currentIndex().row(); } // -1: none
    QSize sizeHint() const override; // up to eight lines

Q_SIGNALS:
    void currentRowChanged(int row);
    void entered(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    KwicModel *m_rows = nullptr;
};

} // namespace dau
