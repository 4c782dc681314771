// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/segmentation.h"

namespace dau::agreement::measures {

namespace {

bool fault(qint64 reference, qint64 hypothesis)
{
    return (reference > 0) != (hypothesis > 0);
}

Result<Counts> count(const Study &study, const QJsonObject &parameters)
{
    return countWindows(study, parameters, fault);
}

} // namespace

// Pk (Beeferman, Berger & Lafferty 1999): the share of windows in which reference and hypothesis disagree on whether both ends lie in
// one segment. A figure of error; not symmetric, as the window comes from the reference.
extern const Measure pk;
const Measure pk = {"pk", QT_TRANSLATE_NOOP("Agreement", "Pk"), Study::Kind::Segmentation, "reference, hypothesis, window", count, shareOfFaults};

} // namespace dau::agreement::measures
