// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    const qint32 k = frame.categoryNamed(categoryOf(parameters));
    const quint64 at = static_cast<quint64>(k);
    return k < 0 ? undefined(labelUnused()) : ratio(counts.of(Coincidence, at, at), counts.of(Used, at), labelUnused());
}

} // namespace

// Agreement on one label k: Σ_i n_ik (n_ik - 1) / (m_i - 1) / Σ_i n_ik, over items with at least two ratings; for two annotators
// 2a / (2a + b + c), the F1 of the label (Dice 1945; Cicchetti & Feinstein 1990). Undefined for a label that nobody used.
extern const Measure specific_agreement;
const Measure specific_agreement = {"specific_agreement", QT_TRANSLATE_NOOP("Agreement", "Agreement on one label"), Study::Kind::Coding, "category", pairableCounts, score};

} // namespace dau::agreement::measures
