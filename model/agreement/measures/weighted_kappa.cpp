// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

#include <cmath>

namespace dau::agreement::measures {

namespace {

Result<Counts> weightedCount(const Study &study, const QJsonObject &parameters)
{
    const QString weights = parameters.value(u"weights").toString();
    if (weights != u"linear" && weights != u"quadratic")
        return tl::unexpected(unknownParameter(QStringLiteral(u"weights"), weights, QStringLiteral(u"linear, quadratic")));
    return confusionCounts(study);
}

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    if (frame.raters != 2)
        return undefined(twoAnnotatorsOnly());
    const ConfusionTable table = confusionTable(counts, frame);
    if (table.items == 0)
        return undefined(nothingToCompare());
    const bool linear = parameters.value(u"weights").toString() == u"linear";
    double observed = 0;
    double expected = 0;
    for (size_t c = 0; c < table.labels; ++c) {
        for (size_t k = 0; k < table.labels; ++k) {
            const double apart = std::abs(static_cast<double>(c) - static_cast<double>(k));
            const double weight = linear ? apart : apart * apart;
            observed += weight * table.share(c, k);
            expected += weight * table.first[c] * table.second[k];
        }
    }
    return corrected(observed, expected, oneLabelOnly());
}

} // namespace

// Cohen's weighted kappa (1968): 1 - Σ d_ck o_ck / Σ d_ck e_ck, e_ck = p_1c p_2k, d = |c - k| or (c - k)² by the place of the
// labels in their order. For ordered labels only; two annotators, items that both rated.
extern const Measure weighted_kappa;
const Measure weighted_kappa = {"weighted_kappa", QT_TRANSLATE_NOOP("Agreement", "Weighted kappa"), Study::Kind::Coding, "weights: linear | quadratic", weightedCount, score};

} // namespace dau::agreement::measures
