// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/model/reviewkit.h"

#include "model/review/automaticrules.h"
#include "model/review/judging.h"

#include <QtTest>

using namespace dau;
using namespace dau::kit;

// What decisions make of gold, and when they no longer hold.
class TestReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void aThirdReading();
    void aThirdReadingOfARelation();
    void relationsOfAThirdReading();
    void aThirdReadingMayMakeAnEntity();
    void decidingAgainReplaces();
    void theLastUnitCompletesGold();
    void deferredStaysOpen();
    void laterChangesMakeStale_data();
    void laterChangesMakeStale();
    void unchangedIsNotStale();
    void agreedSinceIsListed();
    void goneSinceIsListed();
    void answersMakeStale();
    void relationsAfterTheirEnds();
    void relationsWhoseEndWasRejected();
    void entitiesOfGold();
    void unanimousTakesIn();
    void unanimousTakesOutAgain();
    void rulesNeverTouchWhatAPersonDecided();
    void majority();
    void trimmed();
    void edgesNobodyChoseTogether();
    void aSampleOfWhatAllHaveAlikeIsChecked();
    void refusals();
};

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

// The review after the verdict for its i-th unit.
DocumentReview settled(const DocumentReview &review, qsizetype unit, const Verdict &verdict, const EntityTable &entities = {})
{
    const Result<Change> change = settle(review, review.units[unit].unit.id, verdict, entities);
    if (!change)
        qFatal("%s", qPrintable(change.error().message));
    return applied(review, *change);
}

QStringList goldRelations(const DocumentReview &review)
{
    return kit::relations(review.reviewed.text, AnnotationSet(review.goldLayer.annotations, review.goldLayer.relations));
}

// The same decisions and gold over layers that have changed.
DocumentReview over(const DocumentReview &review, const ReviewedDocument &document)
{
    return dau::review(document, review.gold, review.goldLayer, review.decisions, newsScheme());
}

DocumentReview ruled(const char *rule, const DocumentReview &review, double threshold = 2.0 / 3.0, RuleRun *run = nullptr)
{
    EntityTable entities;
    RuleOptions options;
    options.threshold = threshold;
    options.at = 5;
    const Result<RuleRun> result = runRule(*automaticRule(QString::fromLatin1(rule)), review, entities, options);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if (run)
        *run = *result;
    return applied(review, result->change);
}

QStringList states(const DocumentReview &review)
{
    QStringList list;
    for (const ReviewUnit &unit : review.units)
        list.append(toString(unit.unit.kind()) + u' ' + toString(unit.state));
    return list;
}

} // namespace

void TestReview::verdicts_data()
{
    QTest::addColumn<QStringList>("layers");
    QTest::addColumn<Decision::Verdict>("verdict");
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("result");
    using enum Decision::Verdict;
    const QStringList edge{s(u"[TITLE Bí thư [BODY Thành ủy]] nói"), s(u"[TITLE Bí thư Thành ủy nói]")};
    const auto add = [](const char *name, const QStringList &layers, Decision::Verdict verdict, int version, const char16_t *result) {
        QTest::newRow(name) << layers << verdict << version << s(result);
    };
    add("first", edge, Version, 1, u"[TITLE Bí thư Thành ủy nói]");
    add("second", edge, Version, 2, u"[TITLE Bí thư [BODY Thành ủy]] nói");
    add("none", edge, None, 0, u"Bí thư Thành ủy nói");
    add("both", edge, Both, 0, u"[TITLE [TITLE Bí thư [BODY Thành ủy]] nói]");
    add("nobody's", {s(u"[PLACE Huế]"), s(u"Huế")}, Version, 2, u"Huế");
    add("label", {s(u"[PLACE Huế]"), s(u"[BODY Huế]")}, Version, 2, u"[PLACE Huế]");
    add("attribute", {s(u"[TITLE{title_use=held} Bí thư]"), s(u"[TITLE{title_use=generic} Bí thư]")}, Version, 1, u"[TITLE{title_use=generic} Bí thư]");
    add("fragments", {s(u"[BODY#1 Hội] (H) [#1 phố]"), s(u"[BODY Hội] (H) phố")}, Version, 1, u"[BODY#1 Hội] (H) [#1 phố]");
}

