// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/documentlist.h"

#include "storage/sqlite/rows.h"

#include "model/text/match.h"

namespace dau {

namespace {

// The state of a document without a layer of the annotator is new.
constexpr auto layerJoin = " LEFT JOIN layer l ON l.document = d.id AND l.annotator = (SELECT id FROM annotator WHERE uuid = ?1)";

bool needsLayer(const DocumentQuery &query)
{
    return query.state || query.order == DocumentQuery::Order::State || query.order == DocumentQuery::Order::SpanCount;
}

QByteArray whereOf(const DocumentQuery &query)
{
    QByteArray where = " WHERE d.removed = 0";
    if (!query.filter.isEmpty())
        where += " AND instr(d.folded, ?2) > 0";
    if (query.state)
        where += " AND coalesce(l.state, 'new') = ?3";
    return where;
}

QByteArray orderOf(const DocumentQuery &query)
{
    const QByteArray direction = query.descending ? " DESC" : "";
    const auto by = [&](const char *key) { return " ORDER BY " + QByteArray(key) + direction + ", d.id" + direction; };
    switch (query.order) {
    case DocumentQuery::Order::Import:
        break;
    case DocumentQuery::Order::Name:
        return by("d.name_key");
    case DocumentQuery::Order::Title:
        return by("d.title_key");
    case DocumentQuery::Order::State:
        return by("CASE l.state WHEN 'done' THEN 2 WHEN 'in_progress' THEN 1 ELSE 0 END");
    case DocumentQuery::Order::SpanCount:
        return by("coalesce(l.annotations, 0)");
    case DocumentQuery::Order::Length:
        return by("d.length");
    }
    return " ORDER BY d.id" + direction;
}

void bind(Statement &statement, const DocumentQuery &query)
{
    statement.bind(1, query.annotator);
    if (!query.filter.isEmpty())
        statement.bind(2, QStringView(foldKey(query.filter)));
    if (query.state)
        statement.bind(3, QStringView(toString(*query.state)));
}

} // namespace

Result<QList<DocumentRow>> listDocuments(Readers &readers, const DocumentQuery &query, qint64 offset, qint64 limit)
{
    // First the numbers of the page's documents alone, from an index; then what the list shows of them.
    const QByteArray page = "SELECT d.id FROM document d" + QByteArray(needsLayer(query) ? layerJoin : "") + whereOf(query)
        + orderOf(query) + " LIMIT ?4 OFFSET ?5";
    const QByteArray sql = "SELECT d.uuid, d.name, d.title, d.length, l.state, l.annotations, l.doubts, "
                           "(SELECT count(*) FROM layer x WHERE x.document = d.id AND (x.annotations > 0 OR x.state <> 'new')) "
                           "FROM (" + page + ") p JOIN document d ON d.id = p.id" + layerJoin + orderOf(query);
    return list<DocumentRow>(readers, sql.constData(),
                             [&](Statement &statement) {
                                 bind(statement, query);
                                 statement.bind(4, limit).bind(5, offset);
                             },
                             [](const Statement &row) {
                                 return DocumentRow{{row.id(0)},
                                                    row.text(1),
                                                    row.text(2),
                                                    row.integer(3),
                                                    layerStateFromString(row.text(4)).value_or(LayerState::New),
                                                    row.integer(5),
                                                    row.integer(6),
                                                    row.integer(7)};
                             });
}

Result<std::optional<qint64>> positionOf(Readers &readers, const DocumentQuery &query, const DocumentId &id)
{
    const QByteArray sql = "SELECT n FROM (SELECT d.uuid, row_number() OVER (" + orderOf(query) + ") - 1 AS n FROM document d"
        + QByteArray(needsLayer(query) ? layerJoin : "") + whereOf(query) + ") WHERE uuid = ?4";
    const auto found = list<qint64>(readers, sql.constData(),
                                    [&](Statement &statement) {
                                        bind(statement, query);
                                        statement.bind(4, id);
                                    },
                                    [](const Statement &row) { return row.integer(0); });
    return found.map([](const QList<qint64> &rows) { return rows.isEmpty() ? std::optional<qint64>() : rows.first(); });
}

Result<qint64> countDocuments(Readers &readers, const DocumentQuery &query)
{
    QByteArray sql;
    if (!query.filter.isEmpty())
        sql = "SELECT count(*) FROM document d" + QByteArray(query.state ? layerJoin : "") + whereOf(query);
    else if (!query.state)
        sql = "SELECT value FROM counter WHERE name = 'documents'";
    else
        sql = "SELECT CASE ?3 WHEN 'done' THEN coalesce(a.done, 0) WHEN 'in_progress' THEN coalesce(a.in_progress, 0) "
              "ELSE c.value - coalesce(a.done, 0) - coalesce(a.in_progress, 0) END "
              "FROM counter c LEFT JOIN annotator a ON a.uuid = ?1 WHERE c.name = 'documents'";
    const auto counts = list<qint64>(readers, sql.constData(),
                                     [&](Statement &statement) {
                                         if (sql.contains("?1") || sql.contains("?2"))
                                             bind(statement, query);
                                     },
                                     [](const Statement &row) { return row.integer(0); });
    return counts.map([](const QList<qint64> &rows) { return rows.value(0); });
}

} // namespace dau
