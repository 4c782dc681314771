// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/search.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"

#include <QtTest>

using namespace dau;

class TestSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void skippedZonesAreSearchedAndMarked();
    void hitsHaveTheirContextOnOneLine();
    void theCorpusIsSearchedInOrderUntilEnough();
};

void TestSearch::skippedZonesAreSearchedAndMarked()
{
    const Text text(QStringLiteral(u"😀 Ủy viên họp\nẢnh: uỷ viên"));
    const Zones zones{{QStringLiteral(u"byline"), {15, 27}, true}};
    const QList<Hit> hits = findIn(Matcher(QStringLiteral(u"uy vien"), {}), {}, text, zones);
    QCOMPARE(hits.size(), 2);
    QVERIFY(!hits[0].skipped);
    QCOMPARE(hits[0].span, (Span{3, 10}));
    QVERIFY(hits[0].codePoints == (CodePointSpan{2, 9}));
    QVERIFY(hits[1].skipped);
    QCOMPARE(hits[1].quote, QStringLiteral(u"uỷ viên"));
}

void TestSearch::hitsHaveTheirContextOnOneLine()
{
    const Text text(QString(60, u'x') + QStringLiteral(u"\nBan Bí thư\n") + QStringLiteral(u"😀").repeated(40));
    const QList<Hit> hits = findIn(Matcher(QStringLiteral(u"Bí thư"), {}), {}, text, {});
    QCOMPARE(hits.size(), 1);
    QVERIFY(hits[0].before.endsWith(QStringLiteral(u"xx Ban ")));
    QCOMPARE(hits[0].before.size(), 48);
    QVERIFY(hits[0].after.startsWith(QStringLiteral(u" 😀")));
    QVERIFY(!hits[0].after.back().isHighSurrogate());
}

void TestSearch::theCorpusIsSearchedInOrderUntilEnough()
{
    kit::MemoryStore store(kit::newsScheme());
    for (int i = 1; i <= 1200; ++i)
        store.addDocument(QString::number(i), i % 2 == 0 ? QStringLiteral(u"Đảng và Đảng") : QStringLiteral(u"xa"));
    const Matcher matcher(QStringLiteral(u"Đảng"), {});
    Progress progress;
    QStringList names;
    const auto all = findInCorpus(matcher, store, [&](const QList<Hit> &hits) { names.append(hits.first().documentName); return true; }, progress);
    QVERIFY(all);
    QCOMPARE(*all, 1200);
    QCOMPARE(names.size(), 600);
    QCOMPARE(names.first(), QStringLiteral(u"2"));
    QCOMPARE(names.last(), QStringLiteral(u"1200"));
    const auto some = findInCorpus(matcher, store, [](const QList<Hit> &) { return false; }, progress);
    QCOMPARE(*some, 2);
}

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"
