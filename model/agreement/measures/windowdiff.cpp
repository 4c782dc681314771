// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/segmentation.h"

namespace dau::agreement::measures {

namespace {

bool fault(qint64 reference, qint64 hypothesis)
{
    return reference != hypothesis;
}

Result<Counts> count(const Study &study, const QJsonObject &parameters)
{
    return countWindows(study, parameters, fault);
}

} // namespace

// WindowDiff (Pevzner & Hearst 2002): the share of windows in which reference and hypothesis have a different number of boundaries. A
// figure of error; not symmetric, as the window comes from the reference.
extern const Measure windowdiff;
const Measure windowdiff = {"windowdiff", QT_TRANSLATE_NOOP("Agreement", "WindowDiff"), Study::Kind::Segmentation, "reference, hypothesis, window", count, shareOfFaults};

} // namespace dau::agreement::measures
