// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest>

// The real dau-cli, run as a script would.
class TestCli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theMainJobFromArticlesToLabelledData();
    void showGivesOffsetsThatCutTheQuote();
    void searchKnowsTonesAndMarks();
    void everyFormatBringsBackWhatItCarries_data();
    void everyFormatBringsBackWhatItCarries();
    void aLayerTwiceIsRefusedUnlessReplaced();
    void badFilesAreNamedAndNothingIsImported();
    void keepGoingImportsTheRest();
    void lossesAndStrict();
    void documentsAreGivenOutBalancedAndPackagesFollow();
    void usageIsExitTwo();

private:
    struct Ran {
        int code = -1;
        QString out;
        QString err;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8().split('\n').first()).object(); }
    };
    Ran run(const QStringList &arguments) const;
    QString in(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &bytes) const;
    // A project with the sample's articles and A1's layer.
    void makeSample() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_sample = QStringLiteral(DAU_SOURCE_DIR "/resources/sample");
};

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

TestCli::Ran TestCli::run(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *home : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1String(home), m_folder->path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DAU_BINARY_DIR "/dau-cli"), arguments);
    Ran ran;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        ran.code = process.exitCode();
    ran.out = QString::fromUtf8(process.readAllStandardOutput());
    ran.err = QString::fromUtf8(process.readAllStandardError());
    return ran;
}

