// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/text.h"

namespace dau {

// A place in a text for a list: the span with some text on both sides, on one line, no character cut in two.
struct Context {
    QString before;
    QString quote;
    QString after;
};
Context contextOf(const Text &text, const Span &span);

} // namespace dau
