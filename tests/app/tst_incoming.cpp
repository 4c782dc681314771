// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/fileexchange.h"
#include "tests/ui/windowkit.h"
#include "ui/corpus/importpanel.h"
#include "ui/main/emptyproject.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace dau;
using namespace Qt::StringLiterals;

// A project without documents in the real window, and how the first ones come in.
class IncomingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anEmptyProjectTakesWhatIsDropped();
    void thePaletteLeadsToEachSection();

private:
    template <typename Widget> Widget *shown() const
    {
        for (Widget *widget : m_window->findChildren<Widget *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::qWait(35);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    const FileExchange m_exchange;
    const kit::NoFiles m_files;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<kit::MemoryStore> m_store;
    std::unique_ptr<MainWindow> m_window;
};

void IncomingTest::init()
{
    kit::useOwnSettings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_shared<kit::MemoryStore>(kit::newsScheme());
    m_store->addAnnotator(u"Lan"_s);
    m_window = std::make_unique<MainWindow>(m_files, &m_exchange);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->setStore(m_store));
    press(Qt::Key_Return); // "Who annotates?"
}

void IncomingTest::anEmptyProjectTakesWhatIsDropped()
{
    const auto *empty = shown<EmptyProject>();
    QVERIFY(empty);
    QVERIFY(empty->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!shown<DocumentView>());

    QFile file(m_folder->filePath(u"bai.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Theo Thành ủy");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window->workspace(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window->workspace(), &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(shown<ImportPanel>());
    QTRY_VERIFY(shown<QTableView>() && shown<QTableView>()->model()->rowCount() == 1);
    QCOMPARE(m_store->counts({})->documents, 0); // nothing before the person agrees
    QTRY_VERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()));
    press(Qt::Key_Space); // "Import 1"
    QTRY_COMPARE(m_store->counts({})->documents, 1);
    QTRY_VERIFY(shown<QTableView>() == nullptr);
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(m_window->project()->document());
    QVERIFY(!shown<EmptyProject>());
    QVERIFY(shown<DocumentView>());
    QVERIFY(shown<DocumentView>()->hasFocus());
}

void IncomingTest::thePaletteLeadsToEachSection()
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"import lab"_s);
    press(Qt::Key_Return);
    QVERIFY(shown<ImportPanel>());
    QVERIFY(shown<ImportPanel>()->isAncestorOf(QApplication::focusWidget()));
}

QTEST_MAIN(IncomingTest)
#include "tst_incoming.moc"
