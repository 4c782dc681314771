// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/sqlitehandovers.h"

#include "model/ports/appending.h"

#include "storage/sqlite/handovertables.h"
#include "storage/sqlite/mergeplan.h"
#include "storage/sqlite/packagefile.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr int handoverVersion = 4; // of the schema

// The same store as what it is; an Error for a store that is no file.
template <typename Store>
auto asFile(Store &store) -> Result<std::conditional_t<std::is_const_v<Store>, const SqliteStore, SqliteStore> *>
{
    using File = std::conditional_t<std::is_const_v<Store>, const SqliteStore, SqliteStore>;
    if (auto *file = dynamic_cast<File *>(&store))
        return file;
    return failure(Error::Code::Refused, QCoreApplication::translate("Handover", "This project is not in a file."));
}

template <typename T>
Result<T> read(const CorpusStore &store, Result<T> (*reading)(const SqliteStore &))
{
    const auto file = asFile(store);
    if (file && (*file)->opened().version < handoverVersion) // opened for reading only, as it was
        return T();
    return file ? reading(**file) : Result<T>(tl::unexpected(file.error()));
}

// Waits until the row is durable or has failed.
Result<void> wait(SqliteStore &store, const Result<OpId> &appended, const std::optional<Error> &failed)
{
    if (!appended)
        return tl::unexpected(appended.error());
    const Result<void> flushed = store.flush();
    return failed ? Result<void>(tl::unexpected(*failed)) : flushed;
}

} // namespace

Result<std::optional<PackageInfo>> SqliteHandovers::packageOf(const CorpusStore &store) const
{
    const auto *file = dynamic_cast<const SqliteStore *>(&store);
    if (!file || !file->opened().package)
        return std::optional<PackageInfo>();
    const PackageMark &mark = *file->opened().package;
    PackageInfo info{mark.id, mark.annotator, {}, 1, 0};
    const Result<QList<PersonRow>> people = readPeople(*file);
    if (!people)
        return tl::unexpected(people.error());
    for (const PersonRow &person : *people) {
        if (person.annotator.id != mark.annotator)
            continue;
        info.annotatorName = person.annotator.name;
        info.round = std::max(1, person.round);
        info.documents = person.assigned;
    }
    return std::optional(info);
}

Result<QList<PersonRow>> SqliteHandovers::people(const CorpusStore &store) const
{
    return read(store, readPeople);
}

Result<QList<GivenDocument>> SqliteHandovers::assignments(const CorpusStore &store) const
{
    return readAssignments(store);
}

Result<QList<Fork>> SqliteHandovers::forks(const CorpusStore &store) const
{
    return read(store, readForks);
}

Result<QList<SharedProposal>> SqliteHandovers::proposals(const CorpusStore &store) const
{
    return read(store, readProposals);
}

Result<PackageReport> SqliteHandovers::package(CorpusStore &store, const PackageRequest &request, const AnnotatorId &author,
                                               Progress &progress) const
{
    const auto file = asFile(store);
    if (!file)
        return tl::unexpected(file.error());
    Result<MadePackage> made = makePackage(**file, request, progress);
    if (!made)
        return tl::unexpected(made.error());
    made->report.recorded = !store.isReadOnly();
    if (!made->report.recorded)
        return made->report;
    const Result<QList<Annotator>> annotators = store.annotators();
    for (const Annotator &annotator : annotators.value_or(QList<Annotator>())) {
        if (annotator.id == request.annotator)
            made->change.subject = annotator.name;
    }
    made->change.author = author;
    if (Result<void> written = appendAndWait(store, made->change); !written)
        return tl::unexpected(written.error());
    return made->report;
}

Result<MergeReport> SqliteHandovers::merge(CorpusStore &store, const QStringList &files, const MergeOptions &options,
                                           Progress &progress) const
{
    const auto file = asFile(store);
    if (!file)
        return tl::unexpected(file.error());
    if (!options.dryRun && store.isReadOnly())
        return failure(Error::Code::ReadOnly, store.readOnlyReason());
    if (Result<void> flushed = store.flush(); !flushed)
        return tl::unexpected(flushed.error());
    Result<MergePlan> plan = planMerge(**file, files, options, progress);
    if (!plan)
        return tl::unexpected(plan.error());
    if (options.dryRun || plan->isEmpty())
        return plan->report;
    std::optional<Error> failed;
    const Result<OpId> appended
        = (*file)->appendMerge(plan->change, std::move(plan->rows), std::move(plan->texts), [&failed](const Result<qint64> &saved) {
              if (!saved)
                  failed = saved.error();
          });
    if (Result<void> written = wait(**file, appended, failed); !written)
        return tl::unexpected(written.error());
    plan->report.merged = true;
    return plan->report;
}

} // namespace dau
