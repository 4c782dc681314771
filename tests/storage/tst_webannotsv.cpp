// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

class TestWebAnnoTsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesRowsPartsOfTokensAndStacks();
    void givesBackWhatItCarries_data();
    void givesBackWhatItCarries();
    void keepsRelationsEntitiesAndNotes();
    void readsWhatInceptionWrites_data();
    void readsWhatInceptionWrites();
    void countsWhatRelationsCannotHold();
    void findsTheUnitByTheTokens();
    void namesFileAndLine_data();
    void namesFileAndLine();
    void givesBackAllButTheLossesCounted();
    void pythonReadsTheRows();

private:
    const Format &m_format = *formatById(u"webanno-tsv");
    kit::ReadBack read(const QString &text, const QString &knownText = {});
    QString written(const LabelledDocument &document);
};

kit::ReadBack TestWebAnnoTsv::read(const QString &text, const QString &knownText)
{
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"An/bài.tsv"), text.toUtf8());
    const QTemporaryDir folder;
    const auto known = [&](const QString &) { return knownText.isEmpty() ? std::nullopt : std::optional(Text(knownText)); };
    return kit::readBack(m_format, {sink.save(folder, {}), {}, known});
}

QString TestWebAnnoTsv::written(const LabelledDocument &document)
{
    kit::MemorySink sink;
    Progress progress;
    (void)m_format.write(kit::MemorySource({document}), {}, sink, progress);
    return QString::fromUtf8(sink.files.value(QStringLiteral(u"bài.tsv")));
}

static const QString header = QStringLiteral(u"#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n\n");

void TestWebAnnoTsv::writesRowsPartsOfTokensAndStacks()
{
    QCOMPARE(written(kit::labelled(QStringLiteral(u"😀 [A Bí [B thư]] th[C ành]"))),
             header + QStringLiteral(u"#Text=😀 Bí thư thành\n"
                                     "1-1\t0-2\t😀\t_\t_\t\n"
                                     "1-2\t3-5\tBí\t*[1]\tA[1]\t\n"
                                     "1-3\t6-9\tthư\t*[1]|*[2]\tA[1]|B[2]\t\n"
                                     "1-4\t10-15\tthành\t_\t_\t\n"
                                     "1-4.1\t12-15\tành\t*\tC\t\n"));
    QVERIFY(written(kit::labelled(QStringLiteral(u"[A một\nhai]\\\tba"))).contains(QStringLiteral(u"#Text=một\n#Text=hai")));
}

void TestWebAnnoTsv::givesBackWhatItCarries_data()
{
    QTest::addColumn<QString>("notation");
    QTest::newRow("nested three deep") << QStringLiteral(u"[A một [B hai [C ba bốn]]]");
    QTest::newRow("crossing") << QStringLiteral(u"[A#1 một [B#2 hai]#1 ba]#2");
    QTest::newRow("discontinuous") << QStringLiteral(u"[A#1 một] hai [#1 ba bốn] [B năm]");
    QTest::newRow("the same span twice") << QStringLiteral(u"[A [A một]] hai");
    QTest::newRow("parts of tokens") << QStringLiteral(u"th[A ành phố H]à N[B ộ]i");
    QTest::newRow("signs of the format") << QStringLiteral(u"[A & < > \" \\| _ * \\[ \\\\ ->] [B x]");
    QTest::newRow("attributes, doubt") << QStringLiteral(u"[NGÀY!{cấp=a_b,kind=c;d} một]");
    QTest::newRow("two sentences") << QStringLiteral(u"[A một.\nHai] ba.\n[B Bốn] năm");
    QTest::newRow("nothing") << QString();
}

void TestWebAnnoTsv::givesBackWhatItCarries()
{
    QFETCH(QString, notation);
    const LabelledDocument document = kit::labelled(notation);
    QCOMPARE(kit::lossesOf(m_format, document), QString());
    const auto back = read(written(document));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 1);
    QCOMPARE(back.documents[0].text.string(), document.text.string());
    QCOMPARE(kit::describe(back.documents[0].layers[0], document.text, {QStringLiteral(u"origins")}),
             kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}));
}

