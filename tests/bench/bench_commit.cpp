// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// P7: from a Change to its durable row, beside the least that a durable write costs on the same disk in the same run.
#include "tests/bench/bench.h"
#include "tests/bench/madecorpus.h"

#include "model/scheme/bundledschemes.h"
#include "tests/storage/projectkit.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>

#include <fcntl.h>
#include <unistd.h>

#include <ctime>

namespace dau::bench {

namespace {

constexpr int rounds = 200;

// Writes 4 KiB in place again and again, each time until the disk has it.
class RawFile
{
public:
    explicit RawFile(const QString &path)
        : m_file(::open(qPrintable(path), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
        , m_block(4096, 'x')
    {
    }
    ~RawFile() { ::close(m_file); }
    Q_DISABLE_COPY_MOVE(RawFile)

    bool write() const
    {
        return ::pwrite(m_file, m_block.constData(), static_cast<size_t>(m_block.size()), 0) == m_block.size()
            && ::fdatasync(m_file) == 0;
    }

private:
    int m_file;
    QByteArray m_block;
};

// A span of one word, as a label key makes it.
Change oneSpan(const DocumentId &document, const AnnotatorId &me, int i)
{
    Annotation annotation;
    annotation.id = AnnotationId::create();
    annotation.label = QStringLiteral(u"BODY");
    annotation.spans = {{i * 5, i * 5 + 4}};
    return {QStringLiteral(u"annotate"), QStringLiteral(u"word"), me, {{document, me, {}, annotation}}, {}};
}

bool measure(CorpusStore &store, const DocumentId &document, const AnnotatorId &me, const RawFile &raw)
{
    Samples rows(QStringLiteral(u"P7 append to durable row"));
    Samples appends(QStringLiteral(u"P7 append() returns: what the frame waits"));
    Samples writes(QStringLiteral(u"P7 raw pwrite of 4 KiB and fdatasync"));
    bool sound = true;
    for (int i = -5; i < rounds; ++i) { // the first ones warm up; interleaved: noise hits both alike
        Samples none{QString()};
        const bool counts = i >= 0;
        const Change change = oneSpan(document, me, i + 5);
        double saved = 0;
        const std::clock_t cpu = std::clock();
        QElapsedTimer timer;
        timer.start();
        const auto id = store.append(change, {}, [&](const Result<qint64> &at) {
            saved = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            sound = sound && at.has_value();
        });
        const double returned = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        sound = id.has_value() && store.flush().has_value() && sound;
        const double spent = static_cast<double>(std::clock() - cpu) * 1000.0 / CLOCKS_PER_SEC;
        (counts ? rows : none).add(saved, spent);
        (counts ? appends : none).add(returned, spent);
        (counts ? writes : none).measure([&] { sound = raw.write() && sound; });
    }
    if (!sound)
        return failed(QStringLiteral(u"A row could not be written."));
    rows.print();
    appends.print();
    writes.print();
    printGoal(QStringLiteral(u"P7 p50 against raw"), rows.wall(0.5) / writes.wall(0.5), 10);
    printGoal(QStringLiteral(u"P7 p95 against raw"), rows.wall(0.95) / writes.wall(0.95), 12);
    return true;
}

// Argument: the folder to write in, for its disk; else that of temporary files.
bool runCommit(const QStringList &arguments)
{
    const QString parent = arguments.isEmpty() ? QDir::tempPath() : arguments.first();
    const kit::ProjectFolder project{QTemporaryDir(parent + QStringLiteral(u"/dau-XXXXXX"))};
    if (!project.folder.isValid())
        return failed(project.folder.errorString());
    const auto store = project.files().create(project.path(), *bundledScheme(u"vn-polnews"));
    if (!store)
        return failed(store.error().message);
    const auto me = addAnnotator(**store, QStringLiteral(u"Lan"));
    if (!me)
        return failed(me.error().message);
    if (const auto added = addDocuments(**store, *me, 0, 100); !added)
        return failed(added.error().message);
    const auto rows = (*store)->documents({}, 0, 1);
    if (!rows || rows->isEmpty())
        return failed(QStringLiteral(u"The project has no documents."));
    return measure(**store, rows->first().id, *me, RawFile(project.path(QStringLiteral(u"raw"))));
}

} // namespace

extern const Bench commit;
const Bench commit{"commit", "key to durable row (P7); argument: the folder to write in", runCommit};

} // namespace dau::bench
