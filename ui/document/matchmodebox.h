// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/match.h"

#include <QtWidgets/QComboBox>

namespace dau {

// How a search compares: the window's default is Smart.
class MatchModeBox : public QComboBox
{
    Q_OBJECT
public:
    explicit MatchModeBox(QWidget *parent = nullptr);

    MatchMode mode() const;

Q_SIGNALS:
    void modeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void explain();
};

} // namespace dau
