// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/formattable.h"
#include "tests/kit/exchangekit.h"
#include "tests/kit/notation.h"

#include <QtTest>

using namespace dau;

class TestConllu : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesWordsBlanksAndEntities();
    void typesAreTheProjectsWhereItGivesThem();
    void namesTheLabelsChecked();
    void writesEachKindOfMention_data();
    void writesEachKindOfMention();
    void keepsWhatTheBracketsCarry();
    void composesAndCountsIt();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void keepsSyntaxCommentsAndNodes();
    void hangsEntitiesOnAKeptTree();
    void keepsWhatRefersToEntities();
    void namesFileAndLine_data();
    void namesFileAndLine();
    void givesBackAllButTheLossesCounted();
    void givesBackTheTreebankByteForByte();

private:
    const Format &m_format = *formatById(u"conllu");
    kit::ReadBack read(const QByteArray &bytes, const QString &knownText = {});
    QByteArray written(const LabelledDocument &document, const ExportOptions &options = {});
};

static QString word(const QString &cells)
{
    return QString(cells).replace(u' ', u'\t') + u'\n';
}

kit::ReadBack TestConllu::read(const QByteArray &bytes, const QString &knownText)
{
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"An/bài.conllu"), bytes);
    const QTemporaryDir folder;
    const auto known = [&](const QString &) { return knownText.isEmpty() ? std::nullopt : std::optional(Text(knownText)); };
    return kit::readBack(m_format, {sink.save(folder, {}), {}, known});
}

QByteArray TestConllu::written(const LabelledDocument &document, const ExportOptions &options)
{
    kit::MemorySink sink;
    Progress progress;
    (void)m_format.write(kit::MemorySource({document}), options, sink, progress);
    return sink.files.value(QStringLiteral(u"bài.conllu"));
}

void TestConllu::writesWordsBlanksAndEntities()
{
    QCOMPARE(QString::fromUtf8(written(kit::labelled(QStringLiteral(u"😀 [TITLE Bí thư [BODY Thành ủy]]\n\nXong.")))),
             QStringLiteral(u"# newdoc id = bài\n# global.Entity = eid-etype-head-other\n# newpar\n# sent_id = 1\n# text = 😀 Bí thư Thành ủy\n")
                 + word(QStringLiteral(u"1 😀 _ _ _ _ _ _ _ TokenRange=0:1"))
                 + word(QStringLiteral(u"2 Bí _ _ _ _ _ _ _ Entity=(e1-other-1-label:TITLE|TokenRange=2:4"))
                 + word(QStringLiteral(u"3 thư _ _ _ _ _ _ _ TokenRange=5:8"))
                 + word(QStringLiteral(u"4 Thành _ _ _ _ _ _ _ Entity=(e2-organization-1-label:BODY|TokenRange=9:14"))
                 + word(QStringLiteral(u"5 ủy _ _ _ _ _ _ _ Entity=e2)e1)|SpacesAfter=\\n\\n|TokenRange=15:17"))
                 + QStringLiteral(u"\n# newpar\n# sent_id = 2\n# text = Xong.\n")
                 + word(QStringLiteral(u"1 Xong _ _ _ _ _ _ _ SpaceAfter=No|TokenRange=19:23"))
                 + word(QStringLiteral(u"2 . _ _ _ _ _ _ _ TokenRange=23:24")) + u'\n');
}

void TestConllu::namesTheLabelsChecked()
{
    const QStringList checked{QStringLiteral(u"PERSON"), QStringLiteral(u"Chức danh")};
    const QByteArray bytes = written(kit::labelled(QStringLiteral(u"[PERSON An] ở Huế."), checked));
    QVERIFY2(bytes.startsWith("# newdoc id = bài\n# global.Entity = eid-etype-head-other\n# checked_labels = PERSON,Chức%2520danh\n"), bytes.constData());
    const auto back = read(bytes);
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::checkedOf(back.documents[0].layers[0]), checked);
    QVERIFY(!back.documents[0].document.metadata.contains(QStringLiteral(u"conllu"))); // it is of the layer, no line of a treebank
    QVERIFY(!written(kit::labelled(QStringLiteral(u"[PERSON An]"))).contains("checked_labels"));
}

