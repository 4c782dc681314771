// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/match.h"
#include "tests/kit/drawntext.h"

#include <QtTest>

#include <numeric>

using namespace dau;

namespace {

QList<int> counts(const QList<Text> &texts, const QString &query, Matcher::Options options)
{
    const Matcher matcher(query, options);
    QList<int> result;
    for (const Text &text : texts)
        result.append(static_cast<int>(matcher.find(text).size()));
    return result;
}

QStringList quotes(const QString &string, const QString &query, Matcher::Options options)
{
    const Text text(string);
    QStringList result;
    for (const Span &hit : Matcher(query, options).find(text))
        result.append(text.view(hit).toString());
    return result;
}

} // namespace

class TestMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toneKeysAreEqual_data();
    void toneKeysAreEqual();
    void differentWordsHaveDifferentToneKeys();
    void foldKeysDropMarks();
    void knownAnswers_data();
    void knownAnswers();
    void everyNormalFormIsFound_data();
    void everyNormalFormIsFound();
    void smartTakesMarksLiterally();
    void exactIsStrictAboutCaseAndPlacement();
    void tonesMayBeCaseSensitive();
    void formatCharactersAndBlanks();
    void hitsAreWholeSyllables();
    void hitsAreWholeGraphemes();
    void hitsLieInTheRange();
    void lettersOfOtherScripts();
    void emptyQueriesFindNothing();
    void modesHaveNames();
};

void TestMatch::toneKeysAreEqual_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("oa") << QStringLiteral(u"hoà") << QStringLiteral(u"hòa");
    QTest::newRow("oe") << QStringLiteral(u"khoẻ") << QStringLiteral(u"khỏe");
    QTest::newRow("uy") << QStringLiteral(u"Uỷ") << QStringLiteral(u"Ủy");
    QTest::newRow("thuy") << QStringLiteral(u"thuý") << QStringLiteral(u"thúy");
    QTest::newRow("misspelt qu") << QStringLiteral(u"quý") << QStringLiteral(u"qúy");
    QTest::newRow("misspelt uo") << QStringLiteral(u"được") << QStringLiteral(u"đựơc");
    QTest::newRow("decomposed") << QStringLiteral(u"tiếng Việt") << QStringLiteral(u"tie\u0302\u0301ng Vie\u0323\u0302t");
    QTest::newRow("shape first") << QStringLiteral(u"tiếng Việt") << QStringLiteral(u"ti\u00EA\u0301ng Vi\u00EA\u0323t");
    QTest::newRow("tone first") << QStringLiteral(u"tiếng Việt") << QStringLiteral(u"ti\u00E9\u0302ng Vi\u1EB9\u0302t");
    QTest::newRow("horn") << QStringLiteral(u"Trường") << QStringLiteral(u"Tr\u01B0\u01A1\u0300ng");
    QTest::newRow("no-break space") << QStringLiteral(u"Hà Nội") << QStringLiteral(u"Hà\u00A0Nội");
    QTest::newRow("soft hyphen") << QStringLiteral(u"thành phố") << QStringLiteral(u"thà\u00ADnh\u200B phố");
    QTest::newRow("eth") << QStringLiteral(u"Đảng") << QStringLiteral(u"\u00D0ảng");
    QTest::newRow("three runs") << QStringLiteral(u"Hànộimới") << QStringLiteral(u"Ha\u0300n\u1ED9imới");
}

void TestMatch::toneKeysAreEqual()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QCOMPARE(toneKey(a), toneKey(b));
    QCOMPARE(toneKey(toneKey(a)), toneKey(a));
}

void TestMatch::differentWordsHaveDifferentToneKeys()
{
    QVERIFY(toneKey(u"hoa") != toneKey(u"hoà"));
    QVERIFY(toneKey(u"hoá") != toneKey(u"hoà"));
    QVERIFY(toneKey(u"ủy") != toneKey(u"Ủy"));
    QVERIFY(toneKey(u"dảng") != toneKey(u"đảng"));
    QVERIFY(toneKey(u"cân") != toneKey(u"cần"));
    QVERIFY(toneKey(u"mía lao") != toneKey(u"mia láo")); // a run of vowels ends at the blank
    QCOMPARE(toneKey(u"hoàn"), QStringLiteral(u"hoa\u0300n"));
    QCOMPARE(toneKey(u"mañana"), QStringLiteral(u"man\u0303ana")); // no vowel, stays
}

