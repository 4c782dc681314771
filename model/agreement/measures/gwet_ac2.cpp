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
    return completeCounts(study);
}

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    const double q = frame.choices();
    if (q < 2)
        return undefined(oneLabelOnly());
    const bool linear = parameters.value(u"weights").toString() == u"linear";
    const auto weight = [&](double c, double k) {
        const double apart = std::abs(c - k) / (q - 1);
        return 1 - (linear ? apart : apart * apart);
    };
    double observed = 0;
    counts.each(Coincidence, [&](quint64 c, quint64 k, double n) { observed += n * weight(static_cast<double>(c), static_cast<double>(k)); });
    double weights = 0;
    for (qint32 c = 0; c < frame.choices(); ++c) {
        for (qint32 k = 0; k < frame.choices(); ++k)
            weights += weight(c, k);
    }
    double spread = 0;
    for (const double share : pooledShares(counts, frame))
        spread += share * (1 - share);
    return chanceCorrected(counts, observed / counts.total(Used), weights / (q * (q - 1)) * spread);
}

} // namespace

// AC2 (Gwet 2014): agreement weighted by w_ck = 1 - |c - k| / (q - 1) or 1 - (c - k)² / (q - 1)², by the place of the labels in
// their order; A_e = Σw / (q (q - 1)) Σ_k π_k (1 - π_k). Over items that every annotator rated.
extern const Measure gwet_ac2;
const Measure gwet_ac2 = {"gwet_ac2", QT_TRANSLATE_NOOP("Agreement", "Gwet's AC2"), Study::Kind::Coding, "weights: linear | quadratic", weightedCount, score};

} // namespace dau::agreement::measures
