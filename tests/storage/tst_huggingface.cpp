// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/formattable.h"
#include "tests/kit/exchangekit.h"
#include "tests/kit/notation.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtTest>

using namespace dau;

class TestHuggingFace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheClassesInTheSchemesOrder();
    void writesTokensWithTheirPlaces();
    void neverSaysOOfWhatNobodyChecked();
    void putsSplitsApart();
    void givesBackEverythingButTheLossesCounted();
    void takesPredictionsOnTheTextOfTheProject();
    void readsRowsOfOthers();
    void readsSentencesOfDifferentDepth();
    void namesWhatCannotBeRead_data();
    void namesWhatCannotBeRead();
    void survivesSpoiltTables();
    void isTheSameTwice();
    void isReadByHyparquetAndDuckDb();

private:
    const Format &m_format = *formatById(u"huggingface");
    kit::MemorySink written(const QList<LabelledDocument> &documents, const LabelScheme &scheme = {}, const ExportOptions &options = {});
    kit::ReadBack read(const QMap<QString, QByteArray> &files, const QString &knownText = {});
};

kit::MemorySink TestHuggingFace::written(const QList<LabelledDocument> &documents, const LabelScheme &scheme, const ExportOptions &options)
{
    kit::MemorySink sink;
    Progress progress;
    (void)m_format.write(kit::MemorySource(documents, scheme), options, sink, progress);
    return sink;
}

kit::ReadBack TestHuggingFace::read(const QMap<QString, QByteArray> &files, const QString &knownText)
{
    kit::MemorySink sink;
    sink.files = files;
    const QTemporaryDir folder;
    const auto known = [&](const QString &) { return knownText.isEmpty() ? std::nullopt : std::optional(Text(knownText)); };
    return kit::readBack(m_format, {sink.save(folder, {}), QStringLiteral(u"M"), known});
}

void TestHuggingFace::namesTheClassesInTheSchemesOrder()
{
    const auto sink = written({kit::labelled(QStringLiteral(u"[BODY Ban] [NEW x] [PERSON An]"))}, kit::newsScheme(), {});
    const QString readme = QString::fromUtf8(sink.files.value(QStringLiteral(u"README.md")));
    QVERIFY(readme.startsWith(QStringLiteral(u"---\n")));
    QVERIFY2(readme.contains(QStringLiteral(u"          '0': \"O\"\n          '1': \"B-PERSON\"\n          '2': \"I-PERSON\"\n          '3': \"B-TITLE\"\n")), qUtf8Printable(readme));
    QVERIFY(readme.contains(QStringLiteral(u"'11': \"B-NEW\"")));
    QVERIFY(readme.contains(QStringLiteral(u"- split: train\n    path: data/train-*.parquet\n")));
    const QByteArray table = sink.files.value(QStringLiteral(u"data/train-00000-of-00001.parquet"));
    QVERIFY(table.startsWith("PAR1") && table.endsWith("PAR1"));
    QVERIFY(table.contains("\"_type\":\"Sequence\""));
}

void TestHuggingFace::writesTokensWithTheirPlaces()
{
    const auto sink = written({kit::labelled(QStringLiteral(u"😀 [TITLE Bí thư [BODY Thành ủy]].\nXong"))});
    QCOMPARE(QString::fromUtf8(sink.files.value(QStringLiteral(u"jsonl/tokens-train.jsonl"))),
             QStringLiteral(u"{\"id\":\"bài#1\",\"document_id\":\"bài\",\"annotator\":\"An\",\"tokens\":[\"😀\",\"Bí\",\"thư\",\"Thành\",\"ủy\",\".\"],"
                            "\"starts\":[0,2,5,9,15,17],\"ends\":[1,4,8,14,17,18],\"ner_tags\":[0,3,4,4,4,0],\"ner_tags_2\":[0,0,0,1,2,0]}\n"
                            "{\"id\":\"bài#2\",\"document_id\":\"bài\",\"annotator\":\"An\",\"tokens\":[\"Xong\"],\"starts\":[19],\"ends\":[23],"
                            "\"ner_tags\":[0],\"ner_tags_2\":[0]}\n"));
}

