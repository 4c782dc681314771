// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/studyfile.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest>

using namespace dau;
using namespace dau::agreement;

class TestAgreementStudies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownAnswers();
    void figuresOfSmallStudies_data();
    void figuresOfSmallStudies();
    void whatIsUndefinedSaysWhy();
    void unanimousStudiesAreOneOrUndefined();
    void countsDoNotOverflow();
    void orderDoesNotMatter();
    void tablesAreReadWithGapsAndCounts();
    void badFilesAreRefused();
};

namespace {

Study study(const QByteArray &json)
{
    const auto file = readStudies("{\"studies\":{\"s\":" + json + "}}");
    return file ? file->studies.value(QStringLiteral(u"s")) : Study();
}

QJsonObject parameters(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

Score scoreOf(const char *id, const Study &of, const QByteArray &params = "{}")
{
    const ChosenMeasure chosen = measureNamed(QLatin1String(id), parameters(params));
    if (chosen.measure == nullptr)
        return undefined(QStringLiteral(u"no such measure"));
    const auto score = compute(chosen, of);
    return score ? *score : undefined(score.error().message);
}

bool near(const Score &score, const QJsonValue &expected, double tolerance)
{
    if (expected.isNull())
        return !score.isDefined();
    const QJsonArray values = expected.isArray() ? expected.toArray() : QJsonArray{expected};
    if (static_cast<qsizetype>(score.values.size()) != values.size())
        return false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!(std::abs(score.values[static_cast<size_t>(i)] - values[i].toDouble()) <= tolerance))
            return false;
    }
    return true;
}

const char *const flat = R"({"kind":"unitizing","begin":0,"length":20,"raters":2,
    "units":[[0,0,4,"Title"],[0,6,3,"Person"],[1,0,4,"Title"],[1,6,5,"Person"]]})";

} // namespace

void TestAgreementStudies::knownAnswers()
{
    QFile file(qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared")) + QStringLiteral(u"/agreement/cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The known answers (agreement/cases.json in DAU_SHARED) are not here.");
    const QByteArray json = file.readAll();
    const auto studies = readStudies(json);
    QVERIFY(studies);
    const QJsonArray cases = QJsonDocument::fromJson(json).object().value(u"cases").toArray();
    QVERIFY(cases.size() >= 180);
    QCOMPARE(studies->cases.size(), cases.size());
    QStringList wrong;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject one = cases[i].toObject();
        const StudyCase &asked = studies->cases[i];
        const ChosenMeasure chosen = measureNamed(asked.measure, asked.parameters);
        QVERIFY2(chosen.measure, qPrintable(asked.measure));
        const auto score = compute(chosen, studies->studies.value(asked.input));
        if (!score || !near(*score, one.value(u"expected"), one.value(u"tolerance").toDouble()))
            wrong.append(asked.id);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u' ')));
}

