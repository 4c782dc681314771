// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/spanmatching.h"

#include "model/agreement/matching.h"
#include "model/base/enumnames.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace dau::agreement {

namespace {

constexpr EnumNames<SpanMatch, 8> modeNames{{u"exact", u"span", u"overlap", u"overlap_any", u"partial", u"graded", u"char", u"label"}};

// By begin, end, label, shape.
std::vector<qint32> sortedPlaces(const Units &units)
{
    std::vector<qint32> places(units.size());
    std::iota(places.begin(), places.end(), 0);
    std::sort(places.begin(), places.end(), [&](qint32 a, qint32 b) {
        return std::tie(units[static_cast<size_t>(a)], a) < std::tie(units[static_cast<size_t>(b)], b);
    });
    return places;
}

// Multiset intersection of what is equal.
void pairEqual(const Units &key, const Units &response, std::vector<qint32> &keys, std::vector<qint32> &responses, bool labels,
               std::vector<MatchedPair> &pairs)
{
    const auto edges = [labels](const Unit &unit) { return std::tuple(unit.begin, unit.end, labels ? unit.label : 0, unit.shape); };
    std::vector<qint32> keysLeft;
    std::vector<qint32> responsesLeft;
    size_t i = 0;
    size_t j = 0;
    while (i < keys.size() || j < responses.size()) {
        const auto order = i == keys.size()        ? std::strong_ordering::greater
                           : j == responses.size() ? std::strong_ordering::less
                                                   : edges(key[static_cast<size_t>(keys[i])]) <=> edges(response[static_cast<size_t>(responses[j])]);
        if (order < 0) {
            keysLeft.push_back(keys[i++]);
        } else if (order > 0) {
            responsesLeft.push_back(responses[j++]);
        } else {
            const bool sameLabel = key[static_cast<size_t>(keys[i])].label == response[static_cast<size_t>(responses[j])].label;
            pairs.push_back({keys[i++], responses[j++], sameLabel ? 1.0 : 0.0});
        }
    }
    keys = std::move(keysLeft);
    responses = std::move(responsesLeft);
}

std::vector<MatchedPair> matchEqual(const Units &key, const Units &response, SpanMatch mode)
{
    std::vector<MatchedPair> pairs;
    std::vector<qint32> keys = sortedPlaces(key);
    std::vector<qint32> responses = sortedPlaces(response);
    pairEqual(key, response, keys, responses, true, pairs);
    if (mode != SpanMatch::Exact)
        pairEqual(key, response, keys, responses, false, pairs);
    if (mode == SpanMatch::Span) {
        for (MatchedPair &pair : pairs)
            pair.credit = 1;
    }
    return pairs;
}

double worth(const Unit &u, const Unit &v, SpanMatch mode)
{
    if (mode == SpanMatch::Partial)
        return u.begin == v.begin && u.end == v.end ? 1 : 0.5;
    if (mode == SpanMatch::Graded)
        return static_cast<double>(std::min(u.end, v.end) - std::max(u.begin, v.begin))
               / static_cast<double>(std::max(u.end, v.end) - std::min(u.begin, v.begin));
    return 1;
}

// Pairs that share text, or are of no width and at the sameLabel place.
std::vector<Edge> edgesOf(const Units &key, const Units &response, SpanMatch mode)
{
    const std::vector<qint32> keys = sortedPlaces(key);
    const std::vector<qint32> responses = sortedPlaces(response);
    std::vector<Edge> edges;
    std::vector<qint32> open; // responses that may still reach a key
    size_t next = 0;
    for (const qint32 k : keys) {
        const Unit &u = key[static_cast<size_t>(k)];
        for (; next < responses.size() && response[static_cast<size_t>(responses[next])].begin < std::max(u.end, u.begin + 1); ++next)
            open.push_back(responses[next]);
        std::erase_if(open, [&](qint32 r) {
            const Unit &v = response[static_cast<size_t>(r)];
            return v.end < u.begin || (v.end == u.begin && v.begin < v.end);
        });
        for (const qint32 r : open) {
            const Unit &v = response[static_cast<size_t>(r)];
            const bool equal = u.begin == v.begin && u.end == v.end;
            if ((u.overlaps(v) || equal) && (mode != SpanMatch::Overlap || u.label == v.label))
                edges.push_back({k, r, equal ? 1 : worth(u, v, mode)});
        }
    }
    return edges;
}

// Disjoint stretches of one label.
std::vector<std::pair<qint64, qint64>> stretches(const Units &units, qint32 label)
{
    std::vector<std::pair<qint64, qint64>> result;
    for (const qint32 place : sortedPlaces(units)) {
        const Unit &unit = units[static_cast<size_t>(place)];
        if (unit.label != label || unit.begin == unit.end)
            continue;
        if (!result.empty() && unit.begin <= result.back().second)
            result.back().second = std::max(result.back().second, unit.end);
        else
            result.push_back({unit.begin, unit.end});
    }
    return result;
}

} // namespace

std::optional<SpanMatch> spanMatchFromString(const QString &name)
{
    return name == u"token" ? SpanMatch::Char : modeNames(QStringView(name));
}

QString toString(SpanMatch mode)
{
    return modeNames(mode);
}

std::vector<MatchedPair> matchSpans(const Units &key, const Units &response, SpanMatch mode)
{
    if (mode == SpanMatch::Exact || mode == SpanMatch::Span || mode == SpanMatch::Label)
        return matchEqual(key, response, mode);
    std::vector<MatchedPair> pairs;
    if (mode == SpanMatch::Char)
        return pairs;
    const std::vector<Edge> edges = edgesOf(key, response, mode);
    const bool weighted = mode == SpanMatch::Partial || mode == SpanMatch::Graded;
    const auto partners = (weighted ? heaviestMatching : maximumMatching)(static_cast<qint32>(key.size()), static_cast<qint32>(response.size()), edges);
    for (size_t k = 0; k < partners.size(); ++k) {
        if (partners[k] < 0)
            continue;
        const Unit &u = key[k];
        const Unit &v = response[static_cast<size_t>(partners[k])];
        pairs.push_back({static_cast<qint32>(k), partners[k], u.begin == v.begin && u.end == v.end ? 1 : worth(u, v, mode)});
    }
    return pairs;
}

CoveredLengths coveredLengths(const Units &key, const Units &response, qint32 label)
{
    const auto a = stretches(key, label);
    const auto b = stretches(response, label);
    CoveredLengths lengths;
    for (const auto &[begin, end] : a)
        lengths.key += end - begin;
    for (const auto &[begin, end] : b)
        lengths.response += end - begin;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        lengths.both += std::max<qint64>(0, std::min(a[i].second, b[j].second) - std::max(a[i].first, b[j].first));
        if (a[i].second < b[j].second)
            ++i;
        else
            ++j;
    }
    return lengths;
}

} // namespace dau::agreement
