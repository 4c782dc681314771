// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGui/QColor>
#include <QtWidgets/QAbstractButton>

namespace dau {

// A label as it stands in the palette: key, bar of its colour, name, how often it is used here.
class LabelButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LabelButton(QWidget *parent = nullptr);

    // `names`: in the window's language, then others.
    void setLabel(const QString &key, const QColor &colour, const QStringList &names);
    void setCount(qsizetype count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void describe();

    QString m_key;
    QColor m_colour;
    QStringList m_names;
    qsizetype m_count = 0;
};

} // namespace dau
