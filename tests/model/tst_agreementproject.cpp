// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/agreementexport.h"
#include "model/agreement/projectagreement.h"
#include "model/session/assigning.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"

#include <QtCore/QJsonArray>
#include <QtTest>

using namespace dau;
using namespace dau::agreement;

class TestAgreementProject : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoLayersAreCompared();
    void codingTakesAlignedSpansOrEqualOnes();
    void countsArePooledOverDocuments();
    void threeKindsOfNothingAreKeptApart();
    void skippedZonesAreLeftOutAndCounted();
    void moreThanTwoLayersGiveTheMeanOfTheirPairs();
    void fragmentsMustLieAlikeToBeExact();
    void relationsAreComparedInThreeWays();
    void attributesAreComparedOnAlignedSpans();
    void everyNumberHasItsSpans();
    void intervalsComeFromTenDocumentsOn();
    void roundsHaveFiguresOfTheirOwn();
    void changesOfRoundsHaveIntervals();
    void afterAnEditOnlyThatDocumentIsRead();
    void identicalLayersAgreeInEveryFigure();
    void askingForWhatIsNotThereIsAnError();
    void itCanBeStopped();
};

namespace {

// Counts what is read.
class CountingStore : public kit::MemoryStore
{
public:
    using MemoryStore::MemoryStore;
    Result<Layer> layer(const LayerKey &key) const override
    {
        ++layersRead;
        return MemoryStore::layer(key);
    }
    mutable int layersRead = 0;
};

class Corpus
{
public:
    Corpus() : store(kit::newsScheme()) {}

    AnnotatorId annotator(const QString &name)
    {
        if (!m_annotators.contains(name))
            m_annotators.insert(name, store.addAnnotator(name));
        return m_annotators.value(name);
    }
    // One document with the layers written; "" is finished with nothing marked.
    DocumentId document(const QString &name, const QMap<QString, QString> &layers, const Zones &zones = {})
    {
        const QString text = kit::parse(layers.first()).text.string();
        const DocumentId id = store.addDocument(name, text, zones);
        for (auto it = layers.begin(); it != layers.end(); ++it)
            layer(id, it.key(), it.value());
        return id;
    }
    void layer(const DocumentId &id, const QString &name, const QString &notation, LayerState state = LayerState::Done)
    {
        const kit::Page page = kit::parse(notation);
        store.addLayer({id, annotator(name)}, {{state, {}, {}}, freshIds(page.annotations.all()), {}});
    }
    void give(const DocumentId &document, int round)
    {
        const QList<GivenDocument> plan{{document, annotator(QStringLiteral(u"An")), round}, {document, annotator(QStringLiteral(u"Bình")), round}};
        if (!store.append(assigning(plan, {}, {}), {}, [](const Result<qint64> &) {}))
            qFatal("nothing is given out");
    }
    // Ids of the notation count up from the same start in every layer.
    QList<Annotation> freshIds(QList<Annotation> annotations)
    {
        for (Annotation &annotation : annotations)
            annotation.id = AnnotationId::create();
        return annotations;
    }
    MeasureReport of(const QString &measure, AgreementSettings settings = {})
    {
        ProjectAgreement agreement(store);
        settings.measures = {measure};
        Progress progress;
        const auto report = agreement.compute(settings, progress);
        last = report ? *report : AgreementReport();
        return report && !report->measures.isEmpty() ? report->measures.first() : MeasureReport();
    }

