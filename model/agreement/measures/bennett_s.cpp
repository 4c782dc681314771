// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    return chanceCorrected(counts, observedAgreement(counts), 1.0 / std::max(1, frame.choices()));
}

} // namespace

// S of Bennett, Alpert & Goldstein 1954 (Randolph's free-marginal kappa): chance is 1/q, q the labels offered, not those used.
// Over items that every annotator rated.
extern const Measure bennett_s;
const Measure bennett_s = {"bennett_s", QT_TRANSLATE_NOOP("Agreement", "Bennett's S"), Study::Kind::Coding, "", completeCounts, score};

} // namespace dau::agreement::measures