void TestCli::write(const char *name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(in(name)).absolutePath());
    QFile file(in(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

void TestCli::makeSample() const
{
    QCOMPARE(run({QStringLiteral(u"new"), in("p.dau"), QStringLiteral(u"--scheme"), QStringLiteral(u"vn-polnews")}).code, 0);
    QCOMPARE(run({QStringLiteral(u"import"), in("p.dau"), m_sample + QStringLiteral(u"/articles"), m_sample + QStringLiteral(u"/layers/A1.jsonl")}).code, 0);
}

void TestCli::theMainJobFromArticlesToLabelledData()
{
    makeSample();
    const Ran stats = run({QStringLiteral(u"stats"), in("p.dau"), QStringLiteral(u"--json")});
    QCOMPARE(stats.json().value(u"documents").toInt(), 8);
    const QJsonObject a1 = stats.json().value(u"annotators").toArray().first().toObject();
    QCOMPARE(a1.value(u"annotator").toString(), QStringLiteral(u"A1"));
    QCOMPARE(a1.value(u"annotations").toInt(), 429);
    QCOMPARE(a1.value(u"done").toInt(), 6);

    const Ran exported = run({QStringLiteral(u"export"), in("p.dau"), in("deep/out"), QStringLiteral(u"--format"), QStringLiteral(u"brat"), QStringLiteral(u"--json")});
    QVERIFY2(exported.code == 0, qPrintable(exported.err));
    QCOMPARE(exported.json().value(u"checked").toInt(), 429);
    QVERIFY(QFile::exists(in("deep/out/annotation.conf")));
    QCOMPARE(QDir(in("deep/out")).entryList({QStringLiteral(u"*.ann")}).size(), 8);
    QCOMPARE(QDir(in("deep")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList({QStringLiteral(u"out"), QStringLiteral(u"out.manifest.json")}));

    const Ran checked = run({QStringLiteral(u"check"), in("p.dau"), QStringLiteral(u"--json")});
    QCOMPARE(checked.code, 0);
    QCOMPARE(checked.json().value(u"sound").toBool(), true);
}

void TestCli::showGivesOffsetsThatCutTheQuote()
{
    write("a/emoji.txt", QStringLiteral(u"📢 Bí thư Tỉnh ủy phát biểu.\r\n").toUtf8());
    write("a/emoji.ann", QStringLiteral(u"T1\tTITLE 2 16\tBí thư Tỉnh ủy\nT2\tBODY 9 16\tTỉnh ủy\nR1\tof Arg1:T1 Arg2:T2\n").toUtf8());
    QCOMPARE(run({QStringLiteral(u"new"), in("p.dau"), QStringLiteral(u"--scheme"), QStringLiteral(u"vn-polnews")}).code, 0);
    const Ran imported = run({QStringLiteral(u"import"), in("p.dau"), in("a")});
    QVERIFY2(imported.code == 0, qPrintable(imported.err));
    const QJsonObject shown = run({QStringLiteral(u"show"), in("p.dau"), QStringLiteral(u"emoji"), QStringLiteral(u"--json")}).json();
    QCOMPARE(shown.value(u"document").toString(), QStringLiteral(u"emoji"));
    QCOMPARE(shown.value(u"newline").toString(), QStringLiteral(u"crlf"));
    const QList<uint> text = shown.value(u"text").toString().toUcs4();
    const QJsonObject layer = shown.value(u"layers").toArray().first().toObject();
    QCOMPARE(layer.value(u"annotator").toString(), QStringLiteral(u"a")); // the folder's name
    QCOMPARE(layer.value(u"state").toString(), QStringLiteral(u"done"));
    QCOMPARE(layer.value(u"relations").toArray().size(), 1);
    QStringList quotes;
    for (const QJsonValue &annotation : layer.value(u"annotations").toArray()) {
        const QJsonArray span = annotation[u"spans"].toArray().first().toArray();
        const QList<uint> quote = text.mid(span[0].toInt(), span[1].toInt() - span[0].toInt());
        quotes.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(quote.constData()), quote.size()));
    }
    QCOMPARE(quotes, (QStringList{QStringLiteral(u"Bí thư Tỉnh ủy"), QStringLiteral(u"Tỉnh ủy")}));
}

void TestCli::searchKnowsTonesAndMarks()
{
    write("t.txt", QStringLiteral(u"Thành ủy và Thành uỷ, không phải thanh uy.").toUtf8());
    QCOMPARE(run({QStringLiteral(u"new"), in("p.dau")}).code, 0);
    QCOMPARE(run({QStringLiteral(u"import"), in("p.dau"), in("t.txt")}).code, 0);
    const auto total = [&](const QString &query, const QString &mode) {
        return run({QStringLiteral(u"search"), in("p.dau"), query, QStringLiteral(u"--match"), mode, QStringLiteral(u"--json")}).json().value(u"total").toInt();
    };
    QCOMPARE(total(QStringLiteral(u"Thành ủy"), QStringLiteral(u"exact")), 1);
    QCOMPARE(total(QStringLiteral(u"thành uỷ"), QStringLiteral(u"tones")), 2);
    QCOMPARE(total(QStringLiteral(u"thanh uy"), QStringLiteral(u"folded")), 3);
    QCOMPARE(total(QStringLiteral(u"thành uy"), QStringLiteral(u"smart")), 2);
}

void TestCli::everyFormatBringsBackWhatItCarries_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("annotations");
    QTest::newRow("brat") << QStringLiteral(u"brat") << 429;
    QTest::newRow("csv") << QStringLiteral(u"csv") << 429;
    QTest::newRow("jsonl") << QStringLiteral(u"all.jsonl") << 429;
    QTest::newRow("conll") << QStringLiteral(u"conll") << 426; // three are discontinuous
}

void TestCli::everyFormatBringsBackWhatItCarries()
{
    QFETCH(QString, target);
    QFETCH(int, annotations);
    makeSample();
    const QString out = m_folder->filePath(target);
    const QString format = QString::fromLatin1(QTest::currentDataTag());
    const Ran exported = run({QStringLiteral(u"export"), in("p.dau"), out, QStringLiteral(u"--format"), format});
    QVERIFY2(exported.code == 0, qPrintable(exported.err));
    // Into the project it came from, as another annotator: the documents are known by their text.
    const Ran back = run({QStringLiteral(u"import"), in("p.dau"), out, QStringLiteral(u"--annotator"), QStringLiteral(u"B"), QStringLiteral(u"--json")});
    QVERIFY2(back.code == 0, qPrintable(back.err));
    QCOMPARE(back.json().value(u"documents").toInt(), 0);
    QCOMPARE(back.json().value(u"annotations").toInt(), annotations);
    QCOMPARE(run({QStringLiteral(u"check"), in("p.dau")}).code, 0);
}

