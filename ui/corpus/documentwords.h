// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

namespace dau {

// "new", "in progress", "done" in the window's language.
QString stateName(LayerState state);
// What stands below a title in the list: "41 spans, 2 doubts", "done, 64 spans", "new".
QString describe(const DocumentRow &row);

} // namespace dau
