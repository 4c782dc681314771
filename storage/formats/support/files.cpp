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

std::optional<QByteArray> LineFile::next()
{
    constexpr qint64 piece = 1 << 16; // QIODevice makes room for all that may come at once
    const qint64 most = m_maxLine + 2;
    QByteArray line;
    while (!line.endsWith('\n') && line.size() < most) {
        const QByteArray more = m_file.readLine(std::min(piece, most - line.size()));
        if (more.isEmpty())
            break;
        line += more;
    }
    if (line.isEmpty()) {
        if (m_file.error() != QFile::NoError)
            m_fault = tr("The file cannot be read further: %1.").arg(m_file.errorString());
        return {};
    }
    ++m_number;
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.size() > m_maxLine) {
        m_fault = tr("The line is longer than %1 MB; nothing after it is read.").arg(m_maxLine >> 20);
        return {};
    }
    return line;
}

} // namespace dau
