// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"
#include "ui/document/lanes.h"

#include <QtTest>

using namespace dau;

class TestLanes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void liePerNesting_data();
    void liePerNesting();
    void aSpanKeepsItsLaneWhereSomethingFarAwayIsAdded();
    void aPieceSeesOnlyItsPart();
    void depthIsBounded();
};

// "LABEL lane" in document order.
static QStringList lanesOf(const QString &notation)
{
    const kit::Page page = kit::parse(notation);
    Spans extents;
    for (const Annotation &annotation : page.annotations.all())
        extents.append(annotation.extent());
    const QList<int> found = lanes(extents, {0, page.text.size()});
    QStringList result;
    const QList<Annotation> all = page.annotations.all();
    for (qsizetype i = 0; i < all.size(); ++i)
        result += QStringLiteral(u"%1 %2").arg(page.text.quote(all[i].spans)).arg(found[i]);
    return result;
}

void TestLanes::liePerNesting_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("apart") << QStringLiteral(u"[PLACE Lam] và [PLACE Hồng]") << QStringList{QStringLiteral(u"Lam 0"), QStringLiteral(u"Hồng 0")};
    QTest::newRow("touching") << QStringLiteral(u"[TITLE ông][PERSON An]") << QStringList{QStringLiteral(u"ông 0"), QStringLiteral(u"An 0")};
    QTest::newRow("nested") << QStringLiteral(u"[TITLE Bí thư [BODY Thành ủy [PLACE Lam]]]")
                            << QStringList{QStringLiteral(u"Bí thư Thành ủy Lam 2"), QStringLiteral(u"Thành ủy Lam 1"), QStringLiteral(u"Lam 0")};
    QTest::newRow("crossing") << QStringLiteral(u"[BODY#1 Ban [PLACE#2 Thành]#1 phố]#2")
                              << QStringList{QStringLiteral(u"Ban Thành 0"), QStringLiteral(u"Thành phố 1")};
    QTest::newRow("in the gap") << QStringLiteral(u"[BODY#1 Hội đồng] ([PLACE Lam]) [#1 thành phố]")
                                << QStringList{QStringLiteral(u"Hội đồng … thành phố 1"), QStringLiteral(u"Lam 0")};
    QTest::newRow("same extent") << QStringLiteral(u"[TITLE [BODY Ban]]") << QStringList{QStringLiteral(u"Ban 0"), QStringLiteral(u"Ban 1")};
}

void TestLanes::liePerNesting()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, expected);
    QCOMPARE(lanesOf(notation), expected);
}

void TestLanes::aSpanKeepsItsLaneWhereSomethingFarAwayIsAdded()
{
    const QList<int> before = lanes({{0, 10}, {2, 6}}, {0, 40});
    const QList<int> after = lanes({{0, 10}, {2, 6}, {20, 30}, {22, 28}, {24, 26}}, {0, 40});
    QCOMPARE(after.first(2), before);
    QCOMPARE(after.last(3), (QList<int>{2, 1, 0}));
}

void TestLanes::aPieceSeesOnlyItsPart()
{
    // Both reach beyond the piece; the longer one lies outside.
    QCOMPARE(lanes({{0, 100}, {30, 60}}, {40, 50}), (QList<int>{1, 0}));
    QCOMPARE(lanes({{0, 40}}, {40, 50}), (QList<int>{0}));
}

void TestLanes::depthIsBounded()
{
    Spans nest;
    for (qsizetype i = 0; i < 100; ++i)
        nest.append({i, 400 - i});
    const QList<int> found = lanes(nest, {0, 400});
    QCOMPARE(found.last(), 0);
    QCOMPARE(found.first(), mostLanes - 1);
}

QTEST_APPLESS_MAIN(TestLanes)
#include "tst_lanes.moc"
