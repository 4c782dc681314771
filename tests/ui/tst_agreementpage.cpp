// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/assigning.h"
#include "tests/ui/windowkit.h"
#include "ui/corpus/projectpage.h"
#include "ui/document/kwicview.h"
#include "ui/document/pagetheme.h"
#include "ui/review/agreementpage.h"
#include "ui/review/agreementtables.h"
#include "ui/review/figuretable.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewsession.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QTabWidget>

using namespace dau;
using kit::Seat;

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

// Lan at her window, and what Minh marked in the same documents; both are done.
struct Pair : Seat {
    Pair(const QStringList &lan, const QStringList &minh)
        : Seat(lan)
    {
        other = store->addAnnotator(s(u"Minh"));
        for (qsizetype i = 0; i < ids.size(); ++i) {
            finish(ids[i], me, {}); // what she marked is there
            finish(ids[i], other, kit::parse(minh[i]).annotations.all());
        }
        if (!project().openDocument(ids[0]))
            qFatal("the document does not open");
        window->showPlace(Place::Project);
        window->findChild<ProjectPage *>()->show(ProjectPage::Section::Agreement);
    }
    void finish(const DocumentId &id, const AnnotatorId &who, QList<Annotation> annotations)
    {
        for (Annotation &annotation : annotations)
            annotation.id = AnnotationId::create();
        store->addLayer({id, who}, {{LayerState::Done, {}, {}}, annotations, {}});
    }
    AgreementPage &agreement() const { return *window->findChild<AgreementPage *>(); }
    bool isThere() const { return agreement().tables().matrix().rowCount() == 2; }
    QStringList listed() const
    {
        QStringList result;
        const LabelScheme &scheme = project().scheme();
        for (const FigureItem &item : agreement().items())
            result.append(QStringLiteral(u"%1 %2 %3/%4").arg(item.documentName, item.quote, scheme.label(item.first) ? item.first : s(u"-"), scheme.label(item.second) ? item.second : s(u"-")));
        return result;
    }

    AnnotatorId other;
};

} // namespace

