// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/scheme/labelscheme.h"
#include "ui/main/commands.h"

#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtGui/QKeyEvent>
#include <QtGui/QKeySequence>

namespace dau {

class Settings;

// A key press as it is looked up: keypad and Backtab told apart from nothing, Shift dropped where it only made the
// symbol ("?", "!", "+").
QKeyCombination pressed(const QKeyEvent &event);
// The keys in use: the table's, changed by the person, without the letters that the scheme claims for labels.
class Keymap : public QObject
{
    Q_OBJECT
public:
    explicit Keymap(Settings &settings, QObject *parent = nullptr);

    void setScheme(const LabelScheme &scheme);

    QStringList keys(const Command &command) const; // PortableText
    // As shown to people: the first key, or all with " / " between; empty: none.
    QString shownKey(const Command &command) const;
    QString shownKeys(const Command &command) const;
    // Where the page or a unit under review has the focus: its own commands and those of the whole window.
    const Command *find(QKeyCombination key, Context where = Context::Page) const;
    // The label that a letter stands for; empty: none.
    QString label(QKeyCombination key) const;
    // Why a key cannot be given to the command: another command or a label has it; empty: it can.
    QString clash(const Command &command, const QKeySequence &key) const;

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    QStringList wanted(const Command &command) const; // before the scheme's claims

    Settings &m_settings;
    LabelScheme m_scheme;
    QMap<std::pair<Context, int>, const Command *> m_byKey; // QKeyCombination::toCombined(); no Context::Window
};

} // namespace dau
