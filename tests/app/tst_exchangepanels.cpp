// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/project.h"
#include "storage/exchange/fileexchange.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"
#include "ui/corpus/exportpanel.h"
#include "ui/corpus/formatnamestable.h"
#include "ui/corpus/importmodel.h"
#include "ui/corpus/importpanel.h"
#include "ui/corpus/mappingtable.h"
#include "ui/corpus/releasespanel.h"
#include "ui/corpus/releasetree.h"
#include "ui/main/translator.h"

#include <QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace dau;
using namespace Qt::StringLiterals;

// Import, export and releases in the window, over the real exchange.
class TestExchangePanels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aReleaseIsPreviewedMadeComparedAndVerified();
    void aNameInAFormatIsEditedAndTakenBack();
    void whatEachWayOfFlatteningKeepsStandsSideBySide();
    void theLossesFollowTheLanguage();
    void namesOfForeignFilesAreMappedInThePreview();
    void oneFileGetsAnotherEncodingByKeys();
    void aLayerThatIsThereIsReplacedWhenAskedTo();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    static QPushButton *importButton(const ImportPanel &panel);
    // Shows the panel with the format chosen; its table of losses.
    static QTableWidget *lossesOf(ExportPanel &panel, const QString &format);
    static QComboBox *boxWith(const QWidget &panel, const QString &choice);
    QString in(const QString &name) const { return m_folder->filePath(name); }
    // Every line of the tree, children under their sections.
    static QStringList lines(const ReleaseTree &tree);

    const FileExchange m_exchange;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<kit::MemoryStore> m_store;
    std::unique_ptr<Project> m_project;
    AnnotatorId m_an;
};

void TestExchangePanels::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_shared<kit::MemoryStore>(kit::newsScheme());
    m_an = m_store->addAnnotator(u"An"_s);
    const std::pair<QString, LayerState> documents[] = {{u"Theo [TITLE Bí thư [BODY Thành ủy]]"_s, LayerState::Done},
                                                        {u"[PERSON Lâm] ở [PLACE Huế]"_s, LayerState::Done},
                                                        {u"[PERSON Hoa] hát"_s, LayerState::InProgress}};
    int number = 0;
    for (const auto &[notation, state] : documents) {
        const kit::Page page = kit::parse(notation);
        const DocumentId id = m_store->addDocument(u"d%1"_s.arg(++number), page.text.string());
        m_store->addLayer({id, m_an}, {{state, {}, {}}, page.annotations.all(), page.annotations.relations()});
    }
    Change first; // a row of the journal, so that there is a position to go back to
    first.kind = u"annotator"_s;
    first.edits.append({{}, {}, {}, Annotator{AnnotatorId::create(), u"Bình"_s, Annotator::Kind::Human, u"#663399"_s}});
    QVERIFY(m_store->append(first, {}, {}));
    m_project = std::move(*Project::open(m_store));
    QVERIFY(m_project->setMe(m_an));
}

QStringList TestExchangePanels::lines(const ReleaseTree &tree)
{
    QStringList all;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        const QTreeWidgetItem *section = tree.topLevelItem(i);
        all.append(section->text(0) + u": "_s + section->text(1));
        for (int j = 0; j < section->childCount(); ++j)
            all.append(section->child(j)->text(0) + u' ' + section->child(j)->text(1));
    }
    return all;
}

void TestExchangePanels::aReleaseIsPreviewedMadeComparedAndVerified()
{
    ReleasesPanel panel(*m_project, m_exchange);
    panel.show();
    auto *tree = panel.findChild<ReleaseTree *>();
    QTRY_VERIFY(tree->topLevelItemCount() > 0);
    QVERIFY2(lines(*tree).contains(u"“d3” is not done by An. "_s), qPrintable(lines(*tree).join(u'\n')));
    QVERIFY(lines(*tree).contains(u"All documents: 2 document(s), 4 annotation(s)"_s));

    panel.make(in(u"refused"_s)); // no name, and d3 is not settled
    auto *name = panel.findChildren<QLineEdit *>().first();
    QTest::keyClicks(name, u"v1"_s);
    auto *unsettled = panel.findChildren<QComboBox *>().last();
    unsettled->setCurrentIndex(1);
    panel.make(in(u"v1"_s));
    QTRY_VERIFY(QFile::exists(in(u"v1/SHA256SUMS"_s)));
    QVERIFY(!QFile::exists(in(u"refused"_s)));
    auto *list = panel.findChild<QTableWidget *>();
    QTRY_COMPARE(list->rowCount(), 1);
    QCOMPARE(list->item(0, 0)->text(), u"v1"_s);
    QCOMPARE(list->item(0, 2)->text(), u"4"_s);

    const DocumentId first = m_store->documents({}, 0, 1)->first().id;
    const auto layer = m_store->layer({first, m_an});
    Change gone;
    gone.kind = u"delete"_s;
    gone.author = m_an;
    gone.edits.append({first, m_an, layer->annotations.last(), {}});
    QVERIFY(m_store->append(gone, {}, {}));
    panel.compare();
    QTRY_VERIFY2(lines(*tree).contains(u"BODY +0 −1"_s), qPrintable(lines(*tree).join(u'\n')));
    QVERIFY(lines(*tree).contains(u"d1 +0 −1"_s));
}

