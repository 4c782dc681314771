// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/fileexchange.h"

#include "storage/exchange/checkedlabels.h"
#include "storage/exchange/exportsource.h"
#include "storage/exchange/exportwriting.h"
#include "storage/exchange/fileplan.h"
#include "storage/exchange/labelnames.h"
#include "storage/exchange/losses.h"
#include "storage/exchange/manifest.h"
#include "storage/exchange/sentences.h"
#include "storage/formats/support/formattable.h"

#include <QtCore/QRegularExpression>

#include <vector>

namespace dau {

namespace {

Result<const Format *> writerFor(const ExportRequest &request)
{
    const QString &id = request.format;
    const Format *format = formatById(id);
    if (!format)
        return failure(Error::Code::NotFound, exchangeSentence(QT_TRANSLATE_NOOP("Exchange", "There is no format “%1”.")).arg(id));
    if (!format->write)
        return failure(Error::Code::Refused,
                       exchangeSentence(QT_TRANSLATE_NOOP("Exchange", "The format “%1” can only be read.")).arg(id));
    if (const auto checked = checkSettings(*format, request.options.settings); !checked)
        return tl::unexpected(checked.error());
    return format;
}

// What a person called a thing in this format must be a name there.
Result<void> checkNames(const LabelScheme &scheme, const Format &format)
{
    if (format.namePattern.isEmpty())
        return {};
    const FormatNames names = scheme.names.value(format.id);
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(format.namePattern));
    for (const auto *map : {&names.labels, &names.attributes, &names.relations}) {
        for (const QString &name : *map) {
            if (!pattern.match(name).hasMatch())
                return failure(Error::Code::Refused, exchangeSentence(QT_TRANSLATE_NOOP("Exchange", "“%1” cannot be a name in the format “%2”; give it another one."))
                                                         .arg(name, format.id));
        }
    }
    return {};
}

// One export: the project (for writing a private copy, so that it is one position of the journal), its documents under
// the format's names, what the format cannot carry.
struct Job {
    enum class Of { Project, Copy };

    const Format *format = nullptr;
    std::unique_ptr<CorpusStore> copy;
    const CorpusStore *store = nullptr;
    std::unique_ptr<StoreExportSource> source;
    ExportOptions options; // labels under the format's names

    static Result<Job> open(const CorpusStore &store, const ExportRequest &request, Of of);
    Result<QList<Loss>> losses(Progress &progress) const;
    Result<QList<Flattening>> flattenings(Progress &progress) const;
};

Result<Job> Job::open(const CorpusStore &store, const ExportRequest &request, Of of)
{
    Job job;
    const auto format = writerFor(request);
    if (!format)
        return tl::unexpected(format.error());
    job.format = *format;
    job.store = &store;
    if (of == Of::Copy) {
        auto copy = store.snapshot({});
        if (!copy)
            return tl::unexpected(copy.error());
        job.copy = *std::move(copy);
        job.store = job.copy.get();
    }
    const auto scheme = job.store->scheme();
    if (!scheme)
        return tl::unexpected(scheme.error());
    if (const auto named = checkNames(*scheme, *job.format); !named)
        return tl::unexpected(named.error());
    auto source = StoreExportSource::open(*job.store, request);
    if (!source)
        return tl::unexpected(source.error());
    job.source = *std::move(source);
    job.options = request.options;
    const QMap<QString, QString> names = scheme->names.value(request.format).labels;
    for (QString &label : job.options.labels)
        label = names.value(label, label);
    return job;
}

Result<QList<Loss>> Job::losses(Progress &progress) const
{
    LossCount count;
    for (qint64 i = 0; i < source->documentCount(); ++i) {
        if (!progress.step(i, source->documentCount()))
            return failure(Error::Code::Cancelled, exchangeSentence(QT_TRANSLATE_NOOP("Exchange", "Stopped; nothing was written.")));
        const auto document = source->document(i);
        if (!document)
            return tl::unexpected(document.error());
        count.add(lossesOf(*document, *format, options));
    }
    return count.all();
}

// The documents of an export, each counted when it is first asked for: they are not read once more for it.
class CountedSource final : public ExportSource
{
public:
    CountedSource(const Job &job, LossCount &losses, Manifest &manifest)
        : m_job(job)
        , m_losses(losses)
        , m_manifest(manifest)
        , m_counted(static_cast<size_t>(job.source->documentCount()), false)
    {
    }

