// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/componentsolver.h"

#include "model/agreement/matching.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace dau::agreement {

namespace {

constexpr double same = 1e-9;      // costs nearer than this are equal
constexpr size_t widest = 255;     // units between the leftmost free one and its furthest partner
constexpr size_t quickStates = 8;  // sets kept per place by the first walk, which finds a good way
constexpr qint64 quickSteps = 200'000;
constexpr size_t mostStates = 5000;
constexpr qint64 mostSteps = 2'000'000;
constexpr double infinite = std::numeric_limits<double>::infinity();

size_t at(qint32 i)
{
    return static_cast<size_t>(i);
}

bool mayMeet(const Component &component, qint32 a, qint32 b)
{
    const std::vector<qint32> &partners = component.partners[at(std::min(a, b))];
    return std::binary_search(partners.begin(), partners.end(), std::max(a, b));
}

double distance(const Component &component, qint32 a, qint32 b)
{
    return component.dissimilarity(component.units[at(a)].unit, component.units[at(b)].unit);
}

// What a tuple costs for the pairs of annotators of which at least one has no unit in it.
double emptyCost(const Component &component, double present)
{
    const double m = static_cast<double>(component.annotators);
    return component.dissimilarity.empty * (m * (m - 1) - present * (present - 1)) / 2;
}

// For each unit a bound below its even share in the cost of any tuple: half the distances to the nearest of k - 1 others, and a
// k-th of what the empty places cost, for the best k.
std::vector<double> leastShares(const Component &component)
{
    const size_t m = static_cast<size_t>(component.annotators);
    std::vector<double> nearest(component.units.size() * m, infinite);
    for (size_t i = 0; i < component.units.size(); ++i) {
        for (const qint32 j : component.partners[i]) {
            const double d = distance(component, static_cast<qint32>(i), j);
            double &mine = nearest[i * m + at(component.units[at(j)].annotator)];
            double &theirs = nearest[at(j) * m + at(component.units[i].annotator)];
            mine = std::min(mine, d);
            theirs = std::min(theirs, d);
        }
    }
    std::vector<double> shares(component.units.size());
    for (size_t i = 0; i < shares.size(); ++i) {
        const auto begin = nearest.begin() + static_cast<qsizetype>(i * m);
        std::sort(begin, begin + static_cast<qsizetype>(m));
        double sum = 0;
        shares[i] = emptyCost(component, 1);
        for (size_t k = 2; k <= m && nearest[i * m + k - 2] < infinite; ++k) {
            sum += nearest[i * m + k - 2];
            shares[i] = std::min(shares[i], sum / 2 + emptyCost(component, static_cast<double>(k)) / static_cast<double>(k));
        }
    }
    return shares;
}

// Each free unit from the left takes the nearest free one of every annotator for as long as that is cheaper than alone.
ComponentSolution greedy(const Component &component)
{
    ComponentSolution solution;
    solution.exact = false;
    const double alone = emptyCost(component, 1);
    std::vector<bool> placed(component.units.size());
    for (size_t i = 0; i < component.units.size(); ++i) {
        if (placed[i])
            continue;
        std::vector<std::pair<double, qint32>> near;
        for (const qint32 j : component.partners[i]) {
            if (!placed[at(j)])
                near.push_back({distance(component, static_cast<qint32>(i), j), j});
        }
        std::sort(near.begin(), near.end());
        std::vector<qint32> tuple{static_cast<qint32>(i)};
        double distances = 0;
        for (const auto &[d, j] : near) {
            double further = 0;
            bool may = true;
            for (const qint32 other : tuple) {
                may = may && component.units[at(other)].annotator != component.units[at(j)].annotator && mayMeet(component, other, j);
                further += distance(component, other, j);
            }
            const double size = static_cast<double>(tuple.size());
            if (may && further + emptyCost(component, size + 1) < emptyCost(component, size) + alone) {
                tuple.push_back(j);
                distances += further;
            }
        }
        for (const qint32 j : tuple)
            placed[at(j)] = true;
        std::sort(tuple.begin(), tuple.end());
        solution.cost += distances + emptyCost(component, static_cast<double>(tuple.size()));
        solution.tuples.push_back(std::move(tuple));
    }
    return solution;
}

// Two annotators: an assignment, however wide the component is.
ComponentSolution assigned(const Component &component)
{
    std::vector<qint32> sides[2];
    std::vector<qint32> place(component.units.size());
    const qint32 first = component.units.front().annotator;
    for (size_t i = 0; i < component.units.size(); ++i) {
        std::vector<qint32> &side = sides[component.units[i].annotator == first ? 0 : 1];
        place[i] = static_cast<qint32>(side.size());
        side.push_back(static_cast<qint32>(i));
    }
    const double alone = emptyCost(component, 1);
    std::vector<Edge> edges;
    for (size_t i = 0; i < component.units.size(); ++i) {
        for (const qint32 j : component.partners[i]) {
            const double gain = 2 * alone - distance(component, static_cast<qint32>(i), j);
            const bool ordered = component.units[i].annotator == first;
            if (gain > same)
                edges.push_back({place[ordered ? i : at(j)], place[ordered ? at(j) : i], gain - same});
        }
    }
    const auto partner = heaviestMatching(static_cast<qint32>(sides[0].size()), static_cast<qint32>(sides[1].size()), edges);
    ComponentSolution solution;
    std::vector<bool> taken(sides[1].size());
    for (size_t i = 0; i < partner.size(); ++i) {
        std::vector<qint32> tuple{sides[0][i]};
        solution.cost += alone;
        if (partner[i] >= 0) {
            taken[at(partner[i])] = true;
            tuple.push_back(sides[1][at(partner[i])]);
            solution.cost += distance(component, tuple[0], tuple[1]) - alone;
        }
        std::sort(tuple.begin(), tuple.end());
        solution.tuples.push_back(std::move(tuple));
    }
    for (size_t j = 0; j < taken.size(); ++j) {
        if (!taken[j]) {
            solution.tuples.push_back({sides[1][j]});
            solution.cost += alone;
        }
    }
    std::sort(solution.tuples.begin(), solution.tuples.end());
    return solution;
}

// Which of the units after the leftmost free one are placed.
struct Placed {
    std::array<quint64, (widest + 1) / 64> words{};

