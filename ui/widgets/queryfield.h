// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QLineEdit>

namespace dau {

// A field to search in: what an input method is still composing counts as typed. Enter and Esc belong to the input
// method while it composes.
class QueryField : public QLineEdit
{
    Q_OBJECT
public:
    explicit QueryField(QWidget *parent = nullptr);

    QString query() const;

Q_SIGNALS:
    void queryChanged();
    void entered(bool back); // Enter; with Shift `back`
    void stepped(int by);    // Up, Down

protected:
    bool event(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();

    QString m_preedit;
    QString m_told;
};

} // namespace dau
