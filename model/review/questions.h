// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/queue.h"

namespace dau {

// Whether units of this kind are a question each about one string ("“Thành phố”: BODY or PLACE?").
bool isAboutString(const Finding &finding);
// The question as a sentence in the language of the window: "Does a Title include its Body?"
QString questionText(const Finding &finding, const QString &string, const LabelScheme &scheme);
// The labels that a questionKey() speaks of.
QStringList questionLabels(const QString &key);
// The widest text in question, on one line.
QString stringOf(const Disagreement &unit, const Text &text);

} // namespace dau
