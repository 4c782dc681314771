// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"
#include "ui/document/documentlayout.h"

#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;

class TestDocumentLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void heightsAgreeWithAdding();
    void aLongParagraphIsCutAtWhiteSpace();
    void aCutNeverSplitsACharacter();
    void everyPlaceIsFoundAgain_data();
    void everyPlaceIsFoundAgain();
    void onlyWhatIsAskedIsLaidOut();
    void deepNestingMakesItsLineHigher();
    void aRunOverMixedDirectionsIsInParts();
    void oddCharactersAreLaidOut();
};

void TestDocumentLayout::heightsAgreeWithAdding()
{
    QRandomGenerator random(3);
    for (const int count : {1, 2, 7, 64, 100}) {
        std::vector<int> heights;
        for (int i = 0; i < count; ++i)
            heights.push_back(static_cast<int>(random.bounded(0, 50)));
        HeightTree tree(heights);
        for (int round = 0; round < 300; ++round) {
            const int i = static_cast<int>(random.bounded(count));
            heights[static_cast<size_t>(i)] = static_cast<int>(random.bounded(0, 50));
            tree.setHeight(i, heights[static_cast<size_t>(i)]);
            const qint64 y = random.bounded(-5, 60 * count);
            qint64 top = 0;
            qsizetype at = count - 1;
            for (int j = 0; j < count; ++j) {
                QCOMPARE(tree.top(j), top);
                if (y < top + heights[static_cast<size_t>(j)] && at == count - 1)
                    at = std::min<qsizetype>(at, j);
                top += heights[static_cast<size_t>(j)];
            }
            QCOMPARE(tree.total(), top);
            QCOMPARE(tree.indexAt(y), at);
        }
    }
}

void TestDocumentLayout::aLongParagraphIsCutAtWhiteSpace()
{
    const Text text(QStringLiteral(u"trước\n") + QStringLiteral(u"Thành ủy ").repeated(3000) + QStringLiteral(u"\nsau"));
    const std::vector<Piece> pieces = piecesOf(text);
    QCOMPARE(pieces.front().span, text.paragraph(0));
    QCOMPARE(pieces.back().span, text.paragraph(2));
    qsizetype end = text.paragraph(1).begin;
    for (size_t i = 1; i + 1 < pieces.size(); ++i) {
        QCOMPARE(pieces[i].span.begin, end);
        QVERIFY(pieces[i].span.size() <= longestPiece);
        QCOMPARE(pieces[i].startsParagraph, i == 1);
        QCOMPARE(pieces[i].endsParagraph, i + 2 == pieces.size());
        end = pieces[i].span.end;
        QVERIFY(text.string()[end - 1].isSpace());
    }
    QCOMPARE(end, text.paragraph(1).end);
}

void TestDocumentLayout::aCutNeverSplitsACharacter()
{
    for (const QString &character : {QStringLiteral(u"😀"), QStringLiteral(u"e\u0302\u0301")}) {
        const Text text(QStringLiteral(u"x") + character.repeated(3000));
        for (const Piece &piece : piecesOf(text))
            QVERIFY(piece.span.begin == 0 || (piece.span.begin - 1) % character.size() == 0);
    }
}

void TestDocumentLayout::everyPlaceIsFoundAgain_data()
{
    QTest::addColumn<QString>("string");
    QTest::newRow("words") << QStringLiteral(u"Ông Đinh Tiến Minh làm việc với xã Đồng Lam. ").repeated(20);
    QTest::newRow("no blanks") << QStringLiteral(u"thưviệnsố").repeated(60);
    QTest::newRow("paragraphs") << QStringLiteral(u"Một\n\nHai ba bốn\r\n").repeated(8);
    QTest::newRow("right to left") << QStringLiteral(u"Đại sứ مرحبا بالعالم đã đến שלום thành phố. ").repeated(6);
    QTest::newRow("emoji") << QStringLiteral(u"vui 😀 quá 👩‍👩‍👧 đi. ").repeated(20);
}

static bool atDirectionChange(const QString &string, qsizetype at)
{
    const auto rightToLeft = [&string](qsizetype i) {
        const QChar::Direction direction = i < 0 || i >= string.size() ? QChar::DirL : string[i].direction();
        return direction == QChar::DirR || direction == QChar::DirAL;
    };
    return rightToLeft(at - 1) != rightToLeft(at);
}

