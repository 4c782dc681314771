// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

// GATE XML, BioC XML and UIMA XMI: what they have in common, and what others write.
class TestXmlFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackEverything_data();
    void givesBackEverything();
    void isTheSameWhenWrittenAgain_data() { givesBackEverything_data(); }
    void isTheSameWhenWrittenAgain();
    void refusesHostileFiles_data() { givesBackEverything_data(); }
    void refusesHostileFiles();
    void survivesNonsense_data();
    void survivesNonsense();
    void isRecognised_data() { givesBackEverything_data(); }
    void isRecognised();
    void isValidBioc();
    void isReadByLxml();
    void isReadByUima();
    void lxmlCutsTheSameWords_data();
    void lxmlCutsTheSameWords();
    void readsBiocOfOthers();
    void keepsEveryValueOfAnInfon();
    void readsGateOfOthers();
    void readsJavasListsInGate();
    void readsXmiOfOthers();
    void readsSlotsAndChainsOfXmi_data();
    void readsSlotsAndChainsOfXmi();
    void saysWhatXmiLeavesOut();

private:
    static kit::ReadBack read(const QString &id, const QString &file, const QByteArray &xml)
    {
        const QTemporaryDir folder;
        return kit::readBack(*formatById(id), {kit::writeFile(folder, QStringLiteral(u"An/") + file, xml), {}, {}});
    }
    static QStringList said(const LabelledLayer &layer, const Text &text)
    {
        return kit::describe(layer, text, {QStringLiteral(u"origins"), QStringLiteral(u"sources")});
    }
};

void TestXmlFormats::givesBackEverything_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"gate", "bioc-xml", "uima-xmi"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestXmlFormats::givesBackEverything()
{
    QFETCH(QString, id);
    const auto hard = kit::hardDocuments();
    const auto back = kit::throughFormat(*formatById(id), kit::MemorySource(hard, kit::newsScheme()));
    QCOMPARE(kit::differences(hard, back).join(u'\n'), QString());
    for (quint32 seed = 0; seed < 12; ++seed) {
        const auto documents = kit::randomDocuments(seed, 5);
        QCOMPARE(kit::differences(documents, kit::throughFormat(*formatById(id), kit::MemorySource(documents))).join(u'\n'), QString());
    }
}

void TestXmlFormats::isTheSameWhenWrittenAgain()
{
    QFETCH(QString, id);
    const kit::MemorySource source(kit::hardDocuments() + kit::randomDocuments(1, 5), kit::newsScheme());
    Progress progress;
    kit::MemorySink first;
    kit::MemorySink second;
    QVERIFY(formatById(id)->write(source, {}, first, progress));
    QVERIFY(formatById(id)->write(source, {}, second, progress));
    QVERIFY(first.files == second.files);
}