void TestMatch::foldKeysDropMarks()
{
    QCOMPARE(foldKey(u"Ủy viên Đảng BỘ"), QStringLiteral(u"uy vien dang bo"));
    QCOMPARE(foldKey(u"U\u0309y\u00A0vi\u00EAn\u00AD"), QStringLiteral(u"uy vien"));
    QCOMPARE(foldKey(u"Straße, ﬀ, ΐ, 한, 😀, İ"), QStringLiteral(u"strasse, ff, ι, \u1112\u1161\u11AB, 😀, i"));
    QCOMPARE(foldKey(u"\u0301\u200B"), QString());
}

void TestMatch::knownAnswers_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<int>>("exact");
    QTest::addColumn<QList<int>>("tones");
    QTest::addColumn<QList<int>>("folded");
    QTest::addColumn<QList<int>>("smart");
    const QList<int> none{0, 0, 0, 0, 0};
    const QList<int> committees{8, 16, 14, 11, 4};
    const auto row = [](const QString &query, const QList<int> &exact, const QList<int> &tones,
                        const QList<int> &folded, const QList<int> &smart) {
        QTest::newRow(qUtf8Printable(query)) << query << exact << tones << folded << smart;
    };
    row(QStringLiteral(u"Thành ủy"), {8, 16, 14, 9, 3}, committees, committees, committees);
    row(QStringLiteral(u"Thành uỷ"), {0, 0, 0, 2, 1}, committees, committees, committees);
    row(QStringLiteral(u"thanh uy"), none, none, committees, committees);
    row(QStringLiteral(u"Ủy viên"), {1, 1, 1, 0, 1}, {1, 1, 1, 0, 1}, {1, 1, 1, 0, 1}, {1, 1, 1, 0, 1});
    row(QStringLiteral(u"uy vien"), none, none, {1, 1, 1, 0, 1}, {1, 1, 1, 0, 1});
    row(QStringLiteral(u"ủy ban"), none, {2, 1, 0, 2, 0}, {2, 1, 0, 2, 0}, {2, 1, 0, 2, 0});
    row(QStringLiteral(u"khoá"), {0, 0, 2, 1, 0}, {0, 0, 2, 1, 5}, {0, 1, 2, 1, 5}, {0, 0, 2, 1, 5});
    row(QStringLiteral(u"Ứng Hòa"), {0, 0, 0, 1, 0}, {0, 0, 0, 2, 0}, {0, 0, 0, 2, 0}, {0, 0, 0, 2, 0});
    row(QStringLiteral(u"chi thi 24"), none, none, {0, 0, 0, 5, 0}, {0, 0, 0, 5, 0});
    row(QStringLiteral(u"Đảng bộ"), {0, 0, 3, 1, 1}, {0, 0, 3, 1, 1}, {0, 0, 3, 1, 1}, {0, 0, 3, 1, 1});
    row(QStringLiteral(u"dang bo"), none, none, {0, 0, 3, 1, 1}, {0, 0, 3, 1, 1});
    row(QStringLiteral(u"Hà Nội"), {13, 8, 7, 3, 10}, {13, 8, 7, 3, 10}, {13, 8, 7, 3, 10}, {13, 8, 7, 3, 10});
    row(QStringLiteral(u"Bảo"), {0, 2, 0, 5, 0}, {3, 7, 3, 6, 1}, {}, {3, 7, 3, 6, 1});
    row(QStringLiteral(u"biên chế thành phố"), {3, 1, 0, 0, 0}, {3, 1, 0, 0, 0}, {3, 1, 0, 0, 0}, {3, 1, 0, 0, 0});
}

void TestMatch::knownAnswers()
{
    const QList<Text> articles = sharedArticles();
    if (articles.isEmpty())
        QSKIP("The five articles are not here; DAU_SHARED names their folder.");
    QFETCH(QString, query);
    QFETCH(QList<int>, exact);
    QFETCH(QList<int>, tones);
    QFETCH(QList<int>, folded);
    QFETCH(QList<int>, smart);
    QCOMPARE(counts(articles, query, {MatchMode::Exact}), exact);
    QCOMPARE(counts(articles, query, {MatchMode::Tones}), tones);
    const QList<int> found = counts(articles, query, {MatchMode::Folded});
    if (folded.isEmpty()) // only the total is known: "Bảo", "báo", "bao"
        QCOMPARE(std::accumulate(found.begin(), found.end(), 0), 26);
    else
        QCOMPARE(found, folded);
    QCOMPARE(counts(articles, query, {MatchMode::Smart}), smart);
}