void TestDocumentLayout::everyPlaceIsFoundAgain()
{
    QFETCH(QString, string);
    DocumentLayout layout;
    layout.setText(Text(string), {});
    for (qsizetype i = 0; i < layout.pieceCount(); ++i) {
        const DocumentLayout::Laid &laid = layout.laid(i);
        for (int at = 0; at <= laid.layout->text().size(); at = laid.layout->nextCursorPosition(at)) {
            const QRectF rect = layout.caretRect(laid.begin + at);
            const qsizetype found = layout.offsetAt(rect.center());
            // Two places may be one x in blanks hanging over, one place two where directions meet.
            if (found != laid.begin + at && !atDirectionChange(string, laid.begin + at))
                QCOMPARE(layout.caretRect(found).toRect(), rect.toRect());
            if (at == laid.layout->text().size())
                break;
        }
    }
}

void TestDocumentLayout::onlyWhatIsAskedIsLaidOut()
{
    DocumentLayout layout;
    layout.setText(Text(QStringLiteral(u"Một đoạn văn.\n").repeated(1000)), {});
    const qint64 estimated = layout.totalHeight();
    QCOMPARE(layout.laidCount(), 0);
    layout.caretRect(7000);
    QCOMPARE(layout.laidCount(), 1);
    QVERIFY(std::abs(layout.totalHeight() - estimated) < 40);
    for (qsizetype i = 0; i < 1000; ++i)
        layout.laid(i);
    QVERIFY(std::abs(layout.totalHeight() - estimated) < estimated / 5);
    layout.evict(layout.top(10), layout.top(20));
    QCOMPARE(layout.laidCount(), 11);
}

void TestDocumentLayout::deepNestingMakesItsLineHigher()
{
    const kit::Page flat = kit::parse(QStringLiteral(u"[BODY Ban [PLACE Lam]] họp."));
    const kit::Page deep = kit::parse(QStringLiteral(u"[TITLE Trưởng [TITLE phó [BODY Ban [PLACE Lam]]]] họp."));
    DocumentLayout layout;
    layout.setText(flat.text, {});
    const int plain = (layout.laid(0), layout.height(0));
    layout.setAnnotations(&flat.annotations, nullptr);
    QCOMPARE(layout.height(0), plain); // two lanes are always there
    layout.setAnnotations(nullptr, nullptr);
    layout.setText(deep.text, {});
    layout.setAnnotations(&deep.annotations, nullptr);
    layout.laid(0);
    QVERIFY(layout.height(0) > plain);
}

void TestDocumentLayout::aRunOverMixedDirectionsIsInParts()
{
    const QString string = QStringLiteral(u"abc שלום עולם def");
    DocumentLayout layout;
    layout.setText(Text(string), {});
    const DocumentLayout::Laid &laid = layout.laid(0);
    // From inside the left-to-right part to the middle of the right-to-left one: its start lies at the right.
    const QList<DocumentLayout::Run> runs = layout.runs(laid, laid.lines.front(), {1, 8});
    QCOMPARE(runs.size(), 2);
    QVERIFY(runs[0].right < runs[1].left);
    const QList<DocumentLayout::Run> all = layout.runs(laid, laid.lines.front(), {0, string.size()});
    QCOMPARE(all.size(), 1);
}

// Nothing that a file can hold stops the page.
void TestDocumentLayout::oddCharactersAreLaidOut()
{
    QString string = QStringLiteral(u"a\tb\v\f\uFFFCc\u200b\u00ad\uFEFF\u202e\u202c\uFFFD");
    string += QChar(0xd800);
    string += QStringLiteral(u"\u0301 cuối");
    DocumentLayout layout;
    layout.setText(Text(string), {{QStringLiteral(u"player"), {2, 6}, true}});
    for (qsizetype at = 0; at <= string.size(); ++at)
        QVERIFY(layout.caretRect(at).height() > 0);
    layout.setText(Text(), {});
    QCOMPARE(layout.offsetAt({50, 50}), 0);
}

QTEST_MAIN(TestDocumentLayout)
#include "tst_documentlayout.moc"
