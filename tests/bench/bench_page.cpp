// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// P2 and P4 to P6: opening, scrolling and jumping in large documents, beside QTextEdit with ExtraSelections.
#include "tests/bench/bench.h"
#include "tests/kit/notation.h"
#include "ui/document/documentview.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextEdit>

namespace dau::bench {

namespace {

struct Sample {
    QString string;
    QList<Annotation> annotations;
};

// Articles' prose with spans spread evenly, every third inside another.
Sample sample(qsizetype characters, int spans, bool oneParagraph = false)
{
    static const QString sentence = QStringLiteral(u"Chiều nay, Ban Chỉ đạo của thành phố Sông Lam đã họp, nghe ông Đinh Tiến Minh báo cáo việc sắp xếp. ");
    Sample result;
    for (int i = 0; result.string.size() < characters; ++i) {
        result.string += sentence;
        if (!oneParagraph && i % 4 == 3)
            result.string += QLatin1Char('\n');
    }
    const QStringList labels{QStringLiteral(u"BODY"), QStringLiteral(u"TITLE"), QStringLiteral(u"PERSON")};
    const qsizetype step = std::max<qsizetype>(1, result.string.size() / std::max(1, spans));
    for (int i = 0; i < spans; ++i) {
        Annotation annotation;
        annotation.id = AnnotationId::create();
        annotation.label = labels[i % 3];
        const qsizetype begin = std::min(i * step, result.string.size() - 30) - (i % 3 == 2 ? step / 2 : 0);
        annotation.spans = {{begin, begin + (i % 3 == 1 ? 28 : 9)}};
        result.annotations.append(annotation);
    }
    return result;
}

void paint(QAbstractScrollArea &area)
{
    area.viewport()->repaint();
}

// A window that is not on screen yet paints nothing.
void show(QWidget &window)
{
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("The window did not show.");
    QCoreApplication::processEvents();
}

// Our page with a document on it, shown.
struct Page {
    DocumentView view;
    Text text;
    AnnotationSet annotations;

    Page(const Sample &sample, QSize size)
        : text(sample.string)
        , annotations(sample.annotations, {})
    {
        view.resize(size);
        view.setScheme(kit::newsScheme(), QStringLiteral(u"en"));
        show(view);
        open();
    }
    void open()
    {
        view.setDocument(text, {});
        view.setAnnotations(&annotations);
        paint(view);
    }
    void close()
    {
        view.setDocument(Text(), {});
        paint(view);
    }
};

// The same in QTextEdit, as the easiest way to do it would be.
struct Edit {
    QTextEdit view;
    const Sample &sample;