    CountingStore store;
    AgreementReport last;

private:
    QMap<QString, AnnotatorId> m_annotators;
};

using Layers = QMap<QString, QString>;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

double valueOf(const MeasureReport &report)
{
    return report.value.score.isDefined() ? report.value.score.value() : -99;
}

qint64 left(const AgreementReport &report, LeftOut::Kind kind)
{
    qint64 count = 0;
    for (const LeftOut &one : report.leftOut)
        count += one.kind == kind ? std::max<qint64>(1, one.count) : 0;
    return count;
}

const QStringList everyMeasure()
{
    QStringList ids = projectMeasureIds();
    for (const Measure *measure : allMeasures()) {
        const QByteArray id = measure->id;
        if (measure->kind != Study::Kind::None && id != "bootstrap_ci" && id != "cu_coverage" && id != "cohen_kappa_se")
            ids.append(QLatin1String(id));
    }
    for (const char *mode : {"exact", "span", "overlap", "overlap_any", "partial", "graded", "char", "label"})
        ids.append(QStringLiteral(u"f1-") + QLatin1String(mode));
    return ids;
}

} // namespace

void TestAgreementProject::twoLayersAreCompared()
{
    Corpus corpus;
    corpus.document(s("1"), {{s("An"), s("[TITLE Bí thư [BODY Thành ủy]] [PERSON Lan]")}, {s("Bình"), s("[TITLE Bí thư] [BODY Thành ủy] [PERSON Lan]")}});
    const MeasureReport exact = corpus.of(s("f1-exact"));
    QCOMPARE(valueOf(exact), 2.0 / 3);
    QCOMPARE(exact.pairs.size(), 1);
    QCOMPARE(exact.pairs[0].figure.hits, 2.0);
    QCOMPARE(exact.pairs[0].figure.first, 3.0);
    QCOMPARE(exact.labels[s("TITLE")].score.value(), 0.0);
    QCOMPARE(exact.labels[s("BODY")].score.value(), 1.0);
    QCOMPARE(valueOf(corpus.of(s("f1-overlap"))), 1.0);
    AgreementSettings titles;
    titles.labels = {s("TITLE")};
    QCOMPARE(valueOf(corpus.of(s("f1-exact"), titles)), 0.0);
    QCOMPARE(left(corpus.last, LeftOut::Kind::OtherLabels), 4);
    QVERIFY(corpus.last.sentence.contains(s("An")));
}

void TestAgreementProject::codingTakesAlignedSpansOrEqualOnes()
{
    Corpus corpus;
    // Equal places: a-a TITLE/TITLE, c BODY/PLACE; aligned besides: "b b" with "b" TITLE/BODY.
    corpus.document(s("1"), {{s("An"), s("[TITLE a] [TITLE b b] [BODY c]")}, {s("Bình"), s("[TITLE a] [BODY b] b [PLACE c]")}});
    QCOMPARE(valueOf(corpus.of(s("percent_agreement"))), 1.0 / 3);
    AgreementSettings equal;
    equal.parameters = {{s("align"), s("equal")}};
    QCOMPARE(valueOf(corpus.of(s("percent_agreement"), equal)), 1.0 / 2);
}

void TestAgreementProject::countsArePooledOverDocuments()
{
    Corpus corpus;
    corpus.document(s("short"), {{s("An"), s("[TITLE a] b")}, {s("Bình"), s("a [TITLE b]")}});
    corpus.document(s("long"), {{s("An"), s("[TITLE a] [TITLE b] [TITLE c]")}, {s("Bình"), s("[TITLE a] [TITLE b] [TITLE c]")}});
    QCOMPARE(valueOf(corpus.of(s("f1-exact"))), 3.0 / 4); // the mean of documents would be 1/2
    AgreementSettings one;
    one.documents = s("lo*");
    const MeasureReport report = corpus.of(s("f1-exact"), one);
    QCOMPARE(valueOf(report), 1.0);
    QCOMPARE(report.documents.size(), 1);
}

