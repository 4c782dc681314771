// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/filereleases.h"
#include "storage/exchange/splits.h"
#include "tests/kit/notation.h"
#include "tests/storage/projectkit.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;
using namespace Qt::StringLiterals;

class TestRelease : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void unsettledDocumentsAreNamedAndRefused();
    void finalIsGoldElseTheOnlyAnnotator();
    void theSameCommandGivesTheSameBytes();
    void aReleaseIsMadeAgainFromItsPosition();
    void verifyFindsEveryChange_data();
    void verifyFindsEveryChange();
    void withoutTextGivesNoWordAwayAndComesBack();
    void otherTextsAreNotTakenForTheirs();
    void whatChangedIsCountedByLabelAndDocument();
    void whatStandsThereIsNotOverwritten();
    void splitsKeepGroupsTogetherAndShares();
    void tooFewDocumentsForASplitAreRefused();
    void nearDuplicatesInTwoPartsAreReported();

private:
    ReleaseRequest request(const QString &name = u"v1"_s) const
    {
        ReleaseRequest result;
        result.name = name;
        result.target = path(name);
        result.formats = {u"brat"_s, u"jsonl"_s, u"conll"_s};
        result.unsettled = ReleaseRequest::Unsettled::Skip;
        return result;
    }
    QString path(const QString &name) const { return m_project->folder.filePath(u"releases/"_s + name); }
    void add(const QString &name, const QString &notation, const Annotator &annotator, LayerState state = LayerState::Done);
    Result<ReleasePreview> make(const ReleaseRequest &request)
    {
        Progress progress;
        return m_releases.make(*m_store, request, {}, progress);
    }
    // Every file below with its bytes.
    static QMap<QString, QByteArray> files(const QString &folder);

    const FileReleases m_releases;
    std::unique_ptr<kit::ProjectFolder> m_project;
    std::unique_ptr<CorpusStore> m_store;
    QHash<QString, DocumentId> m_documents;
    Annotator m_an{AnnotatorId::create(), u"An"_s, Annotator::Kind::Human, u"#336699"_s};
    Annotator m_binh{AnnotatorId::create(), u"Bình"_s, Annotator::Kind::Human, u"#663399"_s};
    Annotator m_gold{AnnotatorId::create(), u"Gold"_s, Annotator::Kind::Gold, u"#999933"_s};
};

void TestRelease::init()
{
    m_store.reset();
    m_documents.clear();
    m_project = std::make_unique<kit::ProjectFolder>();
    m_store = m_project->files().create(m_project->path(), kit::newsScheme()).value();
    QCOMPARE(kit::save(*m_store, kit::changeOf(u"annotator"_s, {}, {{{}, {}, {}, m_an}, {{}, {}, {}, m_binh}, {{}, {}, {}, m_gold}})), QString());
    add(u"một"_s, u"😀 [TITLE Bí thư [BODY Thành ủy]] nói về việc phòng cháy ở chợ huyện"_s, m_an);
    add(u"hai"_s, u"Theo [BODY Ủy ban] thì trường mới sẽ mở cửa vào tháng chín năm nay"_s, m_an);
    add(u"ba"_s, u"[PERSON Lâm] đến [PLACE Huế] để xem công trình thủy lợi vừa xong"_s, m_an);
    add(u"bốn"_s, u"Ông [PERSON Nguyễn Văn A] họp với dân về giá điện và nước sạch"_s, m_an, LayerState::InProgress);
}

void TestRelease::add(const QString &name, const QString &notation, const Annotator &annotator, LayerState state)
{
    const kit::Page page = kit::parse(notation);
    Change change;
    change.kind = u"import"_s;
    if (!m_documents.contains(name)) {
        const Document document = kit::documentOf(name, page.text);
        m_documents.insert(name, document.id);
        change = kit::makeDocument(document, page.text);
    }
    const DocumentId id = m_documents.value(name);
    change.edits.append({id, annotator.id, {}, LayerInfo{state, {}, {}}});
    for (Annotation annotation : page.annotations.all()) {
        annotation.id = AnnotationId::create();
        change.edits.append({id, annotator.id, {}, annotation});
    }
    QCOMPARE(kit::save(*m_store, change), QString());
}

