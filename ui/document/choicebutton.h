// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QAbstractButton>

namespace dau {

// One value of a closed list: its digit, a mark where it is chosen (a dot, or a tick where several may be), its name.
class ChoiceButton : public QAbstractButton
{
    Q_OBJECT
public:
    // `digit`: 0 for none. `several`: more than one of the list may be chosen.
    ChoiceButton(int digit, const QString &name, bool several, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_digit = 0;
    bool m_several = false;
};

} // namespace dau
