// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/layerfold.h"

namespace dau {

// What journal rows mean for the tables: the only code that changes them. The same edits in the same order give the same
// tables, whether they come from a person now or from the journal.
class Fold
{
public:
    // `replaying`: the journal whose rows come one after another, from the first, into empty tables. They may be of several
    // seats that did not know of one another: an edit of what is not there does nothing, the later one of two stands.
    explicit Fold(const Database &database, const Database *replaying = nullptr);

    // `row`: of the journal, where the edit stands. `textOf` is asked for documents with annotations or zones.
    Result<void> apply(const Edit &edit, const OpId &row, const TextOf &textOf);
    // Ends an act: whatever waits is written and the kept counters are brought up to date.
    Result<void> finish();
    // Drops what waits and what is remembered: after a rollback.
    void forget();

private:
    Result<void> applyStrictly(const Edit &edit, const OpId &row, const TextOf &textOf);
    Result<void> apply(const Edit &edit, const Document *before, const Document *after);
    Result<void> apply(const Edit &edit, const Annotator *before, const Annotator *after);
    Result<void> apply(const Edit &edit, const Entity *before, const Entity *after);
    Result<void> apply(const Edit &edit, const LayerInfo *before, const LayerInfo *after);
    Result<void> apply(const Edit &edit, const LabelScheme *before, const LabelScheme *after);
    Result<void> apply(const Edit &edit, const Record *before, const Record *after);
    Result<void> apply(const Edit &edit, const Decision *before, const Decision *after, const TextOf &textOf);
    Result<void> apply(const Edit &edit, const Clause *before, const Clause *after, const TextOf &textOf);
    Result<void> applyZones(const Edit &edit, const Zones *after, const TextOf &textOf);
    Result<void> write(Statement &statement, int from, const Document &document);
    // `name`, or "name (2)" where something else has it. `sql` asks whether ?1 is taken by another than ?2.
    Result<QString> freeName(const char *sql, const QString &name, const Uuid &id) const;
    Result<bool> isUsed(const char *sql, const Uuid &id) const;

    const Database &m_database;
    const bool m_replaying;
    Keys m_keys;
    Tally m_tally;
    Forks m_forks;
    LayerFold m_layers;
    Statement m_insertZone;
    Statement m_insertDocument;
};

} // namespace dau
