// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/text.h"

#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;

class TestOffsetMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithCounting();
    void aTextWithoutAstralCharactersIsTheIdentity();
    void insideAPairIsTheStartOfThePair();
};

// The oracle: count code points one by one in random texts of BMP and astral characters.
void TestOffsetMap::agreesWithCounting()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QString text;
        QList<qsizetype> starts; // UTF-16 offset of each code point
        const int length = static_cast<int>(random.bounded(60));
        for (int i = 0; i < length; ++i) {
            starts.append(text.size());
            text += random.bounded(3) == 0 ? QStringLiteral(u"😀") : QStringLiteral(u"ế");
        }
        starts.append(text.size());
        const OffsetMap map(text);
        for (qsizetype codePoint = 0; codePoint < starts.size(); ++codePoint) {
            QCOMPARE(map.toUtf16(codePoint), starts[codePoint]);
            QCOMPARE(map.toCodePoint(starts[codePoint]), qint64(codePoint));
        }
    }
}

void TestOffsetMap::aTextWithoutAstralCharactersIsTheIdentity()
{
    const OffsetMap map(u"Bí thư Thành ủy");
    QVERIFY(map.isIdentity());
    QCOMPARE(map.toCodePoint(7), 7);
}

void TestOffsetMap::insideAPairIsTheStartOfThePair()
{
    const OffsetMap map(u"a😀b");
    QCOMPARE(map.toCodePoint(1), 1);
    QCOMPARE(map.toCodePoint(2), 1);
    QCOMPARE(map.toCodePoint(3), 2);
}

QTEST_APPLESS_MAIN(TestOffsetMap)
#include "tst_offsetmap.moc"
