// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/drawntext.h"

#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;

namespace {

QString marked(const Text &text, qsizetype at)
{
    return QString(text.string()).insert(at, u'|');
}

} // namespace

class TestBoundaries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void graphemesAreNeverSplit();
    void everyAnswerIsAGraphemeBoundary();
    void aLongParagraphIsCutWhereNothingIsLost();
    void emptyTexts();
};

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