void TestXmlFormats::refusesHostileFiles()
{
    QFETCH(QString, id);
    const QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"BioC.dtd\" [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
    const QString file = id == u"uima-xmi" ? QStringLiteral(u"bài.xmi") : QStringLiteral(u"bài.xml");
    const std::pair<QByteArray, QString> hostile[] = {{laughs, QStringLiteral(u"DTD")},
                                                      {QByteArray("<GateDocument>").repeated(100'000), QString()},
                                                      {QByteArray("<html/>"), QStringLiteral(u"html")},
                                                      {QByteArray(), QString()}};
    for (const auto &[xml, says] : hostile) {
        const auto back = read(id, file, xml);
        QVERIFY(back.documents.isEmpty());
        QCOMPARE(back.errors().size(), 1);
        QVERIFY2(back.errors().at(0).contains(says) && back.errors().at(0).contains(file), qUtf8Printable(back.errors().at(0)));
    }
}

// The elements of the format in any order, inside whatever: refused or read, never more.
static QByteArray nonsense(QRandomGenerator &random, const QList<QByteArray> &names, const QList<QByteArray> &attributes, int depth)
{
    QByteArray xml;
    for (int i = static_cast<int>(random.bounded(5)); i > 0 && depth > 0; --i) {
        const QByteArray name = names[random.bounded(static_cast<int>(names.size()))];
        xml += '<' + name;
        for (const QByteArray &attribute : attributes) {
            if (random.bounded(3) == 0)
                xml += ' ' + attribute + "=\"" + QByteArray::number(random.bounded(4)) + '"';
        }
        xml += ">7" + nonsense(random, names, attributes, depth - 1) + "</" + name + '>';
    }
    return xml;
}

void TestXmlFormats::survivesNonsense_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QByteArray>("attributes");
    QTest::newRow("gate") << QStringLiteral(u"a.xml") << QByteArray("GateDocument")
                          << QByteArray("GateDocumentFeatures Feature Name Value TextWithNodes Node AnnotationSet Annotation") << QByteArray("id Id Type StartNode EndNode Name");
    QTest::newRow("bioc-xml") << QStringLiteral(u"a.xml") << QByteArray("collection")
                              << QByteArray("document id passage offset text sentence annotation infon location relation node collection") << QByteArray("id key offset length refid role");
    QTest::newRow("uima-xmi") << QStringLiteral(u"a.xmi") << QByteArray("x:XMI xmlns:x=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\" xmlns:t=\"http:///t.ecore\"")
                              << QByteArray("cas:Sofa cas:View t:A t:B t:C") << QByteArray("x:id sofa begin end Governor Dependent sofaString value dau_part_of");
    QTest::newRow("tei-inline") << QStringLiteral(u"a.xml") << QByteArray("TEI xmlns=\"http://www.tei-c.org/ns/1.0\"")
                                << QByteArray("text p rs seg w c standOff span spanGrp fs f string vColl note respStmt resp name category catDesc relation idno title")
                                << QByteArray("xml:id target from to next prev ana resp type n name active passive corresp");
    QTest::newRow("refi-qda") << QStringLiteral(u"a.qde") << QByteArray("Project xmlns=\"urn:QDA-XML:project:1.0\"")
                              << QByteArray("Users User Codes Code Variables Variable TextSource PlainTextSelection Coding CodeRef NoteRef Note Link VariableValue VariableRef TextValue Description PlainTextContent")
                              << QByteArray("guid name startPosition endPosition targetGUID creatingUser plainTextPath originGUID");
}

void TestXmlFormats::survivesNonsense()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, root);
    QFETCH(QByteArray, names);
    QFETCH(QByteArray, attributes);
    QRandomGenerator random(7);
    for (int i = 0; i < 60; ++i) {
        const QByteArray xml = '<' + root + '>' + nonsense(random, names.split(' '), attributes.split(' '), 5) + "</" + root.split(' ').first() + '>';
        const auto back = read(QString::fromLatin1(QTest::currentDataTag()), file, xml);
        for (const LabelledDocument &document : back.documents) {
            for (const LabelledLayer &layer : document.layers) {
                for (const Annotation &annotation : layer.layer.annotations) {
                    QVERIFY(!annotation.spans.isEmpty());
                    for (const Span &span : annotation.spans)
                        QVERIFY(span.begin >= 0 && span.begin < span.end && span.end <= document.text.size());
                }
            }
        }
    }
}

void TestXmlFormats::isRecognised()
{
    QFETCH(QString, id);
    kit::MemorySink sink;
    Progress progress;
    QVERIFY(formatById(id)->write(kit::MemorySource(kit::hardDocuments(), kit::newsScheme()), {}, sink, progress));
    const QTemporaryDir folder;
    const QString path = sink.save(folder, formatById(id)->suffix);
    for (const Format *format : allFormats()) {
        if (format->recognises)
            QVERIFY2((format->recognises(path) > 50) == (format->id == id), qUtf8Printable(format->id));
    }
}

