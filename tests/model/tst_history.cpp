// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/history.h"
#include "tests/kit/memorystore.h"

#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;

namespace {

// Writes notes on one annotation, straight into the store: the note is the state that undo walks through.
struct Notebook {
    kit::MemoryStore store{LabelScheme{}};
    DocumentId document = store.addDocument(QStringLiteral(u"1"), QStringLiteral(u"Bí thư"));
    AnnotatorId me = store.addAnnotator(QStringLiteral(u"An"));
    Annotation annotation;
    History history{&store, me};

    Notebook()
    {
        annotation.id = AnnotationId::create();
        annotation.spans = {{0, 6}};
        store.addLayer({document, me}, {{}, {annotation}, {}});
    }
    void write(const Change &change, const OpId &undoes)
    {
        const Result<OpId> id = store.append(change, undoes, {});
        QVERIFY(id);
        history.append({*id, undoes, me, 0, 0, change});
        annotation = std::get<Annotation>(change.edits.last().after);
    }
    void act(const QString &note)
    {
        Annotation after = annotation;
        after.note = note;
        write({QStringLiteral(u"note"), note, me, {{document, me, annotation, after}}, {}}, {});
    }
    bool takeBack(const Result<std::optional<Op>> &op)
    {
        if (!op || !*op)
            return false;
        write((*op)->change.inverted(), (*op)->id);
        return true;
    }
    bool undo() { return takeBack(history.nextUndo()); }
    bool redo() { return takeBack(history.nextRedo()); }
    QString note() const { return annotation.note; }
};

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoAndRedoWalkBackAndForth();
    void aNewActLosesNoHistory();
    void rowsFromBeforeTheStartAreReadWhenUndoReachesThem();
    void anythingDoneCanBeUndoneToTheStart();
    void agreesWithTheOracle();
    void aRowThatTookBackSomethingFurtherBackIsTheNextToUndo();
    void aRowThatFailedIsForgotten();
    void makingAnAnnotatorIsNoStep();
};

void TestHistory::undoAndRedoWalkBackAndForth()
{
    Notebook book;
    QVERIFY(!book.undo());
    book.act(QStringLiteral(u"a"));
    book.act(QStringLiteral(u"b"));
    QVERIFY(book.undo());
    QCOMPARE(book.note(), QStringLiteral(u"a"));
    QVERIFY(book.undo());
    QCOMPARE(book.note(), QString());
    QVERIFY(!book.undo());
    QVERIFY(book.redo());
    QVERIFY(book.redo());
    QCOMPARE(book.note(), QStringLiteral(u"b"));
    QVERIFY(!book.redo());
}

void TestHistory::aNewActLosesNoHistory()
{
    Notebook book;
    book.act(QStringLiteral(u"a"));
    book.act(QStringLiteral(u"b"));
    book.undo();
    book.act(QStringLiteral(u"c")); // "b" is not lost
    QVERIFY(!book.redo());
    QStringList seen;
    while (book.undo())
        seen.append(book.note());
    QCOMPARE(seen, QStringList({QStringLiteral(u"a"), QStringLiteral(u"b"), QStringLiteral(u"a"), QString()}));
}

void TestHistory::rowsFromBeforeTheStartAreReadWhenUndoReachesThem()
{
    Notebook book;
    for (int i = 1; i <= 200; ++i)
        book.act(QString::number(i));
    for (int i = 0; i < 100; ++i)
        QVERIFY(book.undo());
    book.history = History(&book.store, book.me); // the program starts again
    QCOMPARE(book.note(), QStringLiteral(u"100"));
    QVERIFY(book.undo());
    QCOMPARE(book.note(), QStringLiteral(u"99"));
    QVERIFY(book.redo());
    QVERIFY(book.redo());
    QCOMPARE(book.note(), QStringLiteral(u"101"));
    int steps = 0;
    while (book.undo())
        ++steps;
    QCOMPARE(steps, 101);
    QCOMPARE(book.note(), QString());
}

void TestHistory::anythingDoneCanBeUndoneToTheStart()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 20; ++round) {
        Notebook book;
        for (int i = 0; i < 150; ++i) {
            switch (random.bounded(4)) {
            case 0:
            case 1:
                book.act(QString::number(i));
                break;
            case 2:
                book.undo();
                break;
            default:
                book.redo();
            }
            if (random.bounded(40) == 0)
                book.history = History(&book.store, book.me);
        }
        while (book.undo()) { }
        QCOMPARE(book.note(), QString());
        while (book.redo()) { }
    }
}

// The oracle: the states before and after every row in a list. An act appends its state behind all of them, and the walk
// starts at the end again; undo and redo walk along the list as it was at the last act.
void TestHistory::agreesWithTheOracle()
{
    QRandomGenerator random(8);
    Notebook book;
    QStringList states{QString()};
    QStringList walked; // states that undo and redo passed since the last act
    qsizetype at = 0;
    for (int i = 0; i < 1500; ++i) {
        const int what = random.bounded(5);
        if (what < 2) {
            states += walked;
            walked.clear();
            book.act(QString::number(i));
            states.append(QString::number(i));
            at = states.size() - 1;
        } else if (what < 4) {
            QCOMPARE(book.undo(), at > 0);
            if (at > 0)
                walked.append(states[--at]);
        } else {
            QCOMPARE(book.redo(), at + 1 < states.size());
            if (at + 1 < states.size())
                walked.append(states[++at]);
        }
        QCOMPARE(book.note(), states[at]);
        if (random.bounded(50) == 0)
            book.history.reset();
    }
}

// A colleague at this seat took back a shared row that lies behind my own later work.
void TestHistory::aRowThatTookBackSomethingFurtherBackIsTheNextToUndo()
{
    Notebook book;
    book.act(QStringLiteral(u"a"));
    book.act(QStringLiteral(u"b"));
    const QList<Op> rows = book.store.journal();
    const OpId colleagues{book.store.replica(), 3};
    book.history.append({colleagues, rows.first().id, {}, 0, 0, rows.first().change.inverted()});
    QCOMPARE((*book.history.nextUndo())->id, colleagues);
    QVERIFY(!*book.history.nextRedo());
    book.history.append({{book.store.replica(), 4}, colleagues, book.me, 0, 0, rows.first().change});
    QCOMPARE((*book.history.nextUndo())->id, rows.last().id);
}

void TestHistory::aRowThatFailedIsForgotten()
{
    Notebook book;
    book.act(QStringLiteral(u"a"));
    const OpId failed{book.store.replica(), 2};
    book.history.append({failed, {}, book.me, 0, 0, {}});
    book.history.dropLast(failed);
    QVERIFY(book.undo());
    QCOMPARE(book.note(), QString());
}

void TestHistory::makingAnAnnotatorIsNoStep()
{
    Notebook book;
    book.act(QStringLiteral(u"a"));
    const Annotator made{AnnotatorId::create(), QStringLiteral(u"Bình"), Annotator::Kind::Human, {}};
    const Change change{QStringLiteral(u"annotator"), made.name, book.me, {{{}, {}, {}, made}}, {}};
    QVERIFY(book.store.append(change, {}, {}));
    book.history.reset();
    QVERIFY(book.undo());
    QCOMPARE(book.note(), QString());
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
