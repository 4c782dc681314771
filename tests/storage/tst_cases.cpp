// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/losses.h"
#include "tests/storage/readerkit.h"

#include <QtCore/QDirIterator>
#include <QtTest>

using namespace dau;

namespace {

constexpr auto casesFolder = DAU_SOURCE_DIR "/tests/cases/";

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// "nested=2 relations=1": all that the format would lose of the document.
QByteArray lostOf(const Format &format, const LabelledDocument &document)
{
    QStringList losses;
    for (const Loss &loss : lossesOf(document, format, {}))
        losses.append(loss.kind + u'=' + QString::number(loss.count));
    return losses.join(u' ').toUtf8();
}

} // namespace

// tests/cases/FORMAT holds what a format makes of the hard documents: `export` the files, `losses.txt` what it says is
// lost in each case, `read.txt` what comes back from the files. DAU_WRITE_CASES=1 writes them anew: read what changed.
class TestCases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWrittenAsItStandsThere_data() { formats(); }
    void isWrittenAsItStandsThere();
    void isReadAsItStandsThere_data() { formats(); }
    void isReadAsItStandsThere();

private:
    static void formats();
    // The file's bytes are `now`; written where that is asked for.
    static void compare(const QString &path, const QByteArray &now);
    const QList<LabelledDocument> m_cases = kit::hardDocuments();
};

void TestCases::formats()
{
    QTest::addColumn<QString>("id");
    for (const Format *format : allFormats()) {
        if (format->write && format->read)
            QTest::newRow(qUtf8Printable(format->id)) << format->id;
    }
}

void TestCases::compare(const QString &path, const QByteArray &now)
{
    if (qEnvironmentVariableIsSet("DAU_WRITE_CASES")) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(now) == now.size());
    }
    QVERIFY2(QFile::exists(path), qUtf8Printable(path));
    QVERIFY2(bytesOf(path) == now, qUtf8Printable(path + QStringLiteral(u" is not what is written now:\n") + QString::fromUtf8(now.left(4000))));
}

void TestCases::isWrittenAsItStandsThere()
{
    QFETCH(QString, id);
    const Format &format = *formatById(id);
    const QString folder = QString::fromUtf8(casesFolder) + id;
    kit::MemorySink sink;
    Progress progress;
    const auto written = format.write(kit::MemorySource(m_cases, kit::newsScheme()), {}, sink, progress);
    QVERIFY2(written, written ? "" : qUtf8Printable(written.error().message));
    for (auto it = sink.files.begin(); it != sink.files.end(); ++it)
        compare(folder + QStringLiteral(u"/export/") + (it.key().isEmpty() ? QStringLiteral(u"cases.") + format.suffix : it.key()), it.value());
    QDirIterator there(folder + QStringLiteral(u"/export"), QDir::Files, QDirIterator::Subdirectories);
    qsizetype count = 0;
    for (; there.hasNext(); there.next())
        ++count;
    QCOMPARE(count, sink.files.size());

    QByteArray losses;
    for (const LabelledDocument &document : m_cases)
        losses += document.document.name.toUtf8() + ": " + lostOf(format, document) + '\n';
    compare(folder + QStringLiteral(u"/losses.txt"), losses);
}

void TestCases::isReadAsItStandsThere()
{
    QFETCH(QString, id);
    const Format &format = *formatById(id);
    const QString folder = QString::fromUtf8(casesFolder) + id;
    const auto known = [this](const QString &name) -> std::optional<Text> {
        for (const LabelledDocument &document : m_cases) {
            if (document.document.name == name)
                return document.text;
        }
        return {};
    };
    const QString path = folder + QStringLiteral(u"/export") + (format.suffix.isEmpty() ? QString() : QStringLiteral(u"/cases.") + format.suffix);
    const kit::ReadBack back = kit::readBack(format, {path, {}, known, {}});
    QCOMPARE(back.errors().join(u'\n'), QString());

    QByteArray read;
    for (const LabelledDocument &document : m_cases) {
        QStringList lines;
        for (const LabelledDocument &found : back.documents) {
            if (found.document.name != document.document.name)
                continue;
            QCOMPARE(found.text.string(), document.text.string());
            for (const LabelledLayer &layer : found.layers) {
                for (const QString &line : kit::describe(layer, found.text))
                    lines.append(layer.annotator.name + QStringLiteral(u": ") + line);
            }
        }
        read += document.document.name.toUtf8() + '\n';
        for (const QString &line : std::as_const(lines))
            read += "    " + QString(line).replace(u'\n', QStringLiteral(u"\\n")).replace(u'\r', QStringLiteral(u"\\r")).toUtf8() + '\n';
        // What loses nothing comes back as it was.
        if (lostOf(format, document).isEmpty()) {
            QStringList before;
            for (const LabelledLayer &layer : document.layers) {
                for (const QString &line : kit::describe(layer, document.text))
                    before.append(layer.annotator.name + QStringLiteral(u": ") + line);
            }
            QCOMPARE(lines, before);
        }
    }
    compare(folder + QStringLiteral(u"/read.txt"), read);
}

QTEST_APPLESS_MAIN(TestCases)
#include "tst_cases.moc"
