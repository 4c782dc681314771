// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/formattable.h"
#include "tests/kit/exchangekit.h"
#include "tests/kit/notation.h"
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

class TestPubTator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTitleAbstractAndRows();
    void readsWhatOthersWrite();
    void makesNoEntityOfNoConcept();
    void namesFileAndLine();
    void givesBackAllButTheLossesCounted();
    void pythonCutsTheQuotes();

private:
    const Format &m_format = *formatById(u"pubtator");
    kit::ReadBack read(const QByteArray &bytes);
};

kit::ReadBack TestPubTator::read(const QByteArray &bytes)
{
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"An.pubtator"), bytes);
    const QTemporaryDir folder;
    return kit::readBack(m_format, {sink.save(folder, {}), {}, {}});
}

void TestPubTator::writesTitleAbstractAndRows()
{
    LabelledDocument document = kit::labelled(QStringLiteral(u"😀 [BODY Ban]\nở [Địa\u00A0danh Hà\nNội]").replace(QStringLiteral(u"Địa\u00A0danh"), QStringLiteral(u"ĐỊA")));
    document.layers[0].entities = {{EntityId::create(), QStringLiteral(u"D 1"), {}, {}, {}}};
    document.layers[0].layer.annotations[1].entity = document.layers[0].entities[0].id;
    kit::MemorySink sink;
    Progress progress;
    (void)m_format.write(kit::MemorySource({document}), {}, sink, progress);
    const QByteArray bytes = sink.files.value(QStringLiteral(u"An.pubtator"));
    QCOMPARE(QString::fromUtf8(bytes), QStringLiteral(u"bài|t|😀 Ban\nbài|a|ở Hà Nội\nbài\t2\t5\tBan\tBODY\nbài\t8\t14\tHà Nội\tĐỊA\tD 1\n\n"));
    QCOMPARE(kit::lossesOf(m_format, document), QStringLiteral(u"characters=1"));
    const auto back = read(bytes);
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents[0].layers[0].annotator.name, QStringLiteral(u"An"));
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}),
             (QStringList{QStringLiteral(u"BODY [3,6) «Ban»"), QStringLiteral(u"ĐỊA [9,15) «Hà Nội» entity=D 1")}));
}

void TestPubTator::readsWhatOthersWrite()
{
    const auto back = read("1|t|A case\r\n1|a|of gout.\r\n1\t10\t14\tgout\tDisease\tD006073\r\n1\tCID\tD1\tD2\r\n\r\n2|t|Gout\n2|a|\n2\t0\t4\tGout\tDisease\tD006073\n");
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 2);
    QCOMPARE(back.documents[0].text.string(), QStringLiteral(u"A case\nof gout."));
    QCOMPARE(back.documents[0].layers[0].layer.annotations[0].entity, back.documents[1].layers[0].layer.annotations[0].entity);
    QCOMPARE(back.problems.size(), 1); // the relation
}

void TestPubTator::makesNoEntityOfNoConcept()
{
    const auto back = read("1|t|Gout\n1|a|of toes\n1\t0\t4\tGout\tDisease\t-1\n1\t5\t7\tof\tWord\t-\n1\t8\t12\ttoes\tPart\tD1\n");
    QCOMPARE(back.errors(), QStringList());
    const LabelledLayer &layer = back.documents.at(0).layers.at(0);
    QCOMPARE(layer.entities.size(), 1);
    QVERIFY(layer.layer.annotations.at(0).entity.isNull() && layer.layer.annotations.at(1).entity.isNull());
    QCOMPARE(layer.layer.annotations.at(2).entity, layer.entities[0].id);
}

void TestPubTator::namesFileAndLine()
{
    QCOMPARE(read("1|t|An\n1|a|Chi\n1\t0\t2\tAm\tP\n").errors(), QStringList{QStringLiteral(u"An.pubtator:3: The text of the row does not stand in “1” at its offsets, in any unit.")});
    QCOMPARE(read("1|t|An\n1|a|Chi\nnothing\n").errors().size(), 1);
}

void TestPubTator::givesBackAllButTheLossesCounted()
{
    QCOMPARE(kit::unannounced(m_format, 20), QStringList());
}

// Each row's quote is what Python cuts from title and abstract; what is not carried is missing, nothing is new.
void TestPubTator::pythonCutsTheQuotes()
{
    if (!kit::canRun(kit::python))
        QSKIP("python3 is not here: nothing but our own reader has looked at these files");
    QList<LabelledDocument> documents = kit::randomDocuments(8, 10);
    for (LabelledDocument &document : documents)
        document.layers = document.layers.mid(0, 1);
    const QStringList said = kit::quotesSaid(m_format, documents, QStringLiteral(u".pubtator"));
    QStringList there = kit::pieces(documents);
    QVERIFY2(2 * said.size() > there.size(), qPrintable(said.join(u'\n')));
    for (const QString &piece : said)
        QVERIFY2(there.removeOne(piece), qPrintable(piece));
}

QTEST_APPLESS_MAIN(TestPubTator)
#include "tst_pubtator.moc"
