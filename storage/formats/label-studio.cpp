// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/files.h"
#include "storage/formats/support/jsonrecords.h"
#include "storage/formats/support/labelstudioreading.h"
#include "storage/formats/support/labelstudiowriting.h"

#include <QtCore/QCoreApplication>
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

// Its other export, JSON_MIN: of an annotation what is in the data and the values of its regions.
bool isShort(const QByteArray &edges)
{
    return edges.contains("\"annotation_id\"") && edges.contains("\"lead_time\"") && edges.contains("\"annotator\"") && !edges.contains("\"from_name\"");
}

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        if (isShort(edges))
            return 95;
        const bool results = edges.contains("\"from_name\"") || edges.contains("\"completed_by\"") || edges.contains("\"model_version\"");
        const bool task = edges.contains("\"data\"") && edges.contains("\"annotations\"");
        return results || (task && edges.trimmed().startsWith('[')) ? 95 : 0;
    });
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    bool told = false; // of a file in the other form
    FeatureReader reader(QStringLiteral(u"label-studio"));
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        if (record.object.has("annotation_id") && !record.object.has("data")) {
            if (!std::exchange(told, true))
                problems.append({Problem::Severity::Error, record.file, record.line,
                                 QCoreApplication::translate("LabelStudio", "This is Label Studio's JSON_MIN, which leaves out relations and predictions: export the project as JSON.")});
            return true;
        }
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