void TestAgreementStudies::figuresOfSmallStudies_data()
{
    QTest::addColumn<QByteArray>("measure");
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<QByteArray>("of");
    QTest::addColumn<double>("expected");
    // Ten items, six agreed: yes-yes 4, no-no 2, yes-no 3, no-yes 1. A_o = .6; marginals .7/.5 of yes.
    const QByteArray table = R"({"kind":"coding","items":[["y","y"],["n","n"],["y","n"],["n","y"]],"counts":[4,2,3,1]})";
    QTest::newRow("observed") << QByteArray("percent_agreement") << QByteArray("{}") << table << 0.6;
    QTest::newRow("kappa") << QByteArray("cohen_kappa") << QByteArray("{}") << table << (0.6 - 0.5) / 0.5;
    QTest::newRow("pi") << QByteArray("scott_pi") << QByteArray("{}") << table << (0.6 - 0.52) / 0.48;
    QTest::newRow("S") << QByteArray("bennett_s") << QByteArray("{}") << table << 0.2;
    QTest::newRow("specific") << QByteArray("specific_agreement") << QByteArray(R"({"category":"y"})") << table << 8.0 / 12;
    QTest::newRow("AC1") << QByteArray("gwet_ac1") << QByteArray("{}") << table << (0.6 - 0.48) / 0.52;
    QTest::newRow("AC2 with two labels is AC1") << QByteArray("gwet_ac2") << QByteArray(R"({"weights":"linear"})") << table << (0.6 - 0.48) / 0.52;
    QTest::newRow("alpha") << QByteArray("alpha") << QByteArray("{}") << table << 1 - 19 * 8.0 / (2 * 12 * 8);
    // Four labels offered, two used.
    QTest::newRow("S of labels offered") << QByteArray("bennett_s") << QByteArray("{}")
                                         << QByteArray(R"({"kind":"coding","items":[["y","y"],["n","y"]],"categories":["y","n","p","q"]})") << (0.5 - 0.25) / 0.75;
    QTest::newRow("f1-exact") << QByteArray("f1-exact") << QByteArray("{}") << QByteArray(flat) << 0.5;
    QTest::newRow("f1-overlap") << QByteArray("f1-overlap") << QByteArray("{}") << QByteArray(flat) << 1.0;
    QTest::newRow("f1-partial") << QByteArray("f1-partial") << QByteArray("{}") << QByteArray(flat) << 0.75;
    QTest::newRow("f1-graded") << QByteArray("f1-graded") << QByteArray("{}") << QByteArray(flat) << (1 + 0.6) / 2;
    QTest::newRow("f1-char") << QByteArray("f1-char") << QByteArray("{}") << QByteArray(flat) << 14.0 / 16;
    // Greedy from the left would pair the first of each and leave two alone.
    QTest::newRow("matching is never greedy") << QByteArray("f1-overlap") << QByteArray("{}")
        << QByteArray(R"({"kind":"unitizing","begin":0,"length":30,"raters":2,"units":[[0,0,10,"A"],[0,8,12,"A"],[1,9,6,"A"],[1,2,3,"A"]]})") << 1.0;
    QTest::newRow("one span never counts twice") << QByteArray("f1-overlap") << QByteArray("{}")
        << QByteArray(R"({"kind":"unitizing","begin":0,"length":30,"raters":2,"units":[[0,0,10,"A"],[1,0,3,"A"],[1,5,3,"A"]]})") << 2.0 / 3;
    QTest::newRow("labels of equal edges") << QByteArray("f1-label") << QByteArray("{}")
        << QByteArray(R"({"kind":"unitizing","begin":0,"length":30,"raters":2,"units":[[0,0,10,"A"],[0,12,3,"A"],[1,0,10,"B"],[1,12,3,"A"],[1,20,3,"A"]]})") << 0.5;
    QTest::newRow("B, one near miss") << QByteArray("boundary_similarity") << QByteArray("{}")
        << QByteArray(R"({"kind":"segmentation","masses":[[4,6],[5,5]]})") << 0.5;
}

void TestAgreementStudies::figuresOfSmallStudies()
{
    QFETCH(QByteArray, measure);
    QFETCH(QByteArray, params);
    QFETCH(QByteArray, of);
    QFETCH(double, expected);
    const Score score = scoreOf(measure.constData(), study(of), params);
    QVERIFY2(score.isDefined(), qPrintable(score.reason));
    QVERIFY2(std::abs(score.value() - expected) < 1e-12, qPrintable(QString::number(score.value(), 'g', 15)));
}

void TestAgreementStudies::whatIsUndefinedSaysWhy()
{
    const Study coding = study(R"({"kind":"coding","items":[["y","y"],["y","y"],[null,"y"]]})");
    const Study nothing = study(R"({"kind":"coding","items":[["y",null],[null,"n"]]})");
    const Study empty = study(R"({"kind":"unitizing","begin":0,"length":10,"raters":2,"units":[]})");
    const Study widthless = study(R"({"kind":"unitizing","begin":0,"length":10,"raters":2,"units":[[0,3,0,"A"],[1,4,0,"A"]]})");
    for (const Measure *measure : allMeasures()) {
        for (const Study *of : {&coding, &nothing, &empty, &widthless}) {
            if (of->kind != measure->kind)
                continue;
            const auto score = compute({measure, parameters(R"({"category":"A","weights":"linear"})")}, *of);
            if (!score)
                continue;
            if (score->isDefined()) {
                for (const double value : score->values)
                    QVERIFY2(std::isfinite(value), measure->id);
            } else {
                QVERIFY2(score->reason.endsWith(u'.'), measure->id);
            }
        }
    }
    QVERIFY(!scoreOf("alpha", coding).isDefined());
    QVERIFY(!scoreOf("cohen_kappa", coding).isDefined());
    QVERIFY(!scoreOf("scott_pi", nothing).isDefined());
    QVERIFY(!scoreOf("f1-exact", empty).isDefined());
    QVERIFY(!scoreOf("gamma", widthless).isDefined());
    QVERIFY(!scoreOf("muc", study(R"({"kind":"clusters","key":[],"response":[]})")).isDefined());
    // One side only: a figure, and a bad one.
    const Study oneSided = study(R"({"kind":"unitizing","begin":0,"length":10,"raters":2,"units":[[0,3,2,"A"]]})");
    QCOMPARE(scoreOf("f1-exact", oneSided).value(), 0.0);
}

