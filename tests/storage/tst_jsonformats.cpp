// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/features.h"
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

// Files as other tools write them, read by the formats that are JSON.
class TestJsonFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void findsTheUnit_data();
    void findsTheUnit();
    void importsNothingWhereNoUnitFits_data() { findsTheUnit_data(); }
    void importsNothingWhereNoUnitFits();
    void writesLabelStudiosConfiguration();
    void countsDoccanosUnits_data();
    void countsDoccanosUnits();
    void writesDoccanoTriples();
    void writesTokensThatGiveTheText();
    void joinsProdigysAnnotators();
    void readsProdigysSessionsAsAnnotators();
    void readsProdigysLabelsOfTexts();
    void keepsWhatASpanOfProdigySays();
    void readsGateKeysAsGold();
    void keepsTheHardCases_data();
    void keepsTheHardCases();
    void namesTheLineOfAFault();
    void biocFitsItsSchema();
    void webAnnotationsExpandWhole();
    void pythonCutsTheSameWords_data();
    void pythonCutsTheSameWords();
};

void TestJsonFormats::readsWhatOthersWrite_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QString &id, const QByteArray &bytes, const QStringList &lines) {
        QTest::newRow(name) << id << bytes << lines;
    };
    // 😀 Bí thư Thành ủy Hà Nội: code points 2 8 TITLE, 9 24 BODY, 18 24 PLACE
    const QString title = QStringLiteral(u"TITLE [3,9) «Bí thư»");
    const QString body = QStringLiteral(u"BODY [10,25) «Thành ủy Hà Nội»");
    row("doccano, triples", QStringLiteral(u"doccano"),
        "{\"id\": 7, \"text\": \"\\ud83d\\ude00 Bí thư Thành ủy Hà Nội\", \"label\": [[3, 9, \"TITLE\"], [10, 25, \"BODY\"]], \"Comments\": []}\r\n",
        {QStringLiteral(u"bài: ") + body, QStringLiteral(u"bài: ") + title});
    row("doccano, entities", QStringLiteral(u"doccano"),
        "{\"id\":1,\"text\":\"😀 Bí thư Thành ủy Hà Nội\",\"entities\":[{\"id\":11,\"label\":\"TITLE\",\"start_offset\":3,\"end_offset\":9},"
        "{\"id\":12,\"label\":\"BODY\",\"start_offset\":10,\"end_offset\":25}],\"relations\":[{\"id\":1,\"from_id\":11,\"to_id\":12,\"type\":\"of\"}],\"Comments\":[]}\n",
        {QStringLiteral(u"bài: ") + body, QStringLiteral(u"bài: TITLE [3,9) -of-> BODY [10,25)"), QStringLiteral(u"bài: ") + title});
    row("doccano, said to be without a layer", QStringLiteral(u"doccano"), // the relation has both ends
        "{\"text\":\"😀 Bí thư Thành ủy Hà Nội\",\"entities\":[{\"id\":11,\"label\":\"TITLE\",\"start_offset\":3,\"end_offset\":9},"
        "{\"id\":12,\"label\":\"BODY\",\"start_offset\":10,\"end_offset\":25}],\"relations\":[{\"id\":1,\"from_id\":11,\"to_id\":12,\"type\":\"of\"}],\"dau_version\":\"1\"}\n",
        {QStringLiteral(u"bài: ") + body, QStringLiteral(u"bài: TITLE [3,9) -of-> BODY [10,25)"), QStringLiteral(u"bài: ") + title});
    row("doccano, users", QStringLiteral(u"doccano"),
        "[{\"id\":1,\"text\":\"Hà Nội\",\"annotations\":[{\"label\":4,\"start_offset\":0,\"end_offset\":6,\"user\":1},"
        "{\"label\":5,\"start_offset\":0,\"end_offset\":2,\"user\":2}],\"meta_x\":1}]",
        {QStringLiteral(u"user 1: 4 [0,6) «Hà Nội»"), QStringLiteral(u"user 2: 5 [0,2) «Hà»")});
    row("doccano, names of users and labels, metadata", QStringLiteral(u"doccano"),
        "{\"id\": 1, \"text\": \"Hà Nội\", \"annotations\": [{\"id\": 4, \"label\": 2, \"label_name\": \"PLACE\", \"start_offset\": 0, \"end_offset\": 6, "
        "\"user\": 1, \"user_name\": \"lan\"}], \"meta\": {}}\n",
        {QStringLiteral(u"lan: PLACE [0,6) «Hà Nội»")});
    row("doccano, with blanks and labels of the text", QStringLiteral(u"doccano"),
        "{\"text\": \"Hà Nội\", \"entities\": [ [0, 6, \"PLACE\"] ], \"cats\": [\"news\"]}\n", {QStringLiteral(u"bài: PLACE [0,6) «Hà Nội»")});
    row("Label Studio", QStringLiteral(u"label-studio"),
        "[{\"id\":3,\"annotations\":[{\"id\":5,\"completed_by\":{\"id\":2,\"email\":\"an@example.org\",\"first_name\":\"\",\"last_name\":\"\"},\"result\":["
        "{\"value\":{\"start\":2,\"end\":8,\"text\":\"Bí thư\",\"labels\":[\"TITLE\"]},\"id\":\"a\",\"from_name\":\"label\",\"to_name\":\"text\",\"type\":\"labels\",\"origin\":\"manual\",\"meta\":{\"text\":[\"xem lại\"]}},"
        "{\"value\":{\"start\":2,\"end\":8,\"text\":\"Bí thư\",\"choices\":[\"head\"]},\"id\":\"a\",\"from_name\":\"rank\",\"to_name\":\"text\",\"type\":\"choices\"},"
        "{\"value\":{\"start\":9,\"end\":24,\"text\":\"Thành ủy Hà Nội\",\"labels\":[\"BODY\"]},\"id\":\"b\",\"from_name\":\"label\",\"to_name\":\"text\",\"type\":\"labels\"},"
        "{\"from_id\":\"b\",\"to_id\":\"a\",\"type\":\"relation\",\"direction\":\"left\",\"labels\":[\"of\"]}],"
        "\"was_cancelled\":false,\"ground_truth\":false,\"lead_time\":3.5}],\"predictions\":[],"
        "\"data\":{\"text\":\"😀 Bí thư Thành ủy Hà Nội\",\"url\":\"https://example.org\"},\"meta\":{},\"project\":1}]",
        {QStringLiteral(u"an@example.org: ") + body, QStringLiteral(u"an@example.org: TITLE [3,9) -of-> BODY [10,25)"),
         QStringLiteral(u"an@example.org: ") + title + QStringLiteral(u" rank=head note=xem lại")});
    row("Prodigy", QStringLiteral(u"prodigy"),
        "{\"text\":\"😀 Bí thư Thành ủy Hà Nội\",\"_input_hash\":-1,\"_task_hash\":2,\"tokens\":[{\"text\":\"😀\",\"start\":0,\"end\":1,\"id\":0,\"ws\":true},"
        "{\"text\":\"Bí\",\"start\":2,\"end\":4,\"id\":1,\"ws\":true},{\"text\":\"thư\",\"start\":5,\"end\":8,\"id\":2,\"ws\":true},"
        "{\"text\":\"Thành ủy Hà Nội\",\"start\":9,\"end\":24,\"id\":3,\"ws\":false}],"
        "\"spans\":[{\"start\":2,\"end\":8,\"token_start\":1,\"token_end\":2,\"label\":\"TITLE\"},{\"start\":9,\"end\":24,\"token_start\":3,\"token_end\":3,\"label\":\"BODY\"}],"
        "\"relations\":[{\"head\":2,\"child\":3,\"label\":\"of\"}],\"answer\":\"accept\",\"_annotator_id\":\"An\",\"_timestamp\":1}\n"
        "{\"text\":\"x\",\"spans\":[{\"start\":0,\"end\":1,\"label\":\"X\"}],\"answer\":\"reject\"}\n",
        {QStringLiteral(u"An: ") + body, QStringLiteral(u"An: TITLE [3,9) -of-> BODY [10,25)"), QStringLiteral(u"An: ") + title});
    row("spaCy", QStringLiteral(u"prodigy"),
        "{\"text\":\"😀 Bí thư Thành ủy Hà Nội\",\"entities\":[[2,8,\"TITLE\"],[9,24,\"BODY\"]]}\n",
        {QStringLiteral(u"bài: ") + body, QStringLiteral(u"bài: ") + title});
    row("PubAnnotation", QStringLiteral(u"pubannotation"),
        "{\"target\":\"http://pubannotation.org/docs/x\",\"sourcedb\":\"PMC\",\"sourceid\":\"12\",\"divid\":0,\"text\":\"😀 Bí thư Thành ủy Hà Nội\",\"project\":\"An\","
        "\"denotations\":[{\"id\":\"T1\",\"span\":{\"begin\":2,\"end\":8},\"obj\":\"TITLE\"},{\"id\":\"T2\",\"span\":[{\"begin\":9,\"end\":14},{\"begin\":18,\"end\":24}],\"obj\":\"BODY\"}],"
        "\"relations\":[{\"id\":\"R1\",\"pred\":\"of\",\"subj\":\"T1\",\"obj\":\"T2\"}],\"attributes\":[{\"id\":\"A1\",\"subj\":\"T1\",\"pred\":\"rank\",\"obj\":\"head\"}],"
        "\"modifications\":[{\"id\":\"M1\",\"pred\":\"Negation\",\"obj\":\"T2\"}],\"namespaces\":[{\"prefix\":\"_base\",\"uri\":\"http://example.org/\"}]}",
        {QStringLiteral(u"An: BODY [10,15) [19,25) «Thành … Hà Nội» Negation=true"), QStringLiteral(u"An: TITLE [3,9) -of-> BODY [10,15) [19,25)"),
         QStringLiteral(u"An: ") + title + QStringLiteral(u" rank=head")});
    row("bdoc", QStringLiteral(u"bdoc"),
        "{\"annotation_sets\": {\"\": {\"name\": \"\", \"annotations\": [{\"type\": \"TITLE\", \"start\": 2, \"end\": 8, \"id\": 0, \"features\": {\"rank\": \"head\", \"n\": 3, \"sure\": true}}], \"next_annid\": 1}, "
        "\"An\": {\"annotations\": [{\"type\": \"BODY\", \"start\": 9, \"end\": 24, \"id\": 0, \"features\": {}}], \"next_annid\": 1, \"name\": \"An\"}}, "
        "\"text\": \"\\ud83d\\ude00 Bí thư Thành ủy Hà Nội\", \"features\": {\"url\": \"x\"}, \"offset_type\": \"p\", \"name\": \"\"}",
        {QStringLiteral(u"bài: ") + title + QStringLiteral(u" n=3 rank=head sure=true"), QStringLiteral(u"An: ") + body});
    row("W3C", QStringLiteral(u"w3c"),
        "[{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"id\":\"#1\",\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"TITLE\"},"
        "{\"type\":\"TextualBody\",\"purpose\":\"commenting\",\"value\":\"xem lại\"}],\"creator\":{\"id\":\"http://example.org/an\",\"name\":\"An\"},"
        "\"target\":{\"source\":\"bài.txt\",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"Bí thư\"},{\"type\":\"TextPositionSelector\",\"start\":3,\"end\":9}]}},"
        "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"id\":\"#2\",\"body\":{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"BODY\"},"
        "\"creator\":\"An\",\"target\":{\"source\":\"bài.txt\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"Thành ủy Hà Nội\",\"prefix\":\"thư \",\"suffix\":\"\"}}}]",
        {});
    row("BioC", QStringLiteral(u"bioc-json"),
        "{\"source\":\"PubTator\",\"date\":\"2024\",\"key\":\"k\",\"infons\":{},\"documents\":[{\"id\":\"12\",\"infons\":{},\"passages\":["
        "{\"infons\":{\"type\":\"title\"},\"offset\":0,\"text\":\"😀 Bí thư\",\"sentences\":[],\"annotations\":[{\"id\":\"0\",\"infons\":{\"type\":\"TITLE\",\"identifier\":\"Q1\"},\"text\":\"Bí thư\",\"locations\":[{\"offset\":2,\"length\":6}]}],\"relations\":[]},"
        "{\"infons\":{\"type\":\"abstract\"},\"offset\":9,\"text\":\"Thành ủy Hà Nội\",\"annotations\":[{\"id\":\"1\",\"infons\":{\"type\":\"BODY\"},\"text\":\"Thành ủy Hà Nội\",\"locations\":[{\"offset\":9,\"length\":15}]}],\"relations\":[]}],"
        "\"relations\":[{\"id\":\"R0\",\"infons\":{\"type\":\"of\"},\"nodes\":[{\"refid\":\"0\",\"role\":\"\"},{\"refid\":\"1\",\"role\":\"\"}]}]}]}",
        {QStringLiteral(u"bài: ") + body, QStringLiteral(u"bài: TITLE [3,9) -of-> BODY [10,25)"), QStringLiteral(u"bài: ") + title + QStringLiteral(u" identifier=Q1")});
    row("JSON CAS", QStringLiteral(u"uima-json"),
        "{\"%TYPES\":{\"webanno.custom.Rank\":{\"%NAME\":\"webanno.custom.Rank\",\"%SUPER_TYPE\":\"uima.tcas.Annotation\",\"value\":{\"%NAME\":\"value\",\"%RANGE\":\"uima.cas.String\"}}},"
        "\"%FEATURE_STRUCTURES\":[{\"%ID\":1,\"%TYPE\":\"uima.cas.Sofa\",\"sofaNum\":1,\"sofaID\":\"_InitialView\",\"mimeType\":\"text\",\"sofaString\":\"😀 Bí thư Thành ủy Hà Nội\"},"
        "{\"%ID\":2,\"%TYPE\":\"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token\",\"@sofa\":1,\"begin\":0,\"end\":2},"
        "{\"%ID\":3,\"%TYPE\":\"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\",\"@sofa\":1,\"begin\":3,\"end\":9,\"value\":\"TITLE\",\"identifier\":\"http://www.wikidata.org/entity/Q1\"},"
        "{\"%ID\":4,\"%TYPE\":\"webanno.custom.Body\",\"@sofa\":1,\"begin\":10,\"end\":25,\"label\":\"BODY\",\"sure\":true},"
        "{\"%ID\":5,\"%TYPE\":\"webanno.custom.Link\",\"@sofa\":1,\"begin\":10,\"end\":25,\"@Governor\":3,\"@Dependent\":4,\"label\":\"of\"},"
        "{\"%ID\":7,\"%TYPE\":\"webanno.custom.Role\",\"role\":\"in\",\"@target\":4},{\"%ID\":8,\"%TYPE\":\"webanno.custom.Role[]\",\"%ELEMENTS\":[7]},"
        "{\"%ID\":9,\"%TYPE\":\"webanno.custom.Frame\",\"@sofa\":1,\"begin\":3,\"end\":5,\"@slots\":8},"
        "{\"%ID\":6,\"%TYPE\":\"de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData\",\"@sofa\":1,\"begin\":0,\"end\":25,\"documentTitle\":\"t\"}],"
        "\"%VIEWS\":{\"_InitialView\":{\"%SOFA\":1,\"%MEMBERS\":[2,3,4,5,6]}}}",
        {body + QStringLiteral(u" sure=true"), QStringLiteral(u"Frame [3,5) -in-> BODY [10,25)"), QStringLiteral(u"Frame [3,5) «Bí»"), QStringLiteral(u"TITLE [3,9) -of-> BODY [10,25)"), title + QStringLiteral(u" entity=http://www.wikidata.org/entity/Q1")});
}

