// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/projectkit.h"
#include "tests/storage/randomhistory.h"

#include "storage/sqlite/backups.h"
#include "storage/sqlite/database.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest>

#include <sqlite3.h>

using namespace dau;
using namespace dau::kit;

// Files that come from anywhere: taken only when they are what they should be, and never changed otherwise.
class TestProjectFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void queriesOfTheDocumentationRun();
    void foreignFilesAreRefusedUnchanged_data();
    void foreignFilesAreRefusedUnchanged();
    void aNewerFileIsReadOnlyAndUnchanged();
    void bitFlipsAreFoundAndNeverCrash();
    void aDamagedTextIsNotShown();
    void aSecondWriterReads();
    void aStrangersWriteStopsOurs();
    void aReplacedFileIsNotWritten();
    void aCopyBetweenActionsIsComplete();
    void aCopyGetsAReplicaOfItsOwn();
    void theJournalTellsOfTampering();
    void backupsAreRestored();
    void backupsAreThinned();
    void createDoesNotOverwrite();

private:
    // Runs SQL on the closed project as any program could.
    void tamper(const char *sql) const
    {
        sqlite3 *db = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(m_project->path()).constData(), &db), SQLITE_OK);
        char *message = nullptr;
        sqlite3_exec(db, sql, nullptr, nullptr, &message);
        QVERIFY2(!message, message);
        sqlite3_close(db);
    }
    void overwrite(qint64 at, const QByteArray &bytes) const
    {
        QFile file(m_project->path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(at);
        file.write(bytes);
    }
    Result<std::unique_ptr<CorpusStore>> open(ProjectFiles::Access access = ProjectFiles::Access::Write) const
    {
        return m_project->files().open(m_project->path(), access);
    }

    std::unique_ptr<ProjectFolder> m_project;
};

void TestProjectFile::init()
{
    m_project = std::make_unique<ProjectFolder>();
    RandomHistory history(11);
    const auto store = m_project->files().create(m_project->path(), smallScheme());
    QVERIFY2(store, why(store).constData());
    for (int i = 0; i < 60; ++i)
        (void)(*store)->append(history.next(), {}, {});
    QVERIFY((*store)->flush());
}

