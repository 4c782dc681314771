// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/model/reviewkit.h"

#include "model/review/tuples.h"

#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;
using namespace dau::kit;

// Where annotators differ, and how it is told.
class TestDisagreement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void classes_data();
    void classes();
    void edges_data();
    void edges();
    void relations();
    void relationsWaitForTheirEnds();
    void entities();
    void versionsAreOrderedByContent();
    void orderOfLayersDoesNotMatter();
    void unitsKeepTheirIds();
    void skippedZonesAreLeftOut();
    void identicalLayersAgree();
    void everySpanIsSomewhereOnce();
    void oddLayers();
    void marksAndLineEnds();
    void tenThousandSpans();
    void aLabelOfAnEarlierScheme();
};

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

QStringList compared(const ReviewedDocument &document)
{
    return print(compare(document, newsScheme()), document.text);
}

} // namespace

void TestDisagreement::classes_data()
{
    QTest::addColumn<QStringList>("layers");
    QTest::addColumn<QStringList>("units");
    const auto add = [](const char *name, const QStringList &layers, const QStringList &units) { QTest::newRow(name) << layers << units; };
    add("nothing", {s(u"Hà Nội"), s(u"Hà Nội")}, {});
    add("unanimous", {s(u"[PLACE Hà Nội] họp"), s(u"[PLACE Hà Nội] họp")}, {});
    add("missing", {s(u"[PLACE Hà Nội] họp"), s(u"Hà Nội họp")}, {s(u"missing | A: PLACE Hà Nội; B: -")});
    add("missing for one of three", {s(u"[PLACE Hà Nội] họp"), s(u"Hà Nội họp"), s(u"[PLACE Hà Nội] họp")},
        {s(u"missing | AC: PLACE Hà Nội; B: -")});
    add("label", {s(u"[PLACE Hà Nội] họp"), s(u"[BODY Hà Nội] họp")}, {s(u"label | B: BODY Hà Nội; A: PLACE Hà Nội")});
    add("boundary and label", {s(u"[PLACE Hà Nội] họp"), s(u"[BODY Hà Nội họp]")},
        {s(u"boundary+label right | B: BODY Hà Nội họp; A: PLACE Hà Nội")});
    add("attribute", {s(u"[TITLE{title_use=generic} Bí thư]"), s(u"[TITLE{title_use=held} Bí thư]")},
        {s(u"attribute title_use | A: TITLE Bí thư; B: TITLE Bí thư")});
    add("nesting", {s(u"[TITLE Bí thư [BODY Thành ủy]]"), s(u"[TITLE Bí thư Thành ủy]")},
        {s(u"nesting | A: BODY Thành ủy; B: -")});
    add("split", {s(u"[PLACE Hà Nội] và [PLACE Huế]"), s(u"[PLACE Hà Nội và Huế]")},
        {s(u"split/merge | B: PLACE Hà Nội và Huế; A: PLACE Hà Nội + PLACE Huế")});
    add("one unit for what hangs together", {s(u"[TITLE Bí thư [BODY Thành ủy]] nói"), s(u"[TITLE Bí thư Thành ủy nói]")},
        {s(u"boundary right, nesting | B: TITLE Bí thư Thành ủy nói; A: TITLE Bí thư Thành ủy + BODY Thành ủy")});
    add("two where the shorter one does not reach", {s(u"[TITLE Bí thư [BODY Thành ủy]]"), s(u"[TITLE Bí thư] Thành ủy")},
        {s(u"boundary right nested head BODY | A: TITLE Bí thư Thành ủy; B: TITLE Bí thư"), s(u"missing | A: BODY Thành ủy; B: -")});
    add("apart where nothing is shared", {s(u"[PERSON An] gặp [PERSON Bình]"), s(u"An gặp Bình")},
        {s(u"missing | A: PERSON An; B: -"), s(u"missing | A: PERSON Bình; B: -")});
    add("fragments", {s(u"[BODY#1 Hội đồng] (HĐ) [#1 thành phố]"), s(u"[BODY Hội đồng] (HĐ) thành phố")},
        {s(u"boundary right | A: BODY Hội đồng … thành phố; B: BODY Hội đồng")});
    add("in the gap of fragments", {s(u"[BODY#1 Hội đồng] và Huế và [#1 thành phố]"), s(u"Hội đồng và [PLACE Huế] và thành phố")},
        {s(u"missing | A: BODY Hội đồng … thành phố; B: -"), s(u"missing | B: PLACE Huế; A: -")});
}