void TestJsonFormats::readsWhatOthersWrite()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    const auto back = kit::readFile(id, bytes);
    QCOMPARE(back.errors(), QStringList());
    QStringList found = kit::linesOf(back);
    if (id == u"w3c") {
        lines = QStringList{QStringLiteral(u"An: BODY [10,25) «Thành ủy Hà Nội»"), QStringLiteral(u"An: TITLE [3,9) «Bí thư» note=xem lại")};
    } else if (id == u"uima-json") { // the annotator is the folder, whose name is made up here
        for (QString &line : found)
            line = line.section(QStringLiteral(u": "), 1);
    }
    QCOMPARE(found, lines);
    for (const LabelledDocument &document : back.documents) {
        for (const LabelledLayer &layer : document.layers) {
            for (const Annotation &annotation : layer.layer.annotations)
                QCOMPARE(annotation.origin, (Origin{Origin::Kind::Import, id}));
        }
    }
}

void TestJsonFormats::findsTheUnit_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("bytes"); // %1 and %2 are begin and end of "Bí thư"
    QTest::newRow("doccano") << QStringLiteral(u"doccano") << QByteArray("{\"text\":\"😀\\r\\nx Bí thư Thành\",\"label\":[[%1,%2,\"T\"]],\"Comments\":[]}");
    QTest::newRow("label-studio") << QStringLiteral(u"label-studio")
                                  << QByteArray("[{\"annotations\":[{\"completed_by\":1,\"result\":[{\"id\":\"a\",\"type\":\"labels\",\"from_name\":\"l\",\"to_name\":\"t\",\"value\":"
                                                "{\"start\":%1,\"end\":%2,\"text\":\"Bí thư\",\"labels\":[\"T\"]}}]}],\"data\":{\"text\":\"😀\\r\\nx Bí thư Thành\"}}]");
    QTest::newRow("prodigy") << QStringLiteral(u"prodigy")
                             << QByteArray("{\"text\":\"😀\\r\\nx Bí thư Thành\",\"_view_id\":\"ner\",\"tokens\":[{\"text\":\"Bí thư\",\"start\":%1,\"end\":%2,\"id\":0}],"
                                           "\"spans\":[{\"start\":%1,\"end\":%2,\"label\":\"T\"}]}");
    QTest::newRow("bioc-json") << QStringLiteral(u"bioc-json")
                               << QByteArray("{\"documents\":[{\"id\":\"1\",\"passages\":[{\"offset\":0,\"text\":\"😀\\r\\nx Bí thư Thành\",\"annotations\":[{\"id\":\"T\",\"infons\":{\"type\":\"T\"},"
                                             "\"text\":\"Bí thư\",\"locations\":[{\"offset\":%1,\"length\":6}]}]}]}]}");
    QTest::newRow("pubannotation") << QStringLiteral(u"pubannotation")
                                   << QByteArray("{\"text\":\"😀\\r\\nx Bí thư Thành\",\"denotations\":[{\"id\":\"T1\",\"span\":{\"begin\":%1,\"end\":%2},\"obj\":\"T\"}]}");
}