void TestConllu::typesAreTheProjectsWhereItGivesThem()
{
    class Typed : public kit::MemorySource
    {
    public:
        using MemorySource::MemorySource;
        QString typeOf(const QString &label) const override { return label == u"TITLE" ? QStringLiteral(u"person") : QString(); }
    };
    kit::MemorySink sink;
    Progress progress;
    QVERIFY(m_format.write(Typed({kit::labelled(QStringLiteral(u"[TITLE Bí thư [BODY Thành ủy]]"))}), {}, sink, progress));
    const QByteArray bytes = sink.files.value(QStringLiteral(u"bài.conllu"));
    QVERIFY2(bytes.contains("(e1-person-1-label:TITLE"), bytes.constData());
    QVERIFY2(bytes.contains("(e2-organization-1-label:BODY"), bytes.constData()); // as such a label commonly is
    QVERIFY(m_format.types.contains(QStringLiteral(u"person")));
}

void TestConllu::writesEachKindOfMention_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("entities"); // of the words that have any
    QTest::addColumn<QString>("losses");
    QTest::newRow("one word") << QStringLiteral(u"[P An] đi") << QStringList{QStringLiteral(u"(e1-other-1-label:P)")} << QString();
    QTest::newRow("three deep") << QStringLiteral(u"[A một [B hai [C ba bốn]]]")
                                << QStringList{QStringLiteral(u"(e1-other-1-label:A"), QStringLiteral(u"(e2-other-1-label:B"),
                                               QStringLiteral(u"(e3-other-1-label:C"), QStringLiteral(u"e3)e2)e1)")} << QString();
    QTest::newRow("crossing") << QStringLiteral(u"[A#1 một [B#2 hai]#1 ba]#2")
                              << QStringList{QStringLiteral(u"(e1-other-1-label:A"), QStringLiteral(u"e1)(e2-other-1-label:B"), QStringLiteral(u"e2)")} << QString();
    QTest::newRow("discontinuous") << QStringLiteral(u"[A#1 một] hai [#1 ba bốn]")
                                   << QStringList{QStringLiteral(u"(e1[1/2]-other-1-label:A)"), QStringLiteral(u"(e1[2/2]-other-1-label:A"), QStringLiteral(u"e1[2/2])")} << QString();
    QTest::newRow("fragments with a blank between") << QStringLiteral(u"[A#1 một] [#1 hai] ba") << QStringList{QStringLiteral(u"(e1-other-1-label:A"), QStringLiteral(u"e1)")}
                                                    << QStringLiteral(u"sub_token=1");
    QTest::newRow("the same span twice") << QStringLiteral(u"[A [B một]]") << QStringList{QStringLiteral(u"(e1-other-1-label:A)")} << QStringLiteral(u"same_span=1");
    QTest::newRow("inside a token") << QStringLiteral(u"[A th]ành phố") << QStringList() << QStringLiteral(u"sub_token=1");
    QTest::newRow("over a sentence's end") << QStringLiteral(u"[A một.\nHai] ba") << QStringList{QStringLiteral(u"(e1-other-1-label:A"), QStringLiteral(u"e1)")} << QString();
    QTest::newRow("a Vietnamese label, attributes, doubt")
        << QStringLiteral(u"[NGÀY!{cấp~a-b} một]") << QStringList{QStringLiteral(u"(e1-other-1-label:NGÀY,attr.cấp:a%2Db,doubt:yes)")}
        << QStringLiteral(u"attribute_sources=1");
}

void TestConllu::writesEachKindOfMention()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, entities);
    QFETCH(QString, losses);
    const LabelledDocument document = kit::labelled(notation);
    const QString bytes = QString::fromUtf8(written(document));
    QStringList found;
    auto matches = QRegularExpression(QStringLiteral(u"\\bEntity=([^|\n]*)")).globalMatch(bytes);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    QCOMPARE(found, entities);
    QCOMPARE(kit::lossesOf(m_format, document), losses);
    const auto back = read(bytes.toUtf8());
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 1);
    QCOMPARE(back.documents[0].text.string(), document.text.string());
    if (losses.isEmpty())
        QCOMPARE(kit::describe(back.documents[0].layers[0], document.text, {QStringLiteral(u"origins")}),
                 kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}));
}

