// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

class QListWidget;
class QWidget;

namespace dau {

// What the lines of a row are. The words in question stand between ⟦ and ⟧, what was decided on a line after "→ ".
enum class PassageRow {
    Plain, // a passage
    Placed // first, and quieter, where it is
};

// A list of passages, each on as many lines as it needs.
QListWidget *passageList(QWidget *parent, PassageRow row = PassageRow::Plain);
// Rows that stay keep their place and the selection: a click may be under way while a field that it left is kept.
void setPassages(QListWidget &list, const QStringList &rows);

} // namespace dau
