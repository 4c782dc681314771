// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/seats.h"
#include "tests/storage/seats.h"
#include "tests/ui/windowkit.h"
#include "storage/exchange/fileexchange.h"
#include "ui/corpus/assignpanel.h"
#include "ui/corpus/forkspanel.h"
#include "ui/corpus/mergepanel.h"
#include "ui/corpus/peoplepanel.h"
#include "ui/corpus/projectpage.h"
#include "ui/main/peoplepage.h"
#include "ui/main/settings.h"
#include "ui/main/workspace.h"

#include <QtTest>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace dau;
using kit::Lead;
using kit::Machine;

namespace {

const QString leadFile = QStringLiteral(u"lead.dau");

// The lead's project in the real window, at "People and packages".
struct Window {
    const Machine &machine;
    SqliteProjectFiles files;
    MainWindow window;

    Window(const Machine &at, const QString &name, const AnnotatorId &me)
        : machine(at)
        , files(at.folder.files())
        , window(files)
    {
        window.setHandovers(&machine.handovers);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        if (!window.open(machine.path(name)))
            qFatal("the project does not open");
        if (!me.isNull())
            sit(me);
    }
    // Answers the question who sits here, which covers every place.
    void sit(const AnnotatorId &me)
    {
        auto *list = window.findChild<PeoplePage *>()->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text() == window.project()->annotator(me)->name)
                list->setCurrentRow(row);
        }
        QTest::keyClick(list, Qt::Key_Return);
    }
    PeoplePanel &people()
    {
        window.showPlace(Place::Project);
        window.findChild<ProjectPage *>()->show(ProjectPage::Section::People);
        return *window.findChild<PeoplePanel *>();
    }
};

QStringList row(const PeoplePanel &panel, int number)
{
    const auto *table = panel.findChild<QTableWidget *>();
    QStringList cells;
    for (int column = 0; column < 7; ++column)
        cells.append(table->item(number, column)->text());
    return cells;
}

} // namespace

class HandoverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { kit::useOwnSettings(); }
    void documentsAreGivenByKOfNAfterAPreview();
    void workGoesOutAndComesBack();
    void aPackageKnowsWhoSitsThere();
    void oneOfTwoVersionsIsChosenByKey();
    void aColourIsChosenByKeysAndTakenBack();
    void theWindowMayBeSmallWithLargeText();
};

void HandoverTest::aColourIsChosenByKeysAndTakenBack()
{
    const Lead lead({QStringLiteral(u"A"), QStringLiteral(u"B")});
    Window seat(lead, leadFile, lead.people[1].id);
    PeoplePanel &panel = seat.people();
    const auto colourOfA = [&] { return seat.window.project()->annotator(lead.people[0].id)->colour; };
    const QString before = colourOfA();
    const auto focused = [] { return qobject_cast<QPushButton *>(QApplication::focusWidget()); };
    auto *table = panel.findChild<QTableWidget *>();
    QVERIFY(table->hasFocus());
    table->selectRow(0);
    for (int i = 0; i < 12 && !(focused() && focused()->menu()); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(focused() && focused()->menu());
    QTimer::singleShot(0, qApp, [] { // the menu has its own loop
        for (const int key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Return})
            QTest::keyClick(QApplication::activePopupWidget(), static_cast<Qt::Key>(key));
    });
    QTest::keyClick(focused(), Qt::Key_Space);
    QCOMPARE(colourOfA(), QStringLiteral(u"#2f9483"));
    QVERIFY(before != colourOfA());
    QVERIFY(seat.window.project()->undo());
    QCOMPARE(colourOfA(), before);
    QTRY_VERIFY(!seat.window.project()->isSaving());
}

void HandoverTest::theWindowMayBeSmallWithLargeText()
{
    const Lead lead({QStringLiteral(u"A"), QStringLiteral(u"B")});
    const FileExchange exchange;
    const SqliteProjectFiles files = lead.folder.files();
    for (const QString &language : {QStringLiteral(u"en"), QStringLiteral(u"vi")}) {
        MainWindow window(files, &exchange);
        window.setHandovers(&lead.handovers);
        window.setLanguage(language);
        window.settings().set(settings::textSize, 200);
        window.resize(1280, 800);
        window.show();
        QVERIFY(window.open(lead.path(leadFile)));
        QVERIFY(window.project()->setMe(lead.people[0].id));
        for (const Place place : window.workspace()->places()) {
            window.showPlace(place);
            QCoreApplication::processEvents();
        }
        const QSize least = window.minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 800,
                 qPrintable(QStringLiteral(u"%1: %2 x %3").arg(language).arg(least.width()).arg(least.height())));
        window.settings().set(settings::textSize, 100);
    }
}

void HandoverTest::documentsAreGivenByKOfNAfterAPreview()
{
    const Lead lead({QStringLiteral(u"A"), QStringLiteral(u"B"), QStringLiteral(u"C")}, 6);
    Window seat(lead, leadFile, lead.people[2].id);
    PeoplePanel &panel = seat.people();
    panel.assign();
    AssignPanel &assign = *panel.assignPanel();
    auto *annotators = assign.findChildren<QListWidget *>().at(1);
    annotators->item(0)->setCheckState(Qt::Checked);
    annotators->item(1)->setCheckState(Qt::Checked);
    QCOMPARE(assign.preview(), QStringLiteral(u"A: 3 (+3)   B: 3 (+3)"));
    assign.assign();
    QTRY_COMPARE(row(panel, 0).at(2), QStringLiteral(u"3"));
    QCOMPARE(row(panel, 2).at(2), QStringLiteral(u"–"));
    QVERIFY(seat.window.project()->undo());
    QVERIFY(seat.window.project()->store().flush());
    QVERIFY(lead.handovers.assignments(seat.window.project()->store())->isEmpty());
}