void TestCli::aLayerTwiceIsRefusedUnlessReplaced()
{
    makeSample();
    const QString layer = m_sample + QStringLiteral(u"/layers/A1.jsonl");
    const Ran again = run({QStringLiteral(u"import"), in("p.dau"), layer});
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains(u"A1 already has annotations in"), qPrintable(again.err));
    const Ran replaced = run({QStringLiteral(u"import"), in("p.dau"), layer, QStringLiteral(u"--replace"), QStringLiteral(u"--json")});
    QVERIFY2(replaced.code == 0, qPrintable(replaced.err));
    const QJsonObject a1 = run({QStringLiteral(u"stats"), in("p.dau"), QStringLiteral(u"--json")}).json().value(u"annotators").toArray().first().toObject();
    QCOMPARE(a1.value(u"annotations").toInt(), 429);
    QCOMPARE(run({QStringLiteral(u"check"), in("p.dau")}).code, 0);
}

void TestCli::badFilesAreNamedAndNothingIsImported()
{
    QCOMPARE(run({QStringLiteral(u"new"), in("p.dau")}).code, 0);
    write("good.txt", "Xin chào.");
    write("bad.txt", "ab\xff\xfe");
    write("rows.jsonl", "{\"text\":\"a\"}\n{broken\n");
    write("b/d.txt", "Xin chao");
    write("b/d.ann", "T1\tPER 0 3\tXin\nT2\tPER 4 99\tchao\n");
    write("rows.conll", "Bí\tO\nthư\tI-TITLE\nnói\n");
    write("picture.bin", QByteArray("\x89PNG\0\1\2", 7));
    const Ran ran = run({QStringLiteral(u"import"), in("p.dau"), in("good.txt"), in("bad.txt"), in("rows.jsonl"), in("b"), in("rows.conll"), in("picture.bin")});
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains(u"rows.conll:3"), qPrintable(ran.err));
    QVERIFY2(ran.err.contains(u"picture.bin"), qPrintable(ran.err));
    const Ran picture = run({QStringLiteral(u"import"), in("p.dau"), in("picture.bin")});
    QCOMPARE(picture.code, 1); // what was asked for by name was not read
    QVERIFY2(ran.err.contains(u"bad.txt") && ran.err.contains(u"offset 2"), qPrintable(ran.err));
    QVERIFY2(ran.err.contains(u"rows.jsonl") && ran.err.contains(u"line 2"), qPrintable(ran.err));
    QVERIFY2(ran.err.contains(u"d.ann:2"), qPrintable(ran.err));
    QCOMPARE(run({QStringLiteral(u"stats"), in("p.dau"), QStringLiteral(u"--json")}).json().value(u"documents").toInt(), 0);
}

void TestCli::keepGoingImportsTheRest()
{
    QCOMPARE(run({QStringLiteral(u"new"), in("p.dau")}).code, 0);
    write("good.txt", "Xin chào.");
    write("bad.txt", "ab\xff\xfe");
    const Ran ran = run({QStringLiteral(u"import"), in("p.dau"), in("good.txt"), in("bad.txt"), QStringLiteral(u"--keep-going")});
    QVERIFY(ran.err.contains(u"bad.txt"));
    QCOMPARE(run({QStringLiteral(u"stats"), in("p.dau"), QStringLiteral(u"--json")}).json().value(u"documents").toInt(), 1);
}

