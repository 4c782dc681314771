// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/statement.h"

#include "storage/sqlite/sqliteerror.h"

#include <sqlite3.h>

namespace dau {

namespace {

constexpr size_t mostIdleStatements = 100;

} // namespace

sqlite3_stmt *StatementPool::take(const char *sql)
{
    const auto found = m_idle.find(sql);
    if (found == m_idle.end())
        return nullptr;
    sqlite3_stmt *statement = found->second;
    m_idle.erase(found);
    return statement;
}

void StatementPool::put(sqlite3_stmt *statement)
{
    sqlite3_reset(statement); // tells again what step() told
    sqlite3_clear_bindings(statement);
    if (m_idle.size() < mostIdleStatements)
        m_idle.emplace(sqlite3_sql(statement), statement);
    else
        sqlite3_finalize(statement);
}

void StatementPool::clear()
{
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement);
    m_idle.clear();
}

Statement::Statement(sqlite3_stmt *statement, QString file, StatementPool *pool)
    : m_statement(statement, PutBack{pool})
    , m_file(std::move(file))
{
}

Statement &Statement::note(int code)
{
    if (code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

Statement &Statement::bind(int index, qint64 value)
{
    return note(sqlite3_bind_int64(m_statement.get(), index, value));
}

Statement &Statement::bind(int index, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    return note(sqlite3_bind_text(m_statement.get(), index, utf8.constData(), static_cast<int>(utf8.size()),
                                  SQLITE_TRANSIENT));
}

Statement &Statement::bind(int index, const Uuid &id)
{
    if (id.isNull())
        return bindNull(index);
    const QByteArray bytes = id.toBytes();
    return note(sqlite3_bind_blob(m_statement.get(), index, bytes.constData(), 16, SQLITE_TRANSIENT));
}

Statement &Statement::bindNull(int index)
{
    return note(sqlite3_bind_null(m_statement.get(), index));
}

Statement &Statement::bindText(int index, const QByteArray &utf8)
{
    if (utf8.isNull())
        return bindNull(index);
    return note(sqlite3_bind_text64(m_statement.get(), index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                                    SQLITE_STATIC, SQLITE_UTF8));
}

Statement &Statement::bindBlob(int index, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return note(sqlite3_bind_zeroblob(m_statement.get(), index, 0));
    return bindBlob(index, bytes.constData(), static_cast<int>(bytes.size()));
}

Statement &Statement::bindBlob(int index, const void *bytes, int size)
{
    return note(sqlite3_bind_blob(m_statement.get(), index, bytes, size, SQLITE_STATIC));
}

Result<bool> Statement::step()
{
    if (m_bindError != SQLITE_OK)
        return tl::unexpected(sqliteError(m_bindError, sqlite3_db_handle(m_statement.get()), m_file));
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement.get());
        return false;
    }
    sqlite3 *db = sqlite3_db_handle(m_statement.get());
    Error error = sqliteError(sqlite3_extended_errcode(db), db, m_file);
    sqlite3_reset(m_statement.get());
    return tl::unexpected(std::move(error));
}

Result<void> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

int Statement::columns() const
{
    return sqlite3_column_count(m_statement.get());
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    const std::string_view view = utf8(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QByteArray Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    return QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(m_statement.get(), column));
}

std::string_view Statement::utf8(int column) const
{
    const unsigned char *data = sqlite3_column_text(m_statement.get(), column);
    if (!data)
        return {};
    return {reinterpret_cast<const char *>(data), static_cast<size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

Uuid Statement::id(int column) const
{
    return Uuid::fromBytes(bytes(column));
}

} // namespace dau
