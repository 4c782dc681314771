// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/csvtext.h"
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void guardsFormulasAndTakesTheGuardOff();
    void readsWhatRfc4180Allows();
    void givesBackAllButTheLossesCounted();
    void pythonCutsTheSameWords();
    void readsAnotherPersonsTable();
    void namesFileAndLine_data();
    void namesFileAndLine();

private:
    const Format &m_format = *formatById(u"csv");
    kit::ReadBack read(const QByteArray &spans, const QString &knownText);
};

kit::ReadBack TestCsv::read(const QByteArray &spans, const QString &knownText)
{
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"spans.csv"), spans);
    const QTemporaryDir folder;
    return kit::readBack(m_format, {sink.save(folder, {}), QStringLiteral(u"An"), [&](const QString &) { return std::optional(Text(knownText)); }});
}

void TestCsv::guardsFormulasAndTakesTheGuardOff()
{
    QCOMPARE(guarded(QStringLiteral(u"=SUM(A1)")), QStringLiteral(u"'=SUM(A1)"));
    QCOMPARE(guarded(QStringLiteral(u"ông")), QStringLiteral(u"ông"));
    for (const char16_t *text : {u"", u"'", u"=", u"'=", u"''=1", u"'a", u"+1", u"-", u"@x", u"\tx", u"\rx", u"a=1"})
        QCOMPARE(unguarded(guarded(QString::fromUtf16(text))), QString::fromUtf16(text));
}

void TestCsv::readsWhatRfc4180Allows()
{
    CsvText csv("\xEF\xBB\xBF" "a;b\r\n\"x;\"\"y\"\"\n2\";\r\n\n3;4");
    QCOMPARE(csv.header(), QStringList({QStringLiteral(u"a"), QStringLiteral(u"b")}));
    QCOMPARE(*csv.next(), QStringList({QStringLiteral(u"x;\"y\"\n2"), QString()}));
    QCOMPARE(csv.lineNumber(), 2);
    QCOMPARE(*csv.next(), QStringList({QStringLiteral(u"3"), QStringLiteral(u"4")}));
    QCOMPARE(csv.lineNumber(), 5);
    QVERIFY(!csv.next());
    CsvText open("a\n\"x");
    QVERIFY(!open.next());
    QVERIFY(!open.fault().isEmpty());
}

void TestCsv::givesBackAllButTheLossesCounted()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        const kit::MemorySource source(kit::randomDocuments(seed, 5));
        const auto back = kit::throughFormat(m_format, source);
        QCOMPARE(back.errors(), QStringList());
        QCOMPARE(back.documents.size(), source.documents.size());
        for (qsizetype i = 0; i < back.documents.size(); ++i) {
            const LabelledDocument &before = source.documents[i];
            const LabelledDocument &after = back.documents[i];
            QCOMPARE(after.document.name, before.document.name);
            QCOMPARE(after.document.metadata, before.document.metadata);
            QCOMPARE(after.text.string(), before.text.string());
            QCOMPARE(after.layers.size(), before.layers.size());
            qint64 details = 0;
            for (qsizetype l = 0; l < after.layers.size(); ++l) {
                QCOMPARE(kit::describe(after.layers[l], after.text), kit::describe(before.layers[l], before.text));
                for (const Entity &entity : before.layers[l].entities)
                    details += entity.aliases.isEmpty() ? 0 : 1;
                details += before.layers[l].layer.info.note.isEmpty() ? 0 : 1;
            }
            for (const Loss &loss : m_format.losses(before, {}))
                details -= loss.count;
            QCOMPARE(details, 0);
        }
    }
}

// Both columns of places against the text of the row, code points and UTF-16 units.
void TestCsv::pythonCutsTheSameWords()
{
    if (!kit::canRun(kit::python))
        QSKIP("python3 is not here: nothing but our own reader has looked at these files");
    for (const auto &documents : {kit::hardDocuments(), kit::randomDocuments(5, 6)})
        QCOMPARE(kit::quotesSaid(m_format, documents, QStringLiteral(u"spans.csv")), kit::pieces(documents));
}

void TestCsv::readsAnotherPersonsTable()
{
    const auto back = read("label\tdoc_id\tend\tstart\tentity\nTITLE\ta\t8\t2\tLâm\n", QStringLiteral(u"😀 Bí thư"));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text),
             QStringList{QStringLiteral(u"TITLE [3,9) «Bí thư» entity=Lâm import(csv)")});
}

void TestCsv::namesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("says");
    const QByteArray header = "doc_id,span_id,fragment,label,start,end,text,attributes\r\n";
    QTest::newRow("columns") << header + "a,1\r\n" << QStringLiteral(u"spans.csv:2: The row has 2 columns, but the header has 8.");
    QTest::newRow("beyond") << header + "a,1,1/1,X,0,9,Bí,\r\n" << QStringLiteral(u"spans.csv:2: “0” to “9” is not a span of a text of 8 characters.");
    QTest::newRow("no number") << header + "a,1,1/1,X,0x1,4,Bí,\r\n" << QStringLiteral(u"spans.csv:2: “0x1” to “4” is not a span");
    QTest::newRow("quote") << header + "a,1,1/1,X,2,4,Ba,\r\n" << QStringLiteral(u"spans.csv:2: The row says “Ba”, but the text from 2 to 4 is “Bí”.");
    QTest::newRow("twice") << header + "a,1,1/1,X,2,4,Bí,\r\na,1,1/1,X,2,4,Bí,\r\n" << QStringLiteral(u"spans.csv:3: The span_id “1” stands twice.");
    QTest::newRow("fragment") << header + "a,1,2/2,X,2,4,Bí,\r\n" << QStringLiteral(u"spans.csv:2: The fragment 2/2 of “1” does not follow");
    QTest::newRow("json") << header + "a,1,1/1,X,2,4,Bí,x\r\n" << QStringLiteral(u"spans.csv:2: The attributes are not a JSON object.");
    QTest::newRow("header") << QByteArray("doc_id,label\r\n") << QStringLiteral(u"spans.csv:1: The column “start” is missing.");
    QTest::newRow("open quote") << header + "a,\"1\r\n" << QStringLiteral(u"spans.csv:2: A quoted cell");
}

void TestCsv::namesFileAndLine()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, says);
    const auto back = read(rows, QStringLiteral(u"😀 Bí thư"));
    QCOMPARE(back.documents.size(), 0);
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors()[0].startsWith(says), qUtf8Printable(back.errors()[0]));
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
