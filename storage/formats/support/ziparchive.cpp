// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/ziparchive.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace dau {

namespace {

constexpr qint64 mostEntries = 10'000;
constexpr qint64 largestEntry = qint64(256) << 20;
constexpr qint64 largestAll = qint64(2) << 30;
constexpr qint64 mostRatio = 200;
constexpr qint64 ratioFrom = qint64(1) << 20; // smaller is never a bomb
constexpr qsizetype deepest = 32;
constexpr qsizetype longestName = 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Zip", text);
}

QString nameOf(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    return QString::fromUtf8(archive_entry_pathname(entry));
}

// Why an entry may not be in a ZIP at all; empty: it may.
QString faultOf(archive_entry *entry, const QString &name)
{
    const auto type = archive_entry_filetype(entry);
    if (archive_entry_hardlink(entry) || archive_entry_symlink(entry) || (type != AE_IFREG && type != AE_IFDIR))
        return tr("it is a link or a device");
    if (archive_entry_is_encrypted(entry))
        return tr("it is encrypted");
    if (name.isEmpty() || name.size() > longestName)
        return tr("its name is empty or too long");
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x20 || c == u'\u007F'; }))
        return tr("its name has control characters");
    const bool drive = name.size() > 1 && name[1] == u':';
    const auto parts = QStringView(name).split(u'/');
    if (name.startsWith(u'/') || name.contains(u'\\') || drive || parts.contains(u".."))
        return tr("its name leads out of the archive");
    if (parts.size() > deepest)
        return tr("it lies more than %1 folders deep").arg(deepest);
    if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > largestEntry)
        return tr("it has more than %1 MB").arg(largestEntry >> 20);
    return {};
}

} // namespace

Result<void> eachFileOfZip(const QString &path, const std::function<bool(const QString &, const ByteSource &)> &take)
{
    const QString shown = QFileInfo(path).fileName();
    const auto refuse = [&](const QString &cause) {
        return failure(Error::Code::Refused, tr("The ZIP “%1” is not read: %2.").arg(shown, cause));
    };
    const std::unique_ptr<archive, int (*)(archive *)> reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    const auto damaged = [&] { return refuse(tr("it is damaged (%1)").arg(QString::fromUtf8(archive_error_string(reader.get())))); };
    if (archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(), 64 << 10) != ARCHIVE_OK)
        return damaged();

    const qint64 packed = std::max<qint64>(QFileInfo(path).size(), 1);
    QSet<QString> names;
    qint64 entries = 0;
    qint64 all = 0;
    QString fault; // found while an entry was being read
    for (;;) {
        archive_entry *entry = nullptr;
        const int next = archive_read_next_header(reader.get(), &entry);
        if (next == ARCHIVE_EOF)
            return {};
        if (next != ARCHIVE_OK && next != ARCHIVE_WARN)
            return damaged();
        const QString name = nameOf(entry);
        if (++entries > mostEntries)
            return refuse(tr("it has more than %1 entries").arg(mostEntries));
        if (const QString reason = faultOf(entry, name); !reason.isEmpty())
            return refuse(tr("“%1”: %2").arg(name.left(200), reason));
        if (names.contains(name))
            return refuse(tr("“%1” is in it twice").arg(name));
        names.insert(name);
        if (archive_entry_filetype(entry) == AE_IFDIR)
            continue;
        qint64 size = 0;
        const bool more = take(name, [&](char *buffer, qint64 room) -> qint64 {
            const auto count = archive_read_data(reader.get(), buffer, static_cast<size_t>(room));
            if (count < 0)
                fault = tr("“%1” in it is damaged (%2)").arg(name, QString::fromUtf8(archive_error_string(reader.get())));
            size += count;
            all += count;
            if (size > largestEntry || all > largestAll || (all > ratioFrom && all / packed > mostRatio))
                fault = tr("“%1” becomes too large when unpacked").arg(name);
            return fault.isEmpty() ? count : -1;
        });
        if (!fault.isEmpty())
            return refuse(fault);
        if (!more)
            return {};
    }
}

std::optional<QByteArray> wholeSource(const ByteSource &source, qint64 limit)
{
    QByteArray bytes;
    char buffer[64 << 10];
    for (;;) {
        const qint64 count = source(buffer, sizeof buffer);
        if (count == 0)
            return bytes;
        if (count < 0 || bytes.size() + count > limit)
            return {};
        bytes.append(buffer, count);
    }
}

ZipWriter::ZipWriter(Put put)
    : m_put(std::move(put))
    , m_archive(archive_write_new())
{
    archive_write_set_format_zip(m_archive);
    archive_write_set_bytes_per_block(m_archive, 64 << 10);
    archive_write_set_bytes_in_last_block(m_archive, 1);
    archive_write_open2(
        m_archive, this, nullptr,
        [](archive *, void *self, const void *bytes, size_t size) -> la_ssize_t {
            auto &writer = *static_cast<ZipWriter *>(self);
            if (writer.m_written)
                writer.m_written = writer.m_put(QByteArray(static_cast<const char *>(bytes), static_cast<qsizetype>(size)));
            return writer.m_written ? static_cast<la_ssize_t>(size) : -1;
        },
        nullptr, nullptr);
}

ZipWriter::~ZipWriter()
{
    archive_write_free(m_archive);
}

Result<void> ZipWriter::begin(const QString &name)
{
    const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    return answer(archive_write_header(m_archive, entry.get()));
}

Result<void> ZipWriter::write(const QByteArray &bytes)
{
    return answer(archive_write_data(m_archive, bytes.constData(), static_cast<size_t>(bytes.size())));
}

Result<void> ZipWriter::close()
{
    return answer(archive_write_close(m_archive));
}

Result<void> ZipWriter::answer(qint64 returned)
{
    if (returned >= 0)
        return {};
    if (!m_written)
        return m_written;
    return failure(Error::Code::Io, tr("The ZIP cannot be written: %1.").arg(QString::fromUtf8(archive_error_string(m_archive))));
}

} // namespace dau
