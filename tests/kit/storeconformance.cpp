// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/storeconformance.h"

#include "model/text/match.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMutex>
#include <QtTest>

namespace dau::kit {

namespace {

struct Fixture {
    const Uuid first = Uuid::create();
    const Uuid firstDocument = Uuid::create();

    explicit Fixture(const StoreFactory &make)
        : store(make())
    {
        append(QStringLiteral(u"annotator"), {{{}, {}, {}, lan}});
        append(QStringLiteral(u"annotator"), {{{}, {}, {}, minh}});
        for (int i = 0; i < 2; ++i) {
            const Text text(texts.at(i));
            Document document;
            document.id.value = firstDocument.plus(static_cast<quint64>(i));
            document.name = QStringLiteral(u"bài %1").arg(i + 1);
            document.title = i == 0 ? QStringLiteral(u"Họp ở Huế") : QStringLiteral(u"Đà Nẵng");
            document.textHash = document.sourceHash
                = QCryptographicHash::hash(text.string().toUtf8(), QCryptographicHash::Sha256);
            document.encoding = QStringLiteral(u"utf-8");
            document.newline = QStringLiteral(u"none");
            document.normalForm = QStringLiteral(u"nfc");
            document.length = text.codePoints();
            documents.append(document);
            Change change{QStringLiteral(u"import"), document.name, lan.id, {{document.id, {}, {}, document}}, {}};
            change.texts.insert(document.id, text);
            ids.append(*store->append(change, {}, {}));
        }
        (void)store->flush();
    }

    OpId append(const QString &kind, const QList<Edit> &edits, const AnnotatorId &author = {})
    {
        const auto id = store->append({kind, kind, author.isNull() ? lan.id : author, edits, {}}, {}, {});
        ids.append(id.value_or(OpId()));
        (void)store->flush();
        return ids.last();
    }

    Annotation annotate(int document, const QString &label, const Spans &spans, const AnnotatorId &author,
                        const EntityId &entity = {}, bool doubt = false)
    {
        Annotation annotation;
        annotation.id.value = first.plus(made++); // in the order of making also within a millisecond
        annotation.label = label;
        annotation.spans = spans;
        annotation.entity = entity;
        annotation.doubt = doubt;
        append(QStringLiteral(u"annotate"), {{documents.at(document).id, author, {}, annotation}}, author);
        return annotation;
    }

    void finish(int document, const AnnotatorId &author)
    {
        const DocumentId &id = documents.at(document).id;
        const LayerInfo before = store->layer({id, author})->info;
        append(QStringLiteral(u"state"), {{id, author, before, LayerInfo{LayerState::Done, before.attributes, before.note}}}, author);
    }

    const QStringList texts{QStringLiteral(u"😀 Thành ủy Huế và Thành uỷ Vinh"), QStringLiteral(u"Thành ủy Đà Nẵng họp")};
    const Annotator lan{AnnotatorId::create(), QStringLiteral(u"Lan"), Annotator::Kind::Human, QStringLiteral(u"#112233")};
    const Annotator minh{AnnotatorId::create(), QStringLiteral(u"Minh"), Annotator::Kind::Model, QStringLiteral(u"#445566")};
    quint64 made = 0;
    std::unique_ptr<CorpusStore> store;
    QList<Document> documents;
    QList<OpId> ids;
};

const QString body = QStringLiteral(u"BODY");

} // namespace

void checkReadsWhatWasWritten(const StoreFactory &make)
{
    Fixture f(make);
    const DocumentId id = f.documents[0].id;
    QCOMPARE(*f.store->document(id), f.documents[0]);
    QCOMPARE(f.store->text(id)->string(), f.texts[0]);
    QCOMPARE(*f.store->documentByName(QStringLiteral(u"bài 2")), f.documents[1].id);
    QVERIFY(!*f.store->documentByName(QStringLiteral(u"bài 3")));
    QCOMPARE(*f.store->documentsByHash(f.documents[0].textHash), QList<DocumentId>{id});
    QCOMPARE(f.store->document(DocumentId::create()).error().code, Error::Code::NotFound);

    Annotation first = f.annotate(0, body, {{3, 11}, {12, 15}}, f.lan.id, {}, true);
    const Annotation second = f.annotate(0, body, {{19, 27}}, f.lan.id);
    const Relation relation{RelationId::create(), QStringLiteral(u"part_of"), first.id, second.id, {Origin::Kind::Rule, QStringLiteral(u"x")}};
    f.append(QStringLiteral(u"relate"), {{id, f.lan.id, {}, relation}});
    const LayerInfo info{LayerState::Done, {{QStringLiteral(u"topic"), {{QStringLiteral(u"nhân sự")}, AttributeValue::Source::Carried}}}, QStringLiteral(u"xong")};
    f.append(QStringLiteral(u"state"), {{id, f.lan.id, LayerInfo(), info}});
    const Zones zones{{QStringLiteral(u"headline"), {0, 15}, true}};
    f.append(QStringLiteral(u"zone"), {{id, {}, Zones(), zones}});

    const auto layer = f.store->layer({id, f.lan.id});
    QVERIFY(layer);
    QCOMPARE(layer->info, info);
    QCOMPARE(layer->annotations, (QList<Annotation>{first, second}));
    QCOMPARE(layer->relations, QList<Relation>{relation});
    QCOMPARE(*f.store->zones(id), zones);
    QVERIFY(f.store->layer({id, f.minh.id})->annotations.isEmpty());
    QCOMPARE(*f.store->layersOf(id), QList<AnnotatorId>{f.lan.id});

    Annotation changed = first;
    changed.label = QStringLiteral(u"PLACE");
    changed.spans = {{3, 8}};
    changed.attributes.insert(QStringLiteral(u"cấp"), {{QStringLiteral(u"a"), QStringLiteral(u"\"b\"")}, AttributeValue::Source::Set});
    f.append(QStringLiteral(u"relabel"), {{id, f.lan.id, first, changed}});
    QCOMPARE(f.store->layer({id, f.lan.id})->annotations.first(), changed);
    const auto history = f.store->history(id, first.id);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->first().change.edits, (QList<Edit>{{id, f.lan.id, {}, first}}));
}

