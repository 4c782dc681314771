// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

class TestTei : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackEverything_data();
    void givesBackEverything();
    void givesBackRandomDocuments_data() { givesBackEverything_data(); }
    void givesBackRandomDocuments();
    void isValidTei_data() { givesBackEverything_data(); }
    void isValidTei();
    void readsTheTextOfOthers();
    void readsStandoffOfOthers();
    void readsOneTextOfAnEdition();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void refusesWhatXmlCannotHold();

private:
    static kit::ReadBack read(const QByteArray &xml)
    {
        const QTemporaryDir folder;
        return kit::readBack(*formatById(u"tei-inline"), {kit::writeFile(folder, QStringLiteral(u"An/bài.xml"), xml), {}, {}});
    }
    static QByteArray tei(const QByteArray &body, const QByteArray &after = {}, const QByteArray &head = {})
    {
        return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader>" + head + "</teiHeader><text><body>" + body + "</body></text>" + after + "</TEI>";
    }
};

void TestTei::givesBackEverything_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("inline") << QStringLiteral(u"tei-inline");
    QTest::newRow("standoff") << QStringLiteral(u"tei-standoff");
}

void TestTei::givesBackEverything()
{
    QFETCH(QString, id);
    const auto documents = kit::hardDocuments();
    const auto back = kit::throughFormat(*formatById(id), kit::MemorySource(documents, kit::newsScheme()));
    QCOMPARE(kit::differences(documents, back).join(u'\n'), QString());
    QVERIFY(back.problems.isEmpty());
}

void TestTei::givesBackRandomDocuments()
{
    QFETCH(QString, id);
    for (quint32 seed = 0; seed < 12; ++seed) {
        const auto documents = kit::randomDocuments(seed, 5);
        const auto back = kit::throughFormat(*formatById(id), kit::MemorySource(documents));
        QCOMPARE(kit::differences(documents, back).join(u'\n'), QString());
    }
}

void TestTei::isValidTei()
{
    QFETCH(QString, id);
    const QString schema = kit::schema(QStringLiteral(u"tei_all.rng"));
    if (schema.isEmpty() || !kit::canRun(QStringLiteral(u"jing")))
        QSKIP("jing or the TEI schema is not here: nothing but our own reader has looked at these files");
    kit::MemorySink sink;
    Progress progress;
    QVERIFY(formatById(id)->write(kit::MemorySource(kit::hardDocuments() + kit::randomDocuments(3, 5), kit::newsScheme()), {}, sink, progress));
    const QTemporaryDir folder;
    const QStringList files = kit::save(sink, folder, {});
    QCOMPARE(kit::run(QStringLiteral(u"jing"), QStringList{schema} + files), QString());
    if (id == u"tei-standoff")
        return; // once will do
    const QString spoilt = kit::writeFile(folder, QStringLiteral(u"spoilt.xml"), sink.files.first().replace("<body>", "<body><nonsense/>"));
    QVERIFY(!kit::run(QStringLiteral(u"jing"), {schema, spoilt}).isEmpty());
}

void TestTei::readsTheTextOfOthers()
{
    const auto back = read(tei("<head>Họp <orgName>Ban  <placeName ref=\"#hn\">Hà\n Nội</placeName></orgName></head>\n"
                               "  <p>Ông <persName cert=\"low\" key=\"p1\">Lâm</persName> đến <date when=\"2026-01-05\">hôm qua</date>, "
                               "<rs type=\"TITLE\" resp=\"#b\">Bí thư</rs>.</p>",
                               {}, "<fileDesc><titleStmt><title>Họp</title><respStmt xml:id=\"b\"><resp>x</resp><name>Bình</name></respStmt></titleStmt></fileDesc>"));
    QCOMPARE(back.errors().join(u'\n'), QString());
    const LabelledDocument &document = back.documents.at(0);
    QCOMPARE(document.document.name, QStringLiteral(u"bài"));
    QCOMPARE(document.document.title, QStringLiteral(u"Họp"));
    QCOMPARE(document.text.string(), QStringLiteral(u"Họp Ban Hà Nội\nÔng Lâm đến hôm qua, Bí thư."));
    QCOMPARE(document.layers.size(), 2);
    QCOMPARE(document.layers[0].annotator.name, QStringLiteral(u"An"));
    QCOMPARE(kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins"), QStringLiteral(u"sources")}),
             (QStringList{QStringLiteral(u"date [27,34) «hôm qua» when=2026-01-05"), QStringLiteral(u"orgName [4,14) «Ban Hà Nội»"),
                          QStringLiteral(u"persName [19,22) «Lâm» key=p1 doubt"), QStringLiteral(u"placeName [8,14) «Hà Nội» entity=hn")}));
    QCOMPARE(document.layers[1].annotator.name, QStringLiteral(u"Bình"));
    QCOMPARE(document.layers[1].layer.annotations[0].label, QStringLiteral(u"TITLE"));
}

