// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/formattable.h"
#include "tests/kit/exchangekit.h"
#include "tests/kit/notation.h"

#include <QtCore/QProcess>
#include <QtTest>

using namespace dau;

using Nesting = ExportOptions::Nesting;
using Tags = ExportOptions::Tags;
Q_DECLARE_METATYPE(dau::ExportOptions)

class TestConll : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTokensOffsetsAndTags_data();
    void writesTokensOffsetsAndTags();
    void leavesSkippedZonesOutAndKeepsOffsets();
    void countsWhatIsFlattened();
    void neverSaysOOfWhatNobodyChecked_data();
    void neverSaysOOfWhatNobodyChecked();
    void readsUnknownAsUnknown();
    void readsEveryDialect_data();
    void readsEveryDialect();
    void alignsToTheTextOfTheProject();
    void writesVlspColumns();
    void putsPunctuationCloseWhereAsked();
    void isReadByNltk();
    void namesFileAndLine_data();
    void namesFileAndLine();
    void givesBackAllButTheLossesCounted();
    void readsTheRealCorpora();

private:
    const Format &m_format = *formatById(u"conll");
    kit::ReadBack read(const QByteArray &bytes, const QString &knownText = {});
    static LabelledDocument document(const QString &notation);
    QByteArray written(const LabelledDocument &document, const ExportOptions &options);
};

kit::ReadBack TestConll::read(const QByteArray &bytes, const QString &knownText)
{
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"An/bài.conll"), bytes);
    const QTemporaryDir folder;
    const auto known = [&](const QString &) { return knownText.isEmpty() ? std::nullopt : std::optional(Text(knownText)); };
    return kit::readBack(m_format, {sink.save(folder, {}), {}, known});
}

LabelledDocument TestConll::document(const QString &notation)
{
    const kit::Page page = kit::parse(notation);
    LabelledDocument result;
    result.document.name = QStringLiteral(u"bài");
    result.text = page.text;
    result.layers.append({{AnnotatorId(), QStringLiteral(u"An"), Annotator::Kind::Human, {}}, {{}, page.annotations.all(), {}}, {}});
    return result;
}

QByteArray TestConll::written(const LabelledDocument &document, const ExportOptions &options)
{
    kit::MemorySink sink;
    Progress progress;
    (void)m_format.write(kit::MemorySource({document}), options, sink, progress);
    return sink.files.value(QStringLiteral(u"bài.conll"));
}

