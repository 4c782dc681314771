// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/seats.h"

#include "model/review/feedback.h"
#include "model/review/guideline.h"
#include "model/review/settling.h"

#include <QtTest>

using namespace dau;
using namespace dau::kit;

namespace {

const QString leadFile = QStringLiteral(u"lead.dau");
const QString packageFile = QStringLiteral(u"a.dau");
const QString words = QStringLiteral(u"Hà Nội là tên nơi");

// A and B differ on one place of the first document; the lead, who took the reading of B, knows why.
struct Decided : Lead {
    AnnotatorId a;
    AnnotatorId b;
    AnnotatorId gold;

    Decided()
        : Lead({QStringLiteral(u"A"), QStringLiteral(u"B")}, 2)
        , a(people[0].id)
        , b(people[1].id)
        , gold(AnnotatorId::create())
    {
        const auto store = open(leadFile);
        const Annotator settled{gold, QStringLiteral(u"Gold"), Annotator::Kind::Gold, QStringLiteral(u"#c4a000")};
        save(*store, changeOf(QStringLiteral(u"annotator"), {}, {{{}, {}, {}, settled}}));
        const DocumentId document = documents[0].id;
        const LayerInfo done{LayerState::Done, {}, {}};
        save(*store, changeOf(QStringLiteral(u"annotate"), a, {{document, a, {}, annotationAt(QStringLiteral(u"PLACE"), 16, 22)}, {document, a, {}, done}}));
        save(*store, changeOf(QStringLiteral(u"annotate"), b, {{document, b, {}, annotationAt(QStringLiteral(u"BODY"), 7, 22)}, {document, b, {}, done}}));
        decide(*store);
    }
    void decide(CorpusStore &store, const QString &comment = QStringLiteral(u"cả cụm"))
    {
        const DocumentReview review = *loadReview(store, documents[0].id, {});
        Verdict verdict;
        verdict.verdict = Decision::Verdict::Version;
        verdict.version = 1; // the widest: B's
        verdict.person = b;
        verdict.note = QStringLiteral(u"B hay đúng");
        verdict.comment = comment;
        verdict.at = 1000;
        for (const ReviewUnit &unit : review.units) {
            if (unit.isOpen())
                QVERIFY(save(store, *settle(review, unit.unit.id, verdict)).isEmpty());
        }
    }
    QString feedbackPackage(const QString &name)
    {
        const auto store = open(leadFile);
        Progress progress;
        PackageRequest request{path(name), a, {documents[0].id, documents[1].id}, true};
        const auto made = handovers.package(*store, request, {}, progress);
        if (!made)
            qFatal("%s", why(made).constData());
        return path(name);
    }
    DocumentReview review() const { return *loadReview(*open(leadFile), documents[0].id, {}); }
};

void answerFirst(CorpusStore &store, const AnnotatorId &me)
{
    const Feedback feedback = *feedbackFor(store, me);
    const DocumentReview review = *loadReview(store, feedback.against.value(0).document, {});
    const auto change = answer(review, feedback.against.value(0).decision.unit, me, words, 2000);
    QVERIFY2(change, why(change).constData());
    QCOMPARE(save(store, *change), QString());
}

} // namespace

// What was decided about an annotator's work goes out in a package, is answered there, and comes back.
class TestFeedback : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPackageTellsWhatWasDecidedAndNobodysName();
    void withoutFeedbackNothingIsTold();
    void theAnswerComesBackAndTheDecisionIsStale();
    void anUpdateBringsItIntoAPackageAtWork();
    void onlyAnswersOfTheOwnerCount();
};

void TestFeedback::aPackageTellsWhatWasDecidedAndNobodysName()
{
    Decided lead;
    lead.feedbackPackage(packageFile);
    const auto store = lead.open(packageFile);
    const Feedback feedback = *feedbackFor(*store, lead.a);
    QCOMPARE(feedback.against.size(), 1);
    QCOMPARE(feedback.decided, 1);
    const FeedbackCase &one = feedback.against.first();
    QVERIFY2(one.passage.contains(u"⟦Thành ủy Hà Nội⟧"), qPrintable(one.passage));
    QCOMPARE(one.decision.comment, QStringLiteral(u"cả cụm"));
    QVERIFY(one.decision.note.isEmpty());
    for (const Version &version : one.decision.versions)
        QVERIFY(!version.annotators.contains(lead.b));
    QVERIFY(store->layer({lead.documents[0].id, lead.b})->annotations.isEmpty());
    const QList<Annotator> known = *store->annotators();
    for (const Annotator &annotator : known)
        QVERIFY(annotator.name != u"B");
    QCOMPARE(lead.faults(packageFile), QStringList());
}

