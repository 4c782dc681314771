// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    if (frame.raters != 2)
        return undefined(twoAnnotatorsOnly());
    ConfusionTable table = confusionTable(counts, frame);
    table.observed = 0;
    for (size_t k = 0; k < table.labels; ++k)
        table.observed += std::min(table.first[k], table.second[k]);
    return kappa(table);
}

} // namespace

// The highest kappa that the marginals allow (Cohen 1960): A_o replaced by Σ_k min(p_1k, p_2k).
extern const Measure cohen_kappa_max;
const Measure cohen_kappa_max = {"cohen_kappa_max", QT_TRANSLATE_NOOP("Agreement", "Highest Cohen's kappa"), Study::Kind::Coding, "", confusionCounts, score};

} // namespace dau::agreement::measures