void TestXmlFormats::isValidBioc()
{
    const QString schema = kit::schema(QStringLiteral(u"bioc_v1.xsd"));
    if (schema.isEmpty() || !kit::canRun(QStringLiteral(u"xmllint")))
        QSKIP("xmllint or the BioC schema is not here: nothing but our own reader has looked at these files");
    kit::MemorySink sink;
    Progress progress;
    QVERIFY(formatById(u"bioc-xml")->write(kit::MemorySource(kit::hardDocuments() + kit::randomDocuments(3, 5)), {}, sink, progress));
    const QTemporaryDir folder;
    const QString file = sink.save(folder, QStringLiteral(u"xml"));
    const QString dtd = kit::schema(QStringLiteral(u"BioC.dtd"));
    QCOMPARE(kit::run(QStringLiteral(u"xmllint"), {QStringLiteral(u"--noout"), QStringLiteral(u"--nonet"), QStringLiteral(u"--schema"), schema, file}), QString());
    QCOMPARE(kit::run(QStringLiteral(u"xmllint"), {QStringLiteral(u"--noout"), QStringLiteral(u"--nonet"), QStringLiteral(u"--dtdvalid"), dtd, file}), QString());
}

// What one annotator has in hard and random documents as XMI files, and "label TAB text" of every piece of a span.
struct WrittenXmi {
    QStringList pieces;
    QStringList arguments; // the type system, then the files
};
static WrittenXmi writeXmi(QList<LabelledDocument> documents, const QTemporaryDir &folder)
{
    WrittenXmi written;
    for (LabelledDocument &document : documents) {
        document.layers = document.layers.mid(0, 1);
        for (LabelledLayer &layer : document.layers)
            layer.annotator.name = QStringLiteral(u"An");
    }
    written.pieces = kit::pieces(documents);
    kit::MemorySink sink;
    Progress progress;
    if (!formatById(u"uima-xmi")->write(kit::MemorySource(documents), {}, sink, progress))
        qFatal("not written");
    written.arguments = QStringList{folder.filePath(QStringLiteral(u"TypeSystem.xml"))} + kit::save(sink, folder, {}).filter(QStringLiteral(u".xmi"));
    return written;
}

// A reader of our own in Python over lxml: types, features, references, spans and texts.
void TestXmlFormats::isReadByLxml()
{
    if (!kit::pythonHas(QStringLiteral(u"lxml")))
        QSKIP("python3-lxml is not here: nothing but our own reader has looked at the XMI files");
    for (const auto &documents : {kit::hardDocuments(), kit::randomDocuments(3, 5)}) {
        const QTemporaryDir folder;
        const WrittenXmi written = writeXmi(documents, folder);
        QCOMPARE(kit::piecesSaid(kit::python, QStringList{QStringLiteral(DAU_SOURCE_DIR "/tests/checkers/xmi.py")} + written.arguments).size(), written.pieces.size());
    }
}

// The reader that the format is made for: every label with its words, surrogate pairs and all.
void TestXmlFormats::isReadByUima()
{
    const QString jar = QStringLiteral(u"/usr/share/java/uimaj-core.jar");
    if (!kit::canRun(QStringLiteral(u"javac")) || !QFile::exists(jar))
        QSKIP("libuima-core-java or a JDK is not here: Apache UIMA has not read the XMI files");
    for (const auto &documents : {kit::hardDocuments(), kit::randomDocuments(4, 5)}) {
        const QTemporaryDir folder;
        const WrittenXmi written = writeXmi(documents, folder);
        QCOMPARE(kit::piecesSaid(QStringLiteral(u"java"), QStringList{QStringLiteral(u"-cp"), jar, QStringLiteral(DAU_SOURCE_DIR "/tests/checkers/Cas.java")} + written.arguments),
                 written.pieces);
    }
}

void TestXmlFormats::lxmlCutsTheSameWords_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("bioc-xml") << QStringLiteral(u".xml");
    QTest::newRow("gate") << QStringLiteral(u".xml"); // node by node, in UTF-16 units
    QTest::newRow("refi-qda") << QStringLiteral(u".qdpx");
}

