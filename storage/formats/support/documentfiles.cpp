// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/documentfiles.h"

#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace dau {

Result<void> writeDocumentFiles(const ExportSource &source, const QString &suffix, const DocumentPrinter &print, ExportSink &sink,
                                Progress &progress)
{
    FileNames names;
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        const auto bytes = print(*document);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (auto written = sink.write(names(document->document.name) + u'.' + suffix, *bytes); !written)
            return written;
    }
    return {};
}

Result<QList<Problem>> readDocumentFiles(const ImportInput &input, const QStringList &suffixes, const DocumentFileReader &read,
                                         const DocumentReader &take, Progress &progress)
{
    const auto files = filesBelow(input.path, suffixes);
    if (!files)
        return tl::unexpected(files.error());
    const QString root = rootOf(input.path);
    QList<Problem> problems;
    for (qsizetype i = 0; i < files->size(); ++i) {
        if (!progress.step(i, files->size()))
            return cancelled();
        const QString &file = (*files)[i];
        auto document = read(file, file.mid(root.size()), problems);
        if (document && !take(*std::move(document)))
            return cancelled();
    }
    return problems;
}

QString annotatorOf(const ImportInput &input, const QString &path)
{
    return input.annotator.isEmpty() ? fileNameOf(rootOf(path).chopped(1)) : input.annotator;
}

int recogniseFirst(const QString &path, const QStringList &suffixes, int (*recognise)(const QString &file))
{
    if (!QFileInfo(path).isDir())
        return recognise(path);
    QStringList patterns;
    for (const QString &suffix : suffixes)
        patterns.append(QStringLiteral(u"*.") + suffix);
    QStringList level{path};
    for (int depth = 0; depth < 4; ++depth) {
        QStringList next;
        for (const QString &folder : std::as_const(level)) {
            const QDir dir(folder);
            const QStringList files = dir.entryList(patterns, QDir::Files, QDir::Name);
            if (!files.isEmpty())
                return recognise(dir.filePath(files.first()));
            for (const QFileInfo &below : dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name))
                next.append(below.filePath());
        }
        level = next;
    }
    return 0;
}

} // namespace dau
