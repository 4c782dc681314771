// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/quietwheel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>

namespace dau {

QuietWheel::QuietWheel(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool QuietWheel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    auto *widget = qobject_cast<QWidget *>(object);
    const bool chooses = widget && (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget));
    if (chooses && widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    if (!chooses || event->type() != QEvent::Wheel || widget->hasFocus())
        return false;
    event->ignore(); // whatever scrolls around it takes it
    return true;
}

} // namespace dau
