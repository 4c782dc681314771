// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/encoding.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/enamextags.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/losses.h"
#include "storage/formats/support/namedfolders.h"
#include "storage/formats/support/xmlwriter.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <map>

namespace dau {

namespace {

constexpr qint64 largestFile = qint64(200) << 20;

QString namesFile()
{
    return QStringLiteral(u"dau-names.conf");
}

// "flavour": raw (as the corpus is; the default) or escaped (XML with a root).
bool isEscaped(const ExportOptions &options)
{
    return options.settings.value(QStringLiteral(u"flavour")) == u"escaped";
}

// OUT/DOCUMENT.muc for one annotator, OUT/ANNOTATOR/DOCUMENT.muc for several.
Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    const bool several = source.annotators().size() > 1;
    const bool escaped = isEscaped(options);
    FileNames folders;
    std::map<QString, FileNames> files; // by annotator
    const auto pathOf = [&](const QString &annotator) { return several && !annotator.isEmpty() ? folders(annotator) + u'/' : QString(); };
    const auto put = [&](const LabelledDocument &document, const LabelledLayer &layer) -> Result<void> {
        const QString &annotator = layer.annotator.name;
        const auto bytes = toEnamex(document, layer, escaped);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return sink.write(pathOf(annotator) + files[annotator](document.document.name) + QStringLiteral(u".muc"), *bytes);
    };
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        if (auto fits = escaped ? fitsXml(*document) : Result<void>(); !fits)
            return fits;
        for (const LabelledLayer &layer : document->layers) {
            if (auto written = put(*document, layer); !written)
                return written;
        }
        if (document->layers.isEmpty()) {
            if (auto written = put(*document, {}); !written)
                return written;
        }
    }
    for (const auto &[annotator, names] : files) {
        BratNames conf;
        conf.learn(BratNames::Kind::Annotator, QStringLiteral(u"."), annotator);
        for (auto it = names.changed().begin(); it != names.changed().end(); ++it)
            conf.learn(BratNames::Kind::Document, it.key(), it.value());
        if (auto written = sink.write(pathOf(annotator) + namesFile(), conf.comments()); !written)
            return written;
    }
    return {};
}

// Of two that cross, the one that begins later goes.
QList<Loss> losses(const LabelledDocument &document, const ExportOptions &)
{
    LossCounter counter;
    for (const LabelledLayer &layer : document.layers)
        nestedOnly(layer.layer.annotations, counter);
    return counter.of(document.document.name);
}

bool holdsTags(const QString &file)
{
    const QByteArray head = headOf(file);
    return head.contains("<ENAMEX TYPE=\"") || head.contains("<ENAMEX TYPE='");
}

QStringList suffixes()
{
    return {QStringLiteral(u"muc"), QStringLiteral(u"txt"), QStringLiteral(u"xml"), QStringLiteral(u"sgml")};
}

// A folder is one where a file directly in it, or in one of its folders, has a tag at its beginning.
int recognises(const QString &path)
{
    if (QFileInfo(path).isFile())
        return holdsTags(path) ? 85 : 0;
    constexpr int mostFiles = 20;
    QStringList folders{path};
    for (const QFileInfo &below : QDir(path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name))
        folders.append(below.filePath());
    for (const QString &folder : std::as_const(folders)) {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo &file : files.mid(0, mostFiles)) {
            if (suffixes().contains(file.suffix()) && holdsTags(file.filePath()))
                return 85;
        }
        if (QFileInfo::exists(folder + u'/' + namesFile()) && !QDir(folder).entryList({QStringLiteral(u"*.muc")}, QDir::Files).isEmpty())
            return 85;
    }
    return 0;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    const auto files = filesBelow(input.path, suffixes());
    if (!files)
        return tl::unexpected(files.error());
    const QString root = rootOf(input.path);
    NamedFolders folders(root, namesFile());
    QList<Problem> problems;
    for (qsizetype i = 0; i < files->size(); ++i) {
        if (!progress.step(i, files->size()))
            return cancelled();
        const QString &file = (*files)[i];
        const QString shown = file.mid(root.size());
        const auto bytes = wholeFile(file, largestFile);
        const auto decoded = bytes ? decode(*bytes, QStringLiteral(u"utf-8")) : tl::unexpected(bytes.error());
        if (!decoded) {
            problems.append({Problem::Severity::Error, shown, 0, decoded.error().message});
            continue;
        }
        EnamexReader reader(shown);
        auto layer = reader.read(decoded->string);
        problems += reader.problems;
        if (!layer)
            continue;
        const QString stem = stemOf(file);
        const Text text(reader.text());
        LabelledDocument document{documentFacts(folders.documentOf(stem), text, fileNameOf(file)), text, {}, {}};
        document.document.byteOrderMark = decoded->byteOrderMark;
        document.document.sourceHash = sourceHash(*bytes);
        layer->annotator.name = input.annotator.isEmpty() ? folders.annotatorOf(stem) : input.annotator;
        document.layers.append(*std::move(layer));
        if (!take(std::move(document)))
            return cancelled();
    }
    return problems;
}

} // namespace

namespace formats {

extern const Format vlsp_enamex;
const Format vlsp_enamex{
    .id = QStringLiteral(u"vlsp-enamex"),
    .name = QStringLiteral(u"VLSP / MUC inline tags (ENAMEX)"),
    .suffix = {},
    .unit = OffsetUnit::Inline,
    // crossing: losses() counts the one of two that goes
    .carries = {.nested = true, .crossing = true, .severalAnnotators = true},
    .write = write,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
