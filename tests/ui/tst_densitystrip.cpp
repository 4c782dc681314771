// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"
#include "ui/document/densitystrip.h"

#include <QtTest>

using namespace dau;

class TestDensityStrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ticksLieWhereTheSpansLie();
    void aPartDrawnAgainLooksLikeTheWhole();
    void aDoubtAndASuggestionLookDifferent();
    void aClickGoesThere();
};

namespace {

struct Strip {
    kit::Page page;
    DensityStrip widget;
    QColor colour;

    explicit Strip(const QString &notation, bool suggested = false)
        : page(kit::parse(notation))
    {
        widget.resize(20, 200);
        widget.setScheme(kit::newsScheme());
        widget.setDocument(page.text.size(), suggested ? nullptr : &page.annotations, suggested ? &page.annotations : nullptr);
        const LabelScheme scheme = kit::newsScheme();
        colour = PageTheme::light().labelColour(scheme.label(u"PERSON"));
    }
    int ink(int top, int bottom, const QColor &of)
    {
        const QImage image = widget.grab().toImage();
        int found = 0;
        for (int y = top; y < bottom; ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) == of ? 1 : 0;
        }
        return found;
    }
};

} // namespace

void TestDensityStrip::ticksLieWhereTheSpansLie()
{
    Strip strip(QStringLiteral(u"[PERSON An]") + QStringLiteral(u" ").repeated(998));
    QVERIFY(strip.ink(0, 20, strip.colour) > 10);
    QCOMPARE(strip.ink(20, 200, strip.colour), 0);
    Annotation added;
    added.id = AnnotationId::create();
    added.label = QStringLiteral(u"PERSON");
    added.spans = {{990, 995}};
    strip.page.annotations.insert(added);
    QCOMPARE(strip.ink(20, 200, strip.colour), 0); // the picture is kept,
    strip.widget.refresh(); // until somebody says that it is old
    QVERIFY(strip.ink(180, 200, strip.colour) > 10);
}

void TestDensityStrip::aPartDrawnAgainLooksLikeTheWhole()
{
    QString notation;
    for (int i = 0; i < 60; ++i)
        notation += QStringLiteral(u"[%1 An] họp ").arg(i % 7 == 0 ? QStringLiteral(u"PERSON!") : i % 2 ? QStringLiteral(u"PERSON") : QStringLiteral(u"BODY"));
    Strip strip(notation);
    QImage before = strip.widget.grab().toImage();
    const QList<Annotation> all = strip.page.annotations.all();
    for (qsizetype i = 0; i < all.size(); i += 3) {
        strip.page.annotations.remove(all[i].id);
        strip.widget.refresh(all[i].spans);
        const QImage inPart = strip.widget.grab().toImage();
        QVERIFY(inPart != before);
        strip.widget.refresh();
        before = strip.widget.grab().toImage();
        QCOMPARE(inPart, before);
    }
}

void TestDensityStrip::aDoubtAndASuggestionLookDifferent()
{
    Strip own(QStringLiteral(u"[PERSON An] họp"));
    Strip doubtful(QStringLiteral(u"[PERSON! An] họp"));
    Strip suggested(QStringLiteral(u"[PERSON An] họp"), true);
    const QColor text = PageTheme::light().text;
    QCOMPARE(own.ink(0, 200, text), 0);
    QVERIFY(doubtful.ink(0, 200, text) >= 9);
    QVERIFY(suggested.ink(0, 200, own.colour) > 0);
    QVERIFY(suggested.ink(0, 200, own.colour) < own.ink(0, 200, own.colour));
}

void TestDensityStrip::aClickGoesThere()
{
    Strip strip(QStringLiteral(u"[PERSON An]") + QStringLiteral(u" ").repeated(998));
    QSignalSpy spy(&strip.widget, &DensityStrip::activated);
    QTest::mouseClick(&strip.widget, Qt::LeftButton, {}, {10, 100});
    QTest::mouseClick(&strip.widget, Qt::LeftButton, {}, {10, 199});
    QVERIFY(std::abs(spy.at(0).first().toLongLong() - 500) < 20);
    QCOMPARE(spy.at(1).first().toLongLong(), strip.page.text.size());
}

QTEST_MAIN(TestDensityStrip)
#include "tst_densitystrip.moc"
