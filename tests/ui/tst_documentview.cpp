// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"
#include "ui/document/documentview.h"

#include <QtGui/QScreen>
#include <QtGui/QWindow>
#include <QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace dau;

// The page as a widget, with real events.
class TestDocumentView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClickTakesTheInnermostThenTheNextOuter();
    void aClickOnAnUnderlineTakesThatSpan();
    void aClickOnBlankTextSetsTheCaret();
    void aDragSelectsWholeTokens();
    void shiftClickExtends();
    void aDoubleClickTakesATokenATripleTheName();
    void aHandleMovesTheEdge();
    void aKeyLetterDraggedToASpanAsksForARelation();
    void keysGoToTheHandlerAndInputMethodsAreOff();
    void linesKeepTheColumn();
    void homeAndEndStayOnTheVisualLine();
    void theTopLineStaysWhileHeightsAreCorrected();
    void theCaretsLineStaysWhenLanesAreAddedAbove();
    void theCaretsLineMovesOnlyOutOfTheMiddleBand();
    void whatWasOnScreenIsRemembered();
    void aPartialRepaintEqualsAWholeOne();
    void aMillionCharactersInOneParagraph();
    void tenThousandSpans();
    void aNarrowWindowAndDoubleSizeCutNothingOff();
};

namespace {

struct Shown {
    kit::Page page;
    DocumentView view;

    explicit Shown(const QString &notation, QSize size = {800, 600})
        : page(kit::parse(notation))
    {
        view.resize(size);
        view.setDocument(page.text, {});
        view.setScheme(kit::newsScheme(), QStringLiteral(u"en"));
        view.setAnnotations(&page.annotations);
        view.setState(page.state);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the window did not show");
        QCoreApplication::processEvents();
    }
    // Between two offsets' carets, in the viewport.
    QPoint at(const QString &quote, int letter = 1)
    {
        const qsizetype begin = page.text.string().indexOf(quote) + letter;
        return view.caretRect(begin).center() + QPoint(2, 0);
    }
    QString selected() const
    {
        const Annotation *annotation = page.annotations.byId(view.state().selected);
        return annotation == nullptr ? QString() : page.text.quote(annotation->spans);
    }
    QString selection() const { return page.text.view(view.state().selection()).toString(); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *viewport = view.viewport();
        QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 4; ++step) {
            const QPointF point = from + (to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, point, viewport->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(viewport, &move);
        }
    }
    void drop(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, at);
    }
    // What stands on the screen, as it was painted bit by bit.
    QImage onScreen()
    {
        QCoreApplication::processEvents();
        const QImage image = view.screen()->grabWindow(view.winId()).toImage();
        return image.copy(view.viewport()->geometry()).convertToFormat(QImage::Format_RGB32);
    }
    QImage painted() { return view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32); }
};

const QString nested = QStringLiteral(u"|Sáng nay, [TITLE Bí thư [BODY Thành ủy [PLACE Đồng Lam]]] Đinh Tiến Minh họp.");

QString longText(int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i)
        text += QStringLiteral(u"Đoạn %1. ").arg(i) + QStringLiteral(u"Ông Minh làm việc với xã Đồng Lam. ").repeated(i % 7 + 1) + QLatin1Char('\n');
    return text;
}

} // namespace

void TestDocumentView::aClickTakesTheInnermostThenTheNextOuter()
{
    Shown shown(nested);
    QSignalSpy spy(&shown.view, &DocumentView::stateChanged);
    for (const QString &expected : {QStringLiteral(u"Đồng Lam"), QStringLiteral(u"Thành ủy Đồng Lam"),
                                    QStringLiteral(u"Bí thư Thành ủy Đồng Lam"), QStringLiteral(u"Đồng Lam")}) {
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(QStringLiteral(u"Đồng Lam"), 2));
        QCOMPARE(shown.selected(), expected);
        QTest::qWait(QApplication::doubleClickInterval() + 20);
    }
    QCOMPARE(spy.size(), 4);
}

void TestDocumentView::aClickOnAnUnderlineTakesThatSpan()
{
    Shown shown(nested);
    const PageMetrics metrics;
    const QRect caret = shown.view.caretRect(shown.page.text.string().indexOf(QStringLiteral(u"Lam")));
    const auto lane = [&](int n) { return QPoint(caret.center().x(), static_cast<int>(caret.bottom() + metrics.below + (n + 0.5) * metrics.lane)); };
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, lane(2));
    QCOMPARE(shown.selected(), QStringLiteral(u"Bí thư Thành ủy Đồng Lam"));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, lane(1) + QPoint(1, 0));
    QCOMPARE(shown.selected(), QStringLiteral(u"Thành ủy Đồng Lam"));
}

