// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

// Projects of several users as doccano and Label Studio export them.
class TestSeveralUsers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDoccanoZipIsALayerForEachMember();
    void aDoccanoZipOfOneSetOfLabelsIsOneLayer();
    void whatDoccanoDoesNotSayIsNoLayer();
    void knowsADoccanoZipByItsFiles_data();
    void knowsADoccanoZipByItsFiles();
    void namesTheFileInTheZip();
    void aLabelStudioProjectIsALayerForEachUser();
    void groundTruthIsGoldAndItsAuthorsToo();
    void ourOwnGoldComesBackAsItWas();
    void saysWhatLabelStudiosShortFormIs();

private:
    using Files = QList<std::pair<QString, QByteArray>>;
    static kit::ReadBack read(const QString &id, const QString &name, const QByteArray &bytes, const QString &annotator = {});
    static kit::ReadBack readZip(const Files &files) { return read(QStringLiteral(u"doccano"), QStringLiteral(u"dự án.zip"), kit::zipOf(files)); }
};

kit::ReadBack TestSeveralUsers::read(const QString &id, const QString &name, const QByteArray &bytes, const QString &annotator)
{
    const QTemporaryDir folder;
    const QString path = kit::writeFile(folder, name, bytes);
    const auto back = kit::readBack(*formatById(id), {path, annotator, {}});
    if (QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries).size() != 1)
        qFatal("something was unpacked");
    return back;
}

// "dự án-1 lan human: TITLE [0,6) «Bí thư»", a line for each annotation; for a layer or document without any, that.
static QStringList layersOf(const kit::ReadBack &back)
{
    QStringList lines;
    for (const LabelledDocument &document : back.documents) {
        if (document.layers.isEmpty())
            lines.append(document.document.name + QStringLiteral(u" without a layer"));
        for (const LabelledLayer &layer : document.layers) {
            const QString who = document.document.name + u' ' + layer.annotator.name + u' ' + toString(layer.annotator.kind) + QStringLiteral(u": ");
            const QStringList said = kit::describe(layer, document.text, {QStringLiteral(u"origins")});
            lines.append(who + (said.isEmpty() ? QStringLiteral(u"nothing") : said.join(QStringLiteral(u"; "))));
        }
    }
    return lines;
}

static QStringList sentences(const kit::ReadBack &back)
{
    QStringList said;
    for (const Problem &problem : back.problems)
        said.append(problem.toString());
    return said;
}

// A record as doccano exports it of one member: the whole project is in each member's file.
static QByteArray record(int id, const QByteArray &text, const QByteArray &labels, const QByteArray &more = {})
{
    return "{\"id\":" + QByteArray::number(id) + ",\"text\":\"" + text + "\"," + more + "\"label\":[" + labels + "],\"Comments\":[]}\n";
}

void TestSeveralUsers::aDoccanoZipIsALayerForEachMember()
{
    const auto back = readZip({{QStringLiteral(u"admin.jsonl"), record(1, "Bí thư", "[0,6,\"TITLE\"]", "\"url\":\"x\",") + record(2, "😀 Huế", "[3,6,\"PLACE\"]")},
                               {QStringLiteral(u"lan.jsonl"), record(1, "Bí thư", "[0,2,\"TITLE\"]", "\"url\":\"x\",")},
                               {QStringLiteral(u"minh.jsonl"), "\n"}});
    QCOMPARE(layersOf(back), QStringList({QStringLiteral(u"dự án-1 admin human: TITLE [0,6) «Bí thư»"), QStringLiteral(u"dự án-2 admin human: PLACE [3,6) «Huế»"),
                                         QStringLiteral(u"dự án-1 lan human: TITLE [0,2) «Bí»")}));
    QCOMPARE(sentences(back), QStringList());
    QCOMPARE(back.documents[0].document.metadata.value(QStringLiteral(u"url")), QStringLiteral(u"x"));
}

void TestSeveralUsers::aDoccanoZipOfOneSetOfLabelsIsOneLayer()
{
    QCOMPARE(layersOf(readZip({{QStringLiteral(u"all.jsonl"), record(7, "Bí thư", "[0,6,\"TITLE\"]")}})),
             QStringList(QStringLiteral(u"dự án-7 dự án human: TITLE [0,6) «Bí thư»"))); // “all” is nobody's name
}