static QByteArray withPlace(QByteArray bytes, int begin, int end)
{
    return bytes.replace("%1", QByteArray::number(begin)).replace("%2", QByteArray::number(end));
}

void TestJsonFormats::findsTheUnit()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, bytes);
    const std::pair<int, int> places[] = {{5, 11}, {6, 12}}; // code points, UTF-16
    for (const auto &[begin, end] : places) {
        const auto back = kit::readFile(id, withPlace(bytes, begin, end));
        QCOMPARE(back.errors(), QStringList());
        const LabelledDocument &document = back.documents[0];
        QCOMPARE(document.text.quote(document.layers[0].layer.annotations[0].spans), QStringLiteral(u"Bí thư"));
    }
}

void TestJsonFormats::importsNothingWhereNoUnitFits()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, bytes);
    const auto back = kit::readFile(id, withPlace(bytes, 900, 906));
    QCOMPARE(back.documents.size(), 0);
    QVERIFY(!back.errors().isEmpty());
    QVERIFY2(back.errors()[0].contains(u"900") && back.errors()[0].startsWith(u"bài.json"), qUtf8Printable(back.errors()[0]));
}

static LabelledDocument oneDocument(const QString &text, const QList<Spans> &spans, const QString &annotator = QStringLiteral(u"An"))
{
    LabelledDocument document;
    document.document.name = QStringLiteral(u"bài");
    document.text = Text(text);
    LabelledLayer &layer = layerOf(document, annotator);
    for (const Spans &places : spans) {
        Annotation made;
        made.id = AnnotationId::create();
        made.label = QStringLiteral(u"Chức danh");
        made.spans = places;
        layer.layer.annotations.append(made);
    }
    return document;
}