void TestDocumentView::aClickOnBlankTextSetsTheCaret()
{
    Shown shown(nested);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(QStringLiteral(u"nay"), 1));
    QCOMPARE(shown.view.state().mode(), PageState::Mode::Caret);
    QCOMPARE(shown.view.state().caret, 6);
    // Right of the text: the end of the line.
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, {780, shown.view.caretRect(0).center().y()});
    QCOMPARE(shown.view.state().caret, shown.page.text.size());
}

void TestDocumentView::aDragSelectsWholeTokens()
{
    Shown shown(nested);
    const QPoint from = shown.at(QStringLiteral(u"Đinh"), 2);
    const QPoint to = shown.at(QStringLiteral(u"Minh"), 2);
    shown.drag(from, to);
    QVERIFY(shown.view.content().ghost); // what it will be is outlined
    QCOMPARE(shown.page.text.view(*shown.view.content().ghost), QStringLiteral(u"Đinh Tiến Minh"));
    shown.drop(to);
    QCOMPARE(shown.selection(), QStringLiteral(u"Đinh Tiến Minh"));
    QVERIFY(!shown.view.content().ghost);
    shown.drag(from, to, Qt::ControlModifier);
    shown.drop(to, Qt::ControlModifier);
    QCOMPARE(shown.selection(), QStringLiteral(u"nh Tiến Mi"));
    // From right to left the caret is on the left.
    shown.drag(to, from);
    shown.drop(from);
    QCOMPARE(shown.selection(), QStringLiteral(u"Đinh Tiến Minh"));
    QVERIFY(shown.view.state().caret < shown.view.state().anchor);
}

void TestDocumentView::shiftClickExtends()
{
    Shown shown(QStringLiteral(u"Sáng |nay ông Minh họp."));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, shown.at(QStringLiteral(u"Minh"), 2));
    QCOMPARE(shown.selection(), QStringLiteral(u"nay ông Minh"));
}

void TestDocumentView::aDoubleClickTakesATokenATripleTheName()
{
    Shown shown(QStringLiteral(u"|Quyết định 24-CT/TU của ông Đinh Tiến Minh."));
    QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(QStringLiteral(u"24-CT/TU"), 3));
    QCOMPARE(shown.selection(), QStringLiteral(u"24-CT/TU"));
    const QPoint name = shown.at(QStringLiteral(u"Tiến"), 2);
    QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(shown.selection(), QStringLiteral(u"Tiến"));
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(shown.selection(), QStringLiteral(u"Đinh Tiến Minh"));
}

void TestDocumentView::aHandleMovesTheEdge()
{
    Shown shown(QStringLiteral(u"Sáng nay [TITLE* Bí thư] Thành ủy họp."));
    QSignalSpy spy(&shown.view, &DocumentView::edgeDragged);
    const qsizetype end = shown.page.text.string().indexOf(QStringLiteral(u" Thành"));
    const QPoint handle = shown.view.caretRect(end).center() + QPoint(2, 0);
    const QPoint to = shown.at(QStringLiteral(u"ủy"), 1);
    shown.drag(handle, to);
    shown.drop(to);
    QCOMPARE(spy.size(), 1);
    const Spans wanted = spy.first().first().value<Spans>();
    QCOMPARE(shown.page.text.quote(wanted), QStringLiteral(u"Bí thư Thành ủy"));
    QCOMPARE(shown.selected(), QStringLiteral(u"Bí thư")); // the page itself changes nothing
}

void TestDocumentView::aKeyLetterDraggedToASpanAsksForARelation()
{
    Shown shown(QStringLiteral(u"|Sáng nay [TITLE Bí thư Thành ủy] [PERSON Đinh Tiến Minh] họp."));
    QSignalSpy spy(&shown.view, &DocumentView::relationDragged);
    const PageMetrics metrics;
    const QRect start = shown.view.caretRect(shown.page.text.string().indexOf(QStringLiteral(u"Đinh")));
    const QPoint letter(start.center().x() + 4, static_cast<int>(start.bottom() + metrics.below + metrics.lane / 2));
    const QPoint to = shown.at(QStringLiteral(u"thư"), 2);
    shown.drag(letter, to);
    shown.drop(to);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().at(0).value<AnnotationId>(), kit::named(shown.page, QStringLiteral(u"Đinh Tiến Minh")).id);
    QCOMPARE(spy.first().at(1).value<AnnotationId>(), kit::named(shown.page, QStringLiteral(u"Bí thư Thành ủy")).id);
}