void TestMatch::everyNormalFormIsFound_data()
{
    QTest::addColumn<QString>("writing");
    QTest::newRow("composed") << QStringLiteral(u"Huyện ủy");
    QTest::newRow("decomposed") << QStringLiteral(u"Huye\u0323\u0302n u\u0309y");
    QTest::newRow("shape composed") << QStringLiteral(u"Huy\u00EA\u0323n u\u0309y");
    QTest::newRow("tone composed") << QStringLiteral(u"Huy\u1EB9\u0302n ủy");
    QTest::newRow("marks out of order") << QStringLiteral(u"Huye\u0302\u0323n ủy");
}

// Each writing finds each other one, as a whole, in every mode.
void TestMatch::everyNormalFormIsFound()
{
    QFETCH(QString, writing);
    const QString text = QStringLiteral(u"😀 các %1, rồi").arg(writing);
    for (const MatchMode mode : {MatchMode::Exact, MatchMode::Tones, MatchMode::Folded, MatchMode::Smart}) {
        QCOMPARE(quotes(text, QStringLiteral(u"Huyện ủy"), {mode}), QStringList{writing});
        QCOMPARE(quotes(QStringLiteral(u"các Huyện ủy, rồi"), writing, {mode}), QStringList{QStringLiteral(u"Huyện ủy")});
    }
}

void TestMatch::smartTakesMarksLiterally()
{
    const QString text = QStringLiteral(u"Các Ủy viên, uỷ viên, uỷ vien, uy viễn, UỶ VIÊN");
    const QStringList withHat{QStringLiteral(u"Ủy viên"), QStringLiteral(u"uỷ viên"), QStringLiteral(u"UỶ VIÊN")};
    QCOMPARE(quotes(text, QStringLiteral(u"uy viên"), {MatchMode::Smart}), withHat);
    QCOMPARE(quotes(text, QStringLiteral(u"ủy viên"), {MatchMode::Smart}), withHat);
    QCOMPARE(quotes(text, QStringLiteral(u"uy vien"), {MatchMode::Smart}).size(), 5);
    QCOMPARE(quotes(QStringLiteral(u"đang đảng dâng đăng"), QStringLiteral(u"đang"), {MatchMode::Smart}),
             (QStringList{QStringLiteral(u"đang"), QStringLiteral(u"đảng"), QStringLiteral(u"đăng")}));
    QCOMPARE(quotes(QStringLiteral(u"hoà hòa hoá hoa"), QStringLiteral(u"hòa"), {MatchMode::Smart}),
             (QStringList{QStringLiteral(u"hoà"), QStringLiteral(u"hòa")}));
}

void TestMatch::exactIsStrictAboutCaseAndPlacement()
{
    const QString text = QStringLiteral(u"Thành ủy, Thành uỷ, thành ủy, Thanh ủy");
    QCOMPARE(quotes(text, QStringLiteral(u"Thành ủy"), {MatchMode::Exact}), QStringList{QStringLiteral(u"Thành ủy")});
}

void TestMatch::tonesMayBeCaseSensitive()
{
    const QString text = QStringLiteral(u"Bảo đảm, bảo đảm, Ứng Hoà, ứng hòa");
    QCOMPARE(quotes(text, QStringLiteral(u"Ứng Hòa"), {MatchMode::Tones, true, true}),
             QStringList{QStringLiteral(u"Ứng Hoà")});
    QCOMPARE(quotes(text, QStringLiteral(u"Ứng Hòa"), {MatchMode::Tones}).size(), 2);
}

void TestMatch::formatCharactersAndBlanks()
{
    for (const MatchMode mode : {MatchMode::Exact, MatchMode::Tones, MatchMode::Folded, MatchMode::Smart}) {
        QCOMPARE(quotes(QStringLiteral(u"thà\u00ADnh\u00A0phố"), QStringLiteral(u"thành phố"), {mode}),
                 QStringList{QStringLiteral(u"thà\u00ADnh\u00A0phố")});
        // The soft hyphen parts no syllable: "phố" is not a whole one here.
        QCOMPARE(quotes(QStringLiteral(u"thành\u00ADphố"), QStringLiteral(u"phố"), {mode}), QStringList());
        QCOMPARE(quotes(QStringLiteral(u"thành\nphố"), QStringLiteral(u"thành phố"), {mode}), QStringList());
    }
}