    const LabelScheme &scheme() const override { return m_job.source->scheme(); }
    QList<Annotator> annotators() const override { return m_job.source->annotators(); }
    qint64 documentCount() const override { return m_job.source->documentCount(); }
    QString typeOf(const QString &label) const override { return m_job.source->typeOf(label); }
    Result<LabelledDocument> document(qint64 i) const override
    {
        auto document = m_job.source->document(i);
        if (document && !m_counted[static_cast<size_t>(i)]) {
            m_counted[static_cast<size_t>(i)] = true;
            m_losses.add(lossesOf(*document, *m_job.format, m_job.options));
            m_manifest.add(*document);
        }
        return document;
    }

private:
    const Job &m_job;
    LossCount &m_losses;
    Manifest &m_manifest;
    mutable std::vector<bool> m_counted;
};

// Every way of flattening in one pass over the documents.
Result<QList<Flattening>> Job::flattenings(Progress &progress) const
{
    using Nesting = ExportOptions::Nesting;
    QList<Flattening> ways;
    if (format->unit != OffsetUnit::Tokens)
        return ways;
    QList<LossCount> counts;
    for (const Nesting nesting : {Nesting::Outermost, Nesting::Innermost, Nesting::Levels, Nesting::PerLabel}) {
        ways.append({nesting, 0, {}});
        counts.append(LossCount());
    }
    for (qint64 i = 0; i < source->documentCount(); ++i) {
        if (!progress.step(i, source->documentCount()))
            return failure(Error::Code::Cancelled, exchangeSentence(QT_TRANSLATE_NOOP("Exchange", "Stopped; nothing was written.")));
        const auto document = source->document(i);
        if (!document)
            return tl::unexpected(document.error());
        for (qsizetype w = 0; w < ways.size(); ++w) {
            ExportOptions way = options;
            way.nesting = ways[w].nesting;
            const QList<Loss> lost = lossesOf(*document, *format, way);
            counts[w].add(lost);
            for (const LabelledLayer &layer : document->layers)
                ways[w].kept += heldBy(*format, layer.layer.info, options.labels) == Held::LeftOut ? 0 : layer.layer.annotations.size();
            for (const Loss &loss : lost)
                ways[w].kept -= leavesOut(loss.kind) ? loss.count : 0;
        }
    }
    for (qsizetype w = 0; w < ways.size(); ++w)
        ways[w].losses = counts[w].all();
    return ways;
}

} // namespace

QList<FormatInfo> FileExchange::formats() const
{
    QList<FormatInfo> result;
    for (const Format *format : allFormats()) {
        result.append({format->id, format->name, format->suffix, format->unit, format->carries, format->settings,
                       format->read != nullptr, format->write != nullptr, format->namePattern, format->types});
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
    auto report = importPlan(store, static_cast<const FilePlan &>(plan), options, author, progress);
    if (!report)
        return report;
    QSet<QString> formats;
    for (const MappedName &name : plan.names)
        formats.insert(name.format);
    for (const QString &format : std::as_const(formats)) {
        if (options.map != NameMap())
            rememberMapping(store, format, options.map);
    }
    return report;
}

Result<QList<Loss>> FileExchange::losses(CorpusStore &store, const ExportRequest &request, Progress &progress) const
{
    const auto job = Job::open(store, request, Job::Of::Project);
    return job ? job->losses(progress) : tl::unexpected(job.error());
}

Result<QList<Flattening>> FileExchange::flattenings(CorpusStore &store, const ExportRequest &request, Progress &progress) const
{
    const auto job = Job::open(store, request, Job::Of::Project);
    return job ? job->flattenings(progress) : tl::unexpected(job.error());
}

Result<ExportReport> FileExchange::write(CorpusStore &store, const ExportRequest &request, Progress &progress) const
{
    const auto job = Job::open(store, request, Job::Of::Copy);
    if (!job)
        return tl::unexpected(job.error());
    const Format &format = *job->format;
    if (request.strict) {
        progress.say(exchangeSentence(QT_TRANSLATE_NOOP("Exchange", "Counting what the format cannot carry")));
        const auto losses = job->losses(progress);
        if (!losses)
            return tl::unexpected(losses.error());
        if (!losses->isEmpty())
            return failure(Error::Code::Refused, exchangeSentence(QT_TRANSLATE_NOOP("Exchange", "The format would lose %1 kinds of things; nothing was written."))
                                                     .arg(losses->size()));
    }
    ExportReport report;
    Manifest manifest;
    LossCount losses;
    const CountedSource source(*job, losses, manifest);
    report.documents = source.documentCount();
    const auto written = writeExport(source, format, job->options, request.target, [&](const WrittenExport &done) {
        report.annotations = done.check.annotations;
        report.checked = done.check.compared;
        report.files = done.files;
        report.losses = losses.all();
        manifest.setFiles(done.sums);
        return manifest.print(*job->store, request, format, report);
    }, progress);
    if (!written)
        return tl::unexpected(written.error());
    if (format.opening)
        report.opening = format.opening(request.target);
    return report;
}

} // namespace dau
