// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/formattable.h"
#include "tests/kit/exchangekit.h"

#include <QtTest>

using namespace dau;

class TestJsonl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackEverything();
    void writesTheSameBytesAgain();
    void takesWrittenByHand();
    void takesTheTextFromTheProject();
    void namesFileAndLineOfAFault_data();
    void namesFileAndLineOfAFault();
    void importsTheOtherLines();
    void aFaultOnLine12345();

private:
    const Format &m_format = *formatById(u"jsonl");
    kit::ReadBack read(const QByteArray &bytes, const QString &knownText = {});
};

kit::ReadBack TestJsonl::read(const QByteArray &bytes, const QString &knownText)
{
    kit::MemorySink sink;
    (void)sink.write({}, bytes);
    const QTemporaryDir folder;
    const auto known = [&](const QString &) { return knownText.isEmpty() ? std::nullopt : std::optional(Text(knownText)); };
    return kit::readBack(m_format, {sink.save(folder, QStringLiteral(u"jsonl")), {}, known});
}

void TestJsonl::givesBackEverything()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        const kit::MemorySource source(kit::randomDocuments(seed, 6));
        const kit::ReadBack back = kit::throughFormat(m_format, source);
        QCOMPARE(back.errors(), QStringList());
        QCOMPARE(back.problems.size(), 0);
        QCOMPARE(back.documents.size(), source.documents.size());
        for (qsizetype i = 0; i < back.documents.size(); ++i) {
            const LabelledDocument &before = source.documents[i];
            const LabelledDocument &after = back.documents[i];
            QCOMPARE(after.document.name, before.document.name);
            QCOMPARE(after.document.metadata, before.document.metadata);
            QCOMPARE(after.text.string(), before.text.string());
            QCOMPARE(after.zones, before.zones);
            QCOMPARE(after.layers.size(), before.layers.size());
            for (qsizetype l = 0; l < after.layers.size(); ++l) {
                const LabelledLayer &layer = after.layers[l];
                QCOMPARE(layer.annotator.name, before.layers[l].annotator.name);
                QCOMPARE(layer.layer.info, before.layers[l].layer.info);
                const auto same = [](auto a, auto b) {
                    const auto byId = [](const auto &x, const auto &y) { return x.id < y.id; };
                    std::sort(a.begin(), a.end(), byId);
                    std::sort(b.begin(), b.end(), byId);
                    return a == b;
                };
                QVERIFY(same(layer.layer.annotations, before.layers[l].layer.annotations));
                QVERIFY(same(layer.layer.relations, before.layers[l].layer.relations));
                QVERIFY(same(layer.entities, before.layers[l].entities));
            }
        }
    }
}

void TestJsonl::writesTheSameBytesAgain()
{
    const kit::MemorySource source(kit::randomDocuments(3, 10));
    kit::MemorySink first;
    kit::MemorySink second;
    Progress progress;
    QVERIFY(m_format.write(source, {}, first, progress));
    const QTemporaryDir folder;
    const auto back = kit::readBack(m_format, {first.save(folder, m_format.suffix), {}, {}});
    // The facts of the source that the first document lacked are counted at the first reading: from then on, equal.
    kit::MemorySink third;
    QVERIFY(m_format.write(kit::MemorySource(back.documents), {}, second, progress));
    const QTemporaryDir other;
    const auto again = kit::readBack(m_format, {second.save(other, m_format.suffix), {}, {}});
    QVERIFY(m_format.write(kit::MemorySource(again.documents), {}, third, progress));
    QCOMPARE(third.files, second.files);
    QCOMPARE(second.files.value({}).count('\n'), 10);
}

// Ids of any shape, an entity without a list, one string for a list of one: as docs/formats/jsonl.md allows.
void TestJsonl::takesWrittenByHand()
{
    const auto back = read("\xEF\xBB\xBF{\"dau\": 1, \"document\": \"vi-du\", \"text\": \"😀 Bí thư Thành ủy Lâm Văn Thí nói.\", "
                           "\"layers\": [{\"annotator\": \"An\", \"annotations\": ["
                           "{\"id\": \"t1\", \"label\": \"TITLE\", \"spans\": [[2, 17]], \"quotes\": [\"Bí thư Thành ủy\"], \"origin\": \"hand\"},"
                           "{\"id\": \"b1\", \"label\": \"BODY\", \"spans\": [[9, 17]], \"attributes\": {\"level\": \"province\"}, "
                           "\"attribute_sources\": {\"level\": \"carried\"}},"
                           "{\"label\": \"PERSON\", \"spans\": [[18, 29]], \"entity\": \"Lâm Văn Thí\"}],"
                           "\"relations\": [{\"label\": \"of\", \"from\": \"t1\", \"to\": \"b1\"}]}]}\r\n\n");
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 1);
    const LabelledLayer &layer = back.documents[0].layers[0];
    QVERIFY(layer.layer.info.state == LayerState::Done);
    QCOMPARE(kit::describe(layer, back.documents[0].text),
             QStringList({QStringLiteral(u"BODY [10,18) «Thành ủy» level=province(carried) import(jsonl)"),
                          QStringLiteral(u"PERSON [19,30) «Lâm Văn Thí» entity=Lâm Văn Thí import(jsonl)"),
                          QStringLiteral(u"TITLE [3,18) -of-> BODY [10,18)"),
                          QStringLiteral(u"TITLE [3,18) «Bí thư Thành ủy» hand()")}));
    QCOMPARE(back.documents[0].document.newline, QStringLiteral(u"none"));
}

