// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/relationunits.h"

#include "model/review/versions.h"

#include <algorithm>
#include <numeric>

namespace dau {

namespace {

// A relation between tuples: a symmetric one always from the lower to the higher.
struct Link {
    QString label;
    int from = 0;
    int to = 0;
    auto operator<=>(const Link &other) const
    {
        return std::tuple(from, to, label) <=> std::tuple(other.from, other.to, other.label);
    }
    bool operator==(const Link &) const = default;
};
struct Made {
    Link link;
    Relation relation;
};
using Pair = std::pair<int, int>;

class ComparingRelations
{
public:
    ComparingRelations(const Tuples &tuples, const QList<UnitId> &clusterUnits, const ReviewedDocument &document)
        : m_tuples(tuples)
        , m_clusterUnits(clusterUnits)
        , m_document(document)
        , m_layers(static_cast<size_t>(document.layers.size()))
    {
    }

    RelationComparison compare(const LabelScheme &scheme)
    {
        QMap<Pair, std::vector<QList<Made>>> byPair; // who made what between two places
        for (size_t layer = 0; layer < m_layers; ++layer) {
            for (const Relation &relation : m_document.layers[static_cast<qsizetype>(layer)].layer.relations) {
                Link link{relation.label, m_tuples.tupleOf(layer, relation.from), m_tuples.tupleOf(layer, relation.to)};
                if (link.from < 0 || link.to < 0)
                    continue;
                const RelationDef *definition = scheme.relation(relation.label);
                if (definition && definition->symmetric && link.to < link.from)
                    std::swap(link.from, link.to);
                auto &made = byPair[std::minmax(link.from, link.to)];
                made.resize(m_layers);
                made[layer].append({link, relation});
            }
        }
        QList<std::vector<QList<Made>>> missing; // where only some have anything
        for (std::vector<QList<Made>> &made : byPair) {
            for (QList<Made> &own : made)
                std::sort(own.begin(), own.end(), [](const Made &a, const Made &b) { return a.link < b.link; });
            if (isAgreed(made))
                agree(made.front());
            else if (std::any_of(made.begin(), made.end(), [](const QList<Made> &own) { return own.isEmpty(); }))
                missing.append(made);
            else
                add(made, kindOf(made));
        }
        joinEnds(missing);
        for (const std::vector<QList<Made>> &made : std::as_const(missing))
            add(made, Finding::Kind::RelationMissing);
        std::sort(m_result.units.begin(), m_result.units.end(), [](const Disagreement &a, const Disagreement &b) {
            return std::tuple(a.extent.begin, -a.extent.end, a.id) < std::tuple(b.extent.begin, -b.extent.end, b.id);
        });
        return m_result;
    }

private:
    static bool sameLinks(const QList<Made> &a, const QList<Made> &b)
    {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Made &x, const Made &y) { return x.link == y.link; });
    }

    static bool isAgreed(const std::vector<QList<Made>> &made)
    {
        return std::all_of(made.begin(), made.end(), [&](const QList<Made> &own) { return sameLinks(own, made.front()); });
    }

    static Finding::Kind kindOf(const std::vector<QList<Made>> &made)
    {
        const auto labels = [](const QList<Made> &own) {
            QStringList list;
            for (const Made &one : own)
                list.append(one.link.label);
            list.sort();
            return list;
        };
        const bool sameLabels = std::all_of(made.begin(), made.end(), [&](const QList<Made> &own) {
            return labels(own) == labels(made.front());
        });
        return sameLabels ? Finding::Kind::RelationDirection : Finding::Kind::RelationType;
    }

    void agree(const QList<Made> &made)
    {
        for (const Made &one : made)
            m_result.agreed.append({one.relation.label, one.relation.from, one.relation.to});
    }

    // Two lone relations of one label with one end in common, made by different people, are one whose other end differs.
    static void merge(std::vector<QList<Made>> &into, const std::vector<QList<Made>> &other)
    {
        for (size_t layer = 0; layer < into.size(); ++layer)
            into[layer] += other[layer];
    }

    static const Made &only(const std::vector<QList<Made>> &made)
    {
        return *std::find_if(made.begin(), made.end(), [](const QList<Made> &own) { return !own.isEmpty(); })->begin();
    }

