// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/gamma.h"

#include <QtCore/QCoreApplication>

#include <cmath>
#include <random>

namespace dau::agreement {

namespace {

constexpr qsizetype mostSamples = 5000;

// Weights and faults of the pairs of present units, of all labels and of each.
struct LabelSums {
    double weights = 0;
    double faults = 0;
    std::map<qint32, std::pair<double, double>> of;
};

LabelSums labelSums(const Alignment &alignment, const std::vector<Units> &units, const Dissimilarity &dissimilarity)
{
    LabelSums sums;
    std::vector<const Unit *> tuple;
    for (qsizetype t = 0; t < alignment.size(); ++t) {
        tuple.clear();
        for (size_t a = 0; a < units.size(); ++a) {
            const qint32 member = alignment.member(t, static_cast<qsizetype>(a));
            if (member >= 0)
                tuple.push_back(&units[a][static_cast<size_t>(member)]);
        }
        for (size_t i = 0; i < tuple.size(); ++i) {
            for (size_t j = i + 1; j < tuple.size(); ++j) {
                const double weight = std::max(0.0, 1 - dissimilarity.position(*tuple[i], *tuple[j])) / static_cast<double>(tuple.size() - 1);
                const qint32 first = tuple[i]->label;
                const qint32 second = tuple[j]->label;
                const double fault = first == second ? 0 : weight;
                sums.weights += weight;
                sums.faults += fault;
                const auto count = [&](qint32 label) {
                    sums.of[label].first += weight;
                    sums.of[label].second += fault;
                };
                count(first);
                if (second != first)
                    count(second);
            }
        }
    }
    return sums;
}

// Zero-width units have no length to compare and are left out, as in the authors' program.
std::vector<Units> withWidth(const std::vector<Units> &units)
{
    std::vector<Units> result = units;
    for (Units &of : result)
        std::erase_if(of, [](const Unit &unit) { return unit.begin == unit.end; });
    return result;
}

double unitsPerAnnotator(const std::vector<Units> &units)
{
    double sum = 0;
    for (const Units &of : units)
        sum += static_cast<double>(of.size());
    return sum / static_cast<double>(units.size());
}

} // namespace

Dissimilarity dissimilarityOf(const QJsonObject &parameters)
{
    return {parameters.value(u"alpha").toDouble(1), parameters.value(u"beta").toDouble(1), parameters.value(u"delta_empty").toDouble(1)};
}

std::vector<Units> shuffled(const Study &study, quint64 seed)
{
    std::mt19937_64 random(seed);
    double lengths = 0;
    double count = 0;
    for (const Units &units : study.units) {
        for (const Unit &unit : units) {
            lengths += static_cast<double>(unit.length());
            count += 1;
        }
    }
    const qint64 apart = count == 0 ? 0 : static_cast<qint64>(lengths / count / 2);
    const quint64 length = static_cast<quint64>(std::max<qint64>(1, study.length));
    std::vector<qint64> moves;
    std::vector<Units> result(study.units.size());
    for (Units &into : result) {
        qint64 move = 0;
        for (int tries = 0; tries < 20; ++tries) {
            move = static_cast<qint64>(random() % length);
            if (std::none_of(moves.begin(), moves.end(), [&](qint64 other) { return std::abs(move - other) < apart; }))
                break;
        }
        moves.push_back(move);
        for (const Unit &unit : study.units[static_cast<size_t>(random() % study.units.size())]) {
            const qint64 by = unit.begin + move >= study.begin + study.length ? move - study.length : move;
            into.push_back({unit.begin + by, unit.end + by, unit.label});
        }
    }
    return result;
}

Result<Counts> gammaCounts(const Study &study, const QJsonObject &parameters)
{
    const Dissimilarity dissimilarity = dissimilarityOf(parameters);
    Study of = study;
    of.units = withWidth(study.units);
    Counts counts;
    const double units = of.units.empty() ? 0 : unitsPerAnnotator(of.units);
    if (units == 0)
        return counts;
    const Alignment best = align(of.units, dissimilarity, Meeting::Anywhere);
    const LabelSums observed = labelSums(best, of.units, dissimilarity);
    counts.add(UnitCount, units * static_cast<double>(of.units.size()));
    counts.add(ObservedCost, best.cost);
    counts.add(LabelWeights, observed.weights);
    counts.add(LabelFaults, observed.faults);
    for (const auto &[label, sums] : observed.of) {
        counts.add(LabelWeightsOf, static_cast<quint64>(label), sums.first);
        counts.add(LabelFaultsOf, static_cast<quint64>(label), sums.second);
    }

    const quint64 seed = static_cast<quint64>(parameters.value(u"seed").toInteger(1));
    const double precision = parameters.value(u"precision").toDouble(0);
    qsizetype wanted = std::max<qsizetype>(2, static_cast<qsizetype>(parameters.value(u"samples").toInteger(30)));
    std::vector<double> disorders;
    LabelSums chance;
    for (qsizetype sample = 0; sample < wanted; ++sample) {
        const std::vector<Units> drawn = shuffled(of, seed * 1'000'003 + static_cast<quint64>(sample));
        const Alignment alignment = align(drawn, dissimilarity, Meeting::Anywhere);
        if (alignment.size() == 0)
            continue;
        disorders.push_back(alignment.disorder());
        const LabelSums sums = labelSums(alignment, drawn, dissimilarity);
        chance.weights += sums.weights;
        chance.faults += sums.faults;
        for (const auto &[label, part] : sums.of) {
            chance.of[label].first += part.first;
            chance.of[label].second += part.second;
        }
        if (precision > 0 && sample + 1 == wanted) {
            const double n = static_cast<double>(disorders.size());
            double mean = 0;
            for (const double disorder : disorders)
                mean += disorder / n;
            double variance = 0;
            for (const double disorder : disorders)
                variance += (disorder - mean) * (disorder - mean) / std::max(1.0, n - 1);
            const double ask = mean == 0 ? 0 : std::pow(1.96 * std::sqrt(variance) / mean / precision, 2);
            wanted = std::min(mostSamples, std::max(wanted, static_cast<qsizetype>(std::ceil(ask))));
        }
    }
    double expected = 0;
    for (const double disorder : disorders)
        expected += disorder / static_cast<double>(disorders.size());
    counts.add(ExpectedCost, expected * units);
    const auto share = [](const std::pair<double, double> &part) { return part.first == 0 ? 0 : part.second / part.first; };
    counts.add(LabelExpected, observed.weights * share({chance.weights, chance.faults}));
    for (const auto &[label, sums] : observed.of)
        counts.add(LabelExpectedOf, static_cast<quint64>(label), sums.first * share(chance.of[label]));
    return counts;
}

QString noUnits()
{
    return QCoreApplication::translate("Agreement", "There is no span to align, or chance could not differ from it.");
}

} // namespace dau::agreement
