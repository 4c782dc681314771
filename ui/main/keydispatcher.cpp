// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/keydispatcher.h"

#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"
#include "ui/document/pageactions.h"
#include "ui/main/keymap.h"
#include "ui/widgets/digitkey.h"

#include <QtGui/QKeyEvent>

namespace dau {

KeyDispatcher::KeyDispatcher(AnnotatePage &page, PageActions &actions, const Keymap &keymap, Run run, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_actions(actions)
    , m_keymap(keymap)
    , m_run(std::move(run))
{
    page.view().installEventFilter(this);
}

bool KeyDispatcher::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isForPage(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        press(*static_cast<QKeyEvent *>(event));
        return true;
    }
    return QObject::eventFilter(object, event);
}

const Command *KeyDispatcher::commandFor(const QKeyEvent &event, bool *shift) const
{
    const QKeyCombination key = pressed(event);
    *shift = false;
    if (const Command *found = m_keymap.find(key))
        return found;
    if (!(key.keyboardModifiers() & Qt::ShiftModifier))
        return nullptr;
    const Command *plain = m_keymap.find(QKeyCombination(key.keyboardModifiers() & ~Qt::ShiftModifier, key.key()));
    *shift = plain && (plain->flags & Command::ShiftExtends);
    return *shift ? plain : nullptr;
}

// Commands of the whole window come as shortcuts; the rest is the page's own.
bool KeyDispatcher::isForPage(const QKeyEvent &event) const
{
    bool shift = false;
    const Command *found = commandFor(event, &shift);
    const bool bare = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        && !event.text().isEmpty();
    return bare || (found && found->context == Context::Page);
}

void KeyDispatcher::press(const QKeyEvent &event)
{
    const int digit = digitOf(event);
    if (digit == 0) {
        const auto verdict = m_guard.judge(event);
        if (verdict != CompositionGuard::Verdict::Plain) {
            if (verdict == CompositionGuard::Verdict::TakeBack)
                takeBack();
            m_page.say(tr("Vietnamese typing is on: switch it off for the page. Nothing was changed."));
            return;
        }
    }
    m_letterChanged = false;
    m_letterAsked = false;
    const auto change = connect(&m_page.project(), &Project::changed, this, [this] { m_letterChanged = true; });
    const bool asked = m_page.question();
    dispatch(event);
    disconnect(change);
    m_letterAsked = !asked && m_page.question();
}

void KeyDispatcher::dispatch(const QKeyEvent &event)
{
    if (Question *question = m_page.question()) {
        m_actions.finishing.forget();
        if (event.key() == Qt::Key_Escape)
            m_page.endQuestion();
        else if (!event.isAutoRepeat() || event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)
            question->key(event);
        return;
    }
    if (!m_page.session())
        return;
    if (const int digit = digitOf(event)) {
        if (!event.isAutoRepeat()) {
            m_actions.finishing.forget();
            m_actions.describing.firstAttribute(digit);
        }
        return;
    }
    const QString label = m_keymap.label(pressed(event));
    if (!label.isEmpty()) {
        if (!event.isAutoRepeat()) {
            m_actions.finishing.forget();
            m_actions.labelling.label(label);
        }
        return;
    }
    bool shift = false;
    const Command *found = commandFor(event, &shift);
    if (!found || (event.isAutoRepeat() && !(found->flags & Command::Repeats)))
        return;
    m_actions.navigation.setShift(shift);
    m_run(*found);
    m_actions.navigation.setShift(false);
}

void KeyDispatcher::takeBack()
{
    if (m_letterAsked)
        m_page.endQuestion();
    else if (m_letterChanged)
        (void)m_page.project().undo();
    m_letterChanged = false;
    m_letterAsked = false;
}

} // namespace dau
