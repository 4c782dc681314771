// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/edits.h"

#include <QtCore/QCoreApplication>

namespace dau {

class AnnotatePage;

// Moving on the page: caret, selection, from span to span and from one open item to the next.
class Navigation
{
    Q_DECLARE_TR_FUNCTIONS(Navigation)
public:
    explicit Navigation(AnnotatePage &page) : m_page(page) { }

    // Whether Shift is down with the key that is being handled.
    void setShift(bool down) { m_shift = down; }
    bool shift() const { return m_shift; }

    void move(Move how);
    void line(int step);
    void screen(int step);
    // Space: moves extend the selection until it is pressed again, left by Esc or labelled.
    void toggleMark();
    bool isMarking() const { return m_marking; }
    void endMark() { m_marking = false; }
    // Esc.
    void stepOut();
    void noSnap();

    void span(int step);
    void outer();
    void inner();
    void openItem(int step);

private:
    void go(const PageState &state);
    bool extending() const { return m_shift || m_marking; }

    AnnotatePage &m_page;
    bool m_shift = false;
    bool m_marking = false;
};

} // namespace dau
