// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/model/reviewkit.h"
#include "tests/ui/windowkit.h"
#include "ui/corpus/feedbackpanel.h"
#include "ui/review/guidelinepanel.h"
#include "ui/corpus/projectpage.h"
#include "ui/corpus/reviewreportpanel.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>

using namespace dau;
using kit::Seat;

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

template <typename Widget>
Widget *find(const Seat &seat)
{
    return seat.window->findChild<Widget *>();
}

void open(Seat &seat, ProjectPage::Section section)
{
    seat.press(Qt::Key_0, Qt::ControlModifier);
    find<ProjectPage>(seat)->show(section);
}

// The titles of the clauses as the store has them.
QStringList titles(const Seat &seat)
{
    QStringList all;
    for (const Clause &clause : seat.store->clauses().value_or(QList<Clause>()))
        all.append(clause.title);
    return all;
}

Clause only(const Seat &seat)
{
    return seat.store->clauses().value_or(QList<Clause>()).value(0);
}

QListWidget *list(const Seat &seat, const char16_t *name)
{
    for (QListWidget *widget : seat.window->findChildren<QListWidget *>()) {
        if (widget->accessibleName() == s(name))
            return widget;
    }
    return nullptr;
}

bool shows(const QWidget &widget, const QString &words)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget) && label->text() == words)
            return true;
    }
    return false;
}

// Lan (who sits here) and Minh have finished the document; Minh's reading is the second one and was decided to be right.
struct Decided : Seat {
    explicit Decided(const ClauseId &clause = {})
        : Seat({s(u"|Ông Bí thư Thành ủy nói")})
    {
        minh = store->addAnnotator(s(u"Minh"));
        store->addLayer({ids[0], me}, kit::layerOf(s(u"Ông [TITLE Bí thư [BODY Thành ủy]] nói"), 0));
        store->addLayer({ids[0], minh}, kit::layerOf(s(u"Ông [TITLE Bí thư] [BODY Thành ủy] nói"), 1));
        project().reload();
        apply(makeGold(s(u"Gold"), me));
        Verdict verdict = kit::take(2);
        verdict.person = minh;
        verdict.clause = clause;
        apply(settle(review(), review().units.first().unit.id, verdict));
    }
    DocumentReview review() const { return loadReview(*store, ids[0], {}).value_or(DocumentReview()); }
    void apply(const Result<Change> &change)
    {
        if (!change || !project().apply(*change))
            qFatal("not applied");
    }

    AnnotatorId minh;
};

} // namespace

