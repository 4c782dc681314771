// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/journal.h"
#include "storage/sqlite/keys.h"

namespace dau {

// Annotations worked on in two places. A row whose `before` is not what the rows ahead of it left was written without
// knowing them: its version stands, the other one is kept in the table `fork` until somebody chooses. A choice is an edit
// from what stands to the other version, or from what stands to itself.
class Forks
{
public:
    // `journal` holds the rows that the table names. Replaying starts from empty tables and finds forks; otherwise rows
    // are made on what stands and can only settle them.
    Forks(const Database &journal, const Database &database, Keys &keys, bool replaying);

    // Before an edit of an annotation in this row is folded.
    Result<void> note(const Edit &edit, const OpId &row, const TextOf &textOf);
    // While replaying: the annotation stands.
    bool isThere(const AnnotationId &id) const { return m_held.value(id).digest != 0; }
    void forget(); // after a rollback

private:
    struct Held {
        size_t digest = 0; // 0: deleted
        OpId by;
    };
    struct Entry {
        OpId row;
        size_t digest = 0;
        bool open = true;
    };
    Result<QList<Entry>> read(qint64 document, qint64 annotator, const AnnotationId &id, const TextOf &textOf) const;
    Result<void> write(qint64 document, qint64 annotator, const AnnotationId &id, const QList<Entry> &entries) const;
    bool isForked(const AnnotationId &id);

    const Database &m_journal;
    const Database &m_database;
    Keys &m_keys;
    const bool m_replaying;
    QHash<AnnotationId, Held> m_held; // while replaying
    std::optional<QSet<AnnotationId>> m_forked;
};

// The version of an annotation that a row of the journal left; nothing: it deleted it.
Result<std::optional<Annotation>> versionIn(const Database &journal, const OpId &row, const AnnotationId &id, const TextOf &textOf);

} // namespace dau
