// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/foldertree.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace dau {

namespace {

constexpr int deepest = 32;

Result<void> collect(const QString &folder, const QStringList &suffixes, int depth, QStringList *files)
{
    const QDir dir(folder);
    if (!dir.isReadable() || depth > deepest) {
        return failure(Error::Code::Io, QCoreApplication::translate("Files", "The folder “%1” cannot be read.").arg(folder));
    }
    for (const QFileInfo &info : dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (info.isSymLink() && info.isDir())
            continue;
        if (info.isDir()) {
            if (auto below = collect(info.filePath(), suffixes, depth + 1, files); !below)
                return below;
        } else if (suffixes.contains(info.suffix()) && !info.fileName().endsWith(manifestSuffix())) {
            files->append(info.filePath());
        }
    }
    return {};
}

// Runs of digits compare by value, everything else by code unit.
bool numbersByValue(const QString &a, const QString &b)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto run = [&](const QString &text, qsizetype at) {
        qsizetype end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        while (at + 1 < end && text[at] == u'0')
            ++at;
        return QStringView(text).mid(at, end - at);
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QStringView left = run(a, i);
            const QStringView right = run(b, j);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (left != right)
                return left < right;
            i = left.data() + left.size() - a.constData();
            j = right.data() + right.size() - b.constData();
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.size() - i != b.size() - j ? a.size() - i < b.size() - j : a < b;
}

} // namespace

QString manifestSuffix()
{
    return QStringLiteral(u".manifest.json");
}

QString rootOf(const QString &path)
{
    const QFileInfo info(path);
    return (info.isDir() ? QDir::cleanPath(path) : info.path()) + u'/';
}

QString stemOf(const QString &file)
{
    const QFileInfo info(file);
    return info.path() + u'/' + info.completeBaseName();
}

Result<QStringList> filesBelow(const QString &path, const QStringList &suffixes)
{
    if (!QFileInfo(path).isDir())
        return QStringList{QDir::cleanPath(path)};
    QStringList files;
    if (auto collected = collect(QDir::cleanPath(path), suffixes, 0, &files); !collected)
        return tl::unexpected(collected.error());
    std::sort(files.begin(), files.end(), numbersByValue);
    return files;
}

Result<QStringList> stemsBelow(const QString &path, const QStringList &suffixes)
{
    const auto files = filesBelow(path, suffixes);
    if (!files)
        return tl::unexpected(files.error());
    QStringList stems;
    for (const QString &file : *files)
        stems.append(stemOf(file));
    std::sort(stems.begin(), stems.end(), numbersByValue);
    stems.removeDuplicates();
    return stems;
}

bool holdsSuffix(const QString &folder, QStringView suffix)
{
    const QString pattern = QStringLiteral(u"*.%1").arg(suffix);
    QStringList level{folder};
    for (int depth = 0; depth < 4; ++depth) {
        QStringList next;
        for (const QString &path : std::as_const(level)) {
            const QDir dir(path);
            if (!dir.entryList({pattern}, QDir::Files).isEmpty())
                return true;
            for (const QFileInfo &info : dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
                next.append(info.filePath());
        }
        level = next;
    }
    return false;
}

} // namespace dau
