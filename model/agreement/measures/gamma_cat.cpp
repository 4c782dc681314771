// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/gamma.h"
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    if (!parameters.contains(u"category"))
        return corrected(counts.of(LabelFaults), counts.of(LabelExpected), noUnits());
    const qint32 category = frame.categoryNamed(categoryOf(parameters));
    if (category < 0)
        return undefined(labelUnused());
    const quint64 k = static_cast<quint64>(category);
    return corrected(counts.of(LabelFaultsOf, k), counts.of(LabelExpectedOf, k), noUnits());
}

} // namespace

// γ-cat (Mathet 2017, Computational Linguistics 43(3)): labels only, over the pairs of the best alignment, Σ w [labels differ] / Σ w with
// w = max(0, 1 - d_pos) / (units of the tuple - 1), against the same of shuffled continua. With `category`: γ_k, pairs of which one has it.
extern const Measure gamma_cat;
const Measure gamma_cat = {"gamma_cat", QT_TRANSLATE_NOOP("Agreement", "Gamma-cat"), Study::Kind::Unitizing, "category, alpha, beta, delta_empty, samples, precision, seed", gammaCounts, score};

} // namespace dau::agreement::measures
