// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/articlefiles.h"
#include "storage/articles/nearduplicate.h"
#include "storage/articles/textarticle.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest>

#include <memory>
#include <unistd.h>

using namespace dau;

class TestArticles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void aTextFileWithAllItsFacts();
    void anEmptyFileIsAnEmptyArticle();
    void mixedNewlinesAreKept();
    void brokenTextIsRefusedWithFileAndLine_data();
    void brokenTextIsRefusedWithFileAndLine();
    void oddLettersAreNoted();
    void aHugeLineIsRead();
    void moreThan200MegabytesAreRefused();
    void whatIsNoFileIsRefused();
    void kindsOfFiles_data();
    void kindsOfFiles();
    void foldersAreSearchedSorted();
    void linksInCirclesAreEnteredOnce();
    void aFolderWithoutRightsIsNamed();
    void wireCopiesArePointedOut();
    void shortTextsResembleOnlyThemselves();
    void oneSketchForAllWritings();
    void realArticlesResembleNoOther();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    QString inFolder(const char16_t *name) const { return m_dir->filePath(QString::fromUtf16(name)); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QString TestArticles::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_dir->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

static const QString Story = QStringLiteral(
    u"Xã Tam Bình họp bàn việc sắp xếp bộ máy\n\nSáng 3/2, Ủy ban nhân dân xã Tam Bình đã họp với các ấp về việc sắp "
    u"xếp bộ máy. "
    "Ông Lê Văn Tư, Chủ tịch xã, đề nghị các ấp báo cáo trước ngày 15/2 và nói rõ việc nào khó, việc nào cần giúp.\n\n"
    "Các ấp cho biết đã có kế hoạch; riêng ấp Bình An xin thêm thời gian vì vừa thay trưởng ấp.\n\nMinh Phúc\n");

void TestArticles::aTextFileWithAllItsFacts()
{
    const QByteArray bytes = "\xEF\xBB\xBF" + Story.toUtf8().replace("\n", "\r\n");
    const Result<Article> article = readTextFile(write(QStringLiteral(u"Xã họp.2024.txt"), bytes), {});
    QVERIFY(article);
    QCOMPARE(article->name, QStringLiteral(u"Xã họp.2024"));
    QCOMPARE(article->source, QStringLiteral(u"Xã họp.2024.txt"));
    QCOMPARE(article->sourceHash, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(article->text.string(), QString(Story).replace(QStringLiteral(u"\n"), QStringLiteral(u"\r\n")));
    QCOMPARE(article->encoding, QStringLiteral(u"utf-8"));
    QVERIFY(article->byteOrderMark);
    QCOMPARE(article->newline, QStringLiteral(u"crlf"));
    QCOMPARE(article->normalForm, QStringLiteral(u"nfc"));
    QCOMPARE(article->title, QStringLiteral(u"Xã Tam Bình họp bàn việc sắp xếp bộ máy"));
    QCOMPARE(article->zones.size(), 4);
    QVERIFY(article->problems.isEmpty());
}

void TestArticles::anEmptyFileIsAnEmptyArticle()
{
    const Result<Article> article = readTextFile(write(QStringLiteral(u"empty.txt"), {}), {});
    QVERIFY(article);
    QCOMPARE(article->text.size(), 0);
    QCOMPARE(article->newline, QStringLiteral(u"none"));
    QVERIFY(article->zones.isEmpty());
}

void TestArticles::mixedNewlinesAreKept()
{
    const QByteArray bytes = "m\xE1\xBB\x99t\r\nhai\nba\rb\xE1\xBB\x91n\xE2\x80\xA8";
    const Result<Article> article = readTextFile(write(QStringLiteral(u"a.txt"), bytes), {});
    QVERIFY(article);
    QCOMPARE(article->text.string().toUtf8(), bytes);
    QCOMPARE(article->newline, QStringLiteral(u"mixed"));
}

void TestArticles::brokenTextIsRefusedWithFileAndLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("place");
    QTest::newRow("invalid") << QByteArray("Huyện ủy\nBí thư \xFF huyện") << QString() << QStringLiteral(u"line 2");
    QTest::newRow("cut off") << QByteArray("Huyện ủy\nBí th\xC6") << QString() << QStringLiteral(u"line 2");
    QTest::newRow("chosen wrongly") << QByteArray("caf\xE9") << QStringLiteral(u"utf-8")
                                    << QStringLiteral(u"offset 3, line 1");
    QTest::newRow("half a unit") << QByteArray("\xFF\xFE"
                                               "a",
        3) << QString() << QStringLiteral(u"utf-16le");
    QTest::newRow("unknown encoding") << QByteArray("a") << QStringLiteral(u"ebcdic") << QStringLiteral(u"ebcdic");
}

void TestArticles::brokenTextIsRefusedWithFileAndLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, place);
    const Result<Article> article = readTextFile(write(QStringLiteral(u"bad.txt"), bytes), encoding);
    QVERIFY(!article);
    const QString &message = article.error().message;
    QVERIFY2(message.contains(u"bad.txt") && message.contains(place), qPrintable(message));
}

