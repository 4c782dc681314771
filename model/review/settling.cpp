// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/settling.h"

#include "model/review/goldwriter.h"
#include "model/review/versions.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau {

namespace {

tl::unexpected<Error> refused(const char *sentence)
{
    return failure(Error::Code::Refused, QCoreApplication::translate("Review", sentence));
}

// What a verdict takes: all versions together, or one, or none.
Result<QList<Version>> taken(const Disagreement &unit, const Verdict &verdict)
{
    switch (verdict.verdict) {
    case Decision::Verdict::Version:
        if (verdict.version < 1 || verdict.version > unit.versions.size())
            return refused(QT_TRANSLATE_NOOP("Review", "This unit has no version of that number."));
        return QList<Version>{unit.versions[verdict.version - 1]};
    case Decision::Verdict::Both:
        return unit.versions;
    case Decision::Verdict::Edited:
        return QList<Version>{Version{{}, verdict.reading.annotations, verdict.reading.relations}};
    default:
        return QList<Version>();
    }
}

// What gold holds for the unit: made by decisions about it, or by the rule where one of its annotations was alike for all.
QList<AnnotationId> standing(const ReviewUnit &unit, const GoldWriter &gold)
{
    QList<AnnotationId> ids;
    if (unit.decision) {
        for (const AnnotationId &id : unit.decision->annotations) {
            if (gold.at(id))
                ids.append(id);
        }
    }
    for (const Version &version : unit.unit.versions) {
        for (const Annotation &annotation : version.annotations) {
            const Annotation *there = gold.like(annotation);
            if (there && there->origin == Origin{Origin::Kind::Adjudicated, unanimousRule()} && !ids.contains(there->id))
                ids.append(there->id);
        }
    }
    return ids;
}

void decideSpans(const ReviewUnit &unit, const QList<Version> &versions, GoldWriter &gold, Decision &decision)
{
    QList<AnnotationId> instead = standing(unit, gold);
    QList<Annotation> wanted;
    for (const Version &version : versions) {
        for (const Annotation &annotation : version.annotations) {
            const bool known = std::any_of(wanted.begin(), wanted.end(), [&](const Annotation &other) {
                return other.spans == annotation.spans && other.label == annotation.label;
            });
            if (!known)
                wanted.append(annotation);
        }
    }
    // What is there already first, so that nothing else takes its place.
    std::stable_partition(wanted.begin(), wanted.end(), [&](const Annotation &annotation) { return gold.like(annotation); });
    for (const Annotation &annotation : std::as_const(wanted))
        decision.annotations.append(gold.put(annotation, &instead, {}));
    for (const AnnotationId &id : std::as_const(instead))
        gold.remove(id);
}

bool isAgreed(const DocumentReview &review, const AnnotationId &id)
{
    return std::any_of(review.comparison.agreed.begin(), review.comparison.agreed.end(), [&](const Agreed &alike) { return alike.members.contains(id); });
}

// The gold annotation that an end of a version's relation means; one that all have alike comes into gold for it.
AnnotationId endInGold(const DocumentReview &review, const Version &version, const AnnotationId &id, GoldWriter &gold)
{
    if (gold.at(id)) // of a third reading
        return id;
    const auto end = std::find_if(version.annotations.begin(), version.annotations.end(), [&](const Annotation &annotation) { return annotation.id == id; });
    if (end == version.annotations.end())
        return {};
    if (const Annotation *there = gold.like(*end))
        return there->id;
    if (const Annotation *there = review.inGold(*end); there && gold.at(there->id))
        return there->id;
    return isAgreed(review, id) ? gold.put(*end, nullptr, unanimousRule()) : AnnotationId();
}

// The spans of a third reading of a relation or an entity: those it began with as they are now, and new ones.
void takeReading(const DocumentReview &review, const ReviewUnit &unit, const Version &reading, GoldWriter &gold, Decision &decision)
{
    const Version start = startingPoint(review, unit.unit.id);
    const auto withId = [](const QList<Annotation> &annotations, const AnnotationId &id) {
        const auto found = std::find_if(annotations.begin(), annotations.end(), [&](const Annotation &annotation) { return annotation.id == id; });
        return found == annotations.end() ? nullptr : &*found;
    };
    for (const Annotation &before : start.annotations) {
        const Annotation *there = gold.like(before);
        if (!there)
            there = review.inGold(before);
        const AnnotationId standing = there && gold.at(there->id) ? there->id : AnnotationId();
        const Annotation *now = withId(reading.annotations, before.id);
        if (now && *now == before) {
            if (standing.isNull() && isAgreed(review, before.id))
                gold.put(before, nullptr, unanimousRule());
            continue;
        }
        QList<AnnotationId> instead;
        if (!standing.isNull())
            instead.append(standing);
        if (now)
            decision.annotations.append(gold.put(*now, &instead, {}));
        for (const AnnotationId &id : std::as_const(instead))
            gold.remove(id);
    }
    for (const Annotation &annotation : reading.annotations) {
        if (!withId(start.annotations, annotation.id))
            decision.annotations.append(gold.put(annotation, nullptr, {}));
    }
}

void decideRelations(const DocumentReview &review, const ReviewUnit &unit, const QList<Version> &versions, GoldWriter &gold, Decision &decision)
{
    for (const RelationId &id : unit.decision ? unit.decision->relations : QList<RelationId>())
        gold.remove(id);
    for (const Version &version : versions) {
        for (const Relation &relation : version.relations) {
            const AnnotationId from = endInGold(review, version, relation.from, gold);
            const AnnotationId to = endInGold(review, version, relation.to, gold);
            if (!from.isNull() && !to.isNull())
                decision.relations.append(gold.put(relation.label, from, to, {}));
        }
    }
}

// What the unit's versions relate and the verdict does not, should another unit's reading have brought it into gold.
void dropOtherRelations(const DocumentReview &review, const ReviewUnit &unit, GoldWriter &gold, const Decision &decision)
{
    for (const Version &version : unit.unit.versions) {
        const auto endOf = [&](const AnnotationId &id) -> AnnotationId {
            const auto end = std::find_if(version.annotations.begin(), version.annotations.end(), [&](const Annotation &annotation) { return annotation.id == id; });
            if (end == version.annotations.end())
                return {};
            const Annotation *there = gold.like(*end) ? gold.like(*end) : review.inGold(*end);
            return there ? there->id : AnnotationId();
        };
        for (const Relation &relation : version.relations) {
            const QMap<RelationId, Relation> standing = gold.relations();
            for (const Relation &other : standing) {
                if (other.label == relation.label && other.from == endOf(relation.from) && other.to == endOf(relation.to) && !decision.relations.contains(other.id))
                    gold.remove(other.id);
            }
        }
    }
}

void decideEntities(const ReviewUnit &unit, const QList<Version> &versions, GoldWriter &gold, Decision &decision)
{
    for (const Version &version : unit.unit.versions.mid(0, 1)) {
        for (const Annotation &annotation : version.annotations) {
            const Annotation *there = gold.like(annotation);
            decision.annotations.append(there ? there->id : gold.put(annotation, nullptr, unanimousRule()));
            gold.setEntity(decision.annotations.last(), {});
        }
    }
    for (const Version &version : versions) {
        for (const Annotation &annotation : version.annotations) {
            if (const Annotation *there = gold.like(annotation); there && !annotation.entity.isNull())
                gold.setEntity(there->id, annotation.entity);
        }
    }
}

} // namespace

