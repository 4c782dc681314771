// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coding.h"

#include <algorithm>

namespace dau::agreement::measures {

namespace {

// The set of labels over a stretch, by place; labels past the 62nd share a bit.
quint64 bit(qint32 label)
{
    return quint64(1) << std::min(label, 62);
}

struct Edge {
    qint64 at;
    size_t rater;
    qint32 label;
    int change;
};

void countPair(Counts &counts, qint32 what, const Study &study, size_t i, size_t j)
{
    std::vector<Edge> edges;
    for (const size_t rater : {i, j}) {
        for (const Unit &unit : study.units[rater]) {
            edges.push_back({unit.begin, rater, unit.label, 1});
            edges.push_back({unit.end, rater, unit.label, -1});
        }
    }
    std::sort(edges.begin(), edges.end(), [](const Edge &a, const Edge &b) { return a.at < b.at; });
    std::map<std::pair<size_t, qint32>, int> open;
    quint64 covering[2] = {0, 0};
    qint64 at = study.begin;
    const auto upTo = [&](qint64 end) {
        counts.add(what, covering[0], covering[1], static_cast<double>(end - at));
        at = end;
    };
    for (const Edge &edge : edges) {
        upTo(edge.at);
        int &spans = open[{edge.rater, edge.label}];
        spans += edge.change;
        quint64 &labels = covering[edge.rater == i ? 0 : 1];
        labels = spans > 0 ? labels | bit(edge.label) : labels & ~bit(edge.label);
    }
    upTo(study.begin + study.length);
}

Result<Counts> count(const Study &study, const QJsonObject &)
{
    Counts counts;
    qint32 pair = 0;
    for (size_t i = 0; i < study.units.size(); ++i) {
        for (size_t j = i + 1; j < study.units.size(); ++j)
            countPair(counts, pair++, study, i, j);
    }
    return counts;
}

Score kappaOf(const Counts &counts, qint32 pair, bool markedOnly)
{
    std::map<quint64, std::pair<double, double>> marginals;
    ConfusionTable table;
    counts.each(pair, [&](quint64 a, quint64 b, double n) {
        if (markedOnly && a == 0 && b == 0)
            return;
        table.items += n;
        table.observed += a == b ? n : 0;
        marginals[a].first += n;
        marginals[b].second += n;
    });
    table.observed /= std::max(1.0, table.items);
    for (const auto &[labels, n] : marginals)
        table.expected += n.first / table.items * (n.second / table.items);
    return kappa(table);
}

Score score(const Counts &counts, const Study &frame, const QJsonObject &parameters)
{
    const bool markedOnly = parameters.value(u"positions").toString().startsWith(u"only");
    double sum = 0;
    double pairs = 0;
    Score last = undefined(nothingToCompare());
    for (qint32 pair = 0; pair < pairsOf(frame); ++pair) {
        last = kappaOf(counts, pair, markedOnly);
        sum += last.isDefined() ? last.value() : 0;
        pairs += last.isDefined() ? 1 : 0;
    }
    return pairs == 0 ? last : defined(sum / pairs);
}

} // namespace

// Cohen's kappa with every position of the text (token or character, whatever the study counts) as an item; its label is that of the
// covering span, of several spans the set of their labels, O outside. Two figures: over all positions, which O makes easy, and
// over those that an annotator marked, which is hard. Several annotators: the mean over pairs. By a sweep over edges.
extern const Measure token_kappa;
const Measure token_kappa = {"token_kappa", QT_TRANSLATE_NOOP("Agreement", "Kappa of positions"), Study::Kind::Unitizing, "positions: all, outside = O | only where at least one rater marked something", count, score};

} // namespace dau::agreement::measures
