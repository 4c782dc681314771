// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/input.h"

#include <QtCore/QStringList>

namespace dau::fuzz {

namespace {

constexpr char mark = '\x1C';
constexpr qsizetype mostFiles = 16;

QString safePath(const QByteArray &line)
{
    QStringList parts;
    for (const QString &part : QString::fromUtf8(line.left(120)).remove(QChar(0)).split(u'/', Qt::SkipEmptyParts)) {
        if (part != u"." && part != u".." && parts.size() < 5)
            parts.append(part.left(40));
    }
    return parts.isEmpty() ? QStringLiteral(u"x") : parts.join(u'/');
}

} // namespace

QByteArray joined(const Files &files)
{
    if (files.size() == 1 && files.firstKey().isEmpty())
        return files.first();
    QByteArray input;
    for (auto it = files.begin(); it != files.end(); ++it)
        input += mark + it.key().toUtf8() + '\n' + it.value() + '\n';
    return input;
}

Files split(const QByteArray &input)
{
    if (!input.startsWith(mark))
        return {{QString(), input}};
    Files files;
    qsizetype at = 0;
    while (at >= 0 && files.size() < mostFiles) {
        const qsizetype end = input.indexOf('\n', at);
        if (end < 0)
            break;
        const qsizetype next = input.indexOf(QByteArray("\n") + mark, end);
        const qsizetype stop = next >= 0 ? next : input.size();
        const QByteArray path = input.mid(at + 1, end - at - 1);
        files.insert(path.isEmpty() ? QString() : safePath(path), input.mid(end + 1, stop - end - 1));
        at = next < 0 ? -1 : next + 1;
    }
    return files;
}

} // namespace dau::fuzz
