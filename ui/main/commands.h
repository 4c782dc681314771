// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace dau {

class MainWindow;

// Where a command's keys count.
enum class Context {
    Page,   // the page has the focus
    Review, // a unit of disagreement has it
    Window, // anywhere, also in fields
};

// When a command does something: a set of states of the page.
enum When : unsigned { InCaret = 1, InSelection = 2, InSpan = 4, Always = InCaret | InSelection | InSpan };

// One thing the program does at a person's word. The palette, the help, the keys, the status line and the page where
// keys are changed all read the same rows.
struct Command {
    const char *id;       // stable for ever: keys that people changed are stored under it
    const char *category; // a heading of the help; translated in context "Commands"
    const char *text;     // in the palette; translated in context "Commands"
    const char *hint;     // a word or two for the status line and the help of a state; null: not shown there
    Context context;
    unsigned when;
    // PortableText, blank between them. Together the keys need neither Shift nor the digit row, and a command whose key
    // is a single letter has another one, for schemes that claim the letter.
    const char *keys;
    enum Flag : unsigned {
        Repeats = 1,    // a held key runs it again
        ShiftExtends = 2, // with Shift too: a move selects, an edge command moves the left edge
        InStatus = 4,   // one of the few keys that the status line shows
    };
    unsigned flags;
    void (*run)(MainWindow &window);

    QString shownText() const;
    QString shownHint() const;
    QString shownCategory() const;
    QStringList defaultKeys() const;
};

// Every command, in the order of the help.
const QList<Command> &commands();
const Command *command(QStringView id);

} // namespace dau