void TestProjectFile::queriesOfTheDocumentationRun()
{
    QFile page(QStringLiteral(DAU_SOURCE_DIR "/docs/project-file.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    static const QRegularExpression block(QStringLiteral(u"```sql\n(.*?)```"), QRegularExpression::DotMatchesEverythingOption);
    auto blocks = block.globalMatch(QString::fromUtf8(page.readAll()));
    const auto database = Database::open(m_project->path(), Database::Mode::Read);
    QVERIFY(database);
    int queries = 0;
    for (; blocks.hasNext(); ++queries) {
        const QByteArray sql = blocks.next().captured(1).toUtf8();
        auto statement = database->prepare(sql.constData());
        QVERIFY2(statement, sql.constData());
        const auto row = statement->step();
        QVERIFY2(row && *row, sql.constData());
    }
    QCOMPARE(queries, 12);
    // The quote that SQL cuts out is the quote that the program shows.
    const auto store = open(ProjectFiles::Access::Read);
    auto quotes = database->prepare("select d.uuid, r.uuid, a.id, substr(t.text, a.begin + 1, a.end - a.begin) from annotation a "
                                    "join document d on d.id = a.document join text t on t.hash = d.text_hash "
                                    "join annotator r on r.id = a.annotator");
    int compared = 0;
    while (*quotes->step()) {
        const DocumentId document{quotes->id(0)};
        const auto layer = (*store)->layer({document, {quotes->id(1)}});
        for (const Annotation &annotation : layer->annotations) {
            if (annotation.id.value != quotes->id(2))
                continue;
            QCOMPARE(quotes->text(3), (*store)->text(document)->view(annotation.extent()).toString());
            ++compared;
        }
    }
    QVERIFY(compared > 20);
}

void TestProjectFile::foreignFilesAreRefusedUnchanged_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("truncateTo");
    const auto add = [](const char *name, const char *sql, int truncateTo = -1) { QTest::addRow("%s", name) << QByteArray(sql) << truncateTo; };
    add("trigger", "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN UPDATE text SET text = 'x'; END");
    add("view", "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n");
    add("view instead of a table", "DROP TABLE fragment; CREATE VIEW fragment AS SELECT 1");
    add("another table", "CREATE TABLE more (x)");
    add("missing table", "DROP TABLE setting");
    add("altered table", "ALTER TABLE setting ADD COLUMN more TEXT");
    add("virtual table", "CREATE VIRTUAL TABLE f USING fts5(x)");
    add("schema rewritten", "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql = 'CREATE TABLE text (a, b, c)' WHERE name = 'text'");
    add("schema nonsense", "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql = 'CREATE nonsense' WHERE name = 'op'");
    add("generated column", "CREATE TABLE g (a INTEGER, b AS (a + 1))");
    add("other program's id", "PRAGMA application_id = 1");
    add("no version", "PRAGMA user_version = 0");
    add("write-ahead log", "PRAGMA journal_mode = WAL");
    add("no project id", "DELETE FROM meta");
    add("project id as a path", "UPDATE meta SET value = '../../../../tmp/x' WHERE key = 'project'");
    add("cut off", "", 5 * 16384 + 77);
    add("cut to the header", "", 60);
    add("empty", "", 0);
}

void TestProjectFile::foreignFilesAreRefusedUnchanged()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, truncateTo);
    tamper(sql.constData());
    if (truncateTo >= 0)
        QVERIFY(QFile::resize(m_project->path(), truncateTo));
    const QByteArray before = hashOfFile(m_project->path());
    for (const auto access : {ProjectFiles::Access::Write, ProjectFiles::Access::Read}) {
        const auto store = open(access);
        QVERIFY(!store);
        QVERIFY2(store.error().message.contains(m_project->path()), why(store).constData());
        QVERIFY2(!store.error().message.contains(u'\n'), why(store).constData());
    }
    QCOMPARE(hashOfFile(m_project->path()), before);
    QVERIFY(!QFile::exists(m_project->path() + QStringLiteral(u"-journal")));
}

void TestProjectFile::aNewerFileIsReadOnlyAndUnchanged()
{
    tamper("CREATE TABLE of_the_future (x); PRAGMA user_version = 999");
    const QByteArray before = hashOfFile(m_project->path());
    {
        const auto store = open();
        QVERIFY2(store, why(store).constData());
        QVERIFY((*store)->isReadOnly());
        QVERIFY2((*store)->readOnlyReason().contains(QStringLiteral(u"999")), qPrintable((*store)->readOnlyReason()));
        QCOMPARE((*store)->append({}, {}, {}).error().code, Error::Code::ReadOnly);
        QVERIFY(*(*store)->documentCount({}) > 0);
        (*store)->setSetting(QStringLiteral(u"caret"), 3);
        QCOMPARE((*store)->setting(QStringLiteral(u"caret")), QJsonValue(3));
    }
    QCOMPARE(hashOfFile(m_project->path()), before);
}