void TestArticles::oddLettersAreNoted()
{
    const QByteArray odd = QStringLiteral(u"Huyện họp\nÐảng bộ, Ɖoàn xã").toUtf8() + '\0';
    const Result<Article> article = readTextFile(write(QStringLiteral(u"odd.txt"), odd), {});
    QVERIFY(article);
    QCOMPARE(article->problems.size(), 2);
    QVERIFY(article->problems[0].message.contains(u"U+FFFD"));
    QCOMPARE(article->problems[1].line, 2);
    QVERIFY(article->problems[1].message.startsWith(u'2'));
    for (const Problem &problem : article->problems)
        QCOMPARE(problem.severity, Problem::Severity::Note);
    // UTF-8 taken for windows-1252 and written as UTF-8.
    const QByteArray twice = QStringLiteral(u"á»¦y viÃªn huyá»‡n á»§y, Æ°u tiÃªn").toUtf8();
    QCOMPARE(readTextFile(write(QStringLiteral(u"twice.txt"), twice), {})->problems.size(), 1);
    QVERIFY(readTextFile(write(QStringLiteral(u"fine.txt"), Story.toUtf8()), {})->problems.isEmpty());
}

void TestArticles::aHugeLineIsRead()
{
    const Result<Article> article
        = readTextFile(write(QStringLiteral(u"huge.txt"), QByteArray("xa ").repeated(5'000'000)), {});
    QVERIFY(article);
    QCOMPARE(article->text.size(), 15'000'000);
    QCOMPARE(article->zones.size(), 1);
    QVERIFY(article->title.size() <= 80);
}

void TestArticles::moreThan200MegabytesAreRefused()
{
    QFile file(write(QStringLiteral(u"big.txt"), "x"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(200'000'001)); // a hole: takes no space
    const Result<Article> article = readTextFile(file.fileName(), {});
    QVERIFY(!article);
    QVERIFY(article.error().message.contains(u"200 MB"));
    QVERIFY(article.error().message.contains(u"big.txt"));
}

void TestArticles::whatIsNoFileIsRefused()
{
    QVERIFY(!readTextFile(m_dir->path(), {}));
    QVERIFY(!readTextFile(QStringLiteral(u"/dev/zero"), {}));
    const Result<Article> none = readTextFile(inFolder(u"none.txt"), {});
    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::NotFound);
}

void TestArticles::kindsOfFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, const char *kind) {
        QTest::newRow(name) << QString::fromUtf8(name) << bytes << QString::fromLatin1(kind);
    };
    row("a.txt", "", "text");
    row("A.TXT", "", "text");
    row("a.html", "", "html");
    row("a.htm", "", "html");
    row("a.csv", "", "csv");
    row("a.tsv", "", "csv");
    row("a.jsonl", "", "jsonl");
    row("bài", "Xã họp.", "text");
    row("trang", "\n<!DOCTYPE html><p>Xã họp.", "html");
    row("program",
        QByteArray("\x7F"
                   "ELF\0\0",
            6),
        "");
    row("README.md", "x", "");
    row("a.ann", "T1", "");
    row("a.dau", "x", "");
}

void TestArticles::kindsOfFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kind);
    QCOMPARE(articleKind(write(name, bytes)), kind);
}

void TestArticles::foldersAreSearchedSorted()
{
    for (const char *name : {"b/2.txt", "b/1.txt", "a.txt", ".hidden/x.txt", "b/.x.txt", "trang.html",
             "trang_files/ad.html", "other_files/c.txt"})
        write(QString::fromLatin1(name), "x");
    const QString missing = inFolder(u"missing");
    const ArticleFiles found = articleFiles({m_dir->path(), inFolder(u"a.txt"), missing});
    QStringList names;
    for (const QString &file : found.files)
        names.append(QDir(m_dir->path()).relativeFilePath(file));
    QCOMPARE(names.join(u' '), QStringLiteral(u"a.txt b/1.txt b/2.txt other_files/c.txt trang.html"));
    QCOMPARE(found.problems.size(), 1);
    QCOMPARE(found.problems[0].file, missing);
}

