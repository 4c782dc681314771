// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/fileexchange.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"
#include "tests/storage/projectkit.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest>

using namespace dau;
using namespace Qt::StringLiterals;

// The rules that hold for every format: names, mapping, manifests, one state of the project.
class TestExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameOfTheFormatGoesOutAndComesBack();
    void aNameThatTheFormatCannotHoldIsRefused();
    void aForeignNameBecomesAKeyAndIsGivenBack();
    void aNameOfAnotherScriptBecomesAKeyThatReads();
    void annotationsReadAsATableAreNoticed_data();
    void annotationsReadAsATableAreNoticed();
    void whereNothingIsFoundItIsSaid();
    void aMappingIsUsedAndRemembered();
    void theManifestStatesWhatWasWritten();
    void aFailedExportLeavesWhatWasThere();
    void everyWayOfFlatteningIsCountedSideBySide();
    void whatWasNotCheckedIsNeverWrittenAsNothing();
    void aSnapshotStaysWhileTheProjectGoesOn();
    void aProjectIsTakenBackToAPosition();
    void anOlderFileBecomesOneOfThisVersion();

private:
    const FileExchange m_exchange;
    QTemporaryDir m_folder;
    Progress m_progress;
    QString in(const QString &name) const { return m_folder.filePath(name); }
    QByteArray bytes(const QString &name) const
    {
        QFile file(in(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(in(name)).path());
        QFile file(in(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    ExportRequest request(const QString &format, const QString &target) const
    {
        ExportRequest result;
        result.format = format;
        result.target = in(target);
        return result;
    }
    std::shared_ptr<ImportPlan> plan(CorpusStore &store, const QString &path, const ImportOptions &options = {}) const
    {
        Progress progress;
        const auto made = m_exchange.plan(store, {in(path)}, options, progress);
        return made ? *made : nullptr;
    }
    QString import(CorpusStore &store, const QString &path, const ImportOptions &options = {}) const
    {
        Progress progress;
        const auto planned = plan(store, path, options);
        if (!planned)
            return u"no plan"_s;
        const auto report = m_exchange.import(store, *planned, options, {}, progress);
        return report ? report->added.join(u' ') : report.error().message;
    }
    // The labels of every annotation in the store, sorted.
    static QStringList labels(const CorpusStore &store);
};

QStringList TestExchange::labels(const CorpusStore &store)
{
    QStringList found;
    const auto documents = store.documents({}, 0, 100);
    for (const DocumentRow &row : *documents) {
        const auto layers = store.layersOf(row.id);
        for (const AnnotatorId &annotator : *layers) {
            const auto layer = store.layer({row.id, annotator});
            for (const Annotation &annotation : layer->annotations)
                found.append(annotation.label);
        }
    }
    found.sort();
    return found;
}

// A store with one document as the notation says, annotated by An.
static std::unique_ptr<kit::MemoryStore> storeOf(const QString &notation, const LabelScheme &scheme = kit::newsScheme())
{
    auto store = std::make_unique<kit::MemoryStore>(scheme);
    const kit::Page page = kit::parse(notation);
    const DocumentId document = store->addDocument(u"bài"_s, page.text.string());
    Layer layer{{LayerState::Done, {}, {}}, page.annotations.all(), page.annotations.relations()};
    store->addLayer({document, store->addAnnotator(u"An"_s)}, layer);
    return store;
}

void TestExchange::aNameOfTheFormatGoesOutAndComesBack()
{
    LabelScheme scheme = kit::newsScheme();
    scheme.names[u"brat"_s].labels.insert(u"TITLE"_s, u"Chuc_danh"_s);
    const auto store = storeOf(u"Theo [TITLE Bí thư [BODY Thành ủy]]"_s, scheme);
    QVERIFY(m_exchange.write(*store, request(u"brat"_s, u"named"_s), m_progress));
    QCOMPARE(bytes(u"named/bài.ann"_s), QByteArray("T1\tChuc_danh 5 20\tBí thư Thành ủy\nT2\tBODY 12 20\tThành ủy\n"));
    QVERIFY(bytes(u"named/annotation.conf"_s).contains("Chuc_danh"));

    kit::MemoryStore other(scheme);
    QCOMPARE(import(other, u"named"_s), u"Annotator “An” added."_s);
    QCOMPARE(labels(other), QStringList({u"BODY"_s, u"TITLE"_s}));
}

void TestExchange::aNameThatTheFormatCannotHoldIsRefused()
{
    LabelScheme scheme = kit::newsScheme();
    scheme.names[u"brat"_s].labels.insert(u"TITLE"_s, u"Chức danh"_s);
    const auto store = storeOf(u"Theo [TITLE Bí thư]"_s, scheme);
    const auto written = m_exchange.write(*store, request(u"brat"_s, u"refused"_s), m_progress);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"“Chức danh”"), qPrintable(written.error().message));
    QVERIFY(!QFile::exists(in(u"refused"_s)));
}

void TestExchange::aForeignNameBecomesAKeyAndIsGivenBack()
{
    write(u"foreign.jsonl"_s,
          u"{\"dau\":1,\"document\":\"x\",\"text\":\"Ông Nguyễn Văn A\",\"layers\":[{\"annotator\":\"An\",\"annotations\":["
          "{\"label\":\"Người\",\"spans\":[[4,16]],\"attributes\":{\"cấp\":[\"tỉnh\"]}}]}]}\n"_s.toUtf8());
    kit::MemoryStore store(kit::newsScheme());
    import(store, u"foreign.jsonl"_s);
    QCOMPARE(labels(store), QStringList(u"Nguoi"_s));
    const LabelScheme scheme = *store.scheme();
    QCOMPARE(schemeFaults(scheme), QStringList()); // a scheme with faults would close the project
    QCOMPARE(scheme.label(u"Nguoi")->name.in(u"vi"_s, {}), u"Người"_s);
    QCOMPARE(scheme.attribute(u"cap")->kind, AttributeDef::Kind::Text); // its values are no keys
    QVERIFY(m_exchange.write(store, request(u"jsonl"_s, u"back.jsonl"_s), m_progress));
    QVERIFY(bytes(u"back.jsonl"_s).contains("\"label\":\"Người\""));
    QVERIFY(bytes(u"back.jsonl"_s).contains("\"cấp\":[\"tỉnh\"]"));
    QVERIFY(m_exchange.write(store, request(u"brat"_s, u"back"_s), m_progress));
    QVERIFY(bytes(u"back/x.ann"_s).startsWith("T1\tNguoi 4 16"));
}

void TestExchange::aNameOfAnotherScriptBecomesAKeyThatReads()
{
    write(u"scripts.jsonl"_s,
          u"{\"dau\":1,\"document\":\"x\",\"text\":\"Ông A\",\"layers\":[{\"annotator\":\"An\",\"annotations\":["
          "{\"label\":\"人名\",\"spans\":[[0,1]]},{\"label\":\"Лицо\",\"spans\":[[1,2]]},{\"label\":\"ひと\",\"spans\":[[4,5]]},{\"label\":\"Điểm 1\",\"spans\":[[3,4]]}]}]}\n"_s.toUtf8());
    kit::MemoryStore store(kit::newsScheme());
    const QString said = import(store, u"scripts.jsonl"_s);
    QCOMPARE(labels(store), QStringList({u"Diem_1"_s, u"Lico"_s, u"hito"_s, u"ren_ming"_s}));
    QVERIFY2(said.contains(u"Label “ren_ming” (“人名”) added to the scheme."), qUtf8Printable(said));
    QCOMPARE(store.scheme()->label(u"ren_ming")->name.in(u"vi"_s, {}), u"人名"_s);
}

void TestExchange::annotationsReadAsATableAreNoticed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("columns"); // empty: a table of articles
    QTest::newRow("spans") << u"a.jsonl"_s << u"{\"text\":\"a\",\"entities\":[]}\n{\"text\":\"Hà Nội\",\"entities\":{\"x\":1},\"meta\":{\"a\":1}}\n"_s << u"entities"_s;
    QTest::newRow("a row for each label") << u"a.csv"_s << u"text,label,start,end\nHà,LOC,0,2\n"_s << u"end, label, start"_s;
    QTest::newRow("a class of the text") << u"b.csv"_s << u"text,label,start\nHà,LOC,0\n"_s << QString();
    QTest::newRow("no label yet") << u"b.jsonl"_s << u"{\"text\":\"b\",\"label\":[],\"meta\":{\"a\":1}}\n"_s << QString();
}

