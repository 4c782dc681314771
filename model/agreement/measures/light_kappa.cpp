// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    double sum = 0;
    for (qint32 pair = 0; pair < pairsOf(frame); ++pair) {
        const Score one = kappa(confusionTable(counts, frame, pair));
        if (!one.isDefined())
            return one;
        sum += one.value();
    }
    return ratio(sum, pairsOf(frame), nothingToCompare());
}

} // namespace

// Light's kappa (1971): the mean of the kappas of all pairs of annotators. Undefined as soon as one of them is.
extern const Measure light_kappa;
const Measure light_kappa = {"light_kappa", QT_TRANSLATE_NOOP("Agreement", "Light's kappa"), Study::Kind::Coding, "", confusionCounts, score};

} // namespace dau::agreement::measures
