// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/project.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"
#include "ui/corpus/documentactions.h"
#include "ui/corpus/documentpanel.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableWidget>

using namespace dau;

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

struct Desk {
    Desk()
    {
        me = store->addAnnotator(s(u"Lan"));
        first = store->addDocument(s(u"một"), s(u"Văn bản một"));
        second = store->addDocument(s(u"hai"), s(u"Văn bản hai"));
        project = Project::open(store).value();
        if (!project->setMe(me))
            qFatal("nobody sits here");
    }
    Document now(const DocumentId &id) const { return store->document(id).value(); }

    std::shared_ptr<kit::MemoryStore> store = std::make_shared<kit::MemoryStore>(kit::newsScheme());
    AnnotatorId me;
    DocumentId first;
    DocumentId second;
    std::unique_ptr<Project> project;
};

} // namespace

// Names, metadata and removal of whole documents.
class DocumentActionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameIsUniqueAndOneLine()
    {
        Desk desk;
        const Document before = desk.now(desk.first);
        QCOMPARE(withName(*desk.project, before, s(u"  ba ")).value().name, s(u"ba"));
        QCOMPARE(withName(*desk.project, before, s(u"một")).value(), before);
        const auto taken = withName(*desk.project, before, s(u"hai"));
        QVERIFY(!taken && taken.error().message.contains(s(u"“hai”")));
        QVERIFY(!withName(*desk.project, before, s(u" ")));
        QVERIFY(!withName(*desk.project, before, s(u"a\nb")));
    }

    void metadataNeedsNamesOnce()
    {
        Document document;
        document.metadata = {{s(u"url"), s(u"old")}};
        const auto kept = withMetadata(document, {{s(u" date "), s(u"2024-09-02")}, {s(u"url"), s(u" ")}, {{}, {}}});
        QCOMPARE(kept.value().metadata, (QMap<QString, QString>{{s(u"date"), s(u"2024-09-02")}}));
        QVERIFY(!withMetadata(document, {{s(u"a"), s(u"1")}, {s(u"a"), s(u"2")}}));
        QVERIFY(!withMetadata(document, {{{}, s(u"1")}}));
    }

    void removalIsUndone()
    {
        Desk desk;
        const Document before = desk.now(desk.second);
        QVERIFY(desk.project->apply(documentChange(*desk.project, before, withoutPlace(before))));
        QCOMPARE(desk.store->documentCount({}).value(), 1);
        QVERIFY(desk.project->undo());
        QCOMPARE(desk.store->documentCount({}).value(), 2);
    }

    void thePanelKeepsNameAndMetadataAsOneStep()
    {
        Desk desk;
        auto *panel = new DocumentPanel(*desk.project, desk.first, DocumentPanel::Start::Name);
        panel->setAttribute(Qt::WA_DeleteOnClose, false);
        panel->show();
        panel->findChild<QLineEdit *>()->setText(s(u"bài một"));
        auto *table = panel->findChild<QTableWidget *>();
        table->setItem(0, 0, new QTableWidgetItem(s(u"date")));
        table->setItem(0, 1, new QTableWidgetItem(s(u"2024-09-02")));
        QCOMPARE(table->rowCount(), 2); // one more is ready
        QTest::keyClick(panel->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(!panel->isVisible());
        QCOMPARE(desk.now(desk.first).name, s(u"bài một"));
        QCOMPARE(desk.now(desk.first).metadata.value(s(u"date")), s(u"2024-09-02"));
        QVERIFY(desk.project->undo());
        QCOMPARE(desk.now(desk.first).name, s(u"một"));
        QVERIFY(desk.now(desk.first).metadata.isEmpty());
        delete panel;
    }

    void aTakenNameIsSaidAndThePanelStays()
    {
        Desk desk;
        DocumentPanel panel(*desk.project, desk.first, DocumentPanel::Start::Name);
        panel.setAttribute(Qt::WA_DeleteOnClose, false);
        panel.show();
        panel.findChild<QLineEdit *>()->setText(s(u"hai"));
        QTest::keyClick(panel.findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(panel.isVisible());
        QCOMPARE(desk.now(desk.first).name, s(u"một"));
    }
};

QTEST_MAIN(DocumentActionsTest)
#include "tst_documentactions.moc"
