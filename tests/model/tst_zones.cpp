// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/zones.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtTest>

using namespace dau;

static const QString Folder = qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared"));

static QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The kinds of a line (1-based), joined by "+"; empty for a blank one.
static QString kindsOfLine(const Text &text, const Zones &zones, qsizetype line)
{
    QStringList kinds;
    for (const Zone &zone : zones) {
        if (zone.span.intersects(text.paragraph(line - 1)))
            kinds.append(zone.kind);
    }
    return kinds.join(u'+');
}

// The kinds of all lines that are not blank, one word each.
static QStringList kinds(const QString &string)
{
    const Text text(string);
    const Zones zones = suggestZones(text);
    QStringList result;
    for (qsizetype line = 1; line <= text.paragraphCount(); ++line) {
        const QString kind = kindsOfLine(text, zones, line);
        if (!kind.isEmpty())
            result.append(kind);
    }
    return result;
}

static QStringList words(const char16_t *list)
{
    return QString::fromUtf16(list).split(u' ');
}

class TestZones : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRealArticles_data();
    void theRealArticles();
    void aWholeCorpusLosesNoSentence();
    void aPageWithPlayerAndPictures();
    void aTextWithoutHeadline();
    void sentencesThatLookLikeNoise();
    void endsOfArticles();
    void prefixesOfPapers();
    void headerLinesAreOther();
    void everyNonBlankParagraphHasOneSortedZone();
    void emptyTexts();
    void aZoneIsSetOverOthers();
    void lookingUp();
    void titles();
};

void TestZones::theRealArticles_data()
{
    QTest::addColumn<QString>("article");
    QTest::addColumn<QString>("expected"); // line:kinds; lines not named are body
    const auto row = [](const char *name, const char16_t *expected) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromUtf16(expected);
    };
    row("000", u"1:headline 3:lead 4:player 5:player 6:caption 7:caption_dup");
    row("001", u"1:headline 3:lead 6:alt_repeat 7:caption 17:alt_repeat 18:caption 28:alt_repeat 29:caption 39:byline");
    row("002",
        u"1:headline 3:player 4:player 5:voice_list 6:voice_list 7:voice_list 8:voice_list 9:outlet_prefix+lead "
        "10:alt_repeat 12:caption 24:alt_repeat 26:caption");
    row("003", u"1:lead 2:subhead 12:subhead 21:subhead");
    row("004",
        u"1:headline 4:lead 6:caption 22:body+end_mark 24:byline 26:source_credit 28:comment_footer 30:comment_footer");
}

void TestZones::theRealArticles()
{
    QFETCH(QString, article);
    QFETCH(QString, expected);
    const QString string = contents(Folder + QStringLiteral(u"/articles/") + article + QStringLiteral(u".txt"));
    if (string.isEmpty())
        QSKIP("The folder of the real articles (DAU_SHARED) is not here.");
    QMap<int, QString> special;
    for (const QString &entry : expected.split(u' '))
        special.insert(entry.section(u':', 0, 0).toInt(), entry.section(u':', 1));
    const Text text(string);
    const Zones zones = suggestZones(text);
    for (int line = 1; line <= text.paragraphCount(); ++line) {
        const bool blank = text.view(text.paragraph(line - 1)).trimmed().isEmpty();
        const QString kind = blank ? QString() : special.value(line, QStringLiteral(u"body"));
        QCOMPARE(QString::number(line) + u' ' + kindsOfLine(text, zones, line), QString::number(line) + u' ' + kind);
    }
    for (const Zone &zone : zones) {
        if (zone.kind == u"outlet_prefix")
            QCOMPARE(text.view(zone.span).toString(), QStringLiteral(u"ANTD.VN -\u00A0"));
        if (zone.kind == u"end_mark")
            QCOMPARE(text.view(zone.span).toString(), QStringLiteral(u"…/."));
    }
}

