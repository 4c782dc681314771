// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/htmlarticle.h"
#include "storage/articles/htmlpage.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest>

using namespace dau;

static const QString Lead = QStringLiteral(
    u"Sáng 3/2, Ủy ban nhân dân xã Tam Bình đã họp với các ấp về việc sắp xếp bộ máy, có đông đủ đại biểu các ấp dự.");
static const QString Second = QStringLiteral(u"Ông Lê Văn Tư, Chủ tịch xã, đề nghị các ấp báo cáo trước ngày 15/2 và "
                                             u"nói rõ việc nào khó, việc nào cần xã giúp.");

class TestHtmlArticle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theArticleElementIsTheMainText();
    void withoutOneTheDensestBlockIs();
    void aPageInsideAForm();
    void blocksAreLines_data();
    void blocksAreLines();
    void metadataOfThePage();
    void encodingsOfPages();
    void aFileWithAllItsFacts();
    void hostilePages_data();
    void hostilePages();
    void tooDeepPagesAreRefused();
    void brokenBytesAreRefused();

private:
    QString write(const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(QStringLiteral(u"trang.html")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_dir;
};

void TestHtmlArticle::theArticleElementIsTheMainText()
{
    const QString html = QStringLiteral(
        u"<!DOCTYPE html><html><head><title>Xã họp - Bản tin</title><style>p { color: red }</style><script>var p = "
        u"'<p>x</p>';</script></head><body>"
        "<header><p>Bản tin huyện</p></header><nav><ul><li><a href='/'>Trang chủ</a></li><li>Thời sự</li></ul></nav>"
        "<main><article><header><h1>Xã họp <em>bàn</em> việc</h1><p>3 giờ trước</p></header>"
        "<p>%1</p><figure><img src='a.jpg' alt='ảnh'><figcaption>Quang cảnh cuộc họp</figcaption></figure>"
        "<h2>Việc khó</h2><p>%2</p><aside>Đọc thêm</aside><form><input value='x'>Gửi</form><p hidden>ẩn</p>"
        "<p style='display: none'>ẩn</p></article></main><footer><p>Địa chỉ tòa soạn</p></footer></body></html>")
                             .arg(Lead, Second);
    const Result<HtmlPage> page = parseHtmlPage(html);
    QVERIFY(page);
    QCOMPARE(page->lines,
        (QStringList{QStringLiteral(u"Xã họp bàn việc"), Lead, QStringLiteral(u"Quang cảnh cuộc họp"),
            QStringLiteral(u"Việc khó"), Second}));
}

void TestHtmlArticle::withoutOneTheDensestBlockIs()
{
    QString links;
    for (int i = 0; i < 40; ++i)
        links += QStringLiteral(u"<div><a href='#'>Một tin khác dài vừa phải số %1</a></div>").arg(i);
    const QString html
        = QStringLiteral(u"<html><body><div id=top><h1>Xã họp bàn việc</h1></div><div class=menu>%3</div>"
                         "<div class=c><div class=text><p>%1</p><p>%2</p><p>Hết.</p></div></div><div class=more><p>Tin "
                         "khác</p>%3</div></body></html>")
              .arg(Lead, Second, links);
    const Result<HtmlPage> page = parseHtmlPage(html);
    QVERIFY(page);
    QCOMPARE(page->lines, (QStringList{QStringLiteral(u"Xã họp bàn việc"), Lead, Second, QStringLiteral(u"Hết.")}));
}

void TestHtmlArticle::aPageInsideAForm()
{
    const Result<HtmlPage> page = parseHtmlPage(
        QStringLiteral(u"<body><form id=aspnet><div><p>%1</p><p>%2</p></div></form></body>").arg(Lead, Second));
    QVERIFY(page);
    QCOMPARE(page->lines, (QStringList{Lead, Second}));
}

void TestHtmlArticle::blocksAreLines_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("lines"); // joined by |
    const auto row = [](const char *name, const char16_t *html, const char16_t *lines) {
        QTest::newRow(name) << QString::fromUtf16(html) << QString::fromUtf16(lines);
    };
    row("blanks", u"<p>  Xã\n\t họp <b>bàn</b>  việc </p>", u"Xã họp bàn việc");
    row("no-break space stays", u"<p>ANTD -&nbsp;Xã</p>", u"ANTD -\u00A0Xã");
    row("entities", u"<p>&ldquo;&#7911;y&rdquo; &amp; &lt;b&gt; &Agrave;</p>", u"“ủy” & <b> À");
    row("breaks", u"<div>một<br>hai<br/><br/>ba</div>", u"một|hai|ba");
    row("list", u"<ul><li>một<li>hai</ul>", u"một|hai");
    row("table", u"<table><tr><td>một</td><td>hai</td></tr><tr><td>ba</td></tr></table>", u"một hai|ba");
    row("tag soup", u"<p>một<p>hai <i>ba</p>bốn</i>", u"một|hai ba|bốn");
    row("comment", u"<p>một<!-- hai --></p>", u"một");
    row("no tags", u"chỉ có chữ", u"chỉ có chữ");
    row("nothing", u"", u"");
    row("only blanks", u"<p> </p>", u"");
}

