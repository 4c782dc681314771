// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QKeyEvent;

namespace dau {

// The digit 1 to 9 that a key stands for: of the number pad, of the top row by position (whatever the layout writes
// there), else of the key itself; 0: none.
int digitOf(const QKeyEvent &event);

} // namespace dau