void TestConll::writesTokensOffsetsAndTags_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<ExportOptions>("options");
    QTest::addColumn<QByteArray>("rows");
    const QString nested = QStringLiteral(u"😀 [TITLE Bí thư [BODY Thành ủy]] họp");
    QTest::newRow("levels") << nested << ExportOptions{}
                            << QByteArray("😀 0 1 O O\nBí 2 4 B-TITLE O\nthư 5 8 I-TITLE O\nThành 9 14 I-TITLE B-BODY\n"
                                          "ủy 15 17 I-TITLE I-BODY\nhọp 18 21 O O\n");
    QTest::newRow("outermost") << nested << ExportOptions{.labels = {}, .nesting = Nesting::Outermost, .settings = {}}
                               << QByteArray("😀 0 1 O\nBí 2 4 B-TITLE\nthư 5 8 I-TITLE\nThành 9 14 I-TITLE\nủy 15 17 I-TITLE\nhọp 18 21 O\n");
    QTest::newRow("innermost") << nested << ExportOptions{.labels = {}, .nesting = Nesting::Innermost, .settings = {}}
                               << QByteArray("😀 0 1 O\nBí 2 4 O\nthư 5 8 O\nThành 9 14 B-BODY\nủy 15 17 I-BODY\nhọp 18 21 O\n");
    QTest::newRow("per label") << nested << ExportOptions{.labels = {}, .nesting = Nesting::PerLabel, .settings = {}}
                               << QByteArray("😀 0 1 O O\nBí 2 4 O B-TITLE\nthư 5 8 O I-TITLE\nThành 9 14 B-BODY I-TITLE\n"
                                             "ủy 15 17 I-BODY I-TITLE\nhọp 18 21 O O\n");
    const QString neighbours = QStringLiteral(u"[P An][P Bình Chi] và [P Dũng]").replace(QStringLiteral(u"]["), QStringLiteral(u"] ["));
    QTest::newRow("iob1") << neighbours << ExportOptions{.labels = {}, .tags = Tags::Iob1, .settings = {}}
                          << QByteArray("An 0 2 I-P\nBình 3 7 B-P\nChi 8 11 I-P\nvà 12 14 O\nDũng 15 19 I-P\n");
    QTest::newRow("bioes") << neighbours << ExportOptions{.labels = {}, .tags = Tags::Bioes, .settings = {}}
                           << QByteArray("An 0 2 S-P\nBình 3 7 B-P\nChi 8 11 E-P\nvà 12 14 O\nDũng 15 19 S-P\n");
    QTest::newRow("a label with a blank") << QStringLiteral(u"[X An]") << ExportOptions{} << QByteArray("An 0 2 B-X\n");
    QTest::newRow("whole numbers") << QStringLiteral(u"số [D 24-CT/TU]") << ExportOptions{} << QByteArray("số 0 2 O\n24-CT/TU 3 11 B-D\n");
    QTest::newRow("split numbers") << QStringLiteral(u"số [D 24-CT/TU]") << ExportOptions{.labels = {}, .wholeNumbers = false, .settings = {}}
                                   << QByteArray("số 0 2 O\n24 3 5 B-D\n- 5 6 I-D\nCT 6 8 I-D\n/ 8 9 I-D\nTU 9 11 I-D\n");
    const auto with = [](const QMap<QString, QString> &settings) {
        ExportOptions options;
        options.settings = settings;
        return options;
    };
    const QString columns = QStringLiteral(u"columns");
    QTest::newRow("2003, a column") << QStringLiteral(u"[P An] đi") << with({{columns, QStringLiteral(u"2003")}}) << QByteArray("An _ _ B-P\nđi _ _ O\n");
    QTest::newRow("joint") << QStringLiteral(u"[A một [B hai]] ba") << with({{QStringLiteral(u"joint"), QStringLiteral(u"yes")}, {columns, QStringLiteral(u"2003")}})
                           << QByteArray("một _ _ B-A\nhai _ _ I-A+B-B\nba _ _ O\n");
    QTest::newRow("grow") << QStringLiteral(u"th[A ành ph]ố") << with({{QStringLiteral(u"edges"), QStringLiteral(u"grow")}}) << QByteArray("thành 0 5 B-A\nphố 6 9 I-A\n");
    QTest::newRow("shrink") << QStringLiteral(u"th[A ành phố]") << with({{QStringLiteral(u"edges"), QStringLiteral(u"shrink")}}) << QByteArray("thành 0 5 O\nphố 6 9 B-A\n");
    QTest::newRow("drop") << QStringLiteral(u"th[A ành phố]") << with({{QStringLiteral(u"edges"), QStringLiteral(u"drop")}}) << QByteArray("thành 0 5 O\nphố 6 9 O\n");
    QTest::newRow("sentences") << QStringLiteral(u"Họp.\nXong [P An\nBình].") << ExportOptions{}
                               << QByteArray("Họp 0 3 O\n. 3 4 O\n\nXong 5 9 O\nAn 10 12 B-P\nBình 13 17 I-P\n. 17 18 O\n");
}

void TestConll::writesTokensOffsetsAndTags()
{
    QFETCH(QString, notation);
    QFETCH(ExportOptions, options);
    QFETCH(QByteArray, rows);
    const QByteArray bytes = written(document(notation), options);
    const qsizetype head = bytes.indexOf("\n\n") + 2;
    QVERIFY(bytes.startsWith("-DOCSTART- -X- -X- O"));
    QCOMPARE(bytes.mid(head), rows + '\n');
    const auto back = read(bytes, document(notation).text.string());
    QCOMPARE(back.errors(), QStringList());
}

void TestConll::leavesSkippedZonesOutAndKeepsOffsets()
{
    LabelledDocument article = document(QStringLiteral(u"Tiêu đề\n[P An] viết\nTin của [P Bình]"));
    article.zones = {{QStringLiteral(u"headline"), {0, 7}, false}, {QStringLiteral(u"byline"), {8, 15}, true}};
    QCOMPARE(written(article, {}), QByteArray("-DOCSTART- -X- -X- O\n\nTiêu 0 4 O\nđề 5 7 O\n\nTin 16 19 O\ncủa 20 23 O\nBình 24 28 B-P\n\n"));
    QVERIFY(written(article, {.labels = {}, .skippedZones = true, .settings = {}}).contains("An 8 10 B-P\nviết 11 15 O\n"));
    const auto losses = m_format.losses(article, {});
    QCOMPARE(losses.size(), 1);
    QCOMPARE(losses[0].kind, QStringLiteral(u"skipped_zones"));
    QCOMPARE(losses[0].byDocument, (QMap<QString, qint64>{{QStringLiteral(u"bài"), 1}}));
}

