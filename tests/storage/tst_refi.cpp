// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/ziparchive.h"
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

class TestRefi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackEverything();
    void isTheSameWhenWrittenAgain();
    void isValidRefi();
    void writesACodebook();
    void readsProjectsOfOthers_data();
    void readsProjectsOfOthers();
    void readsAProjectWithoutItsZip();
    void refusesHostileArchives();
    void refusesABomb();

private:
    const Format &m_format = *formatById(u"refi-qda");
    // A ZIP with these files.
    static QString zip(const QTemporaryDir &folder, const QList<std::pair<QString, QByteArray>> &files)
    {
        return kit::writeFile(folder, QStringLiteral(u"out.qdpx"), kit::zipOf(files));
    }
    static QByteArray project(const QByteArray &inside)
    {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\">"
               "<Users><User guid=\"{00000000-0000-0000-0000-0000000000A1}\" name=\"Bình\"/></Users>"
               "<CodeBook><Codes><Code guid=\"00000000-0000-0000-0000-0000000000C1\" name=\"Nơi\" isCodable=\"true\">"
               "<Code guid=\"00000000-0000-0000-0000-0000000000C2\" name=\"Tỉnh\" isCodable=\"true\"/></Code></Codes></CodeBook>"
            + inside + "</Project>";
    }
};

void TestRefi::givesBackEverything()
{
    const auto hard = kit::hardDocuments();
    QCOMPARE(kit::differences(hard, kit::throughFormat(m_format, kit::MemorySource(hard, kit::newsScheme()))).join(u'\n'), QString());
    LabelledDocument formFeed = hard[0];
    formFeed.text = Text(QString(formFeed.text.string()).replace(u'h', u'\f'));
    QCOMPARE(kit::differences({formFeed}, kit::throughFormat(m_format, kit::MemorySource({formFeed}))).join(u'\n'), QString());
    for (quint32 seed = 0; seed < 15; ++seed) {
        const auto documents = kit::randomDocuments(seed, 5);
        QCOMPARE(kit::differences(documents, kit::throughFormat(m_format, kit::MemorySource(documents))).join(u'\n'), QString());
    }
}