void TestXmlFormats::lxmlCutsTheSameWords()
{
    QFETCH(QString, suffix);
    if (!kit::pythonHas(QStringLiteral(u"lxml")))
        QSKIP("python3-lxml is not here: nothing but our own reader has looked at the offsets of these files");
    for (const auto &documents : {kit::hardDocuments(), kit::randomDocuments(6, 5)})
        QCOMPARE(kit::quotesSaid(*formatById(QString::fromLatin1(QTest::currentDataTag())), documents, suffix), kit::pieces(documents));
}

void TestXmlFormats::readsBiocOfOthers()
{
    const auto back = read(QStringLiteral(u"bioc-xml"), QStringLiteral(u"bài.xml"),
                           "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n<!DOCTYPE collection SYSTEM 'BioC.dtd'>\n"
                           "<collection><source>PubMed</source><date>20260101</date><key>x.key</key>\n<document><id>12</id>\n"
                           " <passage><infon key=\"type\">title</infon><offset>0</offset><text>Bí thư 😀</text></passage>\n"
                           " <passage><offset>9</offset><text>Hà Nội họp</text>\n"
                           "  <annotation id=\"1\"><infon key=\"type\">PLACE</infon><infon key=\"identifier\">Q1858</infon><location offset=\"9\" length=\"6\"/><text>Hà Nội</text></annotation>\n"
                           "  <relation id=\"R\"><infon key=\"type\">x</infon><node refid=\"1\" role=\"a\"/><node refid=\"9\" role=\"b\"/></relation>\n"
                           " </passage></document></collection>");
    QCOMPARE(back.errors().join(u'\n'), QString());
    const LabelledDocument &document = back.documents.at(0);
    QCOMPARE(document.document.name, QStringLiteral(u"12"));
    QCOMPARE(document.text.string(), QStringLiteral(u"Bí thư 😀\nHà Nội họp"));
    QCOMPARE(said(document.layers.at(0), document.text), (QStringList{QStringLiteral(u"PLACE [10,16) «Hà Nội» identifier=Q1858")}));
}

void TestXmlFormats::keepsEveryValueOfAnInfon()
{
    const auto back = read(QStringLiteral(u"bioc-xml"), QStringLiteral(u"bài.xml"),
                           "<collection><source/><date/><key/><infon key=\"x\">y</infon><document><id>12</id><passage><offset>0</offset><text>Hà Nội</text>\n"
                           "<annotation id=\"1\"><infon key=\"type\">PLACE</infon><infon key=\"values\">PER</infon><infon key=\"values\">LOC</infon><infon key=\"values\">ORG</infon>"
                           "<location offset=\"0\" length=\"6\"/><text>Hà Nội</text></annotation></passage></document></collection>");
    QCOMPARE(back.errors().join(u'\n'), QString());
    QCOMPARE(said(back.documents.at(0).layers.at(0), back.documents[0].text), QStringList{QStringLiteral(u"PLACE [0,6) «Hà Nội» values=PER|LOC|ORG")});
    QCOMPARE(back.problems.size(), 1);
    QCOMPARE(back.problems[0].message, QStringLiteral(u"1 infons of the collection are not kept."));
}