QMap<QString, QByteArray> TestRelease::files(const QString &folder)
{
    QMap<QString, QByteArray> result;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            result.insert(file.fileName().mid(folder.size() + 1), file.readAll());
    }
    return result;
}

void TestRelease::unsettledDocumentsAreNamedAndRefused()
{
    ReleaseRequest strict = request();
    strict.unsettled = ReleaseRequest::Unsettled::Refuse;
    const auto refused = make(strict);
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"unsettled"_s);
    QVERIFY2(refused.error().message.contains(u"bốn"), qPrintable(refused.error().message));
    QVERIFY(!QFile::exists(path(u"v1"_s)));
    QCOMPARE(m_store->records(u"release"_s)->size(), 0);

    const auto skipped = make(request());
    QVERIFY2(skipped, kit::why(skipped).constData());
    QCOMPARE(skipped->documents, 3);
    QCOMPARE(skipped->why, QStringList(u"“bốn” is not done by An."_s));
    ReleaseRequest all = request(u"all"_s);
    all.unsettled = ReleaseRequest::Unsettled::Include;
    QCOMPARE(make(all)->documents, 4);
}

void TestRelease::finalIsGoldElseTheOnlyAnnotator()
{
    add(u"hai"_s, u"Theo Ủy ban thì [PLACE trường mới] sẽ mở cửa vào tháng chín năm nay"_s, m_binh);
    Progress progress;
    ReleaseRequest strict = request();
    auto preview = m_releases.preview(*m_store, strict, progress);
    QCOMPARE(preview->why.first(), u"“hai” has several annotators and no settled gold layer."_s);
    add(u"hai"_s, u"Theo [BODY Ủy ban] thì [PLACE trường mới] sẽ mở cửa vào tháng chín năm nay"_s, m_gold, LayerState::InProgress);
    preview = m_releases.preview(*m_store, strict, progress);
    QCOMPARE(preview->why.first(), u"“hai” is not done by Gold."_s);
    const LayerInfo before{LayerState::InProgress, {}, {}};
    const LayerInfo after{LayerState::Done, {}, {}};
    QCOMPARE(kit::save(*m_store, kit::changeOf(u"state"_s, m_gold.id, {{m_documents.value(u"hai"_s), m_gold.id, before, after}})), QString());
    const auto made = make(strict);
    QVERIFY2(made, kit::why(made).constData());
    QCOMPARE(made->unsettled, QStringList(u"bốn"_s));
    QCOMPARE(made->annotations, 6);
    QMap<QString, QString> layers;
    const auto all = files(path(u"v1"_s));
    const QJsonDocument release = QJsonDocument::fromJson(all.value(u"release.json"_s));
    for (const QJsonValue document : release[u"documents"].toArray())
        layers.insert(document[u"name"].toString(), document[u"layer"].toString() + u' ' + document[u"annotators"][0].toString());
    QCOMPARE(layers, (QMap<QString, QString>{{u"một"_s, u"single An"_s}, {u"hai"_s, u"gold Gold"_s}, {u"ba"_s, u"single An"_s}}));
    QVERIFY(all.value(u"DATACARD.md"_s).contains("Documents by layer: gold (1), single (2)"));
}

void TestRelease::theSameCommandGivesTheSameBytes()
{
    QVERIFY(make(request()));
    const auto first = files(path(u"v1"_s));
    QVERIFY(first.contains(u"brat/một.ann"_s) && first.contains(u"jsonl/data.jsonl"_s) && first.contains(u"SHA256SUMS"_s));
    add(u"năm"_s, u"[PERSON Hoa] hát ở sân đình làng bên sông vào đêm trăng"_s, m_an); // later work is not in it
    const auto again = make(request());
    QVERIFY2(again, kit::why(again).constData());
    QVERIFY(again->listed);
    QCOMPARE(files(path(u"v1"_s)), first);
    QCOMPARE(m_store->records(u"release"_s)->size(), 1);
    ReleaseRequest other = request();
    other.formats = {u"brat"_s};
    QVERIFY(!make(other)); // v1 is frozen
}

