// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/taskrunner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QMutex>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>

namespace dau {

// Shared by the runner and all its workers, superseded ones too. `runner` is cleared when the runner goes first.
struct TaskRunner::Line {
    QMutex mutex;
    TaskRunner *runner = nullptr;

    // Calls on the GUI thread, if the runner is still there.
    void tell(std::function<void(TaskRunner &)> what)
    {
        const QMutexLocker lock(&mutex);
        if (runner)
            QMetaObject::invokeMethod(runner, [r = runner, what = std::move(what)] { what(*r); }, Qt::QueuedConnection);
    }
};

struct TaskRunner::Job final : Progress {
    explicit Job(std::shared_ptr<Line> toRunner) : line(std::move(toRunner)) {}

    const std::shared_ptr<Line> line;
    std::atomic<bool> cancelled = false;
    QElapsedTimer sinceLast;

    bool step(qint64 done, qint64 total) override
    {
        constexpr qint64 pause = 100;
        if (!sinceLast.isValid() || sinceLast.elapsed() >= pause) {
            sinceLast.start();
            line->tell([done, total](TaskRunner &r) { Q_EMIT r.progressed(done, total); });
        }
        return !cancelled;
    }

    void say(const QString &message) override
    {
        line->tell([message](TaskRunner &r) { Q_EMIT r.said(message); });
    }
};

TaskRunner::TaskRunner(QObject *parent)
    : QObject(parent)
    , m_line(std::make_shared<Line>())
{
    m_line->runner = this;
}

TaskRunner::~TaskRunner()
{
    cancel();
    const QMutexLocker lock(&m_line->mutex);
    m_line->runner = nullptr;
}

void TaskRunner::cancel()
{
    if (m_job)
        m_job->cancelled = true;
}

void TaskRunner::run(std::function<Finish(Progress &)> work)
{
    cancel();
    auto job = std::make_shared<Job>(m_line);
    m_job = job;
    if (++m_running == 1)
        Q_EMIT runningChanged(true);
    QThreadPool::globalInstance()->start([job, work = std::move(work)] {
        Finish finish = work(*job);
        job->line->tell([job, finish = std::move(finish)](TaskRunner &runner) {
            if (--runner.m_running == 0)
                Q_EMIT runner.runningChanged(false);
            if (runner.m_job == job)
                finish();
        });
    });
}

} // namespace dau