void TestExchange::annotationsReadAsATableAreNoticed()
{
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(QString, columns);
    write(u"tables/"_s + file, content.toUtf8());
    kit::MemoryStore store(kit::newsScheme());
    ImportOptions options;
    options.format = file.section(u'.', 1);
    const auto planned = plan(store, u"tables/"_s + file, options);
    QStringList said;
    for (const Problem &problem : planned->problems)
        said.append(problem.toString());
    QCOMPARE(said.size(), columns.isEmpty() ? 0 : 1);
    if (!columns.isEmpty())
        QVERIFY2(said[0].startsWith(file + u": The file looks like annotations (%1)"_s.arg(columns)), qUtf8Printable(said[0]));
    QVERIFY(!planned->items.isEmpty());
}

void TestExchange::whereNothingIsFoundItIsSaid()
{
    QDir().mkpath(in(u"empty"_s));
    write(u"unread/x.bin"_s, QByteArray("\x89PNG\0\1\2", 7));
    kit::MemoryStore store(kit::newsScheme());
    for (const QString &folder : {u"empty"_s, u"unread"_s}) {
        const auto planned = plan(store, folder);
        QVERIFY(planned->items.isEmpty());
        QCOMPARE(planned->problems.last().severity, Problem::Severity::Error);
        QCOMPARE(planned->problems.last().toString(), folder + u": Nothing was found there to import."_s);
    }
}

