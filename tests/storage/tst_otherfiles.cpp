// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

// Files of PubAnnotation, GATE, BioC and of the web as other tools write them: annotators, pieces, pages, what is counted.
class TestOtherFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesNoAnnotatorOfAnEmptySet();
    void makesNoAnnotatorOfAnEmptyTrack();
    void countsPubAnnotationsOfRelations();
    void readsPiecesJoinedByDots();
    void readsPassagesOfBiocAsZones();
    void countsWhatBiocSaysOfEnds();
    void readsAWebListOverSeveralPages();
    void saysOnceThatAPageHasNoText();
    void readsHypothesis();
    void setsAnnotationsWhereTheirQuotesStand();

private:
    // The files of a folder.
    static kit::ReadBack readAll(const QString &id, const QMap<QString, QByteArray> &files)
    {
        kit::MemorySink sink;
        sink.files = files;
        const QTemporaryDir folder;
        return kit::readBack(*formatById(id), {sink.save(folder, {}), {}, {}});
    }
};

static QStringList annotatorsOf(const LabelledDocument &document)
{
    QStringList names;
    for (const LabelledLayer &layer : document.layers)
        names.append(layer.annotator.name);
    return names;
}

void TestOtherFiles::makesNoAnnotatorOfAnEmptySet()
{
    const QByteArray empty = "\"\":{\"name\":\"detached-from:\",\"annotations\":[],\"next_annid\":0}";
    const QByteArray an = "\"An\":{\"name\":\"An\",\"annotations\":[{\"type\":\"T\",\"start\":0,\"end\":2,\"id\":0,\"features\":{}}],\"next_annid\":1}";
    const QByteArray binh = "\"Bình\":{\"name\":\"Bình\",\"annotations\":[],\"next_annid\":0}";
    const auto sets = [](const QByteArray &said) {
        const auto back = kit::readFile(QStringLiteral(u"bdoc"), "{\"annotation_sets\":{" + said + "},\"text\":\"Bí thư\",\"features\":{},\"offset_type\":\"p\",\"name\":\"\"}");
        return annotatorsOf(back.documents.at(0));
    };
    QCOMPARE(sets(empty + ',' + an + ',' + binh), (QStringList{QStringLiteral(u"An"), QStringLiteral(u"Bình")}));
    QCOMPARE(sets(empty), QStringList{QStringLiteral(u"bài")}); // who has found nothing
}

void TestOtherFiles::makesNoAnnotatorOfAnEmptyTrack()
{
    const auto back = kit::readFile(QStringLiteral(u"pubannotation"),
                           "{\"text\":\"Bí thư\",\"tracks\":[{\"project\":\"An\",\"denotations\":[{\"span\":{\"begin\":0,\"end\":2},\"obj\":\"T\"}]},{\"project\":\"Bình\"},{}]}");
    QCOMPARE(annotatorsOf(back.documents.at(0)), (QStringList{QStringLiteral(u"An"), QStringLiteral(u"Bình")}));
}

void TestOtherFiles::countsPubAnnotationsOfRelations()
{
    const auto back = kit::readFile(QStringLiteral(u"pubannotation"),
                           "{\"text\":\"Bí thư\",\"denotations\":[{\"id\":\"T1\",\"span\":{\"begin\":0,\"end\":2},\"obj\":\"T\"},{\"id\":\"T2\",\"span\":{\"begin\":3,\"end\":6},\"obj\":\"T\"}],"
                           "\"relations\":[{\"id\":\"R1\",\"pred\":\"of\",\"subj\":\"T1\",\"obj\":\"T2\"}],"
                           "\"attributes\":[{\"subj\":\"T1\",\"pred\":\"rank\",\"obj\":\"head\"},{\"subj\":\"R1\",\"pred\":\"since\",\"obj\":2020},{\"subj\":\"T9\",\"pred\":\"rank\",\"obj\":\"x\"}],"
                           "\"modifications\":[{\"pred\":\"Negation\",\"obj\":\"R1\"}]}");
    QCOMPARE(kit::saidLost(back), QStringList{QStringLiteral(u"3 attributes and modifications of relations, or of what is not there, are not kept.")});
    QCOMPARE(back.documents.at(0).layers.at(0).layer.relations.size(), 1);
}

static QByteArray biocOf(const QByteArray &passages, const QByteArray &relations = {})
{
    return "{\"source\":\"\",\"date\":\"\",\"key\":\"\",\"documents\":[{\"id\":\"1\",\"infons\":{},\"passages\":[" + passages + "],\"relations\":[" + relations + "]}]}";
}