    bool has(size_t i) const { return words[i / 64] >> (i % 64) & 1; }
    void set(size_t i) { words[i / 64] |= quint64(1) << (i % 64); }
    bool operator==(const Placed &) const = default;
    Placed movedOn(size_t by) const
    {
        Placed result;
        const size_t jump = by / 64;
        const size_t shift = by % 64;
        for (size_t i = 0; i + jump < words.size(); ++i) {
            result.words[i] = words[i + jump] >> shift;
            if (shift != 0 && i + jump + 1 < words.size())
                result.words[i] |= words[i + jump + 1] << (64 - shift);
        }
        return result;
    }
};
struct HashOfPlaced {
    size_t operator()(const Placed &placed) const
    {
        quint64 hash = 0;
        for (const quint64 word : placed.words)
            hash = ((hash ^ word) * 0x9E3779B97F4A7C15ULL) ^ (hash >> 29);
        return static_cast<size_t>(hash ^ (hash >> 32));
    }
};

// A way to a set of placed units: what it cost, what the rest costs at least, and its last tuple.
struct Way {
    Placed placed;
    double cost = 0;
    double rest = 0;
    size_t place = 0;  // the leftmost free unit
    qint32 pairs = 0;  // of present units in one tuple
    qint32 before = -1;
    size_t tuple = 0; // where its last tuple begins in the pool
    size_t size = 0;
};

class Walk
{
public:
    Walk(const Component &component, const std::vector<double> &shares, size_t states, qint64 steps, double bound)
        : m_component(component), m_shares(shares), m_states(states), m_stepsLeft(steps), m_bound(bound),
          m_buckets(component.units.size() + 1), m_choices(static_cast<size_t>(component.annotators)),
          m_highest(static_cast<size_t>(component.annotators))
    {
    }

