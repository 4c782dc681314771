// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/encoding.h"
#include "storage/formats/support/bratreading.h"
#include "storage/formats/support/bratwriting.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/namedfolders.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <map>

namespace dau {

namespace {

constexpr qint64 largestFile = qint64(200) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Brat", text);
}

Result<void> writeConf(BratFolder &folder, const QString &path, const FileNames &files, const QString &annotator, ExportSink &sink)
{
    folder.names().learn(BratNames::Kind::Annotator, QStringLiteral(u"."), annotator);
    for (auto it = files.changed().begin(); it != files.changed().end(); ++it)
        folder.names().learn(BratNames::Kind::Document, it.key(), it.value());
    const std::pair<const char *, QByteArray> conf[] = {{"annotation.conf", folder.annotationConf()},
                                                        {"visual.conf", folder.visualConf()},
                                                        {"tools.conf", BratFolder::toolsConf()}};
    for (const auto &[name, bytes] : conf) {
        if (auto written = sink.write(path + QLatin1String(name), bytes); !written)
            return written;
    }
    return {};
}

// OUT/DOCUMENT.txt and .ann for one annotator; OUT/ANNOTATOR/DOCUMENT.txt and .ann for several, each folder whole. A
// document without a layer is a .txt in OUT.
Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    const bool several = source.annotators().size() > 1;
    FileNames folderNames;
    std::map<QString, std::pair<BratFolder, FileNames>> folders; // by annotator; "": OUT itself
    const auto folderOf = [&](const QString &annotator) -> std::pair<BratFolder, FileNames> & {
        return folders.try_emplace(annotator, BratFolder(source.scheme()), FileNames()).first->second;
    };
    const auto pathOf = [&](const QString &annotator) {
        return several && !annotator.isEmpty() ? folderNames(annotator) + u'/' : QString();
    };
    for (const Annotator &annotator : source.annotators()) {
        folderOf(annotator.name);
        pathOf(annotator.name);
    }
    if (several || folders.empty())
        folderOf({});
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        const auto put = [&](const QString &annotator, const LabelledLayer *layer) -> Result<void> {
            auto &[folder, files] = folderOf(annotator);
            const QString path = pathOf(annotator) + files(document->document.name);
            if (auto written = sink.write(path + QStringLiteral(u".txt"), document->text.string().toUtf8()); !written || !layer)
                return written;
            return sink.write(path + QStringLiteral(u".ann"), folder.ann(*layer, document->text));
        };
        for (const LabelledLayer &layer : document->layers) {
            if (auto written = put(layer.annotator.name, &layer); !written)
                return written;
        }
        if (document->layers.isEmpty()) {
            if (auto written = put(several || folders.empty() ? QString() : folders.begin()->first, nullptr); !written)
                return written;
        }
    }
    for (auto &[annotator, content] : folders) {
        if (auto written = writeConf(content.first, pathOf(annotator), content.second, annotator, sink); !written)
            return written;
    }
    return {};
}

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &)
{
    LossCounter counter;
    for (const LabelledLayer &layer : document.layers)
        countBratLosses(layer, document.text, counter);
    return counter.of(document.document.name);
}

int recognises(const QString &path)
{
    const QFileInfo info(path);
    if (info.isFile())
        return info.suffix() == u"ann" ? 90 : 0;
    return holdsSuffix(path, u"ann") ? 90 : 0;
}

struct Reading {
    const ImportInput &input;
    QList<Problem> problems;
    std::map<QString, BratEntities> entities; // by annotator
    NamedFolders folders;
};

