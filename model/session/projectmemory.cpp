// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/projectmemory.h"

#include "model/annotation/handover.h"
#include "model/session/fold.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>

namespace dau {

namespace {

tl::unexpected<Error> refused(const QString &message)
{
    return failure(Error::Code::Refused, message);
}

} // namespace

Result<void> ProjectMemory::read()
{
    const Result<LabelScheme> newScheme = store->scheme();
    if (!newScheme)
        return tl::unexpected(newScheme.error());
    const Result<QList<Annotator>> newAnnotators = store->annotators();
    if (!newAnnotators)
        return tl::unexpected(newAnnotators.error());
    scheme = *newScheme;
    annotators = *newAnnotators;
    const Result<void> entitiesRead = readEntities();
    history.reset();
    for (const Pending &row : std::as_const(pending)) {
        if (row.takenBack)
            continue;
        put(row.op.change);
        history.append(row.op);
    }
    return entitiesRead;
}

Result<void> ProjectMemory::readEntities()
{
    QHash<EntityId, Entity> all;
    QSet<EntityId> known;
    const Result<QList<Entity>> names = store->entities({});
    if (!names)
        return tl::unexpected(names.error());
    for (const Entity &entity : *names) {
        all.insert(entity.id, entity);
        known.insert(entity.id);
    }
    const Result<QList<Entity>> own = me.isNull() ? QList<Entity>() : store->entities(me);
    if (!own)
        return tl::unexpected(own.error());
    for (const Entity &entity : *own)
        all.insert(entity.id, entity);
    entities = all;
    knownNames = known;
    return {};
}

// What is stored, with what is on its way to the disk put on top.
Result<DocumentSession> ProjectMemory::load(const DocumentId &id) const
{
    DocumentSession loaded;
    const Result<Document> document = store->document(id);
    if (!document)
        return tl::unexpected(document.error());
    const Result<Text> text = store->text(id);
    if (!text)
        return tl::unexpected(text.error());
    const Result<Zones> zones = store->zones(id);
    if (!zones)
        return tl::unexpected(zones.error());
    const Result<Layer> layer = me.isNull() ? Layer{} : store->layer({id, me});
    if (!layer)
        return tl::unexpected(layer.error());
    loaded.document = *document;
    loaded.annotator = me;
    loaded.text = *text;
    loaded.zones = *zones;
    loaded.info = layer->info;
    loaded.annotations = AnnotationSet(layer->annotations, layer->relations);
    loaded.boundaries = std::make_shared<Boundaries>(*text);
    for (const Pending &row : pending) {
        if (!row.takenBack)
            fold(loaded, row.op.change);
    }
    return loaded;
}

Result<void> ProjectMemory::check(const Change &change, bool mayTouchOthers) const
{
    if (store->isReadOnly())
        return failure(Error::Code::ReadOnly, store->readOnlyReason());
    const auto isGold = [&](const AnnotatorId &id) {
        return std::any_of(annotators.begin(), annotators.end(), [&](const Annotator &annotator) {
            return annotator.id == id && annotator.kind == Annotator::Kind::Gold;
        });
    };
    for (const Edit &edit : change.edits) {
        if (!mayTouchOthers && !edit.annotator.isNull() && edit.annotator != me && !isGold(edit.annotator))
            return refused(QCoreApplication::translate("Project", "Only your own layer can be changed here."));
        if (const auto *before = std::get_if<LabelScheme>(&edit.before); before && !(*before == scheme))
            return refused(QCoreApplication::translate("Project", "The scheme has been changed in the meantime; nothing was done."));
    }
    if (session && !fits(*session, change))
        return refused(QCoreApplication::translate("Project", "The document has been changed in the meantime; nothing was done."));
    return {};
}

void ProjectMemory::put(const Change &change)
{
    if (session)
        fold(*session, change);
    for (const Edit &edit : change.edits) {
        if (const auto *newScheme = std::get_if<LabelScheme>(&edit.after))
            scheme = *newScheme;
        const auto *annotatorBefore = std::get_if<Annotator>(&edit.before);
        const auto *annotatorAfter = std::get_if<Annotator>(&edit.after);
        if (annotatorBefore || annotatorAfter) {
            const AnnotatorId id = annotatorAfter ? annotatorAfter->id : annotatorBefore->id;
            annotators.removeIf([&](const Annotator &annotator) { return annotator.id == id; });
        }
        if (annotatorAfter)
            annotators.append(*annotatorAfter);
        const auto *entityBefore = std::get_if<Entity>(&edit.before);
        const auto *entityAfter = std::get_if<Entity>(&edit.after);
        if (!edit.annotator.isNull() && edit.annotator != me)
            continue;
        if (entityBefore && !entityAfter) {
            entities.remove(entityBefore->id);
            knownNames.remove(entityBefore->id);
        } else if (entityAfter) {
            entities.insert(entityAfter->id, *entityAfter);
            if (edit.annotator.isNull())
                knownNames.insert(entityAfter->id);
        }
    }
}

Result<void> ProjectMemory::hand(const Change &change, const OpId &undoes, qint64 ticket, CorpusStore::Done done)
{
    put(change);
    const Result<OpId> id = store->append(change, undoes, std::move(done));
    if (!id) {
        put(change.inverted());
        return tl::unexpected(id.error());
    }
    Op op{*id, undoes, change.author, 0, QDateTime::currentMSecsSinceEpoch(), change};
    op.change.texts.clear();
    history.append(op);
    // A merge that is undone or done again makes the tables anew.
    readAgain = readAgain || std::any_of(change.edits.begin(), change.edits.end(), [](const Edit &edit) {
        const auto *before = std::get_if<Record>(&edit.before);
        const auto *after = std::get_if<Record>(&edit.after);
        return (before && before->kind == handoverRecord) || (after && after->kind == handoverRecord);
    });
    pending.append({ticket, std::move(op), false});
    return {};
}

std::optional<Error> ProjectMemory::answered(qint64 ticket, const Result<qint64> &at, Delta &takenBack)
{
    const auto row = std::find_if(pending.begin(), pending.end(), [&](const Pending &candidate) { return candidate.ticket == ticket; });
    if (row == pending.end())
        return {};
    const Pending mine = *row;
    std::optional<Error> error;
    if (!at && !mine.takenBack) {
        error = at.error();
        Change all;
        for (auto back = pending.rbegin(); back != pending.rend(); ++back) {
            if (back->takenBack)
                continue;
            const Change inverse = back->op.change.inverted();
            put(inverse);
            all.edits += inverse.edits;
            history.dropLast(back->op.id);
            back->takenBack = true;
        }
        takenBack = deltaOf(all, session ? &*session : nullptr);
    }
    readAgain = readAgain || (at && mine.takenBack);
    if (at && !mine.takenBack)
        savedAt = *at;
    pending.removeIf([&](const Pending &candidate) { return candidate.ticket == ticket; });
    return error;
}

} // namespace dau
