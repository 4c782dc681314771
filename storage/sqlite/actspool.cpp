// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/actspool.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace dau {

namespace {

// An entry: what it is, the document, and two byte strings with their sizes before them. This program reads it again on
// this machine only.
constexpr char textEntry = 't';
constexpr char bodyEntry = 'b';
struct Head {
    char kind;
    Uuid document;
    std::array<qsizetype, 2> sizes;
};

tl::unexpected<Error> broken(const QFile &file)
{
    return failure(Error::Code::Io, QCoreApplication::translate("ProjectFile", "The temporary file “%1” cannot be used: %2.")
                                        .arg(file.fileName(), file.errorString()));
}

} // namespace

Result<void> ActSpool::append(char kind, const Uuid &document, const QByteArray &first, const QByteArray &second)
{
    if (!m_file.isOpen() && !m_file.open())
        return broken(m_file);
    const Head head{kind, document, {first.size(), second.size()}};
    const bool written = m_file.write(reinterpret_cast<const char *>(&head), sizeof head) == sizeof head
        && m_file.write(first) == first.size() && m_file.write(second) == second.size();
    return written ? Result<void>() : broken(m_file);
}

Result<void> ActSpool::add(const NewText &text)
{
    return append(textEntry, text.document.value, text.hash, text.utf8);
}

Result<void> ActSpool::add(const OpBody &body)
{
    ++m_rows;
    return append(bodyEntry, body.document.value, body.object.isNull() ? QByteArray() : body.object.toBytes(), body.json);
}

Result<void> ActSpool::rewind()
{
    m_read = 0;
    if (m_rows > 0 && (!m_file.flush() || !m_file.seek(0)))
        return broken(m_file);
    return {};
}

Result<QByteArray> ActSpool::read(qint64 size)
{
    QByteArray bytes = m_file.read(size);
    if (bytes.size() != size)
        return broken(m_file);
    return bytes;
}

Result<std::optional<ActSpool::Entry>> ActSpool::next()
{
    if (m_read == m_rows)
        return std::nullopt;
    Head head;
    if (m_file.read(reinterpret_cast<char *>(&head), sizeof head) != sizeof head)
        return broken(m_file);
    const Result<QByteArray> first = read(head.sizes[0]);
    const Result<QByteArray> second = first ? read(head.sizes[1]) : first;
    if (!second)
        return tl::unexpected(second.error());
    Entry entry;
    if (head.kind == textEntry) {
        entry.text = NewText{{head.document}, *first, *second};
        return entry;
    }
    ++m_read;
    entry.body.document.value = head.document;
    entry.body.object = Uuid::fromBytes(*first);
    entry.body.json = *second;
    return entry;
}

} // namespace dau