void TestOtherFiles::readsPiecesJoinedByDots()
{
    for (const QByteArray &quote : {QByteArray("Bí [...] Hà Nội"), QByteArray("Bí ... Hà Nội"), QByteArray("Bí … Hà Nội"), QByteArray("Bí Hà Nội")}) {
        const auto back = kit::readFile(QStringLiteral(u"bioc-json"),
                               biocOf("{\"offset\":0,\"text\":\"Bí thư Hà Nội\",\"annotations\":[{\"id\":\"0\",\"infons\":{\"type\":\"T\"},\"text\":\"" + quote
                                      + "\",\"locations\":[{\"offset\":0,\"length\":2},{\"offset\":7,\"length\":6}]}]}"));
        QCOMPARE(back.errors(), QStringList());
        QCOMPARE(kit::linesOf(back), QStringList{QStringLiteral(u"bài: T [0,2) [7,13) «Bí … Hà Nội»")});
    }
}

void TestOtherFiles::readsPassagesOfBiocAsZones()
{
    const auto back = kit::readFile(QStringLiteral(u"bioc-json"),
                           biocOf("{\"offset\":0,\"infons\":{\"type\":\"Title\",\"section\":\"1\"},\"text\":\"😀 Bí thư\"},"
                                  "{\"offset\":9,\"infons\":{\"type\":\"Figure caption\"},\"text\":\"\",\"sentences\":["
                                  "{\"offset\":9,\"infons\":{\"n\":\"1\"},\"text\":\"Hà Nội.\"},{\"offset\":17,\"infons\":{\"n\":\"2\"},\"text\":\"Họp.\"}]}"));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.at(0).zones, (Zones{{QStringLiteral(u"title"), {0, 9}, false}, {QStringLiteral(u"figure_caption"), {10, 22}, false}}));
    QCOMPARE(kit::saidLost(back), QStringList{QStringLiteral(u"3 infons of passages and sentences of “1” are not kept.")});
}

void TestOtherFiles::countsWhatBiocSaysOfEnds()
{
    const QByteArray both = "{\"offset\":0,\"text\":\"Bí thư\",\"annotations\":[{\"id\":\"0\",\"infons\":{\"type\":\"T\"},\"locations\":[{\"offset\":0,\"length\":2}]},"
                            "{\"id\":\"1\",\"infons\":{\"type\":\"T\"},\"locations\":[{\"offset\":3,\"length\":3}]}]}";
    const auto relation = [](const QByteArray &first, const QByteArray &second) {
        const QByteArray end = second.isEmpty() ? QByteArray() : ",{\"refid\":\"1\",\"role\":\"" + second + "\"}";
        return "{\"id\":\"R\",\"infons\":{\"type\":\"of\",\"sure\":\"1\"},\"nodes\":[{\"refid\":\"0\",\"role\":\"" + first + "\"}" + end + "]}";
    };
    const auto back = kit::readFile(QStringLiteral(u"bioc-json"),
                           biocOf(both, relation("subject", "Object") + ',' + relation("chemical", "disease") + ',' + relation("gene", "disease") + ',' + relation("gene", {})));
    QCOMPARE(back.documents.at(0).layers.at(0).layer.relations.size(), 3);
    QCOMPARE(kit::saidLost(back), (QStringList{QStringLiteral(u"1 relations of “1” with fewer than two ends are not kept."),
                                          QStringLiteral(u"What the ends of 2 relations of “1” are called is not kept: only which is the first."),
                                          QStringLiteral(u"3 values “sure” of relations are not kept.")}));
}

static QByteArray webAnnotation(const QByteArray &id, const QByteArray &source, const QByteArray &selectors)
{
    return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"id\":\"" + id + "\",\"body\":{\"purpose\":\"tagging\",\"value\":\"T\"},\"creator\":\"An\","
           "\"target\":{\"source\":\"" + source + "\",\"selector\":[" + selectors + "]}}";
}
static QByteArray webPlace(int begin, int end, const QByteArray &quote, const QByteArray &prefix = {}, const QByteArray &suffix = {})
{
    return "{\"type\":\"TextPositionSelector\",\"start\":" + QByteArray::number(begin) + ",\"end\":" + QByteArray::number(end) + "},"
           "{\"type\":\"TextQuoteSelector\",\"exact\":\"" + quote + "\",\"prefix\":\"" + prefix + "\",\"suffix\":\"" + suffix + "\"}";
}

