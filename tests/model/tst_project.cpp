// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/project.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"

#include <QtCore/QDateTime>
#include <QtTest>

using namespace dau;
using kit::MemoryStore;

namespace {

const Error diskFull{Error::Code::Full, QStringLiteral(u"There is no space left for memory.dau."), {}};

// A project of two documents with An at work.
struct Desk {
    std::shared_ptr<MemoryStore> store;
    DocumentId first;
    DocumentId second;
    AnnotatorId an;
    AnnotatorId binh;
    std::unique_ptr<Project> project;

    explicit Desk(MemoryStore::Answer answer = MemoryStore::Answer::AtOnce)
        : store(std::make_shared<MemoryStore>(kit::newsScheme(), answer))
        , first(store->addDocument(QStringLiteral(u"1"), QStringLiteral(u"Bí thư Thành ủy Hà Nội")))
        , second(store->addDocument(QStringLiteral(u"2"), QStringLiteral(u"Thành ủy họp")))
        , an(store->addAnnotator(QStringLiteral(u"An")))
        , binh(store->addAnnotator(QStringLiteral(u"Bình")))
        , project(std::move(*Project::open(store)))
    {
        sit(an, first);
    }
    void sit(const AnnotatorId &annotator, const DocumentId &document)
    {
        QVERIFY(project->setMe(annotator));
        QVERIFY(project->openDocument(document));
    }
    Change label(const Span &span, const QString &key = QStringLiteral(u"BODY")) const
    {
        Annotation annotation;
        annotation.id = AnnotationId::create();
        annotation.label = key;
        annotation.spans = {span};
        const DocumentSession &session = *project->document();
        return {QStringLiteral(u"annotate"), session.text.quote(annotation.spans), {},
                {{session.document.id, session.annotator, {}, annotation}}, {}};
    }
    QString page() const { return kit::print(*project->document()); }
};

// An import by the person at work: a document with Bình's layer.
Change import(const Desk &desk, const Annotation &annotation, const DocumentId &id)
{
    Document document;
    document.id = id;
    document.name = QStringLiteral(u"3");
    Change change{QStringLiteral(u"import"), QStringLiteral(u"1 document"), desk.an,
                  {{{}, {}, {}, document}, {id, desk.binh, {}, annotation}}, {}};
    change.texts.insert(id, Text(QStringLiteral(u"Thành ủy")));
    return change;
}

} // namespace

class TestProject : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangeIsOnThePageAtOnceAndSavedLater();
    void whatFailsIsTakenBackNewestFirst();
    void aReadOnlyProjectRefuses();
    void onlyOnesOwnLayerCanBeChanged();
    void aChangeMadeOnSomethingElseIsRefused();
    void undoIsToldWhereItGoes();
    void undoReachesDocumentsThatAreNotOpen();
    void anotherPersonsWorkIsNeverUndone();
    void undoOfAnImportTakesTheDocumentsOutAndRedoBringsThemBack();
    void undoOfAnImportStopsAtWorkDoneOnIt();
    void aDocumentOpenedWhileItsChangeIsOnTheWayShowsIt();
    void theWriterThreadMayAnswerAfterTheProjectIsGone();
    void namesOfAnnotatorsAreUnique();
};

void TestProject::aChangeIsOnThePageAtOnceAndSavedLater()
{
    Desk desk(MemoryStore::Answer::FromThread);
    QSignalSpy changed(desk.project.get(), &Project::changed);
    QSignalSpy saved(desk.project.get(), &Project::saved);
    const Change change = desk.label({7, 15});
    QVERIFY(desk.project->apply(change));
    QCOMPARE(desk.page(), QStringLiteral(u"Bí thư [BODY Thành ủy] Hà Nội"));
    QCOMPARE(changed.size(), 1);
    const auto delta = changed.first().first().value<Delta>();
    QCOMPARE(delta.touched, QList<Span>({{7, 15}}));
    QCOMPARE(delta.focus, std::get<Annotation>(change.edits.first().after).id);
    QVERIFY(desk.project->isSaving());
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!desk.project->isSaving());
    QCOMPARE(desk.project->savedAt(), saved.first().first().toLongLong());
    QCOMPARE(desk.store->layer({desk.first, desk.an})->annotations.size(), 1);
}