// In whatever time zone: a ZIP knows the time of its files.
void TestRefi::isTheSameWhenWrittenAgain()
{
    const kit::MemorySource source(kit::hardDocuments(), kit::newsScheme());
    Progress progress;
    QByteArray first;
    for (const char *zone : {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"}) {
        qputenv("TZ", zone);
        tzset();
        kit::MemorySink sink;
        QVERIFY(m_format.write(source, {}, sink, progress));
        if (first.isEmpty())
            first = sink.files.first();
        QVERIFY(sink.files.first() == first);
    }
    qunsetenv("TZ");
    tzset();
}

void TestRefi::isValidRefi()
{
    const QString schema = kit::schema(QStringLiteral(u"refi-qda-project.xsd"));
    if (schema.isEmpty() || !kit::canRun(QStringLiteral(u"xmllint")))
        QSKIP("xmllint or the REFI-QDA schema is not here: nothing but our own reader has looked at these files");
    for (const auto &documents : {kit::hardDocuments(), kit::randomDocuments(3, 5)}) {
        kit::MemorySink sink;
        Progress progress;
        QVERIFY(m_format.write(kit::MemorySource(documents, kit::newsScheme()), {}, sink, progress));
        const QTemporaryDir folder;
        const QString file = sink.save(folder, QStringLiteral(u"qdpx"));
        qsizetype files = 0;
        QVERIFY(eachFileOfZip(file, [&](const QString &name, const ByteSource &content) {
            ++files;
            if (name == u"project.qde")
                kit::writeFile(folder, name, *wholeSource(content, 1 << 24));
            return true;
        }));
        QCOMPARE(files, 1 + documents.size());
        const QStringList check{QStringLiteral(u"--noout"), QStringLiteral(u"--nonet"), QStringLiteral(u"--schema"), schema};
        QCOMPARE(kit::run(QStringLiteral(u"xmllint"), check + QStringList{folder.filePath(QStringLiteral(u"project.qde"))}), QString());
        if (kit::canRun(QStringLiteral(u"unzip")))
            QCOMPARE(kit::run(QStringLiteral(u"unzip"), {QStringLiteral(u"-tqq"), file}), QString());
    }
}

void TestRefi::writesACodebook()
{
    kit::MemorySink sink;
    Progress progress;
    ExportOptions options;
    options.settings.insert(QStringLiteral(u"codebook"), QStringLiteral(u"only"));
    QVERIFY(m_format.write(kit::MemorySource({}, kit::newsScheme()), options, sink, progress));
    const QTemporaryDir folder;
    const auto back = kit::readBack(m_format, {sink.save(folder, QStringLiteral(u"qdc")), {}, {}});
    QCOMPARE(back.errors().join(u'\n'), QString());
    QVERIFY2(back.problems.at(0).message.contains(u"5 codes"), qUtf8Printable(back.problems.at(0).message));
}

void TestRefi::readsProjectsOfOthers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("selection");
    QTest::newRow("code points") << QByteArray("😀 họp\r\ntại Hà Nội.") << QByteArray("name=\"Hà Nội\" startPosition=\"11\" endPosition=\"17\"");
    QTest::newRow("UTF-16") << QByteArray("😀 họp\r\ntại Hà Nội.") << QByteArray("name=\"Hà Nội\" startPosition=\"12\" endPosition=\"18\"");
    QTest::newRow("last character") << QByteArray("😀 họp\r\ntại Hà Nội.") << QByteArray("name=\"Hà Nội\" startPosition=\"11\" endPosition=\"16\"");
    QTest::newRow("line ends as one") << QByteArray("\xEF\xBB\xBF😀 họp\r\ntại Hà Nội.") << QByteArray("name=\"Hà Nội\" startPosition=\"10\" endPosition=\"16\"");
    QTest::newRow("no quote") << QByteArray("😀 họp\r\ntại Hà Nội.") << QByteArray("name=\"S1\" startPosition=\"11\" endPosition=\"17\"");
}

void TestRefi::readsProjectsOfOthers()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, selection);
    const QTemporaryDir folder;
    const QByteArray qde = project("<Sources><TextSource guid=\"00000000-0000-0000-0000-0000000000D1\" name=\"bài\" plainTextPath=\"internal://D1.txt\">"
                                   "<PlainTextSelection guid=\"00000000-0000-0000-0000-0000000000E1\" " + selection + " creatingUser=\"00000000-0000-0000-0000-0000000000a1\">"
                                   "<Description>xem lại</Description><Coding guid=\"00000000-0000-0000-0000-0000000000F1\"><CodeRef targetGUID=\"00000000-0000-0000-0000-0000000000C2\"/></Coding></PlainTextSelection>"
                                   "</TextSource><PictureSource guid=\"00000000-0000-0000-0000-0000000000D2\" name=\"ảnh\"/></Sources>");
    const auto back = kit::readBack(m_format, {zip(folder, {{QStringLiteral(u"Sources/d1.TXT"), text}, {QStringLiteral(u"project.qde"), qde}}), {}, {}});
    QCOMPARE(back.errors().join(u'\n'), QString());
    const LabelledDocument &document = back.documents.at(0);
    QCOMPARE(document.document.name, QStringLiteral(u"bài"));
    QCOMPARE(document.layers.at(0).annotator.name, QStringLiteral(u"Bình"));
    QCOMPARE(kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}), QStringList{QStringLiteral(u"Tỉnh [12,18) «Hà Nội» note=xem lại")});
}