void TestWebAnnoTsv::keepsRelationsEntitiesAndNotes()
{
    LabelledDocument document = kit::labelled(QStringLiteral(u"[A một [B hai]]. [A#1 Ba] bốn [#1 năm]. [C Sáu]"));
    LabelledLayer &layer = document.layers[0];
    auto &annotations = layer.layer.annotations;
    const Entity entity{EntityId::create(), QStringLiteral(u"Nguyễn|[1]"), {}, {}, {}};
    layer.entities = {entity};
    annotations[0].entity = entity.id;
    annotations[3].entity = entity.id;
    annotations[1].note = QStringLiteral(u"a\tb\nc*->");
    for (const auto &[from, to] : {std::pair(0, 1), std::pair(3, 2), std::pair(2, 0), std::pair(3, 0)})
        layer.layer.relations.append({RelationId::create(), QStringLiteral(u"thuộc_về"), annotations[from].id, annotations[to].id, {}});
    const auto back = read(written(document));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::describe(back.documents[0].layers[0], document.text, {QStringLiteral(u"origins")}),
             kit::describe(layer, document.text, {QStringLiteral(u"origins")}));
    QCOMPARE(back.documents[0].layers[0].entities, QList<Entity>{entity});
}

void TestWebAnnoTsv::readsWhatInceptionWrites_data()
{
    QTest::addColumn<QString>("tsv");
    QTest::addColumn<QStringList>("lines");
    const QString format = QStringLiteral(u"#FORMAT=WebAnno TSV 3.2\n");
    QTest::newRow("layers beside syntax")
        << format + QStringLiteral(u"#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n#T_SP=webanno.custom.Ten|loai|ghi\n"
                                   "#T_RL=de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency|DependencyType|BT_de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS\n\n\n"
                                   "#Text=Ông An .\n1-1\t0-3\tÔng\tN\tPER[1]\tx\\_y[1]\tdet\t1-2\t\n1-2\t4-6\tAn\tNP\tPER[1]\tx\\_y[1]\t_\t_\t\n1-3\t7-8\t.\t.\t_\t_\t_\t_\t\n")
        << QStringList{QStringLiteral(u"PER [0,6) «Ông An» ghi=x_y(set)")};
    QTest::newRow("chains") << format + QStringLiteral(u"#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|referenceType\n\n\n"
                                                       "#Text=An nói anh ấy\n1-1\t0-2\tAn\t*->1-1\tnam[1]\t\n1-2\t3-6\tnói\t_\t_\t\n1-3\t7-10\tanh\t*->1-2\t*[1]\t\n1-4\t11-13\tấy\t*->1-2\t*[1]\t\n")
                            << QStringList{QStringLiteral(u"CoreferenceLink [7,13) «anh ấy» entity=An"), QStringLiteral(u"nam [0,2) «An» entity=An")};
    QTest::newRow("slots") << format + QStringLiteral(u"#T_SP=webanno.custom.Frame|loai|ROLE_webanno.custom.Frame:vai_webanno.custom.FrameVaiLink|webanno.custom.Ten\n#T_SP=webanno.custom.Ten|loai\n\n\n"
                                                      "#Text=An ăn cơm\n1-1\t0-2\tAn\t_\t_\t_\tPER\t\n1-2\t3-5\tăn\tan\tai;gì\t1-1;1-3\t_\t\n1-3\t6-9\tcơm\t_\t_\t_\tFOOD\t\n")
                           << QStringList{QStringLiteral(u"FOOD [6,9) «cơm»"), QStringLiteral(u"PER [0,2) «An»"), QStringLiteral(u"an [3,5) -ai-> PER [0,2)"),
                                          QStringLiteral(u"an [3,5) -gì-> FOOD [6,9)"), QStringLiteral(u"an [3,5) «ăn»")};
    QTest::newRow("CR LF, a gap, no value")
        << QString(format + QStringLiteral(u"#T_SP=webanno.custom.Ten|loai\n\n\n#Text=An\n1-1\t0-2\tAn\t*\t\n\n#Text=Chi\n2-1\t5-8\tChi\tB\t\n")).replace(u'\n', QStringLiteral(u"\r\n"))
        << QStringList{QStringLiteral(u"B [5,8) «Chi»"), QStringLiteral(u"Ten [0,2) «An»")};
}

void TestWebAnnoTsv::readsWhatInceptionWrites()
{
    QFETCH(QString, tsv);
    QFETCH(QStringList, lines);
    const auto back = read(tsv);
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 1);
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}), lines);
}

