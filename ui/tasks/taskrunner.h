// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/ports/progress.h"

#include <QtCore/QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace dau {

// Long work off the GUI thread, one job at a time: a newer one cancels the older, whose result never arrives. Progress
// reaches the GUI thread at most ten times a second. Destroying the runner cancels; the work ends by itself.
class TaskRunner : public QObject
{
    Q_OBJECT
public:
    explicit TaskRunner(QObject *parent = nullptr);
    ~TaskRunner() override;

    // `work` runs on a worker thread and must use values only; `finished` runs on the GUI thread, not at all where a
    // newer job or the runner's end came first.
    template <typename T>
    void start(std::function<Result<T>(Progress &)> work, std::function<void(Result<T>)> finished)
    {
        run([work = std::move(work), finished = std::move(finished)](Progress &progress) -> Finish {
            auto result = std::make_shared<Result<T>>(work(progress));
            return [result, finished] { finished(std::move(*result)); };
        });
    }

    // The job ends as soon as it can with Error::Code::Cancelled, and `finished` is called with that.
    void cancel();
    bool isRunning() const { return m_running != 0; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void said(const QString &message);
    void runningChanged(bool running);

private:
    using Finish = std::function<void()>;
    struct Line;
    struct Job;
    void run(std::function<Finish(Progress &)> work);

    std::shared_ptr<Line> m_line;
    std::shared_ptr<Job> m_job; // the newest
    int m_running = 0;          // jobs not yet finished, cancelled ones included
};

} // namespace dau
