// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/seats.h"

#include "storage/sqlite/check.h"
#include "storage/sqlite/journal.h"

#include <QtTest>

#include <algorithm>

using namespace dau;
using namespace dau::kit;

namespace {

const QString leadFile = QStringLiteral(u"lead.dau");

// Everything but the records of the merges themselves, which hold their own time and id.
QStringList differences(const QString &a, const QString &b)
{
    const auto left = Database::open(a, Database::Mode::Read);
    const auto right = Database::open(b, Database::Mode::Read);
    QStringList found = *compareTables(*left, *right);
    found.removeIf([](const QString &line) { return line.contains(u"“record”"); });
    return found;
}

void run(const QString &path, const char *sql)
{
    const auto database = Database::open(path, Database::Mode::Write);
    const auto done = database->run(sql);
    QVERIFY2(done, why(done).constData());
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOrderGivesOneState_data();
    void everyOrderGivesOneState();
    void twiceIsAsOnceAndUndoTakesAllBack();
    void aDryRunWritesNothing();
    void sideBySideChangesAreKeptUntilOneIsChosen();
    void onlyTheOwnLayerOfAPackageCounts();
    void aForgedRowIsRefused();
    void aSeatThatWentOnInTwoPlacesIsKeptTwice();
    void aPackageIsBlindAndOpensAsItsAnnotator();
    void anUpdateJoinsWithTheWorkUntouched();
    void anOlderUpdateChangesNothingShared();
    void twoWholeProjectsOfOneOrigin();
    void unrelatedProjectsJoinByText();
    void badFilesAreOneSentence();
    void aFileOpenElsewhereIsReadAsItWas();
    void anOlderFileIsBroughtUpToDate();
};

void TestMerge::everyOrderGivesOneState_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// The lead, A at two seats and B at one, each at work without the others; then every order of bringing them together.
void TestMerge::everyOrderGivesOneState()
{
    QFETCH(quint32, seed);
    const Lead lead({QStringLiteral(u"A"), QStringLiteral(u"B")});
    {
        const auto store = lead.open(leadFile); // an earlier round
        Worker worker(*store, lead.people[0].id, seed * 100);
        for (int i = 0; i < 8; ++i)
            worker.act();
    }
    const QString ofA = lead.package(lead.people[0], QStringLiteral(u"a.dau"));
    const QString ofB = lead.package(lead.people[1], QStringLiteral(u"b.dau"));
    const Machine home;
    const Machine office;
    const Machine other;
    home.take(ofA, QStringLiteral(u"a1.dau"));
    office.take(ofA, QStringLiteral(u"a2.dau"));
    other.take(ofB, QStringLiteral(u"b.dau"));
    const auto work = [&](quint32 round) {
        const std::tuple<const Machine &, QString, AnnotatorId> seats[] = {{home, QStringLiteral(u"a1.dau"), lead.people[0].id},
                                                                           {office, QStringLiteral(u"a2.dau"), lead.people[0].id},
                                                                           {other, QStringLiteral(u"b.dau"), lead.people[1].id}};
        for (const auto &[machine, name, me] : seats) {
            const auto store = machine.open(name);
            Worker worker(*store, me, seed * 1000 + round * 10 + static_cast<quint32>(name.at(1).unicode()));
            for (int i = 0; i < 12; ++i)
                worker.act();
        }
        const auto store = lead.open(leadFile);
        const DocumentId document = lead.documents[seed % 3].id;
        const Zones before = *store->zones(document);
        const Zones after{{QStringLiteral(u"headline"), {0, 3 + static_cast<qint64>(round)}, round == 1}};
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"zone"), {}, {{document, {}, before, after}})), QString());
    };
    work(1);
    QStringList files{home.path(QStringLiteral(u"a1.dau")), office.path(QStringLiteral(u"a2.dau")), other.path(QStringLiteral(u"b.dau"))};
    // Some of it comes early, and work goes on at every seat.
    const auto early = lead.merge(leadFile, {files[seed % 3]});
    QVERIFY(early.merged);
    work(2);

    std::sort(files.begin(), files.end());
    QString first;
    int orders = 0;
    do {
        const Machine machine;
        machine.take(lead.path(leadFile), leadFile);
        qint64 rows = 0;
        for (const QString &file : std::as_const(files))
            rows += machine.merge(leadFile, {file}).rows;
        QVERIFY(rows > 20);
        const auto again = machine.merge(leadFile, files);
        QCOMPARE(again.rows, 0);
        QCOMPARE(again.added + again.changed + again.removed, 0);
        QVERIFY(!again.merged);
        QCOMPARE(machine.faults(leadFile), QStringList());
        if (first.isEmpty())
            first = lead.take(machine.path(leadFile), QStringLiteral(u"first.dau"));
        QCOMPARE(differences(first, machine.path(leadFile)), QStringList());
        ++orders;
    } while (std::next_permutation(files.begin(), files.end()));
    QCOMPARE(orders, 6);
    // All at once is the same.
    const Machine machine;
    machine.take(lead.path(leadFile), leadFile);
    machine.merge(leadFile, files);
    QCOMPARE(differences(first, machine.path(leadFile)), QStringList());
}

