// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/seats.h"

#include "model/review/settling.h"
#include "model/session/project.h"

#include <QtTest>

using namespace dau;
using namespace dau::kit;

namespace {

const QString leadFile = QStringLiteral(u"lead.dau");

// Two people who differ on one place, and an adjudicator at the file.
struct Table : Lead {
    AnnotatorId judge;

    Table()
        : Lead({QStringLiteral(u"A"), QStringLiteral(u"B"), QStringLiteral(u"C")}, 1)
        , judge(people[2].id)
    {
        const auto store = open(leadFile);
        save(*store, makeGold(QStringLiteral(u"Gold"), judge));
        const DocumentId document = documents[0].id;
        const LayerInfo done{LayerState::Done, {}, {}};
        for (int i = 0; i < 2; ++i) {
            const AnnotatorId who = people[i].id;
            save(*store, changeOf(QStringLiteral(u"annotate"), who, {{document, who, {}, annotationAt(QStringLiteral(u"BODY"), i == 0 ? 7 : 16, 22)}, {document, who, {}, done}}));
        }
    }
    // Somebody sits down at the file, acts, and closes it.
    template <typename Act>
    void sit(Act act) const
    {
        auto project = Project::open(std::shared_ptr<CorpusStore>(open(leadFile)));
        QVERIFY2(project, why(project).constData());
        QVERIFY((*project)->setMe(judge));
        act(**project);
        QVERIFY((*project)->store().flush());
    }
    DocumentReview review(const CorpusStore &store) const
    {
        ReviewOptions options;
        options.annotators = {people[0].id, people[1].id};
        return *loadReview(store, documents[0].id, options);
    }
    DocumentReview review() const { return review(*open(leadFile)); }
};

} // namespace

// Decisions in a project file, over its closing and opening.
class TestReviewFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDecisionIsTakenBackAfterTheFileWasClosed();
};

void TestReviewFile::aDecisionIsTakenBackAfterTheFileWasClosed()
{
    const Table table;
    table.sit([&](Project &project) {
        const DocumentReview before = table.review(project.store());
        QCOMPARE(before.open(), 1);
        Verdict verdict;
        verdict.verdict = Decision::Verdict::Version;
        verdict.version = 1;
        verdict.person = table.judge;
        verdict.at = 1000;
        const auto change = settle(before, before.units.first().unit.id, verdict);
        QVERIFY2(change, why(change).constData());
        QVERIFY(project.apply(*change));
    });
    QVERIFY(table.review().isSettled());
    QCOMPARE(table.review().goldLayer.annotations.size(), 1);
    QVERIFY(table.review().goldLayer.info.state == LayerState::Done);

    table.sit([](Project &project) { QVERIFY(project.undo()); });
    QCOMPARE(table.review().open(), 1);
    QVERIFY(table.review().decisions.isEmpty());
    QVERIFY(table.review().goldLayer.annotations.isEmpty());
    QVERIFY(table.review().goldLayer.info.state != LayerState::Done);

    table.sit([](Project &project) { QVERIFY(project.redo()); });
    QVERIFY(table.review().isSettled());
    QCOMPARE(table.review().decisions.size(), 1);
    QCOMPARE(table.review().goldLayer.annotations.size(), 1);
    QCOMPARE(table.faults(leadFile), QStringList());
}

QTEST_GUILESS_MAIN(TestReviewFile)
#include "tst_reviewfile.moc"
