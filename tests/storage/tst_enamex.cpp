// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

class TestEnamex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTags();
    void givesBackAllButTheLossesCounted_data();
    void givesBackAllButTheLossesCounted();
    void escapedIsXml();
    void readsTheCorpus();
    void readsTagsOfOtherCorpora();
    void namesFileAndLineOfAFault_data();
    void namesFileAndLineOfAFault();

private:
    const Format &m_format = *formatById(u"vlsp-enamex");
    kit::ReadBack read(const QByteArray &bytes) const
    {
        const QTemporaryDir folder;
        kit::writeFile(folder, QStringLiteral(u"An/bài.muc"), bytes);
        return kit::readBack(m_format, {folder.path(), {}, {}});
    }
    static ExportOptions flavour(const QString &name)
    {
        ExportOptions options;
        options.settings.insert(QStringLiteral(u"flavour"), name);
        return options;
    }
};

static LabelledDocument documentOf(const QString &notation)
{
    const kit::Page page = kit::parse(notation);
    LabelledDocument document;
    document.document.name = QStringLiteral(u"bài");
    document.text = page.text;
    LabelledLayer layer;
    layer.annotator.name = QStringLiteral(u"An");
    layer.layer.annotations = page.annotations.all();
    document.layers = {layer};
    return document;
}

void TestEnamex::writesTags()
{
    kit::MemorySink sink;
    Progress progress;
    const auto document = documentOf(QStringLiteral(u"A & [ORGANIZATION Ủy ban [LOCATION Hà Nội]] [PERSON Lâm]\r\n"));
    QVERIFY(m_format.write(kit::MemorySource({document}), {}, sink, progress));
    QCOMPARE(sink.files.value(QStringLiteral(u"bài.muc")),
             QByteArray("A & <ENAMEX TYPE=\"ORGANIZATION\">Ủy ban <ENAMEX TYPE=\"LOCATION\">Hà Nội</ENAMEX></ENAMEX> <ENAMEX TYPE=\"PERSON\">Lâm</ENAMEX>\r\n"));
    const auto bad = kit::throughFormat(m_format, kit::MemorySource({documentOf(QStringLiteral(u"[PERSON x] <ENAMEX TYPE=\"A\">"))}));
    QVERIFY2(bad.failure.contains(u"escaped"), qUtf8Printable(bad.failure));
}

void TestEnamex::givesBackAllButTheLossesCounted_data()
{
    QTest::addColumn<QString>("as");
    QTest::newRow("raw") << QStringLiteral(u"raw");
    QTest::newRow("escaped") << QStringLiteral(u"escaped");
}

void TestEnamex::givesBackAllButTheLossesCounted()
{
    QFETCH(QString, as);
    const QStringList without{QStringLiteral(u"attributes"), QStringLiteral(u"relations"), QStringLiteral(u"entities"), QStringLiteral(u"notes"), QStringLiteral(u"doubts"), QStringLiteral(u"origins"),
                              QStringLiteral(u"metadata"), QStringLiteral(u"zones"), QStringLiteral(u"document labels"), QStringLiteral(u"sources")};
    for (quint32 seed = 0; seed < 15; ++seed) {
        const auto documents = seed == 0 ? kit::hardDocuments() : kit::randomDocuments(seed, 5);
        const auto back = kit::throughFormat(m_format, kit::MemorySource(documents), flavour(as));
        QCOMPARE(back.errors().join(u'\n'), QString());
        for (const LabelledDocument &before : documents) {
            qint64 lost = 0;
            qint64 came = 0;
            for (const Loss &loss : m_format.losses(before, {}))
                lost += loss.count;
            for (const LabelledLayer &layer : before.layers) {
                lost += std::count_if(layer.layer.annotations.begin(), layer.layer.annotations.end(), [](const Annotation &one) { return one.spans.size() > 1; });
                QStringList sent = kit::describe(layer, before.text, without);
                for (const LabelledDocument &after : back.documents) {
                    if (after.document.name != before.document.name || after.layers[0].annotator.name != layer.annotator.name)
                        continue;
                    QCOMPARE(after.text.string(), before.text.string());
                    for (const QString &line : kit::describe(after.layers[0], after.text, without))
                        QVERIFY2(sent.removeOne(line), qUtf8Printable(line));
                    came += after.layers[0].layer.annotations.size();
                }
                came -= layer.layer.annotations.size();
            }
            QCOMPARE(-came, lost);
        }
    }
}

