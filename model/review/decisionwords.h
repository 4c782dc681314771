// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/decision.h"
#include "model/review/disagreement.h"
#include "model/text/text.h"

namespace dau {

// "TITLE “Bí thư”, BODY “Thành ủy”"; "nothing".
QString versionWords(const Version &version, const Text &text);
// What was decided, in words: "TITLE “Bí thư”" of the version taken, "none is right", "deferred", ...
QString verdictWords(const Decision &decision, const Text &text);
// "missing", "boundary and label", ...: a class of disagreement in words; as a decision has it (what is unknown stays).
QString className(Finding::Kind kind);
QString className(const QString &unitClass);
// The passage around the words in question, which stand in ⟦ ⟧, on one line.
QString passage(const Span &extent, const Text &text);

} // namespace dau