void TestDisagreement::classes()
{
    QFETCH(QStringList, layers);
    QFETCH(QStringList, units);
    QCOMPARE(compared(marked(layers)), units);
}

void TestDisagreement::edges_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("how");
    const auto add = [](const char *name, const char16_t *a, const char16_t *b, const char16_t *how) {
        QTest::newRow(name) << s(a) << s(b) << s(how);
    };
    add("white space", u"[PLACE Hà Nội ]họp", u"[PLACE Hà Nội] họp", u"boundary right white space");
    add("punctuation", u"[PLACE Hà Nội,] họp", u"[PLACE Hà Nội], họp", u"boundary right punctuation");
    add("classifier", u"[PERSON ông An] họp", u"ông [PERSON An] họp", u"boundary left classifier");
    add("left", u"[BODY xã An Bình] họp", u"xã [BODY An Bình] họp", u"boundary left");
    add("both", u"gặp [PERSON ông An,] nói", u"gặp ông [PERSON An], nói", u"boundary both");
    add("what it includes", u"[PERSON Bí thư Lê An]", u"[TITLE Bí thư] [PERSON Lê An]", u"boundary left title word TITLE");
}

void TestDisagreement::edges()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, how);
    const QStringList units = compared(marked({a, b}));
    QVERIFY(!units.isEmpty());
    QCOMPARE(units.first().section(u'|', 0, 0).section(u',', 0, 0).trimmed(), how);
}

void TestDisagreement::relations()
{
    const QString text = s(u"[PERSON An], [TITLE bí thư] [BODY Thành ủy], [TITLE phó]");
    const auto with = [&](const std::function<void(ReviewedDocument &)> &make) {
        ReviewedDocument document = marked({text, text});
        make(document);
        return compared(document);
    };
    const auto rel = [](ReviewedDocument &document, int who, const char16_t *label, const char16_t *from, const char16_t *to) {
        relate(document, who, s(label), s(from), s(to));
    };
    QCOMPARE(with([&](ReviewedDocument &d) { rel(d, 0, u"holds", u"An", u"bí thư"); }), QStringList{s(u"relation missing | A: holds(An, bí thư); B: -")});
    QCOMPARE(with([&](ReviewedDocument &d) {
                 rel(d, 0, u"holds", u"An", u"bí thư");
                 rel(d, 1, u"holds", u"An", u"bí thư");
             }),
             QStringList());
    QCOMPARE(with([&](ReviewedDocument &d) {
                 rel(d, 0, u"of", u"bí thư", u"Thành ủy");
                 rel(d, 1, u"part_of", u"bí thư", u"Thành ủy");
             }),
             QStringList{s(u"relation type | A: of(bí thư, Thành ủy); B: part_of(bí thư, Thành ủy)")});
    QCOMPARE(with([&](ReviewedDocument &d) {
                 rel(d, 0, u"of", u"bí thư", u"Thành ủy");
                 rel(d, 1, u"of", u"Thành ủy", u"bí thư");
             }),
             QStringList{s(u"relation direction | A: of(bí thư, Thành ủy); B: of(Thành ủy, bí thư)")});
    QCOMPARE(with([&](ReviewedDocument &d) {
                 rel(d, 0, u"holds", u"An", u"bí thư");
                 rel(d, 1, u"holds", u"An", u"phó");
             }),
             QStringList{s(u"relation end | A: holds(An, bí thư); B: holds(An, phó)")});
}

void TestDisagreement::relationsWaitForTheirEnds()
{
    ReviewedDocument document = marked({s(u"[PERSON An], [TITLE bí thư]"), s(u"[PERSON An], bí [TITLE thư]")});
    relate(document, 0, s(u"holds"), s(u"An"), s(u"bí thư"));
    const Comparison comparison = compare(document, newsScheme());
    QCOMPARE(comparison.units.size(), 2);
    QVERIFY(comparison.units[1].kind() == Finding::Kind::RelationMissing);
    QCOMPARE(comparison.units[1].ends, QList<UnitId>{comparison.units[0].id});
}

