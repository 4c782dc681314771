// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QPushButton>

namespace dau {

// A field beside combo boxes that looks like one, for a choice of several from its menu (setMenu()). Its words are
// data: what does not fit ends in "…" and stands whole in the tool tip.
class MenuField : public QPushButton
{
    Q_OBJECT
public:
    explicit MenuField(QWidget *parent = nullptr);

    void setWords(const QString &words);

    QSize sizeHint() const override; // for its words, but never very wide
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
};

} // namespace dau