// Whether a member looked at a document and found nothing, or never saw it, is the same there.
void TestSeveralUsers::whatDoccanoDoesNotSayIsNoLayer()
{
    const auto back = readZip({{QStringLiteral(u"lan.jsonl"), record(1, "Bí thư", "[0,6,\"TITLE\"]") + record(2, "Huế", "")},
                               {QStringLiteral(u"minh.jsonl"), record(1, "Bí thư", "")},
                               {QStringLiteral(u"unknown.jsonl"), record(3, "Vinh", "")}});
    QCOMPARE(layersOf(back), QStringList({QStringLiteral(u"dự án-1 lan human: TITLE [0,6) «Bí thư»"), QStringLiteral(u"dự án-2 without a layer"),
                                         QStringLiteral(u"dự án-3 without a layer")}));
    QCOMPARE(sentences(back), QStringList(QStringLiteral(u"dự án.zip: 3 records have no labels: doccano does not say whether somebody looked at them, and they become no layer.")));
}

void TestSeveralUsers::knowsADoccanoZipByItsFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("known");
    const QByteArray lines = record(1, QByteArray("Bí thư ").repeated(2000), "[0,6,\"TITLE\"]");
    QTest::newRow("members") << kit::zipOf({{QStringLiteral(u"an.jsonl"), lines}, {QStringLiteral(u"chi.jsonl"), lines}}) << true;
    QTest::newRow("the first without a record") << kit::zipOf({{QStringLiteral(u"an.jsonl"), "\n"}, {QStringLiteral(u"chi.jsonl"), lines}}) << true;
    QTest::newRow("other files") << kit::zipOf({{QStringLiteral(u"a.csv"), "id,text\n"}}) << false;
    QTest::newRow("other JSON") << kit::zipOf({{QStringLiteral(u"a.json"), "{\"a\":1}"}}) << false;
    QTest::newRow("an INCEpTION project") << kit::zipOf({{QStringLiteral(u"exportedproject1.json"), "{\"name\":\"x\"}"}, {QStringLiteral(u"source/x.txt"), "x"}}) << false;
    QTest::newRow("no ZIP") << QByteArray("PK but no ZIP") << false;
    QTest::newRow("out of the folder") << kit::zipOf({{QStringLiteral(u"../an.jsonl"), lines}}) << false;
}

void TestSeveralUsers::knowsADoccanoZipByItsFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, known);
    const QTemporaryDir folder;
    QCOMPARE(formatById(u"doccano")->recognises(kit::writeFile(folder, QStringLiteral(u"x.zip"), bytes)) >= 50, known);
}

void TestSeveralUsers::namesTheFileInTheZip()
{
    const auto back = readZip({{QStringLiteral(u"an.jsonl"), record(1, "Bí thư", "[0,6,\"TITLE\"]") + "{\n"}, {QStringLiteral(u"photo.png"), "x"}});
    QCOMPARE(back.documents.size(), 1);
    QCOMPARE(sentences(back).size(), 2);
    QVERIFY2(sentences(back)[0].startsWith(QStringLiteral(u"dự án.zip/an.jsonl:2: This is not imported")), qUtf8Printable(sentences(back)[0]));
    QCOMPARE(sentences(back)[1], QStringLiteral(u"dự án.zip: “photo.png” in the ZIP is not read."));
    QVERIFY(!readZip({{QStringLiteral(u"../an.jsonl"), record(1, "x", "")}}).failure.isEmpty());
}

static QByteArray region(const QByteArray &label)
{
    return "{\"id\":\"a\",\"type\":\"labels\",\"from_name\":\"l\",\"to_name\":\"t\",\"value\":{\"start\":0,\"end\":2,\"text\":\"Bí\",\"labels\":[\"" + label + "\"]}}";
}

static QByteArray task(const QByteArray &annotations, const QByteArray &more = {})
{
    return "[{\"id\":1,\"data\":{\"text\":\"Bí thư\",\"document\":\"bài\"}," + more + "\"annotations\":[" + annotations + "]}]";
}