Result<Decision> decide(const DocumentReview &review, const ReviewUnit &unit, const Verdict &verdict, GoldWriter &gold)
{
    const Result<QList<Version>> versions = taken(unit.unit, verdict);
    if (!versions)
        return tl::unexpected(versions.error());
    if (unit.state == ReviewUnit::State::Waiting)
        return refused(QT_TRANSLATE_NOOP("Review", "This relation waits until its ends are settled."));
    Decision decision;
    decision.id = DecisionId::create();
    decision.unit = unit.unit.id;
    decision.unitClass = verdict.unitClass.isEmpty() ? toString(unit.unit.kind()) : verdict.unitClass;
    decision.extent = unit.unit.extent;
    decision.label = unit.unit.label;
    decision.members = unit.unit.members;
    decision.versions = unit.unit.versions;
    decision.revision = review.reviewed.revision;
    decision.verdict = verdict.verdict;
    decision.version = verdict.verdict == Decision::Verdict::Version ? verdict.version : 0;
    decision.person = verdict.person;
    decision.rule = verdict.rule;
    decision.at = verdict.at;
    decision.tookMs = verdict.tookMs;
    decision.reason = verdict.reason;
    decision.note = verdict.note;
    decision.comment = verdict.comment;
    decision.clause = verdict.clause;
    decision.confidence = verdict.confidence;
    decision.namesVisible = verdict.namesVisible;
    decision.proposed = verdict.proposed;
    const Decision *last = nullptr; // of the chain: an answer comes after what it answers
    for (const Decision &other : review.decisions) {
        const bool mine = unit.decision && (other.id == unit.decision->id || other.supersedes == unit.decision->id);
        if (mine && (!last || std::pair(last->at, last->id) < std::pair(other.at, other.id)))
            last = &other;
    }
    if (last) {
        decision.supersedes = last->id;
        decision.at = std::max(decision.at, last->at + 1); // the order of decisions, whatever the clock says
    }
    if (verdict.verdict == Decision::Verdict::Deferred) {
        decision.annotations = unit.decision ? unit.decision->annotations : QList<AnnotationId>();
        decision.relations = unit.decision ? unit.decision->relations : QList<RelationId>();
        return decision;
    }
    const bool edited = verdict.verdict == Decision::Verdict::Edited;
    const Family family = familyOf(unit.unit.kind());
    if (edited && family != Family::Span)
        takeReading(review, unit, versions->first(), gold, decision);
    switch (family) {
    case Family::Span:
        decideSpans(unit, *versions, gold, decision);
        decideRelations(review, unit, edited ? *versions : QList<Version>(), gold, decision);
        break;
    case Family::Relation:
        decideRelations(review, unit, *versions, gold, decision);
        dropOtherRelations(review, unit, gold, decision);
        break;
    case Family::Entity:
        decideEntities(unit, *versions, gold, decision);
        decideRelations(review, unit, edited ? *versions : QList<Version>(), gold, decision);
        break;
    }
    return decision;
}

