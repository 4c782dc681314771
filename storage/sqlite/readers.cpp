// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/readers.h"

namespace dau {

namespace {

constexpr size_t mostIdle = 4;

} // namespace

Readers::Lease::Lease(Lease &&other) noexcept
    : m_readers(std::exchange(other.m_readers, nullptr))
    , m_database(std::move(other.m_database))
{
}

Readers::Lease::~Lease()
{
    if (m_readers)
        m_readers->giveBack(std::move(m_database));
}

Result<Readers::Lease> Readers::take()
{
    Database database;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            database = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!database.isOpen()) {
        Result<Database> opened = Database::open(m_file, Database::Mode::Read);
        if (!opened)
            return tl::unexpected(opened.error());
        database = std::move(*opened);
    }
    if (Result<void> begun = database.run("BEGIN"); !begun)
        return tl::unexpected(begun.error());
    return Lease(*this, std::move(database));
}

void Readers::giveBack(Database database)
{
    // A connection that cannot even end its transaction is closed.
    if (!database.run("COMMIT"))
        return;
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < mostIdle)
        m_idle.push_back(std::move(database));
}

} // namespace dau
