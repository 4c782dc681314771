// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/main/keymap.h"

#include <QtWidgets/QFrame>

#include <functional>

class QListWidget;

namespace dau {

class QueryField;

// Every command by the words of its name, with its key; labels of the scheme too. Enter runs, Esc leaves.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    struct Entry {
        QString text;
        QString key; // NativeText; may be empty
        std::function<void()> run;
    };
    explicit CommandPalette(QList<Entry> entries, QWidget *parent = nullptr);

    QueryField *field() const { return m_field; }
    QStringList shown() const; // texts, best first

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void filter();
    void step(int by);
    void runCurrent();

    QList<Entry> m_entries;
    QueryField *m_field = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace dau
