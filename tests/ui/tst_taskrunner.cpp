// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tasks/taskrunner.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>
#include <QtTest>

#include <optional>

using namespace dau;

class TestTaskRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resultsArriveOnTheGuiThread();
    void theLatestJobWins();
    void cancelEndsTheWorkWithAnError();
    void aRunnerMayGoBeforeItsWork();
    void aRunnerMayGoBeforeWorkThatWasSuperseded();
};

void TestTaskRunner::resultsArriveOnTheGuiThread()
{
    TaskRunner runner;
    QThread *worker = nullptr;
    QThread *finished = nullptr;
    int answer = 0;
    runner.start<int>(
        [&](Progress &) -> Result<int> {
            worker = QThread::currentThread();
            return 42;
        },
        [&](Result<int> result) {
            finished = QThread::currentThread();
            answer = *result;
        });
    QTRY_COMPARE(answer, 42);
    QCOMPARE(finished, thread());
    QVERIFY(worker != thread());
    QVERIFY(!runner.isRunning());
}

void TestTaskRunner::theLatestJobWins()
{
    TaskRunner runner;
    QSemaphore gate;
    QStringList arrived;
    runner.start<int>(
        [&](Progress &) -> Result<int> {
            gate.acquire();
            return 1;
        },
        [&](Result<int>) { arrived.append(QStringLiteral(u"first")); });
    runner.start<int>([](Progress &) -> Result<int> { return 2; },
                      [&](Result<int>) { arrived.append(QStringLiteral(u"second")); });
    gate.release();
    QTRY_VERIFY(!runner.isRunning());
    QCOMPARE(arrived, QStringList{QStringLiteral(u"second")});
}

void TestTaskRunner::cancelEndsTheWorkWithAnError()
{
    TaskRunner runner;
    QSemaphore started;
    std::optional<Error> error;
    runner.start<int>(
        [&](Progress &progress) -> Result<int> {
            started.release();
            while (progress.step(0, 0))
                QThread::msleep(1);
            return failure(Error::Code::Cancelled, QStringLiteral(u"stopped"));
        },
        [&](Result<int> result) { error = result.error(); });
    started.acquire();
    runner.cancel();
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, Error::Code::Cancelled);
}

void TestTaskRunner::aRunnerMayGoBeforeItsWork()
{
    QSemaphore started;
    QSemaphore ended;
    bool called = false;
    {
        TaskRunner runner;
        runner.start<int>(
            [&](Progress &progress) -> Result<int> {
                started.release();
                while (progress.step(0, 0))
                    QThread::msleep(1);
                ended.release();
                return 0;
            },
            [&](Result<int>) { called = true; });
        started.acquire();
    }
    QVERIFY(ended.tryAcquire(1, 5000));
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

// As when a list under a field is searched at each letter, and the field goes before the first search ends.
void TestTaskRunner::aRunnerMayGoBeforeWorkThatWasSuperseded()
{
    QSemaphore gate;
    QSemaphore ended;
    {
        TaskRunner runner;
        runner.start<int>(
            [&](Progress &) -> Result<int> {
                gate.acquire();
                ended.release();
                return 1;
            },
            [&](Result<int>) {});
        runner.start<int>([](Progress &) -> Result<int> { return 2; }, [&](Result<int>) {});
    }
    gate.release();
    QVERIFY(ended.tryAcquire(1, 5000));
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000)); // what is told goes to nobody
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestTaskRunner)
#include "tst_taskrunner.moc"
