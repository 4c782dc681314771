// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

class QKeyEvent;
class QWidget;

namespace dau {

// Something the page asks (relation hints, a zone's letter, a value): sits on top of the page's state and takes its keys
// until it has finished. Esc ends any of them, without help of the question.
class Question : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // For the status line: "relation".
    virtual QString name() const = 0;
    // What can be pressed, for the status line and the help: key and word in turn.
    virtual QStringList keys() const = 0;
    // True: taken. What is not taken does nothing: no command runs below a question.
    virtual bool key(const QKeyEvent &event) = 0;
    // Shown under the page while the question is open; made anew by each call, owned by the caller. Null: none.
    virtual QWidget *panel() { return nullptr; }

Q_SIGNALS:
    void changed();  // name or keys
    void finished(); // done or left
};

} // namespace dau
