// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/bootstrap.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <random>

namespace dau::agreement {

double Interval::quantile(double share) const
{
    const double at = share * static_cast<double>(draws.size() - 1);
    const size_t below = static_cast<size_t>(at);
    const size_t above = std::min(below + 1, draws.size() - 1);
    return draws[below] + (at - std::floor(at)) * (draws[above] - draws[below]);
}

double Interval::below(double bar) const
{
    return static_cast<double>(std::lower_bound(draws.begin(), draws.end(), bar) - draws.begin()) / static_cast<double>(draws.size());
}

Bootstrap::Bootstrap(qsizetype units, qsizetype draws, quint64 seed)
{
    std::mt19937_64 random(seed);
    const quint64 n = static_cast<quint64>(units);
    m_times.assign(static_cast<size_t>(draws), std::vector<quint16>(static_cast<size_t>(units)));
    for (std::vector<quint16> &times : m_times) {
        for (quint64 i = 0; i < n; ++i)
            ++times[static_cast<size_t>(random() % n)];
    }
}

Result<Interval> Bootstrap::interval(const std::vector<const Counts *> &counts, const std::function<Score(const Counts &)> &score,
                                     Progress &progress) const
{
    auto one = intervals(counts, 1, [&](const Counts &drawn) { return std::vector<Score>{score(drawn)}; }, progress);
    if (!one)
        return tl::unexpected(one.error());
    return std::move(one->front());
}

Result<std::vector<Interval>> Bootstrap::intervals(const std::vector<const Counts *> &counts, size_t figures,
                                                   const std::function<std::vector<Score>(const Counts &)> &scores, Progress &progress) const
{
    // Sums become columns, so that a draw is additions only.
    std::map<Counts::Key, size_t> columns;
    std::vector<std::vector<std::pair<size_t, double>>> rows(counts.size());
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == nullptr)
            continue;
        for (const auto &[key, value] : counts[i]->sums())
            rows[i].push_back({columns.try_emplace(key, columns.size()).first->second, value});
    }
    std::vector<Interval> intervals(figures);
    std::vector<double> sums(columns.size());
    for (size_t draw = 0; draw < m_times.size(); ++draw) {
        if (!progress.step(static_cast<qint64>(draw), static_cast<qint64>(m_times.size())))
            return failure(Error::Code::Cancelled, QCoreApplication::translate("Agreement", "Stopped."));
        std::fill(sums.begin(), sums.end(), 0.0);
        for (size_t i = 0; i < rows.size(); ++i) {
            const double times = m_times[draw][i];
            if (times == 0)
                continue;
            for (const auto &[column, value] : rows[i])
                sums[column] += times * value;
        }
        Counts drawn;
        for (const auto &[key, column] : columns)
            drawn.add(key.what, key.a, key.b, sums[column]);
        const std::vector<Score> drawnScores = scores(drawn);
        for (size_t figure = 0; figure < figures; ++figure) {
            if (drawnScores[figure].isDefined())
                intervals[figure].draws.push_back(drawnScores[figure].value());
        }
    }
    for (Interval &interval : intervals)
        std::sort(interval.draws.begin(), interval.draws.end());
    return intervals;
}

} // namespace dau::agreement
