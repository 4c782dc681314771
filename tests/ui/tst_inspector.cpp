// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/guideline.h"
#include "tests/ui/windowkit.h"
#include "ui/document/attributerow.h"
#include "ui/document/inspector.h"
#include "ui/document/labelbutton.h"
#include "ui/document/relationlist.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>

using namespace dau;
using kit::Seat;

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

AttributeValue value(const Seat &seat, const QString &key)
{
    return seat.page().selected()->attributes.value(key);
}

// The row of attributes that has the focus; empty: none.
QString row()
{
    const auto *row = qobject_cast<AttributeRow *>(QApplication::focusWidget());
    return row ? row->key() : QString();
}

bool onPage(const Seat &seat)
{
    return seat.page().view().hasFocus();
}

template <typename Widget>
Widget *find(const Seat &seat)
{
    return seat.window->findChild<Widget *>();
}

LabelButton *labelButton(const Seat &seat, const QString &name)
{
    for (LabelButton *button : seat.window->findChildren<LabelButton *>()) {
        if (button->accessibleName().startsWith(name))
            return button;
    }
    return nullptr;
}

} // namespace

// The right pane, at the real window.
class InspectorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void digitsGiveValuesAndGoOn()
    {
        Seat seat({s(u"Theo [TITLE{title_use?with_name}* Bí thư] hôm nay")});
        seat.press(Qt::Key_Return);
        QCOMPARE(row(), s(u"title_use"));
        seat.press(Qt::Key_2);
        QCOMPARE(value(seat, s(u"title_use")).values, QStringList(s(u"stands_for")));
        QVERIFY(value(seat, s(u"title_use")).source == AttributeValue::Source::Set);
        QCOMPARE(row(), s(u"level"));
        seat.press(Qt::Key_1);
        QCOMPARE(value(seat, s(u"level")).values, QStringList(s(u"central")));
        QVERIFY(onPage(seat)); // the last one has been answered

        // Each value is a step of its own.
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(value(seat, s(u"level")).values.isEmpty());
        QCOMPARE(value(seat, s(u"title_use")).values, QStringList(s(u"stands_for")));
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(value(seat, s(u"title_use")).source == AttributeValue::Source::Default);
    }

    void aDigitWithoutAValueDoesNothing()
    {
        Seat seat({s(u"Theo [TITLE{title_use?with_name}* Bí thư] hôm nay")});
        seat.press(Qt::Key_Return);
        seat.press(Qt::Key_9);
        QCOMPARE(row(), s(u"title_use"));
        QVERIFY(value(seat, s(u"title_use")).source == AttributeValue::Source::Default);
    }

    void enterKeepsAllThatIsGrey()
    {
        Seat seat({s(u"Theo [TITLE{title_use~generic,level?province}* Bí thư] hôm nay")});
        seat.press(Qt::Key_Return);
        QVERIFY2(QApplication::focusWidget()->accessibleName().contains(s(u"(carried)")),
                 qPrintable(QApplication::focusWidget()->accessibleName()));
        seat.press(Qt::Key_Return);
        QVERIFY(onPage(seat));
        QCOMPARE(value(seat, s(u"title_use")), (AttributeValue{{s(u"generic")}, AttributeValue::Source::Set}));
        QCOMPARE(value(seat, s(u"level")), (AttributeValue{{s(u"province")}, AttributeValue::Source::Set}));
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(value(seat, s(u"title_use")).source == AttributeValue::Source::Carried);
        QVERIFY(value(seat, s(u"level")).source == AttributeValue::Source::Default);
    }

    void escapeLeavesGreyAsItIs()
    {
        Seat seat({s(u"Theo [TITLE{title_use~generic}* Bí thư] hôm nay")});
        seat.press(Qt::Key_Return);
        seat.press(Qt::Key_Escape);
        QVERIFY(onPage(seat));
        QVERIFY(value(seat, s(u"title_use")).source == AttributeValue::Source::Carried);
        QCOMPARE(seat.page().state().mode(), PageState::Mode::Span);
    }

    void upAndDownWalkTheRowsAndDeleteTakesAValueAway()
    {
        Seat seat({s(u"Theo [TITLE{title_use=generic,level=central}* Bí thư] hôm nay")});
        seat.press(Qt::Key_Return);
        QCOMPARE(row(), s(u"title_use")); // nothing is open: the first
        seat.press(Qt::Key_Down);
        QCOMPARE(row(), s(u"level"));
        seat.press(Qt::Key_Delete);
        QVERIFY(value(seat, s(u"level")).values.isEmpty());
        seat.press(Qt::Key_Up);
        QCOMPARE(row(), s(u"title_use"));
        seat.press(Qt::Key_Left);
        QCOMPARE(value(seat, s(u"title_use")).values, QStringList(s(u"stands_for")));
    }

    void aLetterGoesToTheValueWithThatName()
    {
        Seat seat({s(u"Theo [TITLE{title_use=generic}* Bí thư] hôm nay")});
        seat.press(Qt::Key_Return);
        QCOMPARE(row(), s(u"level"));
        seat.press(Qt::Key_P);
        QCOMPARE(value(seat, s(u"level")).values, QStringList(s(u"province")));
        QCOMPARE(row(), s(u"level")); // another letter may follow
        seat.press(Qt::Key_X);
        QCOMPARE(value(seat, s(u"level")).values, QStringList(s(u"province")));
        seat.press(Qt::Key_C);
        QCOMPARE(value(seat, s(u"level")).values, QStringList(s(u"central")));
        seat.press(Qt::Key_Return);
        QVERIFY(onPage(seat));
    }

    void whatIsAskedDependsOnTheAnswer()
    {
        Seat seat({s(u"Thực hiện [DIRECTIVE* Chỉ thị số 7] ngay")});
        seat.press(Qt::Key_Return);
        QCOMPARE(row(), s(u"dir_kind"));
        seat.press(Qt::Key_1);
        QCOMPARE(row(), s(u"dir_ref"));
        seat.press(Qt::Key_Up);
        seat.press(Qt::Key_2); // an instruction has no form of reference
        QVERIFY(onPage(seat));
        seat.press(Qt::Key_Return);
        seat.press(Qt::Key_Down);
        QCOMPARE(row(), s(u"dir_kind"));
    }

    void aFoldedInspectorAsksBelowThePage()
    {
        Seat seat({s(u"Theo [TITLE{title_use?with_name}* Bí thư] hôm nay")});
        seat.press(Qt::Key_I, Qt::ControlModifier);
        seat.page().takeFocus();
        QVERIFY(!find<Inspector>(seat)->isVisible());
        seat.press(Qt::Key_Return);
        QCOMPARE(row(), s(u"title_use"));
        seat.press(Qt::Key_3);
        QCOMPARE(value(seat, s(u"title_use")).values, QStringList(s(u"generic")));
        seat.press(Qt::Key_Escape);
        QVERIFY(onPage(seat));
    }

    void relationsLeadToThePartnerAndCanBeDeleted()
    {
        Seat seat({s(u"[TITLE* Bí thư] của [BODY Thành ủy] nay")});
        const Annotation body = *seat.page().session()->annotations.next(seat.page().selected()->id);
        QVERIFY(seat.page().apply(seat.page().edits().relate(s(u"of"), seat.page().selected()->id, body.id)));
        auto *list = find<RelationList>(seat);
        QTRY_COMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().startsWith(s(u"of →")), qPrintable(list->item(0)->text()));
        list->setFocus();
        seat.press(Qt::Key_Delete);
        QCOMPARE(seat.relations(), QStringList());
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(seat.relations().size(), 1);
        QTRY_COMPARE(list->count(), 1);
        list->setFocus();
        seat.press(Qt::Key_Return);
        QVERIFY(onPage(seat));
        QCOMPARE(seat.page().selected()->id, body.id);
        QTRY_VERIFY2(list->count() == 1 && list->item(0)->text().startsWith(s(u"of ←")), qPrintable(list->item(0)->text()));
    }

    void clausesOfTheGuidelineStandBesideTheirLabels()
    {
        Seat seat({s(u"[TITLE* Bí thư] của [BODY Thành ủy] nay")});
        const auto shows = [&](const QString &words) {
            for (const QLabel *label : find<Inspector>(seat)->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        };
        Clause clause;
        clause.id = ClauseId::create();
        clause.title = s(u"Titles are short");
        clause.text = s(u"Without <b>the body</b>.");
        clause.examples = {{{}, s(u"⟦Bí thư⟧ nói"), s(u"TITLE “Bí thư”")}};
        QVERIFY(seat.project().apply(clauseChange({}, clause, seat.me)));
        QTRY_VERIFY(shows(s(u"§ Titles are short\nWithout <b>the body</b>.")));
        Clause changed = clause;
        changed.text = s(u"One word.");
        QVERIFY(seat.project().apply(clauseChange(clause, changed, seat.me)));
        QTRY_VERIFY(shows(s(u"One word.")));
        const Annotation body = *seat.page().session()->annotations.next(seat.page().selected()->id);
        seat.page().setState(selecting(seat.page().state(), body));
        QTRY_VERIFY(shows(s(u"Thành ủy")));
        QVERIFY(!shows(s(u"One word.")));
    }

    void thePaletteCountsAndLabels()
    {
        Seat seat({s(u"Theo ^Bí thư| hôm nay, [BODY Thành ủy] họp")});
        QTRY_COMPARE(labelButton(seat, s(u"Body"))->accessibleName(), s(u"Body, key B, 1 here"));
        QTest::mouseClick(labelButton(seat, s(u"Title")), Qt::LeftButton);
        QCOMPARE(seat.project().document()->annotations.count(s(u"TITLE")), 1);
        QVERIFY(onPage(seat));
        QTRY_COMPARE(labelButton(seat, s(u"Title"))->accessibleName(), s(u"Title, key T, 1 here"));
    }

    void namesAreNeverMarkup()
    {
        LabelScheme scheme = kit::newsScheme();
        scheme.labels[0].name.byLanguage[s(u"en")] = s(u"<b>A & B</b>");
        Seat seat({s(u"[PERSON* <i>Lan</i> & <b>Huệ</b>] nay")}, scheme);
        QTRY_VERIFY(find<Inspector>(seat)->isVisible());
        QTest::qWait(100);
        QStringList texts;
        for (const QLabel *label : find<Inspector>(seat)->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            texts << label->text();
        }
        QVERIFY(texts.contains(s(u"<b>A & B</b>")));
    }
};

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