void TestReview::verdicts()
{
    QFETCH(QStringList, layers);
    QFETCH(Decision::Verdict, verdict);
    QFETCH(int, version);
    QFETCH(QString, result);
    Verdict given = kit::verdictOf(verdict);
    given.version = version;
    const DocumentReview review = settled(reviewOf(marked(layers)), 0, given);
    QCOMPARE(gold(review), result);
    QVERIFY(review.isSettled());
    QVERIFY(review.goldLayer.info.state == LayerState::Done);
    for (const Annotation &annotation : review.goldLayer.annotations)
        QVERIFY(annotation.origin.kind == Origin::Kind::Adjudicated);
    QCOMPARE(review.decisions.size(), 1);
    QCOMPARE(review.decisions.first().versions.size(), 2);
}

void TestReview::aThirdReading()
{
    const ReviewedDocument document = marked({s(u"[PLACE tỉnh Huế] họp"), s(u"tỉnh [PLACE Huế] họp")});
    Verdict edited = kit::verdictOf(Decision::Verdict::Edited);
    edited.reading.annotations = layerOf(s(u"[BODY tỉnh Huế họp]"), 9).annotations;
    const DocumentReview review = settled(reviewOf(document), 0, edited);
    QCOMPARE(gold(review), s(u"[BODY tỉnh Huế họp]"));
    QCOMPARE(startingPoint(review, review.units.first().unit.id).annotations, review.goldLayer.annotations);
}

void TestReview::aThirdReadingOfARelation()
{
    const QString text = s(u"[PERSON An], [TITLE bí thư] rồi [TITLE chủ tịch]");
    ReviewedDocument document = marked({text, text});
    relate(document, 0, s(u"holds"), s(u"An"), s(u"bí thư"));
    const DocumentReview start = reviewOf(document);
    QCOMPARE(states(start), QStringList{s(u"relation missing open")});
    const Version began = startingPoint(start, start.units[0].unit.id);
    QCOMPARE(began.relations.size(), 1);
    Verdict edited = kit::verdictOf(Decision::Verdict::Edited);
    edited.reading = {began.annotations, began.relations, {}};
    Layer all = layerOf(text, 9);
    edited.reading.annotations.append(called(all, document.text, s(u"chủ tịch")));
    edited.reading.relations[0].to = edited.reading.annotations.last().id; // of the other title
    const DocumentReview once = settled(start, 0, edited);
    QVERIFY(once.isSettled());
    QCOMPARE(gold(once), text);
    QCOMPARE(goldRelations(once), QStringList{s(u"holds(An, chủ tịch)")});
    // The reading goes on from there; without its relation nothing is related, its ends stay.
    const Version again = startingPoint(once, once.units[0].unit.id);
    QCOMPARE(again.relations.size(), 1);
    edited.at = 2;
    edited.reading = {again.annotations, {}, {}};
    const DocumentReview twice = settled(once, 0, edited);
    QCOMPARE(gold(twice), text);
    QVERIFY(twice.goldLayer.relations.isEmpty());
    // What all had alike may turn out otherwise with it, or go.
    edited.at = 3;
    called(edited.reading, document.text, s(u"An")).label = s(u"BODY");
    const DocumentReview other = settled(twice, 0, edited);
    QCOMPARE(gold(other), s(u"[BODY An], [TITLE bí thư] rồi [TITLE chủ tịch]"));
    QCOMPARE(gold(over(other, document)), gold(other));
    edited.reading.annotations.removeIf([](const Annotation &annotation) { return annotation.label == u"BODY"; });
    QCOMPARE(gold(settled(start, 0, edited)), s(u"An, [TITLE bí thư] rồi [TITLE chủ tịch]"));
}

