// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/encoding.h"
#include "model/text/syllable.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtTest>

#include <iconv.h>

using namespace dau;

// Written for this test; every vowel with every tone, both cases, and the sentence kinds of the news.
static const QString Sentences = QStringLiteral(
    u"Ủy viên Thường vụ Huyện ủy Trần Thị Mỵ phát biểu, đề nghị các xã sớm hoàn thành kế hoạch.\n"
    u"Sáng qua, Ủy ban nhân dân huyện Tam Bình đã họp về đề án quản lý chợ và bến xe; ý kiến rất thẳng thắn.\n"
    u"Đồng chí Lê Văn Ẩn nhấn mạnh: “Kỷ luật phải nghiêm”, rồi kết thúc ở đó.\n");
static const QString AllLetters
    = QStringLiteral(u"àáảãạ ằắẳẵặă ầấẩẫậâ èéẻẽẹ ềếểễệê ìíỉĩị òóỏõọ ồốổỗộô ờớởỡợơ ùúủũụ ừứửữựư ỳýỷỹỵ đ "
                     u"ÀÁẢÃẠ ẰẮẲẴẶĂ ẦẤẨẪẬÂ ÈÉẺẼẸ ỀẾỂỄỆÊ ÌÍỈĨỊ ÒÓỎÕỌ ỒỐỔỖỘÔ ỜỚỞỠỢƠ ÙÚỦŨỤ ỪỨỬỮỰƯ ỲÝỶỸỴ Đ");

// The bytes of a text by the C library: an oracle that shares no table with the program. Null where it has no such
// table.
static QByteArray byIconv(const char *encoding, const QString &text)
{
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1))
        return {};
    QByteArray in = text.toUtf8();
    QByteArray out(in.size() * 2, '\0');
    char *from = in.data();
    char *to = out.data();
    size_t fromLeft = static_cast<size_t>(in.size());
    size_t toLeft = static_cast<size_t>(out.size());
    const size_t lost = iconv(converter, &from, &fromLeft, &to, &toLeft);
    iconv_close(converter);
    return lost == 0 ? out.left(out.size() - static_cast<qsizetype>(toLeft)) : QByteArray();
}

// VPS and VNI have no oracle: the inverse of the program's own decoder, letter by letter.
static QByteArray byInverse(const QString &encoding, const QString &text)
{
    QHash<QChar, QByteArray> bytes;
    const bool two = encoding == u"vni";
    for (int first = 1; first < 256; ++first) {
        const QByteArray one(1, static_cast<char>(first));
        const Result<Decoded> alone = decode(one, encoding);
        if (alone && !bytes.contains(alone->string[0]))
            bytes.insert(alone->string[0], one);
        for (int second = 0xC0; two && second < 256; ++second) {
            const QByteArray pair = one + static_cast<char>(second);
            const Result<Decoded> decoded = decode(pair, encoding);
            if (decoded && decoded->string.size() == 1)
                bytes.insert(decoded->string[0], pair);
        }
    }
    QByteArray out;
    for (const QChar c : text)
        out += c.unicode() < 0x80 ? QByteArray(1, c.toLatin1()) : bytes.value(c, QByteArrayLiteral("?"));
    return out;
}

static QByteArray encoded(const QString &encoding, const QString &text)
{
    static const QHash<QString, const char *> names = {{QStringLiteral(u"tcvn3"), "TCVN5712-1"},
        {QStringLiteral(u"viscii"), "VISCII"}, {QStringLiteral(u"windows-1258"), "CP1258"}};
    const char *name = names.value(encoding);
    return name ? byIconv(name, text) : byInverse(encoding, text);
}

class TestEncoding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTablesAgreeWithTheLibrary_data();
    void theTablesAgreeWithTheLibrary();
    void knownBytes_data();
    void knownBytes();
    void theEncodingIsGuessed_data();
    void theEncodingIsGuessed();
    void tcvnKeepsQuotesOfFontsWithoutCapitals();
    void illFormedUtf8IsNamedByOffsetAndLine_data();
    void illFormedUtf8IsNamedByOffsetAndLine();
    void byteOrderMarksAreStrippedAndRemembered();
    void utf16IsFoundWithoutAMark();
    void utf16WithHalfACharacterIsRefused();
    void nulAndLoneSurrogatesBecomeReplacements();
    void brokenUtf8IsNeverReadAsSomethingElse_data();
    void brokenUtf8IsNeverReadAsSomethingElse();
    void westernTextIsTheLastResort();
    void binaryDataIsRefused();
    void anUnknownEncodingIsRefused();
    void normalFormsAndNewlines();
    void syllables();
    void realArticlesAreVietnameseUtf8();
};