void TestArticles::linksInCirclesAreEnteredOnce()
{
    write(QStringLiteral(u"a/b/1.txt"), "x");
    QVERIFY(QFile::link(inFolder(u"a"), inFolder(u"a/b/again")));
    QVERIFY(QFile::link(inFolder(u"nowhere"), inFolder(u"a/dangling.txt")));
    QCOMPARE(articleFiles({m_dir->path()}).files.size(), 1);
}

void TestArticles::aFolderWithoutRightsIsNamed()
{
    if (geteuid() == 0)
        QSKIP("The superuser may read every folder.");
    write(QStringLiteral(u"open/1.txt"), "x");
    write(QStringLiteral(u"closed/1.txt"), "x");
    const QString closed = inFolder(u"closed");
    QVERIFY(QFile::setPermissions(closed, {}));
    const ArticleFiles found = articleFiles({m_dir->path()});
    QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(found.files.size(), 1);
    QCOMPARE(found.problems.size(), 1);
    QCOMPARE(found.problems[0].file, closed);
}

void TestArticles::wireCopiesArePointedOut()
{
    QString unlike;
    for (int i = 0; i < 60; ++i)
        unlike += QStringLiteral(u"câu số %1 nói về việc thứ %2 của làng; ").arg(i * 7).arg(i * 13);
    NearDuplicates known;
    known.add(QStringLiteral(u"unlike"), sketchOf(unlike));
    known.add(QStringLiteral(u"story"), sketchOf(Story));
    const QString copy = QString(Story).replace(QStringLiteral(u"Minh Phúc"), QStringLiteral(u"(Theo Bản tin huyện)"));
    const auto match = known.find(sketchOf(copy));
    QVERIFY(match);
    QCOMPARE(match->name, QStringLiteral(u"story"));
    QVERIFY(match->resemblance > 0.8 && match->resemblance < 1);
    QCOMPARE(known.find(sketchOf(Story))->resemblance, 1.0);
    // Half of another story is none.
    QVERIFY(!known.find(sketchOf(Story.left(Story.size() / 2) + unlike.left(Story.size() / 2))));
    QVERIFY(!NearDuplicates().find(sketchOf(Story)));
}

void TestArticles::shortTextsResembleOnlyThemselves()
{
    NearDuplicates known;
    known.add(QStringLiteral(u"empty"), sketchOf(u""));
    known.add(QStringLiteral(u"short"), sketchOf(u"Xã họp."));
    QVERIFY(!known.find(sketchOf(u"")));
    QVERIFY(known.find(sketchOf(u"xã họp")));
    QVERIFY(!known.find(sketchOf(u"Xã họp bàn")));
}

void TestArticles::oneSketchForAllWritings()
{
    QCOMPARE(sketchOf(QString(Story).normalized(QString::NormalizationForm_D)), sketchOf(Story));
    QCOMPARE(sketchOf(Story.toUpper()), sketchOf(Story));
    QVERIFY(sketchOf(Story).size() > 60);
    QVERIFY(sketchOf(Story + Story.toUpper().replace(u'A', u'B')).size() <= 128);
}

void TestArticles::realArticlesResembleNoOther()
{
    const QString shared = qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared"));
    const ArticleFiles found = articleFiles({shared + QStringLiteral(u"/articles")});
    if (!found.problems.isEmpty())
        QSKIP("The folder of the real articles (DAU_SHARED) is not here.");
    NearDuplicates known;
    int articles = 0;
    for (const QString &file : found.files) {
        if (articleKind(file).isEmpty())
            continue;
        const Result<Article> article = readTextFile(file, {});
        QVERIFY(article);
        QVERIFY(article->problems.isEmpty());
        QVERIFY(!known.find(sketchOf(article->text.string())));
        known.add(article->name, sketchOf(article->text.string()));
        ++articles;
    }
    QCOMPARE(articles, 5);
}

QTEST_GUILESS_MAIN(TestArticles)
#include "tst_articles.moc"
