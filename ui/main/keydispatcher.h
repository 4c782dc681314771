// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/compositionguard.h"

#include <QtCore/QObject>

#include <functional>

namespace dau {

class AnnotatePage;
class Keymap;
struct Command;
struct PageActions;

// What a key pressed on the page does: the input-method rule first, then the open question, a value's digit, a label's
// letter, a command of the table.
class KeyDispatcher : public QObject
{
    Q_OBJECT
public:
    using Run = std::function<void(const Command &)>;
    KeyDispatcher(AnnotatePage &page, PageActions &actions, const Keymap &keymap, Run run, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool isForPage(const QKeyEvent &event) const;
    void press(const QKeyEvent &event);
    void dispatch(const QKeyEvent &event);
    void takeBack();
    const Command *commandFor(const QKeyEvent &event, bool *shift) const;

    AnnotatePage &m_page;
    PageActions &m_actions;
    const Keymap &m_keymap;
    Run m_run;
    CompositionGuard m_guard;
    bool m_letterChanged = false;  // the last letter wrote a change
    bool m_letterAsked = false;    // the last letter opened a question
};

} // namespace dau