void TestEnamex::escapedIsXml()
{
    if (!kit::canRun(QStringLiteral(u"xmllint")))
        QSKIP("xmllint is not here: nothing but our own reader has looked at these files");
    kit::MemorySink sink;
    Progress progress;
    QVERIFY(m_format.write(kit::MemorySource(kit::hardDocuments() + kit::randomDocuments(3, 5)), flavour(QStringLiteral(u"escaped")), sink, progress));
    const QTemporaryDir folder;
    const QStringList files = kit::save(sink, folder, {}).filter(QStringLiteral(u".muc"));
    QCOMPARE(kit::run(QStringLiteral(u"xmllint"), QStringList{QStringLiteral(u"--noout"), QStringLiteral(u"--nonet")} + files), QString());
}

// As the VLSP 2018 files are: a byte order mark, bare "&" and "<", U+200B, lines of underscores.
void TestEnamex::readsTheCorpus()
{
    const auto back = read("\xEF\xBB\xBF<ENAMEX TYPE=\"PERSON\">Lâm</ENAMEX> & < <b> <ENAMEX>x\n______\n​<ENAMEX  TYPE='ORGANIZATION' >Ban <ENAMEX TYPE=\"LOCATION\">Hà Nội</ENAMEX></ENAMEX>.");
    QCOMPARE(back.errors().join(u'\n'), QString());
    const LabelledDocument &document = back.documents.at(0);
    QVERIFY(document.document.byteOrderMark);
    QCOMPARE(document.layers[0].annotator.name, QStringLiteral(u"An"));
    QCOMPARE(document.text.string(), QStringLiteral(u"Lâm & < <b> <ENAMEX>x\n______\n\u200BBan Hà Nội."));
    QCOMPARE(kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}),
             (QStringList{QStringLiteral(u"LOCATION [34,40) «Hà Nội»"), QStringLiteral(u"ORGANIZATION [30,40) «Ban Hà Nội»"), QStringLiteral(u"PERSON [0,3) «Lâm»")}));
}

// Times and amounts of MUC; edges within a token and further attributes as in OntoNotes.
void TestEnamex::readsTagsOfOtherCorpora()
{
    const auto back = read("<TXT>\n<ENAMEX TYPE=\"ORG\" S_OFF=\"1\">-😀VTV</ENAMEX> <ENAMEX E_OFF='2' TYPE=\"PERSON\">Lâm's</ENAMEX> "
                           "<TIMEX TYPE=\"DATE\" ALT=\"x\">thứ hai</TIMEX> <NUMEX TYPE=\"MONEY\" STATUS=OPT>5 tỷ</NUMEX> <ENAMEX TYPE=\"PERSON\" S_OFF=\"9\">Ba</ENAMEX>");
    QCOMPARE(back.errors().join(u'\n'), QString());
    const LabelledDocument &document = back.documents.at(0);
    QCOMPARE(document.text.string(), QStringLiteral(u"<TXT>\n-😀VTV Lâm's thứ hai 5 tỷ Ba"));
    QCOMPARE(kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}),
             (QStringList{QStringLiteral(u"DATE [19,26) «thứ hai»"), QStringLiteral(u"MONEY [27,31) «5 tỷ»"), QStringLiteral(u"ORG [7,12) «😀VTV»"),
                          QStringLiteral(u"PERSON [13,16) «Lâm»")}));
    QStringList said;
    for (const Problem &problem : back.problems)
        said.append(problem.message);
    QCOMPARE(said, (QStringList{QStringLiteral(u"1 tags without text or type are not kept."), QStringLiteral(u"2 attributes of tags are not kept: ALT, STATUS."),
                                QStringLiteral(u"1 other tags stay in the text as they stand: TXT.")}));
}

void TestEnamex::namesFileAndLineOfAFault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("not closed") << QByteArray("a\n<ENAMEX TYPE=\"PERSON\">b\n") << QStringLiteral(u"An/bài.muc:3: ");
    QTest::newRow("not opened") << QByteArray("a\n<ENAMEX TYPE=\"P\">b</ENAMEX></ENAMEX>") << QStringLiteral(u"An/bài.muc:2: ");
    QTest::newRow("another closed") << QByteArray("a\n<TIMEX TYPE=\"DATE\">b</ENAMEX>") << QStringLiteral(u"bài.muc:2: </ENAMEX>");
    QTest::newRow("depth") << QByteArray("<ENAMEX TYPE=\"P\">").repeated(100'000) << QStringLiteral(u"256");
    QTest::newRow("DTD") << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE DOC [<!ENTITY a \"b\">]><DOC>&a;</DOC>") << QStringLiteral(u"DTD");
    QTest::newRow("no UTF-8") << QByteArray("<ENAMEX TYPE=\"P\">\xff</ENAMEX>") << QStringLiteral(u"bài.muc");
}

void TestEnamex::namesFileAndLineOfAFault()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto back = read(bytes);
    QVERIFY(back.documents.isEmpty());
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors().at(0).contains(says), qUtf8Printable(back.errors().at(0)));
}

QTEST_APPLESS_MAIN(TestEnamex)
#include "tst_enamex.moc"
