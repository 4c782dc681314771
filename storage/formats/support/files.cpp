// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/files.h"

#include "storage/formats/support/fields.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <simdjson.h>

namespace dau {

namespace {

constexpr QByteArrayView mark("\xEF\xBB\xBF");

QString tr(const char *text)
{
    return QCoreApplication::translate("Files", text);
}

tl::unexpected<Error> cannotRead(const QFile &file)
{
    return failure(Error::Code::Io, tr("The file “%1” cannot be read: %2.").arg(file.fileName(), file.errorString()));
}

} // namespace

tl::unexpected<Error> cancelled()
{
    return failure(Error::Code::Cancelled, tr("Stopped; nothing was kept."));
}

QString fileNameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

QByteArray headOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(4096);
    return head.startsWith(mark) ? head.mid(mark.size()) : head;
}

QByteArray edgesOf(const QString &path)
{
    QByteArray edges = headOf(path);
    QFile file(path);
    if (file.size() > 4096 && QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.seek(std::max<qint64>(4096, file.size() - 4096)))
        edges += file.read(4096);
    return edges;
}

Result<QByteArray> wholeFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(file);
    if (file.size() > limit) {
        return failure(Error::Code::Refused, tr("The file “%1” has %2 MB; more than %3 MB are not read.")
                                                 .arg(path).arg(file.size() >> 20).arg(limit >> 20));
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return cannotRead(file);
    return bytes;
}

qint64 invalidUtf8Line(const QByteArray &bytes)
{
    const auto isValid = [](QByteArrayView part) {
        return simdjson::validate_utf8(part.data(), static_cast<size_t>(part.size()));
    };
    if (isValid(bytes))
        return 0;
    Fields lines(bytes, '\n');
    for (qint64 number = 1; const auto line = lines.next(); ++number) {
        if (!isValid(*line))
            return number;
    }
    return 1;
}

LineFile::LineFile(const QString &path, qint64 maxLine)
    : m_file(path)
    , m_maxLine(maxLine)
{
}

Result<void> LineFile::open()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return cannotRead(m_file);
    if (m_file.peek(mark.size()) == mark)
        m_file.skip(mark.size());
    return {};
}

// Another block behind what is not given out yet; false at the end of the file, or where it cannot be read.
bool LineFile::fill()
{
    constexpr qint64 blockSize = 1 << 20;
    m_block.remove(0, m_at);
    m_at = 0;
    const qsizetype had = m_block.size();
    m_block.resize(had + blockSize);
    const qint64 read = m_file.read(m_block.data() + had, blockSize);
    m_block.resize(had + std::max<qint64>(read, 0));
    if (read < 0)
        m_fault = tr("The file cannot be read further: %1.").arg(m_file.errorString());
    return read > 0;
}

std::optional<QByteArray> LineFile::next()
{
    qsizetype end = m_block.indexOf('\n', m_at);
    while (end < 0 && m_block.size() - m_at <= m_maxLine) {
        const qsizetype looked = m_block.size() - m_at;
        if (!fill()) {
            if (!m_fault.isEmpty() || m_block.isEmpty())
                return {};
            end = m_block.size(); // the last line has no end
            break;
        }
        end = m_block.indexOf('\n', looked);
    }
    ++m_number;
    if (end < 0 || end - m_at > m_maxLine) {
        m_fault = tr("The line is longer than %1 MB; nothing after it is read.").arg(m_maxLine >> 20);
        return {};
    }
    QByteArray line = m_block.mid(m_at, end - m_at);
    m_at = std::min(end + 1, m_block.size());
    return line;
}

} // namespace dau
