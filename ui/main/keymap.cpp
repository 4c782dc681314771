// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/keymap.h"

#include "ui/main/settings.h"

namespace dau {

QKeyCombination pressed(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    int key = event.key();
    if (key == Qt::Key_Backtab)
        key = Qt::Key_Tab;
    if (key == Qt::Key_Enter)
        key = Qt::Key_Return;
    const bool symbol = key > Qt::Key_Space && key < Qt::Key_Escape && !(key >= Qt::Key_A && key <= Qt::Key_Z)
        && !(key >= Qt::Key_0 && key <= Qt::Key_9);
    if (symbol)
        modifiers &= ~Qt::ShiftModifier;
    return QKeyCombination(modifiers, Qt::Key(key));
}

Keymap::Keymap(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    rebuild();
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key.startsWith(QLatin1String("keys/")))
            rebuild();
    });
}

void Keymap::setScheme(const LabelScheme &scheme)
{
    m_scheme = scheme;
    rebuild();
}

QStringList Keymap::wanted(const Command &command) const
{
    return m_settings.keys(QLatin1String(command.id)).value_or(command.defaultKeys());
}

QStringList Keymap::keys(const Command &command) const
{
    QStringList result;
    for (const QString &key : wanted(command)) {
        if (key.size() > 1 || command.context == Context::Review || !m_scheme.labelForShortcut(key))
            result << key;
    }
    return result;
}

QString Keymap::shownKey(const Command &command) const
{
    const QStringList all = keys(command);
    return all.isEmpty() ? QString() : QKeySequence::fromString(all.first()).toString(QKeySequence::NativeText);
}

QString Keymap::shownKeys(const Command &command) const
{
    QStringList shown;
    for (const QString &key : keys(command))
        shown << QKeySequence::fromString(key).toString(QKeySequence::NativeText);
    return shown.join(QStringLiteral(u" / "));
}

const Command *Keymap::find(QKeyCombination key, Context where) const
{
    return m_byKey.value({where, key.toCombined()});
}

QString Keymap::label(QKeyCombination key) const
{
    if (key.keyboardModifiers() || key.key() < Qt::Key_A || key.key() > Qt::Key_Z)
        return {};
    const QString letter = QKeySequence(key).toString(QKeySequence::PortableText);
    const LabelDef *def = m_scheme.labelForShortcut(letter);
    return def ? def->key : QString();
}

QString Keymap::clash(const Command &command, const QKeySequence &key) const
{
    if (key.isEmpty())
        return {};
    const LabelDef *def = m_scheme.labelForShortcut(key.toString(QKeySequence::PortableText));
    if (def && command.context != Context::Review)
        return tr("%1 labels %2 in this project.").arg(key.toString(QKeySequence::NativeText), def->key);
    for (const Context where : {Context::Page, Context::Review}) {
        const Command *other = find(key[0], where);
        const bool meet = command.context == Context::Window || command.context == where;
        if (meet && other && other != &command)
            return tr("%1 belongs to “%2”.").arg(key.toString(QKeySequence::NativeText), other->shownText());
    }
    return {};
}

void Keymap::rebuild()
{
    m_byKey.clear();
    for (const Command &c : commands()) {
        for (const QString &key : keys(c)) {
            const QKeySequence sequence = QKeySequence::fromString(key);
            for (const Context where : {Context::Page, Context::Review}) {
                const bool counts = c.context == where || c.context == Context::Window;
                if (counts && !sequence.isEmpty() && !m_byKey.contains({where, sequence[0].toCombined()}))
                    m_byKey.insert({where, sequence[0].toCombined()}, &c);
            }
        }
    }
    Q_EMIT changed();
}

} // namespace dau
