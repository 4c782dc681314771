// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/knownnames.h"
#include "tests/ui/windowkit.h"
#include "ui/corpus/documentlist.h"
#include "ui/document/corpussearchpanel.h"
#include "ui/document/entitypanel.h"
#include "ui/document/findbar.h"
#include "ui/document/likestringspanel.h"
#include "ui/document/matchmodebox.h"
#include "ui/main/commandpalette.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QListView>
#include <QtWidgets/QLabel>

using namespace dau;
using kit::Seat;

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

template <typename Panel>
Panel *panel(const Seat &seat)
{
    return seat.window->findChild<Panel *>();
}

QString selection(const Seat &seat)
{
    return seat.page().session()->text.view(seat.page().state().selection()).toString();
}

qsizetype spansIn(const Seat &seat, const DocumentId &document)
{
    return seat.store->layer({document, seat.me}).value_or(Layer()).annotations.size();
}

// What an input method is composing, not yet committed.
void compose(const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

// What it has composed.
void commit(const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

// Selects the annotation with this number in the document and asks for its entity.
EntityPanel *askEntity(Seat &seat, int number)
{
    seat.page().setState(selecting(seat.page().state(), seat.page().session()->annotations.all()[number]));
    seat.page().takeFocus();
    seat.press(Qt::Key_E);
    return panel<EntityPanel>(seat);
}

} // namespace

// The panels below the page, at the real window.
class PanelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void likeStringsAreOneStepHereAndInTheCorpus()
    {
        Seat seat({s(u"[TITLE* Bí thư] nói. Bí thư nghe. Bí thư đi."), s(u"Rồi Bí thư về.")});
        const QListView *list = seat.window->findChild<DocumentList *>()->findChild<QListView *>();
        const auto listed = [list](int row) { return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        QVERIFY2(!listed(1).contains(u"1 span"), qPrintable(listed(1)));
        seat.press(Qt::Key_Period);
        auto *like = panel<LikeStringsPanel>(seat);
        QVERIFY(like);
        QTRY_VERIFY(like->isComplete());
        QCOMPARE(like->heading(), s(u"Like strings of “Bí thư” · 2 here, 1 in the rest of the corpus"));
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Space); // not the second
        seat.press(Qt::Key_Return);
        QTRY_COMPARE(seat.page().session()->annotations.size(), 2);
        QCOMPARE(spansIn(seat, seat.ids[1]), 1);
        QTRY_VERIFY2(listed(1).contains(u"1 span"), qPrintable(listed(1))); // the list tells of the other document too
        const Annotation made = seat.page().session()->annotations.all()[1];
        QVERIFY(made.origin.kind == Origin::Kind::Propagated);
        QCOMPARE(made.origin.detail, seat.page().session()->annotations.all()[0].id.toString());
        QTRY_VERIFY(seat.page().view().hasFocus());

        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(seat.page().session()->annotations.size(), 1);
        QCOMPARE(spansIn(seat, seat.ids[1]), 0);
        QTRY_VERIFY2(!listed(1).contains(u"1 span"), qPrintable(listed(1)));
    }

    void whatIsDoneIsListedThoughTheNextOneIsOpen()
    {
        Seat seat({s(u"|Bí thư nói."), s(u"Rồi về.")});
        const QListView *list = seat.window->findChild<DocumentList *>()->findChild<QListView *>();
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(seat.project().document()->document.id, seat.ids[1]);
        QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"done"));
    }

    void theSeedIsInSightAfterItsLikeStrings() // which showed other places
    {
        Seat seat({s(u"[TITLE* Bí thư] nói.") + QString(200, u'\n') + s(u"Bí thư nghe.")});
        seat.press(Qt::Key_Period);
        QTRY_VERIFY(panel<LikeStringsPanel>(seat) && panel<LikeStringsPanel>(seat)->isComplete());
        QTRY_VERIFY(seat.page().view().visibleSpan().begin > 6); // the list shows the place
        seat.press(Qt::Key_Return);
        QTRY_COMPARE(seat.page().session()->annotations.size(), 2);
        QTRY_COMPARE(seat.page().view().visibleSpan().begin, 0);
    }

    void escapeLeavesLikeStringsAlone()
    {
        Seat seat({s(u"[TITLE* Bí thư] nói. Bí thư nghe.")});
        seat.press(Qt::Key_Period);
        QVERIFY(panel<LikeStringsPanel>(seat));
        seat.press(Qt::Key_Escape);
        QTRY_VERIFY(!panel<LikeStringsPanel>(seat));
        QVERIFY(seat.page().view().hasFocus());
        QCOMPARE(seat.page().session()->annotations.size(), 1);
    }

    void findAsOneTypes()
    {
        Seat seat({s(u"|Các Ủy viên, uỷ viên, uy vien và Uỷ Viên.")});
        seat.press(Qt::Key_F, Qt::ControlModifier);
        auto *bar = panel<FindBar>(seat);
        QVERIFY(bar);
        seat.type(s(u"uy vien"));
        QTRY_COMPARE(bar->hitCount(), 4);
        QCOMPARE(selection(seat), s(u"Ủy viên"));
        seat.press(Qt::Key_Return);
        QCOMPARE(selection(seat), s(u"uỷ viên"));
        seat.press(Qt::Key_F3);
        QCOMPARE(selection(seat), s(u"uy vien"));
        seat.press(Qt::Key_F3, Qt::ShiftModifier);
        seat.press(Qt::Key_Return, Qt::ShiftModifier);
        seat.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(selection(seat), s(u"Uỷ Viên")); // round the start
        seat.press(Qt::Key_Escape);
        QTRY_VERIFY(seat.page().view().hasFocus());
        QCOMPARE(selection(seat), s(u"Uỷ Viên"));
    }

    void everyModeHasItsAnswers_data()
    {
        QTest::addColumn<MatchMode>("mode");
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("hits");
        QTest::newRow("exact") << MatchMode::Exact << s(u"Ủy viên") << 1;
        QTest::newRow("exact, old and new spelling differ") << MatchMode::Exact << s(u"Uỷ viên") << 0;
        QTest::newRow("tones") << MatchMode::Tones << s(u"Uỷ viên") << 2;
        QTest::newRow("folded") << MatchMode::Folded << s(u"ủy viên") << 3;
        QTest::newRow("smart, written with marks") << MatchMode::Smart << s(u"uy viên") << 2;
    }
    void everyModeHasItsAnswers()
    {
        QFETCH(MatchMode, mode);
        QFETCH(QString, query);
        QFETCH(int, hits);
        Seat seat({s(u"|Các Ủy viên, uỷ viên, uy vien.")});
        seat.press(Qt::Key_F, Qt::ControlModifier);
        auto *box = panel<FindBar>(seat)->findChild<MatchModeBox *>();
        box->setCurrentIndex(box->findData(static_cast<int>(mode)));
        panel<FindBar>(seat)->setQuery(s(u"Các"));
        QTRY_COMPARE(panel<FindBar>(seat)->hitCount(), 1);
        panel<FindBar>(seat)->setQuery(query);
        QTRY_COMPARE(panel<FindBar>(seat)->hitCount(), hits);
    }

    void whatIsBeingComposedCounts()
    {
        Seat seat({s(u"|Tại Thành ủy và Thanh Hóa")});
        seat.press(Qt::Key_F, Qt::ControlModifier);
        compose(s(u"Thành"));
        QTRY_COMPARE(panel<FindBar>(seat)->hitCount(), 1);
        QCOMPARE(selection(seat), s(u"Thành"));
        seat.press(Qt::Key_Return); // belongs to the input method
        QVERIFY(panel<FindBar>(seat));
        compose({});
        QTRY_COMPARE(panel<FindBar>(seat)->hitCount(), 0);
        QVERIFY(selection(seat).isEmpty()); // back where the search began
    }

    void anInputMethodComposesInEveryField()
    {
        Seat seat({s(u"[TITLE* Bí thư] nói"), s(u"Thành ủy")});
        // The corpus: what is composed is searched for, Enter meanwhile is the input method's.
        seat.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        compose(s(u"Thành"));
        QTRY_COMPARE(panel<CorpusSearchPanel>(seat)->hits().size(), 1);
        seat.press(Qt::Key_Return);
        QVERIFY(seat.project().document()->document.id == seat.ids[0]);
        compose({});
        seat.press(Qt::Key_Escape);
        // The entity: what is composed filters, what is committed is the name.
        EntityPanel *entity = askEntity(seat, 0);
        QVERIFY(entity);
        compose(s(u"Tr"));
        seat.press(Qt::Key_Return);
        QVERIFY(panel<EntityPanel>(seat));
        QVERIFY(seat.project().entities().isEmpty());
        commit(s(u"Trần"));
        seat.press(Qt::Key_Return);
        QTRY_COMPARE(seat.project().entities().size(), 1);
        QCOMPARE(seat.project().entities().begin()->name, s(u"Trần"));
        // The note.
        seat.page().takeFocus();
        seat.press(Qt::Key_N);
        compose(s(u"kiê"));
        commit(s(u"kiểm"));
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(seat.page().session()->annotations.all()[0].note, s(u"kiểm"));
        QVERIFY(seat.page().session()->info.state != LayerState::Done);
        // The palette.
        seat.press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = panel<CommandPalette>(seat);
        QVERIFY(palette);
        const qsizetype all = palette->shown().size();
        compose(s(u"undo"));
        QVERIFY(palette->shown().size() < all);
        seat.press(Qt::Key_Return);
        QVERIFY(panel<CommandPalette>(seat));
        compose({});
        QCOMPARE(palette->shown().size(), all);
        seat.press(Qt::Key_Escape);
        QTRY_VERIFY(!panel<CommandPalette>(seat));
    }

    void theCorpusIsSearchedAndAHitOpens()
    {
        Seat seat({s(u"|Một hai"), s(u"Ba Thành ủy bốn"), s(u"Năm Thành uỷ")});
        seat.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *search = panel<CorpusSearchPanel>(seat);
        QVERIFY(search);
        seat.type(s(u"thanh uy"));
        QTRY_COMPARE(search->hits().size(), 2);
        seat.press(Qt::Key_Return);
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.page().session()->document.id, seat.ids[2]);
        QCOMPARE(selection(seat), s(u"Thành uỷ"));
        QVERIFY(seat.page().view().hasFocus());
    }

    void theEntityOfTheStringIsOfferedFirst()
    {
        Seat seat({s(u"[BODY* Thành ủy] họp, [BODY Thành uỷ] quyết, [BODY Tỉnh ủy] nghe")});
        EntityPanel *first = askEntity(seat, 0);
        QVERIFY(first);
        QCOMPARE(first->offers().first().why, EntityOffer::Why::New);
        seat.press(Qt::Key_Return);
        const EntityId made = seat.page().selected()->entity;
        QCOMPARE(seat.project().entities().value(made).name, s(u"Thành ủy"));
        QTRY_VERIFY(!panel<EntityPanel>(seat));

        EntityPanel *second = askEntity(seat, 1);
        QCOMPARE(second->offers().first().why, EntityOffer::Why::SameString);
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.page().selected()->entity, made);
        QTRY_VERIFY(!panel<EntityPanel>(seat));

        // Made and given in one step.
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(seat.project().entities().isEmpty());
    }

    void typingNarrowsTheOffersOrNamesANewOne()
    {
        Seat seat({s(u"[BODY* Thành ủy] họp, [BODY Ban] quyết")});
        askEntity(seat, 0);
        seat.press(Qt::Key_Return);
        QTRY_VERIFY(!panel<EntityPanel>(seat));
        const EntityId made = seat.page().selected()->entity;
        EntityPanel *offers = askEntity(seat, 1);
        seat.type(s(u"thanh"));
        QCOMPARE(offers->offers().size(), 2);
        QCOMPARE(offers->offers().first().id, made);
        QCOMPARE(offers->offers().last().name, s(u"thanh"));
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.project().entities().value(seat.page().selected()->entity).name, s(u"thanh"));
    }

    void aKnownNameIsTakenAndNotChanged()
    {
        Seat seat({s(u"[PERSON* Lê Văn Mẫu] nói")});
        const auto names = parseKnownNames("name,aliases,label\nLê Văn Mẫu,ông Mẫu,PERSON\n", s(u"names.csv"));
        QVERIFY(names && seat.project().apply(addKnownNames(*names, {}, seat.me)));
        EntityPanel *offers = askEntity(seat, 0);
        QCOMPARE(offers->offers().first().why, EntityOffer::Why::SameName);
        QVERIFY(offers->offers().first().known);
        QSignalSpy said(&seat.page(), &AnnotatePage::said);
        seat.press(Qt::Key_F2);
        QVERIFY(said.size() == 1 && said[0][0].toString().contains(s(u"known name")));
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.page().selected()->entity, names->first().id);
    }

    void anOwnEntityIsRenamed()
    {
        Seat seat({s(u"[BODY* Thành ủy] họp")});
        askEntity(seat, 0);
        seat.press(Qt::Key_Return);
        QTRY_VERIFY(!panel<EntityPanel>(seat));
        askEntity(seat, 0);
        seat.press(Qt::Key_F2);
        seat.type(s(u"Thanh uy HN"));
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.project().entities().value(seat.page().selected()->entity).name, s(u"Thanh uy HN"));
        QVERIFY(panel<EntityPanel>(seat)); // still choosing
    }
};

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
