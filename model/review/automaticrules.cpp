// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/automaticrules.h"

#include "model/review/goldwriter.h"
#include "model/review/versions.h"
#include "model/text/keys.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau {

namespace {

// What a rule makes of a unit; nothing where it has nothing to say.
using Opinion = std::optional<Verdict>;

Verdict versionVerdict(int version)
{
    Verdict verdict;
    verdict.verdict = Decision::Verdict::Version;
    verdict.version = version;
    return verdict;
}

Opinion majority(const ReviewUnit &unit, const DocumentReview &review, const RuleOptions &options)
{
    const auto all = static_cast<double>(review.reviewed.layers.size());
    int found = 0;
    for (int i = 0; i < unit.unit.versions.size(); ++i) {
        const qsizetype votes = unit.unit.versions[i].annotators.size();
        if (votes < 2 || static_cast<double>(votes) < options.threshold * all - 1e-9)
            continue;
        if (found != 0) // a tie, or a threshold that several reach
            return {};
        found = i + 1;
    }
    return found ? Opinion(versionVerdict(found)) : std::nullopt;
}

bool isEdgeSign(char32_t c)
{
    return !isSyllableCharacter(c);
}

Span trimmed(Span span, const Text &text)
{
    const QStringView string = text.string();
    while (!span.isEmpty() && isEdgeSign(codePointAt(string, span.begin)))
        span.begin += sizeOf(codePointAt(string, span.begin));
    while (!span.isEmpty() && isEdgeSign(codePointBefore(string, span.end)))
        span.end -= sizeOf(codePointBefore(string, span.end));
    return span;
}

Opinion trimmedForm(const ReviewUnit &unit, const DocumentReview &review, const RuleOptions &)
{
    const bool edgesOnly = std::all_of(unit.unit.findings.begin(), unit.unit.findings.end(), [](const Finding &finding) {
        return finding.kind == Finding::Kind::Boundary && finding.lacking.isEmpty()
            && (finding.cause == Finding::Cause::WhiteSpace || finding.cause == Finding::Cause::Punctuation);
    });
    if (!edgesOnly)
        return {};
    Version form = unit.unit.versions.first();
    for (Annotation &annotation : form.annotations) {
        if (annotation.spans.size() != 1)
            return {};
        annotation.spans = {trimmed(annotation.spans.first(), review.reviewed.text)};
        if (annotation.spans.first().isEmpty())
            return {};
    }
    for (int i = 0; i < unit.unit.versions.size(); ++i) {
        if (sameSpans(unit.unit.versions[i], form))
            return versionVerdict(i + 1);
    }
    Verdict verdict;
    verdict.verdict = Decision::Verdict::Edited;
    verdict.reading.annotations = form.annotations;
    return verdict;
}

// The value that more than half of all have.
std::optional<qsizetype> mostHave(const QMap<qsizetype, qsizetype> &votes, qsizetype all)
{
    for (auto vote = votes.begin(); vote != votes.end(); ++vote) {
        if (2 * *vote > all)
            return vote.key();
    }
    return {};
}

Opinion edges(const ReviewUnit &unit, const DocumentReview &review, const RuleOptions &)
{
    QMap<qsizetype, qsizetype> begins;
    QMap<qsizetype, qsizetype> ends;
    for (const Version &version : unit.unit.versions) {
        if (version.annotations.size() != 1 || version.annotations.first().spans.size() != 1
            || version.annotations.first().label != unit.unit.label)
            return {};
        begins[version.annotations.first().extent().begin] += version.annotators.size();
        ends[version.annotations.first().extent().end] += version.annotators.size();
    }
    const auto begin = mostHave(begins, review.reviewed.layers.size());
    const auto end = mostHave(ends, review.reviewed.layers.size());
    for (int i = 0; begin && end && i < unit.unit.versions.size(); ++i) {
        if (unit.unit.versions[i].annotations.first().extent() == Span{*begin, *end})
            return versionVerdict(i + 1);
    }
    return {};
}

// What was decided by a rule, and has become alike for all since.
Opinion alikeByNow(const ReviewUnit &unit, const DocumentReview &, const RuleOptions &)
{
    return unit.decision && unit.unit.kind() == Finding::Kind::Unanimous && unit.unit.versions.size() == 1 ? Opinion(versionVerdict(1)) : std::nullopt;
}

using Judge = Opinion (*)(const ReviewUnit &, const DocumentReview &, const RuleOptions &);
Judge judgeOf(const AutomaticRule &rule)
{
    if (rule.id == u"unanimous")
        return alikeByNow;
    if (rule.id == u"majority")
        return majority;
    return rule.id == u"trimmed" ? trimmedForm : edges;
}

// Nobody has said anything about it, and it does not wait.
bool isFree(const ReviewUnit &unit)
{
    if (unit.decision && (!unit.decision->person.isNull() || !unit.answer.isEmpty()))
        return false;
    return unit.state == ReviewUnit::State::Open || unit.state == ReviewUnit::State::Stale;
}

// What decisions of persons are about, however it looks now.
QSet<Uuid> decidedMembers(const DocumentReview &review)
{
    QSet<Uuid> members;
    for (const ReviewUnit &unit : review.units) {
        if (!unit.decision || unit.unit.kind() != Finding::Kind::Unanimous)
            continue;
        members.unite(QSet<Uuid>(unit.unit.members.begin(), unit.unit.members.end()));
    }
    return members;
}

// Ends of relations and mentions of entities that had another reading: whether they are in gold was decided with it.
QSet<AnnotationId> readAnotherWay(const DocumentReview &review)
{
    QSet<AnnotationId> ids;
    for (const ReviewUnit &unit : review.units) {
        if (!unit.decision || unit.decision->verdict != Decision::Verdict::Edited || !(unit.unit.isAboutRelation() || unit.unit.isAboutEntity()))
            continue;
        for (const Version &version : unit.decision->versions) {
            for (const Annotation &annotation : version.annotations)
                ids.insert(annotation.id);
        }
    }
    return ids;
}

// Annotations and relations of gold that stand in decisions.
QSet<Uuid> decidedGold(const DocumentReview &review)
{
    QSet<Uuid> ids;
    for (const ReviewUnit &unit : review.units) {
        if (!unit.decision)
            continue;
        for (const AnnotationId &id : unit.decision->annotations)
            ids.insert(id.value);
        for (const RelationId &id : unit.decision->relations)
            ids.insert(id.value);
    }
    return ids;
}

} // namespace