void TestMatch::hitsAreWholeSyllables()
{
    const QString text = QStringLiteral(u"Chỉ thị 24-CT/TU, 240, Hànội, a\u0301n");
    QCOMPARE(quotes(text, QStringLiteral(u"thị 24"), {MatchMode::Exact}).size(), 1);
    QCOMPARE(quotes(text, QStringLiteral(u"24"), {MatchMode::Exact}).size(), 1);
    QCOMPARE(quotes(text, QStringLiteral(u"Hà"), {MatchMode::Exact}).size(), 0);
    QCOMPARE(quotes(text, QStringLiteral(u"Hà"), {MatchMode::Exact, false}).size(), 1);
    QCOMPARE(quotes(text, QStringLiteral(u"CT/TU"), {MatchMode::Folded}).size(), 1);
    QCOMPARE(quotes(QStringLiteral(u"ha ha ha"), QStringLiteral(u"ha ha"), {MatchMode::Exact}).size(), 1);
}

void TestMatch::hitsAreWholeGraphemes()
{
    QCOMPARE(quotes(QStringLiteral(u"ho\u0300a"), QStringLiteral(u"o"), {MatchMode::Exact, false}), QStringList());
    QCOMPARE(quotes(QStringLiteral(u"ho\u0300a"), QStringLiteral(u"o"), {MatchMode::Folded, false}),
             QStringList{QStringLiteral(u"o\u0300")});
    QCOMPARE(quotes(QStringLiteral(u"hòa"), QStringLiteral(u"o"), {MatchMode::Tones, false}), QStringList());
    QCOMPARE(quotes(QStringLiteral(u"👨\u200D👩 👨"), QStringLiteral(u"👨"), {MatchMode::Smart}),
             QStringList{QStringLiteral(u"👨")});
    QCOMPARE(quotes(QStringLiteral(u"Straße"), QStringLiteral(u"stras"), {MatchMode::Folded, false}), QStringList());
}

void TestMatch::hitsLieInTheRange()
{
    const Text text(QStringLiteral(u"Hà Nội, Hà Nội, Hà Nộ"));
    const Matcher matcher(QStringLiteral(u"ha noi"), {});
    QCOMPARE(matcher.find(text, {1, text.size()}), (QList<Span>{{8, 14}}));
    QCOMPARE(matcher.find(text, {0, 13}), (QList<Span>{{0, 6}}));
    QCOMPARE(Matcher(QStringLiteral(u"no"), {}).find(text, {0, 12}), QList<Span>()); // "Nội" goes on behind the range
    // and so does the last letter of this one
    QCOMPARE(matcher.find(Text(QStringLiteral(u"Ha\u0300 No\u0323\u0302i\u0301")), {0, 9}), QList<Span>());
}

void TestMatch::lettersOfOtherScripts()
{
    QCOMPARE(quotes(QStringLiteral(u"𐐀 한국 ΣΑΣ"), QStringLiteral(u"𐐨"), {MatchMode::Smart}), QStringList{QStringLiteral(u"𐐀")});
    QCOMPARE(quotes(QStringLiteral(u"𐐀 한국 ΣΑΣ"), QStringLiteral(u"한국"), {MatchMode::Smart}), QStringList{QStringLiteral(u"한국")});
    QCOMPARE(quotes(QStringLiteral(u"𐐀 한국 ΣΑΣ"), QStringLiteral(u"σας"), {MatchMode::Tones}), QStringList{QStringLiteral(u"ΣΑΣ")});
}

void TestMatch::emptyQueriesFindNothing()
{
    for (const MatchMode mode : {MatchMode::Exact, MatchMode::Tones, MatchMode::Folded, MatchMode::Smart}) {
        QCOMPARE(quotes(QStringLiteral(u"Hà\u00AD Nội"), QString(), {mode}), QStringList());
        QCOMPARE(quotes(QStringLiteral(u"Hà\u00AD Nội"), QStringLiteral(u"\u00AD"), {mode}), QStringList());
        QCOMPARE(quotes(QString(), QStringLiteral(u"Hà"), {mode}), QStringList());
    }
}

void TestMatch::modesHaveNames()
{
    for (const MatchMode mode : {MatchMode::Exact, MatchMode::Tones, MatchMode::Folded, MatchMode::Smart})
        QCOMPARE(matchModeFromString(toString(mode)), std::optional(mode));
    QCOMPARE(matchModeFromString(u"fuzzy"), std::nullopt);
}

QTEST_APPLESS_MAIN(TestMatch)
#include "tst_match.moc"