void TestWebAnnoTsv::countsWhatRelationsCannotHold()
{
    const auto back = read(QStringLiteral(u"#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Ten|loai\n#T_RL=webanno.custom.Of|chac|value|BT_webanno.custom.Ten\n"
                                          "#T_RL=webanno.custom.Words|BT_de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token\n\n\n#Text=An ở Huế\n"
                                          "1-1\t0-2\tAn\tPER\t_\t_\t_\t_\t\n1-2\t3-4\tở\t_\t_\t_\t_\t1-1\t\n"
                                          "1-2.1\t4-4\t\tLOC\t_\t_\t_\t_\t\n1-3\t5-8\tHuế\tLOC\ttrue\tin\t1-1\t1-2|1-1\t\n"));
    QCOMPARE(kit::describe(back.documents.at(0).layers[0], back.documents[0].text, {QStringLiteral(u"origins")}),
             (QStringList{QStringLiteral(u"LOC [5,8) «Huế»"), QStringLiteral(u"PER [0,2) -in-> LOC [5,8)"), QStringLiteral(u"PER [0,2) «An»")}));
    QStringList said;
    for (const Problem &problem : back.problems)
        said.append(problem.message);
    said.sort();
    QCOMPARE(said, (QStringList{QStringLiteral(u"1 annotations of no width are not kept."), QStringLiteral(u"1 values “chac” of relations are not kept."),
                                QStringLiteral(u"3 relations of the layer “webanno.custom.Words” are on words, which are no labels, and are not kept.")}));
}

void TestWebAnnoTsv::findsTheUnitByTheTokens()
{
    const auto back = read(header + QStringLiteral(u"#Text=😀 An\n1-1\t0-1\t😀\t_\t_\t\n1-2\t2-4\tAn\t*\tP\t\n\n#Text=Chi\n2-1\t5-8\tChi\t*\tP\t\n"));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}),
             (QStringList{QStringLiteral(u"P [3,5) «An»"), QStringLiteral(u"P [6,9) «Chi»")}));
}

void TestWebAnnoTsv::namesFileAndLine_data()
{
    QTest::addColumn<QString>("tsv");
    QTest::addColumn<QString>("says");
    QTest::newRow("version") << QStringLiteral(u"#FORMAT=WebAnno TSV 2\n") << QStringLiteral(u"An/bài.tsv:1: The first line is not");
    QTest::newRow("place") << header + QStringLiteral(u"#Text=An\n1-1\tx\tAn\t_\t_\t\n") << QStringLiteral(u"An/bài.tsv:6: The row has no place");
    QTest::newRow("columns") << header + QStringLiteral(u"#Text=An\n1-1\t0-2\tAn\t_\n") << QStringLiteral(u"An/bài.tsv:6: The row has 1 columns for the layers, but the header names 2.");
    QTest::newRow("elsewhere") << header + QStringLiteral(u"#Text=An\n1-1\t0-2\tAm\t_\t_\t\n") << QStringLiteral(u"An/bài.tsv:6: The token does not stand at its place");
    QTest::newRow("late layer") << header + QStringLiteral(u"#Text=An\n1-1\t0-2\tAn\t_\t_\t\n#T_SP=webanno.custom.X|y\n") << QStringLiteral(u"An/bài.tsv:7: A layer is declared after the first sentence.");
    QTest::newRow("beyond") << header + QStringLiteral(u"#Text=An\n1-1\t0-99999999999\tAn\t_\t_\t\n") << QStringLiteral(u"An/bài.tsv:6: The row has no place");
}

void TestWebAnnoTsv::namesFileAndLine()
{
    QFETCH(QString, tsv);
    QFETCH(QString, says);
    const auto back = read(tsv);
    QCOMPARE(back.documents.size(), 0);
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors()[0].startsWith(says), qUtf8Printable(back.errors()[0]));
}

void TestWebAnnoTsv::givesBackAllButTheLossesCounted()
{
    QCOMPARE(kit::unannounced(m_format, 30), QStringList());
    QCOMPARE(kit::unannounced(m_format, 10, {.labels = {}, .wholeNumbers = false, .skippedZones = true, .settings = {}}), QStringList());
}

// As the INCEpTION user guide describes the format: the text from its #Text lines, each token cut from it by UTF-16 units.
void TestWebAnnoTsv::pythonReadsTheRows()
{
    if (!kit::canRun(kit::python))
        QSKIP("python3 is not here: nothing but our own reader has looked at these files");
    for (auto documents : {kit::hardDocuments(), kit::randomDocuments(9, 10)}) {
        for (LabelledDocument &document : documents) {
            document.zones.clear(); // what lies in skipped ones is not written
            document.layers = document.layers.mid(0, 1);
        }
        QStringList there = kit::pieces(documents);
        QStringList said = kit::quotesSaid(m_format, documents, QStringLiteral(u".tsv"));
        for (QStringList *pieces : {&there, &said}) { // at the edge of a token there are neither blanks nor U+200B
            pieces->replaceInStrings(QRegularExpression(QStringLiteral(u"[ \u200B]")), QString());
            pieces->removeIf([](const QString &piece) { return piece.endsWith(u'\t'); });
            pieces->sort();
        }
        QCOMPARE(said, there);
    }
}

QTEST_APPLESS_MAIN(TestWebAnnoTsv)
#include "tst_webannotsv.moc"
