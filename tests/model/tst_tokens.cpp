// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/drawntext.h"

#include <QtTest>

using namespace dau;

namespace {

QStringList tokensOf(const QString &string, bool wholeNumbers = true)
{
    const Text text(string);
    return quotes(text, Boundaries(text).tokens({0, text.size()}, wholeNumbers));
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tokensAreSyllablesAndMarks();
    void numbersStayWhole_data();
    void numbersStayWhole();
    void numbersAreNotJoinedWithWords();
    void tokenCountsOfTheArticles();
    void caretGoesToStartsOfTokens();
    void selectionTakesWholeTokens();
    void selectionShrinksToItsFixedEnd();
    void chunksEndWhereTheCaseChanges();
    void tokenAtTheCaret();
    void capitalisedRun_data();
    void capitalisedRun();
    void snapping_data();
    void snapping();
};

void TestTokens::tokensAreSyllablesAndMarks()
{
    QCOMPARE(tokensOf(QStringLiteral(u"Bí thư\u00A0Huyện ủy (X), nêu rõ…\n\n 5% 😀")),
             QStringLiteral(u"Bí|thư|Huyện|ủy|(|X|)|,|nêu|rõ|…|5|%|😀").split(u'|'));
    const Text text(QStringLiteral(u"một hai ba"));
    QCOMPARE(quotes(text, Boundaries(text).tokens({2, 5})), (QStringList{QStringLiteral(u"một"), QStringLiteral(u"hai")}));
    QCOMPARE(Boundaries(text).tokens({3, 4}), QList<Span>());
}

void TestTokens::numbersStayWhole_data()
{
    QTest::addColumn<int>("parts");
    const auto row = [](const char *number, int parts) { QTest::newRow(number) << parts; };
    row("24-CT/TU", 5);
    row("97/2019/QH14", 5);
    row("15-NQ/TW", 5);
    row("02-KH/TW", 5);
    row("01-CTr/TU", 5);
    row("66-QyĐ/ThU", 5);
    row("16/CT-TTg", 5);
    row("77/2014/NQ-CP", 7);
    row("29/NQ-TƯ", 5);
    row("18-L/CTN", 5);
    row("1159/UBND-VX3", 5);
    row("7-8-2023", 5);
    row("11/4/2007", 5);
    row("10/4", 3);
    row("67/76", 3);
    row("2025\u20132030", 3);
    row("0:30", 3);
    row("9.000", 1);
    row("1.1.2016", 1);
    row("3,5", 1);
}

void TestTokens::numbersStayWhole()
{
    QFETCH(int, parts);
    const QString number = QString::fromUtf8(QTest::currentDataTag());
    const QStringList expected{QStringLiteral(u"số"), number, QStringLiteral(u","), QStringLiteral(u"ngày")};
    const QString sentence = QStringLiteral(u"số %1, ngày").arg(number);
    QCOMPARE(tokensOf(sentence), expected);
    QCOMPARE(tokensOf(sentence, false).size(), 3 + parts);
    QCOMPARE(tokensOf(number.normalized(QString::NormalizationForm_D)).size(), 1);
}

void TestTokens::numbersAreNotJoinedWithWords()
{
    QCOMPARE(tokensOf(QStringLiteral(u"10/4-Hà Nội")), QStringLiteral(u"10/4|-|Hà|Nội").split(u'|'));
    QCOMPARE(tokensOf(QStringLiteral(u"và/hoặc")), QStringLiteral(u"và|/|hoặc").split(u'|'));
    QCOMPARE(tokensOf(QStringLiteral(u"TW4-a")), QStringLiteral(u"TW4|-|a").split(u'|'));
    QCOMPARE(tokensOf(QStringLiteral(u"2021 - 2025.")), QStringLiteral(u"2021|-|2025|.").split(u'|'));
}

void TestTokens::tokenCountsOfTheArticles()
{
    const QList<Text> articles = sharedArticles();
    if (articles.isEmpty())
        QSKIP("The five articles are not here; DAU_SHARED names their folder.");
    QList<qsizetype> found;
    for (const Text &article : articles)
        found.append(Boundaries(article).tokens({0, article.size()}, false).size());
    QCOMPARE(found, (QList<qsizetype>{886, 1401, 979, 1540, 908}));
}

void TestTokens::caretGoesToStartsOfTokens()
{
    QCOMPARE(stops(QStringLiteral(u"Bí thư (khóa X), số 24-CT/TU.\n\nNgày 10/4"), Step::Token),
             QStringLiteral(u"|Bí |thư (|khóa |X), |số |24-CT/TU.\n\n|Ngày |10/4|"));
    QCOMPARE(stops(QStringLiteral(u"  “Một” "), Step::Token), QStringLiteral(u"|  “|Một” |"));
}

void TestTokens::selectionTakesWholeTokens()
{
    QCOMPARE(growing(QStringLiteral(u"các |Bí thư, ông (Bảo)."), Step::Token, true, 6),
             (QStringList{QStringLiteral(u"Bí"), QStringLiteral(u"Bí thư"), QStringLiteral(u"Bí thư, ông"),
                          QStringLiteral(u"Bí thư, ông (Bảo"), QStringLiteral(u"Bí thư, ông (Bảo)"),
                          QStringLiteral(u"Bí thư, ông (Bảo)")}));
    QCOMPARE(growing(QStringLiteral(u"các (Bí thư|)"), Step::Token, false, 5),
             (QStringList{QStringLiteral(u"thư"), QStringLiteral(u"Bí thư"), QStringLiteral(u"(Bí thư"),
                          QStringLiteral(u"các (Bí thư"), QStringLiteral(u"các (Bí thư")}));
    QCOMPARE(growing(QStringLiteral(u"|một\n\nhai"), Step::Token, true, 2),
             (QStringList{QStringLiteral(u"một"), QStringLiteral(u"một\n\nhai")}));
}

void TestTokens::selectionShrinksToItsFixedEnd()
{
    const Text text(QStringLiteral(u"một hai ba bốn"));
    const Boundaries boundaries(text);
    QCOMPARE(boundaries.extendLeft(4, 10, Step::Token), 7);
    QCOMPARE(boundaries.extendLeft(4, 7, Step::Token), 4);
    QCOMPARE(boundaries.extendLeft(4, 4, Step::Token), 0);
    QCOMPARE(boundaries.extendRight(10, 0, Step::Token), 4);
    QCOMPARE(boundaries.extendRight(10, 8, Step::Token), 10);
    QCOMPARE(boundaries.extendRight(10, 10, Step::Token), 14);
}

void TestTokens::chunksEndWhereTheCaseChanges()
{
    QCOMPARE(stops(QStringLiteral(u"đồng chí Đinh Văn Dũng, họp sáng 28-12 tại Quận 1 và xã theo 24-CT/TU ngày 7-8."), Step::Chunk),
             QStringLiteral(u"|đồng chí |Đinh Văn Dũng, |họp sáng 28-12 tại |Quận 1 |và xã theo |24-CT/TU |ngày 7-8.|"));
    QCOMPARE(stops(QStringLiteral(u"10/4 và 67/76 Xã"), Step::Chunk), QStringLiteral(u"|10/4 và 67/76 |Xã|"));
    QCOMPARE(growing(QStringLiteral(u"|Đinh Văn Dũng họp. Rồi"), Step::Chunk, true, 3),
             (QStringList{QStringLiteral(u"Đinh Văn Dũng"), QStringLiteral(u"Đinh Văn Dũng họp"),
                          QStringLiteral(u"Đinh Văn Dũng họp. Rồi")}));
    QCOMPARE(growing(QStringLiteral(u"họp Đinh Văn |Dũng"), Step::Chunk, false, 2),
             (QStringList{QStringLiteral(u"Đinh Văn "), QStringLiteral(u"họp Đinh Văn ")}));
}

void TestTokens::tokenAtTheCaret()
{
    const auto at = [](const QString &string) {
        const Drawn drawn(string);
        return drawn.text.view(Boundaries(drawn.text).tokenAt(drawn.begin)).toString();
    };
    QCOMPARE(at(QStringLiteral(u"Bí t|hư")), QStringLiteral(u"thư"));
    QCOMPARE(at(QStringLiteral(u"Bí| thư")), QStringLiteral(u"Bí"));
    QCOMPARE(at(QStringLiteral(u"(Bí|)")), QStringLiteral(u"Bí"));
    QCOMPARE(at(QStringLiteral(u"(|Bí)")), QStringLiteral(u"Bí"));
    QCOMPARE(at(QStringLiteral(u"(Bí)|")), QStringLiteral(u")"));
    QCOMPARE(at(QStringLiteral(u"Bí | thư")), QString());
    QCOMPARE(at(QStringLiteral(u"số 24-C|T/TU,")), QStringLiteral(u"24-CT/TU"));
    QCOMPARE(at(QStringLiteral(u"một\n|hai")), QStringLiteral(u"hai"));
    QCOMPARE(at(QStringLiteral(u"một|\nhai")), QStringLiteral(u"một"));
}

void TestTokens::capitalisedRun_data()
{
    QTest::addColumn<QString>("drawn");
    QTest::addColumn<QString>("run");
    const auto row = [](const QString &drawn, const QString &run) {
        QTest::newRow(qUtf8Printable(drawn.simplified())) << drawn << run;
    };
    row(QStringLiteral(u"đồng chí Đinh V|ăn Dũng họp"), QStringLiteral(u"Đinh Văn Dũng"));
    row(QStringLiteral(u"tại |Hà Nội, Ba Vì"), QStringLiteral(u"Hà Nội"));
    row(QStringLiteral(u"tại Hà Nội|, Ba Vì"), QStringLiteral(u"Hà Nội"));
    row(QStringLiteral(u"Hà\nN|ội"), QStringLiteral(u"Nội"));
    row(QStringLiteral(u"Hà n|ội"), QString());
    row(QStringLiteral(u"Hà |  Nội"), QString());
    row(QStringLiteral(u"số 2|4-CT/TU"), QString());
    row(QStringLiteral(u"U\u0309|y Đ"), QStringLiteral(u"U\u0309y Đ"));
}

void TestTokens::capitalisedRun()
{
    QFETCH(QString, drawn);
    QFETCH(QString, run);
    const Drawn place(drawn);
    QCOMPARE(place.text.view(Boundaries(place.text).capitalisedRunAt(place.begin)).toString(), run);
}

void TestTokens::snapping_data()
{
    QTest::addColumn<QString>("drawn");
    QTest::addColumn<QString>("snapped");
    const auto row = [](const QString &drawn, const QString &snapped) {
        QTest::newRow(qUtf8Printable(drawn.simplified())) << drawn << snapped;
    };
    row(QStringLiteral(u"các B[í t]hư"), QStringLiteral(u"Bí thư"));
    row(QStringLiteral(u"các[ Bí thư ]ta"), QStringLiteral(u"Bí thư"));
    row(QStringLiteral(u"số 24[-]CT/TU"), QStringLiteral(u"24-CT/TU"));
    row(QStringLiteral(u"tại [Hà Nội, ]và"), QStringLiteral(u"Hà Nội"));
    row(QStringLiteral(u"theo [“Hà Nội”] và"), QStringLiteral(u"Hà Nội"));
    row(QStringLiteral(u"theo [\"Hà Nội\"] và"), QStringLiteral(u"Hà Nội"));
    row(QStringLiteral(u"theo [“Hà] Nội”"), QStringLiteral(u"Hà"));
    row(QStringLiteral(u"Trung ương [4 (khóa X)]."), QStringLiteral(u"4 (khóa X)"));
    row(QStringLiteral(u"Trung ương [4 (khóa X)].").replace(QStringLiteral(u"]."), QStringLiteral(u".]")),
        QStringLiteral(u"4 (khóa X)"));
    row(QStringLiteral(u"(ở [UBND) ]"), QStringLiteral(u"UBND"));
    row(QStringLiteral(u"một[, ]hai"), QStringLiteral(u","));
    row(QStringLiteral(u"một [ ] hai"), QString());
    row(QStringLiteral(u"tăng [5%] nay"), QStringLiteral(u"5%"));
    row(QStringLiteral(u"mộ[t\nh]ai"), QStringLiteral(u"một\nhai"));
}

void TestTokens::snapping()
{
    QFETCH(QString, drawn);
    QFETCH(QString, snapped);
    const Drawn place(drawn);
    const Boundaries boundaries(place.text);
    QCOMPARE(place.text.view(boundaries.snapToTokens(place.span())).toString(), snapped);
    QCOMPARE(boundaries.snapToTokens({place.begin, place.begin}), (Span{place.begin, place.begin}));
}

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_tokens.moc"