void TestAgreementStudies::unanimousStudiesAreOneOrUndefined()
{
    const QList<Study> studies = {
        study(R"({"kind":"coding","items":[[1,1,1],[2,2,2],[3,3,3],[1,1,1]]})"),
        study(R"({"kind":"coding","items":[[1,1],[2,2],[3,3],[1,1]]})"),
        study(R"({"kind":"coding","items":[[1,1],[1,1]]})"),
        study(R"({"kind":"unitizing","begin":0,"length":60,"raters":3,"units":[[0,3,5,"A"],[1,3,5,"A"],[2,3,5,"A"],[0,20,9,"B"],[1,20,9,"B"],[2,20,9,"B"]]})"),
        study(R"({"kind":"unitizing","begin":0,"length":60,"raters":2,"units":[[0,3,5,"A"],[1,3,5,"A"],[0,3,9,"A"],[1,3,9,"A"],[0,3,5,"A"],[1,3,5,"A"],[0,4,1,"B"],[1,4,1,"B"]]})"),
        study(R"({"kind":"unitizing","begin":0,"length":10,"raters":2,"units":[]})"),
        study(R"({"kind":"segmentation","masses":[[3,4,5],[3,4,5]]})"),
        study(R"({"kind":"clusters","key":[["a","b"],["c"]],"response":[["c"],["b","a"]]})")};
    const QList<QByteArray> errors = {"pk", "windowdiff", "cohen_kappa_se", "gamma_best_alignment_disorder"};
    int figures = 0;
    for (const Measure *measure : allMeasures()) {
        for (const Study &of : studies) {
            if (of.kind != measure->kind || QByteArray(measure->id) == "cu_coverage" || QByteArray(measure->id) == "bootstrap_ci")
                continue;
            for (const char *category : {"1", "A"}) {
                QJsonObject of2 = parameters(R"({"weights":"linear"})");
                if (QByteArray(measure->parameters).contains("category"))
                    of2.insert(QStringLiteral(u"category"), QLatin1String(category));
                const auto score = compute({measure, of2}, of);
                QVERIFY2(score, measure->id);
                for (const double value : score->values) {
                    ++figures;
                    QVERIFY2(std::abs(value - (errors.contains(measure->id) ? 0 : 1)) < 1e-9,
                             qPrintable(QStringLiteral(u"%1 is %2").arg(QLatin1String(measure->id)).arg(value)));
                }
                QVERIFY2(score->isDefined() || !score->reason.isEmpty(), measure->id);
            }
        }
    }
    QVERIFY(figures > 100);
}

// Thirty items a hundred million times: products of counts pass 64 bits of whole numbers, the figures stay.
void TestAgreementStudies::countsDoNotOverflow()
{
    const Study once = study(R"({"kind":"coding","items":[[1,1,2],[2,2,2],[1,2,3]]})");
    Study often = once;
    for (Study::Item &item : often.items)
        item.count = 1e8;
    QCOMPARE(scoreOf("fleiss_kappa_category", often, R"({"category":2})").value(), scoreOf("fleiss_kappa_category", once, R"({"category":2})").value());
    QVERIFY(scoreOf("alpha_category", often, R"({"category":2})").value() <= 1);
    // A unit of two billion characters: squares and cubes of lengths.
    const Study small = study(R"({"kind":"unitizing","begin":0,"length":24000,"raters":2,"units":[[0,2000,8000,"A"],[1,4000,4000,"A"]]})");
    const Study large = study(R"({"kind":"unitizing","begin":0,"length":6000000000,"raters":2,"units":[[0,500000000,2000000000,"A"],[1,1000000000,1000000000,"A"]]})");
    QVERIFY(std::abs(scoreOf("alpha_u_1995", small).value() - scoreOf("alpha_u_1995", large).value()) < 0.001);
}

