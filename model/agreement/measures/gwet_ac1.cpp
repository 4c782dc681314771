// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    if (frame.choices() < 2)
        return undefined(oneLabelOnly());
    double expected = 0;
    for (const double share : pooledShares(counts, frame))
        expected += share * (1 - share);
    return chanceCorrected(counts, observedAgreement(counts), expected / (frame.choices() - 1));
}

} // namespace

// AC1 (Gwet 2008, British Journal of Mathematical and Statistical Psychology 61): A_e = Σ_k π_k (1 - π_k) / (q - 1), π_k the pooled
// share, q the labels offered. Over items that every annotator rated.
extern const Measure gwet_ac1;
const Measure gwet_ac1 = {"gwet_ac1", QT_TRANSLATE_NOOP("Agreement", "Gwet's AC1"), Study::Kind::Coding, "", completeCounts, score};

} // namespace dau::agreement::measures