void checkCountsAndLists(const StoreFactory &make)
{
    Fixture f(make);
    f.annotate(0, body, {{3, 11}}, f.lan.id, {}, true);
    f.annotate(0, QStringLiteral(u"PLACE"), {{12, 15}}, f.lan.id);
    f.annotate(1, body, {{0, 8}}, f.minh.id);
    LayerInfo done;
    done.state = LayerState::Done;
    f.append(QStringLiteral(u"state"), {{f.documents[1].id, f.lan.id, LayerInfo(), done}});

    const ProjectCounts counts = *f.store->counts(f.lan.id);
    QCOMPARE(counts.documents, 2);
    QCOMPARE(counts.annotations, 2);
    QCOMPARE(counts.doubts, 1);
    QCOMPARE(counts.done, 1);
    QCOMPARE(f.store->labelCounts(f.lan.id)->size(), 2);
    QCOMPARE(f.store->labelCounts(f.minh.id)->first().annotations, 1);

    DocumentQuery query;
    query.annotator = f.lan.id;
    const auto all = f.store->documents(query, 0, 10);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).id, f.documents[0].id);
    QCOMPARE(all->at(0).spans, 2);
    QCOMPARE(all->at(0).doubts, 1);
    QCOMPARE(all->at(0).length, f.documents[0].length);
    QVERIFY(all->at(1).state == LayerState::Done);
    QCOMPARE(all->at(1).layers, 2);
    QCOMPARE(f.store->documents(query, 1, 10)->size(), 1);
    query.descending = true;
    QCOMPARE(f.store->documents(query, 0, 1)->first().id, f.documents[1].id);
    query.order = DocumentQuery::Order::SpanCount;
    QCOMPARE(f.store->documents(query, 0, 1)->first().id, f.documents[0].id);
    query.order = DocumentQuery::Order::State;
    QCOMPARE(f.store->documents(query, 0, 1)->first().id, f.documents[1].id);
    query.state = LayerState::New;
    QCOMPARE(*f.store->documentCount(query), 1);
    QCOMPARE(f.store->documents(query, 0, 9)->size(), 1);
    query.state.reset();
    QCOMPARE(*f.store->documentPosition(query, f.documents[1].id), std::optional<qint64>(0));
    QCOMPARE(*f.store->documentPosition(query, f.documents[0].id), std::optional<qint64>(1));
    query.filter = QStringLiteral(u"da nang");
    QCOMPARE(*f.store->documentPosition(query, f.documents[0].id), std::optional<qint64>());
    QCOMPARE(*f.store->documentCount(query), 1);
    QCOMPARE(f.store->documents(query, 0, 9)->first().id, f.documents[1].id);
    query.filter.clear();

    // A removed document leaves lists and counts and can still be read.
    Document removed = f.documents[0];
    removed.removed = true;
    f.append(QStringLiteral(u"remove_document"), {{removed.id, {}, f.documents[0], removed}});
    QCOMPARE(*f.store->documentCount(query), 1);
    QCOMPARE(f.store->counts(f.lan.id)->annotations, 0);
    QVERIFY(f.store->labelCounts(f.lan.id)->isEmpty());
    QVERIFY(f.store->documentsByHash(removed.textHash)->isEmpty());
    QVERIFY(f.store->document(removed.id)->removed);
    f.append(QStringLiteral(u"remove_document"), {{removed.id, {}, removed, f.documents[0]}});
    QCOMPARE(f.store->counts(f.lan.id)->annotations, 2);
}

