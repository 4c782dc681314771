// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/statement.h"

#include <QtCore/QDeadlineTimer>

struct sqlite3;

namespace dau {

// One connection to a project file, with every protection of docs/project-file.md ("Settings") switched on. Used by one
// thread at a time. Statements made from it must be gone before it is.
class Database
{
public:
    enum class Mode {
        Inspect, // for header(): nothing of the file is interpreted
        Read,   // never writes a byte; fails where an unfinished save would have to be rolled back first
        Write,  // an existing file
        Create, // a new, empty file; refuses an existing one
        Scratch, // a database of its own that goes when it is closed; `file` is only a name for messages
    };
    static Result<Database> open(const QString &file, Mode mode);
    Database() = default;
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    bool isOpen() const { return m_db != nullptr; }
    sqlite3 *handle() const { return m_db; }
    const QString &file() const { return m_file; }
    void close();

    Result<Statement> prepare(const char *sql) const;
    // Runs every statement of the text; rows are dropped.
    Result<void> run(const char *sql) const;
    // The first column of the first row; 0 where there is none.
    Result<qint64> number(const char *sql) const;

    // `size` bytes from the start of the file (fewer where it is shorter), read through SQLite's own handle and without
    // interpreting them: opening and closing the file beside SQLite would drop its locks.
    Result<QByteArray> header(int size) const;
    Result<qint64> fileSize() const;

    // Stops statements that run longer than this (ms) from now on; 0: none are stopped.
    void limitTime(int ms);

private:
    static int whileRunning(void *database);

    sqlite3 *m_db = nullptr;
    QString m_file;
    struct Watch {
        QDeadlineTimer until{QDeadlineTimer::Forever};
    };
    std::unique_ptr<Watch> m_watch;
    std::unique_ptr<StatementPool> m_pool;
};

} // namespace dau
