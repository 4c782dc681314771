// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/files.h"

#include <QtTest>

using namespace dau;

class TestLineFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheLines_data();
    void givesTheLines();
    void stopsAtALineTooLong();
};

namespace {

QString saved(const QTemporaryDir &folder, const QByteArray &bytes)
{
    QFile file(folder.filePath(QStringLiteral(u"lines.txt")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

} // namespace

// Files are read in pieces: lines that end before, at and after the edge of one.
void TestLineFile::givesTheLines_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<bool>("endsWithLf");
    const auto row = [](const char *name, const QByteArrayList &lines) {
        QTest::addRow("%s", name) << lines << true;
        QTest::addRow("%s, the last without end", name) << lines << false;
    };
    constexpr qsizetype piece = 1 << 16;
    row("short", {"a", "", "b\r", "c"});
    for (const qsizetype size : {piece - 1, piece, piece + 1, 3 * piece + 7})
        row(qPrintable(QString::number(size)), {QByteArray(size, 'x'), "", QByteArray(size, 'y'), "z"});
}

void TestLineFile::givesTheLines()
{
    QFETCH(QByteArrayList, lines);
    QFETCH(bool, endsWithLf);
    const QTemporaryDir folder;
    const QByteArray bytes = "\xEF\xBB\xBF" + lines.join('\n') + (endsWithLf ? "\n" : "");
    LineFile file(saved(folder, bytes), 100 << 20);
    QVERIFY(file.open());
    qint64 at = 3;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto line = file.next();
        QVERIFY(line);
        QVERIFY(*line == lines[i]);
        QCOMPARE(file.lineNumber(), i + 1);
        at += line->size() + (endsWithLf || i + 1 < lines.size() ? 1 : 0);
        QCOMPARE(file.position(), at);
    }
    QVERIFY(!file.next());
    QCOMPARE(file.fault(), QString());
}

void TestLineFile::stopsAtALineTooLong()
{
    const QTemporaryDir folder;
    constexpr qint64 most = 2 << 20;
    LineFile file(saved(folder, QByteArray(most, 'x') + '\n' + QByteArray(most + 1, 'y') + "\nz"), most);
    QVERIFY(file.open());
    QVERIFY(file.next());
    QVERIFY(!file.next());
    QCOMPARE(file.lineNumber(), 2);
    QVERIFY(file.fault().contains(u"2 MB"));
}

QTEST_GUILESS_MAIN(TestLineFile)
#include "tst_linefile.moc"