void TestReview::relationsOfAThirdReading()
{
    ReviewedDocument document = marked({s(u"[PERSON An], [TITLE bí thư]"), s(u"[PERSON An], bí [TITLE thư]")});
    relate(document, 0, s(u"holds"), s(u"An"), s(u"bí thư"));
    const DocumentReview start = reviewOf(document);
    Layer all = layerOf(s(u"[PERSON An], [TITLE bí thư]"), 9);
    Verdict edited = kit::verdictOf(Decision::Verdict::Edited);
    edited.reading.annotations = all.annotations;
    edited.reading.relations = {{RelationId{Uuid{9, 9}}, s(u"holds"), called(all, document.text, s(u"An")).id, called(all, document.text, s(u"bí thư")).id, {}}};
    const DocumentReview span = settled(start, 0, edited);
    QCOMPARE(goldRelations(span), QStringList{s(u"holds(An, bí thư)")});
    QCOMPARE(states(span), (QStringList{s(u"boundary settled"), s(u"relation missing open")}));
    QCOMPARE(goldRelations(settled(span, 1, take(1, 2))).size(), 1); // once, though decided twice
    QVERIFY(goldRelations(settled(span, 1, kit::verdictOf(Decision::Verdict::None, 2))).isEmpty());
    QVERIFY(goldRelations(settled(span, 0, take(2, 2))).isEmpty()); // another verdict on the spans takes it along
}

void TestReview::aThirdReadingMayMakeAnEntity()
{
    const QString text = s(u"[PERSON An] nói, [PERSON anh] cười");
    ReviewedDocument document = marked({text, text});
    const Entity theirs{EntityId{Uuid{50, 1}}, s(u"Lê An"), {}, s(u"PERSON"), {}};
    document.layers[0].layer.annotations[0].entity = document.layers[0].layer.annotations[1].entity = theirs.id;
    EntityTable entities;
    entities.all.insert(theirs.id, theirs);
    const DocumentReview start = reviewOf(document);
    QCOMPARE(states(start), QStringList{s(u"link open")});
    const Entity made{EntityId{Uuid{60, 1}}, s(u"Trần An"), {}, s(u"PERSON"), {}};
    Verdict edited = kit::verdictOf(Decision::Verdict::Edited);
    edited.reading.annotations = startingPoint(start, start.units[0].unit.id).annotations;
    for (Annotation &annotation : edited.reading.annotations)
        annotation.entity = made.id;
    edited.reading.entities = {made};
    const Result<Change> change = settle(start, start.units[0].unit.id, edited, entities);
    QVERIFY(change);
    QStringList names;
    for (const Edit &edit : change->edits) {
        if (const auto *entity = std::get_if<Entity>(&edit.after))
            names.append(entity->name);
    }
    QCOMPARE(names, QStringList{s(u"Trần An")});
    const DocumentReview all = applied(start, *change);
    QVERIFY(all.isSettled());
    QVERIFY(!all.goldLayer.annotations[0].entity.isNull());
    QCOMPARE(all.goldLayer.annotations[0].entity, all.goldLayer.annotations[1].entity);
}

void TestReview::decidingAgainReplaces()
{
    const DocumentReview first = settled(reviewOf(marked({s(u"[PLACE tỉnh Huế] họp"), s(u"tỉnh [PLACE Huế] họp")})), 0, take(1, 10));
    const DocumentReview again = settled(first, 0, take(2, 3)); // by a clock that goes wrong
    QCOMPARE(gold(again), s(u"tỉnh [PLACE Huế] họp"));
    QCOMPARE(again.goldLayer.annotations.first().id, first.goldLayer.annotations.first().id); // what refers to it stays
    QCOMPARE(again.decisions.size(), 2);
    QCOMPARE(again.decisions.last().supersedes, first.decisions.first().id);
    QCOMPARE(again.units.first().decision->version, 2);
}

void TestReview::theLastUnitCompletesGold()
{
    const DocumentReview start = reviewOf(marked({s(u"[PERSON An] ở [PLACE Huế] gặp [PERSON Bình]"), s(u"[PERSON An] ở Huế gặp Bình")}));
    const DocumentReview one = settled(start, 0, take(1));
    QVERIFY(one.goldLayer.info.state == LayerState::InProgress);
    QCOMPARE(gold(one), s(u"An ở [PLACE Huế] gặp Bình"));
    const DocumentReview all = settled(one, 1, kit::verdictOf(Decision::Verdict::None));
    QVERIFY(all.goldLayer.info.state == LayerState::Done);
    QCOMPARE(gold(all), s(u"[PERSON An] ở [PLACE Huế] gặp Bình")); // with what all had alike
}