void TestXmlFormats::readsGateOfOthers()
{
    const auto back = read(QStringLiteral(u"gate"), QStringLiteral(u"bài.xml"),
                           "<?xml version='1.0' encoding='windows-1252'?>\n<GateDocument>\n<GateDocumentFeatures><Feature><Name className=\"java.lang.String\">MimeType</Name>"
                           "<Value className=\"java.lang.String\">text/plain</Value></Feature></GateDocumentFeatures>\n"
                           "<TextWithNodes><Node id=\"0\" />caf\xe9 <Node id=\"6\" />H&#xE0; N&#x1ED9;i<Node id=\"12\" />\r\n.</TextWithNodes>\n"
                           "<AnnotationSet>\n<Annotation Id=\"7\" Type=\"Location\" StartNode=\"6\" EndNode=\"12\"><Feature><Name className=\"java.lang.String\">minor</Name>"
                           "<Value className=\"java.lang.Boolean\">true</Value></Feature></Annotation></AnnotationSet>\n"
                           "<AnnotationSet Name=\"Key\"><Annotation Id=\"8\" Type=\"Token\" StartNode=\"0\" EndNode=\"6\"/></AnnotationSet></GateDocument>");
    QCOMPARE(back.errors().join(u'\n'), QString());
    const LabelledDocument &document = back.documents.at(0);
    QCOMPARE(document.text.string(), QStringLiteral(u"café Hà Nội\n."));
    QCOMPARE(document.document.metadata.value(QStringLiteral(u"MimeType")), QStringLiteral(u"text/plain"));
    QCOMPARE(document.layers.size(), 2);
    QCOMPARE(said(document.layers[0], document.text), (QStringList{QStringLiteral(u"Location [5,11) «Hà Nội» minor=true")}));
    QVERIFY(document.layers[1].annotator.kind == Annotator::Kind::Gold);
    const auto bad = read(QStringLiteral(u"gate"), QStringLiteral(u"bài.xml"),
                          "<GateDocument><TextWithNodes>a</TextWithNodes><AnnotationSet><Annotation Id=\"1\" Type=\"X\" StartNode=\"0\" EndNode=\"9\"/></AnnotationSet></GateDocument>");
    QCOMPARE(bad.errors().size(), 1);
}

// A value that is no text is a Java object written as XML within the XML.
void TestXmlFormats::readsJavasListsInGate()
{
    const auto feature = [](const QByteArray &name, const QByteArray &value) {
        return "<Feature><Name className=\"java.lang.String\">" + name + "</Name><Value className=\"gate.corpora.ObjectWrapper\"><![CDATA[<?xml version='1.1'?><gate.corpora.ObjectWrapper>"
            + value + "</gate.corpora.ObjectWrapper>]]></Value></Feature>";
    };
    const QByteArray map = "<value class=\"linked-hash-map\"><entry><string>a</string><int>1</int></entry></value>";
    const auto back = read(QStringLiteral(u"gate"), QStringLiteral(u"bài.xml"),
                           "<GateDocument><TextWithNodes><Node id=\"0\"/>Hà<Node id=\"2\"/></TextWithNodes><AnnotationSet>"
                           "<Annotation Id=\"1\" Type=\"X\" StartNode=\"0\" EndNode=\"2\">"
                               + feature("list", "<value class=\"list\"><int>1</int><string>a &amp; b</string><null/></value>")
                               + feature("set", "<value class=\"linked-hash-set\"><boolean>true</boolean></value>") + feature("map", map) + "</Annotation></AnnotationSet></GateDocument>");
    QCOMPARE(back.errors().join(u'\n'), QString());
    const Attributes attributes = back.documents.at(0).layers.at(0).layer.annotations.at(0).attributes;
    QCOMPARE(attributes.value(QStringLiteral(u"list")).values, (QStringList{QStringLiteral(u"1"), QStringLiteral(u"a & b")}));
    QCOMPARE(attributes.value(QStringLiteral(u"set")).values, QStringList{QStringLiteral(u"true")});
    QVERIFY(attributes.value(QStringLiteral(u"map")).values.value(0).contains(QString::fromUtf8(map)));
}

