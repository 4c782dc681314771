// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/matching.h"
#include "model/agreement/unitaryalignment.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace dau::agreement;

class TestAgreementAlignment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePublishedExampleHasItsPublishedDisorder();
    void equallyCheapAlignmentsAreSettledByPairsThenFromTheLeft();
    void noAlignmentIsCheaper();
    void orderOfAnnotatorsAndUnitsDoesNotMatter();
    void identicalLayersCostNothing();
    void unitsThatShareNoTextMeetOnlyForGamma();
    void aWideClusterOfTwoIsStillExact();
    void matchingsAreTheGreatest();
};

namespace {

// AlexPaulSuzan, after Mathet et al. 2015.
std::vector<Units> alexPaulSuzan()
{
    return {{{2, 9, 1}, {11, 17, 2}, {24, 30, 5}, {32, 36, 6}, {36, 44, 6}, {44, 60, 7}},
            {{2, 9, 1}, {11, 17, 3}, {19, 25, 5}, {32, 44, 6}},
            {{2, 9, 1}, {11, 17, 4}, {21, 27, 5}, {32, 36, 6}, {36, 40, 6}, {40, 44, 6}}};
}

// The best partition by trying all of them.
double bruteForce(const std::vector<Units> &annotators, const Dissimilarity &d, std::vector<std::vector<bool>> &used, double cost, double best)
{
    const size_t m = annotators.size();
    for (size_t a = 0; a < m; ++a) {
        for (size_t i = 0; i < annotators[a].size(); ++i) {
            if (used[a][i])
                continue;
            // The first free unit with every choice of partners among later annotators (earlier ones have none left).
            std::vector<int> tuple(m, -1);
            tuple[a] = static_cast<int>(i);
            const std::function<void(size_t)> choose = [&](size_t b) {
                if (b == m) {
                    double sum = 0;
                    for (size_t x = 0; x < m; ++x) {
                        for (size_t y = x + 1; y < m; ++y)
                            sum += tuple[x] < 0 || tuple[y] < 0 ? d.empty : d(annotators[x][size_t(tuple[x])], annotators[y][size_t(tuple[y])]);
                    }
                    for (size_t x = 0; x < m; ++x) {
                        if (tuple[x] >= 0)
                            used[x][size_t(tuple[x])] = true;
                    }
                    best = std::min(best, bruteForce(annotators, d, used, cost + sum / (double(m) * double(m - 1) / 2), best));
                    for (size_t x = 0; x < m; ++x) {
                        if (tuple[x] >= 0)
                            used[x][size_t(tuple[x])] = false;
                    }
                    return;
                }
                tuple[b] = -1;
                choose(b + 1);
                for (size_t j = 0; j < annotators[b].size(); ++j) {
                    if (used[b][j])
                        continue;
                    tuple[b] = static_cast<int>(j);
                    choose(b + 1);
                }
                tuple[b] = -1;
            };
            choose(a + 1);
            return best;
        }
    }
    return std::min(best, cost);
}

Units randomUnits(std::mt19937 &random, int most)
{
    Units units;
    for (int n = static_cast<int>(random() % static_cast<unsigned>(most + 1)); n > 0; --n) {
        const qint64 begin = static_cast<qint64>(random() % 20);
        units.push_back({begin, begin + 1 + static_cast<qint64>(random() % 6), static_cast<qint32>(random() % 2)});
    }
    return units;
}

} // namespace

void TestAgreementAlignment::thePublishedExampleHasItsPublishedDisorder()
{
    const Alignment three = align(alexPaulSuzan(), {3, 1, 1}, Meeting::Anywhere);
    QVERIFY(three.exact);
    QVERIFY(std::abs(three.disorder() - 0.960625) < 2e-6);
    const Alignment one = align(alexPaulSuzan(), {1, 1, 1}, Meeting::Anywhere);
    QVERIFY(std::abs(one.disorder() - 0.653541666667) < 2e-6);
}

// Two optima are known for the example, of six and of seven tuples.
void TestAgreementAlignment::equallyCheapAlignmentsAreSettledByPairsThenFromTheLeft()
{
    const Alignment seven = align(alexPaulSuzan(), {3, 1, 1}, Meeting::Anywhere);
    QCOMPARE(seven.size(), 7); // fewer pairs

    // The middle unit of B could go with either of A: it goes left.
    const Alignment tie = align({{{0, 4, 1}, {4, 8, 1}}, {{2, 6, 1}}});
    QCOMPARE(tie.size(), 2);
    QCOMPARE(tie.member(0, 0), 0);
    QCOMPARE(tie.member(0, 1), 0);
    QCOMPARE(tie.member(1, 1), -1);
}