void TestReview::deferredStaysOpen()
{
    const DocumentReview review = settled(reviewOf(marked({s(u"[PLACE Huế]"), s(u"Huế")})), 0, kit::verdictOf(Decision::Verdict::Deferred));
    QCOMPARE(states(review), QStringList{s(u"missing deferred")});
    QVERIFY(review.goldLayer.info.state == LayerState::InProgress);
    QCOMPARE(gold(settled(review, 0, take(1, 2))), s(u"[PLACE Huế]"));
}

void TestReview::laterChangesMakeStale_data()
{
    QTest::addColumn<QStringList>("then");
    QTest::addColumn<QStringList>("now");
    const QStringList then{s(u"[PLACE tỉnh Huế] họp"), s(u"tỉnh [PLACE Huế] họp")};
    QTest::newRow("edge") << then << QStringList{s(u"[PLACE tỉnh Huế họp]"), then[1]};
    QTest::newRow("label") << then << QStringList{s(u"[BODY tỉnh Huế] họp"), then[1]};
    QTest::newRow("deleted") << then << QStringList{then[0], s(u"tỉnh Huế họp")};
    QTest::newRow("another reads it otherwise") << then << QStringList{then[0], then[1], s(u"tỉnh [BODY Huế] họp")};
}

void TestReview::laterChangesMakeStale()
{
    QFETCH(QStringList, then);
    QFETCH(QStringList, now);
    const DocumentReview decided = settled(reviewOf(marked(then)), 0, take(1));
    const DocumentReview after = over(decided, marked(now));
    QCOMPARE(after.units.size(), 1);
    QVERIFY(after.units.first().state == ReviewUnit::State::Stale);
    QCOMPARE(after.units.first().decision->id, decided.decisions.first().id);
    QCOMPARE(gold(after), gold(decided)); // never silently overwritten
    const DocumentReview again = settled(after, 0, take(1, 2));
    QVERIFY(again.isSettled());
}

void TestReview::unchangedIsNotStale()
{
    const QStringList then{s(u"[PLACE tỉnh Huế] họp"), s(u"tỉnh [PLACE Huế] họp")};
    const DocumentReview decided = settled(reviewOf(marked(then)), 0, take(1));
    QVERIFY(over(decided, marked(then + QStringList{then[0]})).isSettled()); // somebody more, of an opinion known
    ReviewedDocument noted = marked(then);
    noted.layers[0].layer.annotations[0].note = s(u"?");
    noted.layers[0].layer.annotations[0].doubt = true;
    QVERIFY(over(decided, noted).isSettled());
}

void TestReview::agreedSinceIsListed()
{
    const DocumentReview decided = settled(reviewOf(marked({s(u"[PLACE Huế]"), s(u"Huế")})), 0, kit::verdictOf(Decision::Verdict::None));
    const DocumentReview after = over(decided, marked({s(u"[PLACE Huế]"), s(u"[PLACE Huế]")}));
    QCOMPARE(states(after), QStringList{s(u"unanimous stale")});
    QCOMPARE(gold(ruled("unanimous", after)), s(u"Huế")); // a person had decided
    const DocumentReview again = settled(after, 0, take(1, 2));
    QVERIFY(again.isSettled());
    QCOMPARE(gold(again), s(u"[PLACE Huế]"));
}

void TestReview::goneSinceIsListed()
{
    const DocumentReview decided = settled(reviewOf(marked({s(u"[PLACE Huế]"), s(u"Huế")})), 0, take(1));
    const DocumentReview after = over(decided, marked({s(u"Huế"), s(u"Huế")}));
    QCOMPARE(states(after), QStringList{s(u"unanimous stale")});
    const DocumentReview again = settled(after, 0, kit::verdictOf(Decision::Verdict::None, 2));
    QVERIFY(again.isSettled());
    QCOMPARE(gold(again), s(u"Huế"));
}