void finish(const DocumentReview &before, const QList<Decision> &decisions, GoldWriter &gold, QList<Edit> &edits)
{
    const DocumentId document = before.reviewed.document.id;
    Change soFar;
    for (const Decision &decision : decisions)
        soFar.edits.append({document, before.gold, {}, decision});
    edits += soFar.edits;
    soFar.edits += gold.edits();
    DocumentReview after = applied(before, soFar);
    if (after.isSettled())
        takeAgreed(after, gold);
    gold.setState(after.isSettled() ? LayerState::Done : LayerState::InProgress);
    edits += gold.edits();
}

Result<Change> settle(const DocumentReview &review, const UnitId &unit, const Verdict &verdict, EntityTable entities)
{
    return settleAll({{review, unit}}, verdict, std::move(entities));
}

Result<Change> settleAll(const QList<std::pair<DocumentReview, UnitId>> &units, const Verdict &verdict, EntityTable entities)
{
    Change change{QStringLiteral(u"decide"), {}, verdict.person, {}, {}};
    for (const Entity &entity : verdict.reading.entities)
        entities.all.insert(entity.id, entity);
    QList<DocumentId> done;
    for (const auto &[review, first] : units) {
        const DocumentId document = review.reviewed.document.id;
        if (done.contains(document))
            continue;
        done.append(document);
        if (review.gold.isNull())
            return refused(QT_TRANSLATE_NOOP("Review", "There is no gold layer yet to settle into."));
        GoldWriter gold(review, entities);
        QList<Decision> decisions;
        for (const auto &[other, id] : units) {
            if (other.reviewed.document.id != document)
                continue;
            const ReviewUnit *unit = review.unit(id);
            if (!unit)
                return refused(QT_TRANSLATE_NOOP("Review", "This unit is no longer there: the layers have been changed."));
            const Result<Decision> decision = decide(review, *unit, verdict, gold);
            if (!decision)
                return tl::unexpected(decision.error());
            decisions.append(*decision);
            if (change.subject.isEmpty())
                change.subject = review.reviewed.text.view(unit->unit.extent).toString().simplified();
        }
        finish(review, decisions, gold, change.edits);
    }
    if (units.size() > 1)
        change.subject = QCoreApplication::translate("Review", "%1 (%2 units)").arg(change.subject).arg(units.size());
    return change;
}