    Edit(const Sample &from, QSize size)
        : sample(from)
    {
        view.setFont(PageMetrics().text);
        view.resize(size);
        show(view);
    }
    void open()
    {
        view.setPlainText(sample.string);
        QList<QTextEdit::ExtraSelection> selections;
        for (const Annotation &annotation : sample.annotations) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(view.document());
            selection.cursor.setPosition(static_cast<int>(annotation.extent().begin));
            selection.cursor.setPosition(static_cast<int>(annotation.extent().end), QTextCursor::KeepAnchor);
            selection.format.setBackground(QColor(220, 230, 250));
            selection.format.setFontUnderline(true);
            selections.append(selection);
        }
        view.setExtraSelections(selections);
        paint(view);
    }
};

constexpr QSize window{1200, 900};
constexpr QSize fullHd{1920, 1080};

void opening(const Sample &large, const Sample &small)
{
    Page smallPage(small, window);
    Samples ofSmall(QStringLiteral(u"P2 open, 50 spans"));
    Page page(large, window);
    Samples ofLarge(QStringLiteral(u"P2 open, 10,000 spans in 400,000 characters"));
    Samples model(QStringLiteral(u"P2 the same, with making text and annotation set"));
    Edit edit(large, window);
    Samples ofEdit(QStringLiteral(u"P2 QTextEdit with ExtraSelections"));
    for (int i = 0; i < 10; ++i) { // interleaved: noise hits all alike
        smallPage.close();
        ofSmall.measure([&] { smallPage.open(); });
        page.close();
        ofLarge.measure([&] { page.open(); });
        page.close();
        model.measure([&] {
            page.text = Text(large.string);
            page.annotations = AnnotationSet(large.annotations, {});
            page.open();
        });
        edit.view.clear();
        ofEdit.measure([&] { edit.open(); });
    }
    ofSmall.print();
    ofLarge.print();
    model.print();
    ofEdit.print();
    printGoal(QStringLiteral(u"P2 against the 50-span document"), ofLarge.cpu(0.5) / ofSmall.cpu(0.5), 2);
    printGoal(QStringLiteral(u"P2 against QTextEdit"), ofLarge.cpu(0.5) / ofEdit.cpu(0.5), 0.5);
    printGoal(QStringLiteral(u"P2 p95 ms"), ofLarge.wall(0.95), 33);
}

// 100 steps and 100 jumps, each with its frame.
Samples scrolled(const QString &name, QAbstractScrollArea &view)
{
    Samples samples(name);
    QRandomGenerator random(11);
    QScrollBar *bar = view.verticalScrollBar();
    bar->setValue(0);
    paint(view);
    for (int i = 0; i < 200; ++i) {
        const int to = i < 100 ? bar->value() + 120 : static_cast<int>(random.bounded(std::max(1, bar->maximum())));
        samples.measure([&] {
            bar->setValue(to);
            paint(view);
        });
    }
    samples.print();
    return samples;
}

void scrolling(const Sample &large)
{
    Page page(large, fullHd);
    const Samples own = scrolled(QStringLiteral(u"P4 scroll frame, 10,000 spans, 1920x1080"), page.view);
    page.view.resize(3840, 2160);
    page.view.setZoom(2);
    QCoreApplication::processEvents();
    const Samples huge = scrolled(QStringLiteral(u"P4 scroll frame, 3840x2160 at 200 %"), page.view);
    Edit edit(large, fullHd);
    edit.open();
    const Samples other = scrolled(QStringLiteral(u"P4 QTextEdit with ExtraSelections, 1920x1080"), edit.view);
    printGoal(QStringLiteral(u"P4 p95 ms"), own.wall(0.95), 8.3);
    printGoal(QStringLiteral(u"P4 p95 ms at 3840x2160"), huge.wall(0.95), 16.7);
    printGoal(QStringLiteral(u"P4 against QTextEdit"), own.cpu(0.5) / other.cpu(0.5), 0.5);
}

void jumping()
{
    const Sample million = sample(1'000'000, 10000);
    Samples own(QStringLiteral(u"P5 jump to the last span of 1,000,000 characters"));
    Samples other(QStringLiteral(u"P5 QTextEdit, the same"));
    for (int i = 0; i < 6; ++i) {
        Page page(million, window); // freshly opened each time: nothing is laid out there yet
        own.measure([&] {
            page.view.ensureVisible(million.annotations.last().extent().begin);
            paint(page.view);
        });
        Edit edit(million, window);
        edit.open();
        other.measure([&] {
            QTextCursor cursor(edit.view.document());
            cursor.setPosition(static_cast<int>(million.annotations.last().extent().begin));
            edit.view.setTextCursor(cursor);
            edit.view.ensureCursorVisible();
            paint(edit.view);
        });
    }
    own.print();
    other.print();
    printGoal(QStringLiteral(u"P5 p95 ms"), own.wall(0.95), 16.7);
    printGoal(QStringLiteral(u"P5 against QTextEdit"), own.cpu(0.5) / other.cpu(0.5), 0.1);
}

void oneParagraph()
{
    const Sample block = sample(1'000'000, 10000, true);
    Page page(block, window);
    Samples open(QStringLiteral(u"P6 open one paragraph of 1,000,000 characters"));
    for (int i = 0; i < 6; ++i) {
        page.close();
        open.measure([&] { page.open(); });
    }
    open.print();
    const Samples frames = scrolled(QStringLiteral(u"P6 scroll frame in it"), page.view);
    printGoal(QStringLiteral(u"P6 open ms"), open.wall(0.5), 100);
    printGoal(QStringLiteral(u"P6 frame p95 ms"), frames.wall(0.95), 16.7);
}

// A span made in the middle and its frame: what P3 spends on the page.
void adding(const Sample &large, const Sample &small)
{
    const auto measured = [](const QString &name, const Sample &from) {
        Page page(from, fullHd);
        page.view.ensureVisible(from.string.size() / 2);
        paint(page.view);
        Samples samples(name);
        const Span at = page.view.visibleSpan();
        for (int i = 0; i < 200; ++i) {
            Annotation annotation;
            annotation.id = AnnotationId::create();
            annotation.label = QStringLiteral(u"BODY");
            const qsizetype begin = at.begin + i % 40 * 11;
            annotation.spans = {{begin, begin + 9}};
            samples.measure([&] {
                page.annotations.insert(annotation);
                page.view.touched(annotation.spans);
                page.view.setState(selecting(page.view.state(), annotation));
                QCoreApplication::processEvents();
            });
            page.annotations.remove(annotation.id);
            page.view.touched(annotation.spans);
            QCoreApplication::processEvents();
        }
        samples.print();
        return samples;
    };
    const Samples few = measured(QStringLiteral(u"P3 page's part: a span made and painted, 50 spans"), small);
    const Samples many = measured(QStringLiteral(u"P3 page's part: a span made and painted, 10,000 spans"), large);
    printGoal(QStringLiteral(u"P3 page's part against the 50-span document"), many.cpu(0.5) / few.cpu(0.5), 1.5);
}

bool runPage(const QStringList &)
{
    const Sample large = sample(400'000, 10000);
    const Sample small = sample(2'000, 50);
    opening(large, small);
    adding(large, small);
    scrolling(large);
    jumping();
    oneParagraph();
    return true;
}

} // namespace

extern const Bench page;
const Bench page{"page", "open, scroll and jump in large documents (P2, P4-P6)", runPage};

} // namespace dau::bench