void TestMerge::twiceIsAsOnceAndUndoTakesAllBack()
{
    const Lead lead({QStringLiteral(u"A")});
    const Machine home;
    home.take(lead.package(lead.people[0], QStringLiteral(u"a.dau")), QStringLiteral(u"a.dau"));
    const QByteArray sent = hashOfFile(home.path(QStringLiteral(u"a.dau")));
    QCOMPARE(lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau"))}).rows, 0);
    QCOMPARE(hashOfFile(home.path(QStringLiteral(u"a.dau"))), sent);
    {
        const auto store = home.open(QStringLiteral(u"a.dau"));
        Worker worker(*store, lead.people[0].id, 7);
        for (int i = 0; i < 20; ++i)
            worker.act();
    }
    const QString before = lead.take(lead.path(leadFile), QStringLiteral(u"before.dau"));
    const QByteArray returned = hashOfFile(home.path(QStringLiteral(u"a.dau")));
    const auto report = lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau"))});
    QCOMPARE(hashOfFile(home.path(QStringLiteral(u"a.dau"))), returned); // given files never change
    QVERIFY(report.added > 0);
    QCOMPARE(report.removed, 0);
    QCOMPARE(report.layers.size(), 1);
    QVERIFY(report.refused.isEmpty() && report.proposals.isEmpty());
    {
        const auto store = lead.open(leadFile);
        QCOMPARE(store->counts(lead.people[0].id)->annotations, report.added);
        const auto ops = *store->ops({}, {}, 1);
        QCOMPARE(ops.first().change.kind, QStringLiteral(u"merge"));
        QCOMPARE(save(*store, ops.first().change.inverted(), ops.first().id), QString());
        QCOMPARE(store->counts(lead.people[0].id)->annotations, 0);
    }
    QCOMPARE(differences(before, lead.path(leadFile)), QStringList());
    QCOMPARE(lead.faults(leadFile), QStringList());
    // Merged again, the rows that are here count again.
    const auto again = lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau"))});
    QCOMPARE(again.rows, 0);
    QCOMPARE(again.added, report.added);
    QCOMPARE(lead.faults(leadFile), QStringList());
    QVERIFY(!lead.folder.files().backups(lead.path(leadFile)).isEmpty());
}

void TestMerge::aDryRunWritesNothing()
{
    const Lead lead({QStringLiteral(u"A")});
    const Machine home;
    home.take(lead.package(lead.people[0], QStringLiteral(u"a.dau")), QStringLiteral(u"a.dau"));
    {
        const auto store = home.open(QStringLiteral(u"a.dau"));
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"annotate"), lead.people[0].id,
                                       {{lead.documents[0].id, lead.people[0].id, {}, annotationAt(QStringLiteral(u"TITLE"), 0, 6)}})),
                 QString());
    }
    const QByteArray before = hashOfFile(lead.path(leadFile));
    const auto report = lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau"))}, true);
    QCOMPARE(report.added, 1);
    QVERIFY(!report.merged);
    QCOMPARE(hashOfFile(lead.path(leadFile)), before);
}