void TestAgreementAlignment::noAlignmentIsCheaper()
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const size_t m = 2 + random() % 3;
        std::vector<Units> annotators;
        for (size_t a = 0; a < m; ++a)
            annotators.push_back(randomUnits(random, m == 2 ? 5 : 3));
        const Dissimilarity d{double(1 + random() % 3), double(random() % 2), 1};
        std::vector<std::vector<bool>> used;
        for (const Units &units : annotators)
            used.emplace_back(units.size());
        const double expected = bruteForce(annotators, d, used, 0, 1e9);
        const Alignment found = align(annotators, d, Meeting::Anywhere);
        QVERIFY(found.exact);
        QVERIFY2(std::abs(found.cost - expected) < 1e-9, qPrintable(QStringLiteral(u"round %1: %2, best %3").arg(round).arg(found.cost).arg(expected)));
    }
}

void TestAgreementAlignment::orderOfAnnotatorsAndUnitsDoesNotMatter()
{
    std::mt19937 random(11);
    for (int round = 0; round < 100; ++round) {
        std::vector<Units> annotators{randomUnits(random, 8), randomUnits(random, 8), randomUnits(random, 8)};
        // What is compared: the tuples as sets of units, whoever they belong to.
        const auto tuples = [](const std::vector<Units> &of) {
            const Alignment alignment = align(of, {}, Meeting::Anywhere);
            std::vector<std::vector<Unit>> all;
            for (qsizetype t = 0; t < alignment.size(); ++t) {
                std::vector<Unit> tuple;
                for (size_t a = 0; a < of.size(); ++a) {
                    const qint32 member = alignment.member(t, qsizetype(a));
                    if (member >= 0)
                        tuple.push_back(of[a][size_t(member)]);
                }
                std::sort(tuple.begin(), tuple.end());
                all.push_back(tuple);
            }
            std::sort(all.begin(), all.end());
            return all;
        };
        const auto before = tuples(annotators);
        std::shuffle(annotators.begin(), annotators.end(), random);
        for (Units &units : annotators)
            std::shuffle(units.begin(), units.end(), random);
        QVERIFY(tuples(annotators) == before);
    }
}

void TestAgreementAlignment::identicalLayersCostNothing()
{
    Units layer;
    for (qint64 i = 0; i < 40; ++i)
        layer.push_back({i, 100 - i, static_cast<qint32>(i % 3)}); // forty, nested
    layer.push_back({50, 50, 1});                                 // of no width
    layer.push_back({0, 100, 0});                                 // twice
    for (const Meeting meeting : {Meeting::Anywhere, Meeting::Overlaps}) {
        const Alignment alignment = align(std::vector<Units>(20, layer), {}, meeting);
        QVERIFY(alignment.exact);
        QCOMPARE(alignment.cost, 0.0);
        QCOMPARE(alignment.size(), 42);
    }
    QCOMPARE(align({{}, {}}).size(), 0);
    QCOMPARE(align({}).size(), 0);
}

void TestAgreementAlignment::unitsThatShareNoTextMeetOnlyForGamma()
{
    const std::vector<Units> apart{{{0, 4, 1}}, {{4, 8, 1}}};
    QCOMPARE(align(apart, {}, Meeting::Anywhere).size(), 1);
    QCOMPARE(align(apart, {}, Meeting::Overlaps).size(), 2);
    // A long one and a short one of another label inside it: not one cluster.
    const Alignment nested = align({{{0, 40, 1}}, {{10, 14, 2}}});
    QCOMPARE(nested.size(), 2);
    QVERIFY(nested.clusters[0] != nested.clusters[1]);
}

void TestAgreementAlignment::aWideClusterOfTwoIsStillExact()
{
    std::mt19937 random(3);
    Units a;
    Units b;
    for (qint64 i = 0; i < 60; ++i) {
        a.push_back({qint64(random() % 50), qint64(200 + random() % 50), 1});
        b.push_back({qint64(random() % 50), qint64(200 + random() % 50), 1});
    }
    const Alignment alignment = align({a, b});
    QVERIFY(alignment.exact);
    QCOMPARE(alignment.size(), 60);
    QVERIFY(std::abs(alignment.cost - align({b, a}).cost) < 1e-6);
}

void TestAgreementAlignment::matchingsAreTheGreatest()
{
    // Greedy from the left would give 0-0 and leave 1 alone.
    const std::vector<Edge> edges{{0, 0, 1}, {0, 1, 0.5}, {1, 0, 1}};
    const auto most = maximumMatching(2, 2, edges);
    QCOMPARE(most, (std::vector<qint32>{1, 0}));
    QCOMPARE(heaviestMatching(2, 2, edges), (std::vector<qint32>{1, 0}));
    // One heavy pair beats two light ones.
    QCOMPARE(heaviestMatching(2, 2, {{0, 0, 0.4}, {0, 1, 1}, {1, 1, 0.5}}), (std::vector<qint32>{1, -1}));
    // A long chain: no recursion.
    std::vector<Edge> chain;
    for (qint32 i = 0; i < 20000; ++i) {
        chain.push_back({i, i, 1});
        if (i > 0)
            chain.push_back({i, i - 1, 1});
    }
    const auto all = maximumMatching(20000, 20000, chain);
    QCOMPARE(std::count(all.begin(), all.end(), -1), 0);
}

QTEST_APPLESS_MAIN(TestAgreementAlignment)
#include "tst_agreementalignment.moc"
