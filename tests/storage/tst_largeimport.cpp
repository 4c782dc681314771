// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/ports/exchange.h"
#include "storage/exchange/fileplan.h"
#include "storage/formats/support/formattable.h"
#include "tests/kit/exchangekit.h"
#include "tests/storage/projectkit.h"

#include <QtTest>

using namespace dau;

// Imports of which nothing is kept between the plan and the writing.
class TestLargeImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readAgainIsTheSameAsKept();
    void isOneStepOfUndo();
    void stoppedLeavesNothing_data();
    void stoppedLeavesNothing();
    void filesThatChangedAreRefused();

private:
    QTemporaryDir m_folder;
    QString m_file;
    qint64 m_annotations = 0;
};

namespace {

constexpr qsizetype nothingKept = -1;

// Stops at its n-th step.
class StoppingProgress : public Progress
{
public:
    explicit StoppingProgress(int at)
        : m_left(at)
    {
    }
    bool step(qint64, qint64) override { return --m_left > 0; }

private:
    int m_left;
};

struct Desk {
    kit::ProjectFolder folder;
    std::unique_ptr<CorpusStore> store;

    Desk()
    {
        if (auto made = folder.files().create(folder.path(), kit::smallScheme()))
            store = std::move(*made);
    }
    Result<std::shared_ptr<FilePlan>> plan(const QString &file, qsizetype mostKept) const
    {
        Progress progress;
        return planImport(*store, {file}, ImportOptions(), progress, mostKept);
    }
    Result<ImportReport> import(const Result<std::shared_ptr<FilePlan>> &plan, Progress &&progress = Progress()) const
    {
        return plan ? importPlan(*store, **plan, ImportOptions(), {}, progress) : tl::unexpected(plan.error());
    }
    // Every layer as lines, by document and annotator.
    QMap<QString, QStringList> layers() const
    {
        QMap<QString, QStringList> all;
        const QList<Annotator> annotators = store->annotators().value();
        const QList<DocumentRow> rows = store->documents({}, 0, 1000).value();
        for (const DocumentRow &row : rows) {
            for (const Annotator &annotator : annotators) {
                const LabelledLayer layer{annotator, store->layer({row.id, annotator.id}).value(), {}};
                all.insert(row.name + u'/' + annotator.name,
                           kit::describe(layer, store->text(row.id).value(), {QStringLiteral(u"entities")}));
            }
        }
        return all;
    }
};

} // namespace

void TestLargeImport::initTestCase()
{
    const kit::MemorySource source(kit::randomDocuments(7, 12));
    for (const LabelledDocument &document : source.documents) {
        for (const LabelledLayer &layer : document.layers)
            m_annotations += layer.layer.annotations.size();
    }
    kit::MemorySink sink;
    Progress progress;
    QVERIFY(formatById(u"jsonl")->write(source, {}, sink, progress));
    m_file = sink.save(m_folder, QStringLiteral(u"jsonl"));
}

void TestLargeImport::readAgainIsTheSameAsKept()
{
    const Desk kept;
    const Desk again;
    const auto plan = again.plan(m_file, nothingKept);
    QVERIFY2(plan, kit::why(plan).constData());
    QVERIFY(!(*plan)->isKept);
    QVERIFY((*plan)->documents.isEmpty());
    const auto first = kept.import(kept.plan(m_file, 1 << 30));
    const auto second = again.import(plan);
    QVERIFY2(first, kit::why(first).constData());
    QVERIFY2(second, kit::why(second).constData());
    QCOMPARE(second->annotations, m_annotations);
    QCOMPARE(second->documents, first->documents);
    QCOMPARE(second->relations, first->relations);
    QCOMPARE(second->added, first->added);
    QCOMPARE(again.store->scheme().value(), kept.store->scheme().value());
    QCOMPARE(again.layers(), kept.layers());
}

void TestLargeImport::isOneStepOfUndo()
{
    Desk desk;
    QVERIFY(desk.import(desk.plan(m_file, nothingKept)));
    const auto ops = desk.store->ops({}, {}, 10);
    QVERIFY2(ops, kit::why(ops).constData());
    QCOMPARE(ops->first().change.kind, QStringLiteral(u"import"));
    QCOMPARE(kit::save(*desk.store, ops->first().change.inverted(), ops->first().id), QString());
    QCOMPARE(desk.store->documentCount({}).value(), 0);
    QCOMPARE(desk.store->annotators()->size(), 0);
    QCOMPARE(desk.store->scheme().value(), kit::smallScheme());
    desk.store.reset();
    Progress progress;
    const auto report = desk.folder.files().check(desk.folder.path(), progress); // replayed and compared
    QVERIFY2(report, kit::why(report).constData());
    QCOMPARE(report->faults, QStringList());
}

// While it is read again, and while it is on its way into the project.
void TestLargeImport::stoppedLeavesNothing_data()
{
    QTest::addColumn<int>("at");
    for (const int at : {1, 2, 5, 14})
        QTest::addRow("at step %d", at) << at;
}

void TestLargeImport::stoppedLeavesNothing()
{
    QFETCH(int, at);
    const Desk desk;
    const auto before = desk.store->ops({}, {}, 10).value().size();
    const auto report = desk.import(desk.plan(m_file, nothingKept), StoppingProgress(at));
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Cancelled);
    QCOMPARE(desk.store->documentCount({}).value(), 0);
    QCOMPARE(desk.store->ops({}, {}, 10)->size(), before);
    QVERIFY(desk.import(desk.plan(m_file, nothingKept)));
}

void TestLargeImport::filesThatChangedAreRefused()
{
    const QString copy = m_folder.filePath(QStringLiteral(u"changed.jsonl"));
    QVERIFY(QFile::copy(m_file, copy));
    const Desk desk;
    const auto plan = desk.plan(copy, nothingKept);
    QVERIFY(plan);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("\"text\":\""));
    bytes.insert(bytes.lastIndexOf("\"text\":\"") + 8, 'x');
    QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    const auto report = desk.import(plan);
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Refused);
    QCOMPARE(desk.store->documentCount({}).value(), 0);
}

QTEST_GUILESS_MAIN(TestLargeImport)
#include "tst_largeimport.moc"