void TestHuggingFace::neverSaysOOfWhatNobodyChecked()
{
    const QStringList person{QStringLiteral(u"PERSON")};
    const LabelledDocument partly = kit::labelled(QStringLiteral(u"[PERSON An] ở Huế"), person);
    LabelledDocument all = kit::labelled(QStringLiteral(u"Chi ở [PLACE Huế]"));
    all.document.name = QStringLiteral(u"khác");
    const auto sink = written({partly, all});
    const QString tokens = QStringLiteral(u"jsonl/tokens-train.jsonl");
    QCOMPARE(QString::fromUtf8(sink.files.value(tokens)),
             QStringLiteral(u"{\"id\":\"bài#1\",\"document_id\":\"bài\",\"annotator\":\"An\",\"tokens\":[\"An\",\"ở\",\"Huế\"],"
                            "\"starts\":[0,3,5],\"ends\":[2,4,8],\"ner_tags\":[1,-100,-100],\"checked_labels\":[\"PERSON\"]}\n"
                            "{\"id\":\"khác#1\",\"document_id\":\"khác\",\"annotator\":\"An\",\"tokens\":[\"Chi\",\"ở\",\"Huế\"],"
                            "\"starts\":[0,4,6],\"ends\":[3,5,9],\"ner_tags\":[0,0,3],\"checked_labels\":[]}\n"));
    const QByteArray readme = sink.files.value(QStringLiteral(u"README.md"));
    QVERIFY(readme.contains("  - name: checked_labels\n    sequence: string\n") && readme.contains("-100"));
    QVERIFY(!written({all}).files.value(QStringLiteral(u"README.md")).contains("checked_labels"));

    const QString table = QStringLiteral(u"data/train-00000-of-00001.parquet");
    const QString spans = QStringLiteral(u"spans/train-00000-of-00001.parquet");
    for (const QString &view : {tokens, table, spans}) {
        const auto back = read({{QStringLiteral(u"README.md"), readme}, {view, sink.files.value(view)}}, view == spans ? QString() : partly.text.string());
        QCOMPARE(back.documents.value(0).layers.size(), 1);
        const LabelledLayer &layer = back.documents[0].layers[0];
        QCOMPARE(kit::checkedOf(layer), person);
        QVERIFY(layer.layer.info.state == LayerState::Done);
        QCOMPARE(layer.layer.annotations.size(), 1);
    }
    // What others mask and do not explain is not done.
    const auto masked = read({{QStringLiteral(u"a.jsonl"), "{\"tokens\":[\"An\",\"ở\"],\"ner_tags\":[\"B-P\",-100]}\n"}});
    QCOMPARE(masked.errors(), QStringList());
    QVERIFY(masked.documents[0].layers[0].layer.info.state == LayerState::InProgress);
}

void TestHuggingFace::putsSplitsApart()
{
    LabelledDocument test = kit::labelled(QStringLiteral(u"[P An]"));
    test.document.metadata = {{QStringLiteral(u"split"), QStringLiteral(u"test")}};
    LabelledDocument dev = kit::labelled(QStringLiteral(u"[P Chi]"));
    dev.document.name = QStringLiteral(u"khác");
    dev.document.metadata = {{QStringLiteral(u"split"), QStringLiteral(u"dev")}};
    const auto sink = written({test, dev});
    QVERIFY(sink.files.contains(QStringLiteral(u"data/test-00000-of-00001.parquet")));
    QVERIFY(sink.files.contains(QStringLiteral(u"data/validation-00000-of-00001.parquet")));
    QVERIFY(!sink.files.contains(QStringLiteral(u"data/train-00000-of-00001.parquet")));
}

void TestHuggingFace::givesBackEverythingButTheLossesCounted()
{
    QCOMPARE(kit::unannounced(m_format, 20), QStringList());
    const kit::MemorySource source(kit::randomDocuments(7, 10));
    const auto back = kit::throughFormat(m_format, source);
    QCOMPARE(back.errors(), QStringList());
    for (const LabelledDocument &before : source.documents) {
        const LabelledDocument *after = back.document(before.document.name);
        QVERIFY(after);
        QCOMPARE(after->text.string(), before.text.string());
        QCOMPARE(after->document.metadata, before.document.metadata);
        QCOMPARE(after->layers.size(), before.layers.size());
        for (qsizetype i = 0; i < before.layers.size(); ++i)
            QCOMPARE(kit::describe(after->layers[i], after->text, {QStringLiteral(u"sources")}), kit::describe(before.layers[i], before.text, {QStringLiteral(u"sources")}));
    }
}