void TestXmlFormats::readsXmiOfOthers()
{
    const QTemporaryDir folder;
    kit::writeFile(folder, QStringLiteral(u"Bình/TypeSystem.xml"),
                   "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"><types><typeDescription><name>webanno.custom.Span</name><description/>"
                   "<supertypeName>uima.tcas.Annotation</supertypeName><features><featureDescription><name>head</name><description/><rangeTypeName>uima.tcas.Annotation</rangeTypeName>"
                   "</featureDescription><featureDescription><name>level</name><description/><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription></features></typeDescription></types></typeSystemDescription>");
    const QString path = kit::writeFile(folder, QStringLiteral(u"Bình/bài.xmi"),
                           "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\" xmlns:tcas=\"http:///uima/tcas.ecore\""
                           " xmlns:custom=\"http:///webanno/custom.ecore\" xmlns:type=\"http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore\" xmlns:ner=\"http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore\" xmi:version=\"2.0\">"
                           "<cas:NULL xmi:id=\"0\"/><tcas:DocumentAnnotation xmi:id=\"8\" sofa=\"1\" begin=\"0\" end=\"14\" language=\"vi\"/>"
                           "<type:Sentence xmi:id=\"3\" sofa=\"1\" begin=\"0\" end=\"14\"/><ner:NamedEntity xmi:id=\"20\" sofa=\"1\" begin=\"3\" end=\"9\" value=\"LOC\" identifier=\"http://x/Q1858\"/>"
                           "<custom:Span xmi:id=\"21\" sofa=\"1\" begin=\"3\" end=\"5\" head=\"20\"><level>a</level><level>b</level></custom:Span>"
                           "<custom:Link xmi:id=\"22\" sofa=\"1\" begin=\"3\" end=\"9\" Governor=\"21\" Dependent=\"20\" kind=\"in\"/>"
                           "<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\" sofaString=\"😀 Hà Nội&#10;họp.\"/><cas:View sofa=\"1\" members=\"8 3 20 21 22\"/></xmi:XMI>");
    const auto back = kit::readBack(*formatById(u"uima-xmi"), {path, {}, {}});
    QCOMPARE(back.errors().join(u'\n'), QString());
    const LabelledDocument &document = back.documents.at(0);
    QCOMPARE(document.text.string(), QStringLiteral(u"😀 Hà Nội\nhọp."));
    QCOMPARE(document.layers[0].annotator.name, QStringLiteral(u"Bình"));
    QCOMPARE(said(document.layers[0], document.text),
             (QStringList{QStringLiteral(u"LOC [3,9) «Hà Nội» entity=http://x/Q1858"), QStringLiteral(u"Span [3,5) -Link-> LOC [3,9)"),
                          QStringLiteral(u"Span [3,5) «Hà» level=a|b")}));
}

static QByteArray xmi(const QByteArray &structures)
{
    return "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\" xmlns:tcas=\"http:///uima/tcas.ecore\" xmlns:my=\"http:///webanno/custom.ecore\""
           " xmlns:type=\"http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore\" xmlns:pos=\"http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore\""
           " xmi:version=\"2.0\"><cas:NULL xmi:id=\"0\"/>" + structures
        + "<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\" sofaString=\"An ăn cơm\"/></xmi:XMI>";
}

static QStringList messagesOf(const kit::ReadBack &back)
{
    QStringList messages;
    for (const Problem &problem : back.problems) {
        if (problem.severity == Problem::Severity::Loss)
            messages.append(problem.message);
    }
    messages.sort();
    return messages;
}

void TestXmlFormats::readsSlotsAndChainsOfXmi_data()
{
    QTest::addColumn<QByteArray>("types");
    QTest::addColumn<QByteArray>("links");
    const QByteArray types = "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"><types><typeDescription><name>webanno.custom.Frame</name>"
                             "<supertypeName>uima.tcas.Annotation</supertypeName><features><featureDescription><name>vai</name><rangeTypeName>uima.cas.FSArray</rangeTypeName>"
                             "</featureDescription></features></typeDescription></types></typeSystemDescription>";
    QTest::newRow("by the type system") << types << QByteArray("vai=\"5 6\"/>");
    QTest::newRow("without one") << QByteArray() << QByteArray("vai=\"5 6\"/>");
    QTest::newRow("an array of its own") << QByteArray() << QByteArray("vai=\"7\"/><cas:FSArray xmi:id=\"7\" elements=\"5 6\"/>");
}

