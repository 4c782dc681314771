// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/projectkit.h"
#include "tests/storage/randomhistory.h"

#include "storage/sqlite/check.h"
#include "storage/sqlite/schema.h"

#include <QtTest>

using namespace dau;
using namespace dau::kit;

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void replayGivesTheTables_data();
    void replayGivesTheTables();
    void undoOfEverythingLeavesTheStart();
    void rowsComeBackAsTheyWereWritten();
    void aBigChangeIsOneStepInManyRows();
    void undoWorksAfterReopening();
};

void TestJournal::replayGivesTheTables_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestJournal::replayGivesTheTables()
{
    QFETCH(quint32, seed);
    const ProjectFolder project;
    RandomHistory history(seed);
    {
        const auto store = project.files().create(project.path(), smallScheme());
        QVERIFY2(store, why(store).constData());
        for (int i = 0; i < 150; ++i) {
            QString failed;
            const Change change = history.next();
            const auto id = (*store)->append(change, {}, [&failed, change](Result<qint64> saved) {
                if (!saved)
                    failed = change.kind + saved.error().message;
            });
            QVERIFY2(id, why(id).constData());
            if (i % 40 == 0)
                QVERIFY2((*store)->flush(), qPrintable(failed));
        }
        const auto flushed = (*store)->flush();
        QVERIFY2(flushed, why(flushed).constData());
    }
    Progress progress;
    const auto report = project.files().check(project.path(), progress);
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->faults, QStringList());
    QVERIFY(report->sound);
    QCOMPARE(report->lines.size(), 4);
}

void TestJournal::undoOfEverythingLeavesTheStart()
{
    const ProjectFolder project;
    RandomHistory history(77);
    {
        const auto store = project.files().create(project.path(), smallScheme());
        QVERIFY(store);
        for (int i = 0; i < 120; ++i)
            QCOMPARE(save(**store, history.next()), QString());
        for (qsizetype i = history.done().size() - 1; i >= 0; --i)
            QCOMPARE(save(**store, history.done().at(i).inverted(), OpId{(*store)->replica(), 1}), QString());
        QCOMPARE((*store)->counts({})->documents, 0);
    }
    // What is left is what a project has at its start, counters included.
    const auto after = Database::open(project.path(), Database::Mode::Read);
    QVERIFY(after);
    QVERIFY((*project.files().create(project.path(QStringLiteral(u"fresh.dau")), smallScheme()))->flush());
    const auto fresh = Database::open(project.path(QStringLiteral(u"fresh.dau")), Database::Mode::Read);
    QVERIFY(fresh);
    QCOMPARE(*compareTables(*after, *fresh), QStringList());
    Progress progress;
    QCOMPARE(project.files().check(project.path(), progress)->faults, QStringList());
}

void TestJournal::rowsComeBackAsTheyWereWritten()
{
    const ProjectFolder project;
    RandomHistory history(5);
    const auto store = project.files().create(project.path(), smallScheme());
    QVERIFY(store);
    QMap<OpId, Change> written;
    AnnotatorId author;
    for (int i = 0; i < 100; ++i) {
        const Change change = history.next();
        if (!change.author.isNull())
            author = change.author;
        const auto id = (*store)->append(change, {}, {});
        QVERIFY2(id, why(id).constData());
        written.insert(*id, change);
    }
    QVERIFY((*store)->flush());

    // Page by page, newest first; own rows and shared ones, none of another annotator's.
    QList<Op> ops;
    OpId before;
    for (;;) {
        const auto page = (*store)->ops(author, before, 7);
        QVERIFY2(page, why(page).constData());
        if (page->isEmpty())
            break;
        ops += *page;
        before = page->last().id;
    }
    qint64 expected = 0;
    for (const Change &change : std::as_const(written)) {
        const bool shared = change.kind == u"import" || change.kind == u"zone" || change.kind == u"annotator"
            || change.kind == u"remove_document";
        expected += shared || change.author == author;
    }
    QCOMPARE(ops.size(), expected);
    for (qsizetype i = 0; i < ops.size(); ++i) {
        const Change &change = written[ops[i].id];
        QCOMPARE(ops[i].change.kind, change.kind);
        QCOMPARE(ops[i].change.edits, change.edits);
        QVERIFY(i == 0 || ops[i].lamport < ops[i - 1].lamport);
    }
}

