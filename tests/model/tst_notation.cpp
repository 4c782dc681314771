// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"

#include <QtTest>

using namespace dau;

class TestNotation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsReadIsPrinted_data();
    void whatIsReadIsPrinted();
    void fragmentsAndCrossingsAreWhatTheyLookLike();
};

void TestNotation::whatIsReadIsPrinted_data()
{
    QTest::addColumn<QString>("notation");
    const auto row = [](const char *name, const QString &notation) { QTest::newRow(name) << notation; };
    row("caret", QStringLiteral(u"Bí |thư"));
    row("selection", QStringLiteral(u"|Bí^ thư"));
    row("nested", QStringLiteral(u"|[TITLE Bí thư [BODY Thành ủy [PLACE Hà Nội]]] họp"));
    row("fragments", QStringLiteral(u"|[BODY#1 Hội đồng nhân dân] ([BODY HĐND]) [#1 thành phố]"));
    row("crossing", QStringLiteral(u"|[BODY#1 Ban [PLACE#2 Thành]#1 phố]"));
    row("attributes", QStringLiteral(u"|[TITLE{level~city,rank?head,use=a+b} Bí thư]"));
    row("doubt and selected", QStringLiteral(u"[TITLE!* Bí thư] của [BODY Đảng]"));
    row("escapes", QStringLiteral(u"|\\[1\\] a\\|b\\^c\\\\"));
}

void TestNotation::whatIsReadIsPrinted()
{
    QFETCH(QString, notation);
    QCOMPARE(kit::print(kit::parse(notation)), notation);
}

void TestNotation::fragmentsAndCrossingsAreWhatTheyLookLike()
{
    const kit::Page council = kit::parse(QStringLiteral(u"[BODY#1 Hội đồng nhân dân] ([BODY HĐND]) [#1 thành phố]"));
    QCOMPARE(council.text.string(), QStringLiteral(u"Hội đồng nhân dân (HĐND) thành phố"));
    QCOMPARE(council.annotations.size(), 2);
    QCOMPARE(kit::named(council, QStringLiteral(u"Hội đồng nhân dân … thành phố")).spans, Spans({{0, 17}, {25, 34}}));

    const kit::Page crossing = kit::parse(QStringLiteral(u"[BODY#1 Ban [PLACE#2 Thành]#1 phố]#2"));
    QCOMPARE(overlap(kit::named(crossing, QStringLiteral(u"Ban Thành")).spans, kit::named(crossing, QStringLiteral(u"Thành phố")).spans),
             Overlap::Crossing);
}

QTEST_APPLESS_MAIN(TestNotation)
#include "tst_notation.moc"
