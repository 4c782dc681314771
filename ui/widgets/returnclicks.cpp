// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/returnclicks.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>

namespace dau {

bool ReturnClicks::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !key->isAutoRepeat()
        && !(key->modifiers() & ~Qt::KeypadModifier);
    auto *button = enter ? qobject_cast<QPushButton *>(object) : nullptr;
    if (!button || qobject_cast<QDialog *>(button->window()))
        return false;
    button->click();
    return true;
}

} // namespace dau
