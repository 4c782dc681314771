// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/losses.h"
#include "tests/storage/readerkit.h"

#include <QtTest>

using namespace dau;

namespace {

QString folderOf(const Format &format, const QString &name)
{
    return QStringLiteral(DAU_SOURCE_DIR "/tests/cases/") + format.id + u'/' + name;
}

bool isZip(const Format &format)
{
    return format.suffix == u"zip" || format.suffix == u"qdpx";
}

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

kit::Case caseNamed(const QString &name)
{
    for (const kit::Case &one : kit::cases()) {
        if (one.name == name)
            return one;
    }
    qFatal("no such case");
}

// What the format writes, by path below the case's folder. A project of INCEpTION holds files of another format.
kit::Files written(const Format &format, const kit::Case &one)
{
    kit::MemorySink sink;
    Progress progress;
    const Format &writer = format.write ? format : *formatById(u"uima-json");
    if (const auto done = writer.write(kit::MemorySource(one.documents, kit::newsScheme()), {}, sink, progress); !done)
        qFatal("%s", qUtf8Printable(done.error().message));
    if (&writer == &format && isZip(format)) {
        const QTemporaryDir folder;
        return kit::filesOfZip(sink.save(folder, format.suffix));
    }
    if (&writer == &format) {
        if (sink.files.contains(QString()))
            sink.files.insert(one.name + u'.' + format.suffix, sink.files.take(QString()));
        return sink.files;
    }
    kit::Files project{{QStringLiteral(u"exportedproject.json"), "{}\n"}};
    for (auto it = sink.files.begin(); it != sink.files.end(); ++it)
        project.insert(QStringLiteral(u"annotation/%1.txt/%2.json").arg(one.name, it.key().section(u'/', 0, 0)), it.value());
    return project;
}

// What to give the format's reader of a case; a ZIP is made below `folder`.
QString inputOf(const Format &format, const QString &name, const QTemporaryDir &folder)
{
    const QString there = folderOf(format, name);
    if (!isZip(format))
        return format.suffix.isEmpty() ? there : there + u'/' + name + u'.' + format.suffix;
    return kit::writeFile(folder, name + u'.' + format.suffix, kit::zipOfFiles(kit::filesBelow(there)));
}

// A case's line of losses, and indented below it what came back otherwise.
QString lossesOf(const Format &format, const kit::Case &one, const QStringList &differences)
{
    LossCount count;
    for (const LabelledDocument &document : one.documents)
        count.add(dau::lossesOf(document, format, {}));
    QStringList kinds;
    for (const Loss &loss : count.all())
        kinds.append(QStringLiteral(u"%1=%2").arg(loss.kind).arg(loss.count));
    if (kinds.isEmpty() && differences.isEmpty())
        return {};
    QString lines = one.name + QStringLiteral(u": ") + kinds.join(u' ') + u'\n';
    for (QString line : differences)
        lines += QStringLiteral(u"    ") + line.replace(u'\\', QStringLiteral(u"\\\\")).replace(u'\n', QStringLiteral(u"\\n")).replace(u'\r', QStringLiteral(u"\\r")) + u'\n';
    return lines;
}

// losses.txt by case.
QMap<QString, QString> writtenLosses(const QString &path)
{
    QMap<QString, QString> losses;
    QString name;
    QFile file(path);
    (void)file.open(QIODevice::ReadOnly);
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine());
        name = line.startsWith(u' ') ? name : line.section(u':', 0, 0);
        losses[name] += line;
    }
    return losses;
}

} // namespace

// Every format with every case of tests/kit/cases.cpp, against what lies in tests/cases/FORMAT/CASE (a ZIP unpacked) and what
// losses.txt beside it says. DAU_WRITE_CASES=1 writes both anew: read what has changed before committing it.
class TestCases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWrittenAsItLiesThere_data() { cases(); }
    void isWrittenAsItLiesThere();
    void isReadBackButForTheLosses_data() { cases(); }
    void isReadBackButForTheLosses();
    void isReadOrRefused_data();
    void isReadOrRefused();

private:
    static void cases();

    const bool m_writing = qEnvironmentVariableIsSet("DAU_WRITE_CASES");
};

void TestCases::cases()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    for (const Format *format : allFormats()) {
        for (const kit::Case &one : kit::cases()) {
            if (!format->write && one.name != u"annotators")
                continue; // the files in a project of INCEpTION are those of other formats
            QTest::newRow(qUtf8Printable(format->id + u' ' + one.name)) << format->id << one.name;
        }
    }
}

void TestCases::isWrittenAsItLiesThere()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    const Format &format = *formatById(id);
    const kit::Files files = written(format, caseNamed(name));
    const QString folder = folderOf(format, name);
    if (m_writing) {
        QDir(folder).removeRecursively();
        for (auto it = files.begin(); it != files.end(); ++it)
            put(folder + u'/' + it.key(), it.value());
    }
    const kit::Files golden = kit::filesBelow(folder);
    QCOMPARE(files.keys(), golden.keys());
    for (auto it = files.begin(); it != files.end(); ++it)
        QVERIFY2(it.value() == golden[it.key()], qUtf8Printable(it.key() + QStringLiteral(u" is now:\n") + QString::fromUtf8(it.value())));
}

void TestCases::isReadBackButForTheLosses()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    const Format &format = *formatById(id);
    const kit::Case one = caseNamed(name);
    const QTemporaryDir folder;
    const auto known = [&](const QString &document) -> std::optional<Text> {
        for (const LabelledDocument &sent : one.documents) {
            if (sent.document.name == document)
                return sent.text;
        }
        return {};
    };
    const auto back = kit::readBack(format, {inputOf(format, name, folder), {}, known});
    const QStringList without = format.carries.origins ? QStringList() : QStringList{QStringLiteral(u"origins")};
    const QString said = lossesOf(format, one, kit::differences(one.documents, back, without));
    QVERIFY2(!said.startsWith(name + QStringLiteral(u": \n")), qUtf8Printable(QStringLiteral(u"not counted as lost:\n") + said));
    const QString path = folderOf(format, QStringLiteral(u"losses.txt"));
    auto losses = writtenLosses(path);
    if (m_writing) {
        said.isEmpty() ? (void)losses.remove(name) : (void)losses.insert(name, said);
        losses.isEmpty() ? (void)QFile::remove(path) : put(path, losses.values().join(QString()).toUtf8());
    }
    QCOMPARE(said, losses.value(name));
}

void TestCases::isReadOrRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    for (const Format *format : allFormats()) {
        for (const QString &name : QDir(folderOf(*format, QStringLiteral(u"found"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QTest::newRow(qUtf8Printable(format->id + u' ' + name)) << format->id << name;
    }
}

// What once broke a reader: a file, or a folder, below tests/cases/FORMAT/found.
void TestCases::isReadOrRefused()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    const Format &format = *formatById(id);
    const auto back = kit::readBack(format, {folderOf(format, QStringLiteral(u"found/") + name), {}, {}});
    QVERIFY(!back.documents.isEmpty() || !back.errors().isEmpty());
}

QTEST_APPLESS_MAIN(TestCases)
#include "tst_cases.moc"
