// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

class TestBrat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesWhatBratReads();
    void pythonCutsTheSameWords();
    void givesBackAllButTheLossesCounted();
    void staysTheSameWhenWrittenAgain();
    void readsWhatOthersWrite();
    void readsReferencesWithoutADatabase();
    void keepsWhatAnEventIsCalled();
    void readsPiecesJoinedByDots();
    void findsTheUnitOfTheOffsets_data();
    void findsTheUnitOfTheOffsets();
    void namesFileAndLineOfAFault_data();
    void namesFileAndLineOfAFault();
    void namesTenFaultsAndCountsTheRest();
    void readsAndRewritesVietBioNER();

private:
    const Format &m_format = *formatById(u"brat");
    kit::ReadBack read(const QByteArray &text, const QByteArray &ann);
};

kit::ReadBack TestBrat::read(const QByteArray &text, const QByteArray &ann)
{
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"An/bài.txt"), text);
    (void)sink.write(QStringLiteral(u"An/bài.ann"), ann);
    const QTemporaryDir folder;
    return kit::readBack(m_format, {sink.save(folder, {}), {}, {}});
}

// The annotations of a document, labels from a letter, spans in UTF-16 units.
static Annotation annotation(const QString &label, const Spans &spans)
{
    Annotation made;
    made.id = AnnotationId::create();
    made.label = label;
    made.spans = spans;
    return made;
}

void TestBrat::writesWhatBratReads()
{
    LabelledDocument document;
    document.document.name = QStringLiteral(u"bài");
    document.text = Text(QStringLiteral(u"😀 Bí thư\nThành ủy, ông Thí"));
    LabelledLayer layer;
    layer.annotator.name = QStringLiteral(u"An");
    Annotation title = annotation(QStringLiteral(u"Chức danh"), {{3, 18}});
    title.attributes.insert(QStringLiteral(u"cấp"), {{QStringLiteral(u"tỉnh"), QStringLiteral(u"phó trưởng")}, {}});
    title.note = QStringLiteral(u"xem lại");
    Annotation person = annotation(QStringLiteral(u"PERSON"), {{20, 23}, {24, 27}});
    const Entity entity{{Uuid{1, 2}}, QStringLiteral(u"Lâm Văn Thí"), {}, {}, {}};
    title.entity = person.entity = entity.id;
    layer.entities = {entity};
    layer.layer.annotations = {person, title};
    layer.layer.relations = {{RelationId::create(), QStringLiteral(u"của"), title.id, person.id, {}}};
    document.layers = {layer};
    LabelScheme scheme;
    scheme.labels = {{QStringLiteral(u"Chức danh"), {{{QStringLiteral(u"vi"), QStringLiteral(u"Chức|danh")}}}, {}, QStringLiteral(u"#CF4A10"), {}, {}, {}}};

    kit::MemorySink sink;
    Progress progress;
    QVERIFY(m_format.write(kit::MemorySource({document}, scheme), {}, sink, progress));
    QCOMPARE(sink.files.value(QStringLiteral(u"bài.txt")), document.text.string().toUtf8());
    QCOMPARE(sink.files.value(QStringLiteral(u"bài.ann")),
             QByteArray("T1\tChuc_danh 2 8;9 17\tBí thư Thành ủy\n"
                        "T2\tPERSON 19 22;23 26\tông Thí\n"
                        "R1\tcua Arg1:T1 Arg2:T2\n"
                        "*\tEntity T1 T2\n"
                        "A1\tcap T1 tỉnh\n"
                        "A2\tcap T1 phó trưởng\n"
                        "N1\tReference T1 Dau:00000000-0000-0001-0000-000000000002\tLâm Văn Thí\n"
                        "#1\tAnnotatorNotes T1\txem lại\n"
                        "N2\tReference T2 Dau:00000000-0000-0001-0000-000000000002\tLâm Văn Thí\n"));
    const QByteArray conf = sink.files.value(QStringLiteral(u"annotation.conf"));
    QVERIFY(conf.contains("[entities]\nChuc_danh\nPERSON\n"));
    QVERIFY(conf.contains("cua\tArg1:<ENTITY>, Arg2:<ENTITY>\n"));
    QVERIFY(conf.contains("Entity\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n<OVERLAP>"));
    QVERIFY(conf.contains("cap\tArg:<ENTITY>, Value:tỉnh\n"));
    QVERIFY(sink.files.value(QStringLiteral(u"visual.conf")).contains("[labels]\nChuc_danh | Chức/danh\nPERSON | PERSON\ncap | cấp\ncua | của\n"));
    QVERIFY(sink.files.contains(QStringLiteral(u"tools.conf")));
}