void TestJournal::aBigChangeIsOneStepInManyRows()
{
    const ProjectFolder project;
    const auto store = project.files().create(project.path(), smallScheme());
    QVERIFY(store);
    const Annotator me{AnnotatorId::create(), QStringLiteral(u"Lan"), Annotator::Kind::Human, {}};
    Change change = changeOf(QStringLiteral(u"import"), {}, {{{}, {}, {}, me}});
    const Uuid first = Uuid::create();
    quint64 made = 0;
    for (int d = 0; d < 40; ++d) {
        const Text text(QStringLiteral(u"Bí thư Thành ủy %1 😀 ").arg(d).repeated(60));
        const Document document = documentOf(QStringLiteral(u"bài %1").arg(d), text);
        change.edits.append({document.id, {}, {}, document});
        change.texts.insert(document.id, text);
        for (int a = 0; a < 200; ++a) {
            Annotation annotation;
            annotation.id.value = first.plus(made++);
            annotation.label = QStringLiteral(u"TITLE");
            annotation.spans = {{a, a + 6}};
            annotation.origin = {Origin::Kind::Import, QStringLiteral(u"brat")};
            if (text.offsets().toUtf16(text.offsets().toCodePoints(annotation.spans.first())) != annotation.spans.first())
                continue;
            change.edits.append({document.id, me.id, {}, annotation});
        }
    }
    QCOMPARE(save(**store, change), QString());
    QCOMPARE((*store)->counts(me.id)->documents, 40);
    const auto ops = (*store)->ops(me.id, {}, 10);
    QVERIFY2(ops, why(ops).constData());
    QCOMPARE(ops->size(), 1);
    QCOMPARE(ops->first().change.edits, change.edits);
    QCOMPARE(save(**store, ops->first().change.inverted(), ops->first().id), QString());
    QCOMPARE((*store)->counts(me.id)->documents, 0);
    // Redone from the journal alone, without the texts being given again.
    const auto undone = (*store)->ops(me.id, {}, 1);
    QVERIFY2(undone, why(undone).constData());
    QCOMPARE(undone->first().undoes, ops->first().id);
    QCOMPARE(save(**store, undone->first().change.inverted(), undone->first().id), QString());
    QCOMPARE((*store)->counts(me.id)->documents, 40);
    QVERIFY((*store)->counts(me.id)->annotations > 6000);
}

void TestJournal::undoWorksAfterReopening()
{
    const ProjectFolder project;
    const Annotator me{AnnotatorId::create(), QStringLiteral(u"Lan"), Annotator::Kind::Human, {}};
    const Text text(QStringLiteral(u"😀 Bí thư Thành ủy"));
    const Document document = documentOf(QStringLiteral(u"bài"), text);
    Annotation annotation;
    annotation.id = AnnotationId::create();
    annotation.label = QStringLiteral(u"TITLE");
    annotation.spans = {{3, 9}};
    ReplicaId seat;
    {
        const auto store = project.files().create(project.path(), smallScheme());
        QCOMPARE(save(**store, changeOf(QStringLiteral(u"annotator"), me.id, {{{}, {}, {}, me}})), QString());
        QCOMPARE(save(**store, makeDocument(document, text)), QString());
        QCOMPARE(save(**store, changeOf(QStringLiteral(u"annotate"), me.id, {{document.id, me.id, {}, annotation}})), QString());
        seat = (*store)->replica();
    }
    const auto store = project.files().open(project.path(), ProjectFiles::Access::Write);
    QVERIFY(store);
    QVERIFY(!(*store)->isReadOnly());
    QCOMPARE((*store)->replica(), seat);
    QCOMPARE((*store)->layer({document.id, me.id})->annotations, QList<Annotation>{annotation});
    const auto ops = (*store)->ops(me.id, {}, 1);
    QCOMPARE(ops->first().change.kind, QStringLiteral(u"annotate"));
    QCOMPARE(save(**store, ops->first().change.inverted(), ops->first().id), QString());
    QVERIFY((*store)->layer({document.id, me.id})->annotations.isEmpty());
    QCOMPARE((*store)->history(document.id, annotation.id)->size(), 2);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