    // Infinite cost: no way within the bound was found.
    ComponentSolution run()
    {
        ComponentSolution solution;
        solution.cost = infinite;
        Way start;
        for (const double share : m_shares)
            start.rest += share;
        m_ways.push_back(start);
        m_buckets[0].ways.push_back(0);
        for (m_place = 0; m_place < m_component.units.size(); ++m_place) {
            Bucket bucket = std::move(m_buckets[m_place]);
            m_buckets[m_place] = {};
            if (bucket.ways.size() > m_states) {
                std::nth_element(bucket.ways.begin(), bucket.ways.begin() + static_cast<qsizetype>(m_states), bucket.ways.end(),
                                 [this](qint32 a, qint32 b) { return m_ways[at(a)].cost + m_ways[at(a)].rest < m_ways[at(b)].cost + m_ways[at(b)].rest; });
                bucket.ways.resize(m_states);
                m_exact = false;
            }
            for (const qint32 way : bucket.ways)
                extend(way);
        }
        solution.exact = m_exact && m_stepsLeft > 0;
        if (m_buckets.back().ways.empty() || m_stepsLeft <= 0)
            return solution;
        const Way *way = &m_ways[at(m_buckets.back().ways.front())];
        solution.cost = way->cost;
        for (; way->before >= 0; way = &m_ways[at(way->before)])
            solution.tuples.push_back(tupleOf(*way));
        std::reverse(solution.tuples.begin(), solution.tuples.end());
        return solution;
    }

private:
    struct Choice {
        qint32 unit;
        double distance; // from the leftmost free unit
    };
    struct Bucket {
        std::vector<qint32> ways;
        std::unordered_map<Placed, qint32, HashOfPlaced> known;
    };

    std::vector<qint32> tupleOf(const Way &way) const
    {
        const auto begin = m_pool.begin() + static_cast<qsizetype>(way.tuple);
        return {begin, begin + static_cast<qsizetype>(way.size)};
    }

    void extend(qint32 from)
    {
        m_from = from;
        const Way &way = m_ways[at(from)];
        m_slack = m_bound + same - way.cost - way.rest;
        for (auto &choices : m_choices)
            choices.clear();
        std::fill(m_highest.begin(), m_highest.end(), 0.0);
        for (const qint32 partner : m_component.partners[m_place]) {
            const size_t ahead = at(partner) - m_place;
            if (ahead > widest) {
                m_exact = false;
                break;
            }
            if (way.placed.has(ahead))
                continue;
            const size_t annotator = at(m_component.units[at(partner)].annotator);
            if (!m_choices[annotator].empty()
                && m_component.units[at(m_choices[annotator].back().unit)].unit == m_component.units[at(partner)].unit)
                continue; // of copies the first free one
            m_choices[annotator].push_back({partner, distance(m_component, static_cast<qint32>(m_place), partner)});
            m_highest[annotator] = std::max(m_highest[annotator], m_shares[at(partner)]);
        }
        double open = 0;
        for (const double highest : m_highest)
            open += highest;
        m_tuple.assign(1, static_cast<qint32>(m_place));
        choose(0, 0, 0, m_shares[m_place], open);
    }

    // Annotators before `annotator` are decided, `missing` of them have no unit in the tuple; `shares` of its units so far,
    // `open`: the highest that the annotators still open could add.
    void choose(size_t annotator, qint32 missing, double distances, double shares, double open)
    {
        const double cost = distances + emptyCost(m_component, static_cast<double>(m_component.annotators - missing));
        if (m_stepsLeft <= 0 || cost - shares - open > m_slack)
            return;
        --m_stepsLeft;
        if (annotator == m_choices.size())
            return take(cost, shares);
        if (annotator == at(m_component.units[m_place].annotator))
            return choose(annotator + 1, missing, distances, shares, open);
        open -= m_highest[annotator];
        for (const Choice &choice : m_choices[annotator]) {
            double further = choice.distance;
            bool may = true;
            for (size_t i = 1; i < m_tuple.size() && may; ++i) {
                may = mayMeet(m_component, m_tuple[i], choice.unit);
                further += distance(m_component, m_tuple[i], choice.unit);
            }
            if (!may)
                continue;
            m_tuple.push_back(choice.unit);
            choose(annotator + 1, missing, distances + further, shares + m_shares[at(choice.unit)], open);
            m_tuple.pop_back();
        }
        choose(annotator + 1, missing + 1, distances, shares, open);
    }