void TestAgreementProject::threeKindsOfNothingAreKeptApart()
{
    Corpus corpus;
    corpus.annotator(s("Bình"));
    corpus.document(s("not begun"), {{s("An"), s("[TITLE a] b")}});
    const DocumentId open = corpus.document(s("not finished"), {{s("An"), s("[TITLE a] b")}});
    corpus.layer(open, s("Bình"), s("a [TITLE b]"), LayerState::InProgress);
    corpus.document(s("both"), {{s("An"), s("[TITLE a] b")}, {s("Bình"), s("[TITLE a] b")}});
    QCOMPARE(valueOf(corpus.of(s("f1-exact"))), 1.0);
    QCOMPARE(left(corpus.last, LeftOut::Kind::NotBegun), 1);
    QCOMPARE(left(corpus.last, LeftOut::Kind::NotFinished), 1);
    // Finished and empty is an observation.
    corpus.document(s("empty"), {{s("An"), s("[TITLE a] b")}, {s("Bình"), s("a b")}});
    QCOMPARE(valueOf(corpus.of(s("f1-exact"))), 2.0 / 3);
    AgreementSettings all;
    all.unfinished = true;
    QCOMPARE(valueOf(corpus.of(s("f1-exact"), all)), 2.0 / 5);
}

void TestAgreementProject::skippedZonesAreLeftOutAndCounted()
{
    Corpus corpus;
    corpus.document(s("1"), {{s("An"), s("[TITLE a] [TITLE b]")}, {s("Bình"), s("[TITLE a] b")}}, {{s("byline"), {2, 3}, true}});
    QCOMPARE(valueOf(corpus.of(s("f1-exact"))), 1.0);
    QCOMPARE(left(corpus.last, LeftOut::Kind::SkippedZones), 1);
    AgreementSettings all;
    all.skippedZones = true;
    QCOMPARE(valueOf(corpus.of(s("f1-exact"), all)), 2.0 / 3);
    QCOMPARE(left(corpus.last, LeftOut::Kind::SkippedZones), 0);
}

void TestAgreementProject::moreThanTwoLayersGiveTheMeanOfTheirPairs()
{
    Corpus corpus;
    corpus.document(s("1"), {{s("An"), s("[TITLE a] [TITLE b]")}, {s("Bình"), s("[TITLE a] [TITLE b]")}, {s("Chi"), s("[TITLE a] b")}});
    const MeasureReport report = corpus.of(s("f1-exact"));
    QCOMPARE(report.pairs.size(), 3);
    QCOMPARE(valueOf(report), (1 + 2.0 / 3 + 2.0 / 3) / 3);
    AgreementSettings two;
    two.layers = {corpus.annotator(s("Chi")), corpus.annotator(s("An"))};
    QCOMPARE(valueOf(corpus.of(s("f1-exact"), two)), 2.0 / 3);
}

void TestAgreementProject::fragmentsMustLieAlikeToBeExact()
{
    Corpus corpus;
    corpus.document(s("1"), {{s("An"), s("[BODY#1 a] b [#1 c d]")}, {s("Bình"), s("[BODY#1 a b] c [#1 d]")}});
    QCOMPARE(valueOf(corpus.of(s("f1-exact"))), 0.0);
    QCOMPARE(valueOf(corpus.of(s("f1-overlap"))), 1.0);
    corpus.document(s("2"), {{s("An"), s("[BODY#1 a] b [#1 c]")}, {s("Bình"), s("[BODY#1 a] b [#1 c]")}});
    QCOMPARE(valueOf(corpus.of(s("f1-exact"))), 0.5);
}

void TestAgreementProject::relationsAreComparedInThreeWays()
{
    Corpus corpus;
    const auto layer = [&](const DocumentId &id, const char *name, const char *notation, bool located) {
        QList<Annotation> annotations = corpus.freshIds(kit::parse(s(notation)).annotations.all());
        QList<Relation> relations{{RelationId::create(), s("holds"), annotations[0].id, annotations[1].id, {}}};
        if (located)
            relations.append({RelationId::create(), s("located"), annotations[1].id, annotations[2].id, {}});
        corpus.store.addLayer({id, corpus.annotator(s(name))}, {{LayerState::Done, {}, {}}, annotations, relations});
    };
    const DocumentId id = corpus.store.addDocument(s("1"), s("Lan Bí thư Huế"));
    layer(id, "An", "[PERSON Lan] [TITLE Bí thư] [PLACE Huế]", true);
    layer(id, "Bình", "[PERSON Lan] [TITLE Bí] thư", false);
    QCOMPARE(valueOf(corpus.of(s("relation-f1"))), 0.0);                // the title's end differs
    QCOMPARE(valueOf(corpus.of(s("relation-f1-aligned"))), 2.0 / 3);    // one of 2 and 1
    QCOMPARE(valueOf(corpus.of(s("relation-f1-given-ends"))), 1.0);     // the place is missing for one
    QVERIFY(!corpus.of(s("relation-kappa")).value.score.isDefined());   // one type only
}

