// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/segmentation.h"

#include <QtCore/QCoreApplication>

#include <cmath>
#include <numeric>

namespace dau::agreement {

namespace {

qint64 lengthOf(const std::vector<qint64> &masses)
{
    return std::accumulate(masses.begin(), masses.end(), qint64(0));
}

qint64 windowFor(const std::vector<qint64> &reference, const QJsonObject &parameters)
{
    const QJsonValue given = parameters.value(u"window");
    if (given.isDouble())
        return std::max<qint64>(1, given.toInteger());
    const double half = static_cast<double>(lengthOf(reference)) / static_cast<double>(2 * std::max<size_t>(1, reference.size()));
    const double below = std::floor(half);
    const bool up = half - below > 0.5 || (half - below == 0.5 && std::fmod(below, 2) == 1);
    return std::max<qint64>(2, static_cast<qint64>(below) + (up ? 1 : 0));
}

} // namespace

std::vector<qint64> boundariesOf(const std::vector<qint64> &masses)
{
    std::vector<qint64> boundaries;
    qint64 at = 0;
    for (size_t i = 0; i + 1 < masses.size(); ++i)
        boundaries.push_back(at += masses[i]);
    return boundaries;
}

Result<SegmentationPair> segmentationPair(const Study &study, const QJsonObject &parameters, const QString &first, const QString &second)
{
    const qint64 a = parameters.value(first).toInteger(0);
    const qint64 b = parameters.value(second).toInteger(1);
    const qint64 raters = static_cast<qint64>(study.masses.size());
    if (a < 0 || b < 0 || a >= raters || b >= raters)
        return failure(Error::Code::Invalid, QCoreApplication::translate("Agreement", "The study has no annotator with this number."));
    SegmentationPair pair{study.masses[static_cast<size_t>(a)], study.masses[static_cast<size_t>(b)], 0};
    pair.length = lengthOf(pair.first);
    if (pair.length != lengthOf(pair.second))
        return failure(Error::Code::Invalid, QCoreApplication::translate("Agreement", "The two annotators divided texts of different length."));
    return pair;
}

Result<Counts> countWindows(const Study &study, const QJsonObject &parameters, bool (*fault)(qint64 reference, qint64 hypothesis))
{
    const auto pair = segmentationPair(study, parameters, QStringLiteral(u"reference"), QStringLiteral(u"hypothesis"));
    if (!pair)
        return tl::unexpected(pair.error());
    const qint64 window = windowFor(pair->first, parameters);
    const std::vector<qint64> reference = boundariesOf(pair->first);
    const std::vector<qint64> hypothesis = boundariesOf(pair->second);
    // Boundaries in (at, at + window], by two fingers each.
    Counts counts;
    size_t fingers[4] = {0, 0, 0, 0};
    const auto inside = [](const std::vector<qint64> &boundaries, size_t &from, size_t &to, qint64 begin, qint64 end) {
        while (from < boundaries.size() && boundaries[from] <= begin)
            ++from;
        while (to < boundaries.size() && boundaries[to] <= end)
            ++to;
        return static_cast<qint64>(to - from);
    };
    for (qint64 at = 0; at + window < pair->length; ++at) {
        counts.add(Whole, 1);
        const qint64 r = inside(reference, fingers[0], fingers[1], at, at + window);
        const qint64 h = inside(hypothesis, fingers[2], fingers[3], at, at + window);
        if (fault(r, h))
            counts.add(Faults, 1);
    }
    return counts;
}

Score shareOfFaults(const Counts &counts, const Study &, const QJsonObject &)
{
    return ratio(counts.of(Faults), counts.of(Whole), QCoreApplication::translate("Agreement", "The text is shorter than the window."));
}

} // namespace dau::agreement
