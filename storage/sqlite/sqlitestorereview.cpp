// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/sqlitestore.h"

#include "storage/sqlite/rows.h"

namespace dau {

namespace {

// The values of type T in the bodies that the rows hold in their first column, with where they are.
template <typename T>
Result<QList<std::pair<DocumentId, T>>> readBodies(Statement &rows, const TextOf &textOf)
{
    QList<std::pair<DocumentId, T>> values;
    Result<bool> row = rows.step();
    for (; row && *row; row = rows.step()) {
        const Result<QList<Edit>> edits = readBody(rows.utf8(0), textOf);
        if (!edits)
            return tl::unexpected(edits.error());
        for (const Edit &edit : *edits) {
            if (const T *value = std::get_if<T>(&edit.after))
                values.append({edit.document, *value});
        }
    }
    if (!row)
        return tl::unexpected(row.error());
    return values;
}

} // namespace

Result<qint64> SqliteStore::revision(const DocumentId &id) const
{
    return query<qint64>(m_readers, "SELECT coalesce(max(lamport), 0) FROM op WHERE document = ?",
                         [&](Statement &rows) { rows.bind(1, id); }, [](Statement &rows) -> Result<qint64> {
                             const Result<bool> row = rows.step();
                             return row.map([&](bool) { return rows.integer(0); });
                         });
}

Result<QList<std::pair<DocumentId, Decision>>> SqliteStore::decisions(const DocumentId &id) const
{
    Result<Readers::Lease> reader = m_readers.take();
    if (!reader)
        return tl::unexpected(reader.error());
    Result<Statement> rows = (*reader)->prepare(
        id.isNull() ? "SELECT x.body FROM decision x JOIN document d ON d.id = x.document WHERE d.removed = 0 "
                      "ORDER BY x.document, x.at_ms, x.id"
                    : "SELECT body FROM decision WHERE document = (SELECT id FROM document WHERE uuid = ?) ORDER BY at_ms, id");
    if (!rows)
        return tl::unexpected(rows.error());
    if (!id.isNull())
        rows->bind(1, id);
    return readBodies<Decision>(*rows, [&](const DocumentId &of) { return textIn(**reader, of); });
}

Result<QList<Clause>> SqliteStore::clauses() const
{
    return query<QList<Clause>>(m_readers, "SELECT body FROM clause ORDER BY at_ms, uuid", [](Statement &) {},
                                [](Statement &rows) -> Result<QList<Clause>> {
                                    const TextOf noText = [](const DocumentId &) { return Result<Text>(Text()); };
                                    return readBodies<Clause>(rows, noText).map([](const auto &located) {
                                        QList<Clause> clauses;
                                        for (const auto &[where, clause] : located)
                                            clauses.append(clause);
                                        return clauses;
                                    });
                                });
}

} // namespace dau
