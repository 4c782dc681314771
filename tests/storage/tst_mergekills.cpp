// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/seats.h"

#include <QtCore/QProcess>

#include <cstdio>

using namespace dau;
using namespace dau::kit;

namespace {

const QString mergeOption = QStringLiteral(u"--merge");
constexpr int kills = 24;

// The child: merges, says when it begins, and again and again takes the merge back.
int mergeForEver(const QString &folder)
{
    const Places places{folder + QStringLiteral(u"/seats"), folder + QStringLiteral(u"/backups"), folder + QStringLiteral(u"/locks")};
    const auto store = SqliteProjectFiles(places).open(folder + QStringLiteral(u"/lead.dau"), ProjectFiles::Access::Write);
    if (!store || (*store)->isReadOnly())
        return 1;
    std::printf("begin\n");
    std::fflush(stdout);
    for (;;) {
        Progress progress;
        if (!SqliteHandovers().merge(**store, {folder + QStringLiteral(u"/a.dau")}, {}, progress))
            return 1;
        const auto ops = (*store)->ops({}, {}, 1);
        save(**store, ops->first().change.inverted(), ops->first().id);
    }
}

} // namespace

class TestMergeKills : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKillLeavesOldOrNew();
};

void TestMergeKills::aKillLeavesOldOrNew()
{
    const Lead lead({QStringLiteral(u"A")});
    const AnnotatorId a = lead.people[0].id;
    lead.package(lead.people[0], QStringLiteral(u"a.dau"));
    {
        const auto store = lead.open(QStringLiteral(u"a.dau"));
        Change many = changeOf(QStringLiteral(u"propagate"), a, {});
        for (int i = 0; i < 600; ++i)
            many.edits.append({lead.documents[i % 3].id, a, {}, annotationAt(QStringLiteral(u"TITLE"), i % 20, i % 20 + 2)});
        QCOMPARE(save(*store, many), QString());
    }
    QRandomGenerator random(2026);
    QSet<qint64> seen;
    for (int round = 0; round < kills; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {mergeOption, lead.folder.folder.path()});
        QVERIFY(child.waitForReadyRead(30'000));
        QThread::usleep(random.bounded(400'000u));
        child.kill();
        QVERIFY(child.waitForFinished());
        const qint64 annotations = lead.open(QStringLiteral(u"lead.dau"))->counts(a)->annotations;
        QVERIFY2(annotations == 0 || annotations == 600, qPrintable(QString::number(annotations)));
        seen.insert(annotations);
        if (round % 8 == 7)
            QCOMPARE(lead.faults(QStringLiteral(u"lead.dau")), QStringList());
    }
    lead.merge(QStringLiteral(u"lead.dau"), {lead.path(QStringLiteral(u"a.dau"))});
    QCOMPARE(lead.open(QStringLiteral(u"lead.dau"))->counts(a)->annotations, 600);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == mergeOption)
        return mergeForEver(application.arguments().value(2));
    TestMergeKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mergekills.moc"