void TestDisagreement::entities()
{
    const QString text = s(u"[PERSON An] gặp [PERSON Bình], [PERSON anh] nói");
    const EntityId x{Uuid{7, 1}};
    const EntityId y{Uuid{7, 2}};
    const EntityId known{Uuid{7, 3}};
    const auto with = [&](const QList<EntityId> &a, const QList<EntityId> &b) {
        ReviewedDocument document = marked({text, text});
        document.knownNames = {known};
        for (int i = 0; i < 3; ++i) {
            document.layers[0].layer.annotations[i].entity = a[i];
            document.layers[1].layer.annotations[i].entity = b[i];
        }
        QStringList kinds;
        for (const Disagreement &unit : compare(document, newsScheme()).units)
            kinds.append(toString(unit.kind()) + QString::number(unit.versions.first().annotations.size()));
        return kinds;
    };
    QCOMPARE(with({x, {}, x}, {y, {}, y}), QStringList()); // own ids, the same mentions
    QCOMPARE(with({x, y, x}, {x, y, y}), QStringList{s(u"chain3")});
    QCOMPARE(with({x, {}, x}, {y, {}, {}}), QStringList{s(u"link2")});
    QCOMPARE(with({x, {}, {}}, {known, {}, {}}), QStringList{s(u"link1")});
    QCOMPARE(with({known, {}, {}}, {known, {}, {}}), QStringList());
}

void TestDisagreement::versionsAreOrderedByContent()
{
    QCOMPARE(compared(marked({s(u"Bí thư [BODY Thành ủy]"), s(u"[TITLE Bí thư [BODY Thành ủy]]"), s(u"Bí thư Thành ủy")})),
             (QStringList{s(u"missing, missing | B: TITLE Bí thư Thành ủy + BODY Thành ủy; A: BODY Thành ủy; C: -")}));
}

void TestDisagreement::orderOfLayersDoesNotMatter()
{
    ReviewedDocument document = marked({s(u"[TITLE Bí thư [BODY Thành ủy]] [PLACE Hà Nội]"), s(u"[TITLE Bí thư Thành ủy Hà Nội]"),
                                        s(u"Bí thư [BODY Thành ủy [PLACE Hà Nội]]")});
    const Comparison forwards = compare(document, newsScheme());
    std::reverse(document.layers.begin(), document.layers.end());
    const Comparison backwards = compare(document, newsScheme());
    QCOMPARE(print(forwards, document.text), print(backwards, document.text));
    QCOMPARE(forwards.units.size(), backwards.units.size());
    for (qsizetype i = 0; i < forwards.units.size(); ++i)
        QCOMPARE(forwards.units[i].id, backwards.units[i].id);
}

void TestDisagreement::unitsKeepTheirIds()
{
    ReviewedDocument document = marked({s(u"[TITLE Bí thư] Thành ủy"), s(u"[TITLE Bí thư Thành ủy]")});
    const UnitId before = compare(document, newsScheme()).units.first().id;
    document.layers[0].layer.annotations[0].label = s(u"BODY");
    document.layers[0].layer.annotations[0].spans = {Span{0, 9}};
    QCOMPARE(compare(document, newsScheme()).units.first().id, before);
}

void TestDisagreement::skippedZonesAreLeftOut()
{
    ReviewedDocument document = marked({s(u"[PLACE Hà Nội] họp"), s(u"Hà Nội họp")});
    document.zones = {{s(u"caption"), Span{0, 10}, true}};
    QCOMPARE(compared(document), QStringList());
    QCOMPARE(compare(document, newsScheme(), {true}).units.size(), 1);
}

