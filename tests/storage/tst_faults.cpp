// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/faults.h"
#include "tests/storage/projectkit.h"

#include <QtCore/QProcess>
#include <QtTest>

using namespace dau;
using namespace dau::kit;

// A save in which something fails: the old or the new state, and a sentence with the file and the cause.
class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anInputOutputCallFails_data() { onceAndForEver(); }
    void anInputOutputCallFails();
    void anAllocationFails_data() { onceAndForEver(); }
    void anAllocationFails();
    void aSaveThatMakesTheFileLongerIsCutOff();
    void theDiskIsFull();

private:
    void onceAndForEver()
    {
        QTest::addColumn<bool>("forEver");
        QTest::addRow("once") << false;
        QTest::addRow("from then on") << true;
    }
    template <typename Fault>
    void saveUnder(bool forEver);

    std::unique_ptr<ProjectFolder> m_project;
    Annotator m_me{AnnotatorId::create(), QStringLiteral(u"Lan"), Annotator::Kind::Human, {}};
    Text m_text{QStringLiteral(u"Bí thư Thành ủy")};
    Document m_document;
};

void TestFaults::init()
{
    m_project = std::make_unique<ProjectFolder>();
    m_document = kit::documentOf(QStringLiteral(u"bài"), m_text);
    const auto store = m_project->files().create(m_project->path(), smallScheme());
    QVERIFY2(store, why(store).constData());
    QCOMPARE(save(**store, changeOf(QStringLiteral(u"annotator"), m_me.id, {{{}, {}, {}, m_me}})), QString());
    QCOMPARE(save(**store, makeDocument(m_document, m_text)), QString());
}