void TestProjectFile::bitFlipsAreFoundAndNeverCrash()
{
    QFile file(m_project->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    file.close();
    QRandomGenerator random(300);
    int changed = 0;
    int found = 0;
    for (int i = 0; i < 60; ++i) {
        const qsizetype at = random.bounded(static_cast<int>(sound.size()));
        if (sound[at] == 0)
            continue; // mostly space that nothing uses
        ++changed;
        QByteArray flipped = sound;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << random.bounded(8)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(flipped);
        file.close();
        Progress progress;
        const auto report = m_project->files().check(m_project->path(), progress);
        found += !report || !report->sound;
        QCOMPARE(hashOfFile(m_project->path()), QCryptographicHash::hash(flipped, QCryptographicHash::Sha256));
    }
    QVERIFY2(found * 100 >= changed * 90, qPrintable(QStringLiteral(u"%1 of %2").arg(found).arg(changed)));
}

void TestProjectFile::aDamagedTextIsNotShown()
{
    tamper("UPDATE text SET text = 'x' || substr(text, 2)");
    const auto store = open();
    QVERIFY2(store, why(store).constData());
    const auto text = (*store)->text((*store)->documents({}, 0, 1)->first().id);
    QVERIFY(!text);
    QCOMPARE(text.error().code, Error::Code::Corrupt);
    QVERIFY(text.error().message.contains(m_project->path()));
}

void TestProjectFile::aSecondWriterReads()
{
    const auto first = open();
    QVERIFY(!(*first)->isReadOnly());
    const auto second = open();
    QVERIFY2(second, why(second).constData());
    QVERIFY((*second)->isReadOnly());
    QVERIFY((*second)->readOnlyReason().contains(m_project->path()));
    // What the first writes, the second reads.
    const Annotator more{AnnotatorId::create(), QStringLiteral(u"Hoa"), Annotator::Kind::Human, {}};
    QCOMPARE(save(**first, changeOf(QStringLiteral(u"annotator"), {}, {{{}, {}, {}, more}})), QString());
    QVERIFY((*second)->annotators()->contains(more));
}

void TestProjectFile::aStrangersWriteStopsOurs()
{
    const auto store = open();
    const Annotator more{AnnotatorId::create(), QStringLiteral(u"Hoa"), Annotator::Kind::Human, {}};
    const Change change = changeOf(QStringLiteral(u"annotator"), {}, {{{}, {}, {}, more}});
    tamper("UPDATE document SET title = 'changed'");
    QVERIFY(save(**store, change).contains(QStringLiteral(u"another program")));
    QVERIFY(save(**store, change).contains(QStringLiteral(u"another program")));
    QVERIFY(!(*store)->annotators()->contains(more));
}

void TestProjectFile::aReplacedFileIsNotWritten()
{
    const auto store = open();
    QVERIFY(QFile::copy(m_project->path(), m_project->path(QStringLiteral(u"other.dau"))));
    QVERIFY(QFile::remove(m_project->path()));
    QVERIFY(QFile::rename(m_project->path(QStringLiteral(u"other.dau")), m_project->path()));
    const QByteArray before = hashOfFile(m_project->path());
    const Annotator more{AnnotatorId::create(), QStringLiteral(u"Hoa"), Annotator::Kind::Human, {}};
    const QString message = save(**store, changeOf(QStringLiteral(u"annotator"), {}, {{{}, {}, {}, more}}));
    QVERIFY2(message.contains(QStringLiteral(u"replaced")), qPrintable(message));
    QCOMPARE(hashOfFile(m_project->path()), before);
}

void TestProjectFile::aCopyBetweenActionsIsComplete()
{
    const QString copy = m_project->path(QStringLiteral(u"copy.dau"));
    RandomHistory history(12);
    const auto store = m_project->files().create(m_project->path(QStringLiteral(u"live.dau")), smallScheme());
    for (int i = 0; i < 25; ++i) {
        QCOMPARE(save(**store, history.next()), QString());
        // By another process: closing the file in this one would drop the writer's locks.
        QFile::remove(copy);
        QCOMPARE(QProcess::execute(QStringLiteral(u"cp"), {(*store)->fileName(), copy}), 0);
        QCOMPARE(QDir(m_project->folder.path()).entryList({QStringLiteral(u"live.dau-*")}), QStringList());
        Progress progress;
        const auto report = m_project->files().check(copy, progress);
        QVERIFY2(report, why(report).constData());
        QCOMPARE(report->faults, QStringList());
        QVERIFY2(report->lines[2].contains(QString::number(i + 2)) || i > 3, qPrintable(report->lines[2]));
    }
}

void TestProjectFile::aCopyGetsAReplicaOfItsOwn()
{
    const ReplicaId seat = (*open())->replica();
    const QString copy = m_project->path(QStringLiteral(u"copy.dau"));
    QVERIFY(QFile::copy(m_project->path(), copy));
    const Annotator more{AnnotatorId::create(), QStringLiteral(u"Hoa"), Annotator::Kind::Human, {}};
    {
        const auto store = open();
        QCOMPARE((*store)->replica(), seat);
        QCOMPARE(save(**store, changeOf(QStringLiteral(u"annotator"), {}, {{{}, {}, {}, more}})), QString());
    }
    const auto store = m_project->files().open(copy, ProjectFiles::Access::Write);
    QVERIFY((*store)->replica() != seat);
}

void TestProjectFile::theJournalTellsOfTampering()
{
    for (const char *sql : {"UPDATE op SET subject = 'x' WHERE seq = 3", "UPDATE op SET at_ms = at_ms + 1 WHERE seq = 9",
                            "DELETE FROM op WHERE seq = 5", "UPDATE annotation SET begin = begin + 1",
                            "UPDATE annotation SET label = 'X'", "UPDATE layer SET doubts = doubts + 1",
                            "UPDATE document SET title = 'x'", "DELETE FROM zone"}) {
        init();
        tamper(sql);
        Progress progress;
        const auto report = m_project->files().check(m_project->path(), progress);
        QVERIFY2(!report || !report->sound, sql);
        QVERIFY2(!report || !report->faults.isEmpty(), sql);
    }
}

void TestProjectFile::backupsAreRestored()
{
    const QString path = m_project->path();
    const QList<Backup> automatic = m_project->files().backups(path); // before the second of several imports
    QCOMPARE(automatic.size(), 1);
    QVERIFY(m_project->files().backUp(path));
    const QList<Backup> backups = m_project->files().backups(path);
    QCOMPARE(backups.size(), 2);
    QVERIFY(backups.first().at > automatic.first().at);
    const auto documents = (*open())->documentCount({});
    ReplicaId seat;
    {
        const auto store = open();
        seat = (*store)->replica();
        const Text text(QStringLiteral(u"mới"));
        QCOMPARE(save(**store, makeDocument(kit::documentOf(QStringLiteral(u"mới"), text), text)), QString());
        QVERIFY(!m_project->files().restore(path, backups.first())); // still open
    }
    overwrite(16384 * 3, QByteArray(5000, 'x'));
    QVERIFY(!open());
    QVERIFY(!m_project->files().backups(path).isEmpty()); // found without the file
    const QByteArray damaged = hashOfFile(path);
    const auto kept = m_project->files().restore(path, backups.first());
    QVERIFY2(kept, why(kept).constData());
    QCOMPARE(hashOfFile(*kept), damaged);
    const auto store = open();
    QVERIFY2(store, why(store).constData());
    QCOMPARE(*(*store)->documentCount({}), *documents);
    QVERIFY((*store)->replica() != seat); // what it wrote after the backup may be elsewhere
}

void TestProjectFile::backupsAreThinned()
{
    constexpr qint64 hour = 3'600'000;
    const qint64 now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    QList<qint64> times;
    for (qint64 at = now; at > now - 500 * 24 * hour; at -= 6 * hour)
        times.append(at);
    QList<qint64> kept = times;
    for (const qint64 gone : Backups::thinned(times, now))
        kept.removeAll(gone);
    const auto between = [&](int fromDays, int toDays) {
        return std::count_if(kept.begin(), kept.end(), [&](qint64 at) {
            return now - at >= fromDays * 24 * hour && now - at < toDays * 24 * hour;
        });
    };
    QCOMPARE(between(0, 2), 8);
    QVERIFY(between(2, 14) >= 12 && between(2, 14) <= 13);
    QVERIFY(between(14, 84) >= 10 && between(14, 84) <= 11);
    QVERIFY(between(84, 354) >= 9 && between(84, 354) <= 10);
    QCOMPARE(between(354, 501), 0);
}

void TestProjectFile::createDoesNotOverwrite()
{
    const QByteArray before = hashOfFile(m_project->path());
    QCOMPARE(m_project->files().create(m_project->path(), smallScheme()).error().code, Error::Code::Refused);
    QCOMPARE(hashOfFile(m_project->path()), before);
    QVERIFY(!m_project->files().create(QStringLiteral(u"/nowhere/at/all.dau"), smallScheme()));
    const auto gone = m_project->files().open(m_project->path(QStringLiteral(u"gone.dau")), ProjectFiles::Access::Write);
    QCOMPARE(gone.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_projectfile.moc"
