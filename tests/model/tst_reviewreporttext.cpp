// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/guideline.h"
#include "model/review/reviewreporttext.h"
#include "tests/model/reviewkit.h"

#include <QtTest/QTest>

using namespace dau;

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

ReviewReport sample()
{
    ReviewReport report;
    report.documents = 12;
    report.settledDocuments = 3;
    report.annotators = {{kit::person(0), s(u"Lan | A_1"), 12, 1, {{s(u"TITLE"), 20}, {s(u"BODY"), 4}}, false},
                         {kit::person(1), s(u"Minh"), 11, 0, {{s(u"TITLE"), 18}}, true}};
    report.counts.units = 9;
    report.counts.kinds = {{Finding::Kind::Boundary, 7}, {Finding::Kind::Label, 2}, {Finding::Kind::Missing, 0}};
    report.byPerson = {{kit::person(1), 5}};
    report.byRule = {{s(u"unanimous/1"), 40}};
    report.changedFromMajority = 0.125;
    report.enterShare = 0.6;
    return report;
}

const QList<Annotator> people{{kit::person(0), QStringLiteral(u"Lan | A_1"), Annotator::Kind::Human, {}},
                              {kit::person(1), QStringLiteral(u"Minh"), Annotator::Kind::Human, {}}};

QStringList rowCalled(const QList<ReportTable> &tables, const QString &title, const QString &name)
{
    for (const ReportTable &table : tables) {
        for (const QStringList &row : table.title == title ? table.rows : QList<QStringList>()) {
            if (row.first() == name)
                return row;
        }
    }
    return {};
}

} // namespace

// The report as tables, and the tables as files.
class ReviewReportTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFigureHasItsRow()
    {
        const QList<ReportTable> tables = reportTables(sample(), people);
        QCOMPARE(rowCalled(tables, s(u"The review"), s(u"documents settled")), (QStringList{s(u"documents settled"), s(u"3")}));
        QCOMPARE(rowCalled(tables, s(u"The review"), s(u"share decided against a majority")).last(), s(u"0.125"));
        QCOMPARE(rowCalled(tables, s(u"The review"), s(u"seconds per verdict, median")).last(), s(u"–")); // nobody was timed
        QCOMPARE(rowCalled(tables, s(u"Annotators"), s(u"Lan | A_1")), (QStringList{s(u"Lan | A_1"), s(u"12"), s(u"1"), s(u"24"), s(u"no")}));
        QCOMPARE(rowCalled(tables, s(u"Annotations by label"), s(u"BODY")), (QStringList{s(u"BODY"), s(u"4"), s(u"0")}));
        QCOMPARE(rowCalled(tables, s(u"Disagreements by class"), s(u"boundary")).last(), s(u"7"));
        QVERIFY(rowCalled(tables, s(u"Disagreements by class"), s(u"missing")).isEmpty());
        QCOMPARE(rowCalled(tables, s(u"Who decided"), s(u"Minh")), (QStringList{s(u"Minh"), s(u"person"), s(u"5")}));
        QCOMPARE(rowCalled(tables, s(u"Who decided"), s(u"unanimous/1")), (QStringList{s(u"unanimous/1"), s(u"rule"), s(u"40")}));
        for (const ReportTable &table : tables) {
            QVERIFY(!table.rows.isEmpty());
            for (const QStringList &row : table.rows)
                QCOMPARE(row.size(), table.columns.size());
        }
    }

    void namesStayText()
    {
        const QList<ReportTable> tables{{s(u"T"), {s(u"Who"), s(u"n")}, {{s(u"=1+1 \"x\" | a_b & 5%"), s(u"2")}}}};
        QCOMPARE(reportText(tables, ReportFormat::Csv), s(u"\"T\"\r\n\"Who\",\"n\"\r\n\"'=1+1 \"\"x\"\" | a_b & 5%\",\"2\"\r\n"));
        QCOMPARE(reportText(tables, ReportFormat::Markdown),
                 s(u"## T\n\n| Who | n |\n| --- | ---: |\n| =1+1 \"x\" \\| a\\_b & 5% | 2 |\n"));
        QVERIFY(reportText(tables, ReportFormat::Latex).contains(s(u"=1+1 \"x\" | a\\_b \\& 5\\% & 2 \\\\\n")));
    }

    void theNameOfTheFileSaysTheFormat()
    {
        QVERIFY(reportFormatOf(s(u"a.CSV")) == ReportFormat::Csv);
        QVERIFY(reportFormatOf(s(u"a.tex")) == ReportFormat::Latex);
        QVERIFY(reportFormatOf(s(u"a.csv.md")) == ReportFormat::Markdown);
    }

    void clausesAreAboutTheLabelsOfTheirQuestionsAndExamples()
    {
        const DocumentReview review = kit::reviewOf(kit::marked({s(u"[TITLE Bí thư [BODY Thành ủy]] nói"), s(u"[TITLE Bí thư] [BODY Thành ủy] nói")}));
        Clause asked;
        asked.title = s(u"asked");
        asked.question = questionKey(review.units.first().unit, review.reviewed.text);
        Clause shown;
        shown.title = s(u"shown");
        shown.examples = {{{}, s(u"⟦Hà Nội⟧"), s(u"nothing")}, {{}, s(u"⟦Hà Nội⟧"), s(u"PLACE “Hà Nội”, DATE “nay”")}};
        const auto titles = [&](const char16_t *label) {
            QStringList all;
            for (const Clause &clause : clausesAbout({asked, shown}, s(label)))
                all.append(clause.title);
            return all;
        };
        QCOMPARE(titles(u"TITLE"), QStringList{s(u"asked")});
        QCOMPARE(titles(u"DATE"), QStringList{s(u"shown")});
        QCOMPARE(titles(u"PLACE"), QStringList{s(u"shown")});
        QVERIFY(titles(u"LACE").isEmpty());
    }
};

QTEST_APPLESS_MAIN(ReviewReportTextTest)
#include "tst_reviewreporttext.moc"