void TestEncoding::theTablesAgreeWithTheLibrary_data()
{
    QTest::addColumn<QString>("encoding");
    for (const char *name : {"tcvn3", "viscii", "windows-1258"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestEncoding::theTablesAgreeWithTheLibrary()
{
    QFETCH(QString, encoding);
    for (const QString &text : {AllLetters, QString(Sentences).remove(u'“').remove(u'”')}) {
        const QByteArray bytes = encoded(encoding, text);
        if (bytes.isEmpty())
            QSKIP("The C library here has no table of this encoding.");
        const Result<Decoded> decoded = decode(bytes, encoding);
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        QCOMPARE(toNfc(decoded->string), text);
        QCOMPARE(decoded->encoding, encoding);
    }
}

void TestEncoding::knownBytes_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("tcvn3") << "tcvn3" << QByteArray("U\xFB ban nh\xA9n d\xA9n") << QStringLiteral(u"Uỷ ban nhân dân");
    QTest::newRow("tcvn3 huyện") << "tcvn3" << QByteArray("huy\xD6n \xAE\xB6ng") << QStringLiteral(u"huyện đảng");
    QTest::newRow("vni") << "vni" << QByteArray("U\xDBy vie\xE2n") << QStringLiteral(u"Ủy viên");
    QTest::newRow("vni đảng") << "vni" << QByteArray("\xD1\x61\xFBng b\x6F\xE4") << QStringLiteral(u"Đảng bộ");
    QTest::newRow("vni ươ ứ ỵ") << "vni"
                                << QByteArray("Th\xF6\xF4\xF8ng v\x75\xEF t\xF6\xF9"
                                              " M\xEE")
                                << QStringLiteral(u"Thường vụ tứ Mỵ");
    QTest::newRow("vni ă") << "vni" << QByteArray("n\x61\xEAm n\x61\xEBng h\x61\xE8ng")
                           << QStringLiteral(u"năm nặng hằng");
    QTest::newRow("vps") << "vps" << QByteArray("\xF1\xE4ng b\xB6 \xDC\xD6ng") << QStringLiteral(u"Đảng bộ ương");
    QTest::newRow("viscii") << "viscii" << QByteArray("\xD0\xE4ng b\xB5") << QStringLiteral(u"Đảng bộ");
    QTest::newRow("windows-1258") << "windows-1258" << QByteArray("\xD0\x61\xD2ng b\xF4\xF2")
                                  << QStringLiteral(u"Đa\u0309ng bô\u0323");
    QTest::newRow("windows-1252") << "windows-1252" << QByteArray("caf\xE9 \x93x\x94 \x80")
                                  << QStringLiteral(u"café “x” €");
}

void TestEncoding::knownBytes()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const Result<Decoded> decoded = decode(bytes, encoding);
    QVERIFY(decoded);
    QCOMPARE(decoded->string, text);
}

void TestEncoding::theEncodingIsGuessed_data()
{
    QTest::addColumn<QString>("encoding");
    for (const char *name : {"windows-1258", "tcvn3", "vni", "viscii", "vps"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestEncoding::theEncodingIsGuessed()
{
    QFETCH(QString, encoding);
    const QString text = QString(Sentences).remove(u'“').remove(u'”');
    const QByteArray bytes = encoded(encoding, text);
    if (bytes.isEmpty())
        QSKIP("The C library here has no table of this encoding.");
    const Result<Decoded> decoded = decodeGuessing(bytes);
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, encoding);
    QCOMPARE(toNfc(decoded->string), text);
    QVERIFY(countSyllables(decoded->string).share() > 0.95);
    // One short line is enough.
    const QString line = QStringLiteral(u"Thường vụ Huyện ủy họp về đề án quản lý chợ");
    const Result<Decoded> shortText = decodeGuessing(encoded(encoding, line));
    QVERIFY(shortText);
    QCOMPARE(toNfc(shortText->string), line);
}

void TestEncoding::tcvnKeepsQuotesOfFontsWithoutCapitals()
{
    const Result<Decoded> decoded
        = decode(QByteArray("\x93nh\xA9n d\xA9n\x94 \x96 U\xFB ban"), QStringLiteral(u"tcvn3"));
    QVERIFY(decoded);
    QCOMPARE(decoded->string, QStringLiteral(u"“nhân dân” – Uỷ ban"));
}

void TestEncoding::illFormedUtf8IsNamedByOffsetAndLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &bytes, const char *place) {
        QTest::newRow(name) << QByteArray("ab\nủ" + bytes) << QString::fromLatin1(place);
    };
    row("stray tail", "\x80x", "byte 80 at offset 6, line 2");
    row("FF", "\n\xFF", "byte FF at offset 7, line 3");
    row("overlong 2", "\xC0\xAF", "byte C0 at offset 6");
    row("overlong 3", "\xE0\x80\xAF", "byte E0 at offset 6");
    row("overlong 4", "\xF0\x80\x80\xAF", "byte F0 at offset 6");
    row("surrogate", "\xED\xA0\x80", "byte ED at offset 6");
    row("beyond U+10FFFF", "\xF4\x90\x80\x80", "byte F4 at offset 6");
    row("cut off 2", "\xC3", "byte C3 at offset 6");
    row("cut off 3", "\xE1\xBB", "byte E1 at offset 6");
    row("cut off 4", "\xF0\x9F\x98", "byte F0 at offset 6");
    row("broken inside",
        "\xE1\xBB"
        "a",
        "byte E1 at offset 6");
}

void TestEncoding::illFormedUtf8IsNamedByOffsetAndLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const Result<Decoded> decoded = decode(bytes, QStringLiteral(u"utf-8"));
    QVERIFY(!decoded);
    QVERIFY2(decoded.error().message.contains(place), qPrintable(decoded.error().message));
    QVERIFY(decoded.error().message.contains(u"utf-8"));
}