void TestSeveralUsers::aLabelStudioProjectIsALayerForEachUser()
{
    const auto back = read(QStringLiteral(u"label-studio"), QStringLiteral(u"project.json"),
                           task("{\"completed_by\":1,\"result\":[" + region("A") + "]},"
                                "{\"completed_by\":{\"id\":2,\"email\":\"lan@example.org\",\"first_name\":\"Lan\",\"last_name\":\"\"},\"result\":[" + region("B")
                                    + ",{\"id\":\"d\",\"type\":\"choices\",\"from_name\":\"topic\",\"to_name\":\"t\",\"value\":{\"choices\":[\"chính trị\"]}}]},"
                                "{\"completed_by\":3,\"was_cancelled\":true,\"result\":[]}",
                                "\"drafts\":[{\"result\":[]}],\"predictions\":[{\"model_version\":\"phobert\",\"score\":0.5,\"result\":[" + region("C") + "]}],"));
    QCOMPARE(layersOf(back), QStringList({QStringLiteral(u"bài annotator 1 human: A [0,2) «Bí»"), QStringLiteral(u"bài lan@example.org human: B [0,2) «Bí»"),
                                         QStringLiteral(u"bài phobert model: C [0,2) «Bí»")}));
    QCOMPARE(back.documents[0].layers[1].layer.info.attributes.value(QStringLiteral(u"topic")).values, QStringList(QStringLiteral(u"chính trị")));
    QCOMPARE(sentences(back), QStringList({QStringLiteral(u"project.json:1: An annotation of annotator 3 that was cancelled (the task was skipped) is not kept."),
                                           QStringLiteral(u"project.json:1: Drafts that were not submitted are not kept.")}));
}

// It marks one annotation, not all that its author makes.
void TestSeveralUsers::groundTruthIsGoldAndItsAuthorsToo()
{
    const QByteArray marked = task("{\"completed_by\":1,\"ground_truth\":true,\"result\":[" + region("A") + "]},{\"completed_by\":2,\"ground_truth\":false,\"result\":[" + region("B") + "]}");
    QCOMPARE(layersOf(read(QStringLiteral(u"label-studio"), QStringLiteral(u"project.json"), marked)),
             QStringList({QStringLiteral(u"bài annotator 1 human: A [0,2) «Bí»"), QStringLiteral(u"bài ground truth gold: A [0,2) «Bí»"),
                          QStringLiteral(u"bài annotator 2 human: B [0,2) «Bí»")}));
}

void TestSeveralUsers::ourOwnGoldComesBackAsItWas()
{
    LabelledDocument document = kit::labelled(QStringLiteral(u"[A Bí] thư"));
    document.layers.append(document.layers[0]);
    document.layers[1].annotator.name = QStringLiteral(u"chuẩn");
    document.layers[1].annotator.kind = Annotator::Kind::Gold;
    const auto back = kit::throughFormat(*formatById(u"label-studio"), kit::MemorySource({document}));
    QCOMPARE(layersOf(back), QStringList({QStringLiteral(u"bài An human: A [0,2) «Bí»"), QStringLiteral(u"bài chuẩn gold: A [0,2) «Bí»")}));
}

void TestSeveralUsers::saysWhatLabelStudiosShortFormIs()
{
    const QByteArray bytes = "[{\"text\":\"Bí thư\",\"id\":1,\"label\":[{\"start\":0,\"end\":2,\"text\":\"Bí\",\"labels\":[\"A\"]}],\"annotator\":1,\"annotation_id\":4,"
                             "\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"2026-01-01T00:00:00Z\",\"lead_time\":3.5}]";
    const QTemporaryDir folder;
    QVERIFY(formatById(u"label-studio")->recognises(kit::writeFile(folder, QStringLiteral(u"min.json"), bytes)) >= 50);
    const auto back = read(QStringLiteral(u"label-studio"), QStringLiteral(u"min.json"), bytes);
    QCOMPARE(back.documents.size(), 0);
    QCOMPARE(back.errors(), QStringList(QStringLiteral(u"min.json:1: This is Label Studio's JSON_MIN, which leaves out relations and predictions: export the project as JSON.")));
}

QTEST_APPLESS_MAIN(TestSeveralUsers)
#include "tst_severalusers.moc"
