// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/edits.h"

#include <QtCore/QCoreApplication>

namespace dau {

class AnnotatePage;

// Done, undo and redo: the rules of two presses.
class Finishing
{
    Q_DECLARE_TR_FUNCTIONS(Finishing)
public:
    explicit Finishing(AnnotatePage &page) : m_page(page) { }

    // With open items: names and shows the first; pressed again at once: done.
    void done();
    // A step in another document or of an earlier day is shown first and taken back by a second press.
    void undo();
    void redo();
    // Any other command in between: the next press is a first one again.
    void forget();

private:
    void step(bool redo);
    void show(const Change &change);

    AnnotatePage &m_page;
    bool m_doneAsked = false;
    OpId m_shown; // the step that was shown and waits for its second press
};

} // namespace dau
