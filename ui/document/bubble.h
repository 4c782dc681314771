// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QLabel>

namespace dau {

// A sentence beside the caret, for a few seconds or until the next one. Never takes the focus or the mouse.
class Bubble : public QLabel
{
    Q_OBJECT
public:
    explicit Bubble(QWidget *page);

    // `caret`: in the page's coordinates; the bubble stays inside the page and off the caret's line.
    void say(const QString &message, const QRect &caret);

private:
    QTimer m_end;
};

} // namespace dau