static QMap<QString, QByteArray> written(const QString &id, const LabelledDocument &document, const ExportOptions &options = {}, const LabelScheme &scheme = {})
{
    kit::MemorySink sink;
    Progress progress;
    if (const auto done = formatById(id)->write(kit::MemorySource({document}, scheme), options, sink, progress); !done)
        qFatal("%s", qUtf8Printable(done.error().message));
    return sink.files;
}

void TestJsonFormats::writesLabelStudiosConfiguration()
{
    LabelledDocument document = oneDocument(QStringLiteral(u"Bí thư"), {{{0, 6}}});
    document.layers[0].layer.annotations[0].attributes.insert(QStringLiteral(u"cấp"), {{QStringLiteral(u"\"tỉnh\" & <xã>")}, {}});
    LabelScheme scheme;
    AttributeDef level;
    level.key = QStringLiteral(u"cấp");
    scheme.attributes = {level};
    const auto files = written(QStringLiteral(u"label-studio"), document, {}, scheme);
    const QByteArray xml = files.value(QStringLiteral(u"label-studio-config.xml"));
    QVERIFY(xml.contains("<Label value=\"Chức danh\""));
    QVERIFY(xml.contains("granularity=\"symbol\""));
    QVERIFY(xml.contains("<Choice value=\"&quot;tỉnh&quot; &amp; &lt;xã&gt;\"/>"));
    QVERIFY(files.value(QString()).contains("\"type\":\"choices\",\"value\":{\"start\":0,\"end\":6,\"choices\":["));
}

