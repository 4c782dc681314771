// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/foldersink.h"

#include "storage/exchange/manifest.h"
#include "storage/exchange/sentences.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

tl::unexpected<Error> cannotWrite(const QString &path, const QString &cause)
{
    return failure(Error::Code::Io,
                   exportSentence(QT_TRANSLATE_NOOP("Export", "Cannot write “%1”: %2.")).arg(QDir::toNativeSeparators(path), cause));
}

} // namespace

Result<std::unique_ptr<FolderSink>> FolderSink::open(const QString &target, bool single)
{
    const QFileInfo info(target);
    if (single && info.isDir())
        return cannotWrite(target, exportSentence(QT_TRANSLATE_NOOP("Export", "it is a folder")));
    if (!single && info.exists() && !info.isDir())
        return cannotWrite(target, exportSentence(QT_TRANSLATE_NOOP("Export", "it is a file, and this format writes a folder")));
    const QString parent = info.absolutePath();
    if (!QDir().mkpath(parent))
        return cannotWrite(parent, exportSentence(QT_TRANSLATE_NOOP("Export", "the folder cannot be made")));

    std::unique_ptr<FolderSink> sink(new FolderSink);
    sink->m_target = info.absoluteFilePath();
    sink->m_single = single;
    sink->m_folder = std::make_unique<QTemporaryDir>(parent + QStringLiteral(u"/.dau-export-XXXXXX"));
    if (!sink->m_folder->isValid())
        return cannotWrite(parent, sink->m_folder->errorString());
    return sink;
}

QString FolderSink::pathOf(const QString &path) const
{
    return m_folder->filePath(path.isEmpty() ? QFileInfo(m_target).fileName() : path);
}

Result<void> FolderSink::write(const QString &path, const QByteArray &bytes)
{
    return put(path, bytes, QIODevice::WriteOnly | QIODevice::NewOnly);
}

Result<void> FolderSink::append(const QString &path, const QByteArray &bytes)
{
    return put(path, bytes, QIODevice::Append);
}

Result<void> FolderSink::put(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode)
{
    const QString full = pathOf(path);
    if (!QDir::cleanPath(full).startsWith(m_folder->path() + u'/'))
        return cannotWrite(path, exportSentence(QT_TRANSLATE_NOOP("Export", "the name leads out of the folder")));
    if (!m_open.isOpen() || m_openPath != full) {
        m_open.close();
        QDir().mkpath(QFileInfo(full).absolutePath());
        m_open.setFileName(full);
        if (!m_open.open(mode))
            return cannotWrite(full, m_open.errorString());
        m_openPath = full;
        const QString relative = full.mid(m_folder->path().size() + 1);
        if (!m_made.contains(relative))
            m_files.append(relative);
        m_made.insert(relative);
    }
    if (m_open.write(bytes) != bytes.size())
        return cannotWrite(full, m_open.errorString());
    return {};
}

Result<QString> FolderSink::finish()
{
    if (m_open.isOpen() && !m_open.flush())
        return cannotWrite(m_openPath, m_open.errorString());
    m_open.close();
    return m_single ? pathOf({}) : m_folder->path();
}

Result<void> FolderSink::commit(const QByteArray &manifest)
{
    if (const auto finished = finish(); !finished)
        return tl::unexpected(finished.error());
    const QTemporaryDir aside(QFileInfo(m_target).absolutePath() + QStringLiteral(u"/.dau-export-XXXXXX"));
    const QString beside = aside.filePath(QStringLiteral(u"manifest"));
    QFile file(beside);
    if (!aside.isValid() || !file.open(QIODevice::WriteOnly) || file.write(manifest) != manifest.size() || !file.flush())
        return cannotWrite(manifestPath(m_target), aside.isValid() ? file.errorString() : aside.errorString());
    file.close();

    const QString base = m_single ? QFileInfo(m_target).absolutePath() : m_target;
    // The files, then the manifest.
    const auto from = [&](qsizetype i) { return i < m_files.size() ? m_folder->filePath(m_files[i]) : beside; };
    const auto target = [&](qsizetype i) { return i < m_files.size() ? base + u'/' + m_files[i] : manifestPath(m_target); };
    const auto old = [&](qsizetype i) { return aside.filePath(QStringLiteral(u"old%1").arg(i)); };
    const qsizetype count = m_files.size() + (manifest.isEmpty() ? 0 : 1);
    for (qsizetype i = 0; i < count; ++i) {
        const QString to = target(i);
        QDir().mkpath(QFileInfo(to).absolutePath());
        const bool cleared = !QFileInfo::exists(to) || QFile::rename(to, old(i));
        if (cleared && QFile::rename(from(i), to))
            continue;
        for (qsizetype k = i; k >= 0; --k) {
            if (k < i)
                QFile::remove(target(k));
            if (QFileInfo::exists(old(k)))
                QFile::rename(old(k), target(k));
        }
        return cannotWrite(to, exportSentence(QT_TRANSLATE_NOOP("Export", "the finished file cannot be moved there")));
    }
    return {};
}

} // namespace dau
