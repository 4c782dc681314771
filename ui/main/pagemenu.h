// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/main/workspace.h"

class QMenu;

namespace dau {

// What can be done at a place of the page, with the mouse: labels, what is said about the span, zones. The same commands
// as by key, which each row shows.
void fillPageMenu(QMenu &menu, Workspace &workspace, const Keymap &keymap, const Workspace::Run &run);

} // namespace dau
