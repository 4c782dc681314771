// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace dau {

class MainWindow;

// What stands over the window for a moment, one at a time: palette, help, keys, cards. The focus goes back to where it
// was when it closes.
class Overlays : public QObject
{
    Q_OBJECT
public:
    explicit Overlays(MainWindow &window);

    void showPalette();
    void showHelp();
    void showKeys();
    void showNewProject();
    // What was done in this session; `closing`: the window closes after it.
    void showCard(bool closing);

    // Takes ownership; the one before goes.
    void show(QWidget *overlay);
    void close();
    void place(); // again, after the window's size changed
    QWidget *current() const { return m_current; }

private:
    MainWindow &m_window;
    QPointer<QWidget> m_current;
    QPointer<QWidget> m_focusBefore;
};

} // namespace dau
