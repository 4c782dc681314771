// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

namespace dau {

// Where undo stands in the journal. The rows that the annotator may take back, oldest first: acts, undos and redos.
// After an act, every row before it can be undone in turn, earlier undos included, so a new act loses no history; after
// k undos and redos the cursor has moved back accordingly. Loads older rows from the store only when undo reaches them.
class History
{
public:
    explicit History(const CorpusStore *store = nullptr, AnnotatorId author = {});

    // A row just written.
    void append(Op op);
    // The newest row could not be saved.
    void dropLast(const OpId &id);
    // Reads again from the store at the next question.
    void reset();

    Result<std::optional<Op>> nextUndo();
    Result<std::optional<Op>> nextRedo(); // the undo row whose inverse redo writes

private:
    struct Cursor {
        qsizetype undoable = 0;  // rows before it, the last of which undo takes back
        QList<qsizetype> undone; // undo rows that redo can take back, the next one last
    };
    Result<Cursor> cursor();
    Result<void> loadOlder();

    const CorpusStore *m_store = nullptr;
    AnnotatorId m_author;
    QList<Op> m_ops; // oldest first
    OpId m_oldest;      // read from the store so far; null: nothing yet
    bool m_complete = false;
};

} // namespace dau