// A model's tags on our rows come back to the very places, whatever stands between the tokens.
void TestHuggingFace::takesPredictionsOnTheTextOfTheProject()
{
    const LabelledDocument document = kit::labelled(QStringLiteral(u"😀\t[PERSON An]  ở\r\n[PLACE Hà\u00A0Nội]"));
    auto sink = written({document});
    const QString tokens = QStringLiteral(u"jsonl/tokens-train.jsonl");
    const QMap<QString, QByteArray> onlyTokens{{QStringLiteral(u"README.md"), sink.files.value(QStringLiteral(u"README.md"))}, {tokens, sink.files.value(tokens)}};
    const auto back = read(onlyTokens, document.text.string());
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents[0].document.name, QStringLiteral(u"bài"));
    QCOMPARE(back.documents[0].layers[0].annotator.name, QStringLiteral(u"M"));
    QCOMPARE(kit::describe(back.documents[0].layers[0], document.text, {QStringLiteral(u"origins")}),
             kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}));
    const auto elsewhere = read(onlyTokens, QStringLiteral(u"Một bài khác"));
    QCOMPARE(elsewhere.documents.size(), 0);
    QCOMPARE(elsewhere.errors().size(), 1);
}

void TestHuggingFace::readsRowsOfOthers()
{
    const auto back = read({{QStringLiteral(u"train.jsonl"), "{\"id\":\"0\",\"words\":[\"An\",\"ở\",\"Hà_Nội\"],\"tags\":[\"B-PER\",\"O\",\"B-LOC\"]}\r\n"
                                                             "{\"id\":\"1\",\"words\":[\"Chi\"],\"tags\":[\"B-PER\"]}"}});
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 1);
    QCOMPARE(back.documents[0].document.name, QStringLiteral(u"train"));
    QCOMPARE(back.documents[0].text.string(), QStringLiteral(u"An ở Hà Nội\nChi"));
    QCOMPARE(back.documents[0].layers[0].layer.annotations.size(), 3);
}

// Found by the fuzzer: whichever sentence has more levels of tags, none of them is lost.
void TestHuggingFace::readsSentencesOfDifferentDepth()
{
    const QByteArray flat("{\"document_id\":\"d\",\"tokens\":[\"An\"],\"tags\":[\"B-PER\"]}\n");
    const QByteArray deep("{\"document_id\":\"d\",\"tokens\":[\"Hà\",\"Nội\"],\"tags\":[\"B-ORG\",\"I-ORG\"],\"tags_2\":[\"O\",\"B-LOC\"]}\n");
    for (const QByteArray &bytes : {flat + deep, deep + flat}) {
        const auto back = read({{QStringLiteral(u"a.jsonl"), bytes}});
        QCOMPARE(back.errors(), QStringList());
        QCOMPARE(kit::pieces(back.documents), (QStringList{QStringLiteral(u"LOC\tNội"), QStringLiteral(u"ORG\tHà Nội"), QStringLiteral(u"PER\tAn")}));
    }
}

void TestHuggingFace::namesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("no Parquet") << QStringLiteral(u"a.parquet") << QByteArray("PAR1 und mehr PAR1") << QStringLiteral(u"is damaged or no Parquet file");
    QTest::newRow("numbers without names") << QStringLiteral(u"a.jsonl") << QByteArray("{\"tokens\":[\"An\"],\"ner_tags\":[1]}\n") << QStringLiteral(u"a.jsonl:1: The tags are numbers whose names");
    QTest::newRow("too few tags") << QStringLiteral(u"a.jsonl") << QByteArray("{\"tokens\":[\"An\"],\"ner_tags\":[]}\n") << QStringLiteral(u"a.jsonl:1: There are not as many tags as tokens.");
    QTest::newRow("no tag") << QStringLiteral(u"a.jsonl") << QByteArray("{\"tokens\":[\"An\"],\"ner_tags\":[\"X\"]}\n") << QStringLiteral(u"a.jsonl:1: “X” is not a tag");
    QTest::newRow("no JSON") << QStringLiteral(u"a.jsonl") << QByteArray("{\n") << QStringLiteral(u"a.jsonl:1: The line is not JSON.");
}

void TestHuggingFace::namesWhatCannotBeRead()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto back = read({{file, bytes}});
    QCOMPARE(back.documents.size(), 0);
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors()[0].contains(says), qUtf8Printable(back.errors()[0]));
}

// Cut or spoilt anywhere, a table is refused or read, never more.
void TestHuggingFace::survivesSpoiltTables()
{
    const QByteArray table = written({kit::labelled(QStringLiteral(u"[P An] và [Q Chi]"))}).files.value(QStringLiteral(u"data/train-00000-of-00001.parquet"));
    for (qsizetype i = 0; i < table.size(); i += 11) {
        QByteArray spoilt = table;
        spoilt[i] = static_cast<char>(spoilt[i] ^ 0x5a);
        (void)read({{QStringLiteral(u"a.parquet"), spoilt}});
        (void)read({{QStringLiteral(u"a.parquet"), table.left(i)}});
    }
}

