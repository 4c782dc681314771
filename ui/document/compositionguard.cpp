// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/compositionguard.h"

namespace dau {

static constexpr qint64 composing = 30; // ms

qint64 CompositionGuard::timeOf(const QKeyEvent &event)
{
    if (event.timestamp() != 0)
        return qint64(event.timestamp());
    if (!m_clock.isValid())
        m_clock.start();
    return m_clock.elapsed();
}

CompositionGuard::Verdict CompositionGuard::judge(const QKeyEvent &event)
{
    const qint64 now = timeOf(event);
    const bool soon = m_lastLetter >= 0 && now - m_lastLetter <= composing;
    const QString text = event.text();
    const bool letter = !text.isEmpty() && text[0].isLetter()
        && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    // Combining marks arrive alone when the input method writes NFD.
    const bool foreign = (letter && text[0].unicode() > 0x7f) || (!text.isEmpty() && text[0].isMark());
    if (foreign || (event.key() == Qt::Key_Backspace && soon)) {
        m_lastLetter = -1;
        return soon ? Verdict::TakeBack : Verdict::Composed;
    }
    // Modifier keys alone come between the letters of a capital.
    if (event.key() != Qt::Key_Shift)
        m_lastLetter = letter ? now : -1;
    return Verdict::Plain;
}

} // namespace dau
