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

// One line for each class of disagreement; every document has them all.
const QString article = u"Bí thư Thành ủy nói\nHuế mưa\nDũng hát\nBí thư đến\nVinh xa quá\nHà Nội và Huế\n"
                        "Chủ tịch Hội đồng họp\nLan làm Giám đốc\nBình về, Bình ở\n"_s;
constexpr Finding::Kind classes[] = {Finding::Kind::Boundary,   Finding::Kind::Label,   Finding::Kind::Missing,
                                     Finding::Kind::Attribute,  Finding::Kind::BoundaryLabel, Finding::Kind::SplitMerge,
                                     Finding::Kind::Nesting,    Finding::Kind::RelationMissing, Finding::Kind::Link};
constexpr int lines = std::size(classes);
constexpr int documents = 10;

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
        if (key < Qt::Key_Escape)
            QTest::qWait(35); // slower than an input method types
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &letters) const { QTest::keyClicks(QApplication::focusWidget(), letters); }
    void newDocument(CorpusStore &store, const QString &name) const;
    // Selects so many syllables of the line after the first `skipped` and presses a label's letter (and then a digit).
    void label(int line, int skipped, int syllables, Qt::Key letter, Qt::Key digit = Qt::Key_unknown) const;
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

void TwoAnnotatorsTest::label(int line, int skipped, int syllables, Qt::Key letter, Qt::Key digit) const
{
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < line; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Home);
    for (int i = 0; i < skipped; ++i)
        press(Qt::Key_Right);
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
        label(0, 0, first ? 4 : 2, Qt::Key_T, Qt::Key_1);         // boundary
        label(1, 0, 1, first ? Qt::Key_L : Qt::Key_B);            // label
        if (first)
            label(2, 0, 1, Qt::Key_P);                            // missing
        label(3, 0, 2, Qt::Key_T, first ? Qt::Key_2 : Qt::Key_3); // attribute
        label(4, 0, first ? 1 : 2, first ? Qt::Key_L : Qt::Key_B); // boundary and label
        label(5, 0, first ? 4 : 2, Qt::Key_L);                    // split
        if (!first)
            label(5, 3, 1, Qt::Key_L);
        label(6, 0, 4, Qt::Key_T, Qt::Key_1);                     // nesting
        if (first)
            label(6, 2, 2, Qt::Key_B);
        label(7, 0, 1, Qt::Key_P);                                // relation
        label(7, 2, 2, Qt::Key_T, Qt::Key_1);
        if (first) {
            press(Qt::Key_R);
            press(Qt::Key_A);
        }
        for (const int mention : {0, 2}) {                        // entity
            label(8, mention, 1, Qt::Key_P);
            if (first) {
                press(Qt::Key_E);
                type(u"Binh"_s);
                press(Qt::Key_Return);
            }
        }
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
    QCOMPARE(layerOf(u"Lan"_s, sample),
             QStringList({u"TITLE Bí thư Thành ủy with_name"_s, u"PLACE Huế"_s, u"PERSON Dũng"_s, u"TITLE Bí thư stands_for"_s, u"PLACE Vinh"_s,
                          u"PLACE Hà Nội và Huế"_s, u"TITLE Chủ tịch Hội đồng with_name"_s, u"BODY Hội đồng"_s, u"PERSON Lan"_s,
                          u"TITLE Giám đốc with_name"_s, u"PERSON Bình"_s, u"PERSON Bình"_s}));
    QCOMPARE(layerOf(u"Minh"_s, sample),
             QStringList({u"TITLE Bí thư with_name"_s, u"BODY Huế"_s, u"TITLE Bí thư generic"_s, u"BODY Vinh xa"_s, u"PLACE Hà Nội"_s, u"PLACE Huế"_s,
                          u"TITLE Chủ tịch Hội đồng with_name"_s, u"PERSON Lan"_s, u"TITLE Giám đốc with_name"_s, u"PERSON Bình"_s, u"PERSON Bình"_s}));

    // Review: every unit by one key.
    press(Qt::Key_F11);
    ReviewSession &review = m_window->review().session();
    QTRY_VERIFY(review.isRead() && !review.isReading());
    const QueueCounts before = review.counts();
    QCOMPARE(before.undecided, lines * documents);
    for (const Finding::Kind kind : classes) // of relations also those that wait for their ends
        QVERIFY2(before.kinds.value(kind) >= documents, qPrintable(u"%1 %2"_s.arg(toString(kind)).arg(before.kinds.value(kind))));
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
        QStringList said = layerOf(project().annotator(gold)->name, row.id);
        said.sort();
        QCOMPARE(said, QStringList({u"BODY Huế"_s, u"BODY Hội đồng"_s, u"BODY Vinh xa"_s, u"PERSON Bình"_s, u"PERSON Bình"_s, u"PERSON Dũng"_s, u"PERSON Lan"_s,
                                    u"PLACE Hà Nội và Huế"_s, u"TITLE Bí thư Thành ủy with_name"_s, u"TITLE Bí thư generic"_s,
                                    u"TITLE Chủ tịch Hội đồng with_name"_s, u"TITLE Giám đốc with_name"_s}));
        QCOMPARE(layer.relations.size(), 2); // the one made, and the one that nesting implies
        const Text text = *project().store().text(row.id);
        for (const Annotation &one : layer.annotations)
            QCOMPARE(one.entity.isNull(), text.quote(one.spans) != u"Bình");
    }

    // Gold as brat, with what the window shows.
    ExportRequest request;
    request.format = u"brat"_s;
    request.target = folder.path(u"gold"_s);
    request.annotators = {gold};
    Progress progress;
    const auto written = exchange.write(project().store(), request, progress);
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QCOMPARE(written->annotations, 12 * documents);
    QCOMPARE(written->checked, 12 * documents);
}

QTEST_MAIN(TwoAnnotatorsTest)
#include "tst_twoannotators.moc"
