// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtGui/QKeyEvent>

namespace dau {

// Tells when an input method (UniKey and its like) types into the page, which never accepts one: a letter that no key of
// a plain layout writes (đ, ê, ẻ), or a Backspace within 30 ms of a letter, as such programs send while they compose.
class CompositionGuard
{
public:
    enum class Verdict {
        Plain,    // a key a person pressed
        Composed, // an input method: do nothing
        TakeBack, // an input method, and the letter just before was its work too: undo what that did
    };
    // To be asked for every key press on the page, in order.
    Verdict judge(const QKeyEvent &event);

private:
    qint64 timeOf(const QKeyEvent &event);

    QElapsedTimer m_clock;
    qint64 m_lastLetter = -1; // ms; -1: the last key was no letter
};

} // namespace dau