void TestConll::countsWhatIsFlattened()
{
    const auto counts = [&](const QString &notation, const ExportOptions &options) {
        QStringList kinds;
        for (const Loss &loss : m_format.losses(document(notation), options))
            kinds.append(QStringLiteral(u"%1=%2").arg(loss.kind).arg(loss.count));
        return kinds.join(u' ');
    };
    const QString nested = QStringLiteral(u"[A một [B hai [A ba]]]");
    QCOMPARE(counts(nested, {}), QString());
    QCOMPARE(counts(nested, {.labels = {}, .nesting = Nesting::Outermost, .settings = {}}), QStringLiteral(u"nested=2"));
    QCOMPARE(counts(nested, {.labels = {}, .nesting = Nesting::Innermost, .settings = {}}), QStringLiteral(u"nested=2"));
    QCOMPARE(counts(nested, {.labels = {}, .nesting = Nesting::PerLabel, .settings = {}}), QStringLiteral(u"nested=1"));
    const QString crossing = QStringLiteral(u"[A#1 một [B#2 hai]#1 ba]#2");
    QCOMPARE(counts(crossing, {}), QString());
    QCOMPARE(counts(crossing, {.labels = {}, .nesting = Nesting::Outermost, .settings = {}}), QStringLiteral(u"crossing=1"));
    QCOMPARE(counts(QStringLiteral(u"[A th]ành [B ]phố"), {}), QStringLiteral(u"sub_token=2"));
}

void TestConll::neverSaysOOfWhatNobodyChecked_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("checked");
    QTest::addColumn<ExportOptions>("options");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("named");
    const QString name = QStringLiteral(u"[PERSON An] ở Huế");
    const QStringList person{QStringLiteral(u"PERSON")};
    const auto in = [](const QString &columns, bool joint = false) {
        ExportOptions options;
        options.settings = {{QStringLiteral(u"columns"), columns}, {QStringLiteral(u"joint"), joint ? QStringLiteral(u"yes") : QStringLiteral(u"no")}};
        return options;
    };
    const ExportOptions perLabel{.labels = {QStringLiteral(u"PERSON"), QStringLiteral(u"PLACE")}, .nesting = Nesting::PerLabel, .settings = {}};
    QTest::newRow("ours") << name << person << ExportOptions{}
                          << QByteArray("-DOCSTART- checked_labels=PERSON -X- O\n\nAn 0 2 B-PERSON\nở 3 4 -\nHuế 5 8 -\n\n") << true;
    QTest::newRow("a column per label") << name << person << perLabel
                                        << QByteArray("-DOCSTART- checked_labels=PERSON -X- O O\n\nAn 0 2 B-PERSON -\nở 3 4 O -\nHuế 5 8 O -\n\n") << true;
    QTest::newRow("levels") << QStringLiteral(u"[A một [B hai]] ba") << QStringList{QStringLiteral(u"A"), QStringLiteral(u"B")} << ExportOptions{}
                            << QByteArray("-DOCSTART- checked_labels=A,B -X- O O\n\nmột 0 3 B-A -\nhai 4 7 I-A B-B\nba 8 10 - -\n\n") << true;
    QTest::newRow("blanks and commas in labels") << name << QStringList{QStringLiteral(u"Chức danh"), QStringLiteral(u"A,B%")} << ExportOptions{}
                                                 << QByteArray("-DOCSTART- checked_labels=Chức%20danh,A%2CB%25 -X- O\n\nAn 0 2 B-PERSON\nở 3 4 -\nHuế 5 8 -\n\n") << true;
    QTest::newRow("2002") << name << person << in(QStringLiteral(u"2002")) << QByteArray("An B-PERSON\nở -\nHuế -\n\n") << false;
    QTest::newRow("2003") << name << person << in(QStringLiteral(u"2003"))
                          << QByteArray("-DOCSTART- -X- -X- O\n\nAn _ _ B-PERSON\nở _ _ -\nHuế _ _ -\n\n") << false;
    QTest::newRow("VLSP") << name << person << in(QStringLiteral(u"vlsp2016"))
                          << QByteArray("An\t_\t_\tB-PERSON\t-\nở\t_\t_\t-\t-\nHuế\t_\t_\t-\t-\n\n") << false;
    QTest::newRow("joint") << QStringLiteral(u"[A#1 một [B#2 hai]#1 ba]#2 bốn") << QStringList{QStringLiteral(u"A"), QStringLiteral(u"B")} << in(QStringLiteral(u"2002"), true)
                           << QByteArray("một B-A\nhai I-A+B-B\nba -+I-B\nbốn -\n\n") << false;
}