void TestHtmlArticle::blocksAreLines()
{
    QFETCH(QString, html);
    QFETCH(QString, lines);
    const Result<HtmlPage> page = parseHtmlPage(html);
    QVERIFY(page);
    QCOMPARE(page->lines.join(u'|'), lines);
}

void TestHtmlArticle::metadataOfThePage()
{
    const Result<HtmlPage> page = parseHtmlPage(
        QStringLiteral(u"<html><head><title>Xã họp | Bản tin</title><meta property='og:title' content='Xã họp'>"
                       "<link rel=canonical href='https://example.org/1'><meta property='article:published_time' "
                       "content='2024-02-03T08:00:00+07:00'>"
                       "</head><body><p>Xã</p><time datetime='2020-01-01'>x</time></body></html>"));
    QVERIFY(page);
    const QMap<QString, QString> expected = {{QStringLiteral(u"title"), QStringLiteral(u"Xã họp")},
        {QStringLiteral(u"url"), QStringLiteral(u"https://example.org/1")},
        {QStringLiteral(u"date"), QStringLiteral(u"2024-02-03T08:00:00+07:00")}};
    QCOMPARE(page->metadata, expected);
}

void TestHtmlArticle::encodingsOfPages()
{
    const QString body = QStringLiteral(u"<p>%1</p>").arg(Lead);
    const auto page = [&](const char *charset) {
        return QStringLiteral(u"<html><head><meta charset=\"%1\"></head><body>").arg(QString::fromLatin1(charset))
            + body;
    };
    // UTF-8 under a wrong declaration, as browsers save pages.
    for (const char *charset : {"utf-8", "windows-1258", "iso-8859-1"}) {
        const Result<Article> article = readHtmlFile(write(page(charset).toUtf8()), {});
        QVERIFY(article);
        QCOMPARE(article->text.string(), Lead);
        QCOMPARE(article->encoding, QStringLiteral(u"utf-8"));
    }
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wide = utf16(page("utf-8"));
    QCOMPARE(readHtmlFile(write(wide), {})->text.string(), Lead);
    // "Uỷ ban nhân dân" in TCVN3, declared and not.
    for (const char *charset : {"x-viet-tcvn5712", "iso-8859-1"}) {
        const QByteArray bytes
            = page(charset).section(u'<', 0, 4).toUtf8() + "<p>U\xFB ban nh\xA9n d\xA9n huy\xD6n</p>";
        const Result<Article> article = readHtmlFile(write(bytes), {});
        QVERIFY(article);
        QCOMPARE(article->text.string(), QStringLiteral(u"Uỷ ban nhân dân huyện"));
        QCOMPARE(article->encoding, QStringLiteral(u"tcvn3"));
    }
    QCOMPARE(
        readHtmlFile(write("<p>caf\xE9</p>"), QStringLiteral(u"windows-1252"))->text.string(), QStringLiteral(u"café"));
}

