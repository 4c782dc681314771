// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/matchmodebox.h"

#include "ui/widgets/plaintext.h"

#include <QtCore/QEvent>

namespace dau {

MatchModeBox::MatchModeBox(QWidget *parent)
    : QComboBox(parent)
{
    for (const MatchMode mode : {MatchMode::Smart, MatchMode::Exact, MatchMode::Tones, MatchMode::Folded})
        addItem({}, static_cast<int>(mode));
    retranslate();
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        explain();
        Q_EMIT modeChanged();
    });
}

MatchMode MatchModeBox::mode() const
{
    return static_cast<MatchMode>(currentData().toInt());
}

void MatchModeBox::retranslate()
{
    setItemText(0, tr("smart"));
    setItemText(1, tr("exact"));
    setItemText(2, tr("tones"));
    setItemText(3, tr("folded"));
    setAccessibleName(tr("How to compare"));
    explain();
}

void MatchModeBox::explain()
{
    QString text;
    switch (mode()) {
    case MatchMode::Smart:
        text = tr("A letter written with marks is meant so; one without finds its whole family. Any case.");
        break;
    case MatchMode::Exact:
        text = tr("The same letters in the same case.");
        break;
    case MatchMode::Tones:
        text = tr("Any case; uỷ is ủy, wherever the tone mark stands.");
        break;
    case MatchMode::Folded:
        text = tr("All marks are ignored, also those typed; đ is d. Any case.");
        break;
    }
    setPlainToolTip(this, text);
    setAccessibleDescription(text);
}

void MatchModeBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

} // namespace dau