void HandoverTest::workGoesOutAndComesBack()
{
    const Lead lead({QStringLiteral(u"A"), QStringLiteral(u"B")});
    const AnnotatorId a = lead.people[0].id;
    Window seat(lead, leadFile, lead.people[1].id);
    PeoplePanel &panel = seat.people();
    panel.package({a}, lead.path(QStringLiteral(u"a.dau")));
    QTRY_VERIFY(QFile::exists(lead.path(QStringLiteral(u"a.dau"))));
    const Machine home;
    QTRY_VERIFY(!lead.handovers.people(seat.window.project()->store())->isEmpty() && lead.handovers.people(seat.window.project()->store())->first().sentAt > 0);
    const QString file = home.take(lead.path(QStringLiteral(u"a.dau")), QStringLiteral(u"a.dau"));
    QCOMPARE(kit::save(*home.open(QStringLiteral(u"a.dau")),
                  kit::changeOf(QStringLiteral(u"annotate"), a,
                                {{lead.documents[0].id, a, {}, kit::annotationAt(QStringLiteral(u"TITLE"), 0, 6)}})),
             QString());
    QFile broken(home.path(QStringLiteral(u"broken.dau")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("not a project");
    broken.close();
    panel.mergeFiles({file, broken.fileName()});
    MergePanel &merge = *panel.mergePanel();
    QTRY_VERIFY(merge.report() && !merge.isBusy());
    QCOMPARE(merge.report()->added, 1);
    QCOMPARE(merge.report()->refused.size(), 1);
    QCOMPARE(seat.window.project()->store().counts(a)->annotations, 0); // nothing yet
    merge.merge();
    QTRY_VERIFY(merge.report()->merged);
    QTRY_COMPARE(row(panel, 0).at(5), QStringLiteral(u"1"));
    // One step takes it back, and one brings it again.
    QVERIFY(seat.window.project()->undo());
    QTRY_COMPARE(seat.window.project()->store().counts(a)->annotations, 0);
    QTRY_VERIFY(!seat.window.project()->isSaving());
    QVERIFY(seat.window.project()->redo());
    QTRY_COMPARE(seat.window.project()->store().counts(a)->annotations, 1);
}

void HandoverTest::aPackageKnowsWhoSitsThere()
{
    const Lead lead({QStringLiteral(u"A"), QStringLiteral(u"B")});
    const Machine home;
    home.take(lead.package(lead.people[1], QStringLiteral(u"b.dau")), QStringLiteral(u"b.dau"));
    Window seat(home, QStringLiteral(u"b.dau"), {});
    QCOMPARE(seat.window.project()->me(), lead.people[1].id);
    QVERIFY(seat.window.project()->document());
    PeoplePanel &panel = seat.people();
    QStringList shown;
    for (const QPushButton *button : panel.findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (button->isVisible())
            shown.append(button->text());
    }
    QCOMPARE(shown, QStringList{QStringLiteral(u"Merge files…")});
}

void HandoverTest::oneOfTwoVersionsIsChosenByKey()
{
    const Lead lead({QStringLiteral(u"A"), QStringLiteral(u"B")});
    const AnnotatorId a = lead.people[0].id;
    const DocumentId document = lead.documents[0].id;
    const Annotation start = kit::annotationAt(QStringLiteral(u"TITLE"), 0, 6);
    QCOMPARE(kit::save(*lead.open(leadFile), kit::changeOf(QStringLiteral(u"annotate"), a, {{document, a, {}, start}})), QString());
    const QString package = lead.package(lead.people[0], QStringLiteral(u"a.dau"));
    const Machine home;
    const Machine office;
    QStringList files;
    for (const auto &[machine, label] : {std::pair{&home, u"BODY"}, std::pair{&office, u"PLACE"}}) {
        files.append(machine->take(package, QStringLiteral(u"a.dau")));
        Annotation other = start;
        other.label = QString::fromUtf16(label);
        QCOMPARE(kit::save(*machine->open(QStringLiteral(u"a.dau")), kit::changeOf(QStringLiteral(u"relabel"), a, {{document, a, start, other}})), QString());
    }
    lead.merge(leadFile, files);
    Window seat(lead, leadFile, lead.people[1].id);
    PeoplePanel &panel = seat.people();
    panel.showForks();
    QCOMPARE(panel.forksPanel()->count(), 1);
    const QString stands = seat.window.project()->store().layer({document, a})->annotations.first().label;
    QTest::keyClick(panel.forksPanel()->findChild<QTableWidget *>(), Qt::Key_2);
    QTRY_COMPARE(panel.forksPanel()->count(), 0);
    QVERIFY(seat.window.project()->store().layer({document, a})->annotations.first().label != stands);
    QVERIFY(seat.window.project()->undo());
    QTRY_COMPARE(seat.window.project()->store().layer({document, a})->annotations.first().label, stands);
    QCOMPARE(lead.handovers.forks(seat.window.project()->store())->size(), 1);
}

QTEST_MAIN(HandoverTest)
#include "tst_handover.moc"
