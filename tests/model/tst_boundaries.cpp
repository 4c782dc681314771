// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/boundaries.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;

namespace {

// A caret (|) or a selection ([...]) drawn into a text.
struct Drawn {
    explicit Drawn(QString string)
    {
        for (const QChar mark : QStringLiteral(u"|[]")) {
            const qsizetype at = string.indexOf(mark);
            if (at < 0)
                continue;
            string.remove(at, 1);
            if (mark != u']')
                begin = at;
            if (mark != u'[')
                end = at;
        }
        text = Text(string);
    }

    Span span() const { return {begin, end}; }

    Text text;
    qsizetype begin = 0;
    qsizetype end = 0;
};

QStringList texts(const Text &text, const QList<Span> &spans)
{
    QStringList result;
    for (const Span &span : spans)
        result.append(text.view(span).toString());
    return result;
}

QString marked(const Text &text, qsizetype at)
{
    return QString(text.string()).insert(at, u'|');
}

QStringList tokensOf(const QString &string, bool wholeNumbers = true)
{
    const Text text(string);
    return texts(text, Boundaries(text).tokens({0, text.size()}, wholeNumbers));
}

QStringList sentencesOf(const QString &string)
{
    const Text text(string);
    return texts(text, Boundaries(text).sentences({0, text.size()}));
}

// All places of the caret from the start to the end, and back.
QString stops(const QString &string, Step step)
{
    const Text text(string);
    const Boundaries boundaries(text);
    QList<qsizetype> right{0};
    while (right.last() < text.size())
        right.append(boundaries.next(right.last(), step));
    QList<qsizetype> left{text.size()};
    while (left.last() > 0)
        left.append(boundaries.previous(left.last(), step));
    std::reverse(left.begin(), left.end());
    QString drawn = string;
    for (auto i = right.crbegin(); i != right.crend(); ++i)
        drawn.insert(*i, u'|');
    return right == left ? drawn : QStringLiteral(u"left and right differ: ") + drawn;
}

// The selections that grow from the caret drawn in `string`.
QStringList growing(const QString &string, Step step, bool right, int presses)
{
    const Drawn drawn(string);
    const Boundaries boundaries(drawn.text);
    QStringList result;
    qsizetype focus = drawn.begin;
    for (int i = 0; i < presses; ++i) {
        focus = right ? boundaries.extendRight(drawn.begin, focus, step) : boundaries.extendLeft(drawn.begin, focus, step);
        result.append(drawn.text.view({std::min(focus, drawn.begin), std::max(focus, drawn.begin)}).toString());
    }
    return result;
}

} // namespace

class TestBoundaries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tokensAreSyllablesAndMarks();
    void numbersStayWhole_data();
    void numbersStayWhole();
    void numbersAreNotJoinedWithWords();
    void tokenCountsOfTheArticles();
    void caretGoesToStartsOfTokens();
    void selectionTakesWholeTokens();
    void selectionShrinksToItsFixedEnd();
    void chunksEndWhereTheCaseChanges();
    void sentences_data();
    void sentences();
    void sentencesOfTheArticles();
    void selectionBySentenceStopsBeforeItsStop();
    void tokenAtTheCaret();
    void sentenceAtTheCaret();
    void capitalisedRun_data();
    void capitalisedRun();
    void snapping_data();
    void snapping();
    void graphemesAreNeverSplit();
    void everyAnswerIsAGraphemeBoundary();
    void aLongParagraphIsCutWhereNothingIsLost();
    void sentencesOfALongParagraph();
    void emptyTexts();

private:
    QList<Text> m_articles;
};

void TestBoundaries::initTestCase()
{
    const QString folder = qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared"));
    for (int i = 0; i < 5; ++i) {
        QFile file(QStringLiteral(u"%1/articles/00%2.txt").arg(folder).arg(i));
        if (file.open(QIODevice::ReadOnly))
            m_articles.append(Text(QString::fromUtf8(file.readAll())));
    }
}

void TestBoundaries::tokensAreSyllablesAndMarks()
{
    QCOMPARE(tokensOf(QStringLiteral(u"Bí thư\u00A0Huyện ủy (X), nêu rõ…\n\n 5% 😀")),
             QStringLiteral(u"Bí|thư|Huyện|ủy|(|X|)|,|nêu|rõ|…|5|%|😀").split(u'|'));
    const Text text(QStringLiteral(u"một hai ba"));
    QCOMPARE(texts(text, Boundaries(text).tokens({2, 5})), (QStringList{QStringLiteral(u"một"), QStringLiteral(u"hai")}));
    QCOMPARE(Boundaries(text).tokens({3, 4}), QList<Span>());
}