void TestAgreementProject::attributesAreComparedOnAlignedSpans()
{
    Corpus corpus;
    corpus.document(s("1"), {{s("An"), s("[TITLE{level=city} a] [TITLE{level=ward} b] [BODY c]")}, {s("Bình"), s("[TITLE{level=city} a] [TITLE{level=city} b] [TITLE c]")}});
    AgreementSettings settings;
    settings.parameters.insert(s("attribute"), s("level"));
    QCOMPARE(valueOf(corpus.of(s("attribute-agreement"), settings)), 0.5); // the third has two labels
    QCOMPARE(valueOf(corpus.of(s("attribute-f1"), settings)), 1.0 / 3);
}

void TestAgreementProject::everyNumberHasItsSpans()
{
    Corpus corpus;
    const DocumentId id = corpus.document(s("1"), {{s("An"), s("[TITLE a] [BODY b] [PERSON c]")}, {s("Bình"), s("[TITLE a] [PERSON b] c")}});
    ProjectAgreement agreement(corpus.store);
    AgreementSettings settings;
    settings.measures = {s("f1-exact")};
    Progress progress;
    const auto report = agreement.compute(settings, progress);
    QVERIFY(report);
    const PairFigure &pair = report->measures[0].pairs[0];
    const auto spans = agreement.spans(id, pair.a, pair.b, SpanMatch::Exact, settings);
    QVERIFY(spans);
    QCOMPARE(double(spans->pairs.size()), pair.figure.hits);
    QCOMPARE(double(spans->pairs.size() + spans->firstOnly.size()), pair.figure.first);
    QCOMPARE(double(spans->pairs.size() + spans->secondOnly.size()), pair.figure.second);
    LabelConfusion confusion = agreement.confusion(corpus.annotator(s("An")), corpus.annotator(s("Bình")), settings);
    QCOMPARE(confusion[s("TITLE")][s("TITLE")], 1);
    QCOMPARE(confusion[s("BODY")][s("PERSON")], 1);
    QCOMPARE(confusion[s("PERSON")][QString()], 1); // unmarked
}

void TestAgreementProject::intervalsComeFromTenDocumentsOn()
{
    Corpus corpus;
    for (int i = 1; i < 10; ++i)
        corpus.document(QString::number(i), {{s("An"), s("[TITLE a] [BODY b]")}, {s("Bình"), i % 3 == 0 ? s("[TITLE a] b") : s("[TITLE a] [BODY b]")}});
    MeasureReport report = corpus.of(s("f1-exact"));
    QVERIFY(!report.value.interval.isDefined());
    QVERIFY(report.value.intervalReason.contains(u"10"));
    corpus.document(s("10"), {{s("An"), s("[TITLE a] b")}, {s("Bình"), s("[TITLE a] [BODY b]")}});
    report = corpus.of(s("f1-exact"));
    QCOMPARE(report.value.interval.draws.size(), 1000u);
    QVERIFY(report.value.interval.low() < valueOf(report) && valueOf(report) < report.value.interval.high());
    QCOMPARE(corpus.of(s("f1-exact")).value.interval.draws, report.value.interval.draws); // seeded
    AgreementSettings other;
    other.seed = 2;
    QVERIFY(corpus.of(s("f1-exact"), other).value.interval.draws != report.value.interval.draws);
}