void TestHtmlArticle::aFileWithAllItsFacts()
{
    const QByteArray bytes = QStringLiteral(u"<title>Bản tin</title><h1>Xã họp bàn việc</h1>\r\n<p>%1</p>\r\n<p>%2</p>")
                                 .arg(Lead, Second)
                                 .toUtf8();
    const Result<Article> article = readHtmlFile(write(bytes), {});
    QVERIFY(article);
    QCOMPARE(article->name, QStringLiteral(u"trang"));
    QCOMPARE(article->source, QStringLiteral(u"trang.html"));
    QCOMPARE(article->sourceHash, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(article->text.string(), QStringLiteral(u"Xã họp bàn việc\n\n") + Lead + QStringLiteral(u"\n\n") + Second);
    QCOMPARE(article->newline, QStringLiteral(u"lf"));
    QCOMPARE(article->title, QStringLiteral(u"Xã họp bàn việc"));
    QCOMPARE(article->zones[0].kind, QStringLiteral(u"headline"));
    QCOMPARE(article->metadata.value(QStringLiteral(u"title")), QStringLiteral(u"Bản tin"));
}

// Read or refused, but no crash, no network, no file, no growth.
void TestHtmlArticle::hostilePages_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("entity bomb") << QByteArray(
        "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
        "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><p>&c;</p>");
    QTest::newRow("external entity") << QByteArray(
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>");
    QTest::newRow("external subset") << QByteArray("<!DOCTYPE html SYSTEM \"http://127.0.0.1:1/x.dtd\"><p>x</p>");
    QTest::newRow("huge attribute") << QByteArray("<p title='") + QByteArray(5'000'000, 'x') + "'>x</p>";
    QTest::newRow("never closed") << QByteArray("<p><!-- ") + QByteArray(100'000, '-');
    QTest::newRow("NUL") << QByteArray("<p>a\0b</p>", 10);
    QTest::newRow("many siblings") << QByteArray("<p>x</p>").repeated(100'000);
    QTest::newRow("cut off tag") << QByteArray("<p>x</p><a href=\"");
    QTest::newRow("bad references") << QByteArray("<p>&#0;&#xD800;&#99999999;&nosuch;</p>");
}

void TestHtmlArticle::hostilePages()
{
    QFETCH(QByteArray, html);
    const Result<Article> article = readHtmlFile(write(html), {});
    if (!article) {
        QVERIFY(article.error().message.contains(u"trang.html"));
        return;
    }
    const QString &text = article->text.string();
    QVERIFY(text.size() < html.size());
    QVERIFY(!text.contains(u"root:"));
    QVERIFY(!text.contains(QChar(u'\0')));
    for (const QChar c : text)
        QVERIFY(!c.isSurrogate());
}

void TestHtmlArticle::tooDeepPagesAreRefused()
{
    for (const int depth : {300, 1'000'000}) {
        const Result<Article> article = readHtmlFile(write(QByteArray("<div>").repeated(depth) + "x"), {});
        QVERIFY(!article);
        QVERIFY2(article.error().message.contains(u"too deep"), qPrintable(article.error().message));
    }
    QCOMPARE(readHtmlFile(write(QByteArray("<div>").repeated(200) + "x"), {})->text.string(), QStringLiteral(u"x"));
}

void TestHtmlArticle::brokenBytesAreRefused()
{
    const Result<Article> article
        = readHtmlFile(write("<meta charset=utf-8>\n<p>Huy\xE1\xBB\x87n \xE1\xBB</p><p>\xE1\xBB\xA7y</p>"), {});
    QVERIFY(!article);
    QVERIFY2(article.error().message.contains(u"line 2"), qPrintable(article.error().message));
}

QTEST_GUILESS_MAIN(TestHtmlArticle)
#include "tst_htmlarticle.moc"