void TestProject::whatFailsIsTakenBackNewestFirst()
{
    Desk desk(MemoryStore::Answer::OnRequest);
    QSignalSpy failed(desk.project.get(), &Project::failed);
    QSignalSpy saved(desk.project.get(), &Project::saved);
    QVERIFY(desk.project->apply(desk.label({0, 6}, QStringLiteral(u"TITLE"))));
    desk.store->commit();
    QTRY_COMPARE(saved.size(), 1);

    // The second of these deletes what the first made: taken back in the wrong order it would stay.
    const Change made = desk.label({7, 15});
    QVERIFY(desk.project->apply(made));
    Change deleted = made.inverted();
    deleted.kind = QStringLiteral(u"delete");
    QVERIFY(desk.project->apply(deleted));
    QVERIFY(desk.project->apply(desk.label({16, 22})));
    desk.store->failNext(diskFull);
    desk.store->commit();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().message, diskFull.message);
    QCOMPARE(desk.page(), QStringLiteral(u"[TITLE Bí thư] Thành ủy Hà Nội"));
    QTRY_VERIFY(!desk.project->isSaving());
    QCOMPARE(failed.size(), 1);

    QVERIFY(desk.project->undo()); // the one that was saved
    QCOMPARE(desk.page(), QStringLiteral(u"Bí thư Thành ủy Hà Nội"));
    QVERIFY(!*desk.project->nextUndo());
}

void TestProject::aReadOnlyProjectRefuses()
{
    Desk desk;
    desk.store->setReadOnly(QStringLiteral(u"Another program has memory.dau open."));
    const Result<void> applied = desk.project->apply(desk.label({7, 15}));
    QVERIFY(!applied);
    QCOMPARE(applied.error().message, QStringLiteral(u"Another program has memory.dau open."));
    QCOMPARE(desk.page(), QStringLiteral(u"Bí thư Thành ủy Hà Nội"));
}

void TestProject::onlyOnesOwnLayerCanBeChanged()
{
    Desk desk;
    Change change = desk.label({7, 15});
    change.edits.first().annotator = desk.binh;
    QVERIFY(!desk.project->apply(change));
    QVERIFY(desk.store->journal().isEmpty());
}

void TestProject::aChangeMadeOnSomethingElseIsRefused()
{
    Desk desk;
    const Change change = desk.label({7, 15});
    QVERIFY(desk.project->apply(change));
    QVERIFY(!desk.project->apply(change)); // it is there already
    QCOMPARE(desk.store->journal().size(), 1);
}

void TestProject::undoIsToldWhereItGoes()
{
    Desk desk;
    QVERIFY(desk.project->apply(desk.label({7, 15})));
    auto step = *desk.project->nextUndo();
    QVERIFY(step);
    QVERIFY(!step->elsewhere);
    QCOMPARE(step->document, desk.first);
    QCOMPARE(title(step->op.change, desk.project->scheme(), QStringLiteral(u"vi")), QStringLiteral(u"Label Cơ quan on “Thành ủy”"));

    QVERIFY(desk.project->openDocument(desk.second));
    step = *desk.project->nextUndo();
    QVERIFY(step->elsewhere);
    QCOMPARE(step->document, desk.first);

    Desk yesterday;
    yesterday.store->setNow(QDateTime::currentDateTime().addDays(-1).toMSecsSinceEpoch());
    QVERIFY(yesterday.project->apply(yesterday.label({7, 15})));
    QTRY_VERIFY(!yesterday.project->isSaving());
    yesterday.project->reload(); // as after a restart
    QVERIFY((*yesterday.project->nextUndo())->elsewhere);
}

void TestProject::undoReachesDocumentsThatAreNotOpen()
{
    Desk desk;
    QVERIFY(desk.project->apply(desk.label({7, 15})));
    QVERIFY(desk.project->openDocument(desk.second));
    QVERIFY(desk.project->undo());
    QVERIFY(desk.store->layer({desk.first, desk.an})->annotations.isEmpty());
    QVERIFY(desk.project->redo());
    QCOMPARE(desk.store->layer({desk.first, desk.an})->annotations.size(), 1);
    QCOMPARE(desk.store->journal().last().change.kind, QStringLiteral(u"annotate"));
    QVERIFY(desk.project->openDocument(desk.first));
    QCOMPARE(desk.page(), QStringLiteral(u"Bí thư [BODY Thành ủy] Hà Nội"));
}