void TestMerge::sideBySideChangesAreKeptUntilOneIsChosen()
{
    const Lead lead({QStringLiteral(u"A")});
    const AnnotatorId a = lead.people[0].id;
    const DocumentId document = lead.documents[0].id;
    const Annotation start = annotationAt(QStringLiteral(u"TITLE"), 0, 6);
    QCOMPARE(save(*lead.open(leadFile), changeOf(QStringLiteral(u"annotate"), a, {{document, a, {}, start}})), QString());
    const QString package = lead.package(lead.people[0], QStringLiteral(u"a.dau"));
    const Machine home;
    const Machine office;
    Annotation wider = start;
    wider.spans = {{0, 15}};
    Annotation other = start;
    other.label = QStringLiteral(u"BODY");
    home.take(package, QStringLiteral(u"a.dau"));
    office.take(package, QStringLiteral(u"a.dau"));
    QCOMPARE(save(*home.open(QStringLiteral(u"a.dau")), changeOf(QStringLiteral(u"move_edge"), a, {{document, a, start, wider}})), QString());
    QCOMPARE(save(*office.open(QStringLiteral(u"a.dau")), changeOf(QStringLiteral(u"relabel"), a, {{document, a, start, other}})), QString());
    const auto report = lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau")), office.path(QStringLiteral(u"a.dau"))});
    QCOMPARE(report.forks.size(), 1);
    const auto store = lead.open(leadFile);
    const Fork fork = lead.handovers.forks(*store)->first();
    QVERIFY(fork.current && fork.other);
    QVERIFY((fork.current == wider && fork.other == other) || (fork.current == other && fork.other == wider));
    // The other one is taken; undo shows both again; then what stands is kept.
    Change choice = choosing(fork, true);
    choice.author = a;
    QCOMPARE(save(*store, choice), QString());
    QVERIFY(lead.handovers.forks(*store)->isEmpty());
    QCOMPARE(store->layer({document, a})->annotations.first(), *fork.other);
    const Op op = store->ops(a, {}, 1)->first();
    QCOMPARE(save(*store, op.change.inverted(), op.id), QString());
    QCOMPARE(lead.handovers.forks(*store)->size(), 1);
    choice = choosing(lead.handovers.forks(*store)->first(), false);
    choice.author = a;
    QCOMPARE(save(*store, choice), QString());
    QVERIFY(lead.handovers.forks(*store)->isEmpty());
    QCOMPARE(store->layer({document, a})->annotations.first(), *fork.current);
    QCOMPARE(lead.faults(leadFile), QStringList());
}

void TestMerge::onlyTheOwnLayerOfAPackageCounts()
{
    const Lead lead({QStringLiteral(u"A"), QStringLiteral(u"B")});
    const AnnotatorId a = lead.people[0].id;
    const AnnotatorId b = lead.people[1].id;
    const Machine home;
    home.take(lead.package(lead.people[0], QStringLiteral(u"a.dau")), QStringLiteral(u"a.dau"));
    {
        const auto store = home.open(QStringLiteral(u"a.dau"));
        const LabelScheme before = *store->scheme();
        LabelScheme after = before;
        after.labels.append(after.labels.first());
        after.labels.last().key = QStringLiteral(u"PERSON");
        after.labels.last().shortcut = QStringLiteral(u"N");
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"scheme"), a, {{{}, {}, before, after}})), QString());
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"annotate"), a,
                                       {{lead.documents[0].id, a, {}, annotationAt(QStringLiteral(u"PERSON"), 0, 6)}})),
                 QString());
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"annotator"), a, {{{}, {}, {}, lead.people[1]}})), QString());
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"annotate"), b,
                                       {{lead.documents[0].id, b, {}, annotationAt(QStringLiteral(u"TITLE"), 0, 6)}})),
                 QString());
    }
    const auto report = lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau"))});
    QCOMPARE(report.added, 1);
    QCOMPARE(report.proposals.size(), 1);
    QCOMPARE(report.proposals.first().kind, QStringLiteral(u"scheme"));
    QVERIFY2(report.proposals.first().what.contains(u"+PERSON"), qPrintable(report.proposals.first().what));
    QCOMPARE(report.refused.size(), 1);
    QCOMPARE(report.refused.first().rows, 1);
    const auto store = lead.open(leadFile);
    QCOMPARE(store->counts(a)->annotations, 1);
    QCOMPARE(store->counts(b)->annotations, 0);
    QVERIFY(!store->scheme()->label(u"PERSON"));
    QCOMPARE(lead.handovers.proposals(*store)->size(), 1);
    QCOMPARE(save(*store, report.proposals.first().accept), QString());
    QVERIFY(store->scheme()->label(u"PERSON"));
    QVERIFY(lead.handovers.proposals(*store)->isEmpty());
    QCOMPARE(lead.faults(leadFile), QStringList());
}