namespace {

// A layer as chance makes it: nested, crossing, discontinuous, twice the same, with relations.
Layer chance(QRandomGenerator &random, int who, const Text &text, int count)
{
    static const QStringList labels{QStringLiteral(u"TITLE"), QStringLiteral(u"BODY"), QStringLiteral(u"PLACE")};
    Layer layer;
    for (int i = 0; i < count; ++i) {
        Annotation annotation;
        annotation.id = {Uuid{static_cast<quint64>(who) + 100, static_cast<quint64>(i) + 1}};
        annotation.label = labels[random.bounded(3)];
        const qsizetype begin = random.bounded(static_cast<int>(text.size() - 8));
        annotation.spans = {Span{begin, begin + 1 + random.bounded(4)}};
        if (random.bounded(6) == 0)
            annotation.spans.append(Span{begin + 6, begin + 7});
        if (random.bounded(4) == 0)
            annotation.attributes.insert(QStringLiteral(u"rank"), {{QString::number(random.bounded(2))}, AttributeValue::Source::Set});
        layer.annotations.append(annotation);
        if (random.bounded(5) == 0) {
            layer.annotations.append(annotation);
            layer.annotations.last().id.value.low += 1000;
        }
    }
    for (int i = 0; i < count / 3; ++i) {
        layer.relations.append({RelationId{Uuid{static_cast<quint64>(who) + 200, static_cast<quint64>(i) + 1}}, QStringLiteral(u"of"),
                                layer.annotations[random.bounded(static_cast<int>(layer.annotations.size()))].id,
                                layer.annotations[random.bounded(static_cast<int>(layer.annotations.size()))].id, {}});
    }
    return layer;
}

ReviewedDocument randomDocument(QRandomGenerator &random, int people, int count, int length = 60)
{
    ReviewedDocument document = marked({QString(length, u'a')});
    document.layers.clear();
    for (int who = 0; who < people; ++who)
        document.layers.append({person(who), chance(random, who, document.text, count)});
    return document;
}

} // namespace

void TestDisagreement::identicalLayersAgree()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 20; ++round) {
        ReviewedDocument document = randomDocument(random, 1, 20);
        const Layer first = document.layers.first().layer;
        for (int who = 1; who < 2 + round % 4; ++who) {
            Layer copy = first;
            for (Annotation &annotation : copy.annotations)
                annotation.id.value.high += 1000 + who;
            for (Relation &relation : copy.relations) {
                relation.id.value.high += 1000 + who;
                relation.from.value.high += 1000 + who;
                relation.to.value.high += 1000 + who;
            }
            std::reverse(copy.annotations.begin(), copy.annotations.end());
            document.layers.append({person(who), copy});
        }
        const Comparison comparison = compare(document, newsScheme());
        QCOMPARE(print(comparison, document.text), QStringList());
        QCOMPARE(comparison.agreed.size(), first.annotations.size());
        QCOMPARE(comparison.relations.size(), first.relations.size());
    }
}

void TestDisagreement::everySpanIsSomewhereOnce()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 60; ++round) {
        const ReviewedDocument document = randomDocument(random, 2 + round % 3, 1 + round % 12);
        const Comparison comparison = compare(document, newsScheme());
        QHash<Uuid, int> seen;
        for (const Agreed &agreed : comparison.agreed) {
            for (const AnnotationId &id : agreed.members)
                ++seen[id.value];
        }
        for (const Disagreement &unit : comparison.units) {
            QList<AnnotatorId> heard;
            for (const Version &version : unit.versions)
                heard += version.annotators;
            std::sort(heard.begin(), heard.end());
            QCOMPARE(heard.size(), document.layers.size());
            QVERIFY(std::adjacent_find(heard.begin(), heard.end()) == heard.end());
            QVERIFY(unit.versions.size() > 1);
            if (unit.isAboutRelation() || unit.isAboutEntity())
                continue;
            for (const Uuid &id : unit.members)
                ++seen[id];
        }
        for (const auto &[annotator, layer] : document.layers) {
            for (const Annotation &annotation : layer.annotations)
                QCOMPARE(seen.value(annotation.id.value), 1);
        }
    }
}

void TestDisagreement::marksAndLineEnds()
{
    // Decomposed: an import may end between a letter and its mark. Nobody's edge is moved.
    const QString text = s(u"Bi\u0301 thu\u031b\r\nnói");
    ReviewedDocument document = marked({text, text});
    const auto mark = [&](int who, Span span) {
        Annotation annotation;
        annotation.id = {Uuid{static_cast<quint64>(who) + 100, 1}};
        annotation.label = s(u"TITLE");
        annotation.spans = {span};
        document.layers[who].layer.annotations = {annotation};
    };
    mark(0, {0, 8});
    mark(1, {0, 7}); // without the horn of the last letter
    QCOMPARE(compared(document).size(), 1);
    QVERIFY(compared(document).first().startsWith(s(u"boundary right")));
    mark(1, {0, 10}); // with the line's end
    QCOMPARE(compared(document).first().section(s(u" |"), 0, 0), s(u"boundary right white space"));
    mark(1, {0, 9}); // between the two signs of the line's end
    QCOMPARE(compared(document).size(), 1);
    mark(1, {0, 8});
    QVERIFY(compared(document).isEmpty());
}

