// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/unitaryalignment.h"

#include "model/agreement/componentsolver.h"
#include "model/agreement/groups.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace dau::agreement {

namespace {

bool linked(const Unit &u, const Unit &v)
{
    const double common = static_cast<double>(std::min(u.end, v.end) - std::max(u.begin, v.begin));
    const double both = static_cast<double>(std::max(u.end, v.end) - std::min(u.begin, v.begin));
    return u.label == v.label || u.begin == v.begin || u.end == v.end || common >= 0.3 * both;
}

// Zero-width units meet only at the same place.
bool meet(const Unit &u, const Unit &v)
{
    return u.overlaps(v) || (u.begin == v.begin && u.end == v.end);
}

// Two units of one tuple of the best alignment are nearer than this, or taking one of them out would be cheaper: a tuple of k
// without u saves the distances of u and costs (pairs + k - 1) times Δ∅.
double reach(qsizetype annotators, const Dissimilarity &dissimilarity)
{
    const double m = static_cast<double>(annotators);
    return (m * (m - 1) / 2 + m - 1) * dissimilarity.empty;
}

std::vector<PlacedUnit> inOrder(const std::vector<Units> &annotators)
{
    std::vector<PlacedUnit> all;
    for (size_t a = 0; a < annotators.size(); ++a) {
        for (size_t i = 0; i < annotators[a].size(); ++i)
            all.push_back({annotators[a][i], static_cast<qint32>(a), static_cast<qint32>(i)});
    }
    std::sort(all.begin(), all.end(), [](const PlacedUnit &a, const PlacedUnit &b) {
        return std::tie(a.unit, a.annotator, a.index) < std::tie(b.unit, b.annotator, b.index);
    });
    return all;
}

// Calls take(i, j) for every i < j of different annotators that may share a tuple.
template <typename Take>
void eachNear(const std::vector<PlacedUnit> &all, const Dissimilarity &dissimilarity, double limit, Take take)
{
    qint64 longest = 0;
    for (const PlacedUnit &placed : all)
        longest = std::max(longest, placed.unit.length());
    const double root = dissimilarity.alpha * dissimilarity.empty > 0
                            ? std::sqrt(limit / (dissimilarity.alpha * dissimilarity.empty))
                            : std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < all.size(); ++i) {
        const Unit &u = all[i].unit;
        // 2Δbegin + length v - length u <= |Δbegin| + |Δend| < root * (length u + length v), and length v <= longest.
        const double furthest = (root + 1) * static_cast<double>(u.length()) + std::max(0.0, root - 1) * static_cast<double>(longest);
        for (size_t j = i + 1; j < all.size() && 2 * static_cast<double>(all[j].unit.begin - u.begin) <= furthest; ++j) {
            if (all[i].annotator != all[j].annotator && dissimilarity(u, all[j].unit) < limit)
                take(i, j);
        }
    }
}

template <typename Take>
void eachMeeting(const std::vector<PlacedUnit> &all, Take take)
{
    for (size_t i = 0; i < all.size(); ++i) {
        const qint64 end = std::max(all[i].unit.end, all[i].unit.begin + 1);
        for (size_t j = i + 1; j < all.size() && all[j].unit.begin < end; ++j) {
            if (all[i].annotator != all[j].annotator && meet(all[i].unit, all[j].unit))
                take(i, j);
        }
    }
}

} // namespace

double Dissimilarity::position(const Unit &u, const Unit &v) const
{
    const double apart = static_cast<double>(std::abs(u.begin - v.begin)) + static_cast<double>(std::abs(u.end - v.end));
    if (apart == 0)
        return 0;
    const double share = apart / (static_cast<double>(u.length()) + static_cast<double>(v.length())); // infinite for 0
    return share * share * empty;
}

double Alignment::disorder() const
{
    const auto units = std::count_if(members.begin(), members.end(), [](qint32 member) { return member >= 0; });
    return units == 0 ? 0 : cost * static_cast<double>(annotators) / static_cast<double>(units);
}

Alignment align(const std::vector<Units> &annotators, const Dissimilarity &dissimilarity, Meeting meeting)
{
    Alignment result;
    result.annotators = static_cast<qsizetype>(annotators.size());
    const std::vector<PlacedUnit> all = inOrder(annotators);
    const double limit = reach(result.annotators, dissimilarity);

    Groups groups(all.size());
    std::vector<std::pair<size_t, size_t>> near;
    if (meeting == Meeting::Anywhere) {
        eachNear(all, dissimilarity, limit, [&](size_t i, size_t j) {
            groups.join(i, j);
            near.push_back({i, j});
        });
    } else {
        eachMeeting(all, [&](size_t i, size_t j) {
            if (linked(all[i].unit, all[j].unit))
                groups.join(i, j);
            if (dissimilarity(all[i].unit, all[j].unit) < limit)
                near.push_back({i, j});
        });
    }

    std::vector<Component> components;
    std::vector<size_t> component(all.size());
    std::vector<qint32> place(all.size());
    for (size_t i = 0; i < all.size(); ++i) { // a root comes before all others of its group
        const size_t root = groups.find(i);
        if (root == i) {
            component[i] = components.size();
            components.push_back({{}, {}, result.annotators, dissimilarity});
        }
        component[i] = component[root];
        Component &into = components[component[i]];
        place[i] = static_cast<qint32>(into.units.size());
        into.units.push_back(all[i]);
        into.partners.emplace_back();
    }
    for (const auto &[i, j] : near) {
        if (component[i] == component[j])
            components[component[i]].partners[static_cast<size_t>(place[i])].push_back(place[j]);
    }

    const double pairs = std::max(1.0, static_cast<double>(result.annotators) * static_cast<double>(result.annotators - 1) / 2);
    for (size_t c = 0; c < components.size(); ++c) {
        const ComponentSolution solution = solve(components[c]);
        result.cost += solution.cost / pairs;
        result.exact = result.exact && solution.exact;
        for (const std::vector<qint32> &tuple : solution.tuples) {
            const size_t from = result.members.size();
            result.members.resize(from + annotators.size(), -1);
            for (const qint32 at : tuple) {
                const PlacedUnit &unit = components[c].units[static_cast<size_t>(at)];
                result.members[from + static_cast<size_t>(unit.annotator)] = unit.index;
            }
            result.clusters.push_back(static_cast<qint32>(c));
        }
    }
    return result;
}

} // namespace dau::agreement