// The sections "Guideline" and "Review report" of the Project place, at the real window.
class GuidelinePanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClauseIsMadeEditedAndTakenBackByKeys()
    {
        Seat seat({s(u"|Một hai")});
        open(seat, ProjectPage::Section::Guideline);
        seat.press(Qt::Key_Tab); // from the list, empty still
        seat.type(s(u"chuc danh"));
        seat.press(Qt::Key_Return);
        QCOMPARE(titles(seat), QStringList(s(u"chuc danh")));
        QVERIFY(find<QPlainTextEdit>(seat)->hasFocus());
        seat.type(s(u"khong *ca* ho"));
        QVERIFY(only(seat).text.isEmpty());
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(only(seat).text, s(u"khong *ca* ho"));
        QCOMPARE(only(seat).title, s(u"chuc danh"));

        seat.press(Qt::Key_Return); // from the list to the title
        seat.press(Qt::Key_End);
        seat.type(s(u" 2"));
        seat.press(Qt::Key_Return);
        QCOMPARE(titles(seat), QStringList(s(u"chuc danh 2")));

        // Each was a step of its own.
        list(seat, u"Clauses of the guideline")->setFocus();
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(titles(seat), QStringList(s(u"chuc danh")));
        QTRY_COMPARE(find<GuidelinePanel>(seat)->clause()->title, s(u"chuc danh"));
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(only(seat).text.isEmpty());
        QTRY_VERIFY(find<QPlainTextEdit>(seat)->toPlainText().isEmpty());
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(titles(seat).isEmpty());
        QTRY_VERIFY(!find<GuidelinePanel>(seat)->clause());
    }

    // Two annotators agreed on half of the titles before the clause about them, on all since.
    void aClauseTellsTheAgreementBeforeAndSince()
    {
        for (const bool since : {false, true}) {
            Seat seat({s(u"|Bí thư Lan"), s(u"Bí thư Minh"), s(u"Bí thư Nga")});
            const AnnotatorId minh = seat.store->addAnnotator(s(u"Minh"));
            const auto finish = [&](int document, const QString &lan, const QString &other) {
                int number = 0;
                for (const auto &[who, notation] : {std::pair(seat.me, lan), std::pair(minh, other)}) {
                    Layer layer = kit::layerOf(notation, 10 * document + number++);
                    layer.info.state = LayerState::InProgress;
                    seat.store->addLayer({seat.ids[document], who}, layer);
                    const Change done{s(u"state"), s(u"done"), who, {{seat.ids[document], who, layer.info, LayerInfo{LayerState::Done, {}, {}}}}, {}};
                    QVERIFY(seat.store->append(done, {}, [](const Result<qint64> &) {}));
                }
            };
            finish(0, s(u"[TITLE Bí thư] [PERSON Lan]"), s(u"[PLACE Bí thư] [PERSON Lan]"));
            finish(1, s(u"[TITLE Bí thư] Minh"), s(u"[TITLE Bí thư] Minh"));
            Clause clause{ClauseId::create(), s(u"Chức danh"), {}, {{{}, s(u"⟦Bí thư⟧ Lan"), s(u"TITLE")}}, 0, {}, {}};
            clause.at = seat.store->stateTimes()->value(seat.ids[1]).last + 1;
            QVERIFY(seat.project().apply(clauseChange({}, clause, seat.me)));
            if (since)
                finish(2, s(u"[TITLE Bí thư] Nga"), s(u"[TITLE Bí thư] Nga"));
            open(seat, ProjectPage::Section::Guideline);
            const QString said = since
                ? s(u"Agreement (F1, exact) on Title; before this clause 0.667 (documents: 2); since then 1.000 (documents: 1); change +0.333") // 2 of 3 titles are shared
                : s(u"Agreement before and after: two annotators have not yet finished documents on both sides of its date.");
            QTRY_VERIFY(shows(*find<GuidelinePanel>(seat), said));
        }
    }

    void leavingAFieldKeepsIt()
    {
        Seat seat({s(u"|Một hai")});
        open(seat, ProjectPage::Section::Guideline);
        seat.press(Qt::Key_Tab);
        seat.type(s(u"mot"));
        seat.press(Qt::Key_Return);
        seat.type(s(u"dong"));
        seat.press(Qt::Key_Escape); // back to the page
        QVERIFY(seat.page().view().hasFocus());
        QCOMPARE(only(seat).text, s(u"dong"));
        QCOMPARE(seat.store->journal().size(), 2);
    }

    void aClauseIsDeletedAndComesBack()
    {
        Seat seat({s(u"|Một hai")});
        for (const char16_t *title : {u"mot", u"hai", u"ba"})
            QVERIFY(seat.project().apply(clauseChange({}, Clause{ClauseId::create(), s(title), {}, {}, seat.store->journal().size() + 1, {}, {}}, seat.me)));
        open(seat, ProjectPage::Section::Guideline);
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Delete);
        QCOMPARE(titles(seat), (QStringList{s(u"mot"), s(u"ba")}));
        QCOMPARE(find<GuidelinePanel>(seat)->clause()->title, s(u"ba"));
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(titles(seat), (QStringList{s(u"mot"), s(u"hai"), s(u"ba")}));
    }

    void casesThatCiteTheClauseBecomeExamples()
    {
        const ClauseId id = ClauseId::create();
        Decided seat(id);
        QVERIFY(seat.project().apply(clauseChange({}, Clause{id, s(u"mot"), {}, {}, 1, {}, {}}, seat.me)));
        open(seat, ProjectPage::Section::Guideline);
        QListWidget *cases = list(seat, u"Cases that cite the clause");
        QTRY_COMPARE(cases->count(), 1);
        QVERIFY2(cases->item(0)->text().contains(s(u"Ông ⟦Bí thư Thành ủy⟧ nói")), qPrintable(cases->item(0)->text()));
        cases->setFocus();
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Return);
        QCOMPARE(only(seat).examples.size(), 1);
        QCOMPARE(only(seat).examples[0].text, s(u"Ông ⟦Bí thư Thành ủy⟧ nói"));
        QListWidget *examples = list(seat, u"Examples of the clause");
        QCOMPARE(examples->count(), 1);
        examples->setFocus();
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Delete);
        QVERIFY(only(seat).examples.isEmpty());
        seat.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(only(seat).examples.size(), 1);
    }

    void theReportSaysWhatBecameOfTheUnits()
    {
        Decided seat;
        open(seat, ProjectPage::Section::Review);
        auto *panel = find<ReviewReportPanel>(seat);
        QTRY_VERIFY(shows(*panel, s(u"documents settled")));
        QTRY_VERIFY(shows(*panel, s(u"boundary")));
        QTemporaryDir folder;
        panel->saveReport(folder.filePath(s(u"r.csv")));
        QFile file(folder.filePath(s(u"r.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY2(csv.contains(s(u"\"documents settled\",\"1\"")), qPrintable(csv));
        QVERIFY2(csv.contains(s(u"\"Minh\",\"person\",\"1\"")), qPrintable(csv));
        panel->saveReport(s(u"/nowhere/at/all.md"));
        QVERIFY(!shows(*panel, QString()));
    }

    void feedbackIsAnsweredAndTheDecisionIsStale()
    {
        Decided seat;
        QCOMPARE(seat.review().open(), 0);
        open(seat, ProjectPage::Section::Review);
        auto *panel = find<FeedbackPanel>(seat);
        QListWidget *cases = list(seat, u"Decisions against the annotator");
        QTRY_COMPARE(cases->count(), 1);
        QVERIFY2(cases->item(0)->text().contains(s(u"⟦Bí thư Thành ủy⟧")), qPrintable(cases->item(0)->text()));
        cases->setFocus();
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Return);
        seat.type(s(u"xem lai"));
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.review().open(), 1);
        QVERIFY(seat.review().units.first().state == ReviewUnit::State::Stale);
        QCOMPARE(seat.review().units.first().answer, s(u"xem lai"));
        QTRY_VERIFY2(cases->item(0)->text().contains(s(u"xem lai")), qPrintable(cases->item(0)->text()));

        // Nobody answers for another.
        panel->setAnnotator(seat.minh);
        QTRY_COMPARE(panel->feedback().annotator, seat.minh);
        QVERIFY(panel->feedback().against.isEmpty());
        QVERIFY(!panel->findChild<QLineEdit *>()->isVisible());
    }
};

QTEST_MAIN(GuidelinePanelTest)
#include "tst_guidelinepanel.moc"