void TestMerge::aForgedRowIsRefused()
{
    const Lead lead({QStringLiteral(u"A")});
    const AnnotatorId a = lead.people[0].id;
    const Machine home;
    home.take(lead.package(lead.people[0], QStringLiteral(u"a.dau")), QStringLiteral(u"a.dau"));
    {
        const auto store = home.open(QStringLiteral(u"a.dau"));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(save(*store, changeOf(QStringLiteral(u"annotate"), a,
                                           {{lead.documents[0].id, a, {}, annotationAt(QStringLiteral(u"TITLE"), i, i + 2)}})),
                     QString());
    }
    run(home.path(QStringLiteral(u"a.dau")), "UPDATE op SET subject = 'x' WHERE seq = 3 AND kind = 'annotate'");
    const auto report = lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau"))});
    QCOMPARE(report.rows, 2);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.refused.size(), 1);
    QCOMPARE(report.refused.first().rows, 2);
    QCOMPARE(lead.faults(leadFile), QStringList());
}

void TestMerge::aSeatThatWentOnInTwoPlacesIsKeptTwice()
{
    const Lead lead({QStringLiteral(u"A")});
    const AnnotatorId a = lead.people[0].id;
    const Machine home;
    home.take(lead.package(lead.people[0], QStringLiteral(u"a.dau")), QStringLiteral(u"a.dau"));
    const auto annotate = [&](const Machine &machine, qint64 at) {
        QCOMPARE(save(*machine.open(QStringLiteral(u"a.dau")),
                      changeOf(QStringLiteral(u"annotate"), a, {{lead.documents[0].id, a, {}, annotationAt(QStringLiteral(u"TITLE"), at, at + 2)}})),
                 QString());
    };
    annotate(home, 0);
    // The disk with seat and all is cloned, with the times of its files.
    const Machine clone;
    QVERIFY(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), home.folder.folder.path() + QStringLiteral("/."), clone.folder.folder.path()}) == 0);
    annotate(home, 2);
    annotate(clone, 4);
    annotate(clone, 6);
    const QStringList files{home.path(QStringLiteral(u"a.dau")), clone.path(QStringLiteral(u"a.dau"))};
    const auto report = lead.merge(leadFile, files);
    QCOMPARE(report.added, 4);
    QCOMPARE(report.notes.size(), 1);
    QCOMPARE(lead.merge(leadFile, files).rows, 0);
    annotate(clone, 8);
    QCOMPARE(lead.merge(leadFile, files).rows, 1);
    QCOMPARE(lead.open(leadFile)->counts(a)->annotations, 5);
    QCOMPARE(lead.faults(leadFile), QStringList());
}