// The document of `stem` (a path without .txt or .ann), or nothing where a problem forbids it.
std::optional<LabelledDocument> readDocument(const QString &stem, const QString &root, Reading &reading)
{
    const QString shown = stem.mid(root.size());
    const QString name = reading.folders.documentOf(stem);
    const auto refuse = [&](const QString &suffix, const QString &message) {
        reading.problems.append({Problem::Severity::Error, shown + suffix, 0, message});
        return std::nullopt;
    };

    const QString txt = QStringLiteral(u".txt");
    const QString ann = QStringLiteral(u".ann");
    std::optional<Text> text;
    bool mark = false;
    QByteArray hash;
    if (QFileInfo::exists(stem + txt)) {
        const auto bytes = wholeFile(stem + txt, largestFile);
        if (!bytes)
            return refuse(txt, bytes.error().message);
        const auto decoded = decode(*bytes, QStringLiteral(u"utf-8"));
        if (!decoded)
            return refuse(txt, decoded.error().message);
        text = Text(decoded->string);
        mark = decoded->byteOrderMark;
        hash = sourceHash(*bytes);
        if (decoded->replaced > 0)
            reading.problems.append({Problem::Severity::Note, shown + txt, 0, tr("%1 characters U+0000 became U+FFFD.").arg(decoded->replaced)});
    } else if (reading.input.knownText) {
        text = reading.input.knownText(name);
    }
    if (!text)
        return refuse(ann, tr("There is no %1 beside it, and the project has no document “%2”.").arg(fileNameOf(stem) + txt, name));

    LabelledDocument document{documentFacts(name, *text, fileNameOf(stem) + txt), *text, {}, {}};
    document.document.byteOrderMark = mark;
    document.document.sourceHash = hash;
    if (!QFileInfo::exists(stem + ann))
        return document;
    const auto bytes = wholeFile(stem + ann, largestFile);
    if (!bytes)
        return refuse(ann, bytes.error().message);
    if (const qint64 line = invalidUtf8Line(*bytes); line > 0) {
        reading.problems.append({Problem::Severity::Error, shown + ann, line, tr("The line is not valid UTF-8.")});
        return {};
    }
    const QString annotator = reading.input.annotator.isEmpty() ? reading.folders.annotatorOf(stem) : reading.input.annotator;
    BratReader reader(*text, mark, shown + ann, reading.folders.namesOf(stem), reading.entities[annotator]);
    auto layer = reader.read(*bytes);
    reading.problems += reader.problems;
    if (!layer)
        return {};
    layer->annotator.name = annotator;
    document.layers.append(*std::move(layer));
    return document;
}

// A .txt alone is a document where brat files are, anything else where they are not.
void dropOtherTexts(QStringList *stems, NamedFolders &folders)
{
    const auto folderOf = [](const QString &stem) { return stem.left(stem.lastIndexOf(u'/') + 1); };
    QSet<QString> annotated;
    QStringList kept;
    for (const QString &stem : std::as_const(*stems)) {
        if (QFileInfo::exists(stem + QStringLiteral(u".ann")))
            annotated.insert(folderOf(stem));
    }
    for (const QString &stem : std::as_const(*stems)) {
        if (annotated.contains(folderOf(stem)) || folders.isOurs(stem))
            kept.append(stem);
    }
    *stems = kept;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    auto stems = stemsBelow(input.path, {QStringLiteral(u"txt"), QStringLiteral(u"ann")});
    if (!stems)
        return tl::unexpected(stems.error());
    const QString root = rootOf(input.path);
    Reading reading{input, {}, {}, NamedFolders(root, QStringLiteral(u"annotation.conf"))};
    if (stems->size() > 1)
        dropOtherTexts(&*stems, reading.folders);
    for (qsizetype i = 0; i < stems->size(); ++i) {
        if (!progress.step(i, stems->size()))
            return cancelled();
        auto document = readDocument((*stems)[i], root, reading);
        if (document && !take(*std::move(document)))
            return cancelled();
    }
    return reading.problems;
}

} // namespace

namespace formats {

extern const Format brat;
const Format brat{
    .id = QStringLiteral(u"brat"),
    .name = QStringLiteral(u"brat standoff"),
    .suffix = {},
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .severalAnnotators = true},
    .namePattern = QStringLiteral(u"(?!Entity$)[A-Za-z0-9_-]+"),
    .write = write,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
