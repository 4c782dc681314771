// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/documentreview.h"

namespace dau {

// Works out `units` from the comparison, the decisions and gold. A decision finds its unit by the annotations (or
// relations) that it was about, so it stays with it when edges move and others join. One that finds none any more is
// listed with what is there now.
void judge(DocumentReview &review);

} // namespace dau
