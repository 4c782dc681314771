// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>

namespace dau {

// One window per project file: a second program asked to open the same file raises the first window instead, over a
// local socket of this user.
class FirstWindow : public QObject
{
    Q_OBJECT
public:
    explicit FirstWindow(QObject *parent = nullptr);

    // Whether another program has the file in its window; it has been asked to come to the front.
    static bool raiseOther(const QString &file);
    // From now on this program answers for the file (empty: for none).
    void answerFor(const QString &file);

Q_SIGNALS:
    void raiseWanted();

private:
    QLocalServer m_server;
};

} // namespace dau
