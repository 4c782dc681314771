// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/base/typedid.h"

#include <QtCore/QByteArray>

#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace dau {

// The statements of one connection that nobody needs just now, by their SQL: making one costs more than running it.
class StatementPool
{
public:
    StatementPool() = default;
    StatementPool(const StatementPool &) = delete;
    StatementPool &operator=(const StatementPool &) = delete;
    ~StatementPool() { clear(); }

    sqlite3_stmt *take(const char *sql); // null: there is none
    void put(sqlite3_stmt *statement);
    void clear();

private:
    std::unordered_multimap<std::string, sqlite3_stmt *> m_idle;
};

// A prepared statement; back into its pool when it goes. Parameters count from 1, columns from 0. A failed binding is told by the next step().
class Statement
{
public:
    Statement() = default;
    Statement(sqlite3_stmt *statement, QString file, StatementPool *pool);

    bool isNull() const { return !m_statement; }

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, QStringView text);
    Statement &bind(int index, const Uuid &id); // 16 bytes; NULL for the null id
    template <typename Tag>
    Statement &bind(int index, const TypedId<Tag> &id)
    {
        return bind(index, id.value);
    }
    Statement &bindNull(int index);
    // UTF-8 and bytes must live until the next reset(). A null array is NULL as text, and no bytes as a blob.
    Statement &bindText(int index, const QByteArray &utf8);
    Statement &bindBlob(int index, const QByteArray &bytes);
    Statement &bindBlob(int index, const void *bytes, int size);

    // True: there is a row to read. After the last row the statement is reset.
    Result<bool> step();
    // Runs to the end and resets: for statements without rows of interest.
    Result<void> run();
    void reset();

    int columns() const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    std::string_view utf8(int column) const; // until the next step
    Uuid id(int column) const;

private:
    Statement &note(int code);

    struct PutBack {
        StatementPool *pool;
        void operator()(sqlite3_stmt *statement) const { pool->put(statement); }
    };
    std::unique_ptr<sqlite3_stmt, PutBack> m_statement;
    QString m_file;
    int m_bindError = 0;
};

} // namespace dau