void TestOtherFiles::readsAWebListOverSeveralPages()
{
    const QByteArray link = "{\"type\":\"Annotation\",\"id\":\"L\",\"motivation\":\"linking\",\"body\":{\"purpose\":\"tagging\",\"value\":\"of\"},\"target\":[\"1\",\"3\"]}";
    const QList<QByteArray> items{webAnnotation("1", "https://example.org/một.txt", webPlace(0, 2, "Bí")), link,
                                  webAnnotation("2", "https://example.org/hai", webPlace(0, 2, "Hà")),
                                  webAnnotation("3", "https://example.org/một.txt", webPlace(3, 6, "thư"))};
    for (const QByteArray &file : {'[' + items.join(',') + ']', items.join('\n'), "{\"type\":\"AnnotationPage\",\"items\":[" + items.join(',') + "]}"}) {
        const auto back = readAll(QStringLiteral(u"w3c"), {{QStringLiteral(u"danh sách.json"), file}, {QStringLiteral(u"một.txt"), "Bí thư"}, {QStringLiteral(u"hai.txt"), "Hà Nội"}});
        QCOMPARE(back.errors(), QStringList());
        QCOMPARE(kit::saidLost(back), QStringList());
        QCOMPARE(back.documents.size(), 2);
        QCOMPARE(back.documents[0].document.name, QStringLiteral(u"một"));
        QCOMPARE(back.documents[1].document.name, QStringLiteral(u"hai"));
        QCOMPARE(kit::linesOf(back), (QStringList{QStringLiteral(u"An: T [0,2) -of-> T [3,6)"), QStringLiteral(u"An: T [0,2) «Bí»"), QStringLiteral(u"An: T [3,6) «thư»"),
                                             QStringLiteral(u"An: T [0,2) «Hà»")}));
    }
}

void TestOtherFiles::saysOnceThatAPageHasNoText()
{
    const QByteArray first = webAnnotation("1", "https://example.org/một", webPlace(0, 2, "Bí"));
    const QByteArray second = webAnnotation("2", "https://example.org/một", webPlace(3, 6, "thư"));
    const auto back = readAll(QStringLiteral(u"w3c"), {{QStringLiteral(u"tin.json"), '[' + first + ',' + second + ']'}});
    QCOMPARE(back.errors(), QStringList{QStringLiteral(u"tin.json: There is no text for “https://example.org/một”: neither beside it (tin.txt, một, một.txt) nor as a document “một” in the project.")});
}

void TestOtherFiles::readsHypothesis()
{
    const QByteArray rows = "{\"total\":2,\"rows\":[{\"id\":\"a\",\"user\":\"acct:an@example.org\",\"uri\":\"https://example.org/tin\",\"text\":\"xem lại\",\"tags\":[\"T\",\"U\"],"
                            "\"target\":[{\"source\":\"https://example.org/tin\",\"selector\":[{\"type\":\"RangeSelector\",\"startOffset\":0}," + webPlace(3, 6, "thư") + "]}]},"
                            "{\"id\":\"b\",\"user\":\"acct:an@example.org\",\"uri\":\"https://example.org/tin\",\"text\":\"cả trang\",\"tags\":[],\"target\":[{\"source\":\"https://example.org/tin\"}]}]}";
    const auto back = readAll(QStringLiteral(u"w3c"), {{QStringLiteral(u"xuất.json"), rows}, {QStringLiteral(u"tin.txt"), "Bí thư"}});
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::linesOf(back), QStringList{QStringLiteral(u"an@example.org: T [3,6) «thư» tagging=U note=xem lại")});
    QCOMPARE(kit::saidLost(back), QStringList{QStringLiteral(u"1 annotations, or targets of them, that are on no part of the text of “tin” are not kept.")});
}

void TestOtherFiles::setsAnnotationsWhereTheirQuotesStand()
{
    const auto placed = [](const QByteArray &selectors) {
        return readAll(QStringLiteral(u"w3c"), {{QStringLiteral(u"tin.json"), '[' + webAnnotation("1", "tin", selectors) + ',' + webAnnotation("2", "tin", webPlace(0, 2, "Bí")) + ']'},
                                                {QStringLiteral(u"tin.txt"), "Bí thư, phó bí thư"}});
    };
    const auto once = placed(webPlace(90, 93, "thư", "bí ")); // beyond the text
    QCOMPARE(once.errors(), QStringList());
    QCOMPARE(kit::linesOf(once), (QStringList{QStringLiteral(u"An: T [0,2) «Bí»"), QStringLiteral(u"An: T [15,18) «thư»")}));
    QCOMPARE(once.problems.size(), 1); // and it is said
    const auto twice = placed(webPlace(90, 93, "thư"));
    QCOMPARE(twice.documents.size(), 0);
    QVERIFY(twice.errors().value(0).contains(u"90"));
}

QTEST_APPLESS_MAIN(TestOtherFiles)
#include "tst_otherfiles.moc"
