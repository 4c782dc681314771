// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/bootstrap.h"
#include "model/agreement/coding.h"

#include <QtCore/QCoreApplication>

namespace dau::agreement::measures {

namespace {

// The ends are what is counted: there is nothing to pool.
enum Sum : qint32 { Low, High, Defined };

Result<Counts> count(const Study &study, const QJsonObject &parameters)
{
    const ChosenMeasure statistic = measureNamed(parameters.value(u"statistic").toString(QStringLiteral(u"alpha")), parameters);
    if (statistic.measure == nullptr || statistic.measure->kind != Study::Kind::Coding || statistic.measure->count == count)
        return failure(Error::Code::Invalid, QCoreApplication::translate("Agreement", "“statistic” is the id of a figure for coding items."));
    std::vector<Counts> counts;
    Study one = study;
    for (const Study::Item &item : study.items) {
        one.items = {{item.ratings, 1}};
        const auto of = statistic.measure->count(one, parameters);
        if (!of)
            return of;
        counts.insert(counts.end(), static_cast<size_t>(item.count), *of);
    }
    std::vector<const Counts *> units;
    for (const Counts &of : counts)
        units.push_back(&of);
    const Bootstrap bootstrap(static_cast<qsizetype>(units.size()), parameters.value(u"draws").toInteger(1000),
                              static_cast<quint64>(parameters.value(u"seed").toInteger(1)));
    Progress progress;
    const auto interval = bootstrap.interval(units, [&](const Counts &drawn) { return statistic.measure->score(drawn, study, parameters); }, progress);
    Counts result;
    if (interval && interval->isDefined()) {
        const double confidence = parameters.value(u"confidence").toDouble(0.95);
        result.add(Low, interval->low(confidence));
        result.add(High, interval->high(confidence));
        result.add(Defined, 1);
    }
    return result;
}

Score score(const Counts &counts, const Study &, const QJsonObject &)
{
    return counts.of(Defined) == 0 ? undefined(nothingToCompare()) : defined({counts.of(Low), counts.of(High)});
}

} // namespace

// The percentile interval of another coding figure when the items are drawn again with replacement (Efron 1979), 1,000 draws, seeded.
// For spans documents are drawn instead, as items of one text are not independent (docs/agreement.md).
extern const Measure bootstrap_ci;
const Measure bootstrap_ci = {"bootstrap_ci", QT_TRANSLATE_NOOP("Agreement", "Interval of a figure"), Study::Kind::Coding, "statistic, confidence, draws, seed, and the parameters of the statistic", count, score};

} // namespace dau::agreement::measures
