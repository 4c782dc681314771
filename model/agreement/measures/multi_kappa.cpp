// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    ConfusionTable mean;
    for (qint32 pair = 0; pair < pairsOf(frame); ++pair) {
        const ConfusionTable table = confusionTable(counts, frame, pair);
        if (table.items == 0)
            continue;
        mean.items += 1;
        mean.observed += table.observed;
        mean.expected += table.expected;
    }
    if (mean.items == 0)
        return undefined(nothingToCompare());
    mean.observed /= mean.items;
    mean.expected /= mean.items;
    return kappa(mean);
}

} // namespace

// Multi-kappa (Davies & Fleiss 1982; Hubert 1977): the mean A_o and the mean A_e of all pairs of annotators, then
// (A_o - A_e) / (1 - A_e). Each pair over the items that both rated; pairs without any are left out.
extern const Measure multi_kappa;
const Measure multi_kappa = {"multi_kappa", QT_TRANSLATE_NOOP("Agreement", "Multi-kappa"), Study::Kind::Coding, "", confusionCounts, score};

} // namespace dau::agreement::measures