void TestMerge::aPackageIsBlindAndOpensAsItsAnnotator()
{
    const Lead lead({QStringLiteral(u"A"), QStringLiteral(u"B")}, 5);
    const AnnotatorId a = lead.people[0].id;
    {
        const auto store = lead.open(leadFile);
        for (const Annotator &person : lead.people)
            QCOMPARE(save(*store, changeOf(QStringLiteral(u"annotate"), person.id,
                                           {{lead.documents[1].id, person.id, {}, annotationAt(QStringLiteral(u"TITLE"), 0, 6)}})),
                     QString());
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"assign"), {},
                                       {{{}, {}, {}, recordOf(GivenDocument{lead.documents[1].id, a, 2})},
                                        {{}, {}, {}, recordOf(GivenDocument{lead.documents[3].id, a, 2})}})),
                 QString());
    }
    const Machine home;
    home.take(lead.package(lead.people[0], QStringLiteral(u"a.dau")), QStringLiteral(u"a.dau"));
    QCOMPARE(home.faults(QStringLiteral(u"a.dau")), QStringList());
    const auto store = home.open(QStringLiteral(u"a.dau"));
    QCOMPARE(store->annotators()->size(), 1);
    QCOMPARE(store->counts(a)->documents, 2);
    QCOMPARE(store->counts(a)->annotations, 1); // of the earlier round
    const auto info = *home.handovers.packageOf(*store);
    QVERIFY(info);
    QCOMPARE(info->annotator, a);
    QCOMPARE(info->annotatorName, QStringLiteral(u"A"));
    QCOMPARE(info->documents, 2);
    QCOMPARE(info->round, 2);
    QVERIFY(store->ops(a, {}, 10)->isEmpty()); // the lead's side of it is not the annotator's to undo
    const auto people = *lead.handovers.people(*lead.open(leadFile));
    QCOMPARE(people.first().assigned, 2);
    QVERIFY(people.first().sentAt > 0);
    QCOMPARE(people.first().returnedAt, 0);
}

void TestMerge::anUpdateJoinsWithTheWorkUntouched()
{
    const Lead lead({QStringLiteral(u"A")});
    const AnnotatorId a = lead.people[0].id;
    const DocumentId old = lead.documents[0].id;
    const Machine home;
    home.take(lead.package(lead.people[0], QStringLiteral(u"a.dau"), {old}), QStringLiteral(u"a.dau"));
    const Annotation mine = annotationAt(QStringLiteral(u"TITLE"), 0, 6);
    QCOMPARE(save(*home.open(QStringLiteral(u"a.dau")), changeOf(QStringLiteral(u"annotate"), a, {{old, a, {}, mine}})), QString());
    {
        const auto store = lead.open(leadFile);
        const LabelScheme before = *store->scheme();
        LabelScheme after = before;
        after.labels.first().colour = QStringLiteral(u"#112233");
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"scheme"), {}, {{{}, {}, before, after}})), QString());
    }
    const QString update = lead.package(lead.people[0], QStringLiteral(u"update.dau"), {old, lead.documents[2].id});
    const auto report = home.merge(QStringLiteral(u"a.dau"), {update});
    QCOMPARE(report.documents, 1);
    QVERIFY(report.files.first().kind == MergedFile::Kind::Update);
    QVERIFY(!home.merge(QStringLiteral(u"a.dau"), {update}).merged);
    {
        const auto store = home.open(QStringLiteral(u"a.dau"));
        QCOMPARE(store->counts(a)->documents, 2);
        QCOMPARE(store->layer({old, a})->annotations, QList<Annotation>{mine});
        QCOMPARE(store->scheme()->labels.first().colour, QStringLiteral(u"#112233"));
        QCOMPARE((*home.handovers.packageOf(*store))->documents, 2);
    }
    QCOMPARE(home.faults(QStringLiteral(u"a.dau")), QStringList());
    // What the update brought is no proposal when the work comes back.
    const auto back = lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau"))});
    QCOMPARE(back.added, 1);
    QVERIFY(back.proposals.isEmpty() && back.refused.isEmpty());
}

void TestMerge::anOlderUpdateChangesNothingShared()
{
    const Lead lead({QStringLiteral(u"A")});
    const Machine home;
    home.take(lead.package(lead.people[0], QStringLiteral(u"a.dau")), QStringLiteral(u"a.dau"));
    const auto colour = [&](const QString &value) {
        const auto store = lead.open(leadFile);
        const LabelScheme before = *store->scheme();
        LabelScheme after = before;
        after.labels.first().colour = value;
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"scheme"), {}, {{{}, {}, before, after}})), QString());
    };
    colour(QStringLiteral(u"#111111"));
    const QString older = lead.package(lead.people[0], QStringLiteral(u"u1.dau"));
    colour(QStringLiteral(u"#222222"));
    QTest::qSleep(2); // packages know their order by the clock
    const QString newer = lead.package(lead.people[0], QStringLiteral(u"u2.dau"));
    home.merge(QStringLiteral(u"a.dau"), {newer});
    home.merge(QStringLiteral(u"a.dau"), {older});
    QCOMPARE(home.open(QStringLiteral(u"a.dau"))->scheme()->labels.first().colour, QStringLiteral(u"#222222"));
}

