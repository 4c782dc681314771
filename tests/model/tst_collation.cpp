// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/collation.h"

#include <QtTest>

#include <algorithm>

using namespace dau;

class TestCollation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lettersAndTonesInVietnameseOrder();
    void keysCompareAsTheStringsDo();
    void numbersSortByValue();
    void normalFormsAreEqual();
    void personsSortByTheirLastSyllable();
};

static const QStringList inOrder =
    QStringLiteral(u"An Ăn Ân Ấn Ba Bảo Báo Bạo Dũng Đinh Đức ma mà mả mã má mạ măng mâm Uy Ủy").split(u' ');

void TestCollation::lettersAndTonesInVietnameseOrder()
{
    const Collation collation(QStringLiteral(u"vi"));
    QStringList sorted = inOrder;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(),
              [&](const QString &a, const QString &b) { return collation.compare(a, b) < 0; });
    QCOMPARE(sorted, inOrder);
}

void TestCollation::keysCompareAsTheStringsDo()
{
    const auto sign = [](int value) { return (value > 0) - (value < 0); };
    for (const QString &language : {QStringLiteral(u"vi"), QStringLiteral(u"en")}) {
        const Collation collation(language);
        for (const QString &a : inOrder + QStringList{QString(), QStringLiteral(u"Chi bộ 2"), QStringLiteral(u"chi bộ 10")}) {
            for (const QString &b : inOrder)
                QCOMPARE(sign(collation.sortKey(a).compare(collation.sortKey(b))), sign(collation.compare(a, b)));
        }
    }
}

void TestCollation::numbersSortByValue()
{
    const Collation collation(QStringLiteral(u"vi"));
    QVERIFY(collation.compare(u"bài 2", u"bài 10") < 0);
    QVERIFY(collation.sortKey(u"bài 2") < collation.sortKey(u"bài 10"));
}

void TestCollation::normalFormsAreEqual()
{
    for (const QString &language : {QStringLiteral(u"vi"), QStringLiteral(u"en")}) {
        const Collation collation(language);
        QCOMPARE(collation.compare(u"Huệ", u"Hue\u0323\u0302"), 0);
        QCOMPARE(collation.compare(u"Huệ", u"Hu\u00EA\u0323"), 0);
    }
}

void TestCollation::personsSortByTheirLastSyllable()
{
    const Collation collation(QStringLiteral(u"vi"));
    const QStringList expected{
        QStringLiteral(u"Đào Thị An"),    QStringLiteral(u"Lê An"),          QStringLiteral(u"Lê Văn An"),
        QStringLiteral(u"Phạm Thị Bích"), QStringLiteral(u"Nguyễn Văn Dần"), QStringLiteral(u"Bùi  Đạt"),
    };
    QStringList sorted = expected;
    std::sort(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(), [&](const QString &a, const QString &b) {
        return collation.personSortKey(a) < collation.personSortKey(b);
    });
    QCOMPARE(sorted, expected);
    QVERIFY(!collation.personSortKey(u"An").isEmpty());
    QCOMPARE(collation.personSortKey(u" "), collation.personSortKey(u""));
}

QTEST_APPLESS_MAIN(TestCollation)
#include "tst_collation.moc"
