// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGui/QColor>

class QApplication;

namespace dau {

// The colours of the window: one row per role, light and dark beside each other in theme.cpp. The page has its own
// (ui/document/pagetheme.h). Text on its ground keeps 4.5:1, frames 3:1.
struct Theme {
    bool dark = false;
    QColor window;    // behind everything
    QColor bar;       // top bar, side panes, panels
    QColor status;    // status line, the row selected in a list
    QColor line;      // hair lines between panes
    QColor frame;     // frames of fields and keys
    QColor text;
    QColor quiet;     // secondary text
    QColor accent;    // the place that is on, the default button, progress
    QColor onAccent;  // text on accent
    QColor accentText; // links and key words on `bar`
    QColor key;       // the ground of a key cap
    QColor warning;   // ground of a warning or read-only banner
    QColor onWarning;
};

// The one in use; changes with QEvent::PaletteChange.
const Theme &theme();
const Theme &lightTheme();
const Theme &darkTheme();

// Puts palette, style sheet and font size on the application. `scale`: 1.0 to 2.0, of all text and distances.
void applyTheme(QApplication &application, const Theme &theme, double scale);
// A distance given for 100 % at the scale in use.
int scaled(int pixels);

} // namespace dau