void TestBoundaries::numbersStayWhole_data()
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

void TestBoundaries::numbersStayWhole()
{
    QFETCH(int, parts);
    const QString number = QString::fromUtf8(QTest::currentDataTag());
    const QStringList expected{QStringLiteral(u"số"), number, QStringLiteral(u","), QStringLiteral(u"ngày")};
    const QString sentence = QStringLiteral(u"số %1, ngày").arg(number);
    QCOMPARE(tokensOf(sentence), expected);
    QCOMPARE(tokensOf(sentence, false).size(), 3 + parts);
    QCOMPARE(tokensOf(number.normalized(QString::NormalizationForm_D)).size(), 1);
}

void TestBoundaries::numbersAreNotJoinedWithWords()
{
    QCOMPARE(tokensOf(QStringLiteral(u"10/4-Hà Nội")), QStringLiteral(u"10/4|-|Hà|Nội").split(u'|'));
    QCOMPARE(tokensOf(QStringLiteral(u"và/hoặc")), QStringLiteral(u"và|/|hoặc").split(u'|'));
    QCOMPARE(tokensOf(QStringLiteral(u"TW4-a")), QStringLiteral(u"TW4|-|a").split(u'|'));
    QCOMPARE(tokensOf(QStringLiteral(u"2021 - 2025.")), QStringLiteral(u"2021|-|2025|.").split(u'|'));
}

void TestBoundaries::tokenCountsOfTheArticles()
{
    if (m_articles.size() < 5)
        QSKIP("The five articles are not here; DAU_SHARED names their folder.");
    QList<qsizetype> found;
    for (const Text &article : m_articles)
        found.append(Boundaries(article).tokens({0, article.size()}, false).size());
    QCOMPARE(found, (QList<qsizetype>{886, 1401, 979, 1540, 908}));
}

void TestBoundaries::caretGoesToStartsOfTokens()
{
    QCOMPARE(stops(QStringLiteral(u"Bí thư (khóa X), số 24-CT/TU.\n\nNgày 10/4"), Step::Token),
             QStringLiteral(u"|Bí |thư (|khóa |X), |số |24-CT/TU.\n\n|Ngày |10/4|"));
    QCOMPARE(stops(QStringLiteral(u"  “Một” "), Step::Token), QStringLiteral(u"|  “|Một” |"));
}

void TestBoundaries::selectionTakesWholeTokens()
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

void TestBoundaries::selectionShrinksToItsFixedEnd()
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

void TestBoundaries::chunksEndWhereTheCaseChanges()
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

void TestBoundaries::sentences_data()
{
    QTest::addColumn<QString>("parts"); // parted by |
    const auto row = [](const char *name, const QString &parts) { QTest::newRow(name) << parts; };
    row("place", QStringLiteral(u"UBND TP. Hà Nội họp.|Q. Ba Đình họp."));
    row("degrees", QStringLiteral(u"Có PGS.TS. Nguyễn Văn A.|Có GS. Trần B và ThS. Lê C."));
    row("signatory", QStringLiteral(u"Nơi ký: TM. Ban Thường vụ và KT. Bí thư, TUQ. Giám đốc."));
    row("number before", QStringLiteral(u"Số: 24-CT/TU.|Nơi nhận"));
    row("heading", QStringLiteral(u"Điều 2. Quy định chung.|Hết."));
    row("list", QStringLiteral(u"1. Quy định chung.|Hết."));
    row("date", QStringLiteral(u"Họp ngày 14-8-2023.|Ngày mai nghỉ."));
    row("year", QStringLiteral(u"Xong năm 2023.|Nay họp."));
    row("term", QStringLiteral(u"Họp khóa X.|Nay xong."));
    row("decimals", QStringLiteral(u"Có 9.000 người ở TP.HCM ngày 1.1.2016 theo ANTD.VN đưa."));
    row("ellipsis", QStringLiteral(u"Của tư nhân… còn chậm...|Có nơi xong."));
    row("quote", QStringLiteral(u"Ông nói: “Đã xong.”|Sau đó nghỉ."));
    row("speech", QStringLiteral(u"“Đã xong!” – ông Bảo nhấn mạnh.|Hết."));
    row("end mark", QStringLiteral(u"Hết việc (khóa X)…/."));
    row("newline", QStringLiteral(u"Đầu đề không chấm|Lời dẫn."));
    row("decomposed", QStringLiteral(u"ThS. Lê C họp tại Điều 2. Xong.").normalized(QString::NormalizationForm_D)
                          .replace(QStringLiteral(u"2. "), QStringLiteral(u"2.|")));
}

