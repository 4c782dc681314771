// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/csvreader.h"
#include "storage/articles/tablearticle.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest>

using namespace dau;

static QTemporaryDir *folder()
{
    static QTemporaryDir dir;
    return &dir;
}

static QString write(const char *name, const QByteArray &bytes)
{
    QFile file(folder()->filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", name);
    return file.fileName();
}

struct Read {
    QList<Article> articles;
    QString error;
};

static Read read(const QString &path, const TableOptions &options = {})
{
    Read result;
    const Result<void> done = readTable(path, options, [&result](Article article) {
        result.articles.append(std::move(article));
        return true;
    });
    if (!done)
        result.error = done.error().message;
    return result;
}

class TestArticleTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quotesAndNewlinesInCsv();
    void separatorsAreGuessed_data();
    void separatorsAreGuessed();
    void columnsAreGuessedOrChosen();
    void brokenCsvNamesTheLine_data();
    void brokenCsvNamesTheLine();
    void linesOfJson();
    void brokenJsonNamesTheLine_data();
    void brokenJsonNamesTheLine();
    void theTwelveThousandthLine();
    void tablesWithoutRows();
    void aReaderMayStop();
};

void TestArticleTables::quotesAndNewlinesInCsv()
{
    const Read result = read(write("a.csv",
        "\xEF\xBB\xBFid,text,date\r\n"
        "x1,\"Xã \"\"Tam Bình\"\", họp.\r\nHết.\",2024\r\n"
        "\r\n"
        ",\"\",\n"));
    QCOMPARE(result.error, QString());
    QCOMPARE(result.articles.size(), 2);
    const Article &first = result.articles[0];
    QCOMPARE(first.name, QStringLiteral(u"x1"));
    QCOMPARE(first.source, QStringLiteral(u"a.csv:2"));
    QCOMPARE(first.text.string(), QStringLiteral(u"Xã \"Tam Bình\", họp.\r\nHết."));
    QCOMPARE(first.newline, QStringLiteral(u"crlf"));
    QCOMPARE(first.metadata, (QMap<QString, QString>{{QStringLiteral(u"date"), QStringLiteral(u"2024")}}));
    QVERIFY(first.byteOrderMark);
    QCOMPARE(result.articles[1].name, QStringLiteral(u"a-2"));
    QCOMPARE(result.articles[1].source, QStringLiteral(u"a.csv:5"));
    QCOMPARE(result.articles[1].text.size(), 0);
    QVERIFY(first.sourceHash.size() == 32 && first.sourceHash != result.articles[1].sourceHash);
}

void TestArticleTables::separatorsAreGuessed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QStringLiteral(u"a,b\n") << QChar(u',');
    QTest::newRow("semicolon") << QStringLiteral(u"a;b;c\n1,2,3,4") << QChar(u';');
    QTest::newRow("tab") << QStringLiteral(u"a\tb") << QChar(u'\t');
    QTest::newRow("in quotes") << QStringLiteral(u"\"a,b,c,d\";b\n") << QChar(u';');
    QTest::newRow("one column") << QStringLiteral(u"text\n") << QChar(u',');
}

void TestArticleTables::separatorsAreGuessed()
{
    QFETCH(QString, text);
    QFETCH(QChar, separator);
    QCOMPARE(CsvReader::guessSeparator(text), separator);
}

void TestArticleTables::columnsAreGuessedOrChosen()
{
    const QString path = write("b.csv", "ma;tieu de;bai;nguon\n1;Họp;Xã Tam Bình đã họp sáng nay.;bản tin\n");
    const Result<TablePreview> preview = previewTable(path, {});
    QVERIFY(preview);
    QCOMPARE(preview->columns.join(u'|'), QStringLiteral(u"ma|tieu de|bai|nguon"));
    QCOMPARE(preview->textColumn, QStringLiteral(u"bai"));
    QCOMPARE(preview->nameColumn, QString());
    TableOptions options;
    options.textColumn = QStringLiteral(u"nguon");
    options.nameColumn = QStringLiteral(u"tieu de");
    options.metadataColumns = {QStringLiteral(u"ma")};
    const Read result = read(path, options);
    QCOMPARE(result.articles.size(), 1);
    QCOMPARE(result.articles[0].text.string(), QStringLiteral(u"bản tin"));
    QCOMPARE(result.articles[0].name, QStringLiteral(u"Họp"));
    QCOMPARE(result.articles[0].metadata.keys(), QStringList{QStringLiteral(u"ma")});
    options.textColumn = QStringLiteral(u"noi dung");
    const Read missing = read(path, options);
    QVERIFY(missing.error.contains(u"noi dung") && missing.error.contains(u"tieu de"));
}

