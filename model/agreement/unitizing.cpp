// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/unitizing.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau::agreement {

namespace {

enum Sum : qint32 {
    Shared,        // [c, k] Σ_{i≠j} |g ∩ h|
    Lengths,       // [c] of all annotators
    UnitSquares,   // [c] Σ l² of units; of gaps Σ l
    SharedSquares, // [c] Σ_{i≠j} (length of g that meets a unit of j)²
    Touched,
};

constexpr quint64 gap = ~quint64(0); // φ in the sums: labels may still be added in later documents

struct Piece {
    qint64 begin;
    qint64 end;
    quint64 value;
};

// The whole continuum: units, and gaps.
std::vector<Piece> pieces(const Study &study, const Units &units)
{
    std::vector<Piece> result;
    qint64 at = study.begin;
    for (const Unit &unit : units) {
        if (unit.begin > at)
            result.push_back({at, unit.begin, gap});
        result.push_back({unit.begin, unit.end, static_cast<quint64>(unit.label)});
        at = unit.end;
    }
    if (at < study.begin + study.length)
        result.push_back({at, study.begin + study.length, gap});
    return result;
}

// What piece by piece of `a` has in common with `b`; `b` with `a` comes in its own turn.
void countPair(Counts &counts, const std::vector<Piece> &a, const std::vector<Piece> &b)
{
    size_t j = 0;
    for (const Piece &piece : a) {
        while (j < b.size() && b[j].end <= piece.begin)
            ++j;
        double met = 0;
        for (size_t k = j; k < b.size() && b[k].begin < piece.end; ++k) {
            const double common = static_cast<double>(std::min(piece.end, b[k].end) - std::max(piece.begin, b[k].begin));
            counts.add(Shared, piece.value, b[k].value, common);
            met += b[k].value == gap ? 0 : common;
        }
        if (piece.value != gap)
            counts.add(SharedSquares, piece.value, met * met);
    }
}

} // namespace

Units flattened(const Units &units, qint32 label, qsizetype &touched)
{
    Units sorted;
    for (const Unit &unit : units) {
        if (label >= 0 && unit.label != label)
            continue;
        if (unit.begin < unit.end)
            sorted.push_back(unit);
        else
            ++touched;
    }
    std::sort(sorted.begin(), sorted.end(), [](const Unit &a, const Unit &b) {
        return std::tuple(a.begin, -a.end, a.label) < std::tuple(b.begin, -b.end, b.label);
    });
    Units result;
    for (Unit unit : sorted) {
        if (!result.empty() && unit.begin < result.back().end) {
            ++touched;
            if (unit.label == result.back().label) {
                result.back().end = std::max(result.back().end, unit.end);
                continue;
            }
            unit.begin = result.back().end;
            if (unit.begin >= unit.end)
                continue;
        }
        result.push_back(unit);
    }
    return result;
}

Result<Counts> continuumCounts(const Study &study, const QJsonObject &)
{
    Counts counts;
    std::vector<std::vector<Piece>> continua;
    for (const Units &units : study.units) {
        qsizetype touched = 0;
        continua.push_back(pieces(study, flattened(units, -1, touched)));
        counts.add(Touched, static_cast<double>(touched));
        for (const Piece &piece : continua.back()) {
            const double length = static_cast<double>(piece.end - piece.begin);
            counts.add(Lengths, piece.value, length);
            counts.add(UnitSquares, piece.value, piece.value == gap ? length : length * length);
        }
    }
    for (size_t i = 0; i < continua.size(); ++i) {
        for (size_t j = 0; j < continua.size(); ++j) {
            if (i != j)
                countPair(counts, continua[i], continua[j]);
        }
    }
    return counts;
}

ContinuumTable::ContinuumTable(const Counts &counts, const Study &frame)
    : values(frame.categories.size() + 1), lengths(values), marked(values), m_counts(counts), m_raters(std::max(2, frame.raters)),
      m_squares(counts.total(UnitSquares)), m_markedSquares(counts.total(SharedSquares))
{
    counts.each(Lengths, [&](quint64 c, quint64, double length) {
        lengths[c == gap ? values - 1 : c] = length;
        all += length;
    });
    counts.each(Shared, [&](quint64 c, quint64 k, double length) {
        if (c != gap && k != gap) {
            marked[c] += length / (m_raters - 1);
            markedAll += length / (m_raters - 1);
        }
    });
}

double ContinuumTable::coincidence(size_t c, size_t k) const
{
    const auto value = [this](size_t i) { return i + 1 == values ? gap : i; };
    return m_counts.of(Shared, value(c), value(k)) / (m_raters - 1);
}

double ContinuumTable::expected(size_t c, size_t k) const
{
    const double same = c == k ? m_counts.of(UnitSquares, c + 1 == values ? gap : c) : 0;
    return all * (lengths[c] * lengths[k] - same) / (all * all - m_squares);
}

double ContinuumTable::expectedOfMarked(size_t c, size_t k) const
{
    const double same = c == k ? m_counts.of(SharedSquares, c) / (m_raters - 1) : 0;
    const double all2 = markedAll - m_markedSquares / (markedAll * (m_raters - 1));
    return markedAll == 0 || all2 == 0 ? 0 : (marked[c] * marked[k] - same) / all2;
}

Score ContinuumTable::figure(double observed, double expected) const
{
    // Rounding of sums of lengths is no disagreement.
    const double tiny = 1e-12 * std::max(1.0, all);
    Score score = expected <= tiny || all == 0 ? undefined(nothingMarked()) : defined(1 - (observed < tiny ? 0 : observed) / expected);
    if (m_counts.of(Touched) > 0)
        score.note = mergedNote(m_counts.of(Touched));
    return score;
}

QString nothingMarked()
{
    return QCoreApplication::translate("Agreement", "There is nothing marked, or only one value, so nothing could have differed.");
}

QString mergedNote(double units)
{
    return QCoreApplication::translate("Agreement", "%1 spans that overlap others of their layer, or have no width, were merged or cut.").arg(units);
}

} // namespace dau::agreement
