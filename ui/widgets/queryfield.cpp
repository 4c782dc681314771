// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/queryfield.h"

#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>

namespace dau {

QueryField::QueryField(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &QueryField::tell);
}

QString QueryField::query() const
{
    QString all = text();
    return all.insert(cursorPosition(), m_preedit);
}

void QueryField::tell()
{
    if (query() == m_told)
        return;
    m_told = query();
    Q_EMIT queryChanged();
}

bool QueryField::event(QEvent *event)
{
    const bool taken = QLineEdit::event(event);
    if (event->type() == QEvent::InputMethod)
        tell();
    return taken;
}

void QueryField::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
}

void QueryField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (!m_preedit.isEmpty() && (enter || vertical || event->key() == Qt::Key_Escape))
        return;
    if (enter)
        Q_EMIT entered(event->modifiers() & Qt::ShiftModifier);
    else if (vertical)
        Q_EMIT stepped(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace dau