void TestJsonFormats::countsDoccanosUnits_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("default") << QString() << QByteArray("\"start_offset\":9,\"end_offset\":15");
    QTest::newRow("utf16") << QStringLiteral(u"utf16") << QByteArray("\"start_offset\":9,\"end_offset\":15");
    QTest::newRow("codepoints") << QStringLiteral(u"codepoints") << QByteArray("\"start_offset\":6,\"end_offset\":12");
    QTest::newRow("graphemes") << QStringLiteral(u"graphemes") << QByteArray("\"start_offset\":4,\"end_offset\":10");
}

void TestJsonFormats::countsDoccanosUnits()
{
    QFETCH(QString, unit);
    QFETCH(QByteArray, place);
    ExportOptions options;
    if (!unit.isEmpty())
        options.settings.insert(QStringLiteral(u"unit"), unit);
    const QString text = QStringLiteral(u"👩‍🔬 😀 Bí thư.");
    const auto files = written(QStringLiteral(u"doccano"), oneDocument(text, {{{9, 15}}}), options);
    QCOMPARE(files.keys(), QStringList{QStringLiteral(u"An.jsonl")});
    QVERIFY2(files.first().contains(place), files.first().constData());
    const auto back = kit::readFile(QStringLiteral(u"doccano"), files.first(), QStringLiteral(u"An.jsonl"));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::linesOf(back), QStringList{QStringLiteral(u"An: Chức danh [9,15) «Bí thư»")});
}