void TestExchange::aMappingIsUsedAndRemembered()
{
    write(u"map/x.txt"_s, "An o Hue.");
    write(u"map/x.ann"_s, "T1\tPER 0 2\tAn\nT2\tLOC 5 8\tHue\nR1\tlives Arg1:T1 Arg2:T2\n");
    write(u"map/annotation.conf"_s, "[entities]\nPER\nLOC\n");
    kit::MemoryStore store(kit::newsScheme());
    ImportOptions options;
    options.map.labels = {{u"PER"_s, u"PERSON"_s}, {u"LOC"_s, QString()}};
    const auto planned = plan(store, u"map"_s, options);
    QCOMPARE(planned->newLabels, QStringList());
    QStringList names;
    for (const MappedName &name : planned->names)
        names.append(u"%1=%2 %3%4"_s.arg(name.theirs, name.ours).arg(name.count).arg(name.isNew ? u" new"_s : QString()));
    QCOMPARE(names, QStringList({u"PER=PERSON 1"_s, u"LOC= 1"_s, u"lives=lives 1 new"_s}));
    import(store, u"map"_s, options);
    QCOMPARE(labels(store), QStringList(u"PERSON"_s)); // what is mapped to nothing is left out, and its relation

    ImportOptions again;
    again.annotator = u"Bình"_s;
    QCOMPARE(plan(store, u"map"_s, again)->names.first().ours, u"PERSON"_s);
}

