// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/project.h"

namespace dau {

// An entity that a mention may be given.
struct EntityOffer {
    enum class Why { SameString, SameName, Other, New, None };

    EntityId id;  // null for New and None
    QString name; // New: what it would be called
    Why why = Why::Other;
    bool known = false; // a known name: read-only
};

// Reads with which entities the string of this mention is labelled elsewhere in the annotator's work, newest first.
QList<EntityId> entitiesOfString(const Project &project, const Annotation &mention);

// All entities: those usually mentioned with the label first, then by name.
QList<Entity> entitiesInOrder(const Project &project, const QString &label);

// What is offered for a mention. Without a filter: the entities of the same string first, then those with the string as
// name or alias, a new one of that name, none (where the mention has one), then the others as in `inOrder`. With a filter only
// those whose name or an alias has it (marks ignored), and a new one called so.
QList<EntityOffer> entityOffers(const Project &project, const QList<Entity> &inOrder, const Annotation &mention,
                                const QString &quote, const QList<EntityId> &ofString, const QString &filter);

} // namespace dau