QString AutomaticRule::name() const
{
    return id + u'/' + QString::number(version);
}

QList<AutomaticRule> automaticRules()
{
    return {{QStringLiteral(u"unanimous"), 1, true, false},
            {QStringLiteral(u"majority"), 1, false, true},
            {QStringLiteral(u"trimmed"), 1, false, false},
            {QStringLiteral(u"edges"), 1, false, false}};
}

std::optional<AutomaticRule> automaticRule(QStringView id)
{
    for (const AutomaticRule &rule : automaticRules()) {
        if (rule.id == id)
            return rule;
    }
    return {};
}

QString unanimousRule()
{
    return automaticRules().first().name();
}

std::pair<qsizetype, qsizetype> takeAgreed(const DocumentReview &review, GoldWriter &gold)
{
    const QSet<Uuid> decided = decidedMembers(review);
    const QSet<Uuid> keep = decidedGold(review);
    const QSet<AnnotationId> read = readAnotherWay(review);
    const Origin own{Origin::Kind::Adjudicated, unanimousRule()};
    std::pair<qsizetype, qsizetype> counts;
    QSet<AnnotationId> agreed;
    for (const Agreed &alike : review.comparison.agreed) {
        if (std::any_of(alike.members.begin(), alike.members.end(), [&](const AnnotationId &id) { return decided.contains(id.value); }))
            continue;
        Annotation wanted = alike.annotation;
        if (const Annotation *there = gold.like(wanted)) {
            agreed.insert(there->id);
            if (there->origin != own)
                continue;
            if (wanted.entity.isNull())
                wanted.entity = there->entity; // perhaps settled apart
            gold.put(wanted, nullptr, own.detail);
            continue;
        }
        if (std::any_of(alike.members.begin(), alike.members.end(), [&](const AnnotationId &id) { return read.contains(id); }))
            continue;
        agreed.insert(gold.put(wanted, nullptr, own.detail));
        ++counts.first;
    }
    const QMap<AnnotationId, Annotation> all = gold.annotations();
    for (const Annotation &annotation : all) {
        if (annotation.origin != own || agreed.contains(annotation.id) || keep.contains(annotation.id.value))
            continue;
        gold.remove(annotation.id);
        ++counts.second;
    }
    QSet<RelationId> linked;
    const QList<Annotation> first = review.reviewed.layers.isEmpty() ? QList<Annotation>() : review.reviewed.layers.first().layer.annotations;
    QHash<AnnotationId, const Annotation *> ends;
    for (const Annotation &annotation : first)
        ends.insert(annotation.id, &annotation);
    const auto inGold = [&](const AnnotationId &id) -> AnnotationId {
        const Annotation *there = gold.like(*ends.value(id));
        if (!there)
            there = review.inGold(*ends.value(id));
        return there && gold.at(there->id) ? there->id : AnnotationId();
    };
    for (const AgreedRelation &alike : review.comparison.relations) {
        const AnnotationId from = inGold(alike.from);
        const AnnotationId to = inGold(alike.to);
        if (from.isNull() || to.isNull())
            continue;
        const qsizetype before = gold.relations().size();
        linked.insert(gold.put(alike.label, from, to, own.detail));
        counts.first += gold.relations().size() - before;
    }
    const QMap<RelationId, Relation> links = gold.relations();
    for (const Relation &relation : links) {
        if (relation.origin != own || linked.contains(relation.id) || keep.contains(relation.id.value))
            continue;
        gold.remove(relation.id);
        ++counts.second;
    }
    return counts;
}

