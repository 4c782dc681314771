// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &, const QJsonObject &)
{
    return counts.of(Items) == 0 ? undefined(nothingToCompare()) : defined(observedAgreement(counts));
}

} // namespace

// Observed agreement: the share of agreeing pairs of ratings,
// A_o = Σ_i Σ_k n_ik (n_ik - 1) / (m_i - 1) / Σ_i m_i, over the items with m_i >= 2 ratings (Fleiss 1971 for complete data).
// Not corrected for chance.
extern const Measure percent_agreement;
const Measure percent_agreement = {"percent_agreement", QT_TRANSLATE_NOOP("Agreement", "Observed agreement"), Study::Kind::Coding, "", pairableCounts, score};

} // namespace dau::agreement::measures
