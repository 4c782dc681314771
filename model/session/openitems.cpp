// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/edits.h"

#include "model/session/attributes.h"
#include "model/session/rules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace dau {

namespace {

void attributeItems(QList<OpenItem> &items, const Annotation &annotation, const DocumentSession &session, const LabelScheme &scheme)
{
    const LabelDef *label = scheme.label(annotation.label);
    for (const QString &key : label ? label->attributes : QStringList()) {
        const AttributeDef *attribute = scheme.attribute(key);
        if (!attribute || !attribute->required || !isAsked(*attribute, annotation.attributes))
            continue;
        const auto value = annotation.attributes.constFind(key);
        if (value == annotation.attributes.constEnd() || value->source == AttributeValue::Source::Default)
            items.append({OpenItem::Kind::Attribute, annotation.id, annotation.extent().begin,
                          QCoreApplication::translate("OpenItems", "%1 of “%2” has not been looked at.")
                              .arg(shownAttribute(scheme, key), session.text.quote(annotation.spans))});
    }
}

void sortByPlace(QList<OpenItem> &items)
{
    std::stable_sort(items.begin(), items.end(), [](const OpenItem &a, const OpenItem &b) { return a.at < b.at; });
}

} // namespace

QList<OpenItem> openItems(const DocumentSession &session, const LabelScheme &scheme, qsizetype seenTo)
{
    QList<OpenItem> items;
    const QList<Annotation> all = session.annotations.all();
    for (const Annotation &annotation : all) {
        attributeItems(items, annotation, session, scheme);
        if (annotation.doubt)
            items.append({OpenItem::Kind::Doubt, annotation.id, annotation.extent().begin,
                          QCoreApplication::translate("OpenItems", "“%1” is in doubt.").arg(session.text.quote(annotation.spans))});
    }
    items += breaches(session, scheme);
    qsizetype end = session.text.size();
    while (end > 0 && session.text.string()[end - 1].isSpace())
        --end;
    if (seenTo < end)
        items.append({OpenItem::Kind::Unseen, {}, std::max<qsizetype>(seenTo, 0),
                      QCoreApplication::translate("OpenItems", "The text from here on has never been on the screen.")});
    sortByPlace(items);
    return items;
}

QList<OpenItem> breaches(const DocumentSession &session, const LabelScheme &scheme)
{
    QList<OpenItem> items;
    QSet<AnnotationId> seen; // two that lie badly to each other are told once, at the later one
    const QList<Annotation> all = session.annotations.all();
    for (const Annotation &annotation : all) {
        const auto add = [&](const QString &message) {
            items.append({OpenItem::Kind::Warning, annotation.id, annotation.extent().begin, message});
        };
        const QString quote = session.text.quote(annotation.spans);
        const LabelDef *label = scheme.label(annotation.label);
        if (!label)
            add(QCoreApplication::translate("OpenItems", "“%1” has the label %2, which the scheme lacks.").arg(quote, annotation.label));
        for (auto value = annotation.attributes.begin(); value != annotation.attributes.end(); ++value) {
            const AttributeDef *attribute = scheme.attribute(value.key());
            if (label && (!attribute || !label->attributes.contains(value.key()) || !attribute->accepts(value->values)))
                add(QCoreApplication::translate("OpenItems", "“%1”: the scheme has no %2 = %3 for %4.")
                        .arg(quote, value.key(), value->values.join(QStringLiteral(u", ")), shownLabel(scheme, annotation.label)));
        }
        if (const auto breach = breachOfFragments(annotation, session.text, scheme))
            add(breach->message);
        if (const Annotation *parent = session.annotations.parent(annotation)) {
            if (const auto breach = breachBetween(annotation, *parent, session.text, scheme))
                add(breach->message);
        }
        for (const Annotation *other : session.annotations.intersecting(annotation.extent())) {
            const Overlap lies = overlap(annotation.spans, other->spans);
            if (!seen.contains(other->id) || (lies != Overlap::Same && lies != Overlap::Crossing))
                continue;
            if (const auto breach = breachBetween(annotation, *other, session.text, scheme))
                add(breach->message);
        }
        seen.insert(annotation.id);
    }
    for (const Relation &relation : session.annotations.relations()) {
        const Annotation *from = session.annotations.byId(relation.from);
        const Annotation *to = session.annotations.byId(relation.to);
        if (!from || !to)
            continue;
        const auto legal = scheme.relationsBetween(from->label, to->label);
        if (std::none_of(legal.begin(), legal.end(), [&](const RelationDef *one) { return one->key == relation.label; }))
            items.append({OpenItem::Kind::Warning, from->id, from->extent().begin,
                          QCoreApplication::translate("OpenItems", "%1 does not go from %2 “%3” to %4 “%5”.")
                              .arg(shownRelation(scheme, relation.label), shownLabel(scheme, from->label),
                                   session.text.quote(from->spans), shownLabel(scheme, to->label), session.text.quote(to->spans))});
    }
    sortByPlace(items);
    return items;
}

} // namespace dau
