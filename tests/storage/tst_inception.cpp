// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

class TestInception : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryUserAndTheCuration();
    void readsJsonAndTsv();
    void readsFoldersOfDocuments();
    void saysWhatIsNoProject();

private:
    const Format &m_format = *formatById(u"inception-project");
    kit::ReadBack read(const QList<std::pair<QString, QByteArray>> &files) const
    {
        const QTemporaryDir folder;
        const QString path = kit::writeFile(folder, QStringLiteral(u"project.zip"), kit::zipOf(files));
        const auto back = kit::readBack(m_format, {path, {}, {}});
        if (QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries).size() != 1)
            qFatal("something was unpacked");
        return back;
    }
    static QByteArray project()
    {
        return "{\"name\":\"x\",\"annotation_documents\":[{\"name\":\"bài.txt\",\"user\":\"an\",\"state\":\"FINISHED\"},"
               "{\"name\":\"bài.txt\",\"user\":\"bình\",\"state\":\"IN_PROGRESS\"},{\"name\":\"bài.txt\",\"user\":\"chi\",\"state\":\"IGNORE\"}]}";
    }
    // One document with one layer as a format writes it.
    static QByteArray written(QStringView format, const QString &notation, const QString &suffix)
    {
        const kit::Page page = kit::parse(notation);
        LabelledDocument document;
        document.document.name = QStringLiteral(u"trong");
        document.text = page.text;
        LabelledLayer layer;
        layer.annotator.name = QStringLiteral(u"ai");
        layer.layer.annotations = page.annotations.all();
        document.layers = {layer};
        kit::MemorySink sink;
        Progress progress;
        if (!formatById(format)->write(kit::MemorySource({document}), {}, sink, progress))
            qFatal("cannot be written");
        QList<std::pair<QString, QByteArray>> files;
        for (auto it = sink.files.begin(); it != sink.files.end(); ++it) {
            if (it.key().endsWith(suffix))
                return it.value();
        }
        return {};
    }
    static QString said(const LabelledDocument &document)
    {
        return document.layers.at(0).annotator.name + QStringLiteral(u": ") + kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}).join(u'|');
    }
};

void TestInception::readsEveryUserAndTheCuration()
{
    const QByteArray xmi = written(u"uima-xmi", QStringLiteral(u"😀 [PLACE Hà Nội] họp"), QStringLiteral(u".xmi"));
    const QByteArray types = written(u"uima-xmi", QStringLiteral(u"😀 [PLACE Hà Nội] họp"), QStringLiteral(u".xml"));
    const QByteArray gold = written(u"uima-xmi", QStringLiteral(u"😀 [BODY Hà] Nội họp"), QStringLiteral(u".xmi"));
    const auto back = read({{QStringLiteral(u"annotation/bài.txt/an.zip"), kit::zipOf({{QStringLiteral(u"an.xmi"), xmi}, {QStringLiteral(u"TypeSystem.xml"), types}})},
                            {QStringLiteral(u"annotation/bài.txt/bình.xmi"), xmi},
                            {QStringLiteral(u"annotation/bài.txt/chi.xmi"), xmi},
                            {QStringLiteral(u"annotation/bài.txt/INITIAL_CAS.xmi"), xmi},
                            {QStringLiteral(u"annotation_ser/bài.txt/an.ser"), "x"},
                            {QStringLiteral(u"source/bài.txt"), "x"},
                            {QStringLiteral(u"source/chưa.txt"), "x"},
                            {QStringLiteral(u"annotation/chưa.txt/INITIAL_CAS.xmi"), xmi},
                            {QStringLiteral(u"curation/bài.txt/CURATION_USER.xmi"), gold},
                            {QStringLiteral(u"exportedproject123.json"), project()}});
    QCOMPARE(back.errors().join(u'\n'), QString());
    QCOMPARE(back.documents.size(), 3);
    QCOMPARE(said(back.documents[0]), QStringLiteral(u"an: PLACE [3,9) «Hà Nội»"));
    QCOMPARE(said(back.documents[1]), QStringLiteral(u"bình: PLACE [3,9) «Hà Nội»"));
    QVERIFY(back.documents[0].layers[0].layer.info.state == LayerState::Done);
    QVERIFY(back.documents[1].layers[0].layer.info.state == LayerState::InProgress);
    QVERIFY(back.documents[2].layers[0].annotator.kind == Annotator::Kind::Gold);
    QVERIFY(said(back.documents[2]).endsWith(u": BODY [3,5) «Hà»"));
    for (const LabelledDocument &document : back.documents)
        QCOMPARE(document.document.name, QStringLiteral(u"bài"));
    QCOMPARE(back.problems.last().message, QStringLiteral(u"1 documents are not read: nobody has opened them."));
}

