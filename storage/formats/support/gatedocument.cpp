// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/gatedocument.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/fields.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

const QString partOf = QStringLiteral(u"dau_part_of");
const QString relationPrefix = QStringLiteral(u"dau_relation_");
const QString key = QStringLiteral(u"Key");

QString tr(const char *text)
{
    return QCoreApplication::translate("Gate", text);
}

GateSet setOf(const LabelledLayer &layer, const QString &name, qint64 &nextId)
{
    GateSet set{name, {}};
    QHash<AnnotationId, std::pair<qint64, qsizetype>> ids; // and index of the first fragment
    for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
        const qint64 first = nextId;
        ids.insert(annotation.id, {first, set.annotations.size()});
        for (const Span &span : annotation.spans) {
            const Features features = nextId == first ? featuresOf(annotation, layer) : Features{{partOf, {QString::number(first)}}};
            set.annotations.append({nextId, annotation.label, {span.begin, span.end}, features});
            ++nextId;
        }
    }
    QHash<AnnotationId, int> counts;
    for (const Relation &relation : byId(layer.layer.relations)) {
        const auto from = ids.constFind(relation.from);
        const auto to = ids.constFind(relation.to);
        if (from == ids.constEnd() || to == ids.constEnd())
            continue;
        const QString feature = relationPrefix + QString::number(++counts[relation.from]);
        QStringList values{relation.label, QString::number(to->first)};
        for (const QStringList &origin : featuresOf(relation))
            values += origin;
        set.annotations[from->second].features.insert(feature, values);
    }
    return set;
}

// The features that are relations, taken out of an annotation's.
struct GateRelation {
    QString label;
    AnnotationId from;
    qint64 to = 0;
    QStringList origin;
};
QList<GateRelation> takeRelations(Features &features, const AnnotationId &from)
{
    QList<GateRelation> relations;
    for (auto it = features.begin(); it != features.end();) {
        const auto to = it.key().startsWith(relationPrefix) ? wholeNumber(it->value(1).toLatin1()) : std::nullopt;
        if (to)
            relations.append({it->value(0), from, *to, it->mid(2)});
        it = to ? features.erase(it) : std::next(it);
    }
    return relations;
}

} // namespace

GateDocument toGate(const LabelledDocument &document)
{
    GateDocument gate{document.document.name, document.text.string(), featuresOf(document), {}};
    qint64 nextId = 0;
    bool gold = false;
    for (const LabelledLayer &layer : document.layers) {
        const bool isKey = layer.annotator.kind == Annotator::Kind::Gold && !gold;
        gold = gold || isKey;
        gate.sets.append(setOf(layer, isKey ? key : layer.annotator.name, nextId));
    }
    return gate;
}

std::optional<LabelledDocument> fromGate(const GateDocument &gate, const ImportInput &input, const QString &file,
                                         const QString &annotator, OffsetUnit unit, FeatureReader &reader, QList<Problem> &problems)
{
    const Text text(gate.text);
    LabelledDocument document{documentFacts(gate.name, text, file), text, {}, {}};
    reader.read(gate.features, document);
    QString gold = key;
    for (const LabelledLayer &layer : std::as_const(document.layers))
        gold = layer.annotator.kind == Annotator::Kind::Gold ? layer.annotator.name : gold;

    ForeignSpans places(text, file);
    QHash<qint64, std::pair<qsizetype, QList<CodePointSpan>>> whole; // by id: where it stands, its fragments
    QList<qint64> ids;
    for (const GateSet &set : gate.sets) {
        for (const GateAnnotation &annotation : set.annotations) {
            const auto first = wholeNumber(annotation.features.value(partOf).value(0).toLatin1());
            if (first && whole.contains(*first)) {
                whole[*first].second.append(annotation.span);
                continue;
            }
            if (whole.contains(annotation.id)) {
                problems.append({Problem::Severity::Error, file, annotation.line, tr("The id %1 stands twice.").arg(annotation.id)});
                return {};
            }
            whole.insert(annotation.id, {ids.size(), {annotation.span}});
            ids.append(annotation.id);
        }
    }
    QHash<qint64, AnnotationId> made;
    QList<qint64> empty;
    Uuid nextId = Uuid::create();
    for (const qint64 id : std::as_const(ids)) {
        const auto &fragments = whole[id].second;
        if (fragments.size() == 1 && fragments[0].begin == fragments[0].end)
            empty.append(id);
        else
            places.add(tr("Annotation %1").arg(id), 0, fragments);
    }
    const auto found = places.find(places.ways(unit, input), problems);
    if (!found)
        return {};
    if (!empty.isEmpty())
        problems.append({Problem::Severity::Loss, file, 0, tr("%1 annotations without any text are not kept.").arg(empty.size())});
    const QSet<qint64> dropped(empty.begin(), empty.end());
    qsizetype place = 0;
    for (const GateSet &set : gate.sets) {
        if (set.name == u"Original markups") {
            problems.append({Problem::Severity::Loss, file, 0, tr("The set “Original markups” is not kept.")});
            for (const GateAnnotation &annotation : set.annotations)
                place += whole.contains(annotation.id) && !dropped.contains(annotation.id) ? 1 : 0;
            continue;
        }
        const QString name = !input.annotator.isEmpty() && set.name.isEmpty() ? input.annotator
            : set.name.isEmpty() ? annotator
            : set.name == key    ? gold
                                 : set.name;
        LabelledLayer &layer = layerOf(document, name);
        if (set.name == key)
            layer.annotator.kind = Annotator::Kind::Gold;
        QList<GateRelation> relations;
        for (const GateAnnotation &annotation : set.annotations) {
            if (!whole.contains(annotation.id) || dropped.contains(annotation.id))
                continue;
            Annotation read;
            nextId = nextId.plus(1);
            read.id = {nextId};
            read.label = annotation.type;
            read.spans = found->at(place++);
            Features features = annotation.features;
            relations += takeRelations(features, read.id);
            reader.read(features, read, layer);
            made.insert(annotation.id, read.id);
            layer.layer.annotations.append(std::move(read));
        }
        for (const GateRelation &relation : std::as_const(relations)) {
            Relation read;
            nextId = nextId.plus(1);
            read.id = {nextId};
            read.label = relation.label;
            read.from = relation.from;
            read.to = made.value(relation.to);
            if (read.to.isNull()) {
                problems.append({Problem::Severity::Loss, file, 0, tr("A relation to annotation %1, which is not there, is not kept.").arg(relation.to)});
                continue;
            }
            reader.read(relation.origin.isEmpty() ? Features() : Features{{QStringLiteral(u"dau_origin"), relation.origin}}, read);
            layer.layer.relations.append(std::move(read));
        }
    }
    return document;
}

} // namespace dau