void TestAgreementProject::roundsHaveFiguresOfTheirOwn()
{
    Corpus corpus;
    const Layers alike{{s("An"), s("[TITLE a] [BODY b]")}, {s("Bình"), s("[TITLE a] [BODY b]")}};
    const Layers half{{s("An"), s("[TITLE a] [BODY b]")}, {s("Bình"), s("[TITLE a] [PLACE b]")}};
    const DocumentId first = corpus.document(s("1"), half);
    corpus.document(s("2"), half); // given out to nobody: in no round
    corpus.give(first, 1);
    QVERIFY(corpus.of(s("f1-exact")).rounds.isEmpty()); // one round is no trend
    corpus.give(corpus.document(s("3"), alike), 2);
    corpus.give(corpus.document(s("4"), half), 2);
    const DocumentId empty = corpus.document(s("5"), {{s("An"), s("a b")}, {s("Bình"), s("a b")}});
    corpus.give(empty, 3);

    const MeasureReport report = corpus.of(s("f1-exact"));
    QCOMPARE(report.rounds.size(), 3);
    QCOMPARE(report.rounds[0].round, 1);
    QCOMPARE(report.rounds[0].documents, QList<DocumentId>{first});
    QCOMPARE(report.rounds[0].figure.score.value(), 0.5);
    QVERIFY(!report.rounds[0].change.score.isDefined());
    QCOMPARE(report.rounds[1].figure.score.value(), 0.75); // 3 of 4 spans each, pooled
    QCOMPARE(report.rounds[1].change.score.value(), 0.25);
    QVERIFY(!report.rounds[1].figure.interval.isDefined());
    QVERIFY(report.rounds[1].figure.intervalReason.contains(u"10"));
    QVERIFY(!report.rounds[2].figure.score.isDefined()); // nothing was marked
    QVERIFY(!report.rounds[2].change.score.isDefined());
    const QJsonArray rounds = jsonOf(corpus.last, report, {}).value(u"rounds").toArray();
    QCOMPARE(rounds.size(), 3);
    QCOMPARE(rounds[1].toObject().value(u"change").toDouble(), 0.25);
    QVERIFY(rounds[2].toObject().value(u"value").isNull());
}

void TestAgreementProject::changesOfRoundsHaveIntervals()
{
    Corpus corpus;
    for (int i = 0; i < 24; ++i) {
        const bool second = i >= 12;
        const bool differs = i % (second ? 4 : 2) == 0;
        corpus.give(corpus.document(QString::number(i), {{s("An"), s("[TITLE a] [BODY b]")}, {s("Bình"), differs ? s("[TITLE a] b") : s("[TITLE a] [BODY b]")}}), second ? 2 : 1);
    }
    const MeasureReport report = corpus.of(s("f1-exact"));
    QCOMPARE(report.rounds.size(), 2);
    const RoundFigure &second = report.rounds[1];
    QCOMPARE(second.change.score.value(), second.figure.score.value() - report.rounds[0].figure.score.value());
    QVERIFY(second.change.score.value() > 0);
    QVERIFY(second.figure.interval.low() < second.figure.score.value() && second.figure.score.value() < second.figure.interval.high());
    QVERIFY(second.change.interval.low() < second.change.score.value() && second.change.score.value() < second.change.interval.high());
    QVERIFY(second.change.interval.low() < 0); // twelve documents a round prove little
}

void TestAgreementProject::afterAnEditOnlyThatDocumentIsRead()
{
    Corpus corpus;
    QList<DocumentId> ids;
    for (int i = 0; i < 20; ++i)
        ids.append(corpus.document(QString::number(i), {{s("An"), s("[TITLE a] b")}, {s("Bình"), s("[TITLE a] b")}}));
    ProjectAgreement agreement(corpus.store);
    Progress progress;
    QVERIFY(agreement.compute({}, progress));
    QCOMPARE(corpus.store.layersRead, 40);
    QVERIFY(agreement.compute({}, progress));
    QCOMPARE(corpus.store.layersRead, 40);
    corpus.layer(ids[3], s("Bình"), s("a [BODY b]")); // beside what is there
    agreement.forget(ids[3]);
    const auto report = agreement.compute({}, progress);
    QCOMPARE(corpus.store.layersRead, 42);
    QCOMPARE(report->measures[0].value.score.value(), 40.0 / 41);
    ProjectAgreement fresh(corpus.store);
    QCOMPARE(fresh.compute({}, progress)->measures[0].value.score.value(), 40.0 / 41);
}

