// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"
#include "ui/document/documentaccessible.h"
#include "ui/document/documentview.h"

#include <QtTest>

using namespace dau;

// What a screen reader is told about the page.
class TestDocumentAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textAndCaretAreRead();
    void theSelectedSpanIsDescribed();
    void aSpanIsAnAttributeOfItsText();
    void theReaderMayMoveTheCaret();
};

namespace {

struct Read {
    kit::Page page;
    DocumentView view;
    QAccessibleInterface *interface;
    QAccessibleTextInterface *text;

    explicit Read(const QString &notation)
        : page(kit::parse(notation))
    {
        view.setDocument(page.text, {});
        view.setScheme(kit::newsScheme(), QStringLiteral(u"en"));
        view.setAnnotations(&page.annotations);
        view.setState(page.state);
        interface = QAccessible::queryAccessibleInterface(&view);
        text = interface->textInterface();
    }
};

} // namespace

void TestDocumentAccessible::textAndCaretAreRead()
{
    Read read(QStringLiteral(u"Ông ^Minh| họp."));
    QCOMPARE(read.interface->role(), QAccessible::Document);
    QCOMPARE(read.text->characterCount(), 13);
    QCOMPARE(read.text->text(0, 8), QStringLiteral(u"Ông Minh"));
    QCOMPARE(read.text->cursorPosition(), 8);
    int begin = 0;
    int end = 0;
    read.text->selection(0, &begin, &end);
    QCOMPARE(read.text->selectionCount(), 1);
    QCOMPARE(begin, 4);
    QCOMPARE(end, 8);
}

void TestDocumentAccessible::theSelectedSpanIsDescribed()
{
    Read read(QStringLiteral(u"Sáng nay [TITLE!* Bí thư [BODY Thành ủy]] họp."));
    QCOMPARE(read.interface->text(QAccessible::Description), QStringLiteral(u"Title, Bí thư Thành ủy, contains 1, doubtful"));
    read.view.setState(selecting({}, kit::named(read.page, QStringLiteral(u"Thành ủy"))));
    QCOMPARE(read.interface->text(QAccessible::Description), QStringLiteral(u"Body, Thành ủy, inside Title"));
    read.view.setState({});
    QCOMPARE(read.interface->text(QAccessible::Description), QString());
}

void TestDocumentAccessible::aSpanIsAnAttributeOfItsText()
{
    Read read(QStringLiteral(u"|Sáng nay [TITLE Bí thư [BODY Thành ủy]] họp."));
    int begin = 0;
    int end = 0;
    QCOMPARE(read.text->attributes(18, &begin, &end), QStringLiteral(u"label:Title;label:Body;"));
    QCOMPARE(begin, 16);
    QCOMPARE(end, 24);
    QCOMPARE(read.text->attributes(2, &begin, &end), QString());
}

void TestDocumentAccessible::theReaderMayMoveTheCaret()
{
    Read read(QStringLiteral(u"|Ông Minh họp."));
    QSignalSpy spy(&read.view, &DocumentView::stateChanged);
    read.text->setCursorPosition(4);
    QCOMPARE(read.view.state().caret, 4);
    QCOMPARE(spy.size(), 1);
    read.text->setCursorPosition(99999);
    QCOMPARE(read.view.state().caret, read.page.text.size());
}

QTEST_MAIN(TestDocumentAccessible)
#include "tst_documentaccessible.moc"
