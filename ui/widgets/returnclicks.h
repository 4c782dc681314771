// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

namespace dau {

// Outside dialogs Qt lets only Space press a button. With this filter on the application Enter does too, as everybody
// who works by keyboard expects.
class ReturnClicks : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace dau