void TestBrat::pythonCutsTheSameWords()
{
    if (!kit::canRun(kit::python))
        QSKIP("python3 is not here: nothing but our own reader has looked at these files");
    for (auto documents : {kit::hardDocuments(), kit::randomDocuments(5, 6)}) {
        for (LabelledDocument &document : documents)
            document.layers = document.layers.mid(0, 1);
        QStringList there = kit::pieces(documents);
        there.removeIf([](const QString &piece) { return piece.endsWith(u'\t'); });
        QCOMPARE(kit::quotesSaid(m_format, documents, QStringLiteral(u".ann")), there);
    }
}

// What comes back differs from what went out in exactly what losses() and `carries` say.
void TestBrat::givesBackAllButTheLossesCounted()
{
    const auto isNewline = [](QChar c) { return c == u'\n' || c == u'\r'; };
    for (quint32 seed = 0; seed < 60; ++seed) {
        const kit::MemorySource source(kit::randomDocuments(seed, 5));
        const kit::ReadBack back = kit::throughFormat(m_format, source);
        QCOMPARE(back.errors(), QStringList());
        for (const LabelledDocument &before : source.documents) {
            QMap<QString, qint64> lost;
            for (const Loss &loss : m_format.losses(before, {}))
                lost.insert(loss.kind, loss.count);
            for (const LabelledLayer &layer : before.layers) {
                const LabelledLayer *found = nullptr;
                for (const LabelledDocument &after : back.documents) {
                    for (const LabelledLayer &other : after.layers) {
                        if (after.document.name == before.document.name && other.annotator.name == layer.annotator.name) {
                            QCOMPARE(after.text.string(), before.text.string());
                            found = &other;
                        }
                    }
                }
                QVERIFY2(found, qUtf8Printable(before.document.name));
                LabelledLayer expected = layer;
                QSet<AnnotationId> dropped;
                for (Annotation &wanted : expected.layer.annotations) {
                    Spans pieces;
                    for (const Span &span : wanted.spans) {
                        Span trimmed = span;
                        while (!trimmed.isEmpty() && isNewline(before.text.string()[trimmed.begin]))
                            ++trimmed.begin;
                        while (!trimmed.isEmpty() && isNewline(before.text.string()[trimmed.end - 1]))
                            --trimmed.end;
                        if (trimmed.isEmpty())
                            continue;
                        const auto gap = pieces.isEmpty() ? QStringView() : before.text.view({pieces.last().end, trimmed.begin});
                        const bool joined = !pieces.isEmpty() && std::all_of(gap.begin(), gap.end(), isNewline);
                        if (joined)
                            pieces.last().end = trimmed.end;
                        else
                            pieces.append(trimmed);
                    }
                    const bool touched = pieces.size() != wanted.spans.size();
                    if (pieces.isEmpty()) {
                        --lost[QStringLiteral(u"annotations")];
                        dropped.insert(wanted.id);
                        continue;
                    }
                    const bool edges = std::any_of(wanted.spans.begin(), wanted.spans.end(), [&](const Span &span) {
                        return isNewline(before.text.string()[span.begin]) || isNewline(before.text.string()[span.end - 1]);
                    });
                    if (edges)
                        --lost[QStringLiteral(u"newlines_at_edges")];
                    else if (touched)
                        --lost[QStringLiteral(u"discontinuous")];
                    wanted.spans = pieces;
                    for (auto it = wanted.attributes.begin(); it != wanted.attributes.end();) {
                        if (it->source != AttributeValue::Source::Set)
                            --lost[QStringLiteral(u"attribute_sources")];
                        lost[QStringLiteral(u"attributes")] -= it->values.removeIf([](const QString &v) { return v.contains(u'\n'); });
                        it = it->values.isEmpty() ? wanted.attributes.erase(it) : std::next(it);
                    }
                    if (wanted.note.contains(u'\n'))
                        --lost[QStringLiteral(u"characters")];
                    wanted.note.replace(u'\n', u' ');
                }
                expected.layer.annotations.removeIf([&](const Annotation &a) { return dropped.contains(a.id); });
                const auto broken = expected.layer.relations.removeIf(
                    [&](const Relation &r) { return dropped.contains(r.from) || dropped.contains(r.to); });
                lost[QStringLiteral(u"relations")] -= broken;
                for (const Entity &entity : layer.entities)
                    lost[QStringLiteral(u"entity_details")] -= entity.aliases.isEmpty() ? 0 : 1;
                lost[QStringLiteral(u"document_notes")] -= layer.layer.info.note.isEmpty() ? 0 : 1;
                const QStringList without{QStringLiteral(u"sources"), QStringLiteral(u"doubts"), QStringLiteral(u"origins")};
                QCOMPARE(kit::describe(*found, before.text, without), kit::describe(expected, before.text, without));
            }
            for (auto it = lost.begin(); it != lost.end(); ++it)
                QVERIFY2(it.value() == 0, qUtf8Printable(it.key()));
        }
    }
}

