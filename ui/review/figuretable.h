// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QTableWidget>

namespace dau {

// A table of figures whose cells open: by Enter or a click. A cell may have a small second line and a ground that is the
// deeper the greater its share; the number itself always stands there too.
class FigureTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit FigureTable(QWidget *parent = nullptr);

    // Rows and columns by these names, all cells empty.
    void setNames(const QStringList &rows, const QStringList &columns);
    // `share`: 0 ... 1 for the ground; none: plain.
    void setCell(int row, int column, const QString &text, const QString &note = {}, std::optional<double> share = {});
    QString text(int row, int column) const { return item(row, column) ? item(row, column)->text() : QString(); }

    static QColor ground(double share);
    static QColor ink(double share);

Q_SIGNALS:
    void opened(int row, int column); // a cell that has something in it

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(int row, int column);
};

} // namespace dau
