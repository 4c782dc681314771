// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"

#include <QtTest>

using namespace dau;

class TestPageState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void moves_data();
    void moves();
    void steps_data();
    void steps();
};

Q_DECLARE_METATYPE(Move)

void TestPageState::moves_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Move>("move");
    QTest::addColumn<bool>("extend");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, Move move, bool extend, const QString &after) {
        QTest::newRow(name) << before << move << extend << after;
    };
    row("Right goes to the next syllable", QStringLiteral(u"|Bí thư Thành ủy"), Move::TokenRight, false, QStringLiteral(u"Bí |thư Thành ủy"));
    row("a document's sign is one step", QStringLiteral(u"số |24-CT/TU ngày"), Move::TokenRight, false, QStringLiteral(u"số 24-CT/TU |ngày"));
    row("Shift+Right takes the syllable", QStringLiteral(u"|Bí thư"), Move::TokenRight, true, QStringLiteral(u"^Bí| thư"));
    row("and the next one", QStringLiteral(u"^Bí| thư"), Move::TokenRight, true, QStringLiteral(u"^Bí thư|"));
    row("Shift+Left gives it back", QStringLiteral(u"^Bí thư|"), Move::TokenLeft, true, QStringLiteral(u"^Bí| thư"));
    row("a selection is left at its start", QStringLiteral(u"x ^Bí thư| y"), Move::TokenLeft, false, QStringLiteral(u"x |Bí thư y"));
    row("a selection is left at its end", QStringLiteral(u"x |Bí thư^ y"), Move::TokenRight, false, QStringLiteral(u"x Bí thư| y"));
    row("from a span off its start", QStringLiteral(u"x [TITLE* Bí thư] y"), Move::TokenLeft, false, QStringLiteral(u"x |[TITLE Bí thư] y"));
    row("from a span off its end", QStringLiteral(u"x [TITLE* Bí thư] y"), Move::ChunkRight, false, QStringLiteral(u"x [TITLE Bí thư]| y"));
    row("Shift+Left selects the nested body", QStringLiteral(u"[TITLE* Bí thư Thành ủy]"), Move::TokenLeft, true,
        QStringLiteral(u"[TITLE Bí thư Thành |ủy]^"));
    row("Shift+Right selects on from the start", QStringLiteral(u"x [TITLE* Bí thư Thành ủy]"), Move::TokenRight, true,
        QStringLiteral(u"x ^[TITLE Bí| thư Thành ủy]"));
    row("a chunk ends where the case changes", QStringLiteral(u"|ông Đinh Tiến Dũng nói"), Move::ChunkRight, false,
        QStringLiteral(u"ông |Đinh Tiến Dũng nói"));
    row("a chunk ends at the edge of a span", QStringLiteral(u"|Bí thư [BODY Thành ủy] họp"), Move::ChunkRight, false,
        QStringLiteral(u"Bí |thư [BODY Thành ủy] họp"));
    row("and in the middle of equal case", QStringLiteral(u"|Ban [BODY Thành] Đoàn"), Move::ChunkRight, false,
        QStringLiteral(u"Ban |[BODY Thành] Đoàn"));
    row("extending by chunk stops before the blank", QStringLiteral(u"|Ban [BODY Thành] Đoàn"), Move::ChunkRight, true,
        QStringLiteral(u"^Ban| [BODY Thành] Đoàn"));
    row("extending back by chunk stops at the span", QStringLiteral(u"Ban [BODY Thành Đoàn]|"), Move::ChunkLeft, true,
        QStringLiteral(u"Ban |[BODY Thành Đoàn]^"));
    row("extending by sentence stops before the stop", QStringLiteral(u"|Thành ủy họp. Sau đó nghỉ."), Move::SentenceDown, true,
        QStringLiteral(u"^Thành ủy họp|. Sau đó nghỉ."));
    row("the next sentence", QStringLiteral(u"|Thành ủy họp. Sau đó nghỉ."), Move::SentenceDown, false,
        QStringLiteral(u"Thành ủy họp. |Sau đó nghỉ."));
    row("extending over lines", QStringLiteral(u"Thành ^ủy|\nHọp"), Move::TokenRight, true, QStringLiteral(u"Thành ^ủy\nHọp|"));
    row("to the end of the paragraph", QStringLiteral(u"Thà|nh ủy\nHọp"), Move::ParagraphEnd, true, QStringLiteral(u"Thà^nh ủy|\nHọp"));
    row("to the start of the document", QStringLiteral(u"Thành ủy\nHọp|"), Move::DocumentStart, false, QStringLiteral(u"|Thành ủy\nHọp"));
    row("one grapheme", QStringLiteral(u"|e\u0302\u0301 x"), Move::GraphemeRight, true, QStringLiteral(u"^e\u0302\u0301| x"));
}

