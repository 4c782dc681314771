// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/propagation.h"
#include "model/text/match.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"

#include <QtTest>

using namespace dau;

namespace {

const AnnotatorId me{Uuid{3, 1}};

// What `.` does to a page on the span that is selected ("*"), all ticked hits taken.
struct Page {
    LabelScheme scheme = kit::newsScheme();
    DocumentSession session;
    AnnotationId seed;
    QHash<QString, qint64> known;

    explicit Page(const QString &notation)
    {
        const kit::Page page = kit::parse(notation);
        session = kit::session(page);
        seed = page.state.selected;
    }
    void relate(const QString &label, const QString &from, const QString &to)
    {
        const kit::Page page{session.text, session.annotations, {}};
        session.annotations.insert(Relation{RelationId::create(), label, kit::named(page, from).id, kit::named(page, to).id, {}});
    }
    QList<LikeString> hits() const
    {
        return likeStrings(seedOf(session, seed), session.document, session.text, session.zones, session.annotations, scheme, known);
    }
    void propagate()
    {
        kit::MemoryStore store(scheme);
        Progress progress;
        const auto change = dau::propagate(seedOf(session, seed), hits(), store, me, scheme, progress, &session);
        QVERIFY(change);
        session = kit::applied(session, *change);
    }
    QString page() const { return kit::print(session); }
    QStringList relations() const { return kit::relations(session.text, session.annotations); }
};

} // namespace

class TestPropagation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelsLikeStrings_data();
    void labelsLikeStrings();
    void neverInASkippedZone();
    void takesTheNestAlong();
    void linksToWhatIsLabelledInsideAHit();
    void aRelationDeletedInTheSeedIsNotImpliedAgain();
    void aHitInsideASpanGetsTheRelationThatNestingImplies();
    void keepsItsSeedAndEntityButNotNoteAndDoubt();
    void aHitInALongerKnownStringIsUntickedAndTellsIt();
    void writingsOfOneStringAreLaidSideBySide();
    void theCorpusIsOneStep();
};

void TestPropagation::labelsLikeStrings_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &after) { QTest::newRow(name) << before << after; };
    row("everywhere", QStringLiteral(u"[BODY* Thành ủy] và Thành ủy, Thành ủy."), QStringLiteral(u"[BODY Thành ủy] và [BODY Thành ủy], [BODY Thành ủy]."));
    row("whatever the placement of the tone", QStringLiteral(u"[BODY* Thành ủy] và Thành uỷ"), QStringLiteral(u"[BODY Thành ủy] và [BODY Thành uỷ]"));
    row("case exact", QStringLiteral(u"[BODY* Thành ủy] và thành ủy"), QStringLiteral(u"[BODY Thành ủy] và thành ủy"));
    row("whole syllables only", QStringLiteral(u"[PERSON* Bảo] bảo Bảođảm Bảo"), QStringLiteral(u"[PERSON Bảo] bảo Bảođảm [PERSON Bảo]"));
    row("not where there is a label", QStringLiteral(u"[BODY* Huế] [PLACE Huế] Huế"), QStringLiteral(u"[BODY Huế] [PLACE Huế] [BODY Huế]"));
    row("not where it would cross", QStringLiteral(u"[BODY* Thành ủy] [PLACE Ban Thành] ủy"), QStringLiteral(u"[BODY Thành ủy] [PLACE Ban Thành] ủy"));
    row("legally nested", QStringLiteral(u"[BODY* Thành ủy] [TITLE Bí thư Thành ủy]"), QStringLiteral(u"[BODY Thành ủy] [TITLE Bí thư [BODY Thành ủy]]"));
    row("not illegally nested", QStringLiteral(u"[PERSON* Dũng] [PLACE đường Dũng]"), QStringLiteral(u"[PERSON Dũng] [PLACE đường Dũng]"));
    row("round what may lie in it", QStringLiteral(u"[TITLE* Bí thư Huế] Bí thư [PLACE Huế]"), QStringLiteral(u"[TITLE Bí thư Huế] [TITLE Bí thư [PLACE Huế]]"));
    row("not round what may not", QStringLiteral(u"[PLACE* phố Dũng] phố [PERSON Dũng]"), QStringLiteral(u"[PLACE phố Dũng] phố [PERSON Dũng]"));
    row("in a gap", QStringLiteral(u"[PLACE* Huế] [PERSON#1 Hội] Huế [#1 đồng]"), QStringLiteral(u"[PLACE Huế] [PERSON#1 Hội] [PLACE Huế] [#1 đồng]"));
    row("values become carried", QStringLiteral(u"[BODY*{level=central} Đảng] Đảng"), QStringLiteral(u"[BODY{level=central} Đảng] [BODY{level~central} Đảng]"));
    row("fragments", QStringLiteral(u"[BODY#1* Hội đồng] (HĐ) [#1 xã]; Hội đồng (HĐ) xã"),
        QStringLiteral(u"[BODY#1 Hội đồng] (HĐ) [#1 xã]; [BODY#2 Hội đồng] (HĐ) [#2 xã]"));
}

