// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coreference.h"

namespace dau::agreement::measures {

namespace {

// The three measures' sums one after another.
constexpr qint32 step = 16;

Result<Counts> count(const Study &study, const QJsonObject &parameters)
{
    Counts counts;
    qint32 at = 0;
    for (const char *id : {"muc", "b3", "ceaf_e"}) {
        const auto part = measureNamed(QLatin1String(id)).measure->count(study, parameters);
        if (!part)
            return part;
        for (const auto &[key, value] : part->sums())
            counts.add(key.what + at, value);
        at += step;
    }
    return counts;
}

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    double sum = 0;
    bool any = false;
    for (const qint32 at : {0, step, 2 * step}) {
        Counts part;
        for (qint32 what = RecallHits; what <= PrecisionAll; ++what)
            part.add(what, counts.of(what + at));
        const Score score = coreferenceScore(part, frame, parameters);
        any = any || score.isDefined();
        sum += score.isDefined() ? score.value() : 0;
    }
    return any ? defined(sum / 3) : coreferenceScore({}, frame, parameters);
}

} // namespace

// The mean of the F1 of MUC, B³ and CEAF-e (CoNLL-2012 shared task).
extern const Measure conll;
const Measure conll = {"conll", QT_TRANSLATE_NOOP("Agreement", "CoNLL"), Study::Kind::Clusters, "", count, score};

} // namespace dau::agreement::measures