void TestCli::lossesAndStrict()
{
    makeSample();
    const Ran losses = run({QStringLiteral(u"export"), in("p.dau"), QStringLiteral(u"--format"), QStringLiteral(u"conll"), QStringLiteral(u"--losses"), QStringLiteral(u"--json")});
    QCOMPARE(losses.code, 0);
    QMap<QString, int> counts;
    for (const QJsonValue &loss : losses.json().value(u"losses").toArray())
        counts.insert(loss[u"kind"].toString(), loss[u"count"].toInt());
    QCOMPARE(counts.value(QStringLiteral(u"relations")), 192);
    QCOMPARE(counts.value(QStringLiteral(u"discontinuous")), 3);
    const Ran strict = run({QStringLiteral(u"export"), in("p.dau"), in("conll"), QStringLiteral(u"--format"), QStringLiteral(u"conll"), QStringLiteral(u"--strict")});
    QCOMPARE(strict.code, 3);
    QVERIFY(!QFile::exists(in("conll")));
    QCOMPARE(run({QStringLiteral(u"export"), in("p.dau"), in("all.jsonl"), QStringLiteral(u"--format"), QStringLiteral(u"jsonl"), QStringLiteral(u"--strict")}).code, 0);
}

void TestCli::documentsAreGivenOutBalancedAndPackagesFollow()
{
    makeSample();
    const QStringList wish{QStringLiteral(u"assign"), in("p.dau"), QStringLiteral(u"--annotators"), QStringLiteral(u"Lan,Minh"), QStringLiteral(u"--each"), QStringLiteral(u"2"),
                           QStringLiteral(u"--overlap"), QStringLiteral(u"25"), QStringLiteral(u"--round"), QStringLiteral(u"3"), QStringLiteral(u"--json")};
    const Ran nobody = run(wish + QStringList{QStringLiteral(u"--dry-run")});
    QCOMPARE(nobody.code, 1);
    QVERIFY2(nobody.err.contains(u"no annotator “Lan”"), qPrintable(nobody.err));
    const Ran ran = run(wish);
    QVERIFY2(ran.code == 0, qPrintable(ran.err));
    const QJsonArray assigned = ran.json().value(u"assigned").toArray();
    QMap<QString, QStringList> documents;
    for (const QJsonValue &one : assigned) {
        QCOMPARE(one[u"round"].toInt(), 3);
        documents[one[u"annotator"].toString()].append(one[u"document"].toString());
    }
    const qsizetype all = run({QStringLiteral(u"show"), in("p.dau"), QStringLiteral(u"--json")}).out.count(u'\n');
    QCOMPARE(assigned.size(), all + (all + 2) / 4);
    QVERIFY(std::abs(documents[QStringLiteral(u"Lan")].size() - documents[QStringLiteral(u"Minh")].size()) <= 1);
    QVERIFY(run(wish).json().value(u"assigned").toArray().isEmpty()); // everything is given
    QCOMPARE(run({QStringLiteral(u"package"), in("p.dau"), in("lan.dau"), QStringLiteral(u"--annotator"), QStringLiteral(u"Lan"), QStringLiteral(u"--feedback")}).code, 0);
    QCOMPARE(run({QStringLiteral(u"show"), in("lan.dau"), QStringLiteral(u"--json")}).out.count(u'\n'), documents[QStringLiteral(u"Lan")].size());
    QCOMPARE(run({QStringLiteral(u"assign"), in("p.dau"), QStringLiteral(u"--annotators"), QStringLiteral(u"Lan"), QStringLiteral(u"--each"), QStringLiteral(u"2")}).code, 2);
}

void TestCli::usageIsExitTwo()
{
    QCOMPARE(run({}).code, 2);
    QCOMPARE(run({QStringLiteral(u"nonsense")}).code, 2);
    QCOMPARE(run({QStringLiteral(u"export"), in("p.dau")}).code, 2);
    QCOMPARE(run({QStringLiteral(u"show"), in("none.dau")}).code, 1);
    QCOMPARE(run({QStringLiteral(u"import"), QStringLiteral(u"--help")}).code, 0);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