void TestPropagation::labelsLikeStrings()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    Page page(before);
    page.propagate();
    QCOMPARE(page.page(), after);
}

void TestPropagation::neverInASkippedZone()
{
    Page page(QStringLiteral(u"[BODY* Đảng] họp\nẢnh: Đảng"));
    page.session.zones = {{QStringLiteral(u"byline"), {9, 19}, true}};
    page.propagate();
    QCOMPARE(page.page(), QStringLiteral(u"[BODY Đảng] họp\nẢnh: Đảng"));
    page.session.zones.first().skipped = false;
    page.propagate();
    QCOMPARE(page.page(), QStringLiteral(u"[BODY Đảng] họp\nẢnh: [BODY Đảng]"));
}

void TestPropagation::takesTheNestAlong()
{
    Page page(QStringLiteral(u"[TITLE* Bí thư [BODY Thành ủy [PLACE Huế]]] nói. Bí thư Thành ủy Huế nghe."));
    page.relate(QStringLiteral(u"of"), QStringLiteral(u"Bí thư Thành ủy Huế"), QStringLiteral(u"Thành ủy Huế"));
    page.propagate();
    QCOMPARE(page.page(), QStringLiteral(u"[TITLE Bí thư [BODY Thành ủy [PLACE Huế]]] nói. "
                                         "[TITLE Bí thư [BODY Thành ủy [PLACE Huế]]] nghe."));
    // The relation of the seed, not the one between body and place that somebody deleted there.
    QCOMPARE(page.relations(), QStringList({QStringLiteral(u"of(Bí thư Thành ủy Huế, Thành ủy Huế)"),
                                            QStringLiteral(u"of(Bí thư Thành ủy Huế, Thành ủy Huế)")}));
}

void TestPropagation::linksToWhatIsLabelledInsideAHit()
{
    Page page(QStringLiteral(u"[TITLE* Bí thư [BODY Thành ủy]] Bí thư [BODY{level=central} Thành ủy]"));
    page.relate(QStringLiteral(u"of"), QStringLiteral(u"Bí thư Thành ủy"), QStringLiteral(u"Thành ủy"));
    page.propagate();
    QCOMPARE(page.page(), QStringLiteral(u"[TITLE Bí thư [BODY Thành ủy]] [TITLE Bí thư [BODY{level=central} Thành ủy]]"));
    QCOMPARE(page.relations().size(), 2);
    const QList<Relation> relations = page.session.annotations.relations();
    QCOMPARE(std::count_if(relations.begin(), relations.end(),
                           [](const Relation &relation) { return relation.origin.kind == Origin::Kind::Propagated; }),
             1);
}

void TestPropagation::aRelationDeletedInTheSeedIsNotImpliedAgain()
{
    Page page(QStringLiteral(u"[TITLE* Bí thư [BODY Thành ủy]] Bí thư Thành ủy"));
    page.propagate();
    QCOMPARE(page.session.annotations.size(), 4);
    QVERIFY(page.relations().isEmpty());
}

void TestPropagation::aHitInsideASpanGetsTheRelationThatNestingImplies()
{
    Page page(QStringLiteral(u"[BODY* Thành ủy] [TITLE Bí thư Thành ủy]"));
    page.propagate();
    QCOMPARE(page.relations(), QStringList(QStringLiteral(u"of(Bí thư Thành ủy, Thành ủy)")));
    QVERIFY(page.session.annotations.relations().first().origin.kind == Origin::Kind::Rule);
}

