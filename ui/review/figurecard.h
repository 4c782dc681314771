// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QAbstractButton>

namespace dau {

// A headline figure as a button: its name, the value large, what stands beside it.
class FigureCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FigureCard(QWidget *parent = nullptr);

    // `remark`: the interval, or why there is none.
    void setFigure(const QString &name, const QString &value, const QString &remark);
    QString value() const { return m_value; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont valueFont() const;

    QString m_name;
    QString m_value;
    QString m_remark;
};

} // namespace dau
