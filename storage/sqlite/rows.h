// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/opbody.h"
#include "storage/sqlite/readers.h"

#include "model/ports/corpusstore.h"

namespace dau {

// Runs one query on a borrowed connection; `read` steps through the rows itself.
template <typename T, typename Bind, typename Read>
Result<T> query(Readers &readers, const char *sql, Bind bind, Read read)
{
    Result<Readers::Lease> reader = readers.take();
    if (!reader)
        return tl::unexpected(reader.error());
    Result<Statement> rows = (*reader)->prepare(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    bind(*rows);
    return read(*rows);
}

// Runs one query and makes a value of each row.
template <typename T, typename Bind, typename Make>
Result<QList<T>> list(Readers &readers, const char *sql, Bind bind, Make make)
{
    return query<QList<T>>(readers, sql, bind, [&make](Statement &rows) -> Result<QList<T>> {
        QList<T> values;
        Result<bool> row = rows.step();
        for (; row && *row; row = rows.step())
            values.append(make(rows));
        if (!row)
            return tl::unexpected(row.error());
        return values;
    });
}

// The columns in the order of the members of Document and Entity.
Document readDocument(const Statement &row);
Entity readEntity(const Statement &row);

// "SELECT ... FROM annotation a JOIN document d ..." with this end, for readLocated().
QByteArray selectAnnotations(const char *end);
Result<QList<std::pair<DocumentId, Annotation>>> readLocated(const Database &database, Statement &rows, const TextOf &textOf);
Result<Layer> readLayer(const Database &database, const LayerKey &key, const TextOf &textOf);

} // namespace dau
