// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

#include <cmath>

namespace dau::agreement::measures {

namespace {

double square(double x)
{
    return x * x;
}

Score score(const Counts &counts, const Study &frame, const QJsonObject &)
{
    if (frame.raters != 2)
        return undefined(twoAnnotatorsOnly());
    const ConfusionTable table = confusionTable(counts, frame);
    const Score figure = kappa(table);
    if (!figure.isDefined())
        return figure;
    const double disagreement = 1 - figure.value();
    double sum = -square(figure.value() - table.expected * disagreement);
    for (size_t c = 0; c < table.labels; ++c) {
        for (size_t k = 0; k < table.labels; ++k)
            sum += table.share(c, k) * (c == k ? square(1 - (table.first[k] + table.second[k]) * disagreement)
                                               : square(disagreement * (table.second[c] + table.first[k])));
    }
    return defined(std::sqrt(std::max(0.0, sum) / table.items) / (1 - table.expected));
}

} // namespace

// Large-sample standard error of kappa (Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72(5)):
// N (1 - A_e)² var = Σ_k p_kk (1 - (p_1k + p_2k)(1 - κ))² + (1 - κ)² Σ_{c≠k} p_ck (p_2c + p_1k)² - (κ - A_e (1 - κ))².
// The interval by resampling documents is the better one for spans.
extern const Measure cohen_kappa_se;
const Measure cohen_kappa_se = {"cohen_kappa_se", QT_TRANSLATE_NOOP("Agreement", "Standard error of Cohen's kappa"), Study::Kind::Coding, "", confusionCounts, score};

} // namespace dau::agreement::measures
