// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/foldertree.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSet>

namespace dau {

namespace {

constexpr int deepest = 32;

Result<void> collect(const QString &folder, const QStringList &suffixes, int depth, QSet<QString> *stems)
{
    const QDir dir(folder);
    if (!dir.isReadable() || depth > deepest) {
        return failure(Error::Code::Io, QCoreApplication::translate("Files", "The folder “%1” cannot be read.").arg(folder));
    }
    for (const QFileInfo &info : dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (info.isSymLink() && info.isDir())
            continue;
        if (info.isDir()) {
            if (auto below = collect(info.filePath(), suffixes, depth + 1, stems); !below)
                return below;
        } else if (suffixes.contains(info.suffix())) {
            stems->insert(info.path() + u'/' + info.completeBaseName());
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

QString rootOf(const QString &path)
{
    const QFileInfo info(path);
    return (info.isDir() ? QDir::cleanPath(path) : info.path()) + u'/';
}

Result<QStringList> stemsBelow(const QString &path, const QStringList &suffixes)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return QStringList{info.path() + u'/' + info.completeBaseName()};
    QSet<QString> found;
    if (auto collected = collect(QDir::cleanPath(path), suffixes, 0, &found); !collected)
        return tl::unexpected(collected.error());
    QStringList stems = found.values();
    std::sort(stems.begin(), stems.end(), numbersByValue);
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
