// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/turtle.h"
#include "tests/kit/exchangekit.h"
#include "tests/kit/notation.h"

#include <QtCore/QProcess>
#include <QtTest>

using namespace dau;

class TestNif : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatItCarries();
    void readsWhatOthersWrite();
    void keepsTheLinkToAKnowledgeBase();
    void readsTheClassOfAnIdentity();
    void readsTurtle_data();
    void readsTurtle();
    void namesFileAndLine_data();
    void namesFileAndLine();
    void givesBackAllButTheLossesCounted();
    void isReadByRdflib();

private:
    const Format &m_format = *formatById(u"nif");
    kit::ReadBack read(const QString &turtle);
};

static const QString prefixes = QStringLiteral(u"@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .\n"
                                               "PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>\n@base <http://x.org/d> .\n");

kit::ReadBack TestNif::read(const QString &turtle)
{
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"An/bài.ttl"), turtle.toUtf8());
    const QTemporaryDir folder;
    return kit::readBack(m_format, {sink.save(folder, {}), {}, {}});
}

void TestNif::givesBackWhatItCarries()
{
    for (quint32 seed = 0; seed < 5; ++seed) {
        const kit::MemorySource source(kit::randomDocuments(seed, 5));
        const auto back = kit::throughFormat(m_format, source);
        QCOMPARE(back.errors(), QStringList());
        for (const LabelledDocument &before : source.documents) {
            for (const LabelledLayer &layer : before.layers) {
                const auto after = std::find_if(back.documents.begin(), back.documents.end(), [&](const LabelledDocument &document) {
                    return document.document.name == before.document.name && document.layers[0].annotator.name == layer.annotator.name;
                });
                QVERIFY(after != back.documents.end());
                QCOMPARE(after->text.string(), before.text.string());
                QCOMPARE(kit::describe(after->layers[0], after->text, {QStringLiteral(u"origins"), QStringLiteral(u"sources")}),
                         kit::describe(layer, before.text, {QStringLiteral(u"origins"), QStringLiteral(u"sources")}));
            }
        }
    }
}

void TestNif::readsWhatOthersWrite()
{
    const auto back = read(prefixes + QStringLiteral(u"<#char=0,14> a nif:Context ; nif:isString \"\"\"😀 Hà Nội đẹp\"\"\"@vi ; nif:beginIndex 0 .\n"
                                                     "<#char=3,9> a nif:Phrase , nif:String ; # offsets in UTF-16 units\n"
                                                     "  nif:anchorOf 'Hà Nội' ; nif:beginIndex \"3\"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> ; nif:endIndex 9 ;\n"
                                                     "  nif:referenceContext <#char=0,14> ; itsrdf:taClassRef <urn:inception:%C4%90%E1%BB%8Ba%20danh> ;\n"
                                                     "  itsrdf:taIdentRef <http://dbpedia.org/resource/Hanoi> ; .\n"));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}),
             QStringList{QStringLiteral(u"Địa danh [3,9) «Hà Nội» entity=Hanoi")});
    QCOMPARE(back.problems.size(), 1);
}

void TestNif::keepsTheLinkToAKnowledgeBase()
{
    LabelledDocument document = kit::labelled(QStringLiteral(u"[PLACE Hà Nội] và [PLACE Huế]"));
    LabelledLayer &layer = document.layers[0];
    layer.entities = {{EntityId::create(), QStringLiteral(u"Thủ đô"), {}, {}, QStringLiteral(u"https://www.wikidata.org/wiki/Q1858")},
                      {EntityId::create(), QStringLiteral(u"Cố đô"), {}, {}, QStringLiteral(u"xem https://x.org")}};
    layer.layer.annotations[0].entity = layer.entities[0].id;
    layer.layer.annotations[1].entity = layer.entities[1].id;
    QCOMPARE(kit::lossesOf(m_format, document), QStringLiteral(u"entity_details=1"));
    kit::MemorySink sink;
    Progress progress;
    QVERIFY(m_format.write(kit::MemorySource({document}), {}, sink, progress));
    const QString turtle = QString::fromUtf8(sink.files.value(QStringLiteral(u"bài.ttl")));
    QVERIFY(turtle.contains(u"itsrdf:taClassRef <urn:dau:label:PLACE> ;\n    itsrdf:taIdentRef <https://www.wikidata.org/wiki/Q1858> ."));
    QVERIFY(!turtle.contains(u"<xem"));
    const auto back = read(turtle);
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.problems.size(), 0);
    const QList<Entity> &entities = back.documents[0].layers[0].entities;
    QCOMPARE(entities.size(), 2);
    QCOMPARE(entities[0], layer.entities[0]);
    QCOMPARE(entities[1].name, QStringLiteral(u"Cố đô"));
}