void TestInception::readsJsonAndTsv()
{
    if (!formatById(u"uima-json") || !formatById(u"webanno-tsv"))
        QSKIP("the formats of the files inside are not there");
    const QString notation = QStringLiteral(u"😀 [PLACE Hà Nội] họp");
    const auto back = read({{QStringLiteral(u"exportedproject.json"), "{}"},
                            {QStringLiteral(u"annotation/bài 1.txt/an.json"), written(u"uima-json", notation, QStringLiteral(u".json"))},
                            {QStringLiteral(u"annotation/bài 1.txt/bình.tsv"), written(u"webanno-tsv", notation, QStringLiteral(u".tsv"))}});
    QCOMPARE(back.errors().join(u'\n'), QString());
    QCOMPARE(back.documents.size(), 2);
    QCOMPARE(said(back.documents[0]), QStringLiteral(u"an: PLACE [3,9) «Hà Nội»"));
    QCOMPARE(said(back.documents[1]), QStringLiteral(u"bình: PLACE [3,9) «Hà Nội»"));
}

void TestInception::readsFoldersOfDocuments()
{
    const std::pair<QString, QString> formats[] = {{QStringLiteral(u"uima-xmi"), QStringLiteral(u".xmi")},
                                                   {QStringLiteral(u"uima-json"), QStringLiteral(u".json")},
                                                   {QStringLiteral(u"webanno-tsv"), QStringLiteral(u".tsv")}};
    for (const auto &[id, suffix] : formats) {
        const QTemporaryDir folder;
        for (const QString &who : {QStringLiteral(u"an"), QStringLiteral(u"bình")}) {
            QByteArray bytes = written(id, QStringLiteral(u"[PLACE Hà Nội] họp"), suffix);
            kit::writeFile(folder, QStringLiteral(u"annotation/bài.txt/") + who + suffix, bytes.replace("dau_layer_0", "x"));
        }
        const auto back = kit::readBack(*formatById(id), {folder.filePath(QStringLiteral(u"annotation")), {}, {}});
        QCOMPARE(back.errors().join(u'\n'), QString());
        QCOMPARE(back.documents.size(), 2);
        QCOMPARE(said(back.documents[0]), QStringLiteral(u"an: PLACE [0,6) «Hà Nội»"));
        QCOMPARE(said(back.documents[1]), QStringLiteral(u"bình: PLACE [0,6) «Hà Nội»"));
        QCOMPARE(back.documents[1].document.name, QStringLiteral(u"bài"));
    }
}

void TestInception::saysWhatIsNoProject()
{
    QVERIFY(read({{QStringLiteral(u"a.txt"), "x"}}).errors().at(0).contains(u"exportedproject"));
    QVERIFY(read({{QStringLiteral(u"exportedproject.json"), "{}"}}).errors().at(0).contains(u"secondary format"));
    QVERIFY(read({{QStringLiteral(u"exportedproject.json"), "{}"}, {QStringLiteral(u"annotation/../an.xmi"), "x"}}).failure.contains(u"leads out"));
    const auto other = read({{QStringLiteral(u"exportedproject.json"), "{}"}, {QStringLiteral(u"annotation/a.txt/an.rdf"), "x"}});
    QVERIFY2(other.errors().at(0).contains(u"an.rdf") && other.errors().at(0).contains(u"rdf"), qUtf8Printable(other.errors().at(0)));
}

QTEST_APPLESS_MAIN(TestInception)
#include "tst_inception.moc"
