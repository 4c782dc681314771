// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/project.h"
#include "storage/exchange/fileexchange.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"
#include "ui/corpus/exportpanel.h"
#include "ui/corpus/formatnamestable.h"
#include "ui/corpus/importpanel.h"
#include "ui/corpus/mappingtable.h"
#include "ui/corpus/releasespanel.h"
#include "ui/corpus/releasetree.h"

#include <QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

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
    void namesOfForeignFilesAreMappedInThePreview();

private:
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
    QVERIFY(lines(*tree).contains(u"All documents: 2 documents, 4 annotations"_s));

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

void TestExchangePanels::whatEachWayOfFlatteningKeepsStandsSideBySide()
{
    ExportPanel panel(*m_project, m_exchange);
    panel.show();
    const QList<QComboBox *> boxes = panel.findChildren<QComboBox *>();
    const auto format = std::find_if(boxes.begin(), boxes.end(), [](const QComboBox *box) { return box->findText(u"CoNLL columns"_s) >= 0; });
    QVERIFY(format != boxes.end());
    (*format)->setCurrentText(u"CoNLL columns"_s);
    Q_EMIT (*format)->activated((*format)->currentIndex());
    QList<QTableWidget *> tables = panel.findChild<QTabWidget *>()->findChildren<QTableWidget *>();
    tables.removeIf([](QTableWidget *table) { return qobject_cast<FormatNamesTable *>(table) != nullptr; });
    QCOMPARE(tables.size(), 1);
    QTableWidget *losses = tables.first();
    QTRY_COMPARE(losses->columnCount(), 6);
    QStringList kept;
    for (int column = 1; column <= 4; ++column)
        kept.append(losses->item(losses->rowCount() - 1, column)->text());
    QCOMPARE(kept, QStringList({u"4"_s, u"4"_s, u"5"_s, u"5"_s})); // the body in the title goes where only one is kept
}

void TestExchangePanels::namesOfForeignFilesAreMappedInThePreview()
{
    const std::pair<const char *, QByteArray> files[] = {
        {"brat/x.txt", "An o Hue."}, {"brat/x.ann", "T1\tPER 0 2\tAn\n"}, {"brat/annotation.conf", "[entities]\nPER\n"}};
    QDir().mkpath(in(u"brat"_s));
    for (const auto &[name, bytes] : files) {
        QFile file(in(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
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
    for (auto *button : panel.findChildren<QPushButton *>()) {
        if (!button->text().startsWith(u"Import"))
            continue;
        QTRY_VERIFY(button->isEnabled());
        button->click();
    }
    QTRY_COMPARE(imported.size(), 1);
    const auto made = m_store->documentByName(u"x"_s);
    const auto layers = m_store->layersOf(**made);
    const auto layer = m_store->layer({**made, layers->first()});
    QCOMPARE(layer->annotations.first().label, u"PERSON"_s);
}

QTEST_MAIN(TestExchangePanels)
#include "tst_exchangepanels.moc"