void TestNif::readsTheClassOfAnIdentity()
{
    const auto back = read(prefixes + QStringLiteral(u"@prefix o: <http://x.org/o#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                                                     "<#c> nif:isString \"Lâm và Huế\" .\n"
                                                     "<#a> nif:referenceContext <#c> ; nif:anchorOf \"Lâm\" ; nif:beginIndex 0 ; nif:endIndex 3 ; itsrdf:taIdentRef o:p1 ; itsrdf:taConfidence 0.5 .\n"
                                                     "<#b> nif:referenceContext <#c> ; nif:anchorOf \"Huế\" ; nif:beginIndex 7 ; nif:endIndex 10 ; itsrdf:taIdentRef o:Huế .\n"
                                                     "o:p1 a owl:Individual, o:Person, o:Agent ; rdfs:label \"Đỗ Lâm\"@vi ; owl:sameAs o:p2 .\n"));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}),
             (QStringList{QStringLiteral(u"Entity [7,10) «Huế» entity=Huế"), QStringLiteral(u"Person [0,3) «Lâm» entity=Đỗ Lâm")}));
    QCOMPARE(back.documents[0].layers[0].entities[0].note, QStringLiteral(u"http://x.org/o#p1"));
    QCOMPARE(back.problems.size(), 2);
    QCOMPARE(back.problems[0].message, QStringLiteral(u"3 statements are not kept: sameAs, taConfidence, type."));
    QVERIFY(back.problems[1].message.startsWith(u"1 strings have no class"));
}

void TestNif::readsTurtle_data()
{
    QTest::addColumn<QString>("turtle");
    QTest::addColumn<QStringList>("triples"); // subject predicate object
    QTest::newRow("lists of objects") << QStringLiteral(u"@prefix : <u:> . :a :b :c , \"d\" ; :e 1.5 .") << QStringList{QStringLiteral(u"u:a u:b u:c"), QStringLiteral(u"u:a u:b d"), QStringLiteral(u"u:a u:e 1.5")};
    QTest::newRow("nodes") << QStringLiteral(u"@prefix : <u:> . :a :b [ :c true ; :d _:x ] .") << QStringList{QStringLiteral(u"_:#1 u:c true"), QStringLiteral(u"_:#1 u:d _:x"), QStringLiteral(u"u:a u:b _:#1")};
    QTest::newRow("escapes") << QStringLiteral(u"<u:a> <u:\\u00e0> \"x\\n\\\"\\U0001F600\" .") << QStringList{QStringLiteral(u"u:a u:à x\n\"😀")};
    QTest::newRow("a collection") << QStringLiteral(u"<u:a> <u:b> ( 1 2 ) .") << QStringList{QStringLiteral(u"_:#1 http://www.w3.org/1999/02/22-rdf-syntax-ns#first 1"), QStringLiteral(u"_:#1 http://www.w3.org/1999/02/22-rdf-syntax-ns#first 2"), QStringLiteral(u"u:a u:b _:#1")};
}