    static bool isOneEnd(const std::vector<QList<Made>> &a, const std::vector<QList<Made>> &b)
    {
        for (size_t layer = 0; layer < a.size(); ++layer) {
            if (a[layer].size() > 1 || b[layer].size() > 1 || (!a[layer].isEmpty() && !b[layer].isEmpty()))
                return false;
        }
        const Link &x = only(a).link;
        const Link &y = only(b).link;
        return x.label == y.label && (x.from == y.from || x.to == y.to);
    }

    void joinEnds(QList<std::vector<QList<Made>>> &missing)
    {
        for (qsizetype i = 0; i < missing.size(); ++i) {
            for (qsizetype j = i + 1; j < missing.size(); ++j) {
                if (!isOneEnd(missing[i], missing[j]))
                    continue;
                merge(missing[i], missing.takeAt(j));
                add(missing.takeAt(i--), Finding::Kind::RelationEnd);
                break;
            }
        }
    }

    void add(const std::vector<QList<Made>> &made, Finding::Kind kind)
    {
        Disagreement unit;
        unit.document = m_document.document.id;
        Finding finding;
        finding.kind = kind;
        std::vector<QList<Link>> contents;
        int present = 0;
        bool first = true;
        for (size_t layer = 0; layer < m_layers; ++layer) {
            const AnnotatorId annotator = m_document.layers[static_cast<qsizetype>(layer)].annotator;
            Version own{{annotator}, {}, {}};
            QList<Link> links;
            for (const Made &one : made[layer]) {
                own.relations.append(one.relation);
                links.append(one.link);
                unit.members.append(one.relation.id.value);
                finding.labels.append(one.link.label);
                for (const int end : {one.link.from, one.link.to}) {
                    const Tuple &tuple = m_tuples.tuples[static_cast<size_t>(end)];
                    const Annotation *annotation = tuple.members[layer];
                    if (!own.annotations.contains(*annotation))
                        own.annotations.append(*annotation);
                    const Span extent = tuple.extent();
                    unit.extent = first ? extent : Span{std::min(unit.extent.begin, extent.begin), std::max(unit.extent.end, extent.end)};
                    first = false;
                    if (tuple.cluster >= 0 && !unit.ends.contains(m_clusterUnits[tuple.cluster]))
                        unit.ends.append(m_clusterUnits[tuple.cluster]);
                }
            }
            if (links.isEmpty())
                finding.lacking.append(annotator);
            else
                ++present;
            std::sort(own.annotations.begin(), own.annotations.end(), precedes);
            const auto same = std::find(contents.begin(), contents.end(), links);
            if (same == contents.end()) {
                contents.push_back(links);
                unit.versions.append(own);
            } else {
                unit.versions[same - contents.begin()].annotators += own.annotators;
            }
        }
        finding.labels.sort();
        finding.labels.removeDuplicates();
        finding.singleton = present == 1;
        unit.findings = {finding};
        unit.id = unitId(unit);
        order(unit.versions, contents);
        for (Version &version : unit.versions)
            std::sort(version.annotators.begin(), version.annotators.end());
        unit.label = unit.versions.first().relations.first().label;
        std::sort(unit.ends.begin(), unit.ends.end());
        m_result.units.append(unit);
    }

    // What says most first, nothing last; then by content.
    static void order(QList<Version> &versions, const std::vector<QList<Link>> &contents)
    {
        QList<qsizetype> order(versions.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
            const QList<Link> &x = contents[static_cast<size_t>(a)];
            const QList<Link> &y = contents[static_cast<size_t>(b)];
            return x.size() != y.size() ? x.size() > y.size() : std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
        });
        QList<Version> sorted;
        for (const qsizetype i : order)
            sorted.append(versions[i]);
        versions = sorted;
    }

    const Tuples &m_tuples;
    const QList<UnitId> &m_clusterUnits;
    const ReviewedDocument &m_document;
    const size_t m_layers;
    RelationComparison m_result;
};

} // namespace

RelationComparison compareRelations(const Tuples &tuples, const QList<UnitId> &clusterUnits, const ReviewedDocument &document,
                                    const LabelScheme &scheme)
{
    return ComparingRelations(tuples, clusterUnits, document).compare(scheme);
}

} // namespace dau