void TestExchangePanels::aNameInAFormatIsEditedAndTakenBack()
{
    FormatNamesTable table(*m_project);
    const auto formats = m_exchange.formats();
    const auto brat = std::find_if(formats.begin(), formats.end(), [](const FormatInfo &format) { return format.id == u"brat"; });
    table.setFormat(*brat);
    QSignalSpy said(&table, &FormatNamesTable::said);
    QCOMPARE(table.item(1, 1)->text(), u"TITLE"_s);
    table.item(1, 2)->setText(u"Chuc_danh"_s);
    QCOMPARE(m_project->scheme().names.value(u"brat"_s).labels.value(u"TITLE"_s), u"Chuc_danh"_s);
    table.item(2, 2)->setText(u"Chuc_danh"_s); // taken
    QVERIFY2(said.last().first().toString().contains(u"both called"), qPrintable(said.last().first().toString()));
    table.item(2, 2)->setText(u"Cơ quan"_s); // no name in brat
    QVERIFY(said.last().first().toString().contains(u"cannot be a name"));
    QTRY_COMPARE(table.item(2, 2)->text(), u"BODY"_s);
    table.item(1, 2)->setText({});
    QVERIFY(m_project->scheme().names.isEmpty());
}

QTableWidget *TestExchangePanels::lossesOf(ExportPanel &panel, const QString &format)
{
    panel.show();
    QComboBox *formats = boxWith(panel, format);
    formats->setCurrentText(format);
    Q_EMIT formats->activated(formats->currentIndex());
    QList<QTableWidget *> tables = panel.findChild<QTabWidget *>()->findChildren<QTableWidget *>();
    tables.removeIf([](QTableWidget *table) { return qobject_cast<FormatNamesTable *>(table) != nullptr; });
    return tables.size() == 1 ? tables.first() : nullptr;
}

void TestExchangePanels::whatEachWayOfFlatteningKeepsStandsSideBySide()
{
    ExportPanel panel(*m_project, m_exchange);
    QTableWidget *losses = lossesOf(panel, u"CoNLL columns"_s);
    QTRY_COMPARE(losses->columnCount(), 6);
    QStringList kept;
    for (int column = 1; column <= 4; ++column)
        kept.append(losses->item(losses->rowCount() - 1, column)->text());
    QCOMPARE(kept, QStringList({u"4"_s, u"4"_s, u"5"_s, u"5"_s})); // the body in the title goes where only one is kept
}

void TestExchangePanels::theLossesFollowTheLanguage()
{
    ExportPanel panel(*m_project, m_exchange);
    QTableWidget *losses = lossesOf(panel, u"CoNLL columns"_s);
    QTRY_COMPARE(losses->columnCount(), 6);
    QCOMPARE(losses->horizontalHeaderItem(0)->text(), u"Not carried"_s);
    Translator vietnamese;
    QVERIFY(vietnamese.loadLanguage(u"vi"_s));
    QCoreApplication::installTranslator(&vietnamese);
    QTRY_COMPARE(losses->horizontalHeaderItem(0)->text(), u"Không giữ được"_s);
    QCoreApplication::removeTranslator(&vietnamese);
}