void TestJsonFormats::writesDoccanoTriples()
{
    ExportOptions options;
    options.settings.insert(QStringLiteral(u"labels"), QStringLiteral(u"triples"));
    const auto files = written(QStringLiteral(u"doccano"), oneDocument(QStringLiteral(u"Bí thư"), {{{0, 2}}, {{0, 6}}}), options);
    QVERIFY2(files.first().contains("\"label\":[[0,6,\"Chức danh\"],[0,2,\"Chức danh\"]]"), files.first().constData());
    QVERIFY(!files.first().contains("entities"));
}

// spaCy's rule: the tokens, each with its blank, are the text; every span is a run of them.
void TestJsonFormats::writesTokensThatGiveTheText()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        kit::MemorySink sink;
        Progress progress;
        QVERIFY(formatById(u"prodigy")->write(kit::MemorySource(kit::randomDocuments(seed, 4)), {}, sink, progress));
        for (const QByteArray &line : sink.files.value(QString()).split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const QJsonArray tokens = object.value(QStringLiteral(u"tokens")).toArray();
            QString text;
            for (const QJsonValue &token : tokens) {
                text += token[QStringLiteral(u"text")].toString();
                text += token[QStringLiteral(u"ws")].toBool() ? QStringLiteral(u" ") : QString();
            }
            QCOMPARE(text, object.value(QStringLiteral(u"text")).toString());
            for (const QJsonValue &span : object.value(QStringLiteral(u"spans")).toArray()) {
                QCOMPARE(tokens[span[QStringLiteral(u"token_start")].toInt()][QStringLiteral(u"start")], span[QStringLiteral(u"start")]);
                QCOMPARE(tokens[span[QStringLiteral(u"token_end")].toInt()][QStringLiteral(u"end")], span[QStringLiteral(u"end")]);
            }
        }
    }
}

void TestJsonFormats::joinsProdigysAnnotators()
{
    const auto line = [](const char *annotator, int end) {
        return "{\"text\":\"Bí thư\",\"spans\":[{\"start\":0,\"end\":" + QByteArray::number(end) + ",\"label\":\"T\"}],\"_annotator_id\":\"" + annotator + "\"}\n";
    };
    const auto back = kit::readFile(QStringLiteral(u"prodigy"), line("An", 2) + line("Bình", 6) + line("An", 6).replace("thư", "lý "));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 2);
    QCOMPARE(back.documents[0].layers.size(), 2);
}

void TestJsonFormats::readsProdigysSessionsAsAnnotators()
{
    const auto line = [](const char *session, int end) {
        return "{\"text\":\"Bí thư\",\"spans\":[{\"start\":0,\"end\":" + QByteArray::number(end) + ",\"label\":\"T\"}],\"_session_id\":" + session + "}\n";
    };
    QCOMPARE(kit::linesOf(kit::readFile(QStringLiteral(u"prodigy"), line("\"tin-an\"", 2) + line("\"tin-binh\"", 6))),
             (QStringList{QStringLiteral(u"tin-an: T [0,2) «Bí»"), QStringLiteral(u"tin-binh: T [0,6) «Bí thư»")}));
    QCOMPARE(kit::linesOf(kit::readFile(QStringLiteral(u"prodigy"), line("null", 2))), QStringList{QStringLiteral(u"bài: T [0,2) «Bí»")});
}

void TestJsonFormats::readsProdigysLabelsOfTexts()
{
    const auto back = kit::readFile(QStringLiteral(u"prodigy"),
                           "{\"text\":\"Thành ủy họp\",\"label\":\"CHÍNH TRỊ\",\"answer\":\"accept\",\"_task_hash\":1}\n"
                           "{\"text\":\"Thành ủy họp\",\"label\":\"HỌP\",\"answer\":\"accept\",\"_task_hash\":2}\n"
                           "{\"text\":\"Thành ủy họp\",\"label\":\"THỂ THAO\",\"answer\":\"reject\",\"_task_hash\":3}\n"
                           "{\"text\":\"Trận đấu\",\"cats\":{\"THỂ THAO\":1.0,\"HỌP\":false,\"TIN\":0.75}}\n");
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 2);
    const auto labels = [&](qsizetype i) { return back.documents[i].layers.at(0).layer.info.attributes; };
    QCOMPARE(labels(0).value(QStringLiteral(u"label")).values, (QStringList{QStringLiteral(u"CHÍNH TRỊ"), QStringLiteral(u"HỌP")}));
    QCOMPARE(labels(1).value(QStringLiteral(u"cats")).values, (QStringList{QStringLiteral(u"THỂ THAO"), QStringLiteral(u"TIN")}));
    QCOMPARE(kit::saidLost(back).size(), 2); // what was rejected, the score
}

