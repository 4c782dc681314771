// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/entityunits.h"
#include "model/review/findings.h"
#include "model/review/relationunits.h"
#include "model/review/versions.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace dau {

namespace {

// The same wherever and by whomever it is drawn.
bool isDrawn(const Annotation &annotation, const ReviewedDocument &document, int percent)
{
    if (percent <= 0)
        return false;
    const Span extent = annotation.extent();
    const QString key = QStringLiteral(u"%1 %2 %3 %4").arg(document.document.id.toString()).arg(extent.begin).arg(extent.end).arg(annotation.label);
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1);
    const int number = (static_cast<uchar>(hash[0]) << 8 | static_cast<uchar>(hash[1])) % 100;
    return number < percent;
}

// One unit per cluster.
QList<Disagreement> spanUnits(const Tuples &tuples, const ReviewedDocument &document)
{
    std::vector<QList<const Tuple *>> clusters(static_cast<size_t>(tuples.clusters));
    for (const Tuple &tuple : tuples.tuples) {
        if (tuple.cluster >= 0)
            clusters[static_cast<size_t>(tuple.cluster)].append(&tuple);
    }
    QList<Disagreement> units;
    for (QList<const Tuple *> &cluster : clusters) {
        std::sort(cluster.begin(), cluster.end(), [](const Tuple *a, const Tuple *b) {
            const Span x = a->extent();
            const Span y = b->extent();
            return x != y ? std::pair(x.begin, -x.end) < std::pair(y.begin, -y.end) : precedes(*a->first(), *b->first());
        });
        Disagreement unit;
        unit.document = document.document.id;
        QList<Version> own; // per layer
        qsizetype spans = 0;
        for (size_t layer = 0; layer < static_cast<size_t>(document.layers.size()); ++layer) {
            Version version{{document.layers[static_cast<qsizetype>(layer)].annotator}, {}, {}};
            for (const Tuple *tuple : cluster) {
                if (const Annotation *annotation = tuple->members[layer]) {
                    version.annotations.append(*annotation);
                    unit.members.append(annotation->id.value);
                    ++spans;
                }
            }
            std::sort(version.annotations.begin(), version.annotations.end(), precedes);
            own.append(version);
        }
        unit.versions = distinctVersions(own);
        unit.findings = findingsOf(cluster, tuples, document);
        if (unit.versions.size() == 1) { // drawn to be checked
            Finding finding;
            finding.kind = Finding::Kind::Unanimous;
            finding.labels = {cluster.first()->first()->label};
            unit.findings = {finding};
        }
        unit.id = unitId(unit);
        unit.extent = cluster.first()->extent();
        for (const Tuple *tuple : cluster)
            unit.extent.end = std::max(unit.extent.end, tuple->extent().end);
        unit.label = widestLabel(unit.versions.first());
        unit.exact = tuples.exact || spans <= 16;
        units.append(unit);
    }
    return units;
}

} // namespace

Comparison compare(const ReviewedDocument &document, const LabelScheme &scheme, const CompareOptions &options)
{
    Comparison result;
    if (document.layers.size() < 2)
        return result;
    Tuples tuples = tuplesOf(document, options);
    for (Tuple &tuple : tuples.tuples) {
        if (tuple.cluster < 0 && isDrawn(*tuple.first(), document, options.sample))
            tuple.cluster = static_cast<int>(tuples.clusters++);
    }
    QList<UnitId> clusterUnits;
    result.units = spanUnits(tuples, document);
    for (const Disagreement &unit : std::as_const(result.units))
        clusterUnits.append(unit.id);
    const EntityComparison entities = compareEntities(tuples, document);
    for (size_t i = 0; i < tuples.tuples.size(); ++i) {
        const Tuple &tuple = tuples.tuples[i];
        if (tuple.cluster >= 0)
            continue;
        Agreed agreed{*tuple.first(), {}};
        for (const Annotation *member : tuple.members)
            agreed.members.append(member->id);
        if (entities.disputed.contains(static_cast<int>(i)))
            agreed.annotation.entity = {};
        result.agreed.append(agreed);
    }
    RelationComparison relations = compareRelations(tuples, clusterUnits, document, scheme);
    result.relations = relations.agreed;
    std::sort(result.units.begin(), result.units.end(), [](const Disagreement &a, const Disagreement &b) {
        return std::pair(a.extent.begin, -a.extent.end) < std::pair(b.extent.begin, -b.extent.end);
    });
    result.units += relations.units;
    result.units += entities.units;
    return result;
}

} // namespace dau
