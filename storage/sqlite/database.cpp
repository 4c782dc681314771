// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/database.h"

#include "storage/sqlite/sqliteerror.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sqlite3.h>

namespace dau {

namespace {

constexpr int busyTimeout = 2000;        // ms
constexpr qint64 heapLimit = 1LL << 30;  // bytes, whole process
constexpr int lengthLimit = 256'000'000; // bytes of one value or row

int flagsOf(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::Inspect:
    case Database::Mode::Read:
        return SQLITE_OPEN_READONLY;
    case Database::Mode::Write:
        return SQLITE_OPEN_READWRITE;
    case Database::Mode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::Scratch:
        break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

// What a received file may not do to us: reliability by switching off what the program never uses.
void protect(sqlite3 *db)
{
    const std::pair<int, int> switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
        {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    };
    for (const auto &[option, value] : switches)
        sqlite3_db_config(db, option, value, nullptr);
    const std::pair<int, int> limits[] = {
        {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_LENGTH, lengthLimit},
        {SQLITE_LIMIT_SQL_LENGTH, 100'000},
        {SQLITE_LIMIT_VARIABLE_NUMBER, 32'766},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1'000},
    };
    for (const auto &[limit, value] : limits)
        sqlite3_limit(db, limit, value);
}

const char *settingsOf(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::Inspect:
        return "";
    case Database::Mode::Read:
        return "PRAGMA query_only=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA cache_size=-8000;";
    case Database::Mode::Write:
        return "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA locking_mode=NORMAL; PRAGMA synchronous=EXTRA; "
               "PRAGMA cache_size=-64000; PRAGMA temp_store=MEMORY;";
    case Database::Mode::Create:
        return "PRAGMA page_size=16384; PRAGMA encoding='UTF-8'; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;";
    case Database::Mode::Scratch:
        break;
    }
    return "PRAGMA synchronous=OFF; PRAGMA cache_size=-64000;";
}

} // namespace

Result<Database> Database::open(const QString &file, Mode mode)
{
    sqlite3_hard_heap_limit64(heapLimit);
    Database database;
    database.m_file = mode == Mode::Scratch ? file : QFileInfo(file).absoluteFilePath();
    database.m_watch = std::make_unique<Watch>();
    database.m_pool = std::make_unique<StatementPool>();
    // An empty name is a temporary database, on disk only where it grows large. An absolute path starts with a slash (or a drive), so a name like "file:..." is never read as a URI.
    const QByteArray name = mode == Mode::Scratch ? QByteArray("") : QFile::encodeName(database.m_file);
    const int flags = flagsOf(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
    const int code = sqlite3_open_v2(name.constData(), &database.m_db, flags, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, database.m_db, database.m_file));
    protect(database.m_db);
    sqlite3_busy_timeout(database.m_db, busyTimeout);
    if (Result<void> set = database.run(settingsOf(mode)); !set)
        return tl::unexpected(set.error());
    return database;
}

Database::Database(Database &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr))
    , m_file(std::move(other.m_file))
    , m_watch(std::move(other.m_watch))
    , m_pool(std::move(other.m_pool))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_db, other.m_db);
    std::swap(m_file, other.m_file);
    std::swap(m_watch, other.m_watch);
    std::swap(m_pool, other.m_pool);
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_pool)
        m_pool->clear();
    sqlite3_close(m_db);
    m_db = nullptr;
}

Result<Statement> Database::prepare(const char *sql) const
{
    if (sqlite3_stmt *idle = m_pool->take(sql))
        return Statement(idle, m_file, m_pool.get());
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_db, sql, -1, 0, &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, m_db, m_file));
    return Statement(statement, m_file, m_pool.get());
}

Result<void> Database::run(const char *sql) const
{
    const int code = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, m_db, m_file));
    return {};
}

Result<qint64> Database::number(const char *sql) const
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const Result<bool> row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

Result<QByteArray> Database::header(int size) const
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods)
        return tl::unexpected(sqliteError(SQLITE_CANTOPEN, m_db, m_file));
    QByteArray bytes(size, '\0');
    const Result<qint64> length = fileSize();
    if (!length)
        return tl::unexpected(length.error());
    const int code = file->pMethods->xRead(file, bytes.data(), size, 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return tl::unexpected(sqliteError(code, m_db, m_file));
    return bytes.left(static_cast<qsizetype>(std::min<qint64>(size, *length)));
}

Result<qint64> Database::fileSize() const
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods)
        return tl::unexpected(sqliteError(SQLITE_CANTOPEN, m_db, m_file));
    sqlite3_int64 size = 0;
    const int code = file->pMethods->xFileSize(file, &size);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, m_db, m_file));
    return size;
}

int Database::whileRunning(void *database)
{
    return static_cast<Watch *>(database)->until.hasExpired() ? 1 : 0;
}

void Database::limitTime(int ms)
{
    m_watch->until = ms > 0 ? QDeadlineTimer(ms) : QDeadlineTimer(QDeadlineTimer::Forever);
    sqlite3_progress_handler(m_db, ms > 0 ? 10'000 : 0, ms > 0 ? &Database::whileRunning : nullptr, m_watch.get());
}

} // namespace dau