void TestDocumentView::keysGoToTheHandlerAndInputMethodsAreOff()
{
    Shown shown(longText(50));
    QList<int> keys;
    shown.view.keyHandler = [&keys](QKeyEvent *event) {
        keys.append(event->key());
        return true;
    };
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QTest::keyClick(&shown.view, Qt::Key_T);
    QCOMPARE(keys, (QList<int>{Qt::Key_Down, Qt::Key_Tab, Qt::Key_T}));
    QCOMPARE(shown.view.verticalScrollBar()->value(), 0);
    QVERIFY(!shown.view.testAttribute(Qt::WA_InputMethodEnabled));
}

void TestDocumentView::linesKeepTheColumn()
{
    Shown shown(QStringLiteral(u"Một dòng dài hơn dòng sau nó\nngắn\nlại một dòng dài hơn dòng trước nó"));
    const qsizetype at = 24;
    const qsizetype second = shown.view.lineDown(at);
    QCOMPARE(second, shown.page.text.paragraph(1).end);
    const qsizetype third = shown.view.lineDown(second);
    QVERIFY(std::abs(shown.view.caretRect(third).x() - shown.view.caretRect(at).x()) < 8);
    QCOMPARE(shown.view.lineUp(shown.view.lineUp(third)), at);
    QCOMPARE(shown.view.lineUp(3), 0);
    QCOMPARE(shown.view.lineDown(third), shown.page.text.size());
}

void TestDocumentView::homeAndEndStayOnTheVisualLine()
{
    Shown shown(QStringLiteral(u"Ông Minh làm việc với xã Đồng Lam. ").repeated(6));
    const qsizetype second = shown.view.lineDown(10);
    const qsizetype start = shown.view.lineStart(second);
    const qsizetype end = shown.view.lineEnd(second);
    const int y = shown.view.caretRect(second).y();
    QVERIFY(start > 10 && start <= second && end > second);
    QCOMPARE(shown.view.caretRect(start).y(), y);
    QCOMPARE(shown.view.caretRect(end).y(), y);
    QCOMPARE(shown.view.lineEnd(end), end);
    QVERIFY(shown.view.caretRect(end + 1).y() > y);
}

void TestDocumentView::theTopLineStaysWhileHeightsAreCorrected()
{
    Shown shown(longText(400));
    QScrollBar *bar = shown.view.verticalScrollBar();
    bar->setValue(bar->maximum() / 2); // a jump: by estimates
    for (int step = 0; step < 60; ++step) {
        const qsizetype at = shown.view.visibleSpan().begin;
        const int y = shown.view.caretRect(at).y();
        bar->setValue(bar->value() - 37); // upwards, where nothing was laid out yet
        QCOMPARE(shown.view.caretRect(at).y(), y + 37);
    }
}

void TestDocumentView::theCaretsLineStaysWhenLanesAreAddedAbove()
{
    Shown shown(longText(60));
    const qsizetype first = shown.page.text.paragraph(2).begin;
    PageState state;
    state.caret = state.anchor = shown.page.text.paragraph(4).begin + 20;
    shown.view.setState(state);
    shown.view.verticalScrollBar()->setValue(60);
    const int y = shown.view.caretRect(state.caret).y();
    for (int depth = 0; depth < 5; ++depth) {
        Annotation annotation;
        annotation.id = AnnotationId::create();
        annotation.label = QStringLiteral(u"BODY");
        annotation.spans = {{first + depth, first + 30 - depth}};
        shown.page.annotations.insert(annotation);
        shown.view.touched(annotation.spans);
        QCOMPARE(shown.view.caretRect(state.caret).y(), y);
    }
}

void TestDocumentView::theCaretsLineMovesOnlyOutOfTheMiddleBand()
{
    Shown shown(longText(100));
    QScrollBar *bar = shown.view.verticalScrollBar();
    qsizetype at = 0;
    int stood = 0;
    for (int step = 0; step < 30; ++step) {
        const int before = bar->value();
        at = shown.view.lineDown(at);
        shown.view.ensureVisible(at);
        const QRect caret = shown.view.caretRect(at);
        QVERIFY(caret.top() > 0 && caret.bottom() < shown.view.viewport()->height());
        stood += bar->value() == before ? 1 : 0;
    }
    QVERIFY(stood >= 5); // down to the band's edge nothing moves
    QVERIFY(bar->value() > 0);
    const int before = bar->value();
    shown.view.ensureVisible(shown.view.lineUp(at));
    QCOMPARE(bar->value(), before);
}

