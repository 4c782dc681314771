// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

// Fleiss' kappa (1971; K of Siegel & Castellan 1988): A_e = Σ_k (n_k / Nm)², pooled marginals, over items that every annotator
// rated.
extern const Measure fleiss_kappa;
const Measure fleiss_kappa = {"fleiss_kappa", QT_TRANSLATE_NOOP("Agreement", "Fleiss' kappa"), Study::Kind::Coding, "", completeCounts, fleissKappa};

} // namespace dau::agreement::measures