void TestPageState::moves()
{
    QFETCH(QString, before);
    QFETCH(Move, move);
    QFETCH(bool, extend);
    QFETCH(QString, after);
    kit::Page page = kit::parse(before);
    page.state = moved(page.state, move, extend, page.text, Boundaries(page.text), page.annotations);
    QCOMPARE(kit::print(page), after);
}

void TestPageState::steps_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const char *key, const QString &after) {
        QTest::newRow(name) << before << QString::fromLatin1(key) << after;
    };
    row("outer", QStringLiteral(u"[TITLE Bí thư [BODY* Thành ủy]]"), "outer", QStringLiteral(u"[TITLE* Bí thư [BODY Thành ủy]]"));
    row("inner", QStringLiteral(u"[TITLE* Bí thư [BODY Thành ủy]]"), "inner", QStringLiteral(u"[TITLE Bí thư [BODY* Thành ủy]]"));
    row("no outer one", QStringLiteral(u"[TITLE* Bí thư]"), "outer", QStringLiteral(u"[TITLE* Bí thư]"));
    row("no inner one", QStringLiteral(u"[TITLE* Bí thư]"), "inner", QStringLiteral(u"[TITLE* Bí thư]"));
    row("from the caret the innermost", QStringLiteral(u"[TITLE Bí thư [BODY Thà|nh ủy]]"), "outer",
        QStringLiteral(u"[TITLE Bí thư [BODY* Thành ủy]]"));
    row("from a caret just behind", QStringLiteral(u"[TITLE Bí thư]| họp"), "inner", QStringLiteral(u"[TITLE* Bí thư] họp"));
    row("the one that holds the selection", QStringLiteral(u"[TITLE Bí ^thư [BODY Thành| ủy]]"), "outer",
        QStringLiteral(u"[TITLE* Bí thư [BODY Thành ủy]]"));
    row("two on one extent: out", QStringLiteral(u"[TITLE [BODY* Thành ủy]]"), "outer", QStringLiteral(u"[TITLE* [BODY Thành ủy]]"));
    row("two on one extent: in", QStringLiteral(u"[TITLE* [BODY Thành ủy]]"), "inner", QStringLiteral(u"[TITLE [BODY* Thành ủy]]"));
    row("next", QStringLiteral(u"[TITLE* Bí thư [BODY Thành ủy]] [PLACE Hà Nội]"), "next",
        QStringLiteral(u"[TITLE Bí thư [BODY* Thành ủy]] [PLACE Hà Nội]"));
    row("next from the caret", QStringLiteral(u"[TITLE Bí thư]| [PLACE Hà Nội]"), "next", QStringLiteral(u"[TITLE Bí thư] [PLACE* Hà Nội]"));
    row("previous from the caret", QStringLiteral(u"[TITLE Bí thư]| [PLACE Hà Nội]"), "previous",
        QStringLiteral(u"[TITLE* Bí thư] [PLACE Hà Nội]"));
    row("previous of the first", QStringLiteral(u"[TITLE* Bí thư]"), "previous", QStringLiteral(u"[TITLE* Bí thư]"));
    row("Esc from a span", QStringLiteral(u"[TITLE* Bí thư]"), "out", QStringLiteral(u"[TITLE Bí thư]|"));
    row("Esc from a selection", QStringLiteral(u"^Bí| thư"), "out", QStringLiteral(u"Bí| thư"));
}

void TestPageState::steps()
{
    QFETCH(QString, before);
    QFETCH(QString, key);
    QFETCH(QString, after);
    kit::Page page = kit::parse(before);
    if (key == QLatin1String("outer"))
        page.state = toOuter(page.state, page.annotations);
    else if (key == QLatin1String("inner"))
        page.state = toInner(page.state, page.annotations);
    else if (key == QLatin1String("next"))
        page.state = toNextSpan(page.state, page.annotations);
    else if (key == QLatin1String("previous"))
        page.state = toPreviousSpan(page.state, page.annotations);
    else
        page.state = oneStepOut(page.state);
    QCOMPARE(kit::print(page), after);
}

QTEST_APPLESS_MAIN(TestPageState)
#include "tst_pagestate.moc"