void TestReview::answersMakeStale()
{
    const DocumentReview decided = settled(reviewOf(marked({s(u"[PLACE Huế]"), s(u"Huế")})), 0, take(1));
    const Result<Change> answered = answer(decided, decided.units.first().unit.id, person(1), s(u"tên người"), 0);
    QVERIFY(answered);
    const DocumentReview after = applied(decided, *answered);
    QVERIFY(after.units.first().state == ReviewUnit::State::Stale);
    QCOMPARE(after.units.first().answer, s(u"tên người"));
    QCOMPARE(after.units.first().decision->id, decided.decisions.first().id);
    QVERIFY(after.goldLayer.info.state == LayerState::InProgress);
    const DocumentReview again = settled(after, 0, kit::verdictOf(Decision::Verdict::None, 2));
    QVERIFY(again.isSettled());
    QCOMPARE(again.decisions.last().supersedes, after.decisions.last().id);
    QCOMPARE(gold(again), s(u"Huế"));
}

void TestReview::relationsAfterTheirEnds()
{
    ReviewedDocument document = marked({s(u"[PERSON An], [TITLE bí thư]"), s(u"[PERSON An], bí [TITLE thư]")});
    relate(document, 0, s(u"holds"), s(u"An"), s(u"bí thư"));
    const DocumentReview start = reviewOf(document);
    QCOMPARE(states(start), (QStringList{s(u"boundary open"), s(u"relation missing waiting")}));
    QVERIFY(!settle(start, start.units[1].unit.id, take(1)));
    const DocumentReview ends = settled(start, 0, take(2));
    QCOMPARE(states(ends), (QStringList{s(u"boundary settled"), s(u"relation missing open")}));
    const DocumentReview all = settled(ends, 1, take(1, 2));
    QVERIFY(all.isSettled());
    QCOMPARE(gold(all), s(u"[PERSON An], bí [TITLE thư]"));
    QCOMPARE(kit::relations(all.reviewed.text, AnnotationSet(all.goldLayer.annotations, all.goldLayer.relations)), QStringList{s(u"holds(An, thư)")});
}

void TestReview::relationsWhoseEndWasRejected()
{
    ReviewedDocument document = marked({s(u"[PERSON An], [TITLE bí thư]"), s(u"[PERSON An], bí thư")});
    relate(document, 0, s(u"holds"), s(u"An"), s(u"bí thư"));
    const DocumentReview all = settled(reviewOf(document), 0, kit::verdictOf(Decision::Verdict::None));
    QVERIFY(all.isSettled());
    QCOMPARE(gold(all), s(u"[PERSON An], bí thư"));
    QVERIFY(all.goldLayer.relations.isEmpty());
}

void TestReview::entitiesOfGold()
{
    const QString text = s(u"[PERSON An] nói, [PERSON anh] cười");
    ReviewedDocument document = marked({text, text});
    EntityTable entities;
    const auto make = [&](int who, quint64 number) {
        const Entity entity{EntityId{Uuid{static_cast<quint64>(who) + 50, number}}, s(u"Lê An"), {}, s(u"PERSON"), {}};
        entities.all.insert(entity.id, entity);
        return entity.id;
    };
    document.layers[0].layer.annotations[0].entity = document.layers[0].layer.annotations[1].entity = make(0, 1);
    document.layers[1].layer.annotations[0].entity = make(1, 1);
    const DocumentReview start = reviewOf(document);
    QCOMPARE(states(start), QStringList{s(u"link open")});
    const Result<Change> change = settle(start, start.units[0].unit.id, take(1), entities);
    QVERIFY(change);
    const auto made = std::count_if(change->edits.begin(), change->edits.end(), [](const Edit &edit) { return std::holds_alternative<Entity>(edit.after); });
    QCOMPARE(made, 1); // gold's own
    const DocumentReview all = applied(start, *change);
    QVERIFY(all.isSettled());
    QCOMPARE(gold(all), text);
    QVERIFY(!all.goldLayer.annotations[0].entity.isNull());
    QCOMPARE(all.goldLayer.annotations[0].entity, all.goldLayer.annotations[1].entity);
    QVERIFY(!entities.all.contains(all.goldLayer.annotations[0].entity));
}