void TestRelease::aReleaseIsMadeAgainFromItsPosition()
{
    QVERIFY(make(request()));
    const auto first = files(path(u"v1"_s));
    const auto layer = m_store->layer({m_documents.value(u"ba"_s), m_an.id});
    Change gone = kit::changeOf(u"delete"_s, m_an.id, {});
    for (const Annotation &annotation : layer->annotations)
        gone.edits.append({m_documents.value(u"ba"_s), m_an.id, annotation, {}});
    QCOMPARE(kit::save(*m_store, gone), QString());
    auto listed = m_releases.listed(*m_store, u"v1"_s);
    QVERIFY(listed);
    listed->target = path(u"elsewhere"_s);
    QVERIFY(make(*listed));
    QCOMPARE(files(path(u"elsewhere"_s)), first);
}

void TestRelease::verifyFindsEveryChange_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::newRow("nothing") << QString() << QByteArray() << QByteArray();
    QTest::newRow("a label") << u"brat/một.ann"_s << QByteArray("BODY") << QByteArray("PLACE");
    QTest::newRow("a text") << u"brat/ba.txt"_s << QByteArray("Huế") << QByteArray("Vinh");
    QTest::newRow("an offset and all sums") << u"standoff.jsonl"_s << QByteArray("[9,17]") << QByteArray("[9,16]");
    QTest::newRow("a count of the card and all sums") << u"datacard.json"_s << QByteArray("\"annotations\": 5") << QByteArray("\"annotations\": 6");
    QTest::newRow("a file more") << u"brat/more.txt"_s << QByteArray() << QByteArray("x");
}

void TestRelease::verifyFindsEveryChange()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    QVERIFY(make(request()));
    const QString folder = path(u"v1"_s);
    Progress progress;
    const auto sound = m_releases.verify(folder, progress);
    QVERIFY2(sound, kit::why(sound).constData());
    QCOMPARE(sound->faults, QStringList());
    QVERIFY(sound->quotes >= 4 * 5);
    if (file.isEmpty())
        return;
    QByteArray bytes = files(folder).value(file);
    QVERIFY(bytes.contains(was));
    const QByteArray changed = was.isEmpty() ? is : bytes.replace(bytes.indexOf(was), was.size(), is);
    QFile out(folder + u'/' + file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(changed);
    out.close();
    if (QByteArray(QTest::currentDataTag()).endsWith("all sums")) { // whoever changes the file may mend its sum too
        QByteArray sums;
        const auto all = files(folder);
        for (auto it = all.begin(); it != all.end(); ++it) {
            if (it.key() != u"SHA256SUMS")
                sums += QCryptographicHash::hash(*it, QCryptographicHash::Sha256).toHex() + "  " + it.key().toUtf8() + '\n';
        }
        QFile list(folder + u"/SHA256SUMS"_s);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(sums);
    }
    QVERIFY(!m_releases.verify(folder, progress)->faults.isEmpty());
}