void TestExchangePanels::namesOfForeignFilesAreMappedInThePreview()
{
    write(u"brat/x.txt"_s, "An o Hue.");
    write(u"brat/x.ann"_s, "T1\tPER 0 2\tAn\n");
    write(u"brat/annotation.conf"_s, "[entities]\nPER\n");
    ImportPanel panel(*m_project, m_exchange);
    panel.setVisible(true);
    panel.plan({in(u"brat"_s)});
    auto *names = panel.findChild<MappingTable *>();
    QTRY_COMPARE(names->rowCount(), 1);
    QCOMPARE(names->item(0, 0)->text(), u"PER"_s);
    QVERIFY(names->item(0, 1)->text().contains(u"new"));
    names->item(0, 3)->setText(u"PERSON"_s);
    QTRY_VERIFY(!names->item(0, 1)->text().contains(u"new"));
    QSignalSpy imported(&panel, &ImportPanel::imported);
    QTRY_VERIFY(importButton(panel)->isEnabled());
    importButton(panel)->click();
    QTRY_COMPARE(imported.size(), 1);
    const auto made = m_store->documentByName(u"x"_s);
    const auto layers = m_store->layersOf(**made);
    const auto layer = m_store->layer({**made, layers->first()});
    QCOMPARE(layer->annotations.first().label, u"PERSON"_s);
}

void TestExchangePanels::oneFileGetsAnotherEncodingByKeys()
{
    write(u"in/a.txt"_s, "Hu\xE9 ch\xE0o"); // nothing that windows-1258 and VISCII read alike
    write(u"in/b.txt"_s, u"Huế chào bạn"_s.toUtf8());
    ImportPanel panel(*m_project, m_exchange);
    panel.setVisible(true);
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.plan({in(u"in"_s)});
    auto *table = panel.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto encoding = [table](int row) { return table->model()->index(row, ImportModel::Encoding).data(Qt::EditRole).toString(); };
    QVERIFY(encoding(0) != u"viscii"_s);
    QTRY_VERIFY(importButton(panel)->isEnabled());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    auto *choice = table->viewport()->findChild<QComboBox *>();
    QVERIFY(choice);
    QVERIFY(choice->hasFocus());
    QTest::keyClick(choice, Qt::Key_Home); // "found"
    while (choice->currentText() != u"viscii"_s) {
        const QString before = choice->currentText();
        QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY(choice->currentText() != before);
    }
    QTest::keyClick(choice, Qt::Key_Return);
    QTRY_COMPARE(encoding(0), u"viscii"_s);
    QCOMPARE(encoding(1), u"utf-8"_s);
    QVERIFY(table->hasFocus()); // the next file is an arrow away
    QTRY_VERIFY(importButton(panel)->isEnabled());
    QSignalSpy imported(&panel, &ImportPanel::imported);
    importButton(panel)->click();
    QTRY_COMPARE(imported.size(), 1);
    const auto made = m_store->documentByName(u"a"_s);
    QCOMPARE(m_store->document(**made)->encoding, u"viscii"_s);
}

void TestExchangePanels::aLayerThatIsThereIsReplacedWhenAskedTo()
{
    write(u"An/d2.txt"_s, u"Lâm ở Huế"_s.toUtf8());
    write(u"An/d2.ann"_s, u"T1\tPERSON 6 9\tHuế\n"_s.toUtf8());
    ImportPanel panel(*m_project, m_exchange);
    panel.setVisible(true);
    panel.plan({in(u"An"_s)});
    auto *table = panel.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!importButton(panel)->isEnabled()); // An has a layer there
    QComboBox *choice = boxWith(panel, u"replace"_s);
    QVERIFY(choice && choice->isVisible());
    QTest::keyClick(choice, Qt::Key_Down);
    QTRY_VERIFY(importButton(panel)->isEnabled());
    QSignalSpy imported(&panel, &ImportPanel::imported);
    importButton(panel)->click();
    QTRY_COMPARE(imported.size(), 1);
    const auto there = m_store->documentByName(u"d2"_s);
    const auto layer = m_store->layer({**there, m_an});
    QCOMPARE(layer->annotations.size(), 1);
    QCOMPARE(layer->annotations.first().spans, QList<Span>({{6, 9}}));
}

void TestExchangePanels::write(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(in(name)).absolutePath());
    QFile file(in(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QPushButton *TestExchangePanels::importButton(const ImportPanel &panel)
{
    const QList<QPushButton *> buttons = panel.findChildren<QPushButton *>();
    return *std::find_if(buttons.begin(), buttons.end(), [](const auto *button) { return button->text().startsWith(u"Import"); });
}

QComboBox *TestExchangePanels::boxWith(const QWidget &panel, const QString &choice)
{
    const QList<QComboBox *> boxes = panel.findChildren<QComboBox *>();
    const auto box = std::find_if(boxes.begin(), boxes.end(), [&](const auto *one) { return one->findText(choice) >= 0; });
    return box == boxes.end() ? nullptr : *box;
}

QTEST_MAIN(TestExchangePanels)
#include "tst_exchangepanels.moc"