void TestPropagation::keepsItsSeedAndEntityButNotNoteAndDoubt()
{
    Page page(QStringLiteral(u"[BODY*! Đảng] Đảng"));
    Annotation seed = *page.session.annotations.byId(page.seed);
    seed.entity = EntityId::create();
    seed.note = QStringLiteral(u"?");
    page.session.annotations.insert(seed);
    page.session.info.state = LayerState::New;
    page.propagate();
    const Annotation copy = page.session.annotations.all().last();
    QVERIFY(copy.id != seed.id);
    QCOMPARE(copy.entity, seed.entity);
    QVERIFY(copy.origin == (Origin{Origin::Kind::Propagated, seed.id.toString()}));
    QVERIFY(copy.note.isEmpty() && !copy.doubt);
    QVERIFY(page.session.info.state == LayerState::InProgress);
}

void TestPropagation::aHitInALongerKnownStringIsUntickedAndTellsIt()
{
    Page page(QStringLiteral(u"[BODY* Thành ủy] của Thành uỷ Huế và Thành ủy"));
    page.known = {{toneKey(QStringLiteral(u"Thành ủy")), 1}, {toneKey(QStringLiteral(u"Thành ủy Huế")), 4},
                  {toneKey(QStringLiteral(u"Ban Thành ủy")), 1}};
    const QList<LikeString> hits = page.hits();
    QCOMPARE(hits.size(), 2);
    QVERIFY(!hits[0].ticked);
    QCOMPARE(hits[0].longer, QStringLiteral(u"Thành uỷ Huế"));
    QCOMPARE(hits[0].before, QStringLiteral(u"Thành ủy của "));
    QVERIFY(hits[1].ticked);
    QVERIFY(hits[1].longer.isEmpty());
    page.propagate();
    QCOMPARE(page.page(), QStringLiteral(u"[BODY Thành ủy] của Thành uỷ Huế và [BODY Thành ủy]"));
}

void TestPropagation::writingsOfOneStringAreLaidSideBySide()
{
    // The hit is decomposed, has a no-break space and an invisible character.
    const QString hit = QStringLiteral(u"Bí\u200B thư Thành\u00A0ủy").normalized(QString::NormalizationForm_D);
    Page page(QStringLiteral(u"[TITLE* Bí thư [BODY Thành ủy]] x ") + hit);
    page.propagate();
    const QList<Annotation> all = page.session.annotations.all();
    QCOMPARE(all.size(), 4);
    QCOMPARE(page.session.text.quote(all[2].spans), hit);
    QCOMPARE(page.session.text.quote(all[3].spans), QStringLiteral(u"Thành\u00A0ủy").normalized(QString::NormalizationForm_D));
}

void TestPropagation::theCorpusIsOneStep()
{
    kit::MemoryStore store(kit::newsScheme());
    const DocumentId first = store.addDocument(QStringLiteral(u"1"), QStringLiteral(u"Đảng và Đảng"));
    const DocumentId second = store.addDocument(QStringLiteral(u"2"), QStringLiteral(u"xa"));
    const DocumentId third = store.addDocument(QStringLiteral(u"3"), QStringLiteral(u"Ban Đảng, Đảng"));
    Annotation seed;
    seed.id = AnnotationId::create();
    seed.label = QStringLiteral(u"BODY");
    seed.spans = {{0, 4}};
    store.addLayer({first, me}, {{LayerState::InProgress, {}, {}}, {seed}, {}});

    Seed what;
    what.annotation = seed;
    what.quote = QStringLiteral(u"Đảng");
    Progress progress;
    const auto elsewhere = likeStringsInCorpus(what, store, me, kit::newsScheme(), first, progress);
    QVERIFY(elsewhere);
    QCOMPARE(elsewhere->size(), 2);
    QCOMPARE(elsewhere->first().documentName, QStringLiteral(u"3"));
    const auto change = propagate(what, *elsewhere, store, me, kit::newsScheme(), progress);
    QVERIFY(change);
    QVERIFY(store.append(*change, {}, {}));
    QCOMPARE(store.journal().size(), 1);
    QCOMPARE(store.layer({third, me})->annotations.size(), 2);
    QVERIFY(store.layer({third, me})->info.state == LayerState::InProgress);
    QVERIFY(store.layer({second, me})->info.state == LayerState::New);
    QCOMPARE(title(*change, kit::newsScheme(), QStringLiteral(u"en")), QStringLiteral(u"Label Body on every “Đảng”"));

    struct Impatient : Progress {
        bool step(qint64, qint64) override { return false; }
    } impatient;
    const auto stopped = likeStringsInCorpus(what, store, me, kit::newsScheme(), first, impatient);
    QVERIFY(!stopped && stopped.error().code == Error::Code::Cancelled);
}

QTEST_APPLESS_MAIN(TestPropagation)
#include "tst_propagation.moc"
