// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/checkedlabels.h"
#include "storage/formats/support/conllreading.h"
#include "storage/formats/support/conlltable.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/layerfiles.h"

#include <QtCore/QFileInfo>

namespace dau {

namespace {

using Nesting = ExportOptions::Nesting;

// The columns of Nesting::PerLabel: the labels picked, or all of the scheme, then those of the layer that it lacks.
QStringList labelColumns(QStringList labels, const ExportOptions &options, const LabelledLayer &layer)
{
    if (!options.labels.isEmpty())
        labels = options.labels;
    QStringList more;
    for (const Annotation &annotation : layer.layer.annotations) {
        if (!labels.contains(annotation.label) && !more.contains(annotation.label))
            more.append(annotation.label);
    }
    more.sort();
    return labels + more;
}

QStringList schemeLabels(const LabelScheme &scheme)
{
    QStringList labels;
    for (const LabelDef &label : scheme.labels)
        labels.append(label.key);
    return labels;
}

// Levels: as many columns in every file as the deepest document needs.
Result<qsizetype> deepest(const ExportSource &source, const ExportOptions &options, Progress &progress)
{
    qsizetype width = 1;
    for (qint64 i = 0; i < source.documentCount() && options.nesting == Nesting::Levels; ++i) {
        if (!progress.step(i, 2 * source.documentCount()))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        const ConllTable table(*document, options);
        LossCounter ignored;
        for (const LabelledLayer &layer : document->layers)
            width = std::max(width, table.flatten(layer, {}, ignored).size());
    }
    return width;
}

Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    const auto width = deepest(source, options, progress);
    if (!width)
        return tl::unexpected(width.error());
    LayerFiles files(source, QStringLiteral(u".conll"));
    const QStringList labels = schemeLabels(source.scheme());
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(count + i, 2 * count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        const ConllTable table(*document, options);
        for (const LabelledLayer &layer : document->layers) {
            LossCounter counted;
            const QStringList named = labelColumns(labels, options, layer);
            const auto columns = table.flatten(layer, named, counted);
            const QStringList outside = table.outside(layer, named, std::max(*width, columns.size()));
            const QString path = files.pathOf(layer.annotator.name, document->document.name);
            if (auto written = sink.write(path, table.print(columns, outside, checkedLabels(layer.layer.info))); !written)
                return written;
        }
    }
    return files.writeNames(sink);
}

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &options)
{
    LossCounter counter;
    const ConllTable table(document, options);
    for (const LabelledLayer &layer : document.layers) {
        table.flatten(layer, labelColumns({}, options, layer), counter);
        counter.add(QStringLiteral(u"characters"), table.changedTokens());
    }
    return counter.of(document.document.name);
}

int recognises(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return holdsSuffix(path, u"conll") ? 80 : 0;
    const bool named = info.suffix() == u"conll" || info.suffix().startsWith(u"iob");
    if (!looksLikeConll(headOf(path)))
        return named ? 60 : 0; // where nobody else knows it, the fault is said by line
    return named ? 90 : 60;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    static const QStringList suffixes{QStringLiteral(u"conll"), QStringLiteral(u"iob"), QStringLiteral(u"iob2"), QStringLiteral(u"bio")};
    QList<Problem> problems;
    const auto read = eachLayerFile(input, suffixes, progress, [&](const LayerFile &file) {
        const auto bytes = textFile(file, problems);
        if (!bytes)
            return true;
        ConllReader reader(input, file.shown, file.document);
        QList<LabelledDocument> documents = reader.read(*bytes);
        problems += reader.problems;
        return std::all_of(documents.begin(), documents.end(), [&](LabelledDocument &document) {
            document.layers[0].annotator.name = file.annotator;
            return take(std::move(document));
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    return problems;
}

} // namespace

namespace formats {

extern const Format conll;
const Format conll{
    .id = QStringLiteral(u"conll"),
    .name = QStringLiteral(u"CoNLL columns"),
    .suffix = {},
    .unit = OffsetUnit::Tokens,
    .carries = {.nested = true, .crossing = true, .subToken = false, .severalAnnotators = true,
                .partlyChecked = Carries::PartlyChecked::Masked},
    .settings = {{QStringLiteral(u"columns"), {QStringLiteral(u"dau"), QStringLiteral(u"2002"), QStringLiteral(u"2003"), QStringLiteral(u"vlsp2016")}},
                 {QStringLiteral(u"joint"), {QStringLiteral(u"no"), QStringLiteral(u"yes")}},
                 {QStringLiteral(u"edges"), {QStringLiteral(u"half"), QStringLiteral(u"grow"), QStringLiteral(u"shrink"), QStringLiteral(u"drop")}},
                 {QStringLiteral(u"spacing"), {QStringLiteral(u"blanks"), QStringLiteral(u"tight")}}},
    .write = write,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