void TestAgreementProject::identicalLayersAgreeInEveryFigure()
{
    Corpus corpus;
    const QString text = s("[TITLE{level=city} Bí thư [BODY Thành ủy]] [PERSON Lan] [BODY#1 Ban] [BODY ở] [#1 Thành] [TITLE x] [TITLE y]");
    const QString other = s("[PLACE Huế] và [PLACE Huế]");
    for (int i = 0; i < 4; ++i)
        corpus.document(QString::number(i), {{s("An"), i == 3 ? s("không") : i % 2 ? text : other}, {s("Bình"), i == 3 ? s("không") : i % 2 ? text : other}, {s("Chi"), i == 3 ? s("không") : i % 2 ? text : other}});
    AgreementSettings settings;
    settings.parameters = {{s("attribute"), s("level")}, {s("weights"), s("linear")}, {s("category"), s("TITLE")}, {s("samples"), 5}};
    int figures = 0;
    for (const QString &id : everyMeasure()) {
        const MeasureReport report = corpus.of(id, settings);
        QCOMPARE(report.measure, id);
        const bool error = id == u"pk" || id == u"windowdiff" || id == u"gamma_best_alignment_disorder";
        const auto good = [&](const Score &score) {
            figures += score.isDefined();
            return score.isDefined() ? std::abs(score.value() - (error ? 0 : 1)) < 1e-9 : !score.reason.isEmpty();
        };
        QVERIFY2(good(report.value.score), qPrintable(id + u' ' + QString::number(valueOf(report)) + report.value.score.reason));
        for (const PairFigure &pair : report.pairs)
            QVERIFY2(good(pair.figure.score), qPrintable(id));
        for (const Figure &label : report.labels)
            QVERIFY2(good(label.score), qPrintable(id));
        for (const DocumentFigure &document : report.documents)
            QVERIFY2(good(document.score), qPrintable(id));
    }
    QVERIFY(figures > 200);
}

void TestAgreementProject::askingForWhatIsNotThereIsAnError()
{
    Corpus corpus;
    ProjectAgreement agreement(corpus.store);
    Progress progress;
    AgreementSettings settings;
    settings.measures = {s("f2-exact")};
    QVERIFY(!agreement.compute(settings, progress));
    settings.measures = {};
    settings.layers = {AnnotatorId::create()};
    QVERIFY(!agreement.compute(settings, progress));
    // Nothing at all is no error.
    const auto empty = agreement.compute({}, progress);
    QVERIFY(empty);
    QVERIFY(!empty->measures[0].value.score.isDefined());
    QVERIFY(!empty->measures[0].value.score.reason.isEmpty());
    // One annotator only.
    corpus.document(s("1"), {{s("An"), s("[TITLE a]")}});
    QVERIFY(!corpus.of(s("f1-exact")).value.score.isDefined());
}

void TestAgreementProject::itCanBeStopped()
{
    class Stop : public Progress
    {
        bool step(qint64, qint64) override { return false; }
    } stop;
    Corpus corpus;
    corpus.document(s("1"), {{s("An"), s("[TITLE a]")}, {s("Bình"), s("[TITLE a]")}});
    ProjectAgreement agreement(corpus.store);
    const auto report = agreement.compute({}, stop);
    QVERIFY(!report);
    QVERIFY(report.error().code == Error::Code::Cancelled);
}

QTEST_APPLESS_MAIN(TestAgreementProject)
#include "tst_agreementproject.moc"
