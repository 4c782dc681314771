// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowkit.h"
#include "ui/main/commandpalette.h"
#include "ui/main/helpoverlay.h"
#include "ui/main/overlays.h"
#include "ui/main/panelhost.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace dau;
using kit::Seat;

static QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

class AnnotateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLetterLabelsTheSelection()
    {
        Seat seat({s(u"Theo |Bí thư Thành ủy Hà Nội")});
        seat.press(Qt::Key_Right, Qt::ShiftModifier);
        seat.press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(seat.now(), s(u"Theo ^Bí thư| Thành ủy Hà Nội"));
        seat.press(Qt::Key_T);
        QCOMPARE(seat.project().document()->annotations.size(), 1);
        QVERIFY(seat.now().contains(s(u"Bí thư]")));
        QCOMPARE(seat.page().state().mode(), PageState::Mode::Span);
    }

    void spaceSelectsWithoutShift()
    {
        Seat seat({s(u"Theo |Bí thư Thành ủy")});
        seat.press(Qt::Key_Space);
        seat.press(Qt::Key_Right);
        QCOMPARE(seat.now(), s(u"Theo ^Bí| thư Thành ủy"));
        seat.press(Qt::Key_Escape);
        QCOMPARE(seat.page().state().mode(), PageState::Mode::Caret);
    }

    // From a span, Shift+Left selects back from its end: the body nested in the title.
    void theNestedLabelComesFromTheEnd()
    {
        Seat seat({s(u"Theo ^Bí thư Thành ủy| hôm nay")});
        seat.press(Qt::Key_T);
        seat.press(Qt::Key_Left, Qt::ShiftModifier);
        while (seat.project().document()->text.view(seat.page().state().selection()) != u"Thành ủy")
            seat.press(Qt::Key_Left, Qt::ShiftModifier);
        seat.press(Qt::Key_B);
        QCOMPARE(seat.project().document()->annotations.size(), 2);
        // The relation that direct nesting implies came with it, and goes with it.
        QCOMPARE(seat.relations(), QStringList(s(u"of(Bí thư Thành ủy, Thành ủy)")));
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(seat.relations(), QStringList());
        QCOMPARE(seat.project().document()->annotations.size(), 1);
        seat.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(seat.relations().size(), 1);
    }

    void edgesMoveByToken()
    {
        Seat seat({s(u"Theo [TITLE* Bí thư] Thành ủy")});
        seat.press(Qt::Key_Right, Qt::AltModifier);
        QVERIFY2(seat.now().contains(s(u"Bí thư Thành]")), qPrintable(seat.now()));
        seat.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY2(seat.now().contains(s(u" Bí thư]")), qPrintable(seat.now()));
        // With Shift the left edge, whichever is the active one.
        seat.press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY2(seat.now().contains(s(u"Theo Bí thư]")), qPrintable(seat.now()));
        seat.press(Qt::Key_Home, Qt::AltModifier);
        seat.press(Qt::Key_Right, Qt::AltModifier);
        QVERIFY2(seat.now().contains(s(u" Bí thư]")), qPrintable(seat.now()));
        seat.press(Qt::Key_F8);
        seat.press(Qt::Key_Right, Qt::AltModifier);
        QVERIFY2(seat.now().contains(s(u" í thư]")), qPrintable(seat.now()));
    }

    void aLetterOnASpanChangesItsLabel()
    {
        Seat seat({s(u"Theo [TITLE* Bí thư] Thành ủy")});
        seat.press(Qt::Key_B);
        QVERIFY2(seat.now().contains(s(u"[BODY")), qPrintable(seat.now()));
        QCOMPARE(seat.project().document()->annotations.size(), 1);
    }

    void deleteTakesTheOwnSpanAndBackspaceNothing()
    {
        Seat seat({s(u"Theo [TITLE* Bí thư] Thành ủy")});
        seat.press(Qt::Key_Backspace);
        QCOMPARE(seat.project().document()->annotations.size(), 1);
        seat.press(Qt::Key_Delete);
        QCOMPARE(seat.project().document()->annotations.size(), 0);
        QCOMPARE(seat.page().state().mode(), PageState::Mode::Caret);
    }

    void relationByHintLetter()
    {
        Seat seat({s(u"[TITLE* Bí thư] [PERSON Đinh Tiến Dũng] và [PERSON Trần Văn A]")});
        seat.press(Qt::Key_R);
        QVERIFY(seat.page().question());
        QCOMPARE(seat.page().question()->name(), s(u"relation"));
        QVERIFY(seat.window->workspace()->panels().panel());
        seat.press(Qt::Key_A); // the nearest
        QVERIFY(!seat.page().question());
        QCOMPARE(seat.relations().size(), 1);
        QVERIFY2(seat.relations().first().contains(s(u"Đinh Tiến Dũng")), qPrintable(seat.relations().first()));
    }

    void partnersAreFilteredByText()
    {
        Seat seat({s(u"[TITLE* Bí thư] [PERSON Đinh Tiến Dũng] và [PERSON Trần Văn A]")});
        seat.press(Qt::Key_R);
        seat.press(Qt::Key_Slash);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        seat.type(s(u"tran"));
        seat.press(Qt::Key_Return);
        seat.press(Qt::Key_A);
        QCOMPARE(seat.relations().size(), 1);
        QVERIFY(seat.relations().first().contains(s(u"Trần Văn A")));
    }

    void escGoesOneStepOut()
    {
        Seat seat({s(u"[TITLE* Bí thư] [PERSON Đinh Tiến Dũng] hôm nay")});
        const qsizetype caret = seat.page().state().caret;
        seat.press(Qt::Key_R);
        seat.press(Qt::Key_Escape);
        QVERIFY(!seat.page().question());
        QCOMPARE(seat.page().state().mode(), PageState::Mode::Span);
        seat.press(Qt::Key_Escape);
        QCOMPARE(seat.page().state().mode(), PageState::Mode::Caret);
        QCOMPARE(seat.page().state().caret, caret);
    }

    // From any field, twice Esc is the page with its caret.
    void escTwiceIsThePage()
    {
        Seat seat({s(u"Theo |Bí thư")});
        const qsizetype caret = seat.page().state().caret;
        seat.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(qobject_cast<CommandPalette *>(seat.window->overlays().current()));
        seat.press(Qt::Key_Escape);
        seat.press(Qt::Key_Escape);
        QVERIFY(seat.page().view().hasFocus());
        QCOMPARE(seat.page().state().caret, caret);
        seat.press(Qt::Key_F6);
        seat.press(Qt::Key_Escape);
        seat.press(Qt::Key_Escape);
        QVERIFY(seat.page().view().hasFocus());
    }

    void aNoteIsKeptByEscAndByCtrlEnter()
    {
        Seat seat({s(u"Theo [TITLE* Bí thư] Thành ủy")});
        seat.press(Qt::Key_N);
        QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        seat.type(s(u"hai chức"));
        seat.press(Qt::Key_Escape);
        QCOMPARE(seat.page().selected()->note, s(u"hai chức"));
        seat.press(Qt::Key_N);
        seat.type(s(u"?"));
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(seat.page().selected()->note, s(u"hai chức?"));
        QVERIFY(seat.page().view().hasFocus());
        QCOMPARE(seat.project().document()->info.state == LayerState::Done, false);
    }

    void doneWithOpenItemsTakesTwoPresses()
    {
        Seat seat({s(u"Theo |[TITLE Bí thư] Thành ủy"), s(u"Ngày mai")});
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(seat.project().document()->document.id, seat.ids[0]);
        QVERIFY(seat.page().selected()); // the first open item is shown: an attribute nobody has looked at
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(seat.store->layer({seat.ids[0], seat.me})->info.state == LayerState::Done);
        QCOMPARE(seat.project().document()->document.id, seat.ids[1]);
    }

    void anotherKeyBetweenStartsAgain()
    {
        Seat seat({s(u"Theo |[TITLE Bí thư] Thành ủy"), s(u"Ngày mai")});
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        seat.press(Qt::Key_Right);
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(seat.store->layer({seat.ids[0], seat.me})->info.state != LayerState::Done);
    }

    void aHeldKeyNeverMarksDone()
    {
        Seat seat({s(u"Theo |Bí thư"), s(u"Ngày mai")});
        quint64 at = 1000;
        for (int i = 0; i < 5; ++i)
            seat.send(Qt::Key_Return, {}, at += 30, true, Qt::ControlModifier);
        QVERIFY(seat.store->layer({seat.ids[0], seat.me})->info.state != LayerState::Done);
        QCOMPARE(seat.project().document()->document.id, seat.ids[0]);
    }

    void aDigitSetsTheFirstAttribute()
    {
        Seat seat({s(u"Theo [TITLE* Bí thư] Thành ủy")});
        seat.press(Qt::Key_2);
        const Annotation *a = seat.page().selected();
        QVERIFY(a);
        const QString first = seat.project().scheme().label(u"TITLE")->attributes.first();
        const AttributeDef *def = seat.project().scheme().attribute(first);
        QCOMPARE(a->attributes.value(first).values, QStringList(def->choices[1].key));
        QVERIFY(a->attributes.value(first).source == AttributeValue::Source::Set);
        // By position on a layout that writes ê there: no letter of an input method.
        seat.send(Qt::Key_QuoteDbl, s(u"\""), 5000, false, Qt::NoModifier, 10);
        QCOMPARE(seat.page().selected()->attributes.value(first).values, QStringList(def->choices[0].key));
    }

    // UniKey: the letter, a Backspace at once, then the composed letter.
    void composedLettersChangeNothing()
    {
        Seat seat({s(u"Theo ^Bí thư| Thành ủy")});
        const QString before = seat.now();
        seat.send(Qt::Key_D, s(u"d"), 10000);
        seat.send(Qt::Key_Backspace, s(u"\b"), 10004);
        seat.send(Qt::Key_unknown, s(u"đ"), 10006);
        QCOMPARE(seat.project().document()->annotations.size(), 0);
        QVERIFY(!seat.page().question());
        Q_UNUSED(before)
    }

    void aComposedLetterAloneChangesNothing()
    {
        Seat seat({s(u"Theo [TITLE* Bí thư] Thành ủy")});
        QString said;
        connect(&seat.page(), &AnnotatePage::said, this, [&said](const QString &message) { said = message; });
        seat.send(Qt::Key_Ecircumflex, s(u"ê"), 10000);
        QVERIFY2(said.contains(s(u"Vietnamese typing")), qPrintable(said));
        QCOMPARE(seat.project().document()->annotations.size(), 1);
        said.clear();
        seat.send(Qt::Key_unknown, s(u"ẻ"), 20000);
        QVERIFY(!said.isEmpty());
        // A Backspace long after a letter is a person's.
        said.clear();
        seat.send(Qt::Key_B, s(u"b"), 30000);
        seat.send(Qt::Key_Backspace, s(u"\b"), 30500);
        QVERIFY(!said.contains(s(u"Vietnamese typing")));
        QVERIFY(seat.now().contains(s(u"[BODY")));
    }

    void thePageTakesNoInputMethodAndFieldsDo()
    {
        Seat seat({s(u"Theo [TITLE* Bí thư] Thành ủy")});
        QVERIFY(!seat.page().view().testAttribute(Qt::WA_InputMethodEnabled));
        seat.press(Qt::Key_N);
        QVERIFY(QApplication::focusWidget()->testAttribute(Qt::WA_InputMethodEnabled));
        seat.press(Qt::Key_Escape);
        seat.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(QApplication::focusWidget()->testAttribute(Qt::WA_InputMethodEnabled));
    }

    void aLetterLabelsTheGhostAtTheCaret()
    {
        Seat seat({s(u"Ông Đinh |Tiến Dũng nói")});
        seat.press(Qt::Key_P);
        QCOMPARE(seat.project().document()->annotations.size(), 1);
        QCOMPARE(seat.project().document()->text.quote(seat.page().selected()->spans).contains(s(u"Đinh Tiến Dũng")), true);
    }

    void aLabelByItsName()
    {
        Seat seat({s(u"Theo ^Bí thư| Thành ủy")});
        seat.press(Qt::Key_Slash);
        seat.type(s(u"bod"));
        seat.press(Qt::Key_Return);
        QVERIFY2(seat.now().contains(s(u"[BODY")), qPrintable(seat.now()));
    }

    void aFragmentIsAddedToTheLastSpan()
    {
        LabelScheme scheme = kit::newsScheme();
        scheme.fragments = 3;
        Seat seat({s(u"^Hội đồng| (HĐND) thành phố")}, scheme);
        seat.press(Qt::Key_B);
        PageState state = seat.page().state();
        state.selected = {};
        state.anchor = 16;
        state.caret = 25;
        seat.page().setState(state);
        seat.press(Qt::Key_Insert);
        QCOMPARE(seat.project().document()->annotations.size(), 1);
        QCOMPARE(seat.page().selected()->spans.size(), 2);
    }

    void zoneByLetter()
    {
        Seat seat({s(u"Theo |Bí thư Thành ủy")});
        seat.press(Qt::Key_F7);
        QCOMPARE(seat.page().question()->name(), s(u"zone"));
        seat.press(Qt::Key_H);
        QCOMPARE(seat.project().document()->zones.size(), 1);
        QCOMPARE(seat.project().document()->zones.first().kind, s(u"headline"));
    }

    void undoInAnotherDocumentIsShownFirst()
    {
        Seat seat({s(u"Theo ^Bí thư| Thành ủy"), s(u"Ngày mai")});
        seat.press(Qt::Key_T);
        seat.press(Qt::Key_PageDown, Qt::AltModifier);
        QCOMPARE(seat.project().document()->document.id, seat.ids[1]);
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(seat.project().document()->document.id, seat.ids[0]);
        QCOMPARE(seat.project().document()->annotations.size(), 1);
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(seat.project().document()->annotations.size(), 0);
    }

    void workResumesAtTheCaret()
    {
        Seat seat({s(u"Theo |Bí thư Thành ủy"), s(u"Ngày mai trời nắng")});
        seat.press(Qt::Key_PageDown, Qt::AltModifier);
        seat.press(Qt::Key_Right);
        const qsizetype caret = seat.page().state().caret;
        seat.window->closeProject();
        QVERIFY(!seat.window->workspace());
        QVERIFY(seat.window->setStore(seat.store));
        if (seat.project().me().isNull())
            seat.press(Qt::Key_Return);
        QCOMPARE(seat.project().document()->document.id, seat.ids[1]);
        QCOMPARE(seat.page().state().caret, caret);
    }

    void helpListsTheKeysOfTheQuestion()
    {
        Seat seat({s(u"[TITLE* Bí thư] [PERSON Đinh Tiến Dũng]")});
        seat.press(Qt::Key_R);
        seat.press(Qt::Key_F1);
        auto *help = qobject_cast<HelpOverlay *>(seat.window->overlays().current());
        QVERIFY(help);
        bool found = false;
        for (const QLabel *label : help->findChildren<QLabel *>())
            found = found || label->text() == s(u"filter by text");
        QVERIFY(found);
        seat.press(Qt::Key_Escape);
        QVERIFY(!seat.window->overlays().current());
        QVERIFY(seat.page().question());
    }

    void theLanguageChangesWithoutRestart()
    {
        Seat seat({s(u"Theo |Bí thư")});
        seat.window->setLanguage(s(u"vi"));
        QCOMPARE(QLocale().language(), QLocale::Vietnamese);
        seat.window->setLanguage(s(u"en"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }
};

QTEST_MAIN(AnnotateTest)
#include "tst_annotate.moc"