void TestXmlFormats::readsSlotsAndChainsOfXmi()
{
    QFETCH(QByteArray, types);
    QFETCH(QByteArray, links);
    const QTemporaryDir folder;
    if (!types.isEmpty())
        kit::writeFile(folder, QStringLiteral(u"An/TypeSystem.xml"), types);
    const QString path = kit::writeFile(folder, QStringLiteral(u"An/bài.xmi"),
                                        xmi("<my:Name xmi:id=\"2\" sofa=\"1\" begin=\"0\" end=\"2\" next=\"3\"/><my:Name xmi:id=\"3\" sofa=\"1\" begin=\"6\" end=\"9\" next=\"2\"/>"
                                            "<my:Chain xmi:id=\"9\" sofa=\"1\" first=\"2\"/><my:Role xmi:id=\"5\" role=\"ai\" target=\"2\"/><my:Role xmi:id=\"6\" target=\"3\"/>"
                                            "<my:Frame xmi:id=\"4\" sofa=\"1\" begin=\"3\" end=\"5\" value=\"an\" tuổi=\"12\" " + links));
    const auto back = kit::readBack(*formatById(u"uima-xmi"), {path, {}, {}});
    QCOMPARE(back.errors().join(u'\n'), QString());
    QCOMPARE(messagesOf(back), QStringList());
    QCOMPARE(said(back.documents.at(0).layers[0], back.documents[0].text),
             (QStringList{QStringLiteral(u"Name [0,2) «An» entity=An"), QStringLiteral(u"Name [6,9) «cơm» entity=An"), QStringLiteral(u"an [3,5) -ai-> Name [0,2)"),
                          QStringLiteral(u"an [3,5) -vai-> Name [6,9)"), QStringLiteral(u"an [3,5) «ăn» tuổi=12")}));
}

void TestXmlFormats::saysWhatXmiLeavesOut()
{
    const auto back = read(QStringLiteral(u"uima-xmi"), QStringLiteral(u"bài.xmi"),
                           xmi("<tcas:Annotation xmi:id=\"2\" sofa=\"1\" begin=\"0\" end=\"2\"/><type:Token xmi:id=\"3\" sofa=\"1\" begin=\"0\" end=\"2\" pos=\"4\"/>"
                               "<pos:POS xmi:id=\"4\" sofa=\"1\" begin=\"0\" end=\"2\"/><pos:POS xmi:id=\"5\" sofa=\"1\" begin=\"3\" end=\"5\"/>"
                               "<my:Name xmi:id=\"6\" sofa=\"1\" begin=\"0\" end=\"2\" first=\"4\"/><my:Name xmi:id=\"7\" sofa=\"1\" begin=\"6\" end=\"9\"/>"
                               "<my:Of xmi:id=\"8\" sofa=\"1\" begin=\"0\" end=\"2\" Governor=\"6\" Dependent=\"7\" value=\"of\" sure=\"true\"/>"
                               "<my:Of xmi:id=\"9\" sofa=\"1\" begin=\"0\" end=\"2\" Governor=\"3\" Dependent=\"7\" value=\"of\"/>"
                               "<my:Concept xmi:id=\"10\" code=\"x\"/><my:Name xmi:id=\"11\" sofa=\"20\" begin=\"0\" end=\"2\"/>"
                               "<cas:Sofa xmi:id=\"20\" sofaNum=\"2\" sofaID=\"En\" mimeType=\"text\" sofaString=\"An eats\"/>"));
    QCOMPARE(back.errors().join(u'\n'), QString());
    QCOMPARE(messagesOf(back),
             (QStringList{QStringLiteral(u"1 annotations of further views are not kept."), QStringLiteral(u"1 annotations of the type “uima.tcas.Annotation” are not kept."),
                          QStringLiteral(u"1 annotations of the type “webanno.custom.Concept” are not kept."), QStringLiteral(u"1 further views of documents are not read."),
                          QStringLiteral(u"1 references “first” are not kept."), QStringLiteral(u"1 relations “of” link something that is not a labelled span, and are not kept."),
                          QStringLiteral(u"1 values “sure” of relations are not kept."),
                          QStringLiteral(u"2 annotations of the type “de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS” are not kept.")}));
}

QTEST_APPLESS_MAIN(TestXmlFormats)
#include "tst_xmlformats.moc"