void TestHuggingFace::isTheSameTwice()
{
    const auto documents = kit::randomDocuments(3, 5);
    QCOMPARE(written(documents).files, written(documents).files);
}

void TestHuggingFace::isReadByHyparquetAndDuckDb()
{
    const QString checkers = qEnvironmentVariable("DAU_CHECKERS", QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral(u"/dau/checkers"));
    if (!QFileInfo::exists(checkers + QStringLiteral(u"/node_modules/hyparquet")))
        QSKIP("hyparquet and DuckDB are not in the user's cache: ./dev test fetches them");
    const LabelledDocument document = kit::labelled(QStringLiteral(u"😀 [TITLE! Bí thư [BODY Thành ủy]]. [#1 x]Xong").remove(QStringLiteral(u"[#1 x]")));
    LabelledDocument bare;
    bare.document.name = QStringLiteral(u"trống");
    QProcess node;
    const auto readByNode = [&](const QList<LabelledDocument> &documents) {
        const QTemporaryDir folder;
        const QString path = written(documents).save(folder, {});
        node.start(QStringLiteral(u"node"), {QStringLiteral(DAU_SOURCE_DIR "/tests/checkers/parquet.mjs"), checkers,
                                             path + QStringLiteral(u"/data/train-00000-of-00001.parquet"), path + QStringLiteral(u"/spans/train-00000-of-00001.parquet")});
        node.waitForFinished();
    };
    readByNode({document, bare});
    QVERIFY2(node.exitCode() == 0, node.readAllStandardError().constData());
    const QJsonObject tokens = QJsonDocument::fromJson(node.readLine()).object();
    const QJsonObject spans = QJsonDocument::fromJson(node.readLine()).object();
    QCOMPARE(tokens[QStringLiteral(u"features")][QStringLiteral(u"ner_tags")][QStringLiteral(u"_type")].toString(), QStringLiteral(u"Sequence"));
    QString lines;
    for (const QJsonValue &row : tokens[QStringLiteral(u"rows")].toArray())
        lines += QString::fromUtf8(QJsonDocument(row[QStringLiteral(u"tokens")].toArray()).toJson(QJsonDocument::Compact))
            + QString::fromUtf8(QJsonDocument(row[QStringLiteral(u"ner_tags_2")].toArray()).toJson(QJsonDocument::Compact));
    QCOMPARE(lines, QStringLiteral(u"[\"😀\",\"Bí\",\"thư\",\"Thành\",\"ủy\",\".\"][0,0,0,1,2,0][\"Xong\"][0]"));
    const QJsonArray rows = spans[QStringLiteral(u"rows")].toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][QStringLiteral(u"spans")][0][QStringLiteral(u"text")].toString(), QStringLiteral(u"Bí thư Thành ủy"));
    QCOMPARE(rows[0][QStringLiteral(u"spans")][1][QStringLiteral(u"start")].toInt(), 9);
    QCOMPARE(rows[0][QStringLiteral(u"spans")][0][QStringLiteral(u"doubt")].toInt(), 1);
    QCOMPARE(rows[1][QStringLiteral(u"spans")].toArray().size(), 0);

    LabelledDocument partly = kit::labelled(QStringLiteral(u"[TITLE Bí thư] họp"), {QStringLiteral(u"TITLE"), QStringLiteral(u"BODY")});
    partly.document.name = QStringLiteral(u"một phần");
    readByNode({document, partly});
    QVERIFY2(node.exitCode() == 0, node.readAllStandardError().constData());
    QString masked;
    for (const QByteArray &view : node.readAllStandardOutput().trimmed().split('\n')) {
        const QJsonArray all = QJsonDocument::fromJson(view)[QStringLiteral(u"rows")].toArray();
        for (const QJsonValue &row : {QJsonValue(all.first()), QJsonValue(all.last())}) {
            masked += QString::fromUtf8(QJsonDocument(row[QStringLiteral(u"checked_labels")].toArray()).toJson(QJsonDocument::Compact))
                + QString::fromUtf8(QJsonDocument(row[QStringLiteral(u"ner_tags")].toArray()).toJson(QJsonDocument::Compact));
        }
    }
    QCOMPARE(masked, QStringLiteral(u"[][0,3,4,4,4,0][\"TITLE\",\"BODY\"][3,4,-100][][][\"TITLE\",\"BODY\"][]"));
}

QTEST_APPLESS_MAIN(TestHuggingFace)
#include "tst_huggingface.moc"