void TestJsonl::takesTheTextFromTheProject()
{
    const QByteArray line = "{\"dau\":1,\"document\":\"a\",\"layers\":[{\"annotator\":\"An\",\"annotations\":[{\"label\":\"X\",\"spans\":[[0,2]]}]}]}\n";
    QCOMPARE(read(line, QStringLiteral(u"Bí thư")).documents.size(), 1);
    QCOMPARE(read(line).errors().join(u'\n'),
             QStringLiteral(u"out.jsonl:1: “text” is missing, and the project has no document “a”; the document is not imported."));
}

void TestJsonl::namesFileAndLineOfAFault_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    const auto layer = [](const QByteArray &inside) {
        return "{\"dau\":1,\"document\":\"a\",\"text\":\"Bí thư\",\"layers\":[{\"annotator\":\"An\"," + inside + "}]}";
    };
    QTest::newRow("broken") << QByteArray("{\"dau\":1,") << QStringLiteral(u"not valid JSON");
    QTest::newRow("not ours") << QByteArray("{\"text\":\"a\"}") << QStringLiteral(u"“dau” is missing");
    QTest::newRow("newer") << QByteArray("{\"dau\":2,\"document\":\"a\",\"text\":\"\"}") << QStringLiteral(u"newer version");
    QTest::newRow("a list") << QByteArray("[1]") << QStringLiteral(u"not a JSON object");
    QTest::newRow("twice") << QByteArray("{\"dau\":1,\"dau\":1}") << QStringLiteral(u"“dau” stands twice");
    QTest::newRow("half a pair") << QByteArray("{\"dau\":1,\"document\":\"a\",\"text\":\"\\ud800x\"}") << QStringLiteral(u"half of a surrogate pair");
    QTest::newRow("low half") << QByteArray("{\"dau\":1,\"document\":\"a\",\"text\":\"\\udc00x\"}") << QStringLiteral(u"half of a surrogate pair");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"dau\":1,\"document\":\"a\xff\"}") << QStringLiteral(u"valid JSON");
    QTest::newRow("deep") << QByteArray(5000, '[') << QStringLiteral(u"valid JSON");
    QTest::newRow("hash") << QByteArray("{\"dau\":1,\"document\":\"a\",\"text\":\"b\",\"text_sha256\":\"" + QByteArray(64, '0') + "\"}")
                          << QStringLiteral(u"does not agree with the text");
    QTest::newRow("beyond the end") << layer("\"annotations\":[{\"label\":\"X\",\"spans\":[[0,7]]}]")
                                    << QStringLiteral(u"“layers[0].annotations[0].spans” has 0 to 7");
    QTest::newRow("fraction") << layer("\"annotations\":[{\"label\":\"X\",\"spans\":[[0,2.5]]}]") << QStringLiteral(u"pairs of whole numbers");
    QTest::newRow("quote") << layer("\"annotations\":[{\"label\":\"X\",\"spans\":[[0,2]],\"quotes\":[\"Ba\"]}]")
                           << QStringLiteral(u"has “Ba” where the text from 0 to 2 is “Bí”");
    QTest::newRow("touching") << layer("\"annotations\":[{\"label\":\"X\",\"spans\":[[0,2],[2,3]]}]") << QStringLiteral(u"must not touch");
    QTest::newRow("id twice") << layer("\"annotations\":[{\"id\":\"t\",\"label\":\"X\",\"spans\":[[0,2]]},{\"id\":\"t\",\"label\":\"X\",\"spans\":[[0,3]]}]")
                              << QStringLiteral(u"“layers[0].annotations[1].id” is “t”, which stands twice");
    QTest::newRow("unknown end") << layer("\"relations\":[{\"label\":\"of\",\"from\":\"t\",\"to\":\"u\"}]")
                                 << QStringLiteral(u"“layers[0].relations[0].from” is “t”, which is not an annotation");
    QTest::newRow("state") << layer("\"state\":\"ready\"") << QStringLiteral(u"“layers[0].state” must not be “ready”");
}

void TestJsonl::namesFileAndLineOfAFault()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const auto back = read("\n" + line + "\n");
    QCOMPARE(back.documents.size(), 0);
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors()[0].startsWith(u"out.jsonl:2: "), qUtf8Printable(back.errors()[0]));
    QVERIFY2(back.errors()[0].contains(says), qUtf8Printable(back.errors()[0]));
}

void TestJsonl::importsTheOtherLines()
{
    const auto back = read("{\"dau\":1,\"document\":\"a\",\"text\":\"\",\"mood\":3}\nnonsense\n{\"dau\":1,\"document\":\"a\",\"text\":\"b\"}\n"
                           "{\"dau\":1,\"document\":\"c\",\"text\":\"c\"}");
    QCOMPARE(back.documents.size(), 2);
    QCOMPARE(back.errors().size(), 2);
    QVERIFY(back.errors()[1].contains(u"names “a” a second time"));
    QCOMPARE(back.problems[0], (Problem{Problem::Severity::Loss, QStringLiteral(u"out.jsonl"), 1,
                                        QStringLiteral(u"The key “mood” is not known and not kept.")}));
}

void TestJsonl::aFaultOnLine12345()
{
    QByteArray bytes;
    for (int i = 1; i <= 12'400; ++i)
        bytes += i == 12'345 ? QByteArray("{\"dau\":1,\n") : "{\"dau\":1,\"document\":\"" + QByteArray::number(i) + "\",\"text\":\"\"}\n";
    const auto back = read(bytes);
    QCOMPARE(back.documents.size(), 12'399);
    QVERIFY(back.errors().join(u' ').startsWith(u"out.jsonl:12345: "));
}

QTEST_APPLESS_MAIN(TestJsonl)
#include "tst_jsonl.moc"
