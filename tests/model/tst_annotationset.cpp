// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/annotation/annotationset.h"

#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;

namespace {

// The oracle: a plain list in document order, scanned for every question.
struct Naive {
    QList<Annotation> list;

    void insert(const Annotation &annotation)
    {
        remove(annotation.id);
        list.append(annotation);
        std::sort(list.begin(), list.end(), [](const Annotation &a, const Annotation &b) {
            const Span x = a.extent();
            const Span y = b.extent();
            return std::tuple(x.begin, -x.end, a.id) < std::tuple(y.begin, -y.end, b.id);
        });
    }
    void remove(const AnnotationId &id)
    {
        list.removeIf([&](const Annotation &annotation) { return annotation.id == id; });
    }
    template <typename Condition>
    QList<AnnotationId> ids(Condition condition) const
    {
        QList<AnnotationId> result;
        for (const Annotation &annotation : list) {
            if (condition(annotation))
                result.append(annotation.id);
        }
        return result;
    }
};

QList<AnnotationId> ids(const QList<const Annotation *> &annotations)
{
    QList<AnnotationId> result;
    for (const Annotation *annotation : annotations)
        result.append(annotation->id);
    return result;
}

AnnotationId idOf(const Annotation *annotation)
{
    return annotation ? annotation->id : AnnotationId{};
}

qsizetype units(const Annotation &annotation)
{
    qsizetype sum = 0;
    for (const Span &span : annotation.spans)
        sum += span.size();
    return sum;
}

Annotation randomAnnotation(QRandomGenerator &random, quint64 id, int textSize)
{
    Annotation annotation;
    annotation.id = {Uuid{1, id}};
    annotation.label = random.bounded(2) == 0 ? QStringLiteral(u"BODY") : QStringLiteral(u"TITLE");
    annotation.doubt = random.bounded(5) == 0;
    qsizetype at = random.bounded(textSize);
    const int fragments = random.bounded(6) == 0 ? 2 : 1;
    for (int i = 0; i < fragments; ++i) {
        const qsizetype end = at + 1 + random.bounded(random.bounded(10) == 0 ? textSize : 12);
        annotation.spans.append({at, end});
        at = end + 1 + random.bounded(4);
    }
    return annotation;
}

Relation link(quint64 id, const AnnotationId &from, const AnnotationId &to)
{
    return {{Uuid{4, id}}, QStringLiteral(u"of"), from, to, {}};
}

} // namespace

class TestAnnotationSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAsAPlainListDoes_data();
    void answersAsAPlainListDoes();
    void aSetBuiltAtOnceIsTheSameAsOneBuiltStepByStep();
    void theGapOfADiscontinuousAnnotationIsNotCovered();
    void relationsAreFoundFromEitherEndAndStayWhenAnEndGoes();
    void theSameIdReplaces();
};

void TestAnnotationSet::answersAsAPlainListDoes_data()
{
    QTest::addColumn<int>("textSize");
    QTest::addColumn<int>("steps");
    QTest::newRow("dense") << 60 << 700;
    QTest::newRow("sparse") << 4000 << 1500;
}