void TestEncoding::byteOrderMarksAreStrippedAndRemembered()
{
    const QString text = QStringLiteral(u"Ủy viên 😀\r\n");
    for (const char *name : {"utf-8", "utf-16le", "utf-16be"}) {
        const auto kind = qstrcmp(name, "utf-8") == 0 ? QStringConverter::Utf8
            : qstrcmp(name, "utf-16le") == 0          ? QStringConverter::Utf16LE
                                                      : QStringConverter::Utf16BE;
        QStringEncoder encoder(kind, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        const Result<Decoded> decoded = decodeGuessing(bytes);
        QVERIFY(decoded);
        QCOMPARE(decoded->string, text);
        QCOMPARE(decoded->encoding, QString::fromLatin1(name));
        QVERIFY(decoded->byteOrderMark);
        QCOMPARE(decode(bytes, decoded->encoding)->string, text);
    }
    // Only the first mark is one.
    QCOMPARE(decodeGuessing("\xEF\xBB\xBF\xEF\xBB\xBFx")->string, QStringLiteral(u"\uFEFFx"));
    QVERIFY(!decodeGuessing("x")->byteOrderMark);
    QCOMPARE(decodeGuessing({})->string, QString());
}

void TestEncoding::utf16IsFoundWithoutAMark()
{
    for (const auto kind : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(kind);
        const Result<Decoded> decoded = decodeGuessing(encoder(Sentences));
        QVERIFY(decoded);
        QCOMPARE(decoded->string, Sentences);
        QVERIFY(!decoded->byteOrderMark);
    }
}

void TestEncoding::utf16WithHalfACharacterIsRefused()
{
    const Result<Decoded> decoded = decodeGuessing(QByteArray("\xFF\xFE\x61\x00\x0A\x00\x62", 7));
    QVERIFY(!decoded);
    QVERIFY2(decoded.error().message.contains(u"utf-16le: half a character at offset 6, line 2"),
        qPrintable(decoded.error().message));
}

void TestEncoding::nulAndLoneSurrogatesBecomeReplacements()
{
    const Result<Decoded> nul = decodeGuessing(QByteArray("a\0b\0", 4));
    QVERIFY(nul);
    QCOMPARE(nul->encoding, QStringLiteral(u"utf-16le"));
    const Result<Decoded> text = decodeGuessing(QByteArray("Huy\xE1\xBB\x87n \0x", 10));
    QVERIFY(text);
    QCOMPARE(text->string, QStringLiteral(u"Huyện \uFFFDx"));
    QCOMPARE(text->replaced, 1);
    const Result<Decoded> lone
        = decode(QByteArray("\x3D\xD8\x61\x00\x00\xDE\x3D\xD8\x00\xDE", 10), QStringLiteral(u"utf-16le"));
    QVERIFY(lone);
    QCOMPARE(lone->string, QStringLiteral(u"\uFFFDa\uFFFD😀"));
    QCOMPARE(lone->replaced, 2);
}

void TestEncoding::brokenUtf8IsNeverReadAsSomethingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut off") << Sentences.toUtf8().left(3 + 9) + QByteArray("\xE1\xBB");
    QTest::newRow("FF in the middle") << Sentences.toUtf8().insert(40, '\xFF');
    QTest::newRow("FF alone") << QByteArray("abc \xFF def");
    QTest::newRow("stray tail") << QByteArray("Xin ch\x80o");
    QTest::newRow("broken pair") << QByteArray("Ti\xC3(ng Vi\xC3(t");
}

