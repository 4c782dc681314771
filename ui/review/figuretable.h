// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QTableView>

#include <functional>

class QTimer;

namespace dau {

class FigureModel;

// A table of figures whose cells open: by Enter or a click. A cell may have a small second line and a ground that is the
// deeper the greater its share; the number itself always stands there too. As quick with 100,000 rows as with ten.
class FigureTable : public QTableView
{
    Q_OBJECT
public:
    struct Cell {
        QString text;
        QString note = {};
        std::optional<double> share = {}; // 0 ... 1 for the ground; none: plain
    };

    explicit FigureTable(QWidget *parent = nullptr);

    // Rows and columns by these names. `make` is asked for the cells that come to be seen; without it all are empty.
    void setNames(const QStringList &rows, const QStringList &columns, std::function<Cell(int row, int column)> make = {});
    void setCell(int row, int column, const Cell &cell);
    int rowCount() const;
    int columnCount() const;
    int currentRow() const { return currentIndex().row(); }
    int currentColumn() const { return currentIndex().column(); }
    void setCurrentCell(int row, int column);
    QString text(int row, int column) const;

    static QColor ground(double share);
    static QColor ink(double share);

Q_SIGNALS:
    void opened(int row, int column); // a cell that has something in it

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(int row, int column);
    void fit();

    FigureModel *m_model = nullptr;
    QTimer *m_fit = nullptr; // once for all cells set
};

} // namespace dau
