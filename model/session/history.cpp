// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/history.h"

#include <algorithm>

namespace dau {

namespace {

constexpr qint64 page = 64; // rows

// An annotator who was made is no step of the work: undo passes over it.
bool isStep(const Op &op)
{
    return op.change.kind != QLatin1String("annotator");
}

} // namespace

History::History(const CorpusStore *store, AnnotatorId author)
    : m_store(store)
    , m_author(author)
{
    m_complete = !store;
}

void History::append(Op op)
{
    if (isStep(op))
        m_ops.append(std::move(op));
}

void History::dropLast(const OpId &id)
{
    const auto found = std::find_if(m_ops.crbegin(), m_ops.crend(), [&](const Op &op) { return op.id == id; });
    if (found != m_ops.crend())
        m_ops.erase(m_ops.cbegin() + (m_ops.crend() - found - 1));
}

void History::reset()
{
    m_ops.clear();
    m_oldest = {};
    m_complete = !m_store;
}

// Rows written in this session come again from the store once they are durable; they are known by their ids.
Result<void> History::loadOlder()
{
    const Result<QList<Op>> ops = m_store->ops(m_author, m_oldest, page);
    if (!ops)
        return tl::unexpected(ops.error());
    m_complete = ops->size() < page;
    if (ops->isEmpty())
        return {};
    m_oldest = ops->last().id;
    QList<Op> older;
    for (auto op = ops->crbegin(); op != ops->crend(); ++op) {
        const bool known = std::any_of(m_ops.begin(), m_ops.end(), [&](const Op &other) { return other.id == op->id; });
        if (!known && isStep(*op))
            older.append(*op);
    }
    m_ops = older + m_ops;
    return {};
}

// From the last act on, an undo moves the cursor back over the row it takes back and a redo forward again. A row that
// does neither (it took back something behind a colleague's row) counts as an act.
Result<History::Cursor> History::cursor()
{
    for (;;) {
        const auto act = std::find_if(m_ops.crbegin(), m_ops.crend(), [](const Op &op) { return op.undoes.isNull(); });
        bool reachesFurther = act == m_ops.crend();
        Cursor cursor{m_ops.crend() - act, {}};
        for (qsizetype i = cursor.undoable; i < m_ops.size() && !(reachesFurther && !m_complete); ++i) {
            const OpId &taken = m_ops[i].undoes;
            if (!cursor.undone.isEmpty() && m_ops[cursor.undone.last()].id == taken) {
                cursor.undone.removeLast();
                ++cursor.undoable;
            } else if (cursor.undoable > 0 && m_ops[cursor.undoable - 1].id == taken) {
                cursor.undone.append(i);
                --cursor.undoable;
            } else if (cursor.undoable == 0 && !m_complete) {
                reachesFurther = true;
            } else {
                cursor = {i + 1, {}};
            }
        }
        reachesFurther = reachesFurther || cursor.undoable == 0;
        if (!reachesFurther || m_complete)
            return cursor;
        if (const Result<void> loaded = loadOlder(); !loaded)
            return tl::unexpected(loaded.error());
    }
}

Result<std::optional<Op>> History::nextUndo()
{
    const Result<Cursor> at = cursor();
    if (!at)
        return tl::unexpected(at.error());
    return at->undoable > 0 ? std::optional<Op>(m_ops[at->undoable - 1]) : std::nullopt;
}

Result<std::optional<Op>> History::nextRedo()
{
    const Result<Cursor> at = cursor();
    if (!at)
        return tl::unexpected(at.error());
    return at->undone.isEmpty() ? std::nullopt : std::optional<Op>(m_ops[at->undone.last()]);
}

} // namespace dau