void TestMerge::twoWholeProjectsOfOneOrigin()
{
    const Lead lead({QStringLiteral(u"A")});
    const AnnotatorId a = lead.people[0].id;
    const Machine second;
    second.take(lead.path(leadFile), leadFile);
    const Text text(QStringLiteral(u"Một văn bản mới"));
    for (const Machine *machine : {static_cast<const Machine *>(&lead), &second}) {
        const auto store = machine->open(leadFile);
        // Both made a document and an annotator of the same name.
        const Text own = machine == &second ? text : Text(QStringLiteral(u"Khác"));
        QCOMPARE(save(*store, makeDocument(documentOf(QStringLiteral(u"mới"), own), own)), QString());
        const Annotator made{AnnotatorId::create(), QStringLiteral(u"Mới"), Annotator::Kind::Human, QStringLiteral(u"#123456")};
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"annotator"), {}, {{{}, {}, {}, made}})), QString());
        QCOMPARE(save(*store, changeOf(QStringLiteral(u"annotate"), a,
                                       {{lead.documents[0].id, a, {}, annotationAt(QStringLiteral(u"TITLE"), 0, 6)}})),
                 QString());
    }
    const QString first = lead.take(lead.path(leadFile), QStringLiteral(u"first.dau"));
    const auto report = lead.merge(leadFile, {second.path(leadFile)});
    QCOMPARE(report.added, 1);
    QCOMPARE(report.documents, 1);
    QVERIFY(second.merge(leadFile, {first}).merged);
    QCOMPARE(differences(lead.path(leadFile), second.path(leadFile)), QStringList());
    QCOMPARE(lead.faults(leadFile), QStringList());
    QCOMPARE(lead.open(leadFile)->annotators()->size(), 3);
}

void TestMerge::unrelatedProjectsJoinByText()
{
    const Lead lead({QStringLiteral(u"A")});
    const Lead other({QStringLiteral(u"A"), QStringLiteral(u"C")}, 4); // its first three texts are the same
    const AnnotatorId c = other.people[1].id;
    const Annotation made = annotationAt(QStringLiteral(u"TITLE"), 0, 6);
    QCOMPARE(save(*other.open(leadFile), changeOf(QStringLiteral(u"annotate"), c, {{other.documents[1].id, c, {}, made}})), QString());
    const auto report = lead.merge(leadFile, {other.path(leadFile)});
    QCOMPARE(report.added, 1);
    QCOMPARE(report.documents, 1);
    QVERIFY(!lead.merge(leadFile, {other.path(leadFile)}).merged);
    const auto store = lead.open(leadFile);
    QCOMPARE(store->counts(c)->documents, 4);
    QCOMPARE(store->layer({lead.documents[1].id, c})->annotations, QList<Annotation>{made});
    QStringList names;
    const QList<Annotator> annotators = *store->annotators();
    for (const Annotator &annotator : annotators)
        names.append(annotator.name);
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral(u"A"), QStringLiteral(u"A (2)"), QStringLiteral(u"C")}));
    QCOMPARE(lead.faults(leadFile), QStringList());

    const Lead far({QStringLiteral(u"A")}, 0);
    const auto refused = lead.handovers.merge(*store, {far.path(leadFile)}, {}, *std::make_unique<Progress>());
    QVERIFY2(refused, why(refused).constData());
    QCOMPARE(refused->refused.size(), 1);
    const QString foreign = other.package(other.people[1], QStringLiteral(u"c.dau"));
    QCOMPARE(lead.handovers.merge(*store, {foreign}, {}, *std::make_unique<Progress>())->refused.size(), 1);
}

