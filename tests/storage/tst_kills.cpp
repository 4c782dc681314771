// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/projectkit.h"

#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtTest>

#include <cstdio>

using namespace dau;
using namespace dau::kit;

namespace {

const QString writerOption = QStringLiteral(u"--writer");
constexpr int kills = 200;
constexpr int annotationsAtOnce = 40;

// The child: labels as fast as it can and tells each id once it has been called saved.
int write(const QString &folder)
{
    const Places places{folder + QStringLiteral(u"/seats"), folder + QStringLiteral(u"/backups"), folder + QStringLiteral(u"/locks")};
    const auto store = SqliteProjectFiles(places).open(folder + QStringLiteral(u"/project.dau"), ProjectFiles::Access::Write);
    if (!store || (*store)->isReadOnly()) {
        std::printf("cannot open: %s %s\n", why(store).constData(), store ? qPrintable((*store)->readOnlyReason()) : "");
        return 1;
    }
    const AnnotatorId me = (*store)->annotators()->first().id;
    const DocumentId document = (*store)->documents({}, 0, 1)->first().id;
    for (;;) {
        for (int i = 0; i < annotationsAtOnce; ++i) {
            Annotation annotation;
            annotation.id = AnnotationId::create();
            annotation.label = QStringLiteral(u"TITLE");
            annotation.spans = {{i % 20, i % 20 + 4}};
            const QByteArray name = annotation.id.toString().toUtf8();
            (void)(*store)->append(changeOf(QStringLiteral(u"annotate"), me, {{document, me, {}, annotation}}), {},
                                   [name](Result<qint64> saved) {
                                       if (!saved)
                                           return;
                                       std::printf("%s\n", name.constData());
                                       std::fflush(stdout);
                                   });
        }
        (void)(*store)->flush();
    }
}

} // namespace

class TestKills : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingSavedIsLost();
};

void TestKills::nothingSavedIsLost()
{
    const ProjectFolder project;
    const Annotator me{AnnotatorId::create(), QStringLiteral(u"Lan"), Annotator::Kind::Human, {}};
    const Text text(QStringLiteral(u"Bí thư Thành ủy Hà Nội họp với Ủy ban nhân dân"));
    const Document document = documentOf(QStringLiteral(u"bài"), text);
    {
        const auto store = project.files().create(project.path(), smallScheme());
        QVERIFY2(store, why(store).constData());
        QCOMPARE(save(**store, changeOf(QStringLiteral(u"annotator"), me.id, {{{}, {}, {}, me}})), QString());
        QCOMPARE(save(**store, makeDocument(document, text)), QString());
    }
    QRandomGenerator random(2026);
    QSet<AnnotationId> saved;
    for (int round = 0; round < kills; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {writerOption, project.folder.path()});
        QVERIFY(child.waitForReadyRead(20'000));
        QThread::usleep(random.bounded(15'000u));
        child.kill();
        QVERIFY(child.waitForFinished());
        QByteArray told = child.readAllStandardOutput();
        told.truncate(told.lastIndexOf('\n') + 1); // a line cut off by the kill was not shown
        for (const QByteArray &line : told.split('\n')) {
            if (line.isEmpty())
                continue;
            const auto id = Uuid::fromString(QString::fromLatin1(line));
            QVERIFY2(id, line.constData());
            saved.insert({*id});
        }
        if (round % 10 != 9)
            continue;
        const auto store = project.files().open(project.path(), ProjectFiles::Access::Write);
        QVERIFY2(store, why(store).constData());
        QSet<AnnotationId> there;
        const auto layer = (*store)->layer({document.id, me.id});
        for (const Annotation &annotation : layer->annotations)
            there.insert(annotation.id);
        QVERIFY2(there.contains(saved), qPrintable(QString::number((saved - there).size())));
    }
    QVERIFY(saved.size() >= kills);
    Progress progress;
    const auto report = project.files().check(project.path(), progress);
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->faults, QStringList());
    // Undo works after a crash: the newest row can be taken back.
    const auto store = project.files().open(project.path(), ProjectFiles::Access::Write);
    const qsizetype before = (*store)->layer({document.id, me.id})->annotations.size();
    const auto newest = (*store)->ops(me.id, {}, 1);
    QCOMPARE(save(**store, newest->first().change.inverted(), newest->first().id), QString());
    QCOMPARE((*store)->layer({document.id, me.id})->annotations.size(), before - 1);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == writerOption)
        return write(application.arguments().value(2));
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kills.moc"
