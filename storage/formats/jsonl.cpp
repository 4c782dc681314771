// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/files.h"
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/jsonlreading.h"
#include "storage/formats/support/jsonlwriting.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr qint64 maxLine = qint64(512) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Jsonl", text);
}

Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    const qint64 count = source.documentCount();
    if (auto made = sink.write({}, {}); !made)
        return made;
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        if (auto written = sink.append({}, toJsonLine(*document)); !written)
            return written;
    }
    return {};
}

// The first line of a file of ours begins with the object whose key "dau" gives the version.
int recognises(const QString &path)
{
    const QByteArray head = headOf(path);
    const qsizetype end = head.indexOf('\n'); // none: the first line is longer than what was looked at
    return head.startsWith('{') && head.left(end < 0 ? head.size() : end).contains("\"dau\"") ? 100 : 0;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    const QString name = fileNameOf(input.path);
    LineFile file(input.path, maxLine);
    if (auto opened = file.open(); !opened)
        return tl::unexpected(opened.error());
    JsonlReader reader(input, name);
    while (auto line = file.next()) {
        if (!progress.step(file.position(), file.size()))
            return cancelled();
        if (line->trimmed().isEmpty())
            continue;
        auto document = reader.read(*line, file.lineNumber());
        if (document && !take(*std::move(document)))
            return cancelled();
    }
    if (!file.fault().isEmpty())
        reader.problems.append({Problem::Severity::Error, name, file.lineNumber(), file.fault()});
    else if (file.lineNumber() == 0)
        reader.problems.append({Problem::Severity::Error, name, 0, tr("The file is empty.")});
    return reader.problems;
}

} // namespace

namespace formats {

extern const Format jsonl;
const Format jsonl{
    .id = QStringLiteral(u"jsonl"),
    .name = QStringLiteral(u"JSONL (Dấu, everything)"),
    .suffix = QStringLiteral(u"jsonl"),
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .subToken = true, .severalAnnotators = true},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