void TestDisagreement::tenThousandSpans()
{
    ReviewedDocument document = marked({QString(100'000, u'a')});
    document.layers.clear();
    for (int who = 0; who < 3; ++who) {
        Layer layer;
        layer.info.state = LayerState::Done;
        for (int i = 0; i < 10'000; ++i) {
            Annotation annotation;
            annotation.id = {Uuid{static_cast<quint64>(who) + 100, static_cast<quint64>(i) + 1}};
            annotation.label = who == 2 && i % 100 == 0 ? s(u"PLACE") : s(u"BODY");
            annotation.spans = {Span{10 * i, 10 * i + 8 - (who == 1 && i % 50 == 25 ? 1 : 0)}};
            layer.annotations.append(annotation);
        }
        document.layers.append({person(who), layer});
    }
    const Comparison comparison = compare(document, newsScheme());
    QCOMPARE(comparison.units.size(), 300); // 100 labels, 200 edges
    QCOMPARE(comparison.agreed.size(), 9'700);
}

// The label's key was another in the scheme of the first round: what stands in the layers counts, as it stands.
void TestDisagreement::aLabelOfAnEarlierScheme()
{
    const QStringList units = compared(marked({s(u"[OFFICE Bí thư] [PERSON Lan]"), s(u"[TITLE Bí thư] [PERSON Lan]")}));
    QCOMPARE(units, QStringList{s(u"label | A: OFFICE Bí thư; B: TITLE Bí thư")});
}

void TestDisagreement::oddLayers()
{
    QVERIFY(compared(marked({s(u"[PLACE Hà Nội]")})).isEmpty()); // one annotator: nobody to differ from
    QStringList twenty;
    for (int i = 0; i < 20; ++i)
        twenty.append(i % 3 ? s(u"[BODY Hội đồng\nnhân dân]") : s(u"[BODY Hội đồng]\nnhân dân")); // over a line end
    const QStringList units = compared(marked(twenty));
    QCOMPARE(units.size(), 1);
    QVERIFY(units.first().startsWith(s(u"boundary right")));

    ReviewedDocument twice = marked({s(u"[PLACE Hà Nội]"), s(u"[PLACE Hà Nội]")}); // the same span twice
    twice.layers[0].layer.annotations.append(twice.layers[0].layer.annotations.first());
    twice.layers[0].layer.annotations.last().id = {Uuid{100, 9}};
    QCOMPARE(compared(twice), QStringList{s(u"missing | A: PLACE Hà Nội; B: -")});
    QCOMPARE(compare(twice, newsScheme()).agreed.size(), 1);

    ReviewedDocument empty = marked({s(u"[PLACE Hà Nội]"), s(u"Hà Nội")}); // of no width, as some imports are
    empty.layers[1].layer.annotations.append(empty.layers[0].layer.annotations.first());
    empty.layers[1].layer.annotations.first().id = {Uuid{101, 1}};
    empty.layers[1].layer.annotations.first().spans = {Span{3, 3}};
    QVERIFY(!compared(empty).isEmpty());

    // Forty nested spans each, all different: one cluster too large to be solved exactly, told so.
    ReviewedDocument deep = marked({QString(100, u'a')});
    deep.layers.clear();
    for (int who = 0; who < 3; ++who) {
        Layer layer;
        for (int i = 0; i < 40; ++i) {
            Annotation annotation;
            annotation.id = {Uuid{static_cast<quint64>(who) + 100, static_cast<quint64>(i) + 1}};
            annotation.label = s(u"BODY");
            annotation.spans = {Span{i, 100 - i - who}};
            layer.annotations.append(annotation);
        }
        deep.layers.append({person(who), layer});
    }
    const Comparison comparison = compare(deep, newsScheme());
    QCOMPARE(comparison.units.size(), 1);
    QCOMPARE(comparison.units.first().members.size(), 120);
}

QTEST_APPLESS_MAIN(TestDisagreement)
#include "tst_disagreement.moc"
