// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/decisionwords.h"
#include "model/review/documentreview.h"
#include "model/review/settling.h"

namespace dau {

// Words of the review for people, in the language of the window.
QString classWords(const Finding &finding); // "boundary, right edge"
QString stateWords(ReviewUnit::State state);
QString reasonName(const QString &code);
QString ruleName(const QString &id); // "what all have alike"
// "version 1", "none is right", "edited: a third reading".
QString verdictWords(Decision::Verdict verdict, int version);

// What a version says that underlines do not show: values of the attributes in question, relations, entities; a line each.
QStringList versionDetails(const Version &version, const Disagreement &unit, const Text &text, const LabelScheme &scheme,
                           const EntityTable &entities);
// Why this is a disagreement: a sentence for each finding.
QStringList whyWords(const Disagreement &unit, const LabelScheme &scheme);

} // namespace dau