void TestFeedback::withoutFeedbackNothingIsTold()
{
    const Decided lead;
    lead.package(lead.people[0], packageFile, {lead.documents[0].id});
    const auto store = lead.open(packageFile);
    QCOMPARE(feedbackFor(*store, lead.a)->decided, 0);
    QCOMPARE(store->annotators()->size(), 1);
}

void TestFeedback::theAnswerComesBackAndTheDecisionIsStale()
{
    Decided lead;
    lead.feedbackPackage(packageFile);
    answerFirst(*lead.open(packageFile), lead.a);
    QVERIFY(lead.review().isSettled());
    const MergeReport report = lead.merge(leadFile, {lead.path(packageFile)});
    QVERIFY(report.merged);
    QVERIFY(report.refused.isEmpty());
    const DocumentReview after = lead.review();
    QVERIFY(!after.isSettled());
    QVERIFY(after.units.first().state == ReviewUnit::State::Stale);
    QCOMPARE(after.units.first().answer, words);
    QCOMPARE(feedbackFor(*lead.open(leadFile), lead.a)->against.first().answer, words);
    QCOMPARE(lead.merge(leadFile, {lead.path(packageFile)}).rows, 0);
    QCOMPARE(lead.faults(leadFile), QStringList());
    // Of a clause it is a case as it was decided, answered or not.
    const QList<std::pair<DocumentId, Decision>> cases = *casesOf(*lead.open(leadFile), {});
    QCOMPARE(cases.size(), 1);
    QVERIFY(cases.first().second.verdict == Decision::Verdict::Version);
    // The lead's own words are as they were.
    QCOMPARE(after.decisions.first().note, QStringLiteral(u"B hay đúng"));
    QVERIFY(after.decisions.first().versions[0].annotators.contains(lead.b));
}

void TestFeedback::anUpdateBringsItIntoAPackageAtWork()
{
    Decided lead;
    lead.package(lead.people[0], packageFile, {lead.documents[0].id});
    {
        const auto store = lead.open(packageFile);
        save(*store, changeOf(QStringLiteral(u"annotate"), lead.a, {{lead.documents[0].id, lead.a, {}, annotationAt(QStringLiteral(u"TITLE"), 0, 6)}}));
    }
    lead.merge(packageFile, {lead.feedbackPackage(QStringLiteral(u"later.dau"))});
    {
        const auto store = lead.open(packageFile);
        QCOMPARE(feedbackFor(*store, lead.a)->against.size(), 1);
        QCOMPARE(store->layer({lead.documents[0].id, lead.a})->annotations.size(), 2);
        answerFirst(*store, lead.a);
    }
    lead.merge(leadFile, {lead.path(packageFile)});
    const QList<FeedbackCase> against = feedbackFor(*lead.open(leadFile), lead.a)->against;
    QCOMPARE(against.size(), 1);
    QCOMPARE(against.first().answer, words);
    // The same update once more adds nothing.
    QVERIFY(!lead.merge(packageFile, {lead.path(QStringLiteral(u"later.dau"))}).merged);
}

void TestFeedback::onlyAnswersOfTheOwnerCount()
{
    Decided lead;
    lead.feedbackPackage(packageFile);
    {
        const auto store = lead.open(packageFile);
        Decision forged = feedbackFor(*store, lead.a)->against.first().decision;
        forged.id = DecisionId::create();
        forged.version = 2;
        forged.person = lead.a;
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"decide"), lead.a, {{lead.documents[0].id, lead.gold, {}, forged}})), QString());
    }
    const MergeReport report = lead.merge(leadFile, {lead.path(packageFile)});
    QCOMPARE(report.refused.size(), 1);
    QVERIFY(lead.review().isSettled());
    QCOMPARE(lead.review().decisions.size(), 1);
}

QTEST_GUILESS_MAIN(TestFeedback)
#include "tst_feedback.moc"
