// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QFrame>

class QKeySequenceEdit;
class QLabel;
class QTreeWidget;

namespace dau {

class Keymap;
class Settings;
struct Command;

// Where keys are changed: every command with its keys. A key that is taken is refused with a sentence.
class KeysPage : public QFrame
{
    Q_OBJECT
public:
    KeysPage(const Keymap &keymap, Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Command *current() const;
    void fill();
    void setKey();
    void restore();

    const Keymap &m_keymap;
    Settings &m_settings;
    QTreeWidget *m_list = nullptr;
    QKeySequenceEdit *m_key = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace dau