void TestConllu::keepsWhatTheBracketsCarry()
{
    LabelledDocument document = kit::labelled(QStringLiteral(u"[PERSON An] và [PERSON Bình], [PERSON ông ấy]"));
    const Entity entity{EntityId::create(), QStringLiteral(u"Nguyễn (An)|x"), {}, {}, {}};
    document.layers[0].entities = {entity};
    document.layers[0].layer.annotations[0].entity = entity.id;
    document.layers[0].layer.annotations[2].entity = entity.id;
    document.layers[0].layer.annotations[1].note = QStringLiteral(u"a|b,c:d - (e)\nf = \\");
    document.document.metadata = {{QStringLiteral(u"url"), QStringLiteral(u"https://example.org/?a=1%20&b")}};
    const auto back = read(written(document));
    QCOMPARE(kit::describe(back.documents[0].layers[0], document.text, {QStringLiteral(u"origins")}),
             kit::describe(document.layers[0], document.text, {QStringLiteral(u"origins")}));
    QCOMPARE(back.documents[0].layers[0].entities, QList<Entity>{entity});
    QCOMPARE(back.documents[0].document.metadata, document.document.metadata);
    QCOMPARE(back.documents[0].zones, Zones());
}

void TestConllu::composesAndCountsIt()
{
    const QString decomposed = QStringLiteral(u"[P Nguyễn] đi").normalized(QString::NormalizationForm_D);
    const LabelledDocument document = kit::labelled(decomposed);
    const QByteArray bytes = written(document);
    QVERIFY(QString::fromUtf8(bytes).contains(QStringLiteral(u"\tNguyễn\t")));
    QCOMPARE(QString::fromUtf8(bytes), QString::fromUtf8(bytes).normalized(QString::NormalizationForm_C));
    QCOMPARE(kit::lossesOf(m_format, document), QStringLiteral(u"normal_form=1"));
    const auto back = read(bytes, document.text.string());
    QCOMPARE(back.documents[0].text.string(), document.text.string());
    QCOMPARE(back.documents[0].layers[0].layer.annotations[0].spans, document.layers[0].layer.annotations[0].spans);
}

void TestConllu::readsWhatOthersWrite_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("spans");
    const QString blank = QStringLiteral(u" _ _ _ _ _ _ _ ");
    const auto w = [&](const QString &start, const QString &misc) { return word(start + blank + misc); };
    QTest::newRow("no entities, no text") << w(QStringLiteral(u"1 Xin"), QStringLiteral(u"_")) + w(QStringLiteral(u"2 chào"), QStringLiteral(u"SpaceAfter=No"))
                                                 + w(QStringLiteral(u"3 !"), QStringLiteral(u"_"))
                                          << QStringLiteral(u"Xin chào!") << QStringList();
    QTest::newRow("the fields of GUM")
        << QStringLiteral(u"# newdoc id = GUM_x\n# global.Entity = GRP-etype-infstat-centering-minspan-link-identity\n# newpar\n# text = Thomas Bayes sang\n")
                + w(QStringLiteral(u"1 Thomas"), QStringLiteral(u"Entity=(12-person-new-cf1-1,2-coref-Thomas_Bayes"))
                + w(QStringLiteral(u"2 Bayes"), QStringLiteral(u"Entity=12)")) + w(QStringLiteral(u"3 sang"), QStringLiteral(u"_"))
        << QStringLiteral(u"Thomas Bayes sang") << QStringList{QStringLiteral(u"person [0,12) «Thomas Bayes» centering=cf1(set) infstat=new(set) link=coref(set) minspan=1,2(set) entity=Thomas_Bayes")};
    QTest::newRow("coreference, a multi-word token, paragraphs")
        << QStringLiteral(u"# newpar\n# text = don't Anna.\n") + w(QStringLiteral(u"1-2 don't"), QStringLiteral(u"_"))
                + w(QStringLiteral(u"1 do"), QStringLiteral(u"_")) + w(QStringLiteral(u"2 n't"), QStringLiteral(u"Entity=(e2-other-1-)"))
                + w(QStringLiteral(u"3 Anna"), QStringLiteral(u"Entity=(e1-person-1-)|SpaceAfter=No")) + w(QStringLiteral(u"4 ."), QStringLiteral(u"_"))
                + QStringLiteral(u"\n# text = She.\n") + w(QStringLiteral(u"1 She"), QStringLiteral(u"Entity=(e1-person-1-)|SpaceAfter=No"))
                + w(QStringLiteral(u"1.1 e"), QStringLiteral(u"_")) + w(QStringLiteral(u"2 ."), QStringLiteral(u"_")) + QStringLiteral(u"\n# newpar\n")
                + w(QStringLiteral(u"1 End"), QStringLiteral(u"_"))
        << QStringLiteral(u"don't Anna. She.\nEnd")
        << QStringList{QStringLiteral(u"other [0,5) «don't»"), QStringLiteral(u"person [12,15) «She» entity=Anna"), QStringLiteral(u"person [6,10) «Anna» entity=Anna")};
    QTest::newRow("CR LF") << QString(w(QStringLiteral(u"1 Xin"), QStringLiteral(u"_")) + u'\n').replace(u'\n', QStringLiteral(u"\r\n")) << QStringLiteral(u"Xin") << QStringList();
}