// The Agreement section of the Project place, at the real window.
class AgreementPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMatrixShowsWhatOneCountsByHand()
    {
        Pair seat({s(u"[TITLE Bí thư] [BODY Thành ủy] [PERSON Lan]"), s(u"[PLACE Huế] xa")},
                  {s(u"[TITLE Bí thư] [PLACE Thành ủy] [PERSON Lan]"), s(u"Huế xa")});
        QTRY_VERIFY(seat.isThere());
        // Agreed: Bí thư, Lan. 4 spans and 3: 2·2/7.
        const FigureTable &matrix = seat.agreement().tables().matrix();
        QCOMPARE(matrix.text(0, 1), s(u"0.571"));
        QCOMPARE(matrix.text(1, 0), s(u"0.571"));
        QVERIFY(matrix.text(0, 0).isEmpty());
        QVERIFY(seat.agreement().sentence().contains(s(u"Lan, Minh in 2 documents")));
        // Labels with few uses have counts only.
        QCOMPARE(seat.agreement().tables().labels().text(0, 0), s(u"counts only"));
        QCOMPARE(seat.agreement().tables().documents().text(1, 0), s(u"0.000"));
    }

    void aNumberOpensIntoThePassagesBehindItAndEnterGoesThere()
    {
        Pair seat({s(u"[TITLE Bí thư] [BODY Thành ủy]"), s(u"Rồi [PLACE Huế] xa")}, {s(u"[TITLE Bí thư] [PLACE Thành ủy]"), s(u"Rồi Huế xa")});
        QTRY_VERIFY(seat.isThere());
        seat.agreement().tables().matrix().setFocus();
        seat.press(Qt::Key_Return);
        QTRY_COMPARE(seat.listed(), (QStringList{s(u"d1 Thành ủy BODY/-"), s(u"d1 Thành ủy -/PLACE"), s(u"d2 Huế PLACE/-")}));
        QVERIFY(seat.agreement().list().hasFocus());
        seat.press(Qt::Key_Escape); // back to the number
        QVERIFY(seat.agreement().tables().matrix().hasFocus());
        QVERIFY(seat.window->workspace()->place() == Place::Project);
        seat.press(Qt::Key_Return);
        QTRY_VERIFY(seat.agreement().list().hasFocus());
        // R shows the same place as a unit to be settled.
        seat.press(Qt::Key_R);
        QVERIFY(seat.window->workspace()->place() == Place::Review);
        const ReviewSession &review = seat.window->review().session();
        QTRY_VERIFY(review.unit() && review.review()->reviewed.document.id == seat.ids[0]);
        QCOMPARE(review.review()->reviewed.text.view(review.unit()->unit.extent).toString(), s(u"Thành ủy"));
        seat.window->showPlace(Place::Project);
        seat.agreement().list().setFocus();
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Return);
        QVERIFY(seat.window->workspace()->place() == Place::Annotate);
        QCOMPARE(seat.project().document()->document.id, seat.ids[1]);
        QCOMPARE(seat.page().session()->text.view(seat.page().state().selection()).toString(), s(u"Huế"));
        QVERIFY(seat.page().view().hasFocus());
    }

    void labelsAgainstLabelsOpenTheirCell()
    {
        Pair seat({s(u"[TITLE Bí thư] [BODY Thành ủy] [PERSON Lan]")}, {s(u"[TITLE Bí thư] [PLACE Thành ủy] Lan")});
        QTRY_VERIFY(seat.isThere());
        FigureTable &table = seat.agreement().tables().confusion();
        // Rows: Lan's BODY PERSON TITLE unmarked; columns: Minh's PLACE TITLE unmarked.
        QCOMPARE(table.rowCount(), 4);
        QCOMPARE(table.columnCount(), 3);
        QCOMPARE(table.text(0, 0), s(u"1"));
        QCOMPARE(table.text(1, 2), s(u"1"));
        QCOMPARE(table.text(2, 1), s(u"1"));
        table.setCurrentCell(1, 2);
        Q_EMIT table.clicked(table.model()->index(1, 2));
        QTRY_COMPARE(seat.listed(), QStringList{s(u"d1 Lan PERSON/-")});
        Q_EMIT table.clicked(table.model()->index(0, 0));
        QTRY_COMPARE(seat.listed(), QStringList{s(u"d1 Thành ủy BODY/PLACE")});
    }

    void anEditIsCountedWhenThePageIsSeenAgain()
    {
        Pair seat({s(u"[TITLE Bí thư] |Lan")}, {s(u"[TITLE Bí thư] Lan")});
        QTRY_VERIFY(seat.isThere());
        QCOMPARE(seat.agreement().tables().matrix().text(0, 1), s(u"1.000"));
        seat.window->showPlace(Place::Annotate);
        const Annotation title = seat.page().session()->annotations.all()[0];
        seat.page().setState(selecting(seat.page().state(), title));
        seat.page().takeFocus();
        seat.press(Qt::Key_Delete);
        QTRY_COMPARE(seat.page().session()->annotations.size(), 0);
        seat.window->showPlace(Place::Project);
        QTRY_COMPARE(seat.agreement().tables().matrix().text(0, 1), s(u"0.000"));
    }

    void roundsAreComparedOnceThereAreTwo()
    {
        Pair seat({s(u"[TITLE Bí thư] [BODY Thành ủy]"), s(u"[PLACE Huế] xa")}, {s(u"[TITLE Bí thư] Thành ủy"), s(u"[PLACE Huế] xa")});
        QTRY_VERIFY(seat.isThere());
        const AgreementTables &tables = seat.agreement().tables();
        const QTabWidget *tabs = nullptr;
        for (const QTabWidget *one : tables.findChildren<QTabWidget *>())
            tabs = one->indexOf(&tables.rounds()) >= 0 ? one : tabs;
        QVERIFY(tabs && !tabs->isTabVisible(tabs->indexOf(&tables.rounds())));
        const QList<GivenDocument> plan{{seat.ids[0], seat.me, 1}, {seat.ids[0], seat.other, 1}, {seat.ids[1], seat.me, 2}, {seat.ids[1], seat.other, 2}};
        QVERIFY(seat.project().apply(assigning(plan, {}, {})));
        seat.window->showPlace(Place::Annotate);
        seat.window->showPlace(Place::Project);
        FigureTable &rounds = tables.rounds();
        QTRY_COMPARE(rounds.rowCount(), 2);
        QVERIFY(tabs->isTabVisible(tabs->indexOf(&rounds)));
        QCOMPARE(rounds.text(0, 0), s(u"0.667")); // 2 · 1 / 3
        QVERIFY(rounds.text(0, 2).isEmpty());
        QCOMPARE(rounds.text(1, 0), s(u"1.000"));
        QCOMPARE(rounds.text(1, 2), s(u"+0.333"));
        rounds.setCurrentCell(0, 0);
        Q_EMIT rounds.clicked(rounds.model()->index(0, 0));
        QTRY_COMPARE(seat.listed(), QStringList{s(u"d1 Thành ủy BODY/-")});
    }

    void textStandsOutOnEveryGround()
    {
        for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
            applyTheme(*qApp, *theme, 1);
            for (int percent = 0; percent <= 100; percent += 5) {
                const double share = percent / 100.0;
                QVERIFY2(contrast(FigureTable::ink(share), FigureTable::ground(share)) >= 4.5, qPrintable(QString::number(share)));
            }
        }
    }
};

QTEST_MAIN(AgreementPageTest)
#include "tst_agreementpage.moc"
