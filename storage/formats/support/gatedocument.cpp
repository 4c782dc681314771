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

// An annotation with its further fragments.
struct Whole {
    const GateAnnotation *first = nullptr;
    QList<CodePointSpan> spans;
};
QList<Whole> wholesOf(const GateSet &set, qsizetype &empty)
{
    QList<Whole> wholes;
    QHash<qint64, qsizetype> places; // by id
    for (const GateAnnotation &annotation : set.annotations) {
        const auto first = wholeNumber(annotation.features.value(partOf).value(0).toLatin1());
        const auto place = first ? places.constFind(*first) : places.constEnd();
        if (annotation.span.begin == annotation.span.end) {
            ++empty;
        } else if (place != places.constEnd()) {
            wholes[*place].spans.append(annotation.span);
        } else {
            places.insert(annotation.id, wholes.size());
            wholes.append({&annotation, {annotation.span}});
        }
    }
    return wholes;
}

} // namespace

GateDocument toGate(const LabelledDocument &document)
{
    GateDocument gate{document.document.name, document.text.string(), featuresOf(document), {}};
    qint64 nextId = 0;
    bool gold = std::any_of(document.layers.begin(), document.layers.end(), [](const auto &layer) { return layer.annotator.name == key; });
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

    QHash<qint64, AnnotationId> made; // of the set in work: ids of GATE are unique in a document, those of bdoc in a set
    Uuid nextId = Uuid::create();
    ForeignSpans places(text, file);
    QList<QList<Whole>> sets;
    qsizetype empty = 0;
    for (const GateSet &set : gate.sets) {
        sets.append(wholesOf(set, empty));
        for (const Whole &whole : std::as_const(sets.last()))
            places.add(tr("Annotation %1 of “%2”").arg(whole.first->id).arg(set.name), whole.first->line, whole.spans);
    }
    if (empty > 0)
        problems.append({Problem::Severity::Loss, file, 0, tr("%1 annotations without any text are not kept.").arg(empty)});
    const auto found = places.find(places.ways(unit, input), problems);
    if (!found)
        return {};
    qsizetype place = 0;
    for (qsizetype i = 0; i < sets.size(); ++i) {
        const QString &setName = gate.sets[i].name;
        if (setName == u"Original markups") {
            problems.append({Problem::Severity::Loss, file, 0, tr("The set “Original markups” is not kept.")});
            place += sets[i].size();
            continue;
        }
        if (setName.isEmpty() && sets[i].isEmpty() && sets.size() > 1)
            continue; // the default set is there whether anybody has used it or not
        const QString unnamed = input.annotator.isEmpty() ? annotator : input.annotator;
        LabelledLayer &layer = layerOf(document, setName.isEmpty() ? unnamed : setName == key ? gold : setName);
        if (setName == key)
            layer.annotator.kind = Annotator::Kind::Gold;
        made.clear();
        QList<GateRelation> relations;
        for (const Whole &whole : std::as_const(sets[i])) {
            Annotation read;
            nextId = nextId.plus(1);
            read.id = {nextId};
            read.label = whole.first->type;
            read.spans = found->at(place++);
            Features features = whole.first->features;
            relations += takeRelations(features, read.id);
            reader.read(features, read, layer);
            if (made.contains(whole.first->id)) {
                problems.append({Problem::Severity::Error, file, whole.first->line, tr("The id %1 stands twice.").arg(whole.first->id)});
                return {};
            }
            made.insert(whole.first->id, read.id);
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