Result<RuleRun> runRule(const AutomaticRule &rule, const DocumentReview &review, EntityTable &entities, const RuleOptions &options)
{
    RuleRun run;
    run.change = {QStringLiteral(u"adjudicate"), rule.name(), options.author, {}, {}};
    if (review.reviewed.layers.size() < 2)
        return run;
    if (review.gold.isNull())
        return failure(Error::Code::Refused, QCoreApplication::translate("Review", "There is no gold layer yet to settle into."));
    const Judge judge = judgeOf(rule);
    GoldWriter gold(review, entities);
    QList<Decision> decisions;
    for (const ReviewUnit &unit : review.units) {
        Opinion opinion = isFree(unit) ? judge(unit, review, options) : std::nullopt;
        if (!opinion)
            continue;
        opinion->rule = rule.name();
        opinion->at = options.at;
        const Result<Decision> decision = decide(review, unit, *opinion, gold);
        if (!decision)
            return tl::unexpected(decision.error());
        decisions.append(*decision);
        ++run.units;
    }
    if (rule.id == u"unanimous") {
        const auto [in, out] = takeAgreed(review, gold);
        run.units += in;
        run.withdrawn = out;
        if (in > 0 || out > 0) {
            Decision block;
            block.id = DecisionId::create();
            block.unitClass = toString(Finding::Kind::Unanimous);
            block.revision = review.reviewed.revision;
            block.verdict = Decision::Verdict::Block;
            block.units = in;
            block.rule = rule.name();
            block.at = options.at;
            decisions.append(block);
        }
    }
    const bool completes = review.isSettled() && review.goldLayer.info.state != LayerState::Done;
    if (decisions.isEmpty() && !completes)
        return run;
    run.documents = 1;
    finish(review, decisions, gold, run.change.edits);
    const auto isDone = [](const Edit &edit) {
        const auto *info = std::get_if<LayerInfo>(&edit.after);
        return info && info->state == LayerState::Done;
    };
    run.completed = std::any_of(run.change.edits.begin(), run.change.edits.end(), isDone) ? 1 : 0;
    return run;
}

Result<RuleRun> runRule(const AutomaticRule &rule, const CorpusStore &store, const ReviewOptions &review,
                        const QList<DocumentId> &documents, const RuleOptions &options, Progress &progress)
{
    const Result<QList<Annotator>> annotators = store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    const AnnotatorId gold = review.gold.isNull() ? goldOf(*annotators) : review.gold;
    Result<EntityTable> entities = loadEntities(store, comparedAnnotators(*annotators, review), gold);
    if (!entities)
        return tl::unexpected(entities.error());
    QList<DocumentId> chosen = documents;
    if (chosen.isEmpty()) {
        const Result<QList<DocumentRow>> rows = store.documents({}, 0, -1);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const DocumentRow &row : *rows)
            chosen.append(row.id);
    }
    RuleRun all;
    all.change = {QStringLiteral(u"adjudicate"), rule.name(), options.author, {}, {}};
    qint64 done = 0;
    for (const DocumentId &document : std::as_const(chosen)) {
        const Result<DocumentReview> loaded = loadReview(store, document, review);
        if (!loaded)
            return tl::unexpected(loaded.error());
        const Result<RuleRun> run = runRule(rule, *loaded, *entities, options);
        if (!run)
            return run;
        all.change.edits += run->change.edits;
        all.documents += run->documents;
        all.units += run->units;
        all.withdrawn += run->withdrawn;
        all.completed += run->completed;
        if (!progress.step(++done, chosen.size()))
            return failure(Error::Code::Cancelled, QCoreApplication::translate("Review", "Stopped; nothing was decided."));
    }
    return all;
}

} // namespace dau
