// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// P3: a label key on the real window with a project file behind it, in a short and in a long document; and the presses
// that the labels of a folder take with the best keys.
#include "tests/bench/bench.h"
#include "tests/bench/madecorpus.h"
#include "tests/bench/presses.h"

#include "model/scheme/bundledschemes.h"
#include "tests/storage/projectkit.h"
#include "tests/ui/windowkit.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QKeyEvent>

#include <ctime>

namespace dau::bench {

namespace {

constexpr int keysPressed = 200;

// Counts the frames of the page.
class Frames : public QObject
{
public:
    explicit Frames(QWidget *viewport)
        : QObject(viewport)
    {
        viewport->installEventFilter(this);
    }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

// Somebody at the window with one document of a project file.
class Writer
{
public:
    Writer(const QString &name, int characters, int spans)
        : wall(name + QStringLiteral(u": key to painted frame"))
        , saved(name + QStringLiteral(u": key to frame and saved row"))
        , m_files(m_folder.files())
        , m_characters(characters)
        , m_spans(spans)
    {
    }

    Result<void> sitDown()
    {
        auto store = m_files.create(m_folder.path(), *bundledScheme(u"vn-polnews"));
        if (!store)
            return tl::unexpected(store.error());
        const auto me = addAnnotator(**store, QStringLiteral(u"Lan"));
        if (!me)
            return tl::unexpected(me.error());
        if (const auto added = addDocuments(**store, *me, 0, 1, m_characters, m_spans); !added)
            return added;
        m_window = std::make_unique<MainWindow>(m_files);
        m_window->resize(1920, 1080);
        m_window->show();
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window.get());
        if (const auto shown = m_window->setStore(std::shared_ptr<CorpusStore>(std::move(*store))); !shown)
            return shown;
        QTest::qWait(50);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // "Who annotates?": the only one there
        QTest::qWait(50);
        if (!page().session())
            return failure(Error::Code::Failed, QStringLiteral(u"No document is open."));
        m_frames = new Frames(page().view().viewport());
        m_at = page().session()->text.size() / 2;
        return {};
    }

    // Labels the next free word; false: nothing was labelled or painted.
    bool label(bool counts)
    {
        page().setState(nextWord());
        page().takeFocus();
        settle();
        const qsizetype before = page().session()->annotations.size();
        const int frames = m_frames->count();
        QKeyEvent event(QEvent::KeyPress, Qt::Key_D, Qt::NoModifier, QStringLiteral(u"d"));
        event.setTimestamp(m_clock += 1000); // nothing like an input method
        const std::clock_t cpu = std::clock();
        QElapsedTimer timer;
        timer.start();
        press(event, frames);
        const double painted = ms(timer);
        const double paintedCpu = spent(cpu);
        while (m_window->project()->isSaving() && timer.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (counts) {
            wall.add(painted, paintedCpu);
            saved.add(ms(timer), spent(cpu));
        }
        return m_frames->count() > frames && page().session()->annotations.size() == before + 1
            && !m_window->project()->isSaving();
    }

    Samples wall;
    Samples saved;

private:
    static double ms(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }
    static double spent(std::clock_t since) { return static_cast<double>(std::clock() - since) * 1000.0 / CLOCKS_PER_SEC; }
    AnnotatePage &page() const { return m_window->workspace()->page(); }

    void settle() const
    {
        for (int i = 0; i < 3; ++i)
            QTest::qWait(5);
    }

    Q_NEVER_INLINE void press(QKeyEvent &event, int frames)
    {
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(&page().view(), &event);
        while (m_frames->count() == frames && timer.elapsed() < 5000)
            QCoreApplication::processEvents();
    }

    // The next word from here that no span touches, as a selection; at the end again from the start.
    PageState nextWord()
    {
        const DocumentSession &session = *page().session();
        PageState state;
        for (int turns = 0; turns < 2;) {
            m_at = session.boundaries->next(m_at, Step::Token);
            if (m_at >= session.text.size()) {
                m_at = 0;
                ++turns;
            }
            const Span word = session.boundaries->tokenAt(m_at);
            if (!word.isEmpty() && session.annotations.intersecting(word).isEmpty()) {
                state.anchor = word.begin;
                state.caret = word.end;
                return state;
            }
        }
        return state;
    }

    const kit::ProjectFolder m_folder;
    const SqliteProjectFiles m_files;
    const int m_characters;
    const int m_spans;
    std::unique_ptr<MainWindow> m_window;
    Frames *m_frames = nullptr;
    qsizetype m_at = 0;
    quint64 m_clock = 10000;
};

// Arguments: a brat folder (or a file of layers as JSONL and the folder of their texts); else the sample.
bool runKeys(const QStringList &arguments)
{
    kit::useOwnSettings();
    Writer few(QStringLiteral(u"P3 50 spans in 2,000 characters"), 2000, 50);
    Writer many(QStringLiteral(u"P3 10,000 spans in 400,000 characters"), 400'000, 10'000);
    for (Writer *writer : {&few, &many}) {
        if (const auto ready = writer->sitDown(); !ready)
            return failed(ready.error().message);
    }
    for (int i = -10; i < keysPressed; ++i) { // the first ones warm up; in turn: noise hits both alike
        if (!few.label(i >= 0) || !many.label(i >= 0))
            return failed(QStringLiteral(u"A label key did not label."));
    }
    for (const Writer *writer : {&few, &many}) {
        writer->wall.print();
        writer->saved.print();
    }
    printGoal(QStringLiteral(u"P3 against the 50-span document"), many.wall.cpu(0.5) / few.wall.cpu(0.5), 1.5);
    printGoal(QStringLiteral(u"P3 CPU p50 ms"), many.wall.cpu(0.5), 4);
    printGoal(QStringLiteral(u"P3 p95 ms"), many.wall.wall(0.95), 8.3);
    printGoal(QStringLiteral(u"P3 p99 ms"), many.wall.wall(0.99), 16.7);
    const QString sample = QStringLiteral(DAU_SOURCE_DIR "/resources/sample");
    return replay(arguments.value(0, sample + QStringLiteral(u"/layers/A1.jsonl")),
                  arguments.value(1, arguments.isEmpty() ? sample + QStringLiteral(u"/articles") : arguments.value(0)));
}

} // namespace

extern const Bench keys;
const Bench keys{"keys", "label keys on the window (P3), presses for the labels of a brat folder (argument; else the sample)", runKeys};

} // namespace dau::bench