void TestEncoding::brokenUtf8IsNeverReadAsSomethingElse()
{
    QFETCH(QByteArray, bytes);
    const Result<Decoded> decoded = decodeGuessing(bytes);
    QVERIFY2(!decoded, qPrintable(decoded ? decoded->encoding : QString()));
    QVERIFY(decoded.error().message.contains(u"utf-8"));
}

void TestEncoding::westernTextIsTheLastResort()
{
    const Result<Decoded> decoded = decodeGuessing("Le pr\xE9sident a visit\xE9 l\x92\xE9"
                                                   "cole \xE0 No\xEBl \x96 voil\xE0.");
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, QStringLiteral(u"windows-1252"));
    QCOMPARE(decoded->string, QStringLiteral(u"Le président a visité l’école à Noël – voilà."));
}

void TestEncoding::binaryDataIsRefused()
{
    QByteArray png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    for (int i = 0; i < 2000; ++i)
        png += static_cast<char>((i * 7919 + i / 3) % 256);
    QVERIFY(!decodeGuessing(png));
}

void TestEncoding::anUnknownEncodingIsRefused()
{
    const Result<Decoded> decoded = decode("x", QStringLiteral(u"klingon"));
    QVERIFY(!decoded);
    QVERIFY(decoded.error().message.contains(u"klingon"));
}

void TestEncoding::normalFormsAndNewlines()
{
    QCOMPARE(normalForm(u"Ủy viên"), QStringLiteral(u"nfc"));
    QCOMPARE(normalForm(u"plain"), QStringLiteral(u"nfc"));
    QCOMPARE(normalForm(u"e\u0302\u0301"), QStringLiteral(u"nfd"));
    QCOMPARE(normalForm(u"\u00EA\u0301"), QStringLiteral(u"mixed"));
    QCOMPARE(normalForm(u"ế e\u0302\u0301"), QStringLiteral(u"mixed"));
    QCOMPARE(toNfc(u"e\u0323\u0302 \u1EB9\u0302 \u00EA\u0323"), QStringLiteral(u"ệ ệ ệ"));
    QCOMPARE(newlineKind(u"a"), QStringLiteral(u"none"));
    QCOMPARE(newlineKind(u"a\nb\n"), QStringLiteral(u"lf"));
    QCOMPARE(newlineKind(u"a\r\nb"), QStringLiteral(u"crlf"));
    QCOMPARE(newlineKind(u"a\rb"), QStringLiteral(u"cr"));
    QCOMPARE(newlineKind(u"a\r\nb\n"), QStringLiteral(u"mixed"));
    QCOMPARE(newlineKind(u"a\u2028b\n"), QStringLiteral(u"mixed"));
}

void TestEncoding::syllables()
{
    for (const char16_t *good : {u"Ủy", u"viên", u"nghiêng", u"quyết", u"gì", u"giếng", u"khuỷu", u"thuỷ", u"THƯỜNG",
             u"TỉNH", u"ho\u0300a", u"e\u0302\u0323m", u"ê\u0323ch", u"quý", u"yêu", u"oai"})
        QVERIFY2(isVietnameseSyllable(good), qPrintable(QString::fromUtf16(good)));
    for (const char16_t *bad :
        {u"", u"café", u"Hànộimới", u"các\u0300", u"hỏat", u"tÀi", u"x", u"ză", u"đèể", u"école"})
        QVERIFY2(!isVietnameseSyllable(bad), qPrintable(QString::fromUtf16(bad)));
    const SyllableCount count = countSyllables(u"Ủy viên, the 24-CT/TU café");
    QCOMPARE(count.runs, 6);
    QCOMPARE(count.markedRuns, 3);
    QCOMPARE(count.markedSyllables, 2);
}

void TestEncoding::realArticlesAreVietnameseUtf8()
{
    const QDir folder(
        qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared")) + QStringLiteral(u"/articles"));
    if (!folder.exists())
        QSKIP("The folder of the real articles (DAU_SHARED) is not here.");
    const QList<int> codePoints = {3450, 5573, 3884, 6100, 3660};
    for (int i = 0; i < codePoints.size(); ++i) {
        QFile file(folder.filePath(QStringLiteral(u"00%1.txt").arg(i)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Decoded> decoded = decodeGuessing(file.readAll());
        QVERIFY(decoded);
        QCOMPARE(decoded->encoding, QStringLiteral(u"utf-8"));
        QCOMPARE(decoded->string.size(), codePoints[i]);
        QCOMPARE(normalForm(decoded->string), QStringLiteral(u"nfc"));
        QCOMPARE(newlineKind(decoded->string), QStringLiteral(u"lf"));
        QVERIFY(countSyllables(decoded->string).share() > 0.9);
    }
}

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