    void take(double cost, double shares)
    {
        const Way &before = m_ways[at(m_from)];
        Way way = before;
        way.cost += cost;
        way.rest -= shares;
        way.size = m_tuple.size();
        way.pairs += static_cast<qint32>(way.size * (way.size - 1) / 2);
        way.before = m_from;
        way.tuple = m_pool.size();
        for (const qint32 unit : m_tuple)
            way.placed.set(at(unit) - m_place);
        size_t next = 1;
        while (next <= widest && way.placed.has(next))
            ++next;
        way.placed = next <= widest ? way.placed.movedOn(next) : Placed{};
        way.place += next;
        m_pool.insert(m_pool.end(), m_tuple.begin(), m_tuple.end());
        std::sort(m_pool.begin() + static_cast<qsizetype>(way.tuple), m_pool.end());

        Bucket &bucket = m_buckets[way.place];
        const auto [known, fresh] = bucket.known.try_emplace(way.placed, static_cast<qint32>(m_ways.size()));
        if (fresh) {
            bucket.ways.push_back(known->second);
            m_ways.push_back(way);
        } else if (better(way, m_ways[at(known->second)])) {
            m_ways[at(known->second)] = way; // nothing has been built on it: its place is still to come
        } else {
            m_pool.resize(way.tuple);
        }
    }

    bool better(const Way &a, const Way &b) const
    {
        if (std::abs(a.cost - b.cost) > same)
            return a.cost < b.cost;
        if (a.pairs != b.pairs)
            return a.pairs < b.pairs;
        // The leftmost: the first tuple in which they differ has its further members earlier.
        const Way *left = &a;
        const Way *right = &b;
        const Way *lastLeft = left;
        const Way *lastRight = right;
        while (left != right) {
            if (left->place >= right->place && left->before >= 0) {
                lastLeft = left;
                left = &m_ways[at(left->before)];
            } else {
                lastRight = right;
                right = &m_ways[at(right->before)];
            }
        }
        const std::vector<qint32> x = tupleOf(*lastLeft);
        const std::vector<qint32> y = tupleOf(*lastRight);
        const auto [i, j] = std::mismatch(x.begin(), x.end(), y.begin(), y.end());
        return i != x.end() && (j == y.end() || *i < *j);
    }

    const Component &m_component;
    const std::vector<double> &m_shares;
    const size_t m_states;
    qint64 m_stepsLeft;
    const double m_bound;
    bool m_exact = true;
    std::vector<Way> m_ways;
    std::vector<qint32> m_pool; // members of the ways' tuples
    std::vector<Bucket> m_buckets; // by the leftmost free unit
    size_t m_place = 0;
    qint32 m_from = 0;
    double m_slack = 0;
    std::vector<std::vector<Choice>> m_choices; // per annotator
    std::vector<double> m_highest;
    std::vector<qint32> m_tuple;
};

} // namespace

ComponentSolution solve(const Component &component)
{
    if (component.units.size() == 1)
        return {{{0}}, emptyCost(component, 1), true};
    const std::vector<double> shares = leastShares(component);
    ComponentSolution best = greedy(component);
    best.exact = best.cost == 0; // identical layers
    if (best.exact)
        return best;
    for (const bool quick : {true, false}) {
        ComponentSolution found = Walk(component, shares, quick ? quickStates : mostStates, quick ? quickSteps : mostSteps, best.cost).run();
        if (found.cost <= best.cost + same)
            best = std::move(found);
        if (best.exact)
            return best;
        if (component.annotators == 2 && !quick)
            return assigned(component);
    }
    return best;
}

} // namespace dau::agreement