void TestAgreementStudies::orderDoesNotMatter()
{
    const Study a = study(R"({"kind":"unitizing","begin":0,"length":40,"raters":3,"units":[[0,1,4,"A"],[0,2,9,"B"],[1,3,4,"A"],[1,20,5,"B"],[2,2,8,"B"],[2,21,4,"A"]]})");
    const Study b = study(R"({"kind":"unitizing","begin":0,"length":40,"raters":3,"units":[[1,21,4,"A"],[1,2,8,"B"],[2,20,5,"B"],[2,3,4,"A"],[0,2,9,"B"],[0,1,4,"A"]]})");
    for (const char *id : {"f1-exact", "f1-overlap", "f1-partial", "f1-graded", "f1-char", "token_kappa", "alpha_u_1995", "gamma_best_alignment_disorder"})
        QVERIFY2(std::abs(scoreOf(id, a).value() - scoreOf(id, b).value()) < 1e-12, id);
    const Study c = study(R"({"kind":"coding","items":[[1,2,3],[2,2,1],[3,3,3]]})");
    const Study d = study(R"({"kind":"coding","items":[[3,3,3],[3,1,2],[1,2,2]]})");
    for (const char *id : {"alpha", "fleiss_kappa", "multi_kappa", "light_kappa", "percent_agreement"})
        QVERIFY2(std::abs(scoreOf(id, c).value() - scoreOf(id, d).value()) < 1e-12, id);
}

void TestAgreementStudies::tablesAreReadWithGapsAndCounts()
{
    const auto s = [](const char *words) { return QString::fromUtf8(words).split(u','); };
    const auto table = studyFromTable(s("item,An,Bình,count"), {s("1,1,1,3"), s("2,2,10,1"), s("3,,2,5")}, false);
    QVERIFY(table);
    QCOMPARE(table->raters, 2);
    QCOMPARE(table->categories.size(), 3u);
    QCOMPARE(table->categories[2].name, QStringLiteral(u"10")); // by value, not by letters
    QCOMPARE(table->items[0].count, 3.0);
    QCOMPARE(table->items[2].ratings, (std::vector<qint32>{-1, 1}));
    const auto sets = studyFromTable(s("An,Bình"), {s("A|B,B|A"), s("{},A")}, true);
    QVERIFY(sets);
    QCOMPARE(sets->items[0].ratings[0], sets->items[0].ratings[1]);
    QVERIFY(!studyFromTable(s("item,An"), {s("1,2")}, false));
}

void TestAgreementStudies::badFilesAreRefused()
{
    for (const char *bad : {"{", R"({"studies":{"s":{"kind":"what"}}})", R"({"studies":{"s":{"kind":"unitizing","begin":0,"length":9,"raters":1,"units":[[1,0,1,"A"]]}}})",
                            R"({"studies":{"s":{"kind":"unitizing","begin":0,"length":9,"raters":1,"units":[[0,8,2,"A"]]}}})",
                            R"({"studies":{"s":{"kind":"unitizing","begin":0,"length":9,"raters":1000000000,"units":[]}}})",
                            R"({"studies":{"s":{"kind":"segmentation","masses":[[1,0]]}}})"}) {
        const auto file = readStudies(bad);
        QVERIFY2(!file, bad);
        QVERIFY(file.error().message.endsWith(u'.'));
    }
    QVERIFY(!compute(measureNamed(QStringLiteral(u"alpha"), parameters(R"({"level":"cubic"})")), study(R"({"kind":"coding","items":[[1,1]]})")));
    QVERIFY(!compute(measureNamed(QStringLiteral(u"alpha")), study(flat)));
    QVERIFY(measureNamed(QStringLiteral(u"nothing")).measure == nullptr);
}

QTEST_APPLESS_MAIN(TestAgreementStudies)
#include "tst_agreementstudies.moc"