void TestMerge::badFilesAreOneSentence()
{
    const Lead lead({QStringLiteral(u"A")});
    const QString package = lead.package(lead.people[0], QStringLiteral(u"a.dau"));
    const auto broken = [&](const QString &name, auto damage) {
        const QString path = lead.take(package, name);
        damage(path);
        return path;
    };
    const QStringList files{
        broken(QStringLiteral(u"cut.dau"), [](const QString &path) { QFile::resize(path, QFile(path).size() / 2); }),
        broken(QStringLiteral(u"empty.dau"), [](const QString &path) { QFile::resize(path, 0); }),
        broken(QStringLiteral(u"text.dau"),
               [](const QString &path) {
                   QFile file(path);
                   QVERIFY(file.open(QIODevice::WriteOnly));
                   file.write(QByteArray("Bí thư ").repeated(1000));
               }),
        broken(QStringLiteral(u"newer.dau"), [](const QString &path) { run(path, "PRAGMA user_version = 999"); }),
        broken(QStringLiteral(u"hostile.dau"), [](const QString &path) { run(path, "CREATE TABLE surprise (x TEXT) STRICT"); }),
        lead.path(QStringLiteral(u"absent.dau")),
    };
    const QByteArray before = hashOfFile(lead.path(leadFile));
    const auto store = lead.open(leadFile);
    for (const QString &file : files) {
        const QByteArray given = hashOfFile(file);
        Progress progress;
        const auto report = lead.handovers.merge(*store, {file}, {}, progress);
        QVERIFY2(!report, qPrintable(file));
        QVERIFY2(report.error().message.contains(QFileInfo(file).fileName()), qPrintable(report.error().message));
        QVERIFY2(!report.error().message.contains(u'\n'), qPrintable(report.error().message));
        QCOMPARE(hashOfFile(file), given);
        const auto skipped = lead.handovers.merge(*store, {file}, {false, true, {}}, progress);
        QVERIFY2(skipped, why(skipped).constData());
        QCOMPARE(skipped->refused.size(), 1);
    }
    QCOMPARE(hashOfFile(lead.path(leadFile)), before);
}

void TestMerge::aFileOpenElsewhereIsReadAsItWas()
{
    const Lead lead({QStringLiteral(u"A")});
    const AnnotatorId a = lead.people[0].id;
    const Machine home;
    home.take(lead.package(lead.people[0], QStringLiteral(u"a.dau")), QStringLiteral(u"a.dau"));
    const auto open = home.open(QStringLiteral(u"a.dau"));
    QCOMPARE(save(*open, changeOf(QStringLiteral(u"annotate"), a, {{lead.documents[0].id, a, {}, annotationAt(QStringLiteral(u"TITLE"), 0, 6)}})),
             QString());
    QCOMPARE(lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau"))}).added, 1);
    QCOMPARE(save(*open, changeOf(QStringLiteral(u"annotate"), a, {{lead.documents[0].id, a, {}, annotationAt(QStringLiteral(u"BODY"), 0, 6)}})),
             QString());
    QCOMPARE(lead.merge(leadFile, {home.path(QStringLiteral(u"a.dau"))}).added, 1);
}

void TestMerge::anOlderFileIsBroughtUpToDate()
{
    const Lead lead({QStringLiteral(u"A")});
    const AnnotatorId a = lead.people[0].id;
    const Machine home;
    home.take(lead.path(leadFile), leadFile);
    QCOMPARE(save(*home.open(leadFile), changeOf(QStringLiteral(u"annotate"), a,
                                                 {{lead.documents[0].id, a, {}, annotationAt(QStringLiteral(u"TITLE"), 0, 6)}})),
             QString());
    for (const Machine *machine : {static_cast<const Machine *>(&lead), &home})
        run(machine->path(leadFile), "DROP TABLE fork; PRAGMA user_version = 3");
    const QByteArray given = hashOfFile(home.path(leadFile));
    QCOMPARE(lead.merge(leadFile, {home.path(leadFile)}).added, 1);
    QCOMPARE(hashOfFile(home.path(leadFile)), given);
    QCOMPARE(lead.faults(leadFile), QStringList());
    QVERIFY(!lead.folder.files().backups(lead.path(leadFile)).isEmpty());
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
