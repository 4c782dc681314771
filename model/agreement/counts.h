// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <cmath>
#include <compare>
#include <map>

namespace dau::agreement {

// What a measure has to know of a study: sums, so that those of a corpus are the sums of its documents, and those of a
// resampled corpus a weighted sum. `what` is the measure's own word for a sum, a and b the labels (or annotators, lengths) it is
// about. Whole numbers are exact up to 2^53; squares and cubes of lengths have the precision of a double.
class Counts
{
public:
    struct Key {
        qint32 what = 0;
        quint64 a = 0;
        quint64 b = 0;
        auto operator<=>(const Key &) const = default;
    };

    void add(qint32 what, quint64 a, quint64 b, double value)
    {
        if (value != 0)
            m_sums[{what, a, b}] += value;
    }
    void add(qint32 what, quint64 a, double value) { add(what, a, 0, value); }
    void add(qint32 what, double value) { add(what, 0, 0, value); }
    double of(qint32 what, quint64 a = 0, quint64 b = 0) const
    {
        const auto it = m_sums.find({what, a, b});
        return it == m_sums.end() ? 0.0 : it->second;
    }
    // take(a, b, value) for every sum of this kind, in order.
    template <typename Take>
    void each(qint32 what, Take take) const
    {
        for (auto it = m_sums.lower_bound({what, 0, 0}); it != m_sums.end() && it->first.what == what; ++it)
            take(it->first.a, it->first.b, it->second);
    }
    double total(qint32 what) const
    {
        double sum = 0;
        each(what, [&](quint64, quint64, double value) { sum += value; });
        return sum;
    }
    void add(const Counts &other, double times = 1)
    {
        for (const auto &[key, value] : other.m_sums)
            m_sums[key] += times * value;
    }
    // Takes `other`, which was added before, out again; what rounding leaves of a sum that is gone goes too.
    void subtract(const Counts &other)
    {
        for (const auto &[key, value] : other.m_sums) {
            const auto it = m_sums.find(key);
            if (it != m_sums.end() && std::abs(it->second -= value) < 1e-9)
                m_sums.erase(it);
        }
    }
    const std::map<Key, double> &sums() const { return m_sums; }

private:
    std::map<Key, double> m_sums;
};

} // namespace dau::agreement
