// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"
#include "ui/document/highlightpainter.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest>

using namespace dau;

// Asks the painted page for pixels.
class TestPagePainting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coloursStandOut_data();
    void coloursStandOut();
    void aSpanIsUnderlinedInItsColour();
    void innerSpansLieNearer();
    void aSuggestionIsDashed();
    void aGapIsDotted();
    void theCaretIsTwoPixelsWide();
    void aSkippedZoneIsDimmedAndNamed();
    void theSelectedSpanIsBoxed();
    void onlyTheClipIsPainted();
};

namespace {

constexpr int left = 40;

LabelScheme scheme()
{
    LabelScheme result = kit::newsScheme();
    for (LabelDef &label : result.labels)
        label.colour = label.key == u"BODY" ? QStringLiteral(u"#2f9483") : label.key == u"PLACE" ? QStringLiteral(u"#1a2a7a") : QStringLiteral(u"#8430e0");
    return result;
}

// A page as it is painted, and where things lie on it.
struct Painted {
    DocumentLayout layout;
    PageContent content;
    AnnotationSet own;
    AnnotationSet suggested;
    QImage image;

    explicit Painted(const QString &notation, bool suggestions = false, const Zones &zones = {})
    {
        const kit::Page page = kit::parse(notation);
        (suggestions ? suggested : own) = page.annotations;
        content.scheme = scheme();
        content.state = page.state;
        layout.setText(page.text, zones);
        layout.setDimmed(content.theme.dimmed);
        layout.setAnnotations(&own, &suggested);
        paint();
    }
    void paint(const QRect &clip = {})
    {
        if (image.isNull())
            image = QImage(static_cast<int>(layout.width()) + 2 * left, 220, QImage::Format_RGB32);
        QPainter painter(&image);
        HighlightPainter(painter, layout, content, {left, 0}).paint(clip.isNull() ? image.rect() : clip);
    }
    // Columns of this colour between two offsets of the first line in a lane.
    int underlined(qsizetype begin, qsizetype end, int lane, const QColor &colour)
    {
        const DocumentLayout::Line &line = layout.laid(0).lines.front();
        const int y = static_cast<int>(line.lanesTop + (lane + 0.5) * layout.metrics().lane);
        const int x1 = left + static_cast<int>(layout.caretRect(begin).x());
        const int x2 = left + static_cast<int>(layout.caretRect(end).x());
        int count = 0;
        for (int x = x1; x < x2; ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
        return count;
    }
    int width(qsizetype begin, qsizetype end)
    {
        return static_cast<int>(layout.caretRect(end).x()) - static_cast<int>(layout.caretRect(begin).x());
    }
    int count(const QColor &colour, const QRect &rect) const
    {
        int found = 0;
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            for (int x = rect.left(); x <= rect.right(); ++x)
                found += image.pixelColor(x, y) == colour ? 1 : 0;
        }
        return found;
    }
};

const QColor body(0x2f, 0x94, 0x83);
const QColor place(0x1a, 0x2a, 0x7a);

} // namespace

void TestPagePainting::coloursStandOut_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPagePainting::coloursStandOut()
{
    QFETCH(bool, dark);
    const PageTheme theme = dark ? PageTheme::darkTheme() : PageTheme::light();
    for (const QColor &behind : {theme.background, theme.selection, theme.selectedFill, theme.flash}) {
        QVERIFY2(contrast(theme.text, behind) >= 4.5, qPrintable(behind.name()));
        QVERIFY2(contrast(theme.dimmed, behind) >= 4.5, qPrintable(behind.name()));
        QVERIFY2(contrast(theme.caret, behind) >= 3, qPrintable(behind.name()));
    }
    for (const QColor &mark : {theme.selectedFrame, theme.outline, theme.unknownLabel})
        QVERIFY2(contrast(mark, theme.background) >= 3, qPrintable(mark.name()));
    QVERIFY(contrast(theme.arc, theme.background) >= 4.5);
    QVERIFY(contrast(theme.hintText, theme.hintFill) >= 4.5);
    LabelDef faint;
    faint.colour = QStringLiteral(u"#f4f4a0");
    faint.darkColour = QStringLiteral(u"#202030");
    QVERIFY(contrast(theme.labelColour(&faint), theme.background) >= 3);
    QVERIFY(contrast(theme.labelTextColour(&faint), theme.background) >= 4.5);
}

void TestPagePainting::aSpanIsUnderlinedInItsColour()
{
    Painted page(QStringLiteral(u"|Sáng nay [BODY Hội đồng nhân dân] họp."));
    const qsizetype begin = 9;
    const qsizetype end = begin + 17;
    // All but the key letter at its start.
    QVERIFY(page.underlined(begin, end, 0, body) > page.width(begin, end) - 20);
    QCOMPARE(page.underlined(0, begin - 1, 0, body), 0);
    QCOMPARE(page.underlined(end, end + 4, 0, body), 0);
}

