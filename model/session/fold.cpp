// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/fold.h"

#include <QtCore/QSet>

#include <algorithm>

namespace dau {

namespace {

bool isInLayer(const Edit &edit, const DocumentSession &session)
{
    return edit.document == session.document.id && edit.annotator == session.annotator;
}

// Calls take(before, after) with null for what is absent, if the edit is about a T.
template <typename T, typename Take>
bool about(const Edit &edit, Take take)
{
    const T *before = std::get_if<T>(&edit.before);
    const T *after = std::get_if<T>(&edit.after);
    if (!before && !after)
        return false;
    take(before, after);
    return true;
}

template <typename T>
void putInSet(AnnotationSet &set, const Edit &edit)
{
    about<T>(edit, [&](const T *before, const T *after) {
        if (after)
            set.insert(*after);
        else
            set.remove(before->id);
    });
}

void put(DocumentSession &session, const Edit &edit)
{
    if (isInLayer(edit, session)) {
        putInSet<Annotation>(session.annotations, edit);
        putInSet<Relation>(session.annotations, edit);
        about<LayerInfo>(edit, [&](const LayerInfo *, const LayerInfo *after) { session.info = after ? *after : LayerInfo{}; });
    }
    if (edit.touchedDocument() == session.document.id) {
        about<Zones>(edit, [&](const Zones *, const Zones *after) { session.zones = after ? *after : Zones{}; });
        about<Document>(edit, [&](const Document *, const Document *after) {
            if (after)
                session.document = *after;
            else
                session.document.removed = true;
        });
    }
}

template <typename T>
bool isThere(const T *current, const T *before)
{
    return current ? before && *current == *before : !before;
}

bool fitsOne(const DocumentSession &session, const Edit &edit)
{
    bool fitting = true;
    if (isInLayer(edit, session)) {
        about<Annotation>(edit, [&](const Annotation *before, const Annotation *after) {
            fitting = isThere(session.annotations.byId(before ? before->id : after->id), before);
        });
        about<Relation>(edit, [&](const Relation *before, const Relation *after) {
            fitting = isThere(session.annotations.relation(before ? before->id : after->id), before);
        });
        about<LayerInfo>(edit, [&](const LayerInfo *before, const LayerInfo *) {
            fitting = session.info == (before ? *before : LayerInfo{});
        });
    }
    if (edit.touchedDocument() == session.document.id) {
        about<Zones>(edit, [&](const Zones *before, const Zones *) { fitting = session.zones == (before ? *before : Zones{}); });
        about<Document>(edit, [&](const Document *before, const Document *) { fitting = before && session.document == *before; });
    }
    return fitting;
}

// Which kind of thing, and which one.
std::pair<size_t, Uuid> thingOf(const Edit &edit)
{
    const Edit::Value &value = std::holds_alternative<std::monostate>(edit.after) ? edit.before : edit.after;
    if (const auto *annotation = std::get_if<Annotation>(&value))
        return {value.index(), annotation->id.value};
    if (const auto *relation = std::get_if<Relation>(&value))
        return {value.index(), relation->id.value};
    return {value.index(), edit.touchedDocument().value};
}

void touch(Delta &delta, const Edit &edit, const DocumentSession &session)
{
    const auto touchAnnotation = [&](const Annotation *annotation) {
        if (annotation)
            delta.touched += annotation->spans;
    };
    if (isInLayer(edit, session)) {
        about<Annotation>(edit, [&](const Annotation *before, const Annotation *after) {
            touchAnnotation(before);
            touchAnnotation(after);
            if (after && delta.focus.isNull())
                delta.focus = after->id;
        });
        about<Relation>(edit, [&](const Relation *before, const Relation *after) {
            const Relation &relation = after ? *after : *before;
            touchAnnotation(session.annotations.byId(relation.from));
            touchAnnotation(session.annotations.byId(relation.to));
        });
    }
    if (edit.touchedDocument() == session.document.id) {
        about<Zones>(edit, [&](const Zones *before, const Zones *after) {
            const auto touchNew = [&](const Zones *zones, const Zones *others) {
                for (const Zone &zone : zones ? *zones : Zones{}) {
                    if (!others || !others->contains(zone))
                        delta.touched.append(zone.span);
                }
            };
            touchNew(before, after);
            touchNew(after, before);
        });
    }
}

} // namespace

void fold(DocumentSession &session, const Change &change)
{
    for (const Edit &edit : change.edits)
        put(session, edit);
}

bool fits(const DocumentSession &session, const Change &change)
{
    QSet<std::pair<size_t, Uuid>> seen; // what a later edit finds was left there by an earlier one
    return std::all_of(change.edits.begin(), change.edits.end(), [&](const Edit &edit) {
        const std::pair<size_t, Uuid> thing = thingOf(edit);
        if (seen.contains(thing))
            return true;
        seen.insert(thing);
        return fitsOne(session, edit);
    });
}

Delta deltaOf(const Change &change, const DocumentSession *session)
{
    Delta delta;
    for (const Edit &edit : change.edits) {
        const auto isAbout = [&]<typename T>(std::type_identity<T>) {
            return std::holds_alternative<T>(edit.before) || std::holds_alternative<T>(edit.after);
        };
        delta.annotations |= isAbout(std::type_identity<Annotation>());
        delta.relations |= isAbout(std::type_identity<Relation>());
        delta.zones |= isAbout(std::type_identity<Zones>());
        delta.layerInfo |= isAbout(std::type_identity<LayerInfo>());
        delta.documents |= isAbout(std::type_identity<Document>());
        delta.entities |= isAbout(std::type_identity<Entity>());
        delta.scheme |= isAbout(std::type_identity<LabelScheme>());
        delta.annotators |= isAbout(std::type_identity<Annotator>());
        delta.decisions |= isAbout(std::type_identity<Decision>());
        delta.clauses |= isAbout(std::type_identity<Clause>());
        if (session && edit.touchedDocument() == session->document.id) {
            delta.document = session->document.id;
            touch(delta, edit, *session);
        } else if (!edit.annotator.isNull() && !edit.document.isNull()) {
            delta.otherLayers = true;
        }
    }
    std::sort(delta.touched.begin(), delta.touched.end());
    delta.touched.erase(std::unique(delta.touched.begin(), delta.touched.end()), delta.touched.end());
    return delta;
}

} // namespace dau
