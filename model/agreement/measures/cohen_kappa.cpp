// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    if (frame.raters != 2)
        return undefined(twoAnnotatorsOnly());
    return kappa(confusionTable(counts, frame));
}

} // namespace

// Cohen's kappa (1960): A_e = Σ_k p_1k p_2k, each annotator's own marginals; two annotators, items that both rated.
extern const Measure cohen_kappa;
const Measure cohen_kappa = {"cohen_kappa", QT_TRANSLATE_NOOP("Agreement", "Cohen's kappa"), Study::Kind::Coding, "", confusionCounts, score};

} // namespace dau::agreement::measures
