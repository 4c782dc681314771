// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/assigning.h"

#include <QtTest/QTest>

using namespace dau;

namespace {

template <typename Id>
QList<Id> some(int count)
{
    QList<Id> ids;
    for (int i = 0; i < count; ++i)
        ids.append(Id::create());
    return ids;
}

qint64 of(const QList<GivenDocument> &plan, const AnnotatorId &annotator)
{
    return std::count_if(plan.begin(), plan.end(), [&](const GivenDocument &one) { return one.annotator == annotator; });
}

} // namespace

class AssigningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachDocumentByKOfNIsBalanced()
    {
        const auto documents = some<DocumentId>(31);
        const auto annotators = some<AnnotatorId>(4);
        for (quint32 seed = 1; seed < 20; ++seed) {
            const auto plan = planAssignment({documents, annotators, 2, 100, 1, seed}, {});
            QCOMPARE(plan.size(), 62);
            for (const AnnotatorId &annotator : annotators)
                QVERIFY(of(plan, annotator) == 15 || of(plan, annotator) == 16);
            for (const DocumentId &document : documents) {
                QSet<AnnotatorId> who;
                for (const GivenDocument &one : plan) {
                    if (one.document == document)
                        who.insert(one.annotator);
                }
                QCOMPARE(who.size(), 2);
            }
        }
    }

    void theSameSeedGivesTheSamePlan()
    {
        const auto documents = some<DocumentId>(20);
        const auto annotators = some<AnnotatorId>(3);
        const auto plan = planAssignment({documents, annotators, 2, 50, 1, 7}, {});
        QCOMPARE(planAssignment({documents, annotators, 2, 50, 1, 7}, {}), plan);
        QVERIFY(planAssignment({documents, annotators, 2, 50, 1, 8}, {}) != plan);
    }

    void aShareOverlapsAndTheRestHasOne()
    {
        const auto documents = some<DocumentId>(40);
        const auto annotators = some<AnnotatorId>(3);
        const auto plan = planAssignment({documents, annotators, 3, 25, 1, 3}, {});
        QCOMPARE(plan.size(), 10 * 3 + 30);
        for (const AnnotatorId &annotator : annotators)
            QCOMPARE(of(plan, annotator), 20);
    }

    void whatIsGivenCounts()
    {
        const auto documents = some<DocumentId>(6);
        const auto annotators = some<AnnotatorId>(2);
        QList<GivenDocument> given;
        for (int i = 0; i < 3; ++i)
            given.append({documents[i], annotators[0], 1});
        const auto plan = planAssignment({documents, annotators, 1, 100, 2, 3}, given);
        QCOMPARE(plan.size(), 3); // the first three have their one
        QCOMPARE(of(plan, annotators[1]), 3);
        QVERIFY(planAssignment({documents, annotators, 1, 100, 2, 3}, given + plan).isEmpty());
        QCOMPARE(assigning(plan, given, {}).edits.size(), 3);
        QCOMPARE(assigning(given, given, {}).edits.first().before, Edit::Value(recordOf(given.first())));
    }
};

QTEST_GUILESS_MAIN(AssigningTest)
#include "tst_assigning.moc"
