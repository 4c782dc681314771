// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/layerfiles.h"

#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/namedfolders.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr qint64 largestFile = qint64(200) << 20;

QString namesFile()
{
    return QStringLiteral(u"dau-names.conf");
}

} // namespace

LayerFiles::LayerFiles(const ExportSource &source, QString suffix)
    : m_suffix(std::move(suffix))
    , m_several(source.annotators().size() > 1)
    , m_only(source.annotators().size() == 1 ? source.annotators().first().name : QString())
{
}

QString LayerFiles::folderOf(const QString &annotator)
{
    return m_several && !annotator.isEmpty() ? m_folders(annotator) + u'/' : QString();
}

QString LayerFiles::pathOf(const QString &annotator, const QString &document)
{
    // Without several annotators all lie in one folder, so all share its names.
    return folderOf(annotator) + m_files[m_several ? annotator : QString()](document) + m_suffix;
}

Result<void> LayerFiles::writeNames(ExportSink &sink)
{
    for (const auto &[annotator, names] : m_files) {
        BratNames conf;
        const QString &name = m_several ? annotator : m_only;
        if (!name.isEmpty())
            conf.learn(BratNames::Kind::Annotator, QStringLiteral(u"."), name);
        for (auto it = names.changed().begin(); it != names.changed().end(); ++it)
            conf.learn(BratNames::Kind::Document, it.key(), it.value());
        const QByteArray comments = conf.comments();
        if (comments.isEmpty())
            continue;
        if (auto written = sink.write(folderOf(annotator) + namesFile(), comments); !written)
            return written;
    }
    return {};
}

Result<void> eachLayerFile(const ImportInput &input, const QStringList &suffixes, Progress &progress,
                           const std::function<bool(const LayerFile &file)> &take)
{
    const auto files = filesBelow(input.path, suffixes);
    if (!files)
        return tl::unexpected(files.error());
    const QString root = rootOf(input.path);
    NamedFolders folders(root, namesFile());
    for (qsizetype i = 0; i < files->size(); ++i) {
        if (!progress.step(i, files->size()))
            return cancelled();
        const QString &path = (*files)[i];
        const QString stem = stemOf(path);
        const QString annotator = input.annotator.isEmpty() ? folders.annotatorOf(stem) : input.annotator;
        if (!take({path, path.mid(root.size()), folders.documentOf(stem), annotator}))
            return cancelled();
    }
    return {};
}

std::optional<QByteArray> textFile(const LayerFile &file, QList<Problem> &problems)
{
    auto bytes = wholeFile(file.path, largestFile);
    const qint64 invalid = bytes ? invalidUtf8Line(*bytes) : 0;
    if (!bytes || invalid > 0) {
        problems.append({Problem::Severity::Error, file.shown, invalid,
                         bytes ? QCoreApplication::translate("Files", "The line is not valid UTF-8.") : bytes.error().message});
        return {};
    }
    return bytes->startsWith("\xEF\xBB\xBF") ? bytes->mid(3) : *bytes;
}

} // namespace dau
