// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/entityoffers.h"

#include "model/text/collation.h"
#include "model/text/match.h"
#include "ui/document/shownnames.h"

#include <algorithm>

namespace dau {

QList<EntityId> entitiesOfString(const Project &project, const Annotation &mention)
{
    constexpr qint64 newest = 200;
    QList<EntityId> ids;
    const QString key = toneKey(project.document()->text.quote(mention.spans));
    const auto same = project.store().sameString(project.me(), mention.label, key, newest);
    for (const auto &[document, annotation] : same.value_or(QList<std::pair<DocumentId, Annotation>>())) {
        if (!annotation.entity.isNull() && !ids.contains(annotation.entity) && project.entities().contains(annotation.entity))
            ids << annotation.entity;
    }
    return ids;
}

template <typename Test>
static bool anyName(const Entity &entity, Test test)
{
    return test(entity.name) || std::ranges::any_of(entity.aliases, test);
}

QList<Entity> entitiesInOrder(const Project &project, const QString &label)
{
    QList<Entity> all = project.entities().values();
    const Collation collation(shownLanguage());
    std::ranges::sort(all, [&](const Entity &a, const Entity &b) {
        const bool first = a.label == label;
        const bool second = b.label == label;
        return first != second ? first : collation.compare(a.name, b.name) < 0;
    });
    return all;
}

QList<EntityOffer> entityOffers(const Project &project, const QList<Entity> &inOrder, const Annotation &mention,
                                const QString &quote, const QList<EntityId> &ofString, const QString &filter)
{
    constexpr qsizetype most = 500; // a list longer than this is filtered, not read
    const QString folded = foldKey(filter.trimmed());
    const QString key = toneKey(quote);
    const auto offer = [&](const Entity &entity, EntityOffer::Why why) {
        return EntityOffer{entity.id, entity.name, why, project.isKnownName(entity.id)};
    };
    const auto fits = [&](const Entity &entity) {
        return folded.isEmpty() || anyName(entity, [&](const QString &name) { return foldKey(name).contains(folded); });
    };
    QList<EntityOffer> same;
    for (const EntityId &id : ofString) {
        if (const Entity entity = project.entities().value(id); fits(entity))
            same << offer(entity, EntityOffer::Why::SameString);
    }
    QList<EntityOffer> named;
    QList<EntityOffer> others;
    for (const Entity &entity : inOrder) {
        if (ofString.contains(entity.id) || !fits(entity))
            continue;
        if (anyName(entity, [&](const QString &name) { return toneKey(name) == key; }))
            named << offer(entity, EntityOffer::Why::SameName);
        else if (others.size() < most)
            others << offer(entity, EntityOffer::Why::Other);
    }
    QList<EntityOffer> rest{{{}, folded.isEmpty() ? quote : filter.trimmed(), EntityOffer::Why::New}};
    if (folded.isEmpty() && !mention.entity.isNull())
        rest << EntityOffer{{}, {}, EntityOffer::Why::None};
    // What was typed names one of the others: they come before a new one.
    return folded.isEmpty() ? same + named + rest + others : same + named + others + rest;
}

} // namespace dau