void TestReview::unanimousTakesIn()
{
    ReviewedDocument document = marked({s(u"[PERSON An], [TITLE bí thư], [PLACE Huế]"), s(u"[PERSON An], [TITLE bí thư], Huế")});
    relate(document, 0, s(u"holds"), s(u"An"), s(u"bí thư"));
    relate(document, 1, s(u"holds"), s(u"An"), s(u"bí thư"));
    RuleRun run;
    const DocumentReview once = ruled("unanimous", reviewOf(document), 1, &run);
    QCOMPARE(run.units, 3); // two spans and a relation
    QCOMPARE(gold(once), s(u"[PERSON An], [TITLE bí thư], Huế"));
    QCOMPARE(once.goldLayer.relations.size(), 1);
    QCOMPARE(once.decisions.size(), 1);
    QCOMPARE(once.decisions.first().rule, s(u"unanimous/1"));
    QCOMPARE(once.open(), 1);
    ruled("unanimous", once, 1, &run);
    QVERIFY(run.change.isEmpty()); // twice is as once
    QVERIFY(ruled("unanimous", reviewOf(marked({s(u"[PERSON An]")}))).goldLayer.annotations.isEmpty()); // one person
}

void TestReview::unanimousTakesOutAgain()
{
    const DocumentReview once = ruled("unanimous", reviewOf(marked({s(u"[PLACE Huế] và [PERSON An]"), s(u"[PLACE Huế] và [PERSON An]")})));
    QVERIFY(once.isSettled());
    RuleRun run;
    const DocumentReview after = ruled("unanimous", over(once, marked({s(u"[PLACE Huế] và [PERSON An]"), s(u"Huế và [PERSON An]")})), 1, &run);
    QCOMPARE(run.withdrawn, 1);
    QCOMPARE(gold(after), s(u"Huế và [PERSON An]"));
    QCOMPARE(states(after), QStringList{s(u"missing open")});
    // The same when a person decides before the rule runs again.
    const DocumentReview decided = settled(over(once, marked({s(u"[PLACE Huế] và [PERSON An]"), s(u"Huế và [PERSON An]")})), 0,
                                           kit::verdictOf(Decision::Verdict::None));
    QCOMPARE(gold(decided), s(u"Huế và [PERSON An]"));
}

void TestReview::rulesNeverTouchWhatAPersonDecided()
{
    const ReviewedDocument document = marked({s(u"[PLACE Huế]"), s(u"[PLACE Huế]"), s(u"Huế")});
    const DocumentReview decided = settled(reviewOf(document), 0, kit::verdictOf(Decision::Verdict::None));
    for (const AutomaticRule &rule : automaticRules()) {
        RuleRun run;
        const DocumentReview after = ruled(rule.id.toLatin1().constData(), decided, 0.5, &run);
        QCOMPARE(gold(after), s(u"Huế"));
        QVERIFY2(run.change.isEmpty(), qPrintable(rule.id));
    }
}

void TestReview::majority()
{
    const QString yes = s(u"[PLACE Huế]");
    const QString no = s(u"Huế");
    QCOMPARE(gold(ruled("majority", reviewOf(marked({yes, yes, no})))), yes);
    QCOMPARE(gold(ruled("majority", reviewOf(marked({yes, no, no})))), no);
    QCOMPARE(ruled("majority", reviewOf(marked({yes, no, no}))).open(), 0);
    QCOMPARE(ruled("majority", reviewOf(marked({yes, yes, no})), 0.7).open(), 1);       // absent is against
    QCOMPARE(ruled("majority", reviewOf(marked({yes, yes, no, no})), 0.5).open(), 1);   // a tie
    QCOMPARE(ruled("majority", reviewOf(marked({yes, no})), 0.5).open(), 1);
}

