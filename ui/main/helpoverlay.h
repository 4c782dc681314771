// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/main/keymap.h"

#include <QtWidgets/QFrame>

namespace dau {

// The keys: those of the state the page is in first and marked, then all by category. Any of Esc, F1, ? closes.
class HelpOverlay : public QFrame
{
    Q_OBJECT
public:
    // `questionKeys`: of the open question (key and word in turn); empty: none is open. `labels`: letter and name in turn.
    HelpOverlay(const Keymap &keymap, const QString &stateName, unsigned when, const QStringList &questionKeys,
                const QStringList &labels, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();
    void changeKeysWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace dau
