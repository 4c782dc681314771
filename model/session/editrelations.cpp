// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/edits.h"

#include "model/session/rules.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau {

namespace {

// Units between two extents; 0 where they touch or overlap.
qsizetype distance(const Span &a, const Span &b)
{
    return std::max<qsizetype>({0, b.begin - a.end, a.begin - b.end});
}

bool links(const Relation &relation, const RelationDef &definition, const AnnotationId &from, const AnnotationId &to)
{
    return relation.label == definition.key
        && ((relation.from == from && relation.to == to) || (definition.symmetric && relation.from == to && relation.to == from));
}

} // namespace

QString Edits::arrow(const Annotation &from, const Annotation &to) const
{
    return QStringLiteral(u"“%1” → “%2”").arg(m_session.text.quote(from.spans), m_session.text.quote(to.spans));
}

Result<Proposal> Edits::relate(const QString &relation, const AnnotationId &from, const AnnotationId &to) const
{
    const Annotation *source = m_session.annotations.byId(from);
    const Annotation *target = m_session.annotations.byId(to);
    if (!source || !target)
        return notFound();
    const QString name = shownRelation(m_scheme, relation);
    const auto legal = m_scheme.relationsBetween(source->label, target->label);
    const auto definition = std::find_if(legal.begin(), legal.end(), [&](const RelationDef *one) { return one->key == relation; });
    if (from == to || definition == legal.end())
        return refused(QCoreApplication::translate("Edits", "%1 does not go from %2 to %3.")
                           .arg(name, shownLabel(m_scheme, source->label), shownLabel(m_scheme, target->label)));
    const QList<Relation> present = m_session.annotations.relationsOf(from);
    if (std::any_of(present.begin(), present.end(), [&](const Relation &one) { return links(one, **definition, from, to); }))
        return refused(QCoreApplication::translate("Edits", "%1 is there already: %2.").arg(name, arrow(*source, *target)));
    const Relation made{RelationId::create(), relation, from, to, {}};
    return proposal(QStringLiteral(u"relate"), arrow(*source, *target), {inLayer({}, made)}, from);
}

Result<Proposal> Edits::unrelate(const RelationId &id) const
{
    const Relation *relation = m_session.annotations.relation(id);
    if (!relation)
        return failure(Error::Code::NotFound, QCoreApplication::translate("Edits", "The relation is no longer there."));
    const Annotation *from = m_session.annotations.byId(relation->from);
    const Annotation *to = m_session.annotations.byId(relation->to);
    const QString subject = from && to ? arrow(*from, *to) : QString();
    return proposal(QStringLiteral(u"unrelate"), subject, {inLayer(*relation, {})}, relation->from);
}

QList<Edits::Partner> Edits::partners(const AnnotationId &from) const
{
    const Annotation *source = m_session.annotations.byId(from);
    if (!source)
        return {};
    const QList<Relation> present = m_session.annotations.relationsOf(from);
    struct Found {
        qsizetype distance;
        Partner partner;
    };
    QList<Found> found;
    const QList<Annotation> all = m_session.annotations.all();
    for (const Annotation &other : all) {
        if (other.id == from)
            continue;
        Partner partner{other.id, {}};
        const auto add = [&](const RelationDef *definition, bool outgoing) {
            const AnnotationId &begin = outgoing ? from : other.id;
            const AnnotationId &end = outgoing ? other.id : from;
            const auto isThere = [&](const Relation &relation) { return links(relation, *definition, begin, end); };
            if (std::none_of(present.begin(), present.end(), isThere))
                partner.readings.append({definition->key, outgoing});
        };
        for (const RelationDef *definition : m_scheme.relationsBetween(source->label, other.label))
            add(definition, true);
        for (const RelationDef *definition : m_scheme.relationsBetween(other.label, source->label)) {
            if (!definition->symmetric) // one link, not two
                add(definition, false);
        }
        if (!partner.readings.isEmpty())
            found.append({distance(source->extent(), other.extent()), partner});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.distance < b.distance; });
    QList<Partner> result;
    for (const Found &one : std::as_const(found))
        result.append(one.partner);
    return result;
}

} // namespace dau
