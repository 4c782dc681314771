// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/privatecopy.h"
#include "storage/sqlite/replay.h"

#include "model/ports/handover.h"

namespace dau {

// What the journal of another file adds to one of the same project.
struct IncomingRows {
    QList<OpRow> rows; // chain by chain, each continuing what is here
    QList<JournalRange> ranges; // those, and rows that are here but whose merge was undone
    QList<std::pair<QByteArray, QByteArray>> texts; // hash, UTF-8: of documents that the rows make
    QList<Refusal> refused;
    qint64 branches = 0; // seats that went on in two places under one name
};

struct IncomingFrom {
    const PrivateCopy &source;
    AnnotatorId boundTo;            // of a package: whose work counts
    QSet<ReplicaId> leftOut;        // replicas of packages: what they say came from here
    ReplicaId seat;                 // that writes here
};

// Every new row is checked against the chain of hashes and read; from the first that fails on, its chain is refused.
Result<IncomingRows> incomingRows(const Database &target, const IncomingFrom &from, Progress &progress);

} // namespace dau
