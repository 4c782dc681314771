// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/main/worksession.h"

#include <QtWidgets/QFrame>

namespace dau {

// What was done in this session, at its end or when asked. Any key closes it.
class SessionCard : public QFrame
{
    Q_OBJECT
public:
    SessionCard(const WorkSession::Figures &figures, bool closing, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
};

} // namespace dau
