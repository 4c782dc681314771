// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/main/commands.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

class QAction;

namespace dau {

class Keymap;
class MainWindow;

// The commands of the whole window as QActions with the keys in use, so that they work from every pane. A bare key
// ("?") would be eaten from fields: those count on the page only.
class CommandActions : public QObject
{
    Q_OBJECT
public:
    CommandActions(MainWindow &window, const Keymap &keymap);

private:
    void update();

    const Keymap &m_keymap;
    QHash<const Command *, QAction *> m_actions;
};

} // namespace dau
