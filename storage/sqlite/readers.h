// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/database.h"

#include <mutex>
#include <vector>

namespace dau {

// Read-only connections of one project file, lent to one thread at a time.
class Readers
{
public:
    explicit Readers(QString file)
        : m_file(std::move(file))
    {
    }

    // A connection inside a read transaction: everything read through it is one state of the file.
    class Lease
    {
    public:
        Lease(Readers &readers, Database database)
            : m_readers(&readers)
            , m_database(std::move(database))
        {
        }
        Lease(Lease &&other) noexcept;
        Lease &operator=(Lease &&) = delete;
        ~Lease();
        Database &operator*() { return m_database; }
        Database *operator->() { return &m_database; }

    private:
        Readers *m_readers;
        Database m_database;
    };
    Result<Lease> take();

private:
    void giveBack(Database database);

    const QString m_file;
    std::mutex m_mutex;
    std::vector<Database> m_idle;
};

} // namespace dau
