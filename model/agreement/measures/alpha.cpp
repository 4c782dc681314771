// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"
#include "model/agreement/distances.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    const auto level = levelFromString(parameters.value(u"level").toString(QStringLiteral(u"nominal")));
    return alpha(counts, distances(*level, counts, frame));
}

} // namespace

// Krippendorff's alpha (1970, 2004; Hayes & Krippendorff 2007) for any number of annotators and any missing ratings:
// α = 1 - (n - 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck over the coincidences of pairable ratings; δ² in model/agreement/distances.h.
extern const Measure alpha;
const Measure alpha = {"alpha", QT_TRANSLATE_NOOP("Agreement", "Krippendorff's alpha"), Study::Kind::Coding, "level: nominal | ordinal | interval | ratio | jaccard | masi", alphaCounts, score};

} // namespace dau::agreement::measures
