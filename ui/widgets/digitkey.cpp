// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/digitkey.h"

#include <QtGui/QKeyEvent>

namespace dau {

int digitOf(const QKeyEvent &event)
{
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return 0;
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9)
        return event.key() - Qt::Key_0;
    if (event.modifiers() & (Qt::KeypadModifier | Qt::ShiftModifier))
        return 0;
    // The keys right of the one below Esc: evdev codes 2 to 10, plus 8 under X11 and Wayland.
#ifdef Q_OS_WINDOWS
    const quint32 first = 2;
#else
    const quint32 first = 10;
#endif
    const quint32 code = event.nativeScanCode();
    return code >= first && code < first + 9 ? int(code - first) + 1 : 0;
}

} // namespace dau