template <typename Fault>
void TestFaults::saveUnder(bool forEver)
{
    const LayerKey key{m_document.id, m_me.id};
    int struck = 0;
    qsizetype expected = 0;
    {
        const auto store = m_project->files().open(m_project->path(), ProjectFiles::Access::Write);
        QVERIFY2(store, why(store).constData());
        QVERIFY2(!(*store)->isReadOnly(), qPrintable((*store)->readOnlyReason()));
        for (int n = 1;; ++n) {
            Annotation annotation;
            annotation.id = AnnotationId::create();
            annotation.label = QStringLiteral(u"TITLE");
            annotation.spans = {{0, 6}};
            const Change change
                = changeOf(QStringLiteral(u"annotate"), m_me.id, {{key.document, key.annotator, {}, annotation}});
            Fault::arm(n, forEver);
            const QString message = save(**store, change);
            const bool hit = Fault::hasStruck();
            Fault::arm(0, false);
            QVERIFY2(message.isEmpty() || message.contains(m_project->path()), qPrintable(message));
            // What was called saved is there, and what was not is not; the same store goes on. After a fault that lasted,
            // the unfinished save must first be rolled back.
            QTRY_VERIFY_WITH_TIMEOUT((*store)->layer(key), 20'000);
            const auto layer = (*store)->layer(key);
            QVERIFY2(layer, why(layer).constData());
            const bool there = std::any_of(layer->annotations.begin(), layer->annotations.end(),
                                           [&](const Annotation &other) { return other.id == annotation.id; });
            expected += there;
            QCOMPARE(layer->annotations.size(), expected);
            QVERIFY2(there == message.isEmpty(), qPrintable(QStringLiteral(u"fault %1: %2").arg(n).arg(message)));
            if (!hit)
                break;
            ++struck;
        }
    }
    const auto store = m_project->files().open(m_project->path(), ProjectFiles::Access::Write);
    QVERIFY2(store, why(store).constData());
    QCOMPARE((*store)->layer(key)->annotations.size(), expected);
    QVERIFY2(struck >= 5, qPrintable(QString::number(struck)));
    Progress progress;
    QCOMPARE(m_project->files().check(m_project->path(), progress)->faults, QStringList());
}

void TestFaults::anInputOutputCallFails()
{
    QFETCH(bool, forEver);
    saveUnder<FaultyFiles>(forEver);
}

void TestFaults::anAllocationFails()
{
    QFETCH(bool, forEver);
    saveUnder<FaultyMemory>(forEver);
}

// As when the machine stops in the middle of it: nothing more reaches the disk, the undoing of the save neither. Its first page
// may say by then how long the file was to become.
void TestFaults::aSaveThatMakesTheFileLongerIsCutOff()
{
    const QString path = m_project->folder.filePath(QStringLiteral(u"longer.dau"));
    const Text text(QStringLiteral(u"Thành ủy Hà Nội họp. ").repeated(5000)); // more than ten pages
    int interrupted = 0;
    bool struck = true;
    for (int n = 1; struck; ++n) {
        QFile::remove(path);
        QFile::remove(path + QStringLiteral(u"-journal"));
        QVERIFY(QFile::copy(m_project->path(), path));
        {
            const auto store = m_project->files().open(path, ProjectFiles::Access::Write);
            QVERIFY2(store, why(store).constData());
            FaultyFiles::arm(n, true);
            (void)save(**store, makeDocument(kit::documentOf(QStringLiteral(u"dài"), text), text));
        }
        struck = FaultyFiles::hasStruck();
        FaultyFiles::arm(0, false);
        interrupted += QFile::exists(path + QStringLiteral(u"-journal")) ? 1 : 0;
        const auto store = m_project->files().open(path, ProjectFiles::Access::Write);
        QVERIFY2(store, qPrintable(QStringLiteral(u"call %1: %2").arg(n).arg(QString::fromUtf8(why(store)))));
        const qint64 documents = (*store)->counts({})->documents;
        QVERIFY(documents == 1 || documents == 2);
        QCOMPARE((*store)->text(m_document.id)->string(), m_text.string());
    }
    QVERIFY2(interrupted >= 5, qPrintable(QString::number(interrupted)));
    Progress progress;
    QCOMPARE(m_project->files().check(path, progress)->faults, QStringList());
}

void TestFaults::theDiskIsFull()
{
    const QTemporaryDir disk;
    const auto mount = [&](const QStringList &arguments) {
        return QProcess::execute(QStringLiteral(u"mount"), arguments) == 0;
    };
    if (!mount({QStringLiteral(u"-t"), QStringLiteral(u"tmpfs"), QStringLiteral(u"-o"), QStringLiteral(u"size=2m"),
                QStringLiteral(u"dau-test"), disk.path()}))
        QSKIP("A small disk can only be made by a user who may mount one.");
    const auto unmount = qScopeGuard([&] { QProcess::execute(QStringLiteral(u"umount"), {disk.path()}); });
    const QString path = disk.filePath(QStringLiteral(u"project.dau"));
    QVERIFY(QFile::copy(m_project->path(), path));
    int saved = 0;
    QString message;
    {
        const auto store = m_project->files().open(path, ProjectFiles::Access::Write);
        QVERIFY2(store, why(store).constData());
        for (; message.isEmpty() && saved < 5000; ++saved) {
            const Text text(QStringLiteral(u"Bí thư %1 ").arg(saved).repeated(1000));
            message = save(**store, makeDocument(kit::documentOf(QString::number(saved), text), text));
        }
        QVERIFY2(message.contains(path) && message.contains(QStringLiteral(u"full")), qPrintable(message));
        QCOMPARE((*store)->text(m_document.id)->string(), m_text.string());
    }
    const auto store = m_project->files().open(path, ProjectFiles::Access::Read);
    QVERIFY2(store, why(store).constData());
    QCOMPARE((*store)->counts({})->documents, saved); // the first document, and all but the one that failed
    // A disk that can only be read: open, read-only, and why.
    QVERIFY(mount({QStringLiteral(u"-o"), QStringLiteral(u"remount,ro"), disk.path()}));
    const auto readOnly = m_project->files().open(path, ProjectFiles::Access::Write);
    QVERIFY2(readOnly, why(readOnly).constData());
    QVERIFY((*readOnly)->isReadOnly());
    QVERIFY((*readOnly)->readOnlyReason().contains(QStringLiteral(u"read-only")));
    QCOMPARE((*readOnly)->append({}, {}, {}).error().code, Error::Code::ReadOnly);
}

int main(int argc, char **argv)
{
    FaultyMemory::install();
    FaultyFiles::install();
    QCoreApplication application(argc, argv);
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faults.moc"
