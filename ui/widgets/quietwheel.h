// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

namespace dau {

// For the whole program, as an event filter: the wheel scrolls what it is over, and changes a choice or a number only where
// that has the focus.
class QuietWheel : public QObject
{
    Q_OBJECT
public:
    explicit QuietWheel(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace dau