Result<Change> answer(const DocumentReview &review, const UnitId &unit, const AnnotatorId &annotator, const QString &words, qint64 at)
{
    const ReviewUnit *found = review.unit(unit);
    if (!found || !found->decision)
        return refused(QT_TRANSLATE_NOOP("Review", "Nothing has been decided here that could be answered."));
    Decision answered = *found->decision;
    answered.id = DecisionId::create();
    answered.verdict = Decision::Verdict::Answered;
    answered.version = 0;
    answered.person = annotator;
    answered.rule.clear();
    answered.note = words;
    answered.comment.clear();
    answered.tookMs = 0;
    answered.proposed = false;
    answered.at = std::max(at, found->decision->at + 1);
    answered.supersedes = found->decision->id;
    const DocumentId document = review.reviewed.document.id;
    Change change{QStringLiteral(u"answer"), review.reviewed.text.view(found->unit.extent).toString().simplified(), annotator, {}, {}};
    change.edits.append({document, review.gold, {}, answered});
    if (review.goldLayer.info.state == LayerState::Done) {
        LayerInfo open = review.goldLayer.info;
        open.state = LayerState::InProgress;
        change.edits.append({document, review.gold, review.goldLayer.info, open});
    }
    return change;
}

Version startingPoint(const DocumentReview &review, const UnitId &unit)
{
    const ReviewUnit *found = review.unit(unit);
    if (!found)
        return {};
    if (!found->decision)
        return found->unit.versions.first();
    Version version;
    QSet<AnnotationId> wanted(found->decision->annotations.begin(), found->decision->annotations.end());
    for (const Relation &relation : review.goldLayer.relations) {
        if (!found->decision->relations.contains(relation.id))
            continue;
        version.relations.append(relation);
        wanted.insert(relation.from);
        wanted.insert(relation.to);
    }
    // Of a relation, its ends: there must be something to relate.
    for (const Annotation &annotation : found->unit.isAboutRelation() ? found->unit.versions.first().annotations : QList<Annotation>()) {
        if (const Annotation *there = review.inGold(annotation))
            wanted.insert(there->id);
    }
    for (const Annotation &annotation : review.goldLayer.annotations) {
        if (wanted.contains(annotation.id))
            version.annotations.append(annotation);
    }
    return version;
}

Change makeGold(const QString &name, const AnnotatorId &author)
{
    const Annotator gold{AnnotatorId::create(), name, Annotator::Kind::Gold, QStringLiteral(u"#b8860b")};
    return {QStringLiteral(u"annotator"), name, author, {{{}, {}, {}, gold}}, {}};
}

Result<EntityTable> loadEntities(const CorpusStore &store, const QList<AnnotatorId> &annotators, const AnnotatorId &gold)
{
    EntityTable table;
    for (const AnnotatorId &annotator : QList<AnnotatorId>{{}} + annotators) {
        const Result<QList<Entity>> entities = store.entities(annotator);
        if (!entities)
            return tl::unexpected(entities.error());
        for (const Entity &entity : *entities) {
            table.all.insert(entity.id, entity);
            if (annotator.isNull())
                table.known.insert(entity.id);
        }
    }
    const Result<QList<Entity>> own = gold.isNull() ? QList<Entity>() : store.entities(gold);
    if (!own)
        return tl::unexpected(own.error());
    table.gold = *own;
    for (const Entity &entity : *own)
        table.all.insert(entity.id, entity);
    return table;
}

} // namespace dau
