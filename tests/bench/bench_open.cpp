// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// P1: a small and a large project opened to the list and the first document, in turn.
#include "tests/bench/bench.h"
#include "tests/bench/madecorpus.h"

#include "model/scheme/bundledschemes.h"
#include "tests/storage/projectkit.h"

#include <fcntl.h>
#include <unistd.h>

namespace dau::bench {

namespace {

constexpr int smallSize = 100;

Result<AnnotatorId> make(const kit::ProjectFolder &project, int documents)
{
    const auto store = project.files().create(project.path(), *bundledScheme(u"vn-polnews"));
    if (!store)
        return tl::unexpected(store.error());
    const auto me = addAnnotator(**store, QStringLiteral(u"Lan"));
    if (!me)
        return me;
    const Result<void> added = addDocuments(**store, *me, 0, documents);
    return added ? me : tl::unexpected(added.error());
}

// What the window reads before somebody can work: the counts, the head of the list, the first document with its layer.
Result<std::unique_ptr<CorpusStore>> opened(const kit::ProjectFolder &project, const AnnotatorId &me)
{
    auto store = project.files().open(project.path(), ProjectFiles::Access::Write);
    if (!store)
        return store;
    DocumentQuery query;
    query.annotator = me;
    const auto counts = (*store)->counts(me);
    const auto labels = (*store)->labelCounts(me);
    const auto rows = (*store)->documents(query, 0, 200);
    if (!counts || !labels || !rows || rows->isEmpty())
        return failure(Error::Code::Failed, QStringLiteral(u"The list cannot be read."));
    const auto text = (*store)->text(rows->first().id);
    const auto layer = (*store)->layer({rows->first().id, me});
    if (!text || !layer || layer->annotations.isEmpty())
        return failure(Error::Code::Failed, QStringLiteral(u"The first document cannot be read."));
    return store;
}

// The next reading of the file comes from the disk.
void dropCache(const QString &path)
{
    const int file = ::open(qPrintable(path), O_RDONLY | O_CLOEXEC);
    (void)::fsync(file);
    (void)::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    ::close(file);
}

struct Subject {
    kit::ProjectFolder folder;
    AnnotatorId me;
    Samples warm;
    Samples cold;

    Subject(const QString &name, int documents)
        : warm(name.arg(QString::number(documents), QStringLiteral(u"warm")))
        , cold(name.arg(QString::number(documents), QStringLiteral(u"page cache dropped")))
    {
    }
    Result<void> open(Samples &samples)
    {
        Result<std::unique_ptr<CorpusStore>> store;
        samples.measure([&] { store = opened(folder, me); }); // closing does not count
        return store ? Result<void>() : tl::unexpected(store.error());
    }
};

// Argument: how many documents the large project has; else 2,000.
bool runOpen(const QStringList &arguments)
{
    const int largeSize = arguments.isEmpty() ? 2000 : arguments.first().toInt();
    if (largeSize < smallSize)
        return failed(QStringLiteral(u"The first argument is the number of documents, 100 or more."));
    const QString name = QStringLiteral(u"P1 open, counts, 200 rows, first document; %1 documents, %2");
    Subject small(name, smallSize);
    Subject large(name, largeSize);
    for (auto [project, size] : {std::pair(&small, smallSize), std::pair(&large, largeSize)}) {
        const auto me = make(project->folder, size);
        if (!me)
            return failed(me.error().message);
        project->me = *me;
        Samples first{QString()};
        if (const auto warmedUp = project->open(first); !warmedUp)
            return failed(warmedUp.error().message);
    }
    for (int i = 0; i < 15; ++i) {
        for (Subject *project : {&small, &large}) {
            if (const auto warm = project->open(project->warm); !warm)
                return failed(warm.error().message);
            dropCache(project->folder.path());
            if (const auto cold = project->open(project->cold); !cold)
                return failed(cold.error().message);
        }
    }
    for (const Subject *project : {&small, &large}) {
        project->warm.print();
        project->cold.print();
    }
    printGoal(QStringLiteral(u"P1 warm, against 100 documents"), large.warm.wall(0.5) / small.warm.wall(0.5), 1.2);
    printGoal(QStringLiteral(u"P1 cold, against 100 documents"), large.cold.wall(0.5) / small.cold.wall(0.5), 1.2);
    printGoal(QStringLiteral(u"P1 cold ms"), large.cold.wall(0.5), 30);
    return true;
}

} // namespace

extern const Bench open;
const Bench open{"open", "opening a project (P1); argument: documents of the large one", runOpen};

} // namespace dau::bench