// One sentence or heading a line, with three header lines: nothing that ends like a sentence may be skipped.
void TestZones::aWholeCorpusLosesNoSentence()
{
    const QDir folder(Folder + QStringLiteral(u"/corpora/UNC-news"));
    const QStringList files = folder.entryList({QStringLiteral(u"*.txt")});
    if (files.isEmpty())
        QSKIP("The news corpus (DAU_SHARED) is not here.");
    QMap<QString, int> count;
    for (const QString &file : files) {
        const Text text(contents(folder.filePath(file)));
        const Zones zones = suggestZones(text);
        for (qsizetype line = 1; line <= 3; ++line)
            QCOMPARE(kindsOfLine(text, zones, line), QStringLiteral(u"other"));
        for (const Zone &zone : zones) {
            const QString line = text.view(zone.span).toString();
            ++count[zone.kind];
            const bool sentence = zone.kind != u"outlet_prefix" && zone.kind != u"source_credit" && line.endsWith(u'.');
            QVERIFY2(!zone.skipped || !sentence, qPrintable(file + u' ' + zone.kind + u' ' + line));
        }
    }
    QVERIFY(count.value(QStringLiteral(u"body")) > 10000);
}

void TestZones::aPageWithPlayerAndPictures()
{
    QCOMPARE(kinds(QStringLiteral(u"Chủ tịch huyện Tam Bình: Làm rõ trách nhiệm từng người\n\n"
                                  "00:00 / 02:31\n1:02:03\n- Nữ miền Trung\n"
                                  "Sáng 3/2, huyện Tam Bình họp về việc sắp xếp bộ máy của các xã.\n\n"
                                  "Chủ tịch huyện Tam Bình: Làm rõ trách nhiệm từng người ảnh 12\n\n"
                                  "Các đại biểu dự họp\n\n"
                                  "Ông Lê Văn Tư đề nghị các xã báo cáo sớm.\n\n"
                                  "Chủ tịch huyện Tam Bình: Làm rõ trách nhiệm từng người\n"
                                  "Toàn cảnh cuộc họp\n\n"
                                  "Cuộc họp bàn hai việc.\n")),
        words(u"headline player player voice_list lead alt_repeat caption body alt_repeat caption body"));
}

void TestZones::aTextWithoutHeadline()
{
    QCOMPARE(kinds(QStringLiteral(u"Huyện Tam Bình đã họp.\nViệc của xã\nÔng Tư nói về việc của các xã trong huyện.\n"
                                  "Việc khó\nBà Năm nói thêm rằng việc này khó.\n")),
        words(u"lead subhead body subhead body"));
}

// Numbers, lists, short answers, verses: kept.
void TestZones::sentencesThatLookLikeNoise()
{
    const Text text(QStringLiteral(
        u"Một cuộc họp dài\nCuộc họp bắt đầu lúc 7:30.\n60\n60\n- Việc thứ nhất\n- Việc thứ hai\n"
        "“Có.”\nTheo ông Tư, việc này khó.\n(Theo quy định tại Điều 5, xã phải báo cáo.)\n"
        "Nam miền Bắc nắng nóng.\nLê Văn Tư\nÔng Tư nói tiếp về việc này.\nHết giờ, mọi người ra về.\n"));
    for (const Zone &zone : suggestZones(text))
        QVERIFY2(!zone.skipped, qPrintable(zone.kind + u' ' + text.quote({zone.span})));
}

void TestZones::endsOfArticles()
{
    const QString start = QStringLiteral(u"Xã họp bàn việc\n\nSáng 3/2, xã đã họp./.\n\n");
    QCOMPARE(kinds(start + QStringLiteral(u"Minh Phúc\n\n(Theo Bản tin huyện)\n\n3 bình luận\n")),
        words(u"headline lead+end_mark byline source_credit comment_footer"));
    QCOMPARE(kinds(start + QStringLiteral(u"Minh Phúc - Lê Thị An\nTheo Tam Bình")),
        words(u"headline lead+end_mark byline source_credit"));
    QCOMPARE(kinds(start + QStringLiteral(u"Mọi người ra về\n")), words(u"headline lead+end_mark body"));
    // A name alone, with no running text above, is not the end of an article.
    QCOMPARE(kinds(QStringLiteral(u"Đồng chí\nLê Văn Tư")), words(u"headline body"));
}

void TestZones::prefixesOfPapers()
{
    const auto prefix = [](const QString &lead) {
        const Text text(QStringLiteral(u"Xã họp\n") + lead);
        const Zones zones = suggestZones(text);
        return zones[1].kind == u"outlet_prefix" ? text.view(zones[1].span).toString() : QString();
    };
    QCOMPARE(prefix(QStringLiteral(u"TBO.VN - Sáng nay, xã họp.")), QStringLiteral(u"TBO.VN - "));
    QCOMPARE(prefix(QStringLiteral(u"(Bản tin) - Sáng nay, xã họp.")), QStringLiteral(u"(Bản tin) - "));
    QCOMPARE(prefix(QStringLiteral(u"HĐND - UBND huyện họp.")), QString());
    QCOMPARE(prefix(QStringLiteral(u"Sáng nay - theo tin - xã họp.")), QString());
}

