// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/matchmodebox.h"

#include <QtCore/QEvent>

namespace dau {

MatchModeBox::MatchModeBox(QWidget *parent)
    : QComboBox(parent)
{
    for (const MatchMode mode : {MatchMode::Smart, MatchMode::Exact, MatchMode::Tones, MatchMode::Folded})
        addItem({}, static_cast<int>(mode));
    retranslate();
    connect(this, &QComboBox::currentIndexChanged, this, &MatchModeBox::modeChanged);
}

MatchMode MatchModeBox::mode() const
{
    return static_cast<MatchMode>(currentData().toInt());
}

void MatchModeBox::retranslate()
{
    setItemText(0, tr("smart: marks count where typed"));
    setItemText(1, tr("exact: letter by letter, case too"));
    setItemText(2, tr("tones: uỷ is ủy, any case"));
    setItemText(3, tr("folded: no marks at all"));
    setAccessibleName(tr("How to compare"));
}

void MatchModeBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

} // namespace dau
