// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/detaillosses.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/huggingfacereading.h"
#include "storage/formats/support/huggingfacewriting.h"

#include <QtCore/QFileInfo>

namespace dau {

namespace {

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &options)
{
    LossCounter counter;
    countDetails(document, true, counter);
    countHuggingFaceTokens(document, options, counter);
    return counter.of(document.document.name);
}

QString opening(const QString &target)
{
    QString path = QFileInfo(target).absoluteFilePath();
    path.replace(u'\\', QStringLiteral(u"\\\\")).replace(u'"', QStringLiteral(u"\\\""));
    return QStringLiteral(u"datasets.load_dataset(\"%1\", \"tokens\")").arg(path);
}

int recognises(const QString &path)
{
    if (QFileInfo(path).isDir())
        return holdsSuffix(path, u"parquet") ? 90 : 0;
    const QByteArray head = headOf(path);
    if (head.startsWith("PAR1"))
        return 95;
    const QByteArray line = head.left(head.indexOf('\n') < 0 ? head.size() : head.indexOf('\n'));
    const bool tags = line.contains("\"ner_tags\"") || (line.contains("\"tags\"") && line.contains("\"words\""));
    return line.startsWith('{') && tags && (line.contains("\"tokens\"") || line.contains("\"words\"")) ? 80 : 0;
}

// "train-00000-of-00001" is the train part.
QString nameOf(const QString &path)
{
    QString name = QFileInfo(path).completeBaseName();
    return name.contains(u"-of-") ? name.section(u'-', 0, -4) : name;
}

// Of a dataset that has its spans in a view of their own, only that one; else every file.
Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    const QString spans = input.path + QStringLiteral(u"/spans");
    auto files = filesBelow(QFileInfo(spans).isDir() && holdsSuffix(spans, u"parquet") ? spans : input.path, {QStringLiteral(u"parquet")});
    if (files && files->isEmpty())
        files = filesBelow(input.path, {QStringLiteral(u"jsonl"), QStringLiteral(u"json")});
    if (!files)
        return tl::unexpected(files.error());
    HuggingFaceReader reader(input, take);
    const QString root = rootOf(input.path);
    for (qsizetype i = 0; i < files->size(); ++i) {
        const QString &path = (*files)[i];
        const QString shown = path.mid(root.size());
        if (!progress.step(i, files->size()))
            return cancelled();
        const bool table = headOf(path).startsWith("PAR1");
        if (!(table ? reader.readParquet(path, shown, nameOf(path)) : reader.readJsonLines(path, shown, nameOf(path))) || !reader.finish())
            return cancelled();
    }
    return reader.problems;
}

} // namespace

namespace formats {

extern const Format huggingface;
const Format huggingface{
    .id = QStringLiteral(u"huggingface"),
    .name = QStringLiteral(u"Hugging Face dataset (Parquet and JSON lines)"),
    .suffix = {},
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true, .entities = true,
                .notes = true, .doubts = true, .origins = true, .metadata = true, .severalAnnotators = true,
                .partlyChecked = Carries::PartlyChecked::Masked},
    .splits = true,
    .write = writeHuggingFace,
    .opening = opening,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