void checkStringsAndMentions(const StoreFactory &make)
{
    Fixture f(make);
    const Entity entity{EntityId::create(), QStringLiteral(u"Thành ủy"), {QStringLiteral(u"T.U.")}, body, QStringLiteral(u"?")};
    f.append(QStringLiteral(u"entity"), {{{}, f.lan.id, {}, entity}});
    QCOMPARE(*f.store->entities(f.lan.id), QList<Entity>{entity});
    QVERIFY(f.store->entities({})->isEmpty());
    const Annotation first = f.annotate(0, body, {{3, 11}}, f.lan.id, entity.id);
    const Annotation second = f.annotate(0, body, {{19, 27}}, f.lan.id);
    const Annotation third = f.annotate(1, body, {{0, 8}}, f.lan.id, entity.id);
    f.annotate(1, body, {{0, 8}}, f.minh.id);

    // "Thành ủy" and "Thành uỷ" are one string; another annotator's are not mine.
    const QString key = toneKey(QStringLiteral(u"Thành ủy"));
    const auto same = f.store->sameString(f.lan.id, body, key, 10);
    QCOMPARE(same->size(), 3);
    QCOMPARE(same->first().second, third);
    QCOMPARE(same->last().second, first);
    QCOMPARE(f.store->sameString(f.lan.id, body, key, 1)->size(), 1);
    QVERIFY(f.store->sameString(f.lan.id, QStringLiteral(u"PLACE"), key, 1)->isEmpty());
    QCOMPARE(*f.store->knownStrings(f.lan.id, body), (QHash<QString, qint64>{{key, 3}}));
    f.append(QStringLiteral(u"delete"), {{f.documents[0].id, f.lan.id, second, {}}});
    QCOMPARE(f.store->knownStrings(f.lan.id, body)->value(key), 2);
    const auto mentions = f.store->mentions(entity.id);
    QCOMPARE(mentions->size(), 2);
    QCOMPARE(mentions->at(0), std::pair(f.documents[0].id, first));
}

void checkJournalOfAnAnnotator(const StoreFactory &make)
{
    Fixture f(make);
    const Annotation mine = f.annotate(0, body, {{3, 11}}, f.lan.id);
    f.annotate(1, body, {{0, 8}}, f.minh.id);
    const auto ops = f.store->ops(f.lan.id, {}, 2);
    QCOMPARE(ops->size(), 2);
    QCOMPARE(ops->at(0).change.edits, (QList<Edit>{{f.documents[0].id, f.lan.id, {}, mine}}));
    QCOMPARE(ops->at(0).author, f.lan.id);
    QCOMPARE(ops->at(1).change.kind, QStringLiteral(u"import"));
    const auto older = f.store->ops(f.lan.id, ops->at(1).id, 100);
    QVERIFY(!older->isEmpty());
    QVERIFY(older->first().lamport < ops->at(1).lamport);

    const OpId undone = *f.store->append(ops->at(0).change.inverted(), ops->at(0).id, {});
    (void)f.store->flush();
    QCOMPARE(f.store->ops(f.lan.id, {}, 1)->first().id, undone);
    QCOMPARE(f.store->ops(f.lan.id, {}, 1)->first().undoes, ops->at(0).id);
    QVERIFY(f.store->layer({f.documents[0].id, f.lan.id})->annotations.isEmpty());
}

