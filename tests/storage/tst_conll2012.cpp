// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

class TestConll2012 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesNamesAndClusters();
    void countsWhatCannotBeWritten();
    void readsWhatOthersWrite();
    void namesFileAndLine();
    void givesBackAllButTheLossesCounted();
    void isReadByNltk();

private:
    const Format &m_format = *formatById(u"conll2012");
    kit::ReadBack read(const QByteArray &bytes, const QString &knownText = {});
};

kit::ReadBack TestConll2012::read(const QByteArray &bytes, const QString &knownText)
{
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"An/bài.v4_gold_conll"), bytes);
    const QTemporaryDir folder;
    const auto known = [&](const QString &) { return knownText.isEmpty() ? std::nullopt : std::optional(Text(knownText)); };
    return kit::readBack(m_format, {sink.save(folder, {}), {}, known});
}

void TestConll2012::writesNamesAndClusters()
{
    LabelledDocument document = kit::labelled(QStringLiteral(u"[TITLE Bí thư [BODY Thành ủy]] nói. [PERSON Ông ấy] đi, [PERSON Chi] ở"));
    LabelledLayer &layer = document.layers[0];
    const Entity he{EntityId::create(), QStringLiteral(u"Bí thư Thành ủy"), {}, {}, {}};
    const Entity she{EntityId::create(), QStringLiteral(u"Chi"), {}, {}, {}};
    layer.entities = {he, she};
    layer.layer.annotations[0].entity = he.id;
    layer.layer.annotations[2].entity = he.id;
    layer.layer.annotations[3].entity = she.id;
    kit::MemorySink sink;
    Progress progress;
    (void)m_format.write(kit::MemorySource({document}), {}, sink, progress);
    const QByteArray bytes = sink.files.value(QStringLiteral(u"bài.v4_gold_conll"));
    QStringList ends;
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        const QStringList cells = line.split(u'\t');
        ends.append(cells.size() == 12 ? cells[3] + u' ' + cells[10] + u' ' + cells[11] : line);
    }
    QCOMPARE(ends.join(u'\n'), QStringLiteral(u"#begin document (bài); part 000\nBí (TITLE* (0\nthư * -\nThành (BODY* -\nủy *)) 0)\nnói * -\n. * -\n\n"
                                              "Ông (PERSON* (0\nấy *) 0)\nđi * -\n, * -\nChi (PERSON*) (1)\nở * -\n\n#end document\n"));
    const auto back = read(bytes, document.text.string());
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}),
             kit::describe(layer, document.text, {QStringLiteral(u"origins")}));
}

void TestConll2012::countsWhatCannotBeWritten()
{
    const auto with = [](ExportOptions::Nesting nesting) {
        ExportOptions options;
        options.nesting = nesting;
        return options;
    };
    const LabelledDocument nested = kit::labelled(QStringLiteral(u"[A một [B hai [C ba]]]"));
    QCOMPARE(kit::lossesOf(m_format, nested), QString());
    QCOMPARE(kit::lossesOf(m_format, nested, with(ExportOptions::Nesting::Outermost)), QStringLiteral(u"nested=2"));
    QCOMPARE(kit::lossesOf(m_format, kit::labelled(QStringLiteral(u"[A#1 một [B#2 hai]#1 ba]#2"))), QStringLiteral(u"crossing=1"));
    QCOMPARE(kit::lossesOf(m_format, kit::labelled(QStringLiteral(u"[A th]ành"))), QStringLiteral(u"sub_token=1"));
}

void TestConll2012::readsWhatOthersWrite()
{
    const auto back = read("#begin document (nw/x); part 000\nnw/x 0 0 An NNP (TOP(S(NP*) - - - - (PERSON) (3)\nnw/x 0 1 th\xC4\x83m VB * - 01 1 - * -\n"
                           "nw/x 0 2 Hu\xE1\xBA\xBF NNP *)) - - - Speaker#1 (GPE) (4|(3\nnw/x 0 3 xa JJ * - - - - * 3)|4)\n\n#end document\n"
                           "#begin document (nw/x); part 001\nnw/x 1 0 H\xE1\xBA\xBFt VB * - - - - * -\n\n#end document\n");
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 2);
    QCOMPARE(back.documents[0].document.name, QStringLiteral(u"nw/x"));
    QCOMPARE(back.documents[1].document.name, QStringLiteral(u"nw/x-1"));
    QStringList dropped; // said once for the file
    for (const Problem &problem : back.problems) {
        if (problem.severity == Problem::Severity::Loss)
            dropped.append(problem.message);
    }
    QCOMPARE(dropped, QStringList{QStringLiteral(u"These columns are not kept: part of speech, parse, frameset, word sense, speaker.")});
    const auto lines = kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")});
    QCOMPARE(lines, (QStringList{QStringLiteral(u"GPE [8,11) «Huế»"), QStringLiteral(u"MENTION [8,14) «Huế xa» entity=An"),
                                 QStringLiteral(u"MENTION [8,14) «Huế xa» entity=Huế xa"), QStringLiteral(u"PERSON [0,2) «An» entity=An")}));
}

void TestConll2012::namesFileAndLine()
{
    QCOMPARE(read("#begin document (x); part 000\nx 0 0 An\n#end document\n").errors(),
             QStringList{QStringLiteral(u"An/bài.v4_gold_conll:2: The row has 4 columns; CoNLL-2012 has at least 12.")});
    QCOMPARE(read("#begin document (x); part 000\n").errors(), QStringList{QStringLiteral(u"An/bài.v4_gold_conll: “#end document” is missing.")});
}

void TestConll2012::givesBackAllButTheLossesCounted()
{
    QCOMPARE(kit::unannounced(m_format, 20, {.labels = {}, .skippedZones = true, .settings = {}}), QStringList());
}

// NLTK splits the columns; the brackets of names and clusters are matched in Python, and their words put together.
void TestConll2012::isReadByNltk()
{
    if (!kit::pythonHas(QStringLiteral(u"nltk")))
        QSKIP("python3-nltk is not here: nothing but our own reader has looked at these files");
    QList<LabelledDocument> documents = kit::hardDocuments();
    QStringList there;
    for (LabelledDocument &document : documents) {
        document.layers = document.layers.mid(0, 1);
        LabelledDocument kept = document;
        auto &annotations = kept.layers.first().layer.annotations;
        annotations.removeIf([](const Annotation &annotation) { return annotation.spans.size() > 1; });
        if (document.document.name == u"crossing")
            annotations.removeLast();
        there += kit::pieces({kept});
        annotations.removeIf([](const Annotation &annotation) { return annotation.entity.isNull(); });
        for (Annotation &annotation : annotations)
            annotation.label = document.document.name + QStringLiteral(u"#0");
        there += kit::pieces({kept});
    }
    QStringList said = kit::quotesSaid(m_format, documents, QStringLiteral(u"_conll"));
    for (QStringList *pieces : {&there, &said}) {
        pieces->replaceInStrings(QStringLiteral(u" "), QString()); // where blanks were is not told
        pieces->sort();
    }
    QCOMPARE(said, there);
}

QTEST_APPLESS_MAIN(TestConll2012)
#include "tst_conll2012.moc"