void TestZones::headerLinesAreOther()
{
    QCOMPARE(kinds(QStringLiteral(u"# doc_id = 7\n# url = http://example.org/\nXã họp bàn\nXã đã họp.\n# 5 = năm.\n")),
        words(u"other other headline lead body"));
}

void TestZones::everyNonBlankParagraphHasOneSortedZone()
{
    const Text text(QStringLiteral(u"  A b c  \r\n\r\n\u00A0\nX. \rANTD.VN - Xã đã họp…/. \n\n 0:00 "));
    qsizetype end = 0;
    QString covered;
    for (const Zone &zone : suggestZones(text)) {
        QVERIFY(!zone.span.isEmpty() && zone.span.begin >= end);
        QCOMPARE(zone.skipped, skippedByDefault(zone.kind));
        QVERIFY(zoneKinds().contains(zone.kind));
        end = zone.span.end;
        covered += text.view(zone.span).toString().simplified().remove(u' ');
    }
    QCOMPARE(covered, text.string().simplified().remove(u' '));
}

void TestZones::emptyTexts()
{
    QVERIFY(suggestZones(Text()).isEmpty());
    QVERIFY(suggestZones(Text(QStringLiteral(u"\n \r\n\u00A0"))).isEmpty());
    QCOMPARE(guessTitle(Text(), {}), QString());
}

void TestZones::aZoneIsSetOverOthers()
{
    const Text text(QStringLiteral(u"Một hai ba bốn"));
    const Zones body = {{QStringLiteral(u"body"), {0, 14}, false}};
    const Zones cut = withZone(body, text, {4, 7}, QStringLiteral(u"player"));
    QCOMPARE(cut.size(), 3);
    QCOMPARE(cut[0].span, (Span{0, 4}));
    QCOMPARE(cut[1], (Zone{QStringLiteral(u"player"), {4, 7}, true}));
    QCOMPARE(cut[2].span, (Span{7, 14}));
    // What remains blank is dropped; an empty kind removes.
    QCOMPARE(withZone(cut, text, {8, 14}, QStringLiteral(u"own_kind")).size(), 3);
    QCOMPARE(withZone(cut, text, {0, 14}, QString()), Zones());
    QCOMPARE(withZone({}, text, {3, 4}, QStringLiteral(u"body")), Zones());
    QCOMPARE(withZone(cut, text, {0, 14}, QStringLiteral(u"body")), body);
}

void TestZones::lookingUp()
{
    const Zones zones = {{QStringLiteral(u"headline"), {0, 5}, false}, {QStringLiteral(u"player"), {6, 9}, true},
        {QStringLiteral(u"body"), {10, 20}, false}};
    QCOMPARE(zoneAt(zones, 0)->kind, QStringLiteral(u"headline"));
    QCOMPARE(zoneAt(zones, 5), nullptr);
    QCOMPARE(zoneAt(zones, 8)->kind, QStringLiteral(u"player"));
    QCOMPARE(zoneAt(zones, 20), nullptr);
    QCOMPARE(zoneAt({}, 0), nullptr);
    QVERIFY(inSkippedZone(zones, {3, 7}));
    QVERIFY(inSkippedZone(zones, {8, 12}));
    QVERIFY(!inSkippedZone(zones, {0, 6}));
    QVERIFY(!inSkippedZone(zones, {9, 20}));
    QVERIFY(!inSkippedZone(zones, {7, 7}));
}

void TestZones::titles()
{
    const auto title = [](const QString &string) {
        const Text text(string);
        return guessTitle(text, suggestZones(text));
    };
    QCOMPARE(title(QStringLiteral(u"\n  Xã  họp bàn việc \nSáng nay, xã họp.")), QStringLiteral(u"Xã họp bàn việc"));
    QCOMPARE(title(QStringLiteral(u"0:00\nXã đã họp.")), QStringLiteral(u"Xã đã họp."));
    const QString longLine = QStringLiteral(u"từ ").repeated(80) + u'.';
    QVERIFY(title(longLine).size() <= 80);
    QVERIFY(title(longLine).endsWith(u"từ"));
    QCOMPARE(title(QStringLiteral(u"a") + QStringLiteral(u"😀").repeated(100)).size(), 79);
}

QTEST_APPLESS_MAIN(TestZones)
#include "tst_zones.moc"