void checkDecisionsAndClauses(const StoreFactory &make)
{
    Fixture f(make);
    const DocumentId id = f.documents[0].id;
    const Annotator gold{AnnotatorId::create(), QStringLiteral(u"Gold"), Annotator::Kind::Gold, QStringLiteral(u"#b8860b")};
    f.append(QStringLiteral(u"annotator"), {{{}, {}, {}, gold}});
    const Annotation first = f.annotate(0, body, {{3, 11}, {12, 15}}, f.lan.id);
    const Annotation second = f.annotate(0, QStringLiteral(u"PLACE"), {{19, 27}}, f.minh.id);
    QVERIFY(f.store->stateTimes()->isEmpty());
    f.finish(0, f.lan.id);
    f.finish(0, f.minh.id);
    QCOMPARE(f.store->stateTimes()->keys(), QList<DocumentId>{id});
    const StateTimes times = f.store->stateTimes()->value(id);
    QVERIFY(0 < times.first && times.first <= times.last);
    const qint64 revision = *f.store->revision(id);
    QVERIFY(revision > *f.store->revision(f.documents[1].id));
    QVERIFY(f.store->decisions({})->isEmpty());

    Clause clause{ClauseId::create(), QStringLiteral(u"Tên cơ quan"), QStringLiteral(u"*Huế* là <một> nơi"), {}, 5, QStringLiteral(u"label"), {}};
    f.append(QStringLiteral(u"clause"), {{{}, {}, {}, clause}});
    Decision decision;
    decision.id = DecisionId::create();
    decision.unit = {Uuid{5, 6}};
    decision.unitClass = QStringLiteral(u"label");
    decision.extent = {3, 27};
    decision.label = body;
    decision.members = {first.id.value, second.id.value};
    const Relation relation{RelationId::create(), QStringLiteral(u"of"), first.id, second.id, {}};
    decision.versions = {{{f.lan.id}, {first, second}, {relation}}, {{f.minh.id}, {second}, {}}};
    decision.revision = revision;
    decision.verdict = Decision::Verdict::Version;
    decision.version = 1;
    decision.annotations = {first.id};
    decision.relations = {relation.id};
    decision.person = f.lan.id;
    decision.at = 17;
    decision.tookMs = 1200;
    decision.reason = reasonCodes().first();
    decision.note = QStringLiteral(u"vì \"thế\"");
    decision.comment = QStringLiteral(u"xem lại");
    decision.clause = clause.id;
    decision.confidence = QStringLiteral(u"high");
    decision.namesVisible = true;
    decision.proposed = true;
    f.append(QStringLiteral(u"decide"), {{id, gold.id, {}, decision}});
    Decision block; // of a rule, everything else left out
    block.id = DecisionId::create();
    block.verdict = Decision::Verdict::Block;
    block.units = 9;
    block.rule = QStringLiteral(u"unanimous/1");
    block.at = 18;
    block.supersedes = decision.id;
    f.append(QStringLiteral(u"adjudicate"), {{f.documents[1].id, gold.id, {}, block}});
    using Located = QList<std::pair<DocumentId, Decision>>;
    QCOMPARE(*f.store->decisions(id), (Located{{id, decision}}));
    QCOMPARE(*f.store->decisions({}), (Located{{id, decision}, {f.documents[1].id, block}}));
    QVERIFY(*f.store->revision(id) > revision);

    Clause longer = clause;
    longer.examples = {{decision.id, QStringLiteral(u"⟦Thành ủy⟧ Huế"), QStringLiteral(u"BODY")}};
    longer.proposes = QStringLiteral(u"label:BODY");
    f.append(QStringLiteral(u"clause"), {{{}, {}, clause, longer}});
    QCOMPARE(*f.store->clauses(), QList<Clause>{longer});
    const auto ops = f.store->ops(f.lan.id, {}, 3);
    QCOMPARE(ops->at(0).change.edits, (QList<Edit>{{{}, {}, clause, longer}}));
    QCOMPARE(ops->at(2).change.edits, (QList<Edit>{{id, gold.id, {}, decision}}));

    for (const Op &op : *ops)
        (void)f.store->append(op.change.inverted(), op.id, {});
    (void)f.store->flush();
    QVERIFY(f.store->decisions({})->isEmpty());
    QCOMPARE(*f.store->clauses(), QList<Clause>{clause});
}

void checkSettings(const StoreFactory &make)
{
    const auto store = make();
    QVERIFY(store->setting(QStringLiteral(u"caret")).isNull());
    store->setSetting(QStringLiteral(u"caret"), 17);
    QCOMPARE(store->setting(QStringLiteral(u"caret")), QJsonValue(17));
    (void)store->flush();
    store->setSetting(QStringLiteral(u"caret"), QStringLiteral(u"ở đây"));
    QCOMPARE(store->setting(QStringLiteral(u"caret")), QJsonValue(QStringLiteral(u"ở đây")));
}

void checkAFailureTakesEverythingThatWaits(const StoreFactory &make)
{
    Fixture f(make);
    QMutex mutex;
    QStringList answers;
    const auto answer = [&](const QString &name) {
        return [&answers, &mutex, name](Result<qint64> saved) {
            const QMutexLocker lock(&mutex);
            answers.append(name + (saved ? QStringLiteral(u" saved") : QStringLiteral(u" failed")));
        };
    };
    Annotation nowhere;
    nowhere.id = AnnotationId::create();
    nowhere.label = body;
    nowhere.spans = {{0, 5}};
    const DocumentId id = f.documents[1].id;
    (void)f.store->append({QStringLiteral(u"delete"), {}, f.lan.id, {{id, f.lan.id, nowhere, {}}}, {}}, {}, answer(QStringLiteral(u"first")));
    (void)f.store->flush();
    QCOMPARE(answers, QStringList{QStringLiteral(u"first failed")});
    (void)f.store->append({QStringLiteral(u"annotate"), {}, f.lan.id, {{id, f.lan.id, {}, nowhere}}, {}}, {}, answer(QStringLiteral(u"second")));
    QVERIFY(f.store->flush());
    QCOMPARE(answers.last(), QStringLiteral(u"second saved"));
    QCOMPARE(f.store->layer({id, f.lan.id})->annotations.size(), 1);
}

} // namespace dau::kit