void TestPagePainting::innerSpansLieNearer()
{
    Painted page(QStringLiteral(u"|[BODY Hội đồng nhân dân xã [PLACE Đồng Lam]] họp."));
    const qsizetype begin = 21;
    QVERIFY(page.underlined(begin, begin + 8, 0, place) > 40);
    QVERIFY(page.underlined(begin, begin + 8, 1, body) > 60);
    QCOMPARE(page.underlined(begin, begin + 8, 1, place), 0);
}

void TestPagePainting::aSuggestionIsDashed()
{
    Painted page(QStringLiteral(u"|[BODY Hội đồng nhân dân xã Đồng Lam] họp."), true);
    const int drawn = page.underlined(4, 29, 0, body);
    const int width = page.width(4, 29);
    QVERIFY(drawn > width / 2);
    QVERIFY(drawn < width * 3 / 4);
}

void TestPagePainting::aGapIsDotted()
{
    Painted page(QStringLiteral(u"|[BODY#1 Hội đồng nhân dân] (gọi tắt là hội đồng) [#1 xã Đồng Lam] họp."));
    const qsizetype gapBegin = 17;
    const qsizetype gapEnd = 42;
    const int dots = page.underlined(gapBegin + 1, gapEnd - 1, 0, body);
    QVERIFY(dots > page.width(gapBegin + 1, gapEnd - 1) / 5);
    QVERIFY(dots < page.width(gapBegin + 1, gapEnd - 1) * 2 / 3);
    QVERIFY(page.underlined(gapEnd, gapEnd + 11, 0, body) > page.width(gapEnd, gapEnd + 11) - 20);
}

void TestPagePainting::theCaretIsTwoPixelsWide()
{
    Painted page(QStringLiteral(u"Hội đồng | nhân dân"));
    const QRectF caret = page.layout.caretRect(9).translated(left, 0);
    const QRect around(static_cast<int>(caret.x()) - 4, static_cast<int>(caret.center().y()), 9, 1);
    QCOMPARE(page.count(page.content.theme.caret, around), 2);
}

void TestPagePainting::aSkippedZoneIsDimmedAndNamed()
{
    const QString text = QStringLiteral(u"Nghe đọc bài báo này\n|Hội đồng nhân dân họp.");
    Painted plain(text);
    Painted zoned(text, false, {{QStringLiteral(u"player"), {0, 20}, true}});
    const QColor ink = plain.content.theme.text;
    const QRect first(left, 0, plain.width(0, 20), plain.layout.height(0));
    QVERIFY(plain.count(ink, first) > 20);
    QCOMPARE(zoned.count(ink, first), 0);
    QVERIFY(zoned.count(zoned.content.theme.dimmed, first) > 20);
    // The tag to the right of the line.
    const QRect tag(first.right() + 4, 0, 180, first.height());
    QCOMPARE(plain.count(plain.content.theme.background, tag), tag.width() * tag.height());
    QVERIFY(zoned.count(zoned.content.theme.background, tag) < tag.width() * tag.height());
    // The paragraph after it is as it was.
    const QRect second(left, first.height(), 400, plain.layout.height(1));
    QCOMPARE(zoned.image.copy(second), plain.image.copy(second));
}

void TestPagePainting::theSelectedSpanIsBoxed()
{
    Painted page(QStringLiteral(u"Sáng nay [BODY* Hội đồng nhân dân] họp."));
    const QRect all(page.image.rect());
    QVERIFY(page.count(page.content.theme.selectedFill, all) > 500);
    QVERIFY(page.count(page.content.theme.selectedFrame, all) > 200);
    // The edge that moves is filled, the other hollow.
    const Annotation *annotation = page.own.byId(page.content.state.selected);
    QVERIFY(annotation != nullptr);
    for (const PageState::Edge edge : {PageState::Edge::Left, PageState::Edge::Right}) {
        const QPointF handle = HighlightPainter::handleRect(page.layout, *annotation, edge).center() + QPointF(left, 0);
        const QColor middle = page.image.pixelColor(handle.toPoint());
        QCOMPARE(middle == page.content.theme.selectedFrame, edge == page.content.state.edge);
    }
}

void TestPagePainting::onlyTheClipIsPainted()
{
    Painted page(QStringLiteral(u"|[BODY Hội đồng nhân dân xã [PLACE Đồng Lam]] họp.\nNgày mai họp tiếp."));
    const QImage whole = page.image;
    page.image.fill(Qt::red);
    const QRect part(60, 20, 90, 60);
    page.paint(part);
    QCOMPARE(page.image.copy(part), whole.copy(part));
    QCOMPARE(page.count(Qt::red, page.image.rect()), page.image.width() * page.image.height() - part.width() * part.height());
}

QTEST_MAIN(TestPagePainting)
#include "tst_pagepainting.moc"
