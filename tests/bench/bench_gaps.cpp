// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// P17: how long the event loop of the real window stands still while a corpus is imported, searched, measured and
// exported.
#include "tests/bench/bench.h"
#include "tests/bench/madecorpus.h"

#include "model/scheme/bundledschemes.h"
#include "storage/exchange/fileexchange.h"
#include "tests/storage/projectkit.h"
#include "tests/ui/windowkit.h"
#include "ui/corpus/exportpanel.h"
#include "ui/corpus/importpanel.h"
#include "ui/document/corpussearchpanel.h"
#include "ui/review/agreementpage.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewsession.h"
#include "ui/review/agreementwork.h"
#include "ui/tasks/taskrunner.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace dau::bench {

namespace {

// Ticks as often as the event loop lets it and keeps the longest time between two ticks.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        startTimer(1, Qt::PreciseTimer);
        m_since.start();
    }
    double longest() const { return m_longest; }

protected:
    void timerEvent(QTimerEvent *) override
    {
        m_longest = std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
    }

private:
    QElapsedTimer m_since;
    double m_longest = 0;
};

bool isBusy(const MainWindow &window)
{
    const QList<TaskRunner *> tasks = window.findChildren<TaskRunner *>();
    return window.project()->isSaving() || std::any_of(tasks.begin(), tasks.end(), [](const auto *task) { return task->isRunning(); });
}

// Does something on the window and waits until all that it began is over.
void watch(const QString &name, const MainWindow &window, const std::function<void()> &action)
{
    constexpr int longest = 600'000; // ms
    QElapsedTimer timer;
    timer.start();
    const Watchdog dog;
    action();
    QTest::qWait(20);
    while (isBusy(window) && timer.elapsed() < longest)
        QTest::qWait(20);
    QTest::qWait(200);
    printLine({{QStringLiteral(u"name"), QStringLiteral(u"P17 ") + name}, {QStringLiteral(u"seconds"), static_cast<double>(timer.elapsed()) / 1000}});
    printGoal(QStringLiteral(u"P17 longest gap in ms: ") + name, dog.longest(), 50);
}

// From the key to the painted card of the next undecided unit; documents follow one another.
bool walkDisagreements(MainWindow &window)
{
    ReviewSession *session = nullptr;
    watch(QStringLiteral(u"reading the queue of the review"), window, [&] {
        window.showPlace(Place::Review);
        session = &window.review().session();
        while (!session->isRead() || session->isReading())
            QTest::qWait(20);
    });
    session->setFilter({}, QueueOrder::Document);
    window.review().takeFocus();
    Samples next(QStringLiteral(u"next disagreement on screen"));
    qsizetype steps = 0;
    next.repeat(200, [&] {
        const qsizetype before = session->at();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
        QCoreApplication::processEvents();
        window.review().repaint();
        steps += session->at() != before ? 1 : 0;
    });
    if (steps < 100)
        return failed(QStringLiteral(u"There are not enough disagreements to walk through."));
    next.print({{QStringLiteral(u"units"), static_cast<double>(session->items().size())}});
    printGoal(QStringLiteral(u"next disagreement on screen, wall ms, p95"), next.wall(0.95), 50);
    return true;
}

// Argument: how many documents; else 2,000.
bool runGaps(const QStringList &arguments)
{
    const int documents = arguments.isEmpty() ? 2000 : arguments.first().toInt();
    const kit::ProjectFolder project;
    const SqliteProjectFiles files = project.files();
    const FileExchange exchange;
    auto store = files.create(project.path(), *bundledScheme(u"vn-polnews"));
    if (!store || !addAnnotator(**store, QStringLiteral(u"Lan")))
        return failed(QStringLiteral(u"The project cannot be made."));
    QStringList folders;
    for (const QString &name : {QStringLiteral(u"An"), QStringLiteral(u"Hoa")}) {
        folders.append(project.path(name));
        QDir().mkpath(folders.last());
        for (int i = 0; i < documents; ++i) {
            MadeDocument made = madeDocument(i);
            if (name == u"Hoa" && i % 3 == 0)
                made.annotations.removeLast(), made.relations.clear();
            if (const auto written = writeBrat(made, folders.last()); !written)
                return failed(written.error().message);
        }
    }
    kit::useOwnSettings();
    MainWindow window(files, &exchange);
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
    if (!window.setStore(std::shared_ptr<CorpusStore>(std::move(*store))))
        return failed(QStringLiteral(u"The project does not open."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    window.showSection(ProjectPage::Section::Import);
    auto *importing = window.findChild<ImportPanel *>();
    watch(QStringLiteral(u"reading two brat folders for the preview"), window, [&] { importing->plan(folders); });
    watch(QStringLiteral(u"import"), window, [&] {
        for (QPushButton *button : importing->findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click();
        }
    });
    if (window.project()->store().counts({})->documents != documents)
        return failed(QStringLiteral(u"The import did not come to its end."));
    if (!walkDisagreements(window))
        return false;
    window.showPlace(Place::Annotate);
    CorpusSearchPanel search(*window.project(), &window);
    watch(QStringLiteral(u"search in the corpus"), window, [&] { search.setQuery(QStringLiteral(u"ban")); });
    window.showSection(ProjectPage::Section::Agreement);
    watch(QStringLiteral(u"agreement"), window, [&] { window.findChild<AgreementPage *>()->show(); });
    window.showSection(ProjectPage::Section::Export);
    watch(QStringLiteral(u"export as JSONL"), window,
          [&] { window.findChild<ExportPanel *>()->write(project.path(QStringLiteral(u"out.jsonl"))); });
    return true;
}

} // namespace

extern const Bench gaps;
const Bench gaps{"gaps", "gaps in the event loop during long work (P17); argument: documents", runGaps};

} // namespace dau::bench
