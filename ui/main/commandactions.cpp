// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/commandactions.h"

#include "ui/main/keymap.h"
#include "ui/main/mainwindow.h"

#include <QtGui/QAction>

namespace dau {

CommandActions::CommandActions(MainWindow &window, const Keymap &keymap)
    : QObject(&window)
    , m_keymap(keymap)
{
    for (const Command &c : commands()) {
        if (c.context != Context::Window)
            continue;
        auto *action = new QAction(&window);
        action->setAutoRepeat(c.flags & Command::Repeats);
        connect(action, &QAction::triggered, &window, [&window, &c] { window.run(c); });
        window.addAction(action);
        m_actions.insert(&c, action);
    }
    connect(&keymap, &Keymap::changed, this, &CommandActions::update);
    update();
}

void CommandActions::update()
{
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        QList<QKeySequence> shortcuts;
        for (const QString &key : m_keymap.keys(*it.key())) {
            if (key.size() > 1)
                shortcuts << QKeySequence::fromString(key);
        }
        it.value()->setShortcuts(shortcuts);
        it.value()->setText(it.key()->shownText());
    }
}

} // namespace dau
