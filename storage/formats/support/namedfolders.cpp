// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/namedfolders.h"

#include "storage/formats/support/files.h"

namespace dau {

namespace {

constexpr qint64 largestFile = qint64(200) << 20;

QString folderOf(const QString &stem)
{
    return stem.left(stem.lastIndexOf(u'/') + 1);
}

} // namespace

NamedFolders::NamedFolders(QString root, QString fileName)
    : m_root(std::move(root))
    , m_fileName(std::move(fileName))
{
}

QString NamedFolders::documentOf(const QString &stem)
{
    const Folder &found = find(stem);
    return found.names.keyOf(BratNames::Kind::Document, stem.mid(found.path.size()).toUtf8());
}

QString NamedFolders::annotatorOf(const QString &stem)
{
    const Folder &found = find(stem);
    const QString said = found.ours ? found.names.keyOf(BratNames::Kind::Annotator, ".") : QString();
    return said.isEmpty() || said == u"." ? fileNameOf(folderOf(stem).chopped(1)) : said;
}

const NamedFolders::Folder &NamedFolders::find(const QString &stem)
{
    return folder(folderOf(stem));
}

const NamedFolders::Folder &NamedFolders::folder(const QString &path)
{
    if (const auto known = m_folders.find(path); known != m_folders.end())
        return known->second;
    Folder found{path, {}, false};
    if (const auto names = wholeFile(path + m_fileName, largestFile))
        found.ours = found.names.learnFrom(*names);
    if (!found.ours && path.size() > m_root.size()) {
        const Folder &above = folder(folderOf(path.chopped(1)));
        if (above.ours)
            found = above;
    }
    return m_folders.emplace(path, found).first->second;
}

} // namespace dau