void TestBrat::staysTheSameWhenWrittenAgain()
{
    const kit::MemorySource source(kit::randomDocuments(11, 10));
    kit::MemorySink first;
    kit::MemorySink second;
    Progress progress;
    QVERIFY(m_format.write(source, {}, first, progress));
    QVERIFY(m_format.write(source, {}, second, progress));
    QCOMPARE(second.files, first.files);
    for (auto it = first.files.begin(); it != first.files.end(); ++it) {
        QVERIFY2(!it.key().contains(QStringLiteral(u"..")) && !it.key().startsWith(u'/') && !it.key().contains(u'\n'), qUtf8Printable(it.key()));
        QVERIFY(!it.key().endsWith(u".ann") || !it.value().contains('\r'));
    }
}

void TestBrat::readsWhatOthersWrite()
{
    const auto back = read("Bí thư\r\nThành ủy họp với ông Thí",
                           "T1\tTITLE 0 6;8 16\tBí thư Thành ủy\r\n"
                           "T2\tPERSON 29 32\tThí\r\n"
                           "T3\tTITLE 25 28;29 32\tôngThí\n"
                           "T4\tMEET 17 20\thọp\n"
                           "\n"
                           "E1\tMEET:T4 Who:T1 With:T2\n"
                           "A1\tNegated E1\n"
                           "A2\tRank T1 head of all\n"
                           "M1\tSpeculation T2\n"
                           "*\tEquiv T2 T3\n"
                           "N1\tReference T2 Wikidata:Q42\t\tÔng Thí\n"
                           "#1\tAnnotatorNotes T1\tmột\n"
                           "#2\tTODO T1\thai\n"
                           "R1\tPart-Of Whole:T1 Part:T2\n");
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 1);
    QCOMPARE(back.documents[0].document.name, QStringLiteral(u"bài"));
    const LabelledLayer &layer = back.documents[0].layers[0];
    QCOMPARE(layer.annotator.name, QStringLiteral(u"An"));
    QCOMPARE(kit::describe(layer, back.documents[0].text, {QStringLiteral(u"origins"), QStringLiteral(u"sources")}),
             QStringList({QStringLiteral(u"MEET [17,20) -Who-> TITLE [0,16)"),
                          QStringLiteral(u"MEET [17,20) -With-> PERSON [29,32)"),
                          QStringLiteral(u"MEET [17,20) «họp» Negated=true"),
                          QStringLiteral(u"PERSON [29,32) «Thí» Speculation=true entity=Ông Thí"),
                          QStringLiteral(u"TITLE [0,16) -Part-Of-> PERSON [29,32)"),
                          QStringLiteral(u"TITLE [0,16) «Bí thư\r\nThành ủy» Rank=head of all note=một\nhai"),
                          QStringLiteral(u"TITLE [25,28) [29,32) «ông … Thí» entity=Ông Thí")}));
    QStringList said;
    for (const Problem &problem : back.problems)
        said.append(QString::number(problem.line));
    said.sort();
    QCOMPARE(said, QStringList({QStringLiteral(u"10"), QStringLiteral(u"13"), QStringLiteral(u"14"), QStringLiteral(u"6")}));
}