void TestRelease::withoutTextGivesNoWordAwayAndComesBack()
{
    QVERIFY(make(request(u"full"_s)));
    ReleaseRequest bare = request(u"bare"_s);
    bare.withoutText = true;
    QVERIFY(make(bare));
    const auto given = files(path(u"bare"_s));
    for (auto it = given.begin(); it != given.end(); ++it) {
        for (const char *word : {"Bí thư", "Thành ủy", "thủy lợi", "Huế", "trường"})
            QVERIFY2(!it->contains(word), qPrintable(it.key() + u": "_s + QString::fromUtf8(word)));
    }
    Progress progress;
    QCOMPARE(m_releases.verify(path(u"bare"_s), progress)->faults, QStringList());

    const auto full = files(path(u"full"_s));
    const auto back = m_releases.rehydrate(path(u"bare"_s), {path(u"full/brat"_s)}, path(u"back"_s), progress); // the .txt files
    QVERIFY2(back, kit::why(back).constData());
    QCOMPARE(back->documents, 3);
    const auto hydrated = files(path(u"back"_s));
    for (auto it = full.begin(); it != full.end(); ++it) {
        if (it.key().contains(u'/'))
            QCOMPARE(hydrated.value(it.key()), *it);
    }
    QCOMPARE(hydrated.value(u"standoff.jsonl"_s), full.value(u"standoff.jsonl"_s));
    QCOMPARE(m_releases.verify(path(u"back"_s), progress)->faults, QStringList());
}

void TestRelease::otherTextsAreNotTakenForTheirs()
{
    ReleaseRequest bare = request(u"bare"_s);
    bare.withoutText = true;
    QVERIFY(make(bare));
    QDir().mkpath(path(u"mine"_s));
    QFile file(path(u"mine/ba.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Lâm đến Huế hôm qua");
    file.close();
    Progress progress;
    const auto refused = m_releases.rehydrate(path(u"bare"_s), {path(u"mine"_s)}, path(u"back"_s), progress);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"ba"), qPrintable(refused.error().message));
    QVERIFY(!QFile::exists(path(u"back"_s)));
}

void TestRelease::whatChangedIsCountedByLabelAndDocument()
{
    QVERIFY(make(request()));
    add(u"năm"_s, u"[PERSON Hoa] hát ở sân đình làng bên sông vào đêm trăng"_s, m_an);
    const LayerKey key{m_documents.value(u"ba"_s), m_an.id};
    const auto layer = m_store->layer(key);
    const auto person = std::find_if(layer->annotations.begin(), layer->annotations.end(), [](const Annotation &a) { return a.label == u"PERSON"; });
    const Annotation before = *person;
    Annotation after = before;
    after.label = u"PLACE"_s;
    QCOMPARE(kit::save(*m_store, kit::changeOf(u"relabel"_s, m_an.id, {{key.document, m_an.id, before, after}})), QString());
    Progress progress;
    const auto changes = m_releases.compare(*m_store, u"v1"_s, {}, progress);
    QVERIFY2(changes, kit::why(changes).constData());
    QCOMPARE(changes->addedDocuments, QStringList(u"năm"_s));
    QCOMPARE(changes->removedDocuments, QStringList());
    QCOMPARE(changes->labels.value(u"PERSON"_s).added, 1);
    QCOMPARE(changes->labels.value(u"PERSON"_s).removed, 1);
    QCOMPARE(changes->labels.value(u"PLACE"_s).added, 1);
    QCOMPARE(changes->documents.keys(), QStringList({u"ba"_s, u"năm"_s}));
    QVERIFY(make(request(u"v2"_s)));
    QCOMPARE(m_releases.compare(*m_store, u"v1"_s, u"v2"_s, progress)->documents.keys(), QStringList({u"ba"_s, u"năm"_s}));
    QCOMPARE(m_releases.compare(*m_store, u"v2"_s, {}, progress)->documents.keys(), QStringList());
}