void TestConll::neverSaysOOfWhatNobodyChecked()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, checked);
    QFETCH(ExportOptions, options);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, named);
    const LabelledDocument before = kit::labelled(notation, checked);
    QCOMPARE(written(before, options), bytes);
    const auto back = read(bytes, before.text.string());
    QCOMPARE(back.errors(), QStringList());
    const LabelledLayer &layer = back.documents[0].layers[0];
    const QStringList without{QStringLiteral(u"origins")};
    QCOMPARE(kit::describe(layer, before.text, without), kit::describe(before.layers[0], before.text, without));
    QCOMPARE(kit::checkedOf(layer), named ? checked : QStringList());
    QVERIFY((layer.layer.info.state == LayerState::Done) == named); // done would say that the rest is O
}

// Documents of one file keep apart; without names the place is told where the first such token stands.
void TestConll::readsUnknownAsUnknown()
{
    const auto back = read("-DOCSTART- checked_labels=P,Q -X- O\n\nAn 0 2 B-P\nở 3 4 -\n\n-DOCSTART- -X- -X- O\n\nChi 0 3 O\n\n");
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::checkedOf(back.documents[0].layers[0]), QStringList({QStringLiteral(u"P"), QStringLiteral(u"Q")}));
    QCOMPARE(kit::checkedOf(back.documents[1].layers[0]), QStringList());
    QVERIFY(back.documents[1].layers[0].layer.info.state == LayerState::Done);
    const auto unnamed = read("An B-P\nở O\nHuế -\n");
    QVERIFY(unnamed.documents[0].layers[0].layer.info.state == LayerState::InProgress);
    QVERIFY(std::any_of(unnamed.problems.begin(), unnamed.problems.end(), [](const Problem &problem) {
        return problem.severity == Problem::Severity::Note && problem.line == 3 && problem.message.contains(QStringLiteral(u"unknown"));
    }));
    const QTemporaryDir folder;
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"list.txt"), "one -\ntwo -\n"); // a list of something
    QCOMPARE(m_format.recognises(sink.save(folder, {}) + QStringLiteral(u"/list.txt")), 0);
}