void TestConllu::readsWhatOthersWrite()
{
    QFETCH(QString, lines);
    QFETCH(QString, text);
    QFETCH(QStringList, spans);
    const auto back = read(lines.toUtf8());
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 1);
    QCOMPARE(back.documents[0].text.string(), text);
    if (spans.isEmpty())
        QVERIFY(back.documents[0].layers.isEmpty());
    else
        QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}), spans);
}

void TestConllu::keepsSyntaxCommentsAndNodes()
{
    const QByteArray lines = "# newdoc id = b\xC3\xA0i\n# own comment\n# newpar id = p1\n# sent_id = x-1\n# text = do not , Xin ch\xC3\xA0o\n"
                             "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tdo\tdo\tAUX\tX\tA=b|C=d\t3\taux\t_\t_\n2\tnot\tnot\tPART\t_\t_\t3\tadvmod\t_\t_\n"
                             "2.1\tz\tz\tVERB\t_\t_\t_\t_\t0:root\t_\n3\tXin ch\xC3\xA0o\txin ch\xC3\xA0o\tVERB\tV\t_\t0\troot\t_\tGloss=hello|Zeta=1\n\n";
    const auto back = read(lines);
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(written(back.documents[0]), lines);
}

void TestConllu::hangsEntitiesOnAKeptTree()
{
    const QByteArray row1 = "1\tTr\xE1\xBA\xA3 l\xE1\xBB\x9Di\ttr\xE1\xBA\xA3 l\xE1\xBB\x9Di\tVERB\tV\t_\t0\troot\t_\tGloss=x|Zeta=1\n";
    const QByteArray row2 = "2\tL\xE1\xBB\x99\x63\t_\tPROPN\t_\t_\t1\tobj\t_\t_\n";
    auto back = read("# sent_id = 1\n" + row1 + row2 + '\n');
    LabelledDocument document = back.documents[0];
    document.layers = kit::labelled(QStringLiteral(u"[V Trả lời] [PERSON Lộc]")).layers;
    const QByteArray bytes = written(document);
    QCOMPARE(bytes, QByteArray("# global.Entity = eid-etype-head-other\n# sent_id = 1\n")
                        + QByteArray(row1).replace("\tGloss", "\tEntity=(e1-other-1-label:V)|Gloss")
                        + QByteArray(row2).replace("\t_\n", "\tEntity=(e2-person-1-label:PERSON)\n") + '\n');
    const auto again = read(bytes);
    QCOMPARE(again.documents[0].document.metadata, document.document.metadata);
    QCOMPARE(again.documents[0].layers[0].layer.annotations.size(), 2);
}

