// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/articlefiles.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSet>

namespace dau {

namespace {

class Walk
{
public:
    void take(const QString &path)
    {
        const QFileInfo info(path);
        if (!info.exists())
            refuse(path, QCoreApplication::translate("Articles", "There is no such file or folder."));
        else if (info.isDir())
            enter(info);
        else
            add(info);
    }

    ArticleFiles found;

private:
    void refuse(const QString &path, const QString &cause)
    {
        found.problems.append({Problem::Severity::Error, path, 0, cause});
    }

    void add(const QFileInfo &file)
    {
        if (m_met.contains(file.canonicalFilePath()))
            return;
        m_met.insert(file.canonicalFilePath());
        found.files.append(file.absoluteFilePath());
    }

    // Folders wait on a list, so that depth costs no stack.
    void enter(const QFileInfo &top)
    {
        QStringList files;
        QStringList waiting = {top.absoluteFilePath()};
        while (!waiting.isEmpty()) {
            const QFileInfo folder(waiting.takeLast());
            const QString canonical = folder.canonicalFilePath();
            if (m_met.contains(canonical))
                continue;
            m_met.insert(canonical);
            if (!folder.isReadable() || !folder.isExecutable()) {
                refuse(folder.filePath(), QCoreApplication::translate("Articles", "The folder may not be read."));
                continue;
            }
            const QDir dir(folder.filePath());
            for (const QFileInfo &entry : dir.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot)) {
                if (!entry.isDir())
                    files.append(entry.absoluteFilePath());
                else if (!isSavedWith(entry, dir))
                    waiting.append(entry.absoluteFilePath());
            }
        }
        files.sort();
        for (const QString &file : std::as_const(files))
            add(QFileInfo(file));
    }

    static bool isSavedWith(const QFileInfo &folder, const QDir &dir)
    {
        for (const QString &ending : {QStringLiteral(u"_files"), QStringLiteral(u"_tep")}) {
            const QString page = folder.fileName().chopped(std::min(ending.size(), folder.fileName().size()));
            if (folder.fileName().endsWith(ending)
                && (dir.exists(page + QStringLiteral(u".html")) || dir.exists(page + QStringLiteral(u".htm"))))
                return true;
        }
        return false;
    }

    QSet<QString> m_met; // canonical paths
};

} // namespace

ArticleFiles articleFiles(const QStringList &paths)
{
    Walk walk;
    for (const QString &path : paths)
        walk.take(path);
    return walk.found;
}

} // namespace dau