void TestJsonFormats::keepsWhatASpanOfProdigySays()
{
    const auto back = kit::readFile(QStringLiteral(u"prodigy"),
                           "{\"text\":\"Bí thư\",\"_view_id\":\"ner\",\"spans\":[{\"start\":0,\"end\":2,\"text\":\"Bí\",\"token_start\":0,\"token_end\":0,\"type\":\"span\",\"label\":\"T\","
                           "\"score\":0.5,\"source\":\"mô hình\",\"rank\":0,\"input_hash\":7}]}\n");
    QCOMPARE(kit::linesOf(back), QStringList{QStringLiteral(u"bài: T [0,2) «Bí» rank=0 score=0.5 source=mô hình")});
}

void TestJsonFormats::readsGateKeysAsGold()
{
    LabelledDocument document = oneDocument(QStringLiteral(u"Bí thư"), {{{0, 6}}}, QStringLiteral(u"gold"));
    document.layers[0].annotator.kind = Annotator::Kind::Gold;
    const auto files = written(QStringLiteral(u"bdoc"), document);
    QVERIFY(files.first().contains("\"annotation_sets\":{\"Key\":"));
    const auto back = kit::readFile(QStringLiteral(u"bdoc"), files.first(), QStringLiteral(u"bài.bdocjs"));
    QCOMPARE(back.documents.at(0).layers.at(0).annotator.name, QStringLiteral(u"gold"));
    QVERIFY(back.documents.at(0).layers.at(0).annotator.kind == Annotator::Kind::Gold);
}

void TestJsonFormats::keepsTheHardCases_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Spans>>("spans");
    const QString nfd = QStringLiteral(u"Nguyễn Đức").normalized(QString::NormalizationForm_D);
    const std::tuple<const char *, QString, QList<Spans>> cases[] = {
        {"nested three deep", QStringLiteral(u"Bí thư Thành ủy Hà Nội"), {{{0, 22}}, {{7, 22}}, {{16, 22}}}},
        {"crossing", QStringLiteral(u"Bí thư Thành ủy"), {{{0, 9}}, {{3, 15}}}},
        {"same span twice", QStringLiteral(u"Bí thư"), {{{0, 6}}, {{0, 6}}}},
        {"emoji before every span", QStringLiteral(u"😀 Bí 👩‍🔬 thư"), {{{3, 5}}, {{12, 15}}}},
        {"NFD", nfd, {{{0, nfd.indexOf(u' ')}}, {{nfd.indexOf(u' ') + 1, nfd.size()}}}},
        {"CR LF and blank lines", QStringLiteral(u"Bí\r\n\r\nthư\n\n ủy"), {{{0, 2}}, {{6, 9}}, {{0, 9}}, {{12, 14}}}},
        {"marks of formats", QStringLiteral(u"& < > \" | _ * [ \\ -> 'x'"), {{{0, 5}}, {{6, 14}}, {{18, 20}}}},
        {"separators of lines", QStringLiteral(u"a\u2028b\u0085c\u000Bd"), {{{0, 3}}, {{4, 7}}}},
        {"an empty document", QString(), {}},
    };
    for (const Format *format : allFormats()) {
        const QStringList json{QStringLiteral(u"doccano"), QStringLiteral(u"label-studio"), QStringLiteral(u"prodigy"), QStringLiteral(u"pubannotation"),
                               QStringLiteral(u"bdoc"), QStringLiteral(u"w3c"), QStringLiteral(u"bioc-json"), QStringLiteral(u"uima-json")};
        if (!json.contains(format->id))
            continue;
        for (const auto &[name, text, spans] : cases)
            QTest::newRow(qUtf8Printable(format->id + QStringLiteral(u", ") + QString::fromUtf8(name))) << format->id << text << spans;
    }
}

void TestJsonFormats::keepsTheHardCases()
{
    QFETCH(QString, id);
    QFETCH(QString, text);
    QFETCH(QList<Spans>, spans);
    const LabelledDocument document = oneDocument(text, spans);
    const auto back = kit::throughFormat(*formatById(id), kit::MemorySource({document}));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 1);
    QCOMPARE(back.documents[0].text.string(), text);
    QCOMPARE(back.documents[0].document.name, document.document.name);
    QCOMPARE(back.documents[0].layers.size(), 1);
    const QStringList without{QStringLiteral(u"origins")};
    QCOMPARE(kit::describe(back.documents[0].layers[0], document.text, without), kit::describe(document.layers[0], document.text, without));
}

