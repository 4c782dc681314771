// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// P14 and P15: a process from its start to the first painted window, with a project open, beside one with an empty window;
// and the memory that either holds then.
#include "tests/bench/bench.h"
#include "tests/bench/madecorpus.h"

#include "model/scheme/bundledschemes.h"
#include "tests/storage/projectkit.h"
#include "tests/ui/windowkit.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtWidgets/QMainWindow>

#include <sys/resource.h>

#include <cstdio>

namespace dau::bench {

namespace {

constexpr int starts = 15;
const QString childWord = QStringLiteral(u"child");

// The most memory this process had, in MiB. Not ru_maxrss: that one begins with the parent's.
double mostMemory()
{
    QFile status(QStringLiteral(u"/proc/self/status"));
    (void)status.open(QIODevice::ReadOnly);
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

// What a child says at the end: its processor time in ms and its memory.
void sayUsage()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) { return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000; };
    std::printf("%.3f %.3f\n", ms(usage.ru_utime) + ms(usage.ru_stime), mostMemory());
}

bool isPainted(QWidget &window)
{
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    return QTest::qWaitForWindowExposed(&window);
}

// In a process of its own. `folder`: where the project's places lie; empty: a window with nothing in it.
bool runChild(const QString &folder)
{
    if (folder.isEmpty()) {
        QMainWindow window;
        const bool painted = isPainted(window);
        sayUsage();
        return painted;
    }
    const SqliteProjectFiles files({folder + QStringLiteral(u"/seats"), folder + QStringLiteral(u"/backups"), folder + QStringLiteral(u"/locks")});
    kit::useOwnSettings();
    MainWindow window(files);
    auto store = files.open(folder + QStringLiteral(u"/project.dau"), ProjectFiles::Access::Write);
    if (!store || !window.setStore(std::shared_ptr<CorpusStore>(std::move(*store))) || !isPainted(window))
        return failed(QStringLiteral(u"The project does not open."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // "Who annotates?": the only one there
    window.repaint();
    const bool open = window.workspace()->page().session() != nullptr;
    sayUsage();
    return open;
}

struct Child {
    Samples samples;
    std::vector<double> memory;

    explicit Child(const QString &name)
        : samples(name)
    {
    }
    bool start(const QString &folder)
    {
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral(u"start"), QStringLiteral(u"--"), childWord, folder});
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            return failed(QString::fromUtf8(process.readAllStandardError()));
        const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        const QList<QByteArray> said = process.readAllStandardOutput().trimmed().split('\n').last().split(' ');
        samples.add(wall, said.value(0).toDouble());
        memory.push_back(said.value(1).toDouble());
        return true;
    }
    double mib() const
    {
        std::vector<double> sorted = memory;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
};

bool make(const kit::ProjectFolder &project, int documents, int characters, int spans)
{
    const auto store = project.files().create(project.path(), *bundledScheme(u"vn-polnews"));
    const auto me = store ? addAnnotator(**store, QStringLiteral(u"Lan")) : tl::unexpected(store.error());
    return me && addDocuments(**store, *me, 0, documents, characters, spans).has_value();
}

// Argument: how many documents the project has; else 2,000.
bool runStart(const QStringList &arguments)
{
    if (arguments.value(0) == childWord)
        return runChild(arguments.value(1));
    const int documents = arguments.isEmpty() ? 2000 : arguments.first().toInt();
    const kit::ProjectFolder project;
    const kit::ProjectFolder large;
    if (!make(project, documents, 2000, 50) || !make(large, 1, 400'000, 10'000))
        return failed(QStringLiteral(u"The projects cannot be made."));
    Child empty(QStringLiteral(u"P15 start of a process with an empty window"));
    Child whole(QStringLiteral(u"P15 start to the first document painted, %1 documents").arg(documents));
    Child withLarge(QStringLiteral(u"P14 the same with 10,000 spans in 400,000 characters"));
    for (int i = 0; i < starts; ++i) { // in turn: noise hits all alike
        if (!empty.start({}) || !whole.start(project.folder.path()) || !withLarge.start(large.folder.path()))
            return false;
    }
    for (const Child *child : {&empty, &whole, &withLarge})
        child->samples.print({{QStringLiteral(u"max_rss_mib"), child->mib()}});
    printGoal(QStringLiteral(u"P15 CPU against an empty window"), whole.samples.cpu(0.5) / empty.samples.cpu(0.5), 2.5);
    printGoal(QStringLiteral(u"P15 CPU ms"), whole.samples.cpu(0.5), 80);
    printGoal(QStringLiteral(u"P14 MiB with the project open"), whole.mib(), 80);
    printGoal(QStringLiteral(u"P14 MiB with 10,000 spans open"), withLarge.mib(), 120);
    return true;
}

} // namespace

extern const Bench start;
const Bench start{"start", "start of the program and its memory (P14, P15); argument: documents of the project", runStart};

} // namespace dau::bench