void TestConll::readsEveryDialect_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("spans");
    QTest::addColumn<int>("notes"); // besides that the text was rebuilt
    const QStringList name{QStringLiteral(u"LOC [8,14) «Hà Nội»"), QStringLiteral(u"PER [0,2) «An»")};
    QTest::newRow("2002") << QByteArray("An B-PER\nthăm O\nHà B-LOC\nNội I-LOC") << name << 0;
    QTest::newRow("2003") << QByteArray("-DOCSTART- -X- -X- O\n\nAn NNP B-NP I-PER\nthăm VB B-VP O\nHà NNP I-NP I-LOC\nNội NNP I-NP I-LOC\n\n") << name << 2;
    QTest::newRow("VLSP") << QByteArray("<s>\nAn\tNp\tB-NP\tB-PER\tO\nthăm\tV\tB-VP\tO\tO\nHà_Nội\tNp\tB-NP\tB-LOC\tO\n</s>\n") << name << 1;
    QTest::newRow("VLSP nested") << QByteArray("Ủy_ban\tN\tB-NP\tB-ORG\tO\nHuế\tNp\tI-NP\tI-ORG\tB-LOC\n")
                                 << QStringList{QStringLiteral(u"LOC [7,10) «Huế»"), QStringLiteral(u"ORG [0,10) «Ủy ban Huế»")} << 1;
    QTest::newRow("VLSP joint tags") << QByteArray("Ủy_ban\tN\tB-NP\tB-ORG\nHuế\tNp\tI-NP\tI-ORG+B-LOC\nhọp\tV\tB-VP\tO\n")
                                     << QStringList{QStringLiteral(u"LOC [7,10) «Huế»"), QStringLiteral(u"ORG [0,10) «Ủy ban Huế»")} << 1;
    QTest::newRow("LitBank layers") << QByteArray("Ban\tB-ORG\tO\tO\nHà\tI-ORG\tB-LOC\tO\nNội\tI-ORG\tI-LOC\tO\n")
                                    << QStringList{QStringLiteral(u"LOC [4,10) «Hà Nội»"), QStringLiteral(u"ORG [0,10) «Ban Hà Nội»")} << 0;
    QTest::newRow("CR LF, BOM, comments, runs of blanks")
        << QByteArray("\xEF\xBB\xBF# id 1\r\nAn   B-PER \r\nthăm\tO\r\n# x\r\nHà  B-LOC\r\nNội  I-LOC\r\n\r\n\r\n") << name << 0;
    QTest::newRow("BIOES") << QByteArray("An S-PER\nthăm O\nHà B-LOC\nNội E-LOC\n") << name << 0;
    QTest::newRow("BILOU") << QByteArray("An U-PER\nthăm O\nHà B-LOC\nNội L-LOC\n") << name << 0;
    QTest::newRow("IOB1") << QByteArray("An I-PER\nthăm O\nHà I-LOC\nNội I-LOC\n") << name << 1;
    QTest::newRow("IOB1 neighbours") << QByteArray("An I-P\nChi B-P\n") << QStringList{QStringLiteral(u"P [0,2) «An»"), QStringLiteral(u"P [3,6) «Chi»")} << 1;
    QTest::newRow("orphan") << QByteArray("An B-PER\nthăm O\nHà I-LOC\nNội I-LOC\n") << name << 1;
    QTest::newRow("another type") << QByteArray("An B-PER\nHà I-LOC\n") << QStringList{QStringLiteral(u"LOC [3,5) «Hà»"), QStringLiteral(u"PER [0,2) «An»")} << 1;
    QTest::newRow("no tag goes over a sentence's end") << QByteArray("Hà B-LOC\n\nNội I-LOC\n")
                                                       << QStringList{QStringLiteral(u"LOC [0,2) «Hà»"), QStringLiteral(u"LOC [3,6) «Nội»")} << 1;
}

void TestConll::readsEveryDialect()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, spans);
    QFETCH(int, notes);
    const auto back = read(bytes);
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(back.documents.size(), 1);
    QCOMPARE(back.documents[0].document.name, QStringLiteral(u"bài"));
    QCOMPARE(back.documents[0].layers[0].annotator.name, QStringLiteral(u"An"));
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}), spans);
    QCOMPARE(back.problems.size(), notes + 1);
}

void TestConll::alignsToTheTextOfTheProject()
{
    const QByteArray rows = "An B-PER\nthăm O\nHà_Nội B-LOC\n. O\n";
    const auto back = read(rows, QStringLiteral(u" An  thăm\nHà Nội."));
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}),
             QStringList({QStringLiteral(u"LOC [10,16) «Hà Nội»"), QStringLiteral(u"PER [1,3) «An»")}));
    QCOMPARE(read(rows, QStringLiteral(u"An thăm Huế.")).errors().join(u' '),
             QStringLiteral(u"An/bài.conll:3: The token “Hà_Nội” does not stand in the text of “bài” at character 8."));
}

// As VLSP 2016 has it: five columns between TABs, no offsets; what was left out of the table is found over.
void TestConll::writesVlspColumns()
{
    LabelledDocument article = kit::labelled(QStringLiteral(u"[ORG Ủy ban [LOC Huế]] họp.\nẢnh: Chi\nTin của [PER An]"));
    article.zones = {{QStringLiteral(u"credit"), {17, 25}, true}};
    ExportOptions options;
    options.settings = {{QStringLiteral(u"columns"), QStringLiteral(u"vlsp2016")}};
    const QByteArray bytes = written(article, options);
    QCOMPARE(bytes, QByteArray("Ủy\t_\t_\tB-ORG\tO\nban\t_\t_\tI-ORG\tO\nHuế\t_\t_\tI-ORG\tB-LOC\nhọp\t_\t_\tO\tO\n.\t_\t_\tO\tO\n\n"
                               "Tin\t_\t_\tO\tO\ncủa\t_\t_\tO\tO\nAn\t_\t_\tB-PER\tO\n\n"));
    const auto back = read(bytes, article.text.string());
    QCOMPARE(back.errors(), QStringList());
    QCOMPARE(kit::describe(back.documents[0].layers[0], back.documents[0].text, {QStringLiteral(u"origins")}),
             kit::describe(article.layers[0], article.text, {QStringLiteral(u"origins")}));
}

