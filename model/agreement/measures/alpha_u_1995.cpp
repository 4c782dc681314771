// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/unitizing.h"

#include <algorithm>

namespace dau::agreement::measures {

namespace {

enum Sum : qint32 { Observed, UnitLengths, GapLengths, Merged, Length }; // [label], [label, length] of all annotators

struct Section {
    qint64 begin;
    qint64 end;
    bool unit;
};

double cube(double l)
{
    return 2 * l * l * l - 3 * l * l + l;
}

std::vector<Section> sectionsOf(const Study &study, const Units &units)
{
    std::vector<Section> sections;
    qint64 at = study.begin;
    for (const Unit &unit : units) {
        if (unit.begin > at)
            sections.push_back({at, unit.begin, false});
        sections.push_back({unit.begin, unit.end, true});
        at = unit.end;
    }
    if (at < study.begin + study.length)
        sections.push_back({at, study.begin + study.length, false});
    return sections;
}

// Each ordered pair (g, h) once, for both annotators.
double between(const std::vector<Section> &a, const std::vector<Section> &b)
{
    double sum = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const Section &g = a[i];
        const Section &h = b[j];
        const double begin = static_cast<double>(g.begin - h.begin);
        const double end = static_cast<double>(g.end - h.end);
        if (g.unit && h.unit)
            sum += begin * begin + end * end;
        else if (g.unit && h.begin <= g.begin && g.end <= h.end)
            sum += static_cast<double>(g.end - g.begin) * static_cast<double>(g.end - g.begin);
        else if (h.unit && g.begin <= h.begin && h.end <= g.end)
            sum += static_cast<double>(h.end - h.begin) * static_cast<double>(h.end - h.begin);
        if (g.end <= h.end)
            ++i;
        if (h.end <= g.end)
            ++j;
    }
    return sum;
}

Result<Counts> count(const Study &study, const QJsonObject &)
{
    Counts counts;
    counts.add(Length, static_cast<double>(study.length));
    for (size_t label = 0; label < study.categories.size(); ++label) {
        std::vector<std::vector<Section>> sections;
        for (const Units &units : study.units) {
            qsizetype merged = 0;
            sections.push_back(sectionsOf(study, flattened(units, static_cast<qint32>(label), merged)));
            counts.add(Merged, static_cast<double>(merged));
            for (const Section &section : sections.back())
                counts.add(section.unit ? UnitLengths : GapLengths, label, static_cast<quint64>(section.end - section.begin), 1);
        }
        for (size_t i = 0; i < sections.size(); ++i) {
            for (size_t j = i + 1; j < sections.size(); ++j)
                counts.add(Observed, label, 2 * between(sections[i], sections[j]));
        }
    }
    return counts;
}

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    const double length = counts.of(Length);
    const double m = frame.raters;
    double observed = 0;
    double expected = 0;
    for (size_t label = 0; label < frame.categories.size(); ++label) {
        if (parameters.contains(u"category") && frame.categories[label].name != categoryOf(parameters))
            continue;
        std::vector<std::pair<double, double>> units; // length, how many
        std::vector<std::pair<double, double>> gaps;
        const auto into = [label](std::vector<std::pair<double, double>> &list) {
            return [label, &list](quint64 of, quint64 l, double n) {
                if (of == label)
                    list.push_back({static_cast<double>(l), n});
            };
        };
        counts.each(UnitLengths, into(units));
        counts.each(GapLengths, into(gaps));
        double count = 0;
        double inside = 0;
        for (const auto &[l, n] : units) {
            count += n;
            inside += n * l * (l - 1);
        }
        if (count == 0)
            continue;
        // From the longest unit to the shortest: the gaps at least as long, and their lengths.
        double sum = 0;
        double longer = 0;
        double lengths = 0;
        auto gap = gaps.rbegin();
        for (auto unit = units.rbegin(); unit != units.rend(); ++unit) {
            const auto [l, n] = *unit;
            for (; gap != gaps.rend() && gap->first >= l; ++gap) {
                longer += gap->second;
                lengths += gap->second * gap->first;
            }
            sum += n * ((count - 1) / 3 * cube(l) + l * l * (lengths - longer * (l - 1)));
        }
        observed += counts.of(Observed, label) / (m * (m - 1) * length * length);
        expected += 2 / length * sum / (m * length * (m * length - 1) - inside);
    }
    Score figure = corrected(observed, expected, nothingMarked());
    if (counts.of(Merged) > 0)
        figure.note = mergedNote(counts.of(Merged));
    return figure;
}

} // namespace

// Unitizing alpha (Krippendorff 1995, Sociological Methodology 25, with the correction of 2004), one label at a time, lengths squared:
// D_oc = Σ_{i≠j} Σ_g Σ_h δ² / (m (m - 1) L²), δ² = Δbegin² + Δend² of two units that overlap, the squared length of a unit that lies
// wholly in a gap of the other; D_ec = (2/L) Σ_units [(N - 1)/3 (2l³ - 3l² + l) + l² Σ_{gaps λ >= l} (λ - l + 1)]
// / (m L (m L - 1) - Σ_units l (l - 1)). α = 1 - Σ_c D_oc / Σ_c D_ec; with `category` of that label alone. Documents are one continuum
// whose borders no unit and no gap crosses. Units of one label by one annotator must not overlap: those are merged, and counted.
extern const Measure alpha_u_1995;
const Measure alpha_u_1995 = {"alpha_u_1995", QT_TRANSLATE_NOOP("Agreement", "Unitizing alpha (1995)"), Study::Kind::Unitizing, "category", count, score};

} // namespace dau::agreement::measures