void TestTei::readsStandoffOfOthers()
{
    const auto back = read(tei("<p><s><w xml:id=\"w1\">Bí</w> <w xml:id=\"w2\">thư</w> <w xml:id=\"w3\">tỉnh</w></s></p>",
                               "<standOff><spanGrp><span xml:id=\"a\" type=\"TITLE\" target=\"#w1 #w2\"/><span xml:id=\"b\" ana=\"#PL\" target=\"#w1 #w3\"/>"
                               "<span from=\"#w2\" to=\"#w3\" type=\"X\"/><span target=\"#nowhere\" type=\"X\"/></spanGrp>"
                               "<listRelation><relation name=\"of\" active=\"#a\" passive=\"#b\"/></listRelation></standOff>"));
    QCOMPARE(back.errors().join(u'\n'), QString());
    QCOMPARE(back.problems.size(), 1);
    const LabelledDocument &document = back.documents.at(0);
    QCOMPARE(kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}),
             (QStringList{QStringLiteral(u"PL [0,2) [7,11) «Bí … tỉnh»"), QStringLiteral(u"TITLE [0,6) -of-> PL [0,2) [7,11)"),
                          QStringLiteral(u"TITLE [0,6) «Bí thư»"), QStringLiteral(u"X [3,11) «thư tỉnh»")}));
}

// Both sides of a choice, what was deleted and the notes of the editor are no running text.
void TestTei::readsOneTextOfAnEdition()
{
    const auto back = read(tei("<p>Gặp <persName><choice>\n  <orig>bà <rs xml:id=\"x\" type=\"OLD\">Lẫm</rs></orig>\n  <reg>ông <w xml:id=\"w\">Lâm</w></reg></choice></persName>"
                               "<note>Xem <persName>An</persName>.</note> ở <placeName>Hà <subst><del>Nam</del> <add>Nội</add></subst></placeName>, "
                               "<app><lem>hôm</lem><rdg>ngày</rdg></app> <choice><abbr>nay</abbr><abbr>ni</abbr></choice>.</p>",
                               "<standOff><spanGrp><span type=\"NAME\" target=\"#w\"/></spanGrp></standOff>",
                               "<fileDesc><titleStmt><title>Thư</title><respStmt><resp>Biên tập</resp><name>Bình</name></respStmt></titleStmt></fileDesc>"));
    QCOMPARE(back.errors().join(u'\n'), QString());
    const LabelledDocument &document = back.documents.at(0);
    QCOMPARE(document.text.string(), QStringLiteral(u"Gặp ông Lâm ở Hà Nội, hôm nay."));
    QCOMPARE(document.layers.size(), 1);
    QCOMPARE(document.layers[0].annotator.name, QStringLiteral(u"An"));
    QCOMPARE(kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}),
             (QStringList{QStringLiteral(u"NAME [8,11) «Lâm»"), QStringLiteral(u"persName [4,11) «ông Lâm»"), QStringLiteral(u"placeName [14,20) «Hà Nội»")}));
    QStringList said;
    for (const Problem &problem : back.problems)
        said.append(problem.message.section(u' ', 0, 2));
    QCOMPARE(said, (QStringList{QStringLiteral(u"In 3 places"), QStringLiteral(u"1 deletions (del)"), QStringLiteral(u"1 notes inside"), QStringLiteral(u"2 annotations in")}));
}

void TestTei::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("says");
    QByteArray laughs = "<!DOCTYPE TEI [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>" + tei("<p>&c;</p>");
    QTest::newRow("billion laughs") << laughs << QStringLiteral(u"DTD");
    QTest::newRow("outside file") << "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + tei("<p>&x;</p>") << QStringLiteral(u"DTD");
    QTest::newRow("outside DTD") << "<!DOCTYPE TEI SYSTEM \"http://example.org/a.dtd\">" + tei("<p>x</p>") << QStringLiteral(u"DTD");
    QTest::newRow("unknown entity") << tei("<p>&nbsp;</p>") << QStringLiteral(u"nbsp");
    QTest::newRow("depth") << tei(QByteArray("<seg>").repeated(100'000)) << QStringLiteral(u"256");
    QTest::newRow("cut off") << QByteArray("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><p>a") << QStringLiteral(u"well-formed");
    QTest::newRow("not XML") << QByteArray("\0\1\2", 3) << QStringLiteral(u"well-formed");
    QTest::newRow("other XML") << QByteArray("<html/>") << QStringLiteral(u"html");
    QTest::newRow("bad UTF-8") << tei("<p>\xff\xfe</p>") << QStringLiteral(u"well-formed");
}

void TestTei::refusesHostileFiles()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, says);
    const auto back = read(xml);
    QVERIFY(back.documents.isEmpty());
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors().at(0).contains(says), qUtf8Printable(back.errors().at(0)));
    QVERIFY(back.errors().at(0).contains(u"bài.xml"));
}

void TestTei::refusesWhatXmlCannotHold()
{
    LabelledDocument document;
    document.document.name = QStringLiteral(u"bài");
    document.text = Text(QStringLiteral(u"😀a\fb"));
    const auto back = kit::throughFormat(*formatById(u"tei-inline"), kit::MemorySource({document}));
    QVERIFY2(back.failure.contains(u"U+000C") && back.failure.contains(u"bài") && back.failure.contains(u"at 2"), qUtf8Printable(back.failure));
}

QTEST_APPLESS_MAIN(TestTei)
#include "tst_tei.moc"