void TestArticleTables::brokenCsvNamesTheLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("never closed") << QByteArray("id,text\n1,a\n2,\"b\nc\nd\n") << QStringLiteral(u"line 3");
    QTest::newRow("text after quote") << QByteArray("id,text\n1,\"a\n\"b\n") << QStringLiteral(u"line 3");
    QTest::newRow("too few") << QByteArray("id,text\n1,a\n2\n") << QStringLiteral(u"line 3");
    QTest::newRow("too many") << QByteArray("id,text\n1,a,b\n") << QStringLiteral(u"line 2");
    QTest::newRow("column twice") << QByteArray("id,text,id\n1,a,b\n") << QStringLiteral(u"line 1");
    QTest::newRow("no header") << QByteArray("12,Title,1,1,Hà\n") << QStringLiteral(u"looks like data");
    QTest::newRow("encoding") << QByteArray("id,text\n1,ủy\n2,ti\xFF\n") << QStringLiteral(u"line 3");
}

void TestArticleTables::brokenCsvNamesTheLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const QString error = read(write("bad.csv", bytes)).error;
    QVERIFY2(error.contains(u"bad.csv") && error.contains(place), qPrintable(error));
}

void TestArticleTables::linesOfJson()
{
    const Read result = read(write("a.jsonl",
        "\xEF\xBB\xBF{\"id\": 9007199254740993, \"text\": \"\\u1ee6y vi\xC3\xAAn \\ud83d\\ude00\\n\", \"x\": 1.5}\r\n"
        "\n"
        "{\"text\": \"a\\u0000b \xE2\x80\xA8\", \"tags\": [1, \"b\"], \"x\": null, \"ok\": true}"));
    QCOMPARE(result.error, QString());
    QCOMPARE(result.articles.size(), 2);
    QCOMPARE(result.articles[0].name, QStringLiteral(u"9007199254740993"));
    QCOMPARE(result.articles[0].text.string(), QStringLiteral(u"Ủy viên 😀\n"));
    QCOMPARE(result.articles[0].metadata.value(QStringLiteral(u"x")), QStringLiteral(u"1.5"));
    const Article &second = result.articles[1];
    QCOMPARE(second.name, QStringLiteral(u"a-2"));
    QCOMPARE(second.source, QStringLiteral(u"a.jsonl:3"));
    QCOMPARE(second.text.string(), QStringLiteral(u"a\uFFFDb \u2028"));
    QCOMPARE(second.problems.size(), 1);
    QCOMPARE(second.problems[0].line, 3);
    QCOMPARE(second.metadata.value(QStringLiteral(u"tags")), QStringLiteral(u"[1,\"b\"]"));
    QCOMPARE(second.metadata.value(QStringLiteral(u"ok")), QStringLiteral(u"true"));
    QVERIFY(!second.metadata.contains(QStringLiteral(u"x")));
}

void TestArticleTables::brokenJsonNamesTheLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("cut off") << QByteArray("{\"text\": \"a");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("two objects") << QByteArray("{\"text\": \"a\"} {\"text\": \"b\"}");
    QTest::newRow("high half") << QByteArray("{\"text\": \"a\\ud83d\"}");
    QTest::newRow("low half") << QByteArray("{\"text\": \"\\ude00\"}");
    QTest::newRow("half in a key") << QByteArray("{\"text\": \"a\", \"\\udc00\": 1}");
    QTest::newRow("invalid utf-8") << QByteArray("{\"text\": \"a\xFF\"}");
    QTest::newRow("no text") << QByteArray("{\"other\": \"a\"}");
    QTest::newRow("null text") << QByteArray("{\"text\": null}");
    QTest::newRow("deep") << QByteArray("{\"text\": ") + QByteArray(1'000'000, '[');
}

void TestArticleTables::brokenJsonNamesTheLine()
{
    QFETCH(QByteArray, line);
    const Read result = read(write("bad.jsonl", "{\"text\": \"a \\\\ud83d\"}\n\n" + line + "\n{\"text\": \"c\"}\n"));
    QVERIFY2(result.error.contains(u"bad.jsonl") && result.error.contains(u"line 3"), qPrintable(result.error));
}

void TestArticleTables::theTwelveThousandthLine()
{
    QByteArray bytes;
    for (int line = 1; line <= 13'000; ++line)
        bytes += line == 12'345 ? "{\"text\": broken}\n" : "{\"text\": \"a\"}\n";
    const Read result = read(write("long.jsonl", bytes));
    QVERIFY2(result.error.contains(u"line 12345"), qPrintable(result.error));
    QCOMPARE(result.articles.size(), 12'344);
}

void TestArticleTables::tablesWithoutRows()
{
    for (const char *name : {"empty.csv", "empty.jsonl"}) {
        const Read result = read(write(name, ""));
        QCOMPARE(result.error, QString());
        QVERIFY(result.articles.isEmpty());
    }
    QVERIFY(read(write("head.csv", "id,text\n")).articles.isEmpty());
    QVERIFY(!read(folder()->filePath(QStringLiteral(u"missing.csv"))).error.isEmpty());
    TableOptions options;
    options.kind = QStringLiteral(u"jsonl");
    QCOMPARE(read(write("rows.json", "{\"text\": \"a\"}\n"), options).articles.size(), 1);
}

void TestArticleTables::aReaderMayStop()
{
    const QString path = write("stop.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
    int taken = 0;
    QVERIFY(readTable(path, {}, [&taken](const Article &) { return ++taken < 1; }));
    QCOMPARE(taken, 1);
}

QTEST_GUILESS_MAIN(TestArticleTables)
#include "tst_articletables.moc"