void TestDocumentView::whatWasOnScreenIsRemembered()
{
    Shown shown(longText(100));
    const qsizetype seen = shown.view.seenTo();
    QVERIFY(seen > 0 && seen < shown.page.text.size());
    QCOMPARE(seen, shown.view.visibleSpan().end);
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
    QCOMPARE(shown.view.seenTo(), shown.page.text.size());
    shown.view.verticalScrollBar()->setValue(0);
    QCOMPARE(shown.view.seenTo(), shown.page.text.size());
    shown.view.setDocument(shown.page.text, {});
    QCOMPARE(shown.view.seenTo(), seen);
}

void TestDocumentView::aPartialRepaintEqualsAWholeOne()
{
    Shown shown(nested + QStringLiteral(u"\n") + longText(20));
    QCOMPARE(shown.onScreen(), shown.painted());
    AnnotationSet &set = shown.page.annotations;
    const Annotation title = kit::named(shown.page, QStringLiteral(u"Bí thư Thành ủy Đồng Lam"));
    const auto check = [&shown](const char *what) { QVERIFY2(shown.onScreen() == shown.painted(), what); };
    shown.view.setState(selecting({}, title));
    check("select");
    PageState state;
    state.anchor = 3;
    state.caret = 200;
    shown.view.setState(state);
    check("select text");
    state.caret = 90;
    shown.view.setState(state);
    check("select less");
    state.anchor = state.caret;
    shown.view.setState(state);
    check("caret");
    Annotation added;
    added.id = AnnotationId::create();
    added.label = QStringLiteral(u"PERSON");
    added.spans = {{2, 200}};
    set.insert(added);
    shown.view.touched(added.spans);
    check("insert");
    added.id = AnnotationId::create(); // moves the one around it to another lane, on its lines above too
    added.spans = {{150, 160}};
    set.insert(added);
    shown.view.touched(added.spans);
    check("insert inside");
    set.remove(title.id);
    shown.view.touched(title.spans);
    check("remove");
    shown.view.setGhost(Span{120, 150});
    check("ghost");
    shown.view.setGhost({});
    check("no ghost");
    shown.view.flash({0, 10});
    check("flash");
}

void TestDocumentView::aMillionCharactersInOneParagraph()
{
    Shown shown(QStringLiteral(u"Ông Minh làm việc với xã Đồng Lam. ").repeated(28600));
    QVERIFY(shown.page.text.size() > 1'000'000);
    shown.view.ensureVisible(shown.page.text.size());
    QVERIFY(shown.view.visibleSpan().contains(shown.page.text.size() - 1));
    QCOMPARE(shown.onScreen(), shown.painted());
    shown.view.ensureVisible(0);
    QCOMPARE(shown.view.visibleSpan().begin, 0);
}

void TestDocumentView::tenThousandSpans()
{
    Shown shown(longText(1200));
    QList<Annotation> annotations;
    const qsizetype step = shown.page.text.size() / 10000;
    for (qsizetype i = 0; i < 10000; ++i) {
        Annotation annotation;
        annotation.id = AnnotationId::create();
        annotation.label = QStringLiteral(u"BODY");
        annotation.spans = {{i * step, i * step + 8 + i % 9}};
        annotations.append(annotation);
    }
    shown.page.annotations = AnnotationSet(annotations, {});
    shown.view.setAnnotations(&shown.page.annotations);
    shown.view.ensureVisible(annotations.last().extent().begin);
    QCOMPARE(shown.onScreen(), shown.painted());
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.view.caretRect(annotations[9990].extent().begin + 1).center());
    QVERIFY(!shown.view.state().selected.isNull());
}

void TestDocumentView::aNarrowWindowAndDoubleSizeCutNothingOff()
{
    Shown shown(nested + QStringLiteral(u"\n") + longText(5), {420, 500});
    shown.view.setZoom(2);
    for (qsizetype at = 0; at <= 60; ++at) {
        const QRect caret = shown.view.caretRect(at);
        QVERIFY(caret.left() >= 0 && caret.right() <= shown.view.viewport()->width());
    }
    QVERIFY(shown.view.caretRect(0).height() > 40);
}

QTEST_MAIN(TestDocumentView)
#include "tst_documentview.moc"