void TestNif::readsTurtle()
{
    QFETCH(QString, turtle);
    QFETCH(QStringList, triples);
    TurtleReader reader(turtle);
    const auto read = reader.read();
    QVERIFY2(read, qUtf8Printable(reader.fault()));
    QStringList found;
    for (const Triple &triple : *read)
        found.append(triple.subject + u' ' + triple.predicate + u' ' + triple.object);
    QCOMPARE(found, triples);
    for (qsizetype i = 0; i < turtle.size(); ++i) { // cut anywhere it is refused or read, and comes to an end
        const QString cut = turtle.left(i);
        (void)TurtleReader(cut).read();
    }
}

void TestNif::namesFileAndLine_data()
{
    QTest::addColumn<QString>("turtle");
    QTest::addColumn<QString>("says");
    QTest::newRow("no Turtle") << prefixes + QStringLiteral(u"<a> <b> .\n") << QStringLiteral(u"An/bài.ttl:4: The line is not Turtle.");
    QTest::newRow("a prefix") << QStringLiteral(u"x:a x:b x:c .\n") << QStringLiteral(u"An/bài.ttl:1: The prefix “x:” is not declared.");
    QTest::newRow("no context") << prefixes << QStringLiteral(u"An/bài.ttl: There is no nif:Context");
    QTest::newRow("elsewhere") << prefixes + QStringLiteral(u"<#c> nif:isString \"An\" . <#s> nif:referenceContext <#c> ; nif:anchorOf \"Am\" ; nif:beginIndex 0 ; nif:endIndex 2 ; itsrdf:taClassRef <u:P> .")
                               << QStringLiteral(u"An/bài.ttl: “http://x.org/d#s” is not part of its text");
    QTest::newRow("too deep") << QStringLiteral(u"<u:a> <u:b> ") + QString(100000, u'[') << QStringLiteral(u"An/bài.ttl:1: The line is not Turtle.");
}

void TestNif::namesFileAndLine()
{
    QFETCH(QString, turtle);
    QFETCH(QString, says);
    const auto back = read(turtle);
    QCOMPARE(back.documents.size(), 0);
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors()[0].startsWith(says), qUtf8Printable(back.errors()[0]));
}

void TestNif::givesBackAllButTheLossesCounted()
{
    QCOMPARE(kit::unannounced(m_format, 15), QStringList());
}

void TestNif::isReadByRdflib()
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import rdflib")});
    if (!python.waitForStarted() || !python.waitForFinished() || python.exitCode() != 0)
        QSKIP("python3-rdflib is not here: ./dev test installs it");
    kit::MemorySink sink;
    Progress progress;
    const LabelledDocument document = kit::labelled(QStringLiteral(u"😀\r\n[<&\"\\|_*\\[\\\\-> \"Bí\" thư\\\\ [BODY Hà\u00A0Nội]]\t[A#1 x] y [#1 z]"));
    QVERIFY(m_format.write(kit::MemorySource({document}), {}, sink, progress));
    const QTemporaryDir folder;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"),
        QStringLiteral("import sys, rdflib\n"
                       "g = rdflib.Graph(); g.parse(sys.argv[1] + '/b\\u00e0i.ttl', format='turtle')\n"
                       "n = rdflib.Namespace('http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#')\n"
                       "i = rdflib.Namespace('http://www.w3.org/2005/11/its/rdf#')\n"
                       "out = []\n"
                       "for s in g.subjects(n.anchorOf):\n"
                       "    t = str(g.value(g.value(s, n.referenceContext), n.isString))\n"
                       "    b, e = int(g.value(s, n.beginIndex)), int(g.value(s, n.endIndex))\n"
                       "    assert t[b:e] == str(g.value(s, n.anchorOf)), s\n"
                       "    out.append((b, e, len(list(g.objects(s, i.taClassRef)))))\n"
                       "print(sorted(out))\n"), sink.save(folder, {})});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    QCOMPARE(python.readAllStandardOutput().trimmed(), QByteArray("[(3, 19, 1), (13, 19, 1), (20, 21, 1), (24, 25, 1)]"));
}

QTEST_APPLESS_MAIN(TestNif)
#include "tst_nif.moc"
