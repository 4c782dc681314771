// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/decision.h"
#include "model/text/text.h"

namespace dau {

// "TITLE “Bí thư”, BODY “Thành ủy”"; "nothing".
QString versionWords(const Version &version, const Text &text);
// What was decided, in words: "TITLE “Bí thư”" of the version taken, "none is right", "put off", ...
QString verdictWords(const Decision &decision, const Text &text);
// The passage around the words in question, which stand in ⟦ ⟧, on one line.
QString passage(const Span &extent, const Text &text);

} // namespace dau