void TestBoundaries::sentences()
{
    QFETCH(QString, parts);
    const QStringList expected = parts.split(u'|');
    const bool paragraphs = !parts.contains(u'.') || parts.startsWith(QStringLiteral(u"Đầu đề"));
    const QString string = expected.join(paragraphs ? QStringLiteral(u"\n\n") : QStringLiteral(u" "));
    QCOMPARE(sentencesOf(string), expected);
    // Backwards the same.
    const Text text(string);
    const Boundaries boundaries(text);
    QStringList backwards;
    for (qsizetype at = text.size(); at > 0;) {
        at = boundaries.previousSentence(at);
        backwards.prepend(text.view(boundaries.sentenceAt(at)).toString());
    }
    QCOMPARE(backwards, expected);
}

// ICU's own count, 15, 34, 28, 31, 18, without the boundaries that the corrections take away.
void TestBoundaries::sentencesOfTheArticles()
{
    if (m_articles.size() < 5)
        QSKIP("The five articles are not here; DAU_SHARED names their folder.");
    QList<qsizetype> found;
    for (const Text &article : m_articles)
        found.append(Boundaries(article).sentences({0, article.size()}).size());
    QCOMPARE(found, (QList<qsizetype>{15, 34, 28, 31, 18}));
}

void TestBoundaries::selectionBySentenceStopsBeforeItsStop()
{
    QCOMPARE(growing(QStringLiteral(u"|Họp xong. Nghỉ!\nHết…/."), Step::Sentence, true, 4),
             (QStringList{QStringLiteral(u"Họp xong"), QStringLiteral(u"Họp xong. Nghỉ"),
                          QStringLiteral(u"Họp xong. Nghỉ!\nHết"), QStringLiteral(u"Họp xong. Nghỉ!\nHết")}));
    QCOMPARE(growing(QStringLiteral(u"Họp xong. Nghỉ |lâu."), Step::Sentence, false, 2),
             (QStringList{QStringLiteral(u"Nghỉ "), QStringLiteral(u"Họp xong. Nghỉ ")}));
    QCOMPARE(stops(QStringLiteral(u"Họp xong. Nghỉ!\n\nHết."), Step::Sentence), QStringLiteral(u"|Họp xong. |Nghỉ!\n\n|Hết.|"));
    const Text dots(QStringLiteral(u"…"));
    QCOMPARE(Boundaries(dots).withoutFinalPunctuation({0, 1}), (Span{0, 1}));
}

void TestBoundaries::tokenAtTheCaret()
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

void TestBoundaries::sentenceAtTheCaret()
{
    const auto at = [](const QString &string) {
        const Drawn drawn(string);
        return drawn.text.view(Boundaries(drawn.text).sentenceAt(drawn.begin)).toString();
    };
    QCOMPARE(at(QStringLiteral(u"Một. H|ai. Ba.")), QStringLiteral(u"Hai."));
    QCOMPARE(at(QStringLiteral(u"Một.  | Hai.")), QStringLiteral(u"Một."));
    QCOMPARE(at(QStringLiteral(u"Một. |Hai.")), QStringLiteral(u"Hai."));
    QCOMPARE(at(QStringLiteral(u"Một.|\nHai.")), QStringLiteral(u"Một."));
    QCOMPARE(at(QStringLiteral(u"Một.\n|\nHai.")), QString());
    QCOMPARE(at(QStringLiteral(u" | Một.")), QStringLiteral(u"Một."));
}