void TestRefi::readsAProjectWithoutItsZip()
{
    const QByteArray selection = "<PlainTextSelection guid=\"00000000-0000-0000-0000-0000000000E1\" startPosition=\"4\" endPosition=\"10\">"
                                 "<Coding guid=\"00000000-0000-0000-0000-0000000000F1\"><CodeRef targetGUID=\"00000000-0000-0000-0000-0000000000C2\"/></Coding></PlainTextSelection>";
    const QTemporaryDir folder;
    const QString path = kit::writeFile(folder, QStringLiteral(u"An/project.qde"),
                                        project("<Sources><TextSource guid=\"00000000-0000-0000-0000-0000000000D1\" name=\"bài\"><PlainTextContent>tại Hà Nội</PlainTextContent>" + selection
                                                + "</TextSource><TextSource guid=\"00000000-0000-0000-0000-0000000000D2\" name=\"khác\" plainTextPath=\"internal://d.txt\"/></Sources>"));
    const auto back = kit::readBack(m_format, {path, {}, {}});
    QCOMPARE(back.documents.size(), 1);
    const LabelledDocument &document = back.documents[0];
    QCOMPARE(kit::describe(document.layers.at(0), document.text, {QStringLiteral(u"origins")}), QStringList{QStringLiteral(u"Tỉnh [4,10) «Hà Nội»")});
    QCOMPARE(back.problems.size(), 1);
    QVERIFY2(back.errors().value(0).contains(u"without 1 of its texts"), qUtf8Printable(back.errors().join(u'\n')));
}

void TestRefi::refusesHostileArchives()
{
    const auto refused = [&](const QList<std::pair<QString, QByteArray>> &files, const QString &says) {
        const QTemporaryDir folder;
        const QString path = zip(folder, files);
        const auto back = kit::readBack(m_format, {path, {}, {}});
        const QString said = back.errors().join(u'\n');
        return back.documents.isEmpty() && back.errors().size() == 1 && said.contains(says) && said.contains(u"out.qdpx") && QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries).size() == 1
            ? QString() : QStringLiteral(u"not so: ") + said;
    };
    const QString qde = QStringLiteral(u"project.qde");
    QCOMPARE(refused({{QStringLiteral(u"../evil"), "x"}, {qde, project({})}}, QStringLiteral(u"leads out")), QString());
    QCOMPARE(refused({{QStringLiteral(u"/tmp/evil"), "x"}, {qde, project({})}}, QStringLiteral(u"leads out")), QString());
    QCOMPARE(refused({{QStringLiteral(u"a\\..\\evil"), "x"}, {qde, project({})}}, QStringLiteral(u"leads out")), QString());
    QCOMPARE(refused({{QString(QStringLiteral(u"a/")).repeated(40) + u'b', "x"}, {qde, project({})}}, QStringLiteral(u"deep")), QString());
    QCOMPARE(refused({{QStringLiteral(u"a"), "x"}, {QStringLiteral(u"a"), "y"}, {qde, project({})}}, QStringLiteral(u"twice")), QString());
    QCOMPARE(refused({{QStringLiteral(u"a"), "x"}}, QStringLiteral(u"project.qde")), QString());
    QCOMPARE(refused({{qde, "<!DOCTYPE Project [<!ENTITY a \"b\">]>" + project({})}}, QStringLiteral(u"DTD")), QString());
    QCOMPARE(refused({{qde, project("<Sources><TextSource guid=\"d\" name=\"b\" plainTextPath=\"internal://d.txt\"/></Sources>")}}, QStringLiteral(u"not in the project")), QString());
    const QTemporaryDir folder;
    QCOMPARE(kit::readBack(m_format, {kit::writeFile(folder, QStringLiteral(u"a.qdpx"), "PK\3\4nonsense"), {}, {}}).errors().size(), 1);
}

void TestRefi::refusesABomb()
{
    const QTemporaryDir folder;
    const QByteArray qde = project("<Sources><TextSource guid=\"d\" name=\"b\" plainTextPath=\"internal://d.txt\"/></Sources>");
    const auto back = kit::readBack(m_format, {zip(folder, {{QStringLiteral(u"project.qde"), qde}, {QStringLiteral(u"sources/d.txt"), QByteArray(64 << 20, 'a')}}), {}, {}});
    QVERIFY(back.documents.isEmpty());
    QVERIFY2(back.failure.contains(u"too large"), qUtf8Printable(back.errors().join(u'\n')));
}

QTEST_APPLESS_MAIN(TestRefi)
#include "tst_refi.moc"