void TestJsonFormats::namesTheLineOfAFault()
{
    QByteArray lines;
    for (int i = 1; i <= 2000; ++i)
        lines += i == 1234 ? QByteArray("{\"text\": \"broken\n") : QByteArray("{\"text\":\"Bí thư\",\"label\":[[0,2,\"T\"]],\"Comments\":[]}\n");
    const auto back = kit::readFile(QStringLiteral(u"doccano"), lines);
    QCOMPARE(back.documents.size(), 1999);
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors()[0].startsWith(u"bài.json:1234: "), qUtf8Printable(back.errors()[0]));
}

// The documents that are hard, exported; a program and what it is given are asked about each file of the suffix.
static QString askAbout(const QString &id, const QString &program, const QStringList &arguments, const QString &suffix, const QString &beside)
{
    kit::MemorySink sink;
    Progress progress;
    const Format &format = *formatById(id);
    if (!format.write(kit::MemorySource(kit::hardDocuments()), {}, sink, progress))
        return QStringLiteral(u"not written");
    const QTemporaryDir folder;
    for (const QString &path : kit::save(sink, folder, format.suffix)) {
        const QString other = beside.isEmpty() ? QString() : path.chopped(suffix.size()) + beside;
        const QString said = path.endsWith(suffix) ? kit::run(program, arguments + QStringList{path} + (other.isEmpty() ? QStringList() : QStringList{other})) : QString();
        if (!said.isEmpty())
            return said;
    }
    return {};
}

static QString checker(const char *name)
{
    return QStringLiteral(DAU_SOURCE_DIR "/tests/checkers/") + QString::fromLatin1(name);
}

void TestJsonFormats::biocFitsItsSchema()
{
    const QString schema = kit::schema(QStringLiteral(u"bioc.schema.json"));
    if (schema.isEmpty() || !QFile::exists(QStringLiteral(u"/usr/share/nodejs/ajv")) || !kit::canRun(QStringLiteral(u"node")))
        QSKIP("node-ajv or the BioC schema is not here: nothing but our own reader has looked at the BioC JSON");
    const QString node = QStringLiteral(u"node");
    QCOMPARE(askAbout(QStringLiteral(u"bioc-json"), node, {checker("jsonschema.cjs"), schema}, QStringLiteral(u".json"), {}), QString());
    // A spoilt file is refused, so that the check is one.
    const QTemporaryDir folder;
    const QString spoilt = kit::writeFile(folder, QStringLiteral(u"x.json"), "{\"source\":\"\",\"date\":\"\",\"key\":\"\",\"documents\":[{\"id\":1}]}");
    QVERIFY(!kit::run(node, {checker("jsonschema.cjs"), schema, spoilt}).isEmpty());
}

void TestJsonFormats::webAnnotationsExpandWhole()
{
    if (!kit::pythonHas(QStringLiteral(u"pyld")))
        QSKIP("python3-pyld is not here: nothing but our own reader has looked at the Web Annotations");
    QCOMPARE(askAbout(QStringLiteral(u"w3c"), kit::python, {checker("webannotation.py")}, QStringLiteral(u".jsonld"), QStringLiteral(u".txt")), QString());
}

void TestJsonFormats::pythonCutsTheSameWords_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("bdoc") << QStringLiteral(u".bdocjs");
    QTest::newRow("bioc-json") << QStringLiteral(u".json");
    QTest::newRow("doccano") << QStringLiteral(u".jsonl");
    QTest::newRow("jsonl") << QStringLiteral(u".jsonl");
    QTest::newRow("label-studio") << QStringLiteral(u".json");
    QTest::newRow("prodigy") << QStringLiteral(u".jsonl");
    QTest::newRow("pubannotation") << QStringLiteral(u".json");
    QTest::newRow("uima-json") << QStringLiteral(u".json");
}

// Where no reader of others can be had, offsets are at least counted by another language, in the format's own unit.
void TestJsonFormats::pythonCutsTheSameWords()
{
    QFETCH(QString, suffix);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    if (!kit::canRun(kit::python))
        QSKIP("python3 is not here: nothing but our own reader has looked at these files");
    for (auto documents : {kit::hardDocuments(), kit::randomDocuments(5, 6)}) {
        for (LabelledDocument &document : documents)
            document.layers = document.layers.mid(0, 1);
        QCOMPARE(kit::quotesSaid(*formatById(id), documents, suffix), kit::pieces(documents));
    }
}

QTEST_APPLESS_MAIN(TestJsonFormats)
#include "tst_jsonformats.moc"