void TestBrat::readsReferencesWithoutADatabase()
{
    const auto back = read("Hà Nội", "T1\tPLACE 0 6\tHà Nội\nN1\tReference T1 1858\tThủ đô\n");
    QCOMPARE(back.errors(), QStringList());
    const LabelledLayer &layer = back.documents[0].layers[0];
    QCOMPARE(layer.entities.size(), 1);
    QCOMPARE(layer.entities[0].name, QStringLiteral(u"Thủ đô"));
    QCOMPARE(layer.entities[0].note, QStringLiteral(u"1858"));
    QCOMPARE(read("Hà Nội", "T1\tPLACE 0 6\tHà Nội\nN1\tReference T1\tThủ đô\n").errors().size(), 1);
}

void TestBrat::keepsWhatAnEventIsCalled()
{
    const auto back = read("họp ở Hà Nội", "T1\tTRIGGER 0 3\thọp\nT2\tPLACE 6 12\tHà Nội\nE1\tMEET:T1 Where:T2\nE2\tTALK:T1\n");
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins"), QStringLiteral(u"sources")}),
             QStringList({QStringLiteral(u"PLACE [6,12) «Hà Nội»"), QStringLiteral(u"TRIGGER [0,3) -Where-> PLACE [6,12)"),
                          QStringLiteral(u"TRIGGER [0,3) «họp» event=MEET|TALK")}));
}

void TestBrat::readsPiecesJoinedByDots()
{
    for (const QByteArray &quote : {QByteArray("họp [...] Hà Nội"), QByteArray("họp ... Hà Nội")}) {
        const auto back = read("họp ở Hà Nội", "T1\tX 0 3;6 12\t" + quote + '\n');
        QCOMPARE(back.errors(), QStringList());
        QCOMPARE(back.documents[0].layers[0].layer.annotations[0].spans, (Spans{{0, 3}, {6, 12}}));
    }
}

void TestBrat::findsTheUnitOfTheOffsets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("ann");
    QTest::addColumn<QString>("says");
    const QByteArray text = "😀\r\nBí thư";
    QTest::newRow("code points") << text << QByteArray("T1\tX 3 9\tBí thư\n") << QString();
    QTest::newRow("UTF-16") << text << QByteArray("T1\tX 4 10\tBí thư\n") << QStringLiteral(u"UTF-16 units");
    QTest::newRow("bytes") << text << QByteArray("T1\tX 6 14\tBí thư\n") << QStringLiteral(u"bytes");
    QTest::newRow("CR LF is one") << text << QByteArray("T1\tX 2 8\tBí thư\n") << QStringLiteral(u"CR LF counted as one");
    QTest::newRow("the mark counts") << "\xEF\xBB\xBF" + QByteArray("Bí thư") << QByteArray("T1\tX 1 7\tBí thư\n")
                                     << QStringLiteral(u"byte order mark");
}

void TestBrat::findsTheUnitOfTheOffsets()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, ann);
    QFETCH(QString, says);
    const auto back = read(text, ann);
    QCOMPARE(back.errors(), QStringList());
    const LabelledDocument &document = back.documents[0];
    QCOMPARE(document.text.quote(document.layers[0].layer.annotations[0].spans), QStringLiteral(u"Bí thư"));
    QCOMPARE(back.problems.size(), says.isEmpty() ? 0 : 1);
    QVERIFY(says.isEmpty() || back.problems[0].message.contains(says));
}

