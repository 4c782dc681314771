// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/folderdialog.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

using namespace dau;

// Folders chosen by typing their names, as one does who has no mouse in the hand.
class TestFolderDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFolderThatIsThereIsTheOneTyped_data();
    void aFolderThatIsThereIsTheOneTyped();
    void aNewFolderIsMade();
    void escapeChoosesNothing();

private:
    // Types into the dialog that comes up, presses Return (or the key), and gives what was chosen.
    template <typename Choose>
    QString typed(Choose choose, const QString &text, Qt::Key key = Qt::Key_Return)
    {
        QTimer::singleShot(0, this, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                qFatal("no dialog");
            (void)QTest::qWaitForWindowActive(dialog);
            const auto target = [] { return QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::focusWidget(); };
            for (const QChar character : text) {
                QTest::keyClick(target(), character.toLatin1());
                QTest::qWait(60); // the names are completed meanwhile
            }
            QTest::qWait(300);
            QTest::keyClick(target(), key);
        });
        QTimer watchdog; // where it does not close, or asks something
        connect(&watchdog, &QTimer::timeout, this, [] {
            if (auto *open = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
                open->reject();
        });
        watchdog.start(4000);
        return choose();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFolderDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(u"articles/more")));
}

void TestFolderDialog::aFolderThatIsThereIsTheOneTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folder");
    QTest::newRow("its name") << QStringLiteral(u"articles") << QStringLiteral(u"articles");
    QTest::newRow("a path from here") << QStringLiteral(u"articles/more") << QStringLiteral(u"articles/more");
    QTest::newRow("with a slash behind") << QStringLiteral(u"articles/") << QStringLiteral(u"articles");
    QTest::newRow("the whole path") << QStringLiteral(u"%1/articles") << QStringLiteral(u"articles");
    QTest::newRow("the whole path, deeper") << QStringLiteral(u"%1/articles/more") << QStringLiteral(u"articles/more");
}

void TestFolderDialog::aFolderThatIsThereIsTheOneTyped()
{
    QFETCH(QString, text);
    QFETCH(QString, folder);
    const QString path = text.contains(u'%') ? text.arg(m_folder->path()) : text;
    const QString wanted = QFileInfo(m_folder->filePath(folder)).canonicalFilePath();
    const auto choose = [this] { return chooseFolder(nullptr, QStringLiteral(u"?"), m_folder->path()); };
    QCOMPARE(QFileInfo(typed(choose, path)).canonicalFilePath(), wanted);
}

void TestFolderDialog::aNewFolderIsMade()
{
    const QString wanted = m_folder->filePath(QStringLiteral(u"out/brat"));
    for (int i = 0; i < 2; ++i) { // the second time it is there
        QCOMPARE(typed([] { return chooseTargetFolder(nullptr, QStringLiteral(u"?")); }, wanted), wanted);
        QVERIFY(QFileInfo(wanted).isDir());
    }
}

void TestFolderDialog::escapeChoosesNothing()
{
    QCOMPARE(typed([] { return chooseFolder(nullptr, QStringLiteral(u"?")); }, QString(), Qt::Key_Escape), QString());
}

QTEST_MAIN(TestFolderDialog)
#include "tst_folderdialog.moc"
