// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/goldwriter.h"

#include <algorithm>

namespace dau {

namespace {

// From `before` to `after`: what goes, what changes and what comes, each as an edit.
template <typename Id, typename T>
void compareMaps(const QMap<Id, T> &before, const QMap<Id, T> &after, const Edit &place, QList<Edit> &gone, QList<Edit> &come)
{
    const auto edit = [&](const Edit::Value &from, const Edit::Value &to) { return Edit{place.document, place.annotator, from, to}; };
    for (auto old = before.begin(); old != before.end(); ++old) {
        const auto now = after.constFind(old.key());
        if (now == after.end())
            gone.append(edit(*old, {}));
        else if (!(*now == *old))
            come.append(edit(*old, *now));
    }
    for (auto now = after.begin(); now != after.end(); ++now) {
        if (!before.contains(now.key()))
            come.append(edit({}, *now));
    }
}

template <typename T>
auto byId(const QList<T> &list)
{
    QMap<decltype(T::id), T> map;
    for (const T &value : list)
        map.insert(value.id, value);
    return map;
}

} // namespace

GoldWriter::GoldWriter(const DocumentReview &review, EntityTable &entities)
    : m_review(review)
    , m_entities(entities)
    , m_annotations(byId(review.goldLayer.annotations))
    , m_relations(byId(review.goldLayer.relations))
    , m_info(review.goldLayer.info)
{
    for (const Annotation &annotation : std::as_const(m_annotations))
        m_byPlace.insert(annotation.extent(), annotation.id);
}

const Annotation *GoldWriter::like(const Annotation &annotation) const
{
    for (auto id = m_byPlace.constFind(annotation.extent()); id != m_byPlace.constEnd() && id.key() == annotation.extent(); ++id) {
        const Annotation *there = at(*id);
        if (there && there->spans == annotation.spans && there->label == annotation.label)
            return there;
    }
    return nullptr;
}

const Annotation *GoldWriter::at(const AnnotationId &id) const
{
    const auto found = m_annotations.constFind(id);
    return found == m_annotations.constEnd() ? nullptr : &*found;
}

AnnotationId GoldWriter::put(const Annotation &annotation, QList<AnnotationId> *instead, const QString &detail)
{
    Annotation made = annotation;
    made.origin = {Origin::Kind::Adjudicated, detail};
    made.entity = goldEntity(annotation.entity);
    made.note.clear();
    made.doubt = false;
    for (AttributeValue &value : made.attributes)
        value.source = AttributeValue::Source::Set;
    if (const Annotation *there = like(annotation)) {
        made.id = there->id;
        if (made.attributes == there->attributes && made.entity == there->entity)
            made = *there; // stays as it is
    } else if (instead && !instead->isEmpty()) {
        made.id = instead->first();
        m_byPlace.remove(m_annotations[made.id].extent(), made.id);
    } else {
        made.id = AnnotationId::create();
    }
    if (instead)
        instead->removeAll(made.id);
    m_annotations.insert(made.id, made);
    if (!m_byPlace.contains(made.extent(), made.id))
        m_byPlace.insert(made.extent(), made.id);
    return made.id;
}

RelationId GoldWriter::put(const QString &label, const AnnotationId &from, const AnnotationId &to, const QString &detail)
{
    const auto there = std::find_if(m_relations.begin(), m_relations.end(), [&](const Relation &relation) {
        return relation.label == label && relation.from == from && relation.to == to;
    });
    if (there != m_relations.end())
        return there->id;
    const Relation made{RelationId::create(), label, from, to, {Origin::Kind::Adjudicated, detail}};
    m_relations.insert(made.id, made);
    return made.id;
}

void GoldWriter::setEntity(const AnnotationId &id, const EntityId &source)
{
    const auto found = m_annotations.find(id);
    if (found != m_annotations.end())
        found->entity = goldEntity(source);
}

void GoldWriter::remove(const AnnotationId &id)
{
    if (const Annotation *there = at(id))
        m_byPlace.remove(there->extent(), id);
    m_annotations.remove(id);
    m_relations.removeIf([&](const auto &relation) { return relation.value().from == id || relation.value().to == id; });
}

void GoldWriter::remove(const RelationId &id)
{
    m_relations.remove(id);
}

// Gold's copy is the one with the same name and label: the copies that different annotators have are one to gold.
EntityId GoldWriter::goldEntity(const EntityId &source)
{
    const auto known = m_entities.all.constFind(source);
    if (source.isNull() || known == m_entities.all.constEnd())
        return {};
    if (m_entities.known.contains(source))
        return source;
    const auto same = std::find_if(m_entities.gold.begin(), m_entities.gold.end(), [&](const Entity &entity) {
        return entity.id == source || (entity.name == known->name && entity.label == known->label && entity.note == known->note);
    });
    if (same != m_entities.gold.end())
        return same->id;
    Entity copy = *known;
    copy.id = EntityId::create();
    m_entities.gold.append(copy);
    m_entities.all.insert(copy.id, copy);
    m_entityEdits.append({{}, m_review.gold, {}, copy});
    return copy.id;
}

QList<Edit> GoldWriter::edits() const
{
    const Edit place{m_review.reviewed.document.id, m_review.gold, {}, {}};
    QList<Edit> result = m_entityEdits;
    QList<Edit> come;
    QList<Edit> relationsCome;
    compareMaps(byId(m_review.goldLayer.relations), m_relations, place, result, relationsCome);
    compareMaps(byId(m_review.goldLayer.annotations), m_annotations, place, result, come);
    result += come;
    result += relationsCome;
    if (!(m_info == m_review.goldLayer.info))
        result.append({place.document, place.annotator, m_review.goldLayer.info, m_info});
    return result;
}

} // namespace dau
