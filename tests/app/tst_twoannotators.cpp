// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/fileexchange.h"
#include "tests/storage/projectkit.h"
#include "tests/ui/windowkit.h"
#include "ui/review/reviewpage.h"

#include <QtTest>

using namespace dau;
using namespace Qt::StringLiterals;

namespace {

// One line for each thing to differ about; every document has them all.
const QString article = u"Bí thư Thành ủy nói\nHuế mưa\nDũng hát\nBí thư đến\n"_s;
constexpr int lines = 4;
constexpr int documents = 3;

} // namespace

// Two people annotate, a third pair of eyes settles, gold goes out: all of it by keys, in the window, over a project file.
class TwoAnnotatorsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromTwoLayersToGoldByKeys();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::qWait(35); // slower than an input method types
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &letters) const { QTest::keyClicks(QApplication::focusWidget(), letters); }
    void newDocument(CorpusStore &store, const QString &name) const;
    // Selects so many syllables from the line's start on and presses a label's letter (and then a digit).
    void label(int line, int syllables, Qt::Key letter, Qt::Key digit = Qt::Key_unknown) const;
    // Labels what the person sees in each document, and says done.
    void annotate(bool first) const;
    QStringList layerOf(const QString &name, const DocumentId &document) const;

    Project &project() const { return *m_window->project(); }
    std::unique_ptr<MainWindow> m_window;
};

void TwoAnnotatorsTest::newDocument(CorpusStore &store, const QString &name) const
{
    const Text text(article);
    Change change;
    change.kind = u"import"_s;
    const Document document = kit::documentOf(name, text);
    change.edits = {Edit{document.id, {}, {}, document}};
    change.texts.insert(document.id, text);
    QVERIFY(store.append(change, {}, [](const auto &) {}));
}

void TwoAnnotatorsTest::label(int line, int syllables, Qt::Key letter, Qt::Key digit) const
{
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < line; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Home);
    for (int i = 0; i < syllables; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    press(letter);
    if (digit != Qt::Key_unknown)
        press(digit);
}

void TwoAnnotatorsTest::annotate(bool first) const
{
    for (int i = 0; i < documents; ++i) {
        QVERIFY(project().document());
        const DocumentId here = project().document()->document.id;
        label(0, first ? 4 : 2, Qt::Key_T, Qt::Key_1);               // boundary
        label(1, 1, first ? Qt::Key_L : Qt::Key_B);                  // label
        if (first)
            label(2, 1, Qt::Key_P);                                  // missing
        label(3, 2, Qt::Key_T, first ? Qt::Key_2 : Qt::Key_3);       // attribute
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(i + 1 == documents || (project().document() && project().document()->document.id != here));
    }
}

QStringList TwoAnnotatorsTest::layerOf(const QString &name, const DocumentId &document) const
{
    QStringList said;
    for (const Annotator &annotator : project().annotators()) {
        if (annotator.name != name)
            continue;
        const auto layer = project().store().layer({document, annotator.id});
        const Text text = *project().store().text(document);
        for (const Annotation &one : layer->annotations)
            said.append(u"%1 %2 %3"_s.arg(one.label, text.quote(one.spans), one.attributes.value(u"title_use"_s).values.value(0)).trimmed());
    }
    return said;
}

void TwoAnnotatorsTest::fromTwoLayersToGoldByKeys()
{
    kit::useOwnSettings();
    const kit::ProjectFolder folder;
    const SqliteProjectFiles files = folder.files();
    const FileExchange exchange;
    {
        auto store = files.create(folder.path(), kit::newsScheme());
        QVERIFY(store);
        for (int i = 0; i < documents; ++i)
            newDocument(**store, u"bài %1"_s.arg(i));
        QVERIFY((*store)->flush());
    }
    m_window = std::make_unique<MainWindow>(files, &exchange);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->open(folder.path()));
    type(u"Lan"_s); // "Who annotates?"
    press(Qt::Key_Return);
    QTRY_VERIFY(project().document());
    annotate(true);
    press(Qt::Key_K, Qt::ControlModifier);
    type(u"change annotator"_s);
    press(Qt::Key_Return);
    QTest::qWait(50);
    press(Qt::Key_Tab); // past the one who sits here, to a new name
    type(u"Minh"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(project().annotator(project().me())->name, u"Minh"_s);
    QTRY_VERIFY(project().document());
    annotate(false);
    QTRY_VERIFY(!project().isSaving());
    const DocumentId sample = project().store().documents({}, 0, 1)->first().id;
    QCOMPARE(layerOf(u"Lan"_s, sample), QStringList({u"TITLE Bí thư Thành ủy with_name"_s, u"PLACE Huế"_s, u"PERSON Dũng"_s, u"TITLE Bí thư stands_for"_s}));
    QCOMPARE(layerOf(u"Minh"_s, sample), QStringList({u"TITLE Bí thư with_name"_s, u"BODY Huế"_s, u"TITLE Bí thư generic"_s}));

    // Review: every unit by one key.
    press(Qt::Key_F11);
    ReviewSession &review = m_window->review().session();
    QTRY_VERIFY(review.isRead() && !review.isReading());
    const QueueCounts before = review.counts();
    QCOMPARE(before.undecided, lines * documents);
    for (const Finding::Kind kind : {Finding::Kind::Boundary, Finding::Kind::Label, Finding::Kind::Missing, Finding::Kind::Attribute})
        QCOMPARE(before.kinds.value(kind), documents);
    const auto decide = [&](Qt::Key key) {
        QTest::qWait(170); // a key counts once its unit has been on screen for a moment
        press(key);
        QTRY_VERIFY(!review.isReading() && !project().isSaving());
    };
    decide(Qt::Key_1);
    QTRY_COMPARE(review.counts().undecided, lines * documents - 1);
    press(Qt::Key_Z, Qt::ControlModifier); // taken back, and again
    QTRY_COMPARE(review.counts().undecided, lines * documents);
    for (int i = 0; i < 3 * lines * documents && review.counts().undecided > 0; ++i)
        decide(Qt::Key_1);
    QTRY_COMPARE(review.counts().undecided, 0);

    // Versions are ordered by content, the widest first; nothing of what was refused is in gold.
    const AnnotatorId gold = goldOf(*project().store().annotators());
    QVERIFY(!gold.isNull());
    const QList<DocumentRow> rows = *project().store().documents({}, 0, documents);
    for (const DocumentRow &row : rows) {
        const Layer layer = *project().store().layer({row.id, gold});
        QVERIFY(layer.info.state == LayerState::Done);
        const QStringList said = layerOf(project().annotator(gold)->name, row.id);
        QVERIFY2(said.contains(u"TITLE Bí thư Thành ủy with_name"_s), qPrintable(said.join(u'|')));
        QVERIFY(!said.contains(u"TITLE Bí thư with_name"_s));
        QVERIFY(said.contains(u"PERSON Dũng"_s));
        QCOMPARE(said.size(), lines);
    }

    // Gold as brat, with what the window shows.
    ExportRequest request;
    request.format = u"brat"_s;
    request.target = folder.path(u"gold"_s);
    request.annotators = {gold};
    Progress progress;
    const auto written = exchange.write(project().store(), request, progress);
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QCOMPARE(written->annotations, lines * documents);
    QCOMPARE(written->checked, lines * documents);
}

QTEST_MAIN(TwoAnnotatorsTest)
#include "tst_twoannotators.moc"