void TestProject::anotherPersonsWorkIsNeverUndone()
{
    Desk desk;
    QVERIFY(desk.project->apply(desk.label({7, 15})));
    desk.sit(desk.binh, desk.first);
    QCOMPARE(desk.page(), QStringLiteral(u"Bí thư Thành ủy Hà Nội")); // layers are blind to one another
    QVERIFY(!*desk.project->nextUndo());
    QVERIFY(desk.project->undo()); // nothing to do
    QCOMPARE(desk.store->layer({desk.first, desk.an})->annotations.size(), 1);
}

void TestProject::undoOfAnImportTakesTheDocumentsOutAndRedoBringsThemBack()
{
    Desk desk;
    Annotation annotation;
    annotation.id = AnnotationId::create();
    annotation.label = QStringLiteral(u"BODY");
    annotation.spans = {{0, 8}};
    const DocumentId third{Uuid{2, 9}};
    QVERIFY(desk.store->append(import(desk, annotation, third), {}, {}));
    desk.project->reload();
    QCOMPARE(desk.store->counts(desk.binh)->documents, 3);

    QVERIFY(desk.project->undo());
    QCOMPARE(desk.store->counts(desk.binh)->documents, 2);
    QVERIFY(desk.store->layer({third, desk.binh})->annotations.isEmpty());
    QVERIFY(desk.project->redo());
    QCOMPARE(desk.store->counts(desk.binh)->documents, 3);
    QCOMPARE(desk.store->layer({third, desk.binh})->annotations, QList<Annotation>({annotation}));
    QCOMPARE(desk.store->text(third)->string(), QStringLiteral(u"Thành ủy"));
}

void TestProject::undoOfAnImportStopsAtWorkDoneOnIt()
{
    Desk desk;
    Annotation annotation;
    annotation.id = AnnotationId::create();
    annotation.label = QStringLiteral(u"BODY");
    annotation.spans = {{0, 8}};
    const DocumentId third{Uuid{2, 9}};
    QVERIFY(desk.store->append(import(desk, annotation, third), {}, {}));
    desk.sit(desk.binh, third);
    QVERIFY(desk.project->apply(desk.label({0, 5}, QStringLiteral(u"PLACE"))));
    desk.sit(desk.an, desk.first);

    const Result<void> undone = desk.project->undo();
    QVERIFY(!undone);
    QVERIFY2(undone.error().message.contains(QStringLiteral(u"Bình")), qPrintable(undone.error().message));
    QCOMPARE(desk.store->counts(desk.binh)->documents, 3);
}

void TestProject::aDocumentOpenedWhileItsChangeIsOnTheWayShowsIt()
{
    Desk desk(MemoryStore::Answer::OnRequest);
    QVERIFY(desk.project->apply(desk.label({7, 15})));
    QVERIFY(desk.project->openDocument(desk.second));
    QVERIFY(desk.project->openDocument(desk.first));
    QCOMPARE(desk.page(), QStringLiteral(u"Bí thư [BODY Thành ủy] Hà Nội"));
    QVERIFY(*desk.project->nextUndo());
}

void TestProject::theWriterThreadMayAnswerAfterTheProjectIsGone()
{
    for (int round = 0; round < 50; ++round) {
        Desk desk(MemoryStore::Answer::FromThread);
        QVERIFY(desk.project->apply(desk.label({7, 15})));
        const auto store = desk.store;
        desk.project.reset();
        QCOMPARE(store->journal().size(), 1); // closing waits for what was done
    }
}

void TestProject::namesOfAnnotatorsAreUnique()
{
    Desk desk;
    const Result<AnnotatorId> made = desk.project->createAnnotator(QStringLiteral(u" Châu "));
    QVERIFY(made);
    QCOMPARE(desk.project->annotator(*made)->name, QStringLiteral(u"Châu"));
    QVERIFY(!desk.project->createAnnotator(QStringLiteral(u"châu")));
    QVERIFY(!desk.project->createAnnotator(QStringLiteral(u"  ")));
}

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