void TestReview::trimmed()
{
    const DocumentReview one = ruled("trimmed", reviewOf(marked({s(u"[PLACE Huế, ]họp"), s(u"[PLACE Huế], họp")})));
    QCOMPARE(gold(one), s(u"[PLACE Huế], họp"));
    const DocumentReview other = ruled("trimmed", reviewOf(marked({s(u"“[PLACE Huế,] họp"), s(u"[PLACE “Huế], họp")})));
    QCOMPARE(gold(other), s(u"“[PLACE Huế], họp")); // as nobody had it
    QVERIFY(other.decisions.first().verdict == Decision::Verdict::Edited);
    QCOMPARE(ruled("trimmed", reviewOf(marked({s(u"[PLACE ông Huế]"), s(u"ông [PLACE Huế]")}))).open(), 1);
}

void TestReview::edgesNobodyChoseTogether()
{
    const DocumentReview one = ruled("edges", reviewOf(marked({s(u"a [BODY b c] d"), s(u"a [BODY b c] d"), s(u"[BODY a b c] d")})));
    QCOMPARE(gold(one), s(u"a [BODY b c] d"));
    // Left edge by A and C, right edge by B and C of three: had by C. Without C's pair nobody has them both.
    QCOMPARE(gold(ruled("edges", reviewOf(marked({s(u"a [BODY b c d]"), s(u"[BODY a b c] d"), s(u"a [BODY b c] d")})))), s(u"a [BODY b c] d"));
    QCOMPARE(ruled("edges", reviewOf(marked({s(u"a [BODY b c] d"), s(u"[BODY a b c] d"), s(u"a [BODY b c d]"), s(u"a [BODY b] c d")}))).open(), 1);
}

void TestReview::aSampleOfWhatAllHaveAlikeIsChecked()
{
    const QString text = s(u"[PERSON An] ở [PLACE Huế]");
    const ReviewedDocument document = marked({text, text, text});
    const DocumentReview none = review(document, goldPerson(), {}, {}, newsScheme());
    QVERIFY(none.units.isEmpty());
    const DocumentReview drawn = review(document, goldPerson(), {}, {}, newsScheme(), {false, 100});
    QCOMPARE(states(drawn), (QStringList{s(u"unanimous open"), s(u"unanimous open")}));
    QVERIFY(!drawn.isSettled());
    QCOMPARE(ruled("unanimous", drawn).open(), 2); // asked of a person, not of a rule
    const DocumentReview one = settled(drawn, 0, take(1));
    const DocumentReview both = settled(one, 1, kit::verdictOf(Decision::Verdict::None, 2));
    QVERIFY(both.isSettled());
    QCOMPARE(gold(both), s(u"[PERSON An] ở Huế"));
    // What was decided stays so when nothing is drawn any more.
    const DocumentReview later = over(both, document);
    QVERIFY(later.isSettled());
    QCOMPARE(gold(ruled("unanimous", later)), s(u"[PERSON An] ở Huế"));
    // Some, and the same again.
    QString many;
    for (int i = 0; i < 400; ++i)
        many += s(u"[PERSON An] ");
    const ReviewedDocument large = marked({many, many});
    const qsizetype part = review(large, goldPerson(), {}, {}, newsScheme(), {false, 10}).units.size();
    QVERIFY2(part > 15 && part < 80, qPrintable(QString::number(part)));
    QCOMPARE(review(large, goldPerson(), {}, {}, newsScheme(), {false, 10}).units.size(), part);
}

void TestReview::refusals()
{
    const DocumentReview review = reviewOf(marked({s(u"[PLACE Huế]"), s(u"Huế")}));
    QVERIFY(!settle(review, review.units[0].unit.id, take(3)));
    QVERIFY(!settle(review, UnitId::create(), take(1)));
    DocumentReview without = review;
    without.gold = {};
    QVERIFY(!settle(without, review.units[0].unit.id, take(1)));
    QVERIFY(!answer(review, review.units[0].unit.id, person(0), {}, 0));
}

QTEST_APPLESS_MAIN(TestReview)
#include "tst_review.moc"
