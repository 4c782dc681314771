// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/files.h"
#include "storage/formats/support/jsonrecords.h"
#include "storage/formats/support/labelstudioreading.h"
#include "storage/formats/support/labelstudiowriting.h"

#include <QtCore/QFileInfo>

namespace dau {

namespace {

const QStringList suffixes{QStringLiteral(u"json")};

// The tasks as one list, and beside it the labelling configuration.
Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    const qint64 count = source.documentCount();
    LabelStudioConfig config(source.scheme());
    if (auto made = sink.write({}, "["); !made)
        return made;
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        const QByteArray task = (i > 0 ? ",\n" : "\n") + toTask(*document, i + 1, source.annotators(), config);
        if (auto written = sink.append({}, task); !written)
            return written;
    }
    if (auto ended = sink.append({}, "\n]\n"); !ended)
        return ended;
    return sink.write(QStringLiteral(u"label-studio-config.xml"), config.xml());
}

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        const bool results = edges.contains("\"from_name\"") || edges.contains("\"completed_by\"") || edges.contains("\"model_version\"");
        const bool task = edges.contains("\"data\"") && edges.contains("\"annotations\"");
        return results || (task && edges.trimmed().startsWith('[')) ? 95 : 0;
    });
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"label-studio"));
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        TaskReader task(record, input, reader, problems);
        auto document = task.read();
        return !document || record.object.isFaulty() || take(*std::move(document));
    });
    if (!done)
        return tl::unexpected(done.error());
    return problems;
}

} // namespace

namespace formats {

extern const Format label_studio;
const Format label_studio{
    .id = QStringLiteral(u"label-studio"),
    .name = QStringLiteral(u"Label Studio JSON"),
    .suffix = QStringLiteral(u"json"),
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
