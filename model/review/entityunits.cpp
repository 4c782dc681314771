// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/entityunits.h"

#include "model/review/versions.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace dau {

namespace {

// What one annotator says of the mentions of a unit, one after another: 0 no entity, else the number of the entity in the
// order first met; a known name is its own.
struct Grouping {
    QList<int> groups;
    QList<EntityId> known;
    bool operator==(const Grouping &) const = default;
};

class ComparingEntities
{
public:
    ComparingEntities(const Tuples &tuples, const ReviewedDocument &document)
        : m_tuples(tuples)
        , m_document(document)
        , m_layers(static_cast<size_t>(document.layers.size()))
        , m_parent(tuples.tuples.size())
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    EntityComparison compare()
    {
        std::vector<int> mentions;
        for (size_t layer = 0; layer < m_layers; ++layer) {
            QHash<EntityId, int> last;
            for (int i = 0; i < static_cast<int>(m_tuples.tuples.size()) && m_tuples.tuples[static_cast<size_t>(i)].cluster < 0; ++i) {
                const EntityId entity = entityOf(i, layer);
                if (entity.isNull())
                    continue;
                mentions.push_back(i);
                const auto earlier = last.constFind(entity);
                if (earlier != last.constEnd())
                    m_parent[static_cast<size_t>(root(i))] = root(*earlier);
                last.insert(entity, i);
            }
        }
        std::sort(mentions.begin(), mentions.end());
        mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
        std::map<int, QList<int>> components;
        for (const int mention : mentions)
            components[root(mention)].append(mention);
        EntityComparison result;
        for (const auto &[root, component] : components) {
            const std::vector<Grouping> groupings = groupingsOf(component);
            if (std::all_of(groupings.begin(), groupings.end(), [&](const Grouping &other) { return other == groupings.front(); }))
                continue;
            result.units.append(unitOf(component, groupings));
            result.disputed.unite(QSet<int>(component.begin(), component.end()));
        }
        std::sort(result.units.begin(), result.units.end(), [](const Disagreement &a, const Disagreement &b) {
            return std::tuple(a.extent.begin, -a.extent.end, a.id) < std::tuple(b.extent.begin, -b.extent.end, b.id);
        });
        return result;
    }

private:
    const Annotation &member(int tuple, size_t layer) const { return *m_tuples.tuples[static_cast<size_t>(tuple)].members[layer]; }
    EntityId entityOf(int tuple, size_t layer) const { return member(tuple, layer).entity; }

    int root(int i)
    {
        while (m_parent[static_cast<size_t>(i)] != i)
            i = m_parent[static_cast<size_t>(i)] = m_parent[static_cast<size_t>(m_parent[static_cast<size_t>(i)])];
        return i;
    }

    std::vector<Grouping> groupingsOf(const QList<int> &component) const
    {
        std::vector<Grouping> groupings;
        for (size_t layer = 0; layer < m_layers; ++layer) {
            Grouping grouping;
            QHash<EntityId, int> numbers;
            for (const int mention : component) {
                const EntityId entity = entityOf(mention, layer);
                if (!entity.isNull() && !numbers.contains(entity))
                    numbers.insert(entity, static_cast<int>(numbers.size()) + 1);
                grouping.groups.append(entity.isNull() ? 0 : numbers.value(entity));
                grouping.known.append(m_document.knownNames.contains(entity) ? entity : EntityId());
            }
            groupings.push_back(grouping);
        }
        return groupings;
    }

    // Whether two mentions are one entity for somebody and two for somebody else.
    static bool isRegrouped(const std::vector<Grouping> &groupings)
    {
        const qsizetype mentions = groupings.front().groups.size();
        for (qsizetype i = 0; i < mentions; ++i) {
            for (qsizetype j = i + 1; j < mentions; ++j) {
                bool together = false;
                bool apart = false;
                for (const Grouping &grouping : groupings) {
                    if (grouping.groups[i] == 0 || grouping.groups[j] == 0)
                        continue;
                    (grouping.groups[i] == grouping.groups[j] ? together : apart) = true;
                }
                if (together && apart)
                    return true;
            }
        }
        return false;
    }

    Disagreement unitOf(const QList<int> &component, const std::vector<Grouping> &groupings) const
    {
        Disagreement unit;
        unit.document = m_document.document.id;
        Finding finding;
        finding.kind = isRegrouped(groupings) ? Finding::Kind::Chain : Finding::Kind::Link;
        QList<Grouping> contents;
        for (size_t layer = 0; layer < m_layers; ++layer) {
            const AnnotatorId annotator = m_document.layers[static_cast<qsizetype>(layer)].annotator;
            for (const int mention : component)
                unit.members.append(member(mention, layer).id.value);
            const bool none = std::all_of(groupings[layer].groups.begin(), groupings[layer].groups.end(), [](int group) { return group == 0; });
            if (none)
                finding.lacking.append(annotator);
            const qsizetype same = contents.indexOf(groupings[layer]);
            if (same >= 0) {
                unit.versions[same].annotators.append(annotator);
                continue;
            }
            contents.append(groupings[layer]);
            Version version{{annotator}, {}, {}};
            for (const int mention : component)
                version.annotations.append(member(mention, layer));
            unit.versions.append(version);
        }
        // Those who link most first; then by what they group.
        QList<qsizetype> order(unit.versions.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
            const auto unlinked = [&](qsizetype i) { return std::count(contents[i].groups.begin(), contents[i].groups.end(), 0); };
            return std::tuple(unlinked(a), contents[a].groups, contents[a].known) < std::tuple(unlinked(b), contents[b].groups, contents[b].known);
        });
        QList<Version> sorted;
        for (const qsizetype i : std::as_const(order))
            sorted.append(unit.versions[i]);
        unit.versions = sorted;
        for (const int mention : component) {
            const Span extent = member(mention, 0).extent();
            unit.extent = mention == component.first() ? extent : Span{unit.extent.begin, std::max(unit.extent.end, extent.end)};
            finding.labels.append(member(mention, 0).label);
        }
        finding.labels.sort();
        finding.labels.removeDuplicates();
        unit.label = member(component.first(), 0).label;
        unit.findings = {finding};
        unit.id = unitId(unit);
        return unit;
    }

    const Tuples &m_tuples;
    const ReviewedDocument &m_document;
    const size_t m_layers;
    std::vector<int> m_parent;
};

} // namespace

EntityComparison compareEntities(const Tuples &tuples, const ReviewedDocument &document)
{
    return ComparingEntities(tuples, document).compare();
}

} // namespace dau
