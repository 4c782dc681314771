// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"
#include "model/agreement/distances.h"

namespace dau::agreement::measures {

namespace {

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    const qint32 category = frame.categoryNamed(categoryOf(parameters));
    if (category < 0 || counts.of(Used, static_cast<quint64>(category)) == 0)
        return undefined(labelUnused());
    const quint64 only = static_cast<quint64>(category);
    return alpha(counts, [only](quint64 c, quint64 k) { return (c == only) == (k == only) ? 0.0 : 1.0; });
}

} // namespace

// Nominal alpha of one label against all others taken together (Krippendorff 2004, ch. 11); missing ratings stay missing.
extern const Measure alpha_category;
const Measure alpha_category = {"alpha_category", QT_TRANSLATE_NOOP("Agreement", "Krippendorff's alpha of one label"), Study::Kind::Coding, "category", pairableCounts, score};

} // namespace dau::agreement::measures