void TestBrat::namesFileAndLineOfAFault_data()
{
    QTest::addColumn<QByteArray>("ann");
    QTest::addColumn<QString>("says");
    QTest::newRow("quote") << QByteArray("T2\tX 2 5\tBa \n") << QStringLiteral(u"T2 says “Ba ”, but the text from 2 to 5 is “Bí ”.");
    QTest::newRow("beyond") << QByteArray("T2\tX 2 9\tBí thưx\n") << QStringLiteral(u"T2 ends at 9, but the text has 8 characters.");
    QTest::newRow("far beyond") << QByteArray("T2\tX 2 9223372036854775807\tBí\n") << QStringLiteral(u"T2 ends at 9223372036854775807");
    QTest::newRow("overflow") << QByteArray("T2\tX 2 9223372036854775808\tBí\n") << QStringLiteral(u"pairs of whole numbers");
    QTest::newRow("negative") << QByteArray("T2\tX -2 1\tBí\n") << QStringLiteral(u"pairs of whole numbers");
    QTest::newRow("plus") << QByteArray("T2\tX +2 4\tBí\n") << QStringLiteral(u"pairs of whole numbers");
    QTest::newRow("empty") << QByteArray("T2\tX 2 2\t\n") << QStringLiteral(u"T2 goes from 2 to 2, which is not a span.");
    QTest::newRow("no type") << QByteArray("T2\t2 4\tBí\n") << QStringLiteral(u"pairs of whole numbers");
    QTest::newRow("id twice") << QByteArray("T1\tX 2 4\tBí\n") << QStringLiteral(u"The id T1 stands twice: first in line 1.");
    QTest::newRow("unknown target") << QByteArray("R1\tof Arg1:T1 Arg2:T7\n") << QStringLiteral(u"R1 names T7, which is not in this file.");
    QTest::newRow("attribute's target") << QByteArray("A1\thead T7 x\n") << QStringLiteral(u"A1 names T7");
    QTest::newRow("three ends") << QByteArray("R1\tof A:T1 B:T1 C:T1\n") << QStringLiteral(u"R1 must have two ends");
    QTest::newRow("no id") << QByteArray("\tHello\n") << QStringLiteral(u"is not a line of a brat file.");
    QTest::newRow("no line") << QByteArray("Hello\n") << QStringLiteral(u"“Hello” is not a line of a brat file.");
    QTest::newRow("not UTF-8") << QByteArray("T2\tX 2 4\tB\xff\n") << QStringLiteral(u"not valid UTF-8");
}

void TestBrat::namesFileAndLineOfAFault()
{
    QFETCH(QByteArray, ann);
    QFETCH(QString, says);
    const auto back = read("😀 Bí thư", "T1\tX 0 1\t😀\n" + ann);
    QCOMPARE(back.documents.size(), 0);
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors()[0].startsWith(u"An/bài.ann:2: "), qUtf8Printable(back.errors()[0]));
    QVERIFY2(back.errors()[0].contains(says), qUtf8Printable(back.errors()[0]));
}

void TestBrat::namesTenFaultsAndCountsTheRest()
{
    QByteArray ann;
    for (int i = 1; i <= 25; ++i)
        ann += "T" + QByteArray::number(i) + "\tX 0 2\tno\n";
    const auto back = read("Bí thư", ann);
    QCOMPARE(back.errors().size(), 11);
    QVERIFY(back.errors()[10].contains(u"15 more faults"));
}

// Every span of the real corpus is read, and comes back the same through our own files.
void TestBrat::readsAndRewritesVietBioNER()
{
    const QString folder = qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared")) + QStringLiteral(u"/corpora/VietBioNER");
    if (!QFileInfo::exists(folder))
        QSKIP("the shared corpora are not here");
    const auto corpus = kit::readBack(m_format, {folder, {}, {}});
    QVERIFY2(corpus.errors().isEmpty(), qUtf8Printable(corpus.errors().join(u'\n')));
    QCOMPARE(corpus.documents.size(), 56);
    qsizetype spans = 0;
    for (const LabelledDocument &document : corpus.documents) {
        QCOMPARE(document.layers.size(), 1);
        QVERIFY(document.layers[0].annotator.name.startsWith(u"Annotator_"));
        spans += document.layers[0].layer.annotations.size();
    }
    QCOMPARE(spans, 2809);
    const kit::MemorySource source(corpus.documents);
    const auto again = kit::throughFormat(m_format, source);
    QCOMPARE(again.errors(), QStringList());
    QCOMPARE(again.documents.size(), corpus.documents.size());
    for (qsizetype i = 0; i < corpus.documents.size(); ++i) {
        const LabelledDocument &before = corpus.documents[i];
        const LabelledDocument &after = again.documents[i];
        QCOMPARE(after.document.name, before.document.name);
        QCOMPARE(after.text.string(), before.text.string());
        QCOMPARE(kit::describe(after.layers[0], after.text), kit::describe(before.layers[0], before.text));
    }
}

QTEST_APPLESS_MAIN(TestBrat)
#include "tst_brat.moc"
