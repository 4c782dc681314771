// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/fileexchange.h"

#include "storage/exchange/exportcheck.h"
#include "storage/exchange/exportsource.h"
#include "storage/exchange/fileplan.h"
#include "storage/exchange/foldersink.h"
#include "storage/exchange/losses.h"
#include "storage/formats/support/formattable.h"

#include <QtCore/QCoreApplication>

#include <future>

namespace dau {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

Result<const Format *> writerFor(const ExportRequest &request)
{
    const QString &id = request.format;
    const Format *format = formatById(id);
    if (!format)
        return failure(Error::Code::NotFound, sentence(QT_TRANSLATE_NOOP("Exchange", "There is no format “%1”.")).arg(id));
    if (!format->write)
        return failure(Error::Code::Refused,
                       sentence(QT_TRANSLATE_NOOP("Exchange", "The format “%1” can only be read.")).arg(id));
    if (const auto checked = checkSettings(*format, request.options.settings); !checked)
        return tl::unexpected(checked.error());
    return format;
}

Result<QList<Loss>> countLosses(const ExportSource &source, const Format &format, const ExportOptions &options,
                                Progress &progress)
{
    LossCount count;
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        if (!progress.step(i, source.documentCount()))
            return failure(Error::Code::Cancelled, sentence(QT_TRANSLATE_NOOP("Exchange", "Stopped; nothing was written.")));
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        count.add(lossesOf(*document, format, options));
    }
    return count.all();
}

} // namespace

QList<FormatInfo> FileExchange::formats() const
{
    QList<FormatInfo> result;
    for (const Format *format : allFormats()) {
        result.append({format->id, format->name, format->suffix, format->unit, format->carries, format->settings,
                       format->read != nullptr, format->write != nullptr});
    }
    return result;
}

Result<std::shared_ptr<ImportPlan>> FileExchange::plan(CorpusStore &store, const QStringList &paths,
                                                       const ImportOptions &options, Progress &progress) const
{
    auto plan = planImport(store, paths, options, progress);
    if (!plan)
        return tl::unexpected(plan.error());
    return std::shared_ptr<ImportPlan>(std::move(*plan));
}

Result<ImportReport> FileExchange::import(CorpusStore &store, const ImportPlan &plan, const ImportOptions &options,
                                          const AnnotatorId &author, Progress &progress) const
{
    auto planned = changeOf(store, static_cast<const FilePlan &>(plan), options, author);
    if (!planned)
        return tl::unexpected(planned.error());
    if (planned->change.isEmpty())
        return planned->report;
    if (!progress.step(0, 0))
        return failure(Error::Code::Cancelled, sentence(QT_TRANSLATE_NOOP("Exchange", "Stopped; nothing was imported.")));
    auto done = std::make_shared<std::promise<Result<qint64>>>();
    std::future<Result<qint64>> saved = done->get_future();
    const auto op = store.append(planned->change, {}, [done](Result<qint64> at) { done->set_value(std::move(at)); });
    if (!op)
        return tl::unexpected(op.error());
    if (const Result<qint64> at = saved.get(); !at)
        return tl::unexpected(at.error());
    return planned->report;
}

Result<QList<Loss>> FileExchange::losses(CorpusStore &store, const ExportRequest &request, Progress &progress) const
{
    const auto format = writerFor(request);
    if (!format)
        return tl::unexpected(format.error());
    const auto source = StoreExportSource::open(store, request);
    if (!source)
        return tl::unexpected(source.error());
    return countLosses(**source, **format, request.options, progress);
}

Result<ExportReport> FileExchange::write(CorpusStore &store, const ExportRequest &request, Progress &progress) const
{
    const auto format = writerFor(request);
    if (!format)
        return tl::unexpected(format.error());
    const auto source = StoreExportSource::open(store, request);
    if (!source)
        return tl::unexpected(source.error());
    ExportReport report;
    progress.say(sentence(QT_TRANSLATE_NOOP("Exchange", "Counting what the format cannot carry")));
    auto losses = countLosses(**source, **format, request.options, progress);
    if (!losses)
        return tl::unexpected(losses.error());
    report.losses = std::move(*losses);
    if (request.strict && !report.losses.isEmpty())
        return failure(Error::Code::Refused, sentence(QT_TRANSLATE_NOOP("Exchange", "The format would lose %1 kinds of things; nothing was written."))
                                                 .arg(report.losses.size()));

    const auto sink = FolderSink::open(request.target, !(*format)->suffix.isEmpty());
    if (!sink)
        return tl::unexpected(sink.error());
    progress.say(sentence(QT_TRANSLATE_NOOP("Exchange", "Writing")));
    if (const auto written = (*format)->write(**source, request.options, **sink, progress); !written)
        return tl::unexpected(written.error());
    const auto path = (*sink)->finish();
    if (!path)
        return tl::unexpected(path.error());
    progress.say(sentence(QT_TRANSLATE_NOOP("Exchange", "Reading back and comparing every span")));
    const auto checked = checkExport(**source, **format, request.options, *path, progress);
    if (!checked)
        return tl::unexpected(checked.error());
    report.documents = (*source)->documentCount();
    report.annotations = checked->annotations;
    report.checked = checked->compared;
    auto files = (*sink)->commit();
    if (!files)
        return tl::unexpected(files.error());
    report.files = std::move(*files);
    if ((*format)->opening)
        report.opening = (*format)->opening(request.target);
    return report;
}

} // namespace dau