void TestRelease::whatStandsThereIsNotOverwritten()
{
    QDir().mkpath(path(u"v1"_s));
    QFile file(path(u"v1/thesis.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto refused = make(request());
    QVERIFY(!refused);
    QVERIFY(QFile::exists(path(u"v1/thesis.txt"_s)));
    QCOMPARE(m_store->records(u"release"_s)->size(), 0);
    struct Stopped : Progress {
        bool step(qint64, qint64) override { return false; }
    } stopped;
    QCOMPARE(m_releases.make(*m_store, request(u"v2"_s), {}, stopped).error().code, Error::Code::Cancelled);
    QCOMPARE(QDir(m_project->folder.filePath(u"releases"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList(u"v1"_s));
}

// 200 documents of 20 sources; every tenth is a wire copy of the one before it.
static QList<SplitItem> corpus()
{
    QList<SplitItem> items;
    for (int i = 0; i < 200; ++i) {
        const int text = i % 10 == 9 ? i - 1 : i;
        QRandomGenerator random(static_cast<quint32>(text));
        QString words;
        for (int w = 0; w < 60; ++w)
            words += u"tiếng%1 "_s.arg(random.bounded(10'000));
        items.append({QString::number(i), sketchOf(words), {{u"source"_s, QString::number(i % 20)}}, {{i % 3 ? u"A"_s : u"B"_s, 3}, {u"C"_s, i % 5}}});
    }
    return items;
}

void TestRelease::splitsKeepGroupsTogetherAndShares()
{
    const QList<SplitItem> items = corpus();
    const auto parts = splitOf(items, {80, 10, 10}, 42, {u"near-duplicates"_s});
    QVERIFY(parts);
    QCOMPARE(leaksOf(items, *parts, partNames({80, 10, 10})).size(), 0);
    QCOMPARE(*parts, *splitOf(items, {80, 10, 10}, 42, {u"near-duplicates"_s}));
    QVERIFY(*parts != *splitOf(items, {80, 10, 10}, 43, {u"near-duplicates"_s}));
    const int shares[] = {80, 10, 10};
    for (int p = 0; p < 3; ++p) {
        QMap<QString, qint64> all;
        QMap<QString, qint64> here;
        qint64 documents = 0;
        for (qsizetype i = 0; i < items.size(); ++i) {
            for (auto it = items[i].labels.begin(); it != items[i].labels.end(); ++it) {
                all[it.key()] += *it;
                here[it.key()] += (*parts)[i] == p ? *it : 0;
            }
            documents += (*parts)[i] == p;
        }
        QVERIFY2(std::abs(documents - 2 * shares[p]) <= 5, qPrintable(QString::number(documents)));
        for (auto it = all.begin(); it != all.end(); ++it)
            QVERIFY2(std::abs(100.0 * double(here.value(it.key())) / double(*it) - shares[p]) < 2.5, qPrintable(it.key()));
    }
    const auto bySource = splitOf(items, {50, 50}, 1, {u"meta:source"_s});
    for (qsizetype i = 20; i < items.size(); ++i)
        QCOMPARE((*bySource)[i], (*bySource)[i % 20]);
}

void TestRelease::tooFewDocumentsForASplitAreRefused()
{
    const QList<SplitItem> items = corpus();
    QVERIFY(!splitOf(items.mid(8, 2), {50, 50}, 1, {u"near-duplicates"_s})); // the two are one group
    const auto two = splitOf(items.mid(0, 3), {80, 10, 10}, 1, {});
    QVERIFY(two);
    QCOMPARE(QSet<qsizetype>(two->begin(), two->end()).size(), 3); // no part is empty
    ReleaseRequest small = request();
    small.shares = {80, 10, 10};
    small.documents = {u"một"_s, u"hai"_s};
    const auto refused = make(small);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"too few"), qPrintable(refused.error().message));
    QVERIFY(!sharesFromString(u"80/30"_s) && !sharesFromString(u"100"_s) && !sharesFromString(u"80/20/0"_s));
    QCOMPARE(*sharesFromString(u"80/10/10"_s), QList<int>({80, 10, 10}));
}

void TestRelease::nearDuplicatesInTwoPartsAreReported()
{
    const QList<SplitItem> items = corpus();
    QList<qsizetype> parts(items.size(), 0);
    parts[9] = 1; // the copy of 8
    const QList<Leak> leaks = leaksOf(items, parts, {u"train"_s, u"test"_s});
    QCOMPARE(leaks.size(), 1);
    QCOMPARE(leaks.first().document + leaks.first().part + leaks.first().other + leaks.first().otherPart, u"8train9test"_s);
    QCOMPARE(leaks.first().resemblance, 1.0);
}

QTEST_GUILESS_MAIN(TestRelease)
#include "tst_release.moc"
