// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/xmlreader.h"

struct archive;
struct archive_entry;

namespace dau {

// Visits the files of a ZIP in their order; nothing is ever unpacked to disk. `take` gets the name ('/' between parts)
// and what the file holds, which it may leave unread; false stops. Refused with one sentence: absolute names, "..",
// links, devices, the same name twice, encryption, more than 10,000 entries, 256 MB in one or 2 GB in all, folders 32
// deep, and more than 200 times the size of the ZIP.
Result<void> eachFileOfZip(const QString &path, const std::function<bool(const QString &name, const ByteSource &content)> &take);

// All of a source, at most `limit` bytes; nothing where it has more or cannot be read.
std::optional<QByteArray> wholeSource(const ByteSource &source, qint64 limit);

// Writes a ZIP to a sink as it goes: the same files give the same bytes, without a clock.
class ZipWriter
{
public:
    using Put = std::function<Result<void>(const QByteArray &bytes)>;

    explicit ZipWriter(Put put);
    ~ZipWriter();
    ZipWriter(ZipWriter &&) = delete;

    // The next file; write() adds to it.
    Result<void> begin(const QString &name);
    Result<void> write(const QByteArray &bytes);
    // The end of the archive.
    Result<void> close();

private:
    Result<void> answer(qint64 returned);

    Put m_put;
    archive *m_archive;
    Result<void> m_written; // what the sink said
};

} // namespace dau