void TestExchange::theManifestStatesWhatWasWritten()
{
    const auto store = storeOf(u"Theo [TITLE Bí thư [BODY Thành ủy]]"_s);
    QVERIFY(m_exchange.write(*store, request(u"brat"_s, u"sums/out"_s), m_progress));
    const QByteArray first = bytes(u"sums/out.manifest.json"_s);
    const QJsonObject manifest = QJsonDocument::fromJson(first).object();
    QCOMPARE(manifest[u"format"].toString(), u"brat"_s);
    QCOMPARE(manifest[u"unit"].toString(), u"code points"_s);
    QCOMPARE(manifest[u"counts"][u"labels"][u"TITLE"].toInt(), 1);
    QCOMPARE(manifest[u"newlines"][u"lf"].toInt(), 1);
    QCOMPARE(manifest[u"project"][u"id"].toString(), store->projectId());
    QCOMPARE(manifest[u"files"].toArray().size(), 5);
    for (const QJsonValue file : manifest[u"files"].toArray()) {
        const QByteArray content = bytes(u"sums/out/"_s + file[u"path"].toString());
        QCOMPARE(file[u"sha256"].toString().toLatin1(), QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    }
    QVERIFY(m_exchange.write(*store, request(u"brat"_s, u"sums/out"_s), m_progress));
    QCOMPARE(bytes(u"sums/out.manifest.json"_s), first);
    // An import passes over it.
    kit::MemoryStore other(kit::newsScheme());
    const auto planned = plan(other, u"sums"_s);
    QCOMPARE(planned->items.size(), 1);
    QCOMPARE(planned->problems, QList<Problem>());
}

void TestExchange::aFailedExportLeavesWhatWasThere()
{
    const auto store = storeOf(u"Theo [TITLE Bí thư]"_s);
    write(u"taken/bài.txt"_s, "old");
    write(u"taken/tools.conf/in the way"_s, "a folder of that name"); // moved last but one
    const auto failed = m_exchange.write(*store, request(u"brat"_s, u"taken"_s), m_progress);
    if (failed) // a folder in the way may be moved aside
        QVERIFY(bytes(u"taken/bài.txt"_s) != "old");
    struct Stopped : Progress {
        bool step(qint64, qint64) override { return false; }
    } stopped;
    const auto cancelled = m_exchange.write(*store, request(u"brat"_s, u"stopped/out"_s), stopped);
    QCOMPARE(cancelled.error().code, Error::Code::Cancelled);
    QVERIFY(!QFile::exists(in(u"stopped/out"_s)) && !QFile::exists(in(u"stopped/out.manifest.json"_s)));
}

void TestExchange::everyWayOfFlatteningIsCountedSideBySide()
{
    const auto store = storeOf(u"Theo [TITLE Bí thư [BODY Thành ủy [PLACE Hà Nội]]] và [BODY#1 Ban [PLACE#2 Thành]#1 phố]#2"_s);
    const auto ways = m_exchange.flattenings(*store, request(u"conll"_s, u""_s), m_progress);
    QVERIFY(ways);
    QStringList said;
    for (const Flattening &way : *ways) {
        QStringList lost;
        for (const Loss &loss : way.losses) {
            if (loss.kind == u"nested" || loss.kind == u"crossing")
                lost.append(u"%1 %2"_s.arg(loss.count).arg(loss.kind));
        }
        said.append(u"%1 keeps %2: %3"_s.arg(toString(way.nesting)).arg(way.kept).arg(lost.join(u", "_s)));
    }
    QCOMPARE(said, QStringList({u"outermost keeps 2: 1 crossing, 2 nested"_s, u"innermost keeps 2: 1 crossing, 2 nested"_s,
                                u"levels keeps 5: "_s, u"per-label keeps 5: "_s}));
    QVERIFY(m_exchange.flattenings(*store, request(u"brat"_s, u""_s), m_progress)->isEmpty());
}

void TestExchange::whatWasNotCheckedIsNeverWrittenAsNothing()
{
    write(u"some/x.txt"_s, "An o Hue.");
    write(u"some/x.ann"_s, "T1\tPERSON 0 2\tAn\n");
    write(u"some/annotation.conf"_s, "[entities]\nPERSON\n");
    kit::MemoryStore store(kit::newsScheme());
    ImportOptions options;
    options.checkedLabels = {u"PERSON"_s, u"TITLE"_s};
    import(store, u"some"_s, options);
    // What is said of the layer, "masked x (some: PERSON, TITLE)"; the file stands in the folder of that name.
    const auto exported = [&](const QString &format, const QString &folder, const QStringList &labels = {}) {
        ExportRequest what = request(format, folder);
        what.options.labels = labels;
        const auto report = m_exchange.write(store, what, m_progress);
        QStringList said;
        for (const Loss &loss : report ? report->losses : QList<Loss>{{report.error().message, 1, {}}}) {
            if (loss.kind == u"masked" || loss.kind == u"partly_checked" || loss.kind == u"document_labels")
                said.append(loss.kind + u' ' + loss.byDocument.keys().join(u',') + u" ("_s + loss.checked.value(u"x"_s).join(u"; "_s) + u')');
        }
        return said.join(u", "_s);
    };
    const QString masked = u"masked x (some: PERSON, TITLE)"_s;
    const QString leftOut = u"document_labels x (), partly_checked x (some: PERSON, TITLE)"_s;
    QCOMPARE(exported(u"conll"_s, u"all"_s), masked); // Hue may be a place: nobody looked
    QVERIFY(bytes(u"all/x.conll"_s).startsWith("-DOCSTART- checked_labels=PERSON,TITLE -X- O\n\nAn 0 2 B-PERSON\no 3 4 -\n"));
    QCOMPARE(QJsonDocument::fromJson(bytes(u"all.manifest.json"_s))[u"losses"][0][u"checked"][u"x"][0].toString(), u"some: PERSON, TITLE"_s);
    QCOMPARE(exported(u"huggingface"_s, u"hf"_s), masked);
    QCOMPARE(exported(u"conllu"_s, u"u"_s), QString());
    QVERIFY(bytes(u"u/x.conllu"_s).contains("# checked_labels = PERSON,TITLE\n"));
    QCOMPARE(exported(u"conll2012"_s, u"2012"_s), leftOut);
    QVERIFY(bytes(u"2012/x.conll"_s).isEmpty());
    QCOMPARE(exported(u"tei-standoff"_s, u"tei"_s), QString()); // spans say nothing of the rest
    QCOMPARE(exported(u"brat"_s, u"brat"_s), u"document_labels x ()"_s);
    QVERIFY(bytes(u"brat/x.ann"_s).contains("PERSON"));

    // Of the labels picked all, some or none were checked.
    QCOMPARE(exported(u"conll"_s, u"one"_s, {u"PERSON"_s}), u"document_labels x ()"_s);
    QVERIFY(bytes(u"one/x.conll"_s).startsWith("-DOCSTART- -X- -X- O\n\nAn 0 2 B-PERSON\no 3 4 O\n"));
    QCOMPARE(QJsonDocument::fromJson(bytes(u"one.manifest.json"_s))[u"options"][u"labels"][0].toString(), u"PERSON"_s);
    QCOMPARE(exported(u"conll"_s, u"two"_s, {u"PERSON"_s, u"PLACE"_s}), masked);
    QVERIFY(bytes(u"two/x.conll"_s).startsWith("-DOCSTART- checked_labels=PERSON -X- O\n\nAn 0 2 B-PERSON\no 3 4 -\n"));
    QCOMPARE(exported(u"conll"_s, u"none"_s, {u"PLACE"_s}), leftOut);
    QVERIFY(bytes(u"none/x.conll"_s).isEmpty());

    kit::MemoryStore other(kit::newsScheme());
    import(other, u"all"_s, {});
    const auto layers = other.documents({}, 0, 1);
    QVERIFY(layers && layers->size() == 1);
    const auto who = other.annotators();
    QVERIFY(who && who->size() == 1);
    const auto layer = other.layer({layers->first().id, who->first().id});
    QVERIFY(layer);
    QCOMPARE(layer->info.attributes.value(u"checked_labels"_s).values, options.checkedLabels);
}

void TestExchange::aSnapshotStaysWhileTheProjectGoesOn()
{
    const kit::ProjectFolder project;
    const auto store = project.files().create(project.path(), kit::smallScheme());
    const Text text(u"Bí thư"_s);
    const Document document = kit::documentOf(u"a"_s, text);
    QCOMPARE(kit::save(**store, kit::makeDocument(document, text)), QString());
    const auto copy = (*store)->snapshot({});
    QVERIFY2(copy, kit::why(copy).constData());
    const Document second = kit::documentOf(u"b"_s, text);
    QCOMPARE(kit::save(**store, kit::makeDocument(second, text)), QString());
    QCOMPARE(*(*copy)->documentCount({}), 1);
    QCOMPARE(*(*store)->documentCount({}), 2);
    QVERIFY((*copy)->isReadOnly());
    QCOMPARE((*copy)->projectId(), (*store)->projectId());
    QVERIFY(*(*copy)->heads() != *(*store)->heads());
}

void TestExchange::aProjectIsTakenBackToAPosition()
{
    const kit::ProjectFolder project;
    const auto store = project.files().create(project.path(), kit::smallScheme());
    const Text text(u"Bí thư"_s);
    const Document document = kit::documentOf(u"a"_s, text);
    const Annotator an{AnnotatorId::create(), u"An"_s, Annotator::Kind::Human, u"#336699"_s};
    Change made = kit::makeDocument(document, text);
    made.edits.append({{}, {}, {}, an});
    QCOMPARE(kit::save(**store, made), QString());
    const Annotation title{AnnotationId::create(), u"TITLE"_s, {{0, 6}}, {}, {}, {}, false, {}};
    QCOMPARE(kit::save(**store, kit::changeOf(u"annotate"_s, an.id, {{document.id, an.id, {}, title}})), QString());
    const Record record{u"release"_s, u"v1"_s, {{u"documents"_s, 1}}};
    QCOMPARE(kit::save(**store, kit::changeOf(u"release"_s, {}, {{{}, {}, {}, record}})), QString());
    const QList<OpId> then = *(*store)->heads();
    Annotation body = title;
    body.label = u"BODY"_s;
    QCOMPARE(kit::save(**store, kit::changeOf(u"relabel"_s, an.id, {{document.id, an.id, title, body}})), QString());
    QCOMPARE(kit::save(**store, kit::changeOf(u"release"_s, {}, {{{}, {}, record, {}}})), QString());
    QCOMPARE((*store)->records(u"release"_s)->size(), 0);

    const auto back = (*store)->snapshot(then);
    QVERIFY2(back, kit::why(back).constData());
    QCOMPARE((*back)->layer({document.id, an.id})->annotations, QList<Annotation>{title});
    QCOMPARE(*(*back)->records(u"release"_s), QList<Record>{record});
    QCOMPARE(*(*back)->heads(), then);
    QCOMPARE((*(*store)->layer({document.id, an.id})).annotations, QList<Annotation>{body});
    QCOMPARE((*store)->snapshot({{ReplicaId::create(), 3}}).error().code, Error::Code::NotFound);
    Progress progress;
    const auto checked = project.files().check(project.path(), progress);
    QCOMPARE(checked->faults, QStringList());
}

void TestExchange::anOlderFileBecomesOneOfThisVersion()
{
    const kit::ProjectFolder project;
    (void)project.files().create(project.path(), kit::smallScheme());
    {
        const auto database = Database::open(project.path(), Database::Mode::Write);
        QVERIFY(database->run("DROP TABLE record; DROP TABLE clause; DROP TABLE decision; DROP TABLE fork; PRAGMA user_version = 1"));
    }
    Progress progress;
    {
        const auto read = project.files().open(project.path(), ProjectFiles::Access::Read);
        QVERIFY2(read, kit::why(read).constData());
        QCOMPARE(*(*read)->records(u"release"_s), QList<Record>());
    }
    QCOMPARE(project.files().check(project.path(), progress)->faults, QStringList());
    const auto store = project.files().open(project.path(), ProjectFiles::Access::Write);
    QVERIFY2(store, kit::why(store).constData());
    QVERIFY(!(*store)->isReadOnly());
    const Record record{u"release"_s, u"v1"_s, {{u"documents"_s, 1}}};
    QCOMPARE(kit::save(**store, kit::changeOf(u"release"_s, {}, {{{}, {}, {}, record}})), QString());
    QCOMPARE(*(*store)->records(u"release"_s), QList<Record>{record});
    QCOMPARE(project.files().backups(project.path()).size(), 1); // as it was
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
