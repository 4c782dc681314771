// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/agreementexport.h"
#include "model/agreement/projectagreement.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QXmlStreamReader>
#include <QtTest>

using namespace dau;
using namespace dau::agreement;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QList<Annotation> freshIds(QList<Annotation> annotations)
{
    for (Annotation &annotation : annotations)
        annotation.id = AnnotationId::create();
    return annotations;
}

// What An and B<ình marked in as many documents, and what is left out.
WrittenAgreement written(int documents)
{
    kit::MemoryStore store(kit::newsScheme());
    const AnnotatorId an = store.addAnnotator(s("An & co"));
    const AnnotatorId binh = store.addAnnotator(s("B<ình"));
    for (int i = 0; i < documents; ++i) {
        const kit::Page first = kit::parse(s("[TITLE Bí thư] [BODY Thành ủy] [PERSON Lan] nói"));
        const kit::Page second = kit::parse(i % 2 ? s("[TITLE Bí thư] [BODY Thành ủy] [PERSON Lan] nói") : s("[TITLE Bí thư] [PLACE Thành ủy] Lan nói"));
        const DocumentId id = store.addDocument(s("=bài, \"%1\"").arg(i), first.text.string());
        store.addLayer({id, an}, {{LayerState::Done, {}, {}}, freshIds(first.annotations.all()), {}});
        store.addLayer({id, binh}, {{LayerState::Done, {}, {}}, freshIds(second.annotations.all()), {}});
    }
    const DocumentId open = store.addDocument(s("open"), s("x"));
    store.addLayer({open, an}, {{LayerState::Done, {}, {}}, {}, {}});
    ProjectAgreement agreement(store);
    AgreementSettings settings;
    settings.measures = {s("f1-exact"), s("f1-overlap")};
    settings.layers = {an, binh}; // else in the order of the store
    AgreementSettings asked = settings;
    asked.measures.append(s("f1-exact"));
    Progress progress;
    const auto report = agreement.compute(asked, progress);
    if (!report)
        qFatal("no report");
    return {settings, *report, confusionsOf(agreement, *report, settings)};
}

} // namespace

class TestAgreementReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelsHaveIntervals()
    {
        const MeasureReport exact = written(12).report.measures.first();
        const Figure title = exact.labels.value(s("TITLE"));
        QVERIFY(title.interval.isDefined());
        QCOMPARE(title.interval.low(), 1.0);
        const Figure body = exact.labels.value(s("BODY")); // 6 of 12 and 6: 2·6/18
        QCOMPARE(body.score.value(), 12.0 / 18);
        QVERIFY(body.interval.low() < body.score.value() && body.interval.high() > body.score.value());
        QVERIFY(!written(3).report.measures.first().labels.value(s("BODY")).interval.isDefined());
    }

    void aTableHasARowForEveryFigure()
    {
        const QStringList rows = QString::fromUtf8(agreementCsv(written(2))).split(u'\n', Qt::SkipEmptyParts);
        // 4 agreed of 6 and 5: 8/11.
        QCOMPARE(rows[1], s("f1-exact,all,,,,,0.7272727273,,,4,6,5,"));
        QVERIFY(rows.contains(s("f1-exact,pair,An & co,B<ình,,,0.7272727273,,,4,6,5,")));
        QVERIFY(rows.contains(s("f1-exact,document,,,,\"'=bài, \"\"0\"\"\",0.4,,,1,3,2,")));
        QVERIFY(rows.contains(s("f1-exact,label,,,TITLE,,1,,,2,2,2,")));
        QVERIFY(rows.contains(s(",confusion,An & co,B<ình,BODY / PLACE,,1,,,,,,")));
        QVERIFY(rows.contains(s(",confusion,An & co,B<ình,PERSON / unmarked,,1,,,,,,")));
        QVERIFY(rows.contains(s(",left_out,B<ình,,,open,0,,,,,,not_begun")));
    }

    void thePageIsWellFormedAndRunsNothing()
    {
        const QByteArray html = agreementHtml(written(12));
        QXmlStreamReader reader(html);
        QStringList elements;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement) {
                elements.append(reader.name().toString());
                for (const QXmlStreamAttribute &attribute : reader.attributes())
                    QVERIFY(!attribute.name().startsWith(u"on") && attribute.name() != u"src" && attribute.name() != u"href");
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(!elements.contains(s("script")) && !elements.contains(s("link")));
        QCOMPARE(elements.count(s("svg")), 4); // a heat map and bars for both measures
        QVERIFY(html.contains("An &amp; co") && html.contains("B&lt;ình") && !html.contains("B<ình"));
        QVERIFY(html.contains("documents not begun (B&lt;ình 1)"));
        QVERIFY(!html.contains("url("));
    }

    void aTableForAPaperHasNothingThatBreaksIt()
    {
        const QString latex = QString::fromUtf8(agreementLatex(written(2)));
        QVERIFY(latex.contains(s("An \\& co &  & 0.727 \\\\")));
        QCOMPARE(latex.count(s("\\begin{table}")), 4);
        QCOMPARE(latex.count(s("\\end{table}")), 4);
        QVERIFY(latex.contains(s("TITLE & -- & 2 & 4 \\\\"))); // below 10 uses: counts only
        QVERIFY(QString::fromUtf8(agreementLatex(written(12))).contains(s("TITLE & 1.000 [1.000, 1.000] & 12 & 24 \\\\")));
    }

    void whatIsNeededToComputeItAgainIsThere()
    {
        const QJsonObject json = QJsonDocument::fromJson(agreementJson(written(2))).object();
        const QJsonObject measure = json[u"measures"].toArray().first().toObject();
        QCOMPARE(measure[u"value"].toDouble(), 8.0 / 11);
        QCOMPARE(measure[u"settings"][u"seed"].toInt(), 1);
        QCOMPARE(measure[u"settings"][u"draws"].toInt(), 1000);
        const QJsonObject document = measure[u"documents"][s("=bài, \"0\"")].toObject();
        QCOMPARE(document[u"tp"].toDouble(), 1.0);
        QCOMPARE(document[u"na"].toDouble(), 3.0);
        QCOMPARE(document[u"nb"].toDouble(), 2.0);
        QCOMPARE(json[u"confusions"].toArray().first()[u"counts"][u"BODY"][u"PLACE"].toInt(), 1);
        QCOMPARE(json[u"measures"].toArray().size(), 2);
    }

    void otherSuffixesAreRefusedByName()
    {
        QVERIFY(agreementFile(written(1), s("HTML")));
        const auto refused = agreementFile(written(1), s("docx"));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(s("docx")));
    }
};

QTEST_APPLESS_MAIN(TestAgreementReport)
#include "tst_agreementreport.moc"
