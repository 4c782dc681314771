// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/measure.h"
#include "model/ports/progress.h"

#include <functional>

namespace dau::agreement {

// The spread of a figure when documents are drawn again, as many as there are and with replacement (Efron 1979).
struct Interval {
    std::vector<double> draws; // the figures of the draws in which it is defined, ascending

    bool isDefined() const { return !draws.empty(); }
    double quantile(double share) const; // 0 ... 1, between two draws in proportion
    double low(double confidence = 0.95) const { return quantile((1 - confidence) / 2); }
    double high(double confidence = 0.95) const { return quantile((1 + confidence) / 2); }
    // P(figure < bar), e.g. of alpha < .800.
    double below(double bar) const;
};

// Draws shared by all figures of one run, so that differences of figures have intervals too. Same seed and number: same draws.
class Bootstrap
{
public:
    explicit Bootstrap(qsizetype units, qsizetype draws = 1000, quint64 seed = 1);

    // `counts`: of every unit (document), in the same order for all figures; null: it has none.
    Result<Interval> interval(const std::vector<const Counts *> &counts, const std::function<Score(const Counts &)> &score,
                              Progress &progress) const;
    // Of several figures that are made of the same sums: `scores` gives `figures` of them, in the same order each time.
    Result<std::vector<Interval>> intervals(const std::vector<const Counts *> &counts, size_t figures,
                                            const std::function<std::vector<Score>(const Counts &)> &scores, Progress &progress) const;

private:
    std::vector<std::vector<quint16>> m_times; // per draw, how often each unit
};

} // namespace dau::agreement
