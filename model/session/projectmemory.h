// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"
#include "model/session/delta.h"
#include "model/session/documentsession.h"
#include "model/session/history.h"

#include <QtCore/QSet>

#include <memory>
#include <optional>

namespace dau {

// What Project holds in memory, and the rows that are on their way to the disk. Tells nobody of anything: Project does.
struct ProjectMemory {
    // A row handed to the writer that has not been answered for.
    struct Pending {
        qint64 ticket = 0;
        Op op;
        bool takenBack = false;
    };

    std::shared_ptr<CorpusStore> store;
    LabelScheme scheme;
    QList<Annotator> annotators;
    AnnotatorId me;
    QHash<EntityId, Entity> entities; // of `me` and the known names
    QSet<EntityId> knownNames;
    std::optional<DocumentSession> session;
    History history;
    QList<Pending> pending; // oldest first
    bool readAgain = false; // a row that memory took back was written after all
    qint64 lastTicket = 0;
    qint64 savedAt = 0;

    // Scheme, annotators and entities from the store, what is on its way put on top; the history starts anew.
    Result<void> read();
    Result<void> readEntities();
    // A document with my layer as stored, what is on its way put on top.
    Result<DocumentSession> load(const DocumentId &id) const;
    // Whether the Change may be put in: see Project::apply().
    Result<void> check(const Change &change, bool mayTouchOthers) const;
    void put(const Change &change);
    // Puts the Change in and hands it to the writer, whose answer is awaited under `ticket`.
    Result<void> hand(const Change &change, const OpId &undoes, qint64 ticket, CorpusStore::Done done);
    // The writer's answer. After a failure all that waits has failed: it is taken back, newest first, and the error is
    // returned, once, with what that touched.
    std::optional<Error> answered(qint64 ticket, const Result<qint64> &at, Delta &takenBack);
};

} // namespace dau
