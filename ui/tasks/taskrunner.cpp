// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/taskrunner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QMutex>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>

namespace dau {

// Shared by the runner and its worker. `runner` is cleared when the runner goes first.
struct TaskRunner::Job final : Progress {
    QMutex mutex;
    TaskRunner *runner = nullptr;
    std::atomic<bool> cancelled = false;
    QElapsedTimer sinceLast;

    // Calls on the GUI thread, if the runner is still there.
    void tell(std::function<void(TaskRunner &)> what)
    {
        const QMutexLocker lock(&mutex);
        if (runner)
            QMetaObject::invokeMethod(runner, [r = runner, what = std::move(what)] { what(*r); }, Qt::QueuedConnection);
    }

    bool step(qint64 done, qint64 total) override
    {
        constexpr qint64 pause = 100;
        if (!sinceLast.isValid() || sinceLast.elapsed() >= pause) {
            sinceLast.start();
            tell([done, total](TaskRunner &r) { Q_EMIT r.progressed(done, total); });
        }
        return !cancelled;
    }

    void say(const QString &message) override
    {
        tell([message](TaskRunner &r) { Q_EMIT r.said(message); });
    }
};

TaskRunner::TaskRunner(QObject *parent)
    : QObject(parent)
{
}

TaskRunner::~TaskRunner()
{
    if (!m_job)
        return;
    m_job->cancelled = true;
    const QMutexLocker lock(&m_job->mutex);
    m_job->runner = nullptr;
}

void TaskRunner::cancel()
{
    if (m_job)
        m_job->cancelled = true;
}

void TaskRunner::run(std::function<Finish(Progress &)> work)
{
    cancel();
    auto job = std::make_shared<Job>();
    job->runner = this;
    m_job = job;
    if (++m_running == 1)
        Q_EMIT runningChanged(true);
    QThreadPool::globalInstance()->start([job, work = std::move(work)] {
        Finish finish = work(*job);
        job->tell([job, finish = std::move(finish)](TaskRunner &runner) {
            if (--runner.m_running == 0)
                Q_EMIT runner.runningChanged(false);
            if (runner.m_job == job)
                finish();
        });
    });
}

} // namespace dau
