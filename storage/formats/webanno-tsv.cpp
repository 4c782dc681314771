// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/detaillosses.h"
#include "storage/formats/support/documentfolder.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/layerfiles.h"
#include "storage/formats/support/webannoreading.h"
#include "storage/formats/support/webannotsv.h"

#include <QtCore/QFileInfo>

namespace dau {

namespace {

bool isOurs(const QString &path)
{
    return headOf(path).startsWith("#FORMAT=WebAnno TSV 3");
}

Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    LayerFiles files(source, QStringLiteral(u".tsv"));
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        for (const LabelledLayer &layer : document->layers) {
            LossCounter counted;
            QByteArray bytes;
            printWebAnno(*document, layer, options, counted, &bytes);
            if (auto written = sink.write(files.pathOf(layer.annotator.name, document->document.name), bytes); !written)
                return written;
        }
    }
    return files.writeNames(sink);
}

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &options)
{
    LossCounter counter;
    countDetails(document, true, counter);
    for (const LabelledLayer &layer : document.layers)
        printWebAnno(document, layer, options, counter, nullptr);
    return counter.of(document.document.name);
}

int recognises(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return isOurs(path) ? 100 : 0;
    if (!holdsSuffix(path, u"tsv"))
        return 0;
    const auto files = filesBelow(path, {QStringLiteral(u"tsv")});
    return files && !files->isEmpty() && isOurs(files->first()) ? 90 : 0;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    const auto read = eachLayerFile(input, {QStringLiteral(u"tsv")}, progress, [&](const LayerFile &file) {
        const auto bytes = textFile(file, problems);
        if (!bytes)
            return true;
        const auto inFolder = DocumentFolder::of(file.path);
        WebAnnoReader reader(input, file.shown, inFolder ? withoutSourceSuffix(inFolder->source) : file.document);
        auto document = reader.read(*bytes);
        problems += reader.problems;
        if (!document)
            return true;
        document->layers[0].annotator.name = inFolder && input.annotator.isEmpty() ? inFolder->annotator : file.annotator;
        if (inFolder)
            inFolder->name(document->document);
        return take(std::move(*document));
    });
    if (!read)
        return tl::unexpected(read.error());
    return problems;
}

} // namespace

namespace formats {

extern const Format webanno_tsv;
const Format webanno_tsv{
    .id = QStringLiteral(u"webanno-tsv"),
    .name = QStringLiteral(u"WebAnno TSV 3.3"),
    .suffix = {},
    .unit = OffsetUnit::Utf16,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true, .entities = true,
                .notes = true, .doubts = true, .severalAnnotators = true},
    .write = write,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