void TestConllu::keepsWhatRefersToEntities()
{
    const QByteArray lines = "# global.Entity = GRP-etype\n# sent_id = 1\n"
                             "1\tLan\tLan\tPROPN\t_\t_\t0\troot\t_\tEntity=(11-person)\n2\tAn\tAn\tPROPN\t_\t_\t1\tconj\t_\tEntity=(12-person)\n"
                             "3\ttay\ttay\tNOUN\t_\t_\t1\tnsubj\t_\tBridge=11<13:part,12<13:part|Entity=(13-object)\n"
                             "4\th\xE1\xBB\x8D\th\xE1\xBB\x8D\tPRON\t_\t_\t1\tobj\t_\tEntity=(14-person)|SplitAnte=11<14,12<14\n\n";
    LabelledDocument document = read(lines).documents.at(0);
    QCOMPARE(kit::lossesOf(m_format, document), QString());
    const QByteArray bytes = written(document);
    for (const char *part : {"\tBridge=11<13:part,12<13:part|Entity=(13-object-1-label:object)\n", "|SplitAnte=11<14,12<14\n", "\tEntity=(11-person-1-label:person)\n"})
        QVERIFY2(bytes.contains(part), bytes.constData());
    QCOMPARE(kit::describe(read(bytes).documents.at(0).layers[0], document.text), kit::describe(document.layers[0], document.text));
    document.layers[0].layer.annotations.removeIf([](const Annotation &annotation) { return annotation.attributes.value(QStringLiteral(u"eid")).values.value(0) == u"12"; });
    QCOMPARE(kit::lossesOf(m_format, document), QStringLiteral(u"entity_references=2"));
    const QByteArray fewer = written(document);
    QVERIFY2(fewer.contains("\tBridge=11<13:part|Entity=(13") && fewer.contains("|SplitAnte=11<14\n"), fewer.constData());
}

void TestConllu::namesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("columns") << QByteArray("# x\n1\ta\n") << QStringLiteral(u"An/bài.conllu:2: The line has not the ten columns");
    QTest::newRow("number") << QByteArray("x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n") << QStringLiteral(u"An/bài.conllu:1: “x” is not the number of a word.");
    QTest::newRow("not UTF-8") << QByteArray("# x\n\n# \xff\n") << QStringLiteral(u"An/bài.conllu:3: The line is not valid UTF-8.");
    QTest::newRow("a long line") << "# x\n" + QByteArray(2 << 20, 'a') << QStringLiteral(u"An/bài.conllu:2: The line is longer than 1 MB");
}

void TestConllu::namesFileAndLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto back = read(bytes);
    QCOMPARE(back.documents.size(), 0);
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors()[0].startsWith(says), qUtf8Printable(back.errors()[0]));
}

void TestConllu::givesBackAllButTheLossesCounted()
{
    QCOMPARE(kit::unannounced(m_format, 40), QStringList());
    QCOMPARE(kit::unannounced(m_format, 10, {.labels = {}, .wholeNumbers = false, .skippedZones = true, .settings = {}}), QStringList());
}

void TestConllu::givesBackTheTreebankByteForByte()
{
    const QString corpora = qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared")) + QStringLiteral(u"/corpora/UD_Vietnamese-VTB");
    if (!QFileInfo::exists(corpora))
        QSKIP("the shared corpora are not here");
    for (const char *part : {"dev", "test", "train"}) {
        const QString path = corpora + QStringLiteral(u"/vi_vtb-ud-%1.conllu").arg(QLatin1String(part));
        QCOMPARE(m_format.recognises(path), 100);
        const auto back = kit::readBack(m_format, {path, {}, {}});
        QCOMPARE(back.errors(), QStringList());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        kit::MemorySink sink;
        Progress progress;
        QVERIFY(m_format.write(kit::MemorySource(back.documents), {}, sink, progress));
        QCOMPARE(sink.files.size(), 1);
        QVERIFY(sink.files.first() == file.readAll());
    }
}

QTEST_APPLESS_MAIN(TestConllu)
#include "tst_conllu.moc"