void TestConll::putsPunctuationCloseWhereAsked()
{
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"An/bài.conll"), "An B-P\n( O\nHuế B-L\n) O\nđi O\n. O\n");
    const QTemporaryDir folder;
    const auto back = kit::readBack(m_format, {sink.save(folder, {}), {}, {}, {{QStringLiteral(u"spacing"), QStringLiteral(u"tight")}}});
    QCOMPARE(back.documents[0].text.string(), QStringLiteral(u"An (Huế) đi."));
}

void TestConll::isReadByNltk()
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import nltk")});
    if (!python.waitForStarted() || !python.waitForFinished() || python.exitCode() != 0)
        QSKIP("python3-nltk is not here: ./dev test installs it");
    ExportOptions options;
    options.settings = {{QStringLiteral(u"columns"), QStringLiteral(u"2003")}};
    options.nesting = Nesting::Outermost;
    kit::MemorySink sink;
    (void)sink.write(QStringLiteral(u"a.conll"), written(kit::labelled(QStringLiteral(u"😀 [PER An] và [PER Chi]\u00A0ở [LOC Hà Nội].\nXong")), options));
    const QTemporaryDir folder;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"),
        QStringLiteral("import sys, nltk\n"
                       "from nltk.corpus.reader import ConllCorpusReader\n"
                       "from nltk.chunk import conlltags2tree\n"
                       "r = ConllCorpusReader(sys.argv[1], 'a.conll', ('words', 'pos', 'ignore', 'chunk'), encoding='utf-8')\n"
                       "out = []\n"
                       "for s in r.iob_sents():\n"
                       "    t = conlltags2tree(s, strict=True)\n"
                       "    out += [x.label() + ':' + '_'.join(w for w, _ in x) for x in t if hasattr(x, 'label')]\n"
                       "sys.stdout.buffer.write(' '.join(out).encode())\n"), sink.save(folder, {})});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    QCOMPARE(QString::fromUtf8(python.readAllStandardOutput()), QStringLiteral(u"PER:An PER:Chi LOC:Hà_Nội"));

    // A layer checked for some labels only, in our own columns: what its first line names is passed over.
    (void)sink.write(QStringLiteral(u"b.conll"), written(kit::labelled(QStringLiteral(u"[PER An] ở Huế.\nXong"), {QStringLiteral(u"PER")}), {}));
    const QTemporaryDir second;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"),
        QStringLiteral("import sys\n"
                       "from nltk.corpus.reader import ConllCorpusReader\n"
                       "r = ConllCorpusReader(sys.argv[1], 'b.conll', ('words', 'pos', 'ignore', 'chunk'), encoding='utf-8')\n"
                       "out = ['%s:%s' % (w, t) for s in r.iob_sents() for w, _, t in s]\n"
                       "sys.stdout.buffer.write(' '.join(out).encode())\n"), sink.save(second, {})});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    QCOMPARE(QString::fromUtf8(python.readAllStandardOutput()), QStringLiteral(u"An:B-PER ở:- Huế:- .:- Xong:-"));
}

void TestConll::namesFileAndLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("columns") << QByteArray("An B-P\nChi x O\n") << QStringLiteral(u"An/bài.conll:2: The line has 3 columns, but those above have 2.");
    QTest::newRow("one column") << QByteArray("\nAn\n") << QStringLiteral(u"An/bài.conll:2: The line has one column");
    QTest::newRow("no tag") << QByteArray("An B-P\nChi N\n") << QStringLiteral(u"An/bài.conll:2: “N” is not a tag");
    QTest::newRow("a million columns") << "An B-P\n" + QByteArray("a ").repeated(400'000) + '\n' << QStringLiteral(u"An/bài.conll:2: The line has more than 256 columns.");
    QTest::newRow("a long line") << "An B-P\n" + QByteArray(2 << 20, 'a') + " O\n" << QStringLiteral(u"An/bài.conll:2: The line is longer than 1 MB.");
    QTest::newRow("not UTF-8") << QByteArray("An B-P\n\xff O\n") << QStringLiteral(u"An/bài.conll:2: The line is not valid UTF-8.");
}

