// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

namespace dau::agreement::measures {

// Scott's pi (1955): A_e = Σ_k p_k², p_k the share of label k among all ratings of both annotators. With more annotators it is
// Fleiss' kappa. Over items that every annotator rated.
extern const Measure scott_pi;
const Measure scott_pi = {"scott_pi", QT_TRANSLATE_NOOP("Agreement", "Scott's pi"), Study::Kind::Coding, "", completeCounts, fleissKappa};

} // namespace dau::agreement::measures