void TestBoundaries::capitalisedRun_data()
{
    QTest::addColumn<QString>("run");
    const auto row = [](const QString &text, const QString &run) { QTest::newRow(qUtf8Printable(text)) << run; };
    row(QStringLiteral(u"đồng chí Đinh V|ăn Dũng họp"), QStringLiteral(u"Đinh Văn Dũng"));
    row(QStringLiteral(u"tại |Hà Nội, Ba Vì"), QStringLiteral(u"Hà Nội"));
    row(QStringLiteral(u"tại Hà Nội|, Ba Vì"), QStringLiteral(u"Hà Nội"));
    row(QStringLiteral(u"Hà\nN|ội"), QStringLiteral(u"Nội"));
    row(QStringLiteral(u"Hà n|ội"), QString());
    row(QStringLiteral(u"Hà |  Nội"), QString());
    row(QStringLiteral(u"số 2|4-CT/TU"), QString());
    row(QStringLiteral(u"U\u0309|y Đ"), QStringLiteral(u"U\u0309y Đ"));
}

void TestBoundaries::capitalisedRun()
{
    QFETCH(QString, run);
    const Drawn drawn(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(drawn.text.view(Boundaries(drawn.text).capitalisedRunAt(drawn.begin)).toString(), run);
}

void TestBoundaries::snapping_data()
{
    QTest::addColumn<QString>("snapped");
    const auto row = [](const QString &text, const QString &snapped) { QTest::newRow(qUtf8Printable(text)) << snapped; };
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

void TestBoundaries::snapping()
{
    QFETCH(QString, snapped);
    const Drawn drawn(QString::fromUtf8(QTest::currentDataTag()));
    const Boundaries boundaries(drawn.text);
    QCOMPARE(drawn.text.view(boundaries.snapToTokens(drawn.span())).toString(), snapped);
    QCOMPARE(boundaries.snapToTokens({drawn.begin, drawn.begin}), (Span{drawn.begin, drawn.begin}));
}

void TestBoundaries::graphemesAreNeverSplit()
{
    QCOMPARE(stops(QStringLiteral(u"ae\u0323\u0302b👨\u200D👩x\r\ny🇻🇳🇱🇦"), Step::Grapheme),
             QStringLiteral(u"|a|e\u0323\u0302|b|👨\u200D👩|x|\r\n|y|🇻🇳|🇱🇦|"));
    const Text text(QStringLiteral(u"ae\u0323\u0302b😀"));
    const Boundaries boundaries(text);
    QCOMPARE(boundaries.snapToGraphemes({2, 3}), (Span{1, 4}));
    QCOMPARE(boundaries.snapToGraphemes({0, 6}), (Span{0, 7}));
    QVERIFY(!boundaries.isGraphemeBoundary(6));
    QVERIFY(boundaries.isGraphemeBoundary(7));
}

// Random texts of awkward characters: whatever is asked anywhere, no answer splits a grapheme, and moves get ahead.
void TestBoundaries::everyAnswerIsAGraphemeBoundary()
{
    const QStringList pieces{QStringLiteral(u"e\u0323\u0302"), QStringLiteral(u"😀"), QStringLiteral(u"👨\u200D👩"),
                             QStringLiteral(u" "), QStringLiteral(u"\u0301"), QStringLiteral(u"\r\n"), QStringLiteral(u"."),
                             QStringLiteral(u"24-CT/TU"), QStringLiteral(u"Ủy"), QStringLiteral(u"\u00AD"), QStringLiteral(u"("),
                             QStringLiteral(u"”"), QStringLiteral(u"TP. "), QStringLiteral(u"한"), QStringLiteral(u"\n"),
                             QStringLiteral(u"กำ"), QStringLiteral(u"\uFE0F"), QStringLiteral(u"\"")};
    QRandomGenerator random(11);
    for (int round = 0; round < 300; ++round) {
        QString string;
        for (int i = 0; i < 12; ++i)
            string += pieces[static_cast<qsizetype>(random.bounded(static_cast<quint32>(pieces.size())))];
        const Text text(string);
        const Boundaries boundaries(text);
        const auto check = [&](qsizetype at) {
            if (!boundaries.isGraphemeBoundary(at))
                qWarning() << marked(text, at);
            QVERIFY(boundaries.isGraphemeBoundary(at));
        };
        for (qsizetype at = 0; at <= text.size(); ++at) {
            for (const Step step : {Step::Grapheme, Step::Token, Step::Chunk, Step::Sentence}) {
                check(boundaries.next(at, step));
                check(boundaries.previous(at, step));
                QVERIFY(boundaries.next(at, step) > at || at == text.size());
                QVERIFY(boundaries.previous(at, step) < at || at == 0);
            }
            const Span snapped = boundaries.snapToTokens({at, std::min(at + 2, text.size())});
            const Span around = boundaries.snapToGraphemes({at, std::min(at + 1, text.size())});
            for (const Span &span : {around, boundaries.tokenAt(at), boundaries.sentenceAt(at)}) {
                if (!span.isEmpty()) {
                    check(span.begin);
                    check(span.end);
                }
            }
            if (!snapped.isEmpty()) {
                check(snapped.begin);
                check(snapped.end);
            }
        }
    }
}

// The pieces a long paragraph is cut into show nowhere: the same tokens as line by line.
void TestBoundaries::aLongParagraphIsCutWhereNothingIsLost()
{
    QRandomGenerator random(3);
    const QStringList words{QStringLiteral(u"Thành"), QStringLiteral(u"ủy"), QStringLiteral(u"24-CT/TU,"),
                            QStringLiteral(u"(7-8-2023)."), QStringLiteral(u"e\u0323\u0302"), QStringLiteral(u"😀")};
    QStringList lines;
    for (int i = 0; i < 12000; ++i)
        lines.append(words[static_cast<qsizetype>(random.bounded(static_cast<quint32>(words.size())))]);
    const QString unbroken = QString(20000, u'a') + QStringLiteral(u"e\u0302").repeated(9000);
    const Text one(lines.join(u' '));
    const Text many(lines.join(u'\n'));
    const Boundaries inOne(one);
    const Boundaries inMany(many);
    const QList<Span> tokens = inOne.tokens({0, one.size()});
    QCOMPARE(tokens, inMany.tokens({0, many.size()}));
    QCOMPARE(inOne.tokens({0, one.size()}, false), inMany.tokens({0, many.size()}, false));
    qsizetype at = 0;
    for (int steps = 0; at < one.size(); ++steps) {
        QVERIFY(steps < 20000);
        QCOMPARE(inOne.nextToken(at), inMany.nextToken(at));
        QCOMPARE(inOne.previousToken(at), inMany.previousToken(at));
        at = inOne.nextToken(at);
    }
    // Without a blank the cut lies between graphemes.
    const Text solid(unbroken);
    const Boundaries inSolid(solid);
    for (const Span &token : inSolid.tokens({0, solid.size()}))
        QVERIFY(inSolid.isGraphemeBoundary(token.begin) && inSolid.isGraphemeBoundary(token.end));
}

void TestBoundaries::sentencesOfALongParagraph()
{
    QRandomGenerator random(5);
    QStringList expected;
    for (int i = 0; i < 3000; ++i) {
        QString sentence = QStringLiteral(u"UBND TP. Hà Nội");
        for (quint32 words = random.bounded(i % 500 == 0 ? 4000U : 12U); words > 0; --words)
            sentence += QStringLiteral(u" họp");
        expected.append(sentence + u".!?"[random.bounded(3)]);
    }
    const QString string = expected.join(u' ');
    QCOMPARE(sentencesOf(string), expected);
    // From anywhere, backwards too.
    const Text text(string);
    const Boundaries boundaries(text);
    for (qsizetype i = expected.size(), at = text.size(); i-- > 0;) {
        const qsizetype begin = boundaries.previousSentence(at);
        QCOMPARE(text.view({begin, at}).trimmed().toString(), expected[i]);
        const qsizetype within = begin + random.bounded(static_cast<int>(at - begin));
        QCOMPARE(text.view(boundaries.sentenceAt(within)).toString(), expected[i]);
        at = begin;
    }
}

void TestBoundaries::emptyTexts()
{
    for (const QString &string : {QString(), QStringLiteral(u"\n\n"), QStringLiteral(u" \u00AD\n "), QStringLiteral(u"...")}) {
        const Text text(string);
        const Boundaries boundaries(text);
        for (const Step step : {Step::Token, Step::Chunk}) {
            QCOMPARE(boundaries.next(0, step), text.size());
            QCOMPARE(boundaries.previous(text.size(), step), 0);
            QCOMPARE(boundaries.extendRight(0, 0, step), 0);
            QCOMPARE(boundaries.extendLeft(text.size(), text.size(), step), text.size());
        }
        QVERIFY(boundaries.capitalisedRunAt(0).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestBoundaries)
#include "tst_boundaries.moc"
