// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/drawntext.h"

#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;

namespace {

QStringList sentencesOf(const QString &string)
{
    const Text text(string);
    return quotes(text, Boundaries(text).sentences({0, text.size()}));
}

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentences_data();
    void sentences();
    void sentencesOfTheArticles();
    void selectionBySentenceStopsBeforeItsStop();
    void sentenceAtTheCaret();
    void sentencesOfALongParagraph();
};

void TestSentences::sentences_data()
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

void TestSentences::sentences()
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
void TestSentences::sentencesOfTheArticles()
{
    const QList<Text> articles = sharedArticles();
    if (articles.isEmpty())
        QSKIP("The five articles are not here; DAU_SHARED names their folder.");
    QList<qsizetype> found;
    for (const Text &article : articles)
        found.append(Boundaries(article).sentences({0, article.size()}).size());
    QCOMPARE(found, (QList<qsizetype>{15, 34, 28, 31, 18}));
}

void TestSentences::selectionBySentenceStopsBeforeItsStop()
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

void TestSentences::sentenceAtTheCaret()
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

void TestSentences::sentencesOfALongParagraph()
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

QTEST_APPLESS_MAIN(TestSentences)
#include "tst_sentences.moc"
