// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/opbody.h"
#include "storage/sqlite/database.h"

#include "model/ports/corpusstore.h"

namespace dau {

// A row of the table op.
struct OpRow {
    ReplicaId replica;
    qint64 seq = 0;
    qint64 act = 0; // seq of the first row of the same act
    QByteArray prev; // hash of the replica's row before; 32 zero bytes for the first
    QByteArray hash;
    AnnotatorId author;
    qint64 lamport = 0;
    qint64 at = 0;
    QString kind;
    QString scope;
    DocumentId document;
    Uuid object;
    OpId undoes;
    QString subject;
    QByteArray body;
};

// SHA-256 over all fields but `hash` itself, in the order of the columns; docs/project-file.md says how.
QByteArray hashOf(const OpRow &row);

// Where a replica's part of the journal ends.
struct JournalHead {
    qint64 seq = 0;
    QByteArray hash = QByteArray(32, '\0');
    qint64 lamport = 0; // of the whole journal

    bool operator==(const JournalHead &) const = default;
};
Result<JournalHead> journalHead(const Database &database, const ReplicaId &replica);

// The columns of OpRow in the order of readRow().
extern const char *const opColumns;
OpRow readRow(const Statement &statement);

class OpInserter
{
public:
    Result<void> insert(const Database &database, const OpRow &row);

private:
    Statement m_insert;
};

// Finds the text of a document for rows of the journal, also where the document is no longer there: its hash then stands
// in the row that made it.
Result<QByteArray> textHashOf(const Database &database, const DocumentId &id);
// The stored text with this hash, checked against it. `what`: the document's name for the message.
Result<Text> storedText(const Database &database, const QByteArray &hash, const QString &what);

// The act whose first row is this one, with all its rows.
Result<Op> readAct(const Database &database, const OpRow &first, const TextOf &textOf);
// See CorpusStore::ops and history.
Result<QList<Op>> readActs(const Database &database, const ReplicaId &seat, const AnnotatorId &author, const OpId &before,
                           qint64 limit, const TextOf &textOf);
Result<QList<Op>> readHistory(const Database &database, const DocumentId &document, const AnnotationId &id,
                              const TextOf &textOf);

} // namespace dau