void TestAnnotationSet::answersAsAPlainListDoes()
{
    QFETCH(int, textSize);
    QFETCH(int, steps);
    QRandomGenerator random(11);
    AnnotationSet set;
    Naive naive;
    for (int step = 0; step < steps; ++step) {
        const bool removes = !naive.list.isEmpty() && random.bounded(4) == 0;
        if (removes) {
            const AnnotationId id = naive.list[random.bounded(static_cast<int>(naive.list.size()))].id;
            naive.remove(id);
            set.remove(id);
        } else {
            const Annotation annotation = randomAnnotation(random, 1 + static_cast<quint64>(random.bounded(1200)), textSize);
            naive.insert(annotation);
            set.insert(annotation);
        }
        if (step % 7 != 0)
            continue;

        QCOMPARE(set.all(), naive.list);
        QCOMPARE(set.doubts(), naive.ids([](const Annotation &a) { return a.doubt; }).size());
        QCOMPARE(set.count(QStringLiteral(u"BODY")),
                 naive.ids([](const Annotation &a) { return a.label == QLatin1String("BODY"); }).size());
        const qsizetype at = random.bounded(textSize);
        const Span span{at, at + random.bounded(30)};
        const auto reaches = [](const Annotation &a, const Span &range) {
            return std::any_of(a.spans.begin(), a.spans.end(), [&](const Span &s) { return s.intersects(range); });
        };
        QCOMPARE(ids(set.intersecting(span)),
                 naive.ids([&](const Annotation &a) { return !span.isEmpty() && reaches(a, span); }));
        const QList<AnnotationId> covering = ids(set.covering(at));
        QCOMPARE(QSet<AnnotationId>(covering.begin(), covering.end()).size(),
                 naive.ids([&](const Annotation &a) { return reaches(a, {at, at + 1}); }).size());
        const QList<AnnotationId> from = naive.ids([&](const Annotation &a) { return a.extent().begin >= at; });
        QCOMPARE(idOf(set.firstFrom(at)), from.isEmpty() ? AnnotationId{} : from.first());
        const QList<AnnotationId> earlier = naive.ids([&](const Annotation &a) { return a.extent().begin < at; });
        QCOMPARE(idOf(set.lastBefore(at)), earlier.isEmpty() ? AnnotationId{} : earlier.last());
        if (naive.list.isEmpty())
            continue;

        const int which = random.bounded(static_cast<int>(naive.list.size()));
        const Annotation &one = naive.list[which];
        QCOMPARE(idOf(set.next(one.id)), which + 1 < naive.list.size() ? naive.list[which + 1].id : AnnotationId{});
        QCOMPARE(idOf(set.previous(one.id)), which > 0 ? naive.list[which - 1].id : AnnotationId{});
        QCOMPARE(ids(set.withSpans(one.spans)), naive.ids([&](const Annotation &a) { return a.spans == one.spans; }));
        qsizetype smallest = -1;
        for (const Annotation &a : naive.list) {
            if (overlap(a.spans, one.spans) == Overlap::Contains && (smallest < 0 || units(a) < smallest))
                smallest = units(a);
        }
        const Annotation *parent = set.parent(one);
        QCOMPARE(parent ? units(*parent) : -1, smallest);
        QVERIFY(!parent || overlap(parent->spans, one.spans) == Overlap::Contains);
        const auto inside = [&](const Annotation &a) { return overlap(one.spans, a.spans) == Overlap::Contains; };
        QCOMPARE(ids(set.children(one)), naive.ids([&](const Annotation &a) {
            return inside(a) && std::none_of(naive.list.begin(), naive.list.end(), [&](const Annotation &between) {
                       return inside(between) && overlap(between.spans, a.spans) == Overlap::Contains;
                   });
        }));
    }
}

void TestAnnotationSet::aSetBuiltAtOnceIsTheSameAsOneBuiltStepByStep()
{
    QRandomGenerator random(5);
    QList<Annotation> annotations;
    AnnotationSet stepByStep;
    for (quint64 id = 1; id <= 2000; ++id) {
        annotations.append(randomAnnotation(random, id, 9000));
        stepByStep.insert(annotations.last());
    }
    const AnnotationSet atOnce(annotations, {});
    QCOMPARE(atOnce.size(), 2000);
    QCOMPARE(atOnce.all(), stepByStep.all());
    QCOMPARE(atOnce.doubts(), stepByStep.doubts());
}

void TestAnnotationSet::theGapOfADiscontinuousAnnotationIsNotCovered()
{
    Annotation council;
    council.id = {Uuid{1, 1}};
    council.spans = {{0, 18}, {26, 35}};
    const AnnotationSet set({council}, {});
    QCOMPARE(set.covering(5).size(), 1);
    QVERIFY(set.covering(20).isEmpty());
    QVERIFY(set.intersecting({18, 26}).isEmpty());
    Annotation abbreviation;
    abbreviation.spans = {{20, 24}};
    QCOMPARE(set.parent(abbreviation), nullptr);
}

void TestAnnotationSet::relationsAreFoundFromEitherEndAndStayWhenAnEndGoes()
{
    Annotation a;
    a.id = {Uuid{1, 1}};
    a.spans = {{0, 4}};
    Annotation b;
    b.id = {Uuid{1, 2}};
    b.spans = {{2, 4}};
    AnnotationSet set({a, b}, {link(1, a.id, b.id)});
    QCOMPARE(set.relationsOf(a.id), set.relationsOf(b.id));
    QCOMPARE(set.relationsOf(a.id).size(), 1);
    set.remove(b.id);
    QCOMPARE(set.relations().size(), 1);
    set.remove(RelationId{Uuid{4, 1}});
    QVERIFY(set.relations().isEmpty());
    QVERIFY(set.relationsOf(a.id).isEmpty());
}

void TestAnnotationSet::theSameIdReplaces()
{
    Annotation a;
    a.id = {Uuid{1, 1}};
    a.label = QStringLiteral(u"BODY");
    a.spans = {{0, 4}};
    AnnotationSet set;
    set.insert(a);
    a.spans = {{10, 14}};
    a.label = QStringLiteral(u"PLACE");
    set.insert(a);
    QCOMPARE(set.size(), 1);
    QVERIFY(set.covering(2).isEmpty());
    QCOMPARE(set.covering(12).size(), 1);
    QCOMPARE(set.count(QStringLiteral(u"BODY")), 0);
}

QTEST_APPLESS_MAIN(TestAnnotationSet)
#include "tst_annotationset.moc"
