// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowkit.h"
#include "ui/document/entitypanel.h"
#include "ui/main/keymap.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewsession.h"
#include "ui/review/rulebox.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace dau;

namespace {

// Lan and Minh have both done every document; Lan sits at the window, in Review.
struct Table : kit::Seat {
    // `relation`: how Lan relates the first two spans of each document.
    Table(const QStringList &lan, const QStringList &minh, const QString &relation = {})
        : Seat(lan)
    {
        const AnnotatorId other = store->addAnnotator(QStringLiteral(u"Minh"));
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const kit::Page mine = kit::parse(lan[i]);
            const kit::Page theirs = kit::parse(minh[i]);
            QList<Relation> related;
            if (!relation.isEmpty())
                related.append({RelationId::create(), relation, mine.annotations.all()[0].id, mine.annotations.all()[1].id, {}});
            store->addLayer({ids[i], me}, {{LayerState::Done, {}, {}}, mine.annotations.all(), related});
            store->addLayer({ids[i], other}, {{LayerState::Done, {}, {}}, theirs.annotations.all(), theirs.annotations.relations()});
        }
        project().reload();
        review().setAdvance(0);
        press(Qt::Key_F11);
        ready = QTest::qWaitFor([this] { return review().session().isRead() && !review().session().isReading(); });
        settle();
    }

    ReviewPage &review() const { return window->workspace()->review(); }
    // A key counts only once the unit has been on screen for a moment.
    void settle() { QTest::qWait(170); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        settle();
        press(key, modifiers);
        QTest::qWait(20);
    }
    // The gold layer of a document in the notation; empty: there is none.
    QString gold(qsizetype document = 0) const
    {
        const AnnotatorId annotator = goldOf(*store->annotators());
        if (annotator.isNull())
            return {};
        const Layer layer = *store->layer({ids[document], annotator});
        return kit::print(*store->text(ids[document]), AnnotationSet(layer.annotations, layer.relations));
    }
    LayerState goldState() const { return store->layer({ids[0], goldOf(*store->annotators())})->info.state; }
    qsizetype open() const { return review().session().counts().undecided; }

    bool ready = false;
};

const QString lanTitle = QStringLiteral(u"Theo [TITLE Bí thư Thành ủy] và [BODY Sở Nội vụ].");
const QString minhTitle = QStringLiteral(u"Theo [TITLE Bí thư] Thành ủy và [BODY Sở Nội vụ].");

} // namespace

class TestReviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAVersionByItsDigit()
    {
        Table table({lanTitle}, {minhTitle});
        QVERIFY(table.ready);
        QCOMPARE(table.open(), 1);
        table.key(Qt::Key_1); // the widest first
        QCOMPARE(table.gold(), lanTitle); // with it the document is settled: what all have alike is in gold, too
        QCOMPARE(table.open(), 0);
        QCOMPARE(table.store->decisions({})->size(), 1);
        QVERIFY(table.store->decisions({})->first().second.person == table.me);
    }

    void noneIsRight()
    {
        Table table({lanTitle}, {minhTitle});
        table.key(Qt::Key_X); // the Vietnamese X layout has no digits
        QCOMPARE(table.open(), 0);
        QVERIFY(table.store->decisions({})->first().second.verdict == Decision::Verdict::None);
    }

    void enterTakesWhatIsProposedAndNothingElse()
    {
        Table table({lanTitle}, {minhTitle});
        table.key(Qt::Key_Return); // one against one: nothing is proposed
        QCOMPARE(table.open(), 1);
    }

    void aKeyTooEarlyOrHeldDoesNothing()
    {
        Table table({lanTitle, lanTitle}, {minhTitle, minhTitle});
        // On a busy machine the key may come late: that says nothing, and is tried again.
        qsizetype open = 0;
        bool late = true;
        for (int attempt = 0; attempt < 10 && late; ++attempt) {
            QElapsedTimer since;
            since.start();
            table.review().session().go(0); // just come on screen
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
            late = since.elapsed() > 100;
            open = table.open();
            if (open < 2)
                table.key(Qt::Key_Z, Qt::ControlModifier);
        }
        QCOMPARE(open, 2);
        table.settle();
        QKeyEvent held(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral(u"1"), true);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &held);
        QCOMPARE(table.open(), 2);
    }

    void oneVerdictForAllLikeCases()
    {
        Table table({lanTitle, lanTitle, lanTitle}, {minhTitle, minhTitle, minhTitle});
        QCOMPARE(table.open(), 3);
        table.key(Qt::Key_A);
        table.key(Qt::Key_2);
        QTRY_COMPARE(table.open(), 0);
        for (qsizetype i = 0; i < 3; ++i)
            QVERIFY2(table.gold(i).startsWith(u"Theo [TITLE Bí thư] Thành"), qUtf8Printable(table.gold(i)));
        // One act: one undo.
        table.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(table.open(), 3);
    }

    void undoBringsTheUnitBack()
    {
        Table table({lanTitle}, {minhTitle});
        table.key(Qt::Key_2);
        QCOMPARE(table.open(), 0);
        table.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(table.open(), 1);
        QVERIFY(table.review().session().unit());
        QVERIFY(!table.gold().contains(u"[TITLE"));
    }

    void anotherReadingIsMadeWithTheKeysOfAnnotate()
    {
        Table table({lanTitle}, {minhTitle});
        table.key(Qt::Key_E);
        QVERIFY(table.review().isCovered());
        table.key(Qt::Key_B); // the span becomes a Body
        table.key(Qt::Key_Return);
        QTRY_COMPARE(table.open(), 0);
        QVERIFY2(table.gold().contains(u"[BODY Bí thư Thành ủy]"), qUtf8Printable(table.gold()));
        QVERIFY(table.store->decisions({})->last().second.verdict == Decision::Verdict::Edited);
        table.key(Qt::Key_Z, Qt::ControlModifier); // the keys of the window still count
        QCOMPARE(table.open(), 1);
    }

    void anotherReadingHasRelationsAndEntitiesToo()
    {
        Table table({lanTitle}, {minhTitle});
        table.key(Qt::Key_E);
        table.key(Qt::Key_Left, Qt::ShiftModifier);
        table.key(Qt::Key_Left, Qt::ShiftModifier);
        table.key(Qt::Key_B); // the body in the title; that it is its title follows from the nesting
        table.key(Qt::Key_E);
        QTRY_VERIFY(table.window->findChild<EntityPanel *>());
        table.key(Qt::Key_Return); // "New entity “Thành ủy”"
        QTRY_VERIFY(!table.window->findChild<EntityPanel *>());
        table.key(Qt::Key_Return); // settled so
        QTRY_COMPARE(table.open(), 0);
        QVERIFY2(table.gold().contains(u"[TITLE Bí thư [BODY Thành ủy]]"), qUtf8Printable(table.gold()));
        const AnnotatorId annotator = goldOf(*table.store->annotators());
        const Layer layer = *table.store->layer({table.ids[0], annotator});
        QCOMPARE(layer.relations.size(), 1);
        QCOMPARE(layer.relations.first().label, QStringLiteral(u"of"));
        QCOMPARE(table.store->entities(annotator)->value(0).name, QStringLiteral(u"Thành ủy"));
    }

    void aRuleSettlesEveryDocumentAfterItsDryRun()
    {
        Table table({QStringLiteral(u"[BODY Sở Nội vụ] họp, [TITLE Bí thư] nói"), QStringLiteral(u"[PLACE Huế]")},
                    {QStringLiteral(u"[BODY Sở Nội vụ] họp, Bí thư nói"), QStringLiteral(u"[PLACE Huế]")});
        QStringList said;
        QObject::connect(&table.review().session(), &ReviewSession::said, &table.review(), [&said](const QString &message) { said.append(message); });
        auto *rules = table.window->findChild<RuleBox *>();
        QVERIFY(rules);
        const QList<QPushButton *> buttons = rules->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons[0]->click();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY2(said[0].contains(u"2 units in 2 documents, 1 documents settled"), qPrintable(said[0]));
        QVERIFY(!table.gold().contains(u"[BODY"));
        buttons[1]->click();
        QTRY_VERIFY2(table.gold().contains(u"[BODY Sở Nội vụ]"), qPrintable(table.gold()));
        QTRY_COMPARE(table.gold(1), QStringLiteral(u"[PLACE Huế]"));
        table.key(Qt::Key_Z, Qt::ControlModifier); // one block
        QTRY_VERIFY(!table.gold().contains(u"[BODY") && table.gold(1) == u"Huế");
    }

    void theWheelScrollsPastAChoice()
    {
        Table table({lanTitle}, {minhTitle});
        auto *rules = table.window->findChild<RuleBox *>();
        QComboBox *box = rules->findChildren<QComboBox *>().first();
        const auto wheel = [box] {
            const QPointF at = box->rect().center();
            QWheelEvent event(at, box->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(box, &event);
        };
        wheel();
        QCOMPARE(box->currentIndex(), 0);
        box->setFocus();
        wheel();
        QCOMPARE(box->currentIndex(), 1);
    }

    void theTrustedPersonsReadingIsProposed()
    {
        Table table({lanTitle}, {minhTitle});
        table.key(Qt::Key_Return); // one against one: nothing is proposed
        QCOMPARE(table.open(), 1);
        const QList<QComboBox *> boxes = table.window->findChild<RuleBox *>()->findChildren<QComboBox *>();
        QComboBox *label = boxes[1];
        QComboBox *person = boxes[2];
        label->setCurrentIndex(label->findData(QStringLiteral(u"TITLE")));
        person->setCurrentIndex(person->findText(QStringLiteral(u"Minh")));
        Q_EMIT person->activated(person->currentIndex());
        QVERIFY(table.review().session().proposal());
        QVERIFY(table.review().session().proposal()->source == UnitProposal::Source::Trusted);
        QCOMPARE(table.store->records(QStringLiteral(u"trusted_person"))->size(), 1);
        table.review().takeFocus();
        table.key(Qt::Key_Return);
        QTRY_COMPARE(table.open(), 0);
        QCOMPARE(table.gold(), minhTitle);
    }

    void aRelationIsReadAnotherWay()
    {
        const QString text = QStringLiteral(u"[PERSON An] gặp [TITLE bí thư].");
        Table table({text}, {text}, QStringLiteral(u"holds"));
        QCOMPARE(table.open(), 1);
        table.key(Qt::Key_E);
        QVERIFY(table.review().isCovered());
        table.key(Qt::Key_B); // what was a person is a body; the relation stays between the two
        table.key(Qt::Key_Return);
        QTRY_COMPARE(table.open(), 0);
        QVERIFY2(table.gold().startsWith(u"[BODY An] gặp [TITLE bí thư]"), qUtf8Printable(table.gold()));
        QVERIFY(table.store->decisions({})->last().second.verdict == Decision::Verdict::Edited);
    }

    void lettersLabelNowhereButInTheEditor()
    {
        Table table({lanTitle}, {minhTitle});
        table.key(Qt::Key_B); // keeps both
        QCOMPARE(table.open(), 0);
        QVERIFY(table.store->decisions({})->first().second.verdict == Decision::Verdict::Both);
    }

    void escLeavesAnotherReadingAsItWas()
    {
        Table table({lanTitle}, {minhTitle});
        table.key(Qt::Key_E);
        table.key(Qt::Key_B);
        table.key(Qt::Key_Escape);
        table.key(Qt::Key_Escape);
        QTRY_VERIFY(!table.review().isCovered());
        QCOMPARE(table.open(), 1);
        QVERIFY(table.store->decisions({})->isEmpty());
    }

    void reasonsAndNamesGoWithTheVerdict()
    {
        Table table({lanTitle}, {minhTitle});
        table.key(Qt::Key_R);
        table.key(Qt::Key_2);
        table.key(Qt::Key_V);
        table.key(Qt::Key_1);
        const Decision decision = table.store->decisions({})->first().second;
        QCOMPARE(decision.reason, QStringLiteral(u"guideline_gap"));
        QVERIFY(decision.namesVisible);
    }

    void whatNobodyDisputesIsNotAsked()
    {
        Table table({lanTitle}, {lanTitle});
        QCOMPARE(table.review().session().counts().units, 0);
        QVERIFY(!table.review().session().unit());
    }
};

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