void TestConll::namesFileAndLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto back = read(bytes);
    QCOMPARE(back.documents.size(), 0);
    QCOMPARE(back.errors().size(), 1);
    QVERIFY2(back.errors()[0].startsWith(says), qUtf8Printable(back.errors()[0]));
}

// Random documents, every way of flattening: as many annotations come back as went out less those counted as lost, and
// each that was not moved to the edge of a token has its span.
void TestConll::givesBackAllButTheLossesCounted()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        const kit::MemorySource source(kit::randomDocuments(seed, 5));
        for (const Nesting nesting : {Nesting::Outermost, Nesting::Innermost, Nesting::Levels, Nesting::PerLabel}) {
            const ExportOptions options{{}, nesting, Tags(seed % 3), seed % 2 == 0, seed % 5 == 0, {}};
            const auto known = [&](const QString &name) -> std::optional<Text> {
                for (const LabelledDocument &document : source.documents) {
                    if (document.document.name == name)
                        return document.text;
                }
                return {};
            };
            const auto back = kit::throughFormat(m_format, source, options, known);
            QCOMPARE(back.errors(), QStringList());
            for (const LabelledDocument &before : source.documents) {
                qint64 expected = 0;
                qint64 moved = 0;
                QList<Spans> spans;
                for (const LabelledLayer &layer : before.layers) {
                    for (const Annotation &annotation : layer.layer.annotations) {
                        expected += annotation.spans.size() == 1 ? 1 : 0;
                        spans.append(annotation.spans);
                    }
                }
                for (const Loss &loss : m_format.losses(before, options)) {
                    if (loss.kind == u"sub_token")
                        moved = loss.count;
                    else if (loss.kind != u"characters")
                        expected -= loss.count;
                }
                qint64 found = 0;
                qint64 elsewhere = 0;
                for (const LabelledDocument &after : back.documents) {
                    if (after.document.name != before.document.name)
                        continue;
                    QCOMPARE(after.text.string(), before.text.string());
                    for (const Annotation &annotation : after.layers[0].layer.annotations) {
                        ++found;
                        elsewhere += spans.contains(annotation.spans) ? 0 : 1;
                    }
                }
                QVERIFY2(found <= expected && found >= expected - moved, qUtf8Printable(before.document.name));
                QVERIFY(elsewhere <= moved);
            }
        }
    }
}

void TestConll::readsTheRealCorpora()
{
    const QString corpora = qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared")) + QStringLiteral(u"/corpora");
    if (!QFileInfo::exists(corpora))
        QSKIP("the shared corpora are not here");
    const auto count = [&](const QString &path) {
        const auto back = kit::readBack(m_format, {corpora + path, {}, {}});
        if (!back.errors().isEmpty() || back.documents.size() != 1)
            return qsizetype(-1);
        return back.documents[0].layers[0].layer.annotations.size();
    };
    // B- tags in the files, counted by other means; VietBioNER is IOB1 and has runs instead.
    QCOMPARE(count(QStringLiteral(u"/UD_Vietnamese-VTB/silver-name-dev.syllable.conll")), 1060);
    QCOMPARE(count(QStringLiteral(u"/UD_Vietnamese-VTB/silver-name-dev.word.conll")), 1060);
    QCOMPARE(count(QStringLiteral(u"/UD_Vietnamese-VTB/silver-name-test.syllable.conll")), 560);
    QCOMPARE(count(QStringLiteral(u"/UD_Vietnamese-VTB/silver-name-train.word.conll")), 895);
    QVERIFY(count(QStringLiteral(u"/VietBioNER/conll/train.txt")) > 1000);
    QVERIFY(count(QStringLiteral(u"/VietBioNER/conll/dev.txt")) > 300);
    QVERIFY(m_format.recognises(corpora + QStringLiteral(u"/VietBioNER/conll/dev.txt")) >= 50);
    QVERIFY(m_format.recognises(corpora + QStringLiteral(u"/VietBioNER/README.md")) == 0);
    QVERIFY(m_format.recognises(corpora + QStringLiteral(u"/UD_Vietnamese-VTB/vi_vtb-ud-dev.conllu")) < 50);
}

QTEST_APPLESS_MAIN(TestConll)
#include "tst_conll.moc"
