// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "model/ports/appending.h"
#include "model/review/automaticrules.h"
#include "model/review/queue.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>

namespace dau::cli {

namespace {

using cli::jsonOf;

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"layers"), QStringLiteral(u"Compare the layers of these annotators (default: of all people)."), QStringLiteral(u"NAME,...")},
            {QStringLiteral(u"documents"), QStringLiteral(u"Only documents whose name matches."), QStringLiteral(u"GLOB")},
            {QStringLiteral(u"unfinished"), QStringLiteral(u"Compare layers that are not done too.")},
            {QStringLiteral(u"zones"), QStringLiteral(u"annotated (default) or all: what lies in skipped zones too."), QStringLiteral(u"ZONES"),
             QStringLiteral(u"annotated")},
            {QStringLiteral(u"sample"), QStringLiteral(u"Per cent of what all have alike that is listed too, to be checked (default: 0)."), QStringLiteral(u"PERCENT"),
             QStringLiteral(u"0")},
            {QStringLiteral(u"undecided"), QStringLiteral(u"Only what nobody has decided yet.")},
            {QStringLiteral(u"apply"), QStringLiteral(u"Settle into gold by a rule: unanimous, majority, trimmed or edges."), QStringLiteral(u"RULE")},
            {QStringLiteral(u"threshold"), QStringLiteral(u"majority: share of all who finished (default 0.667)."), QStringLiteral(u"SHARE")},
            {QStringLiteral(u"dry-run"), QStringLiteral(u"With --apply: count only.")},
            {QStringLiteral(u"json"), QStringLiteral(u"Print one JSON list: document, class, begin, end, label, versions, decision.")}};
}

using Names = QHash<AnnotatorId, QString>;

QJsonArray namesOf(const QList<AnnotatorId> &annotators, const Names &names)
{
    QStringList list;
    for (const AnnotatorId &annotator : annotators)
        list.append(names.value(annotator));
    list.sort();
    return jsonOf(list);
}

QJsonObject jsonOf(const Annotation &annotation, const OffsetMap &offsets)
{
    const CodePointSpan extent = offsets.toCodePoints(annotation.extent());
    QJsonObject object{{QStringLiteral(u"label"), annotation.label}, {QStringLiteral(u"begin"), extent.begin}, {QStringLiteral(u"end"), extent.end}};
    if (annotation.spans.size() > 1) {
        QJsonArray fragments;
        for (const Span &span : annotation.spans) {
            const CodePointSpan points = offsets.toCodePoints(span);
            fragments.append(QJsonArray{points.begin, points.end});
        }
        object.insert(QStringLiteral(u"spans"), fragments);
    }
    QJsonObject attributes;
    for (auto value = annotation.attributes.begin(); value != annotation.attributes.end(); ++value)
        attributes.insert(value.key(), value->values.size() == 1 ? QJsonValue(value->values.first()) : QJsonValue(jsonOf(value->values)));
    object.insert(QStringLiteral(u"attributes"), attributes);
    return object;
}

QJsonObject jsonOf(const Version &version, const OffsetMap &offsets, const Names &names, bool entities)
{
    QJsonArray annotations;
    QHash<EntityId, int> numbers;
    for (const Annotation &annotation : version.annotations) {
        QJsonObject object = jsonOf(annotation, offsets);
        if (entities && !annotation.entity.isNull()) {
            if (!numbers.contains(annotation.entity))
                numbers.insert(annotation.entity, static_cast<int>(numbers.size()) + 1);
            object.insert(QStringLiteral(u"entity"), numbers.value(annotation.entity));
        }
        annotations.append(object);
    }
    QJsonObject object{{QStringLiteral(u"annotators"), namesOf(version.annotators, names)}, {QStringLiteral(u"annotations"), annotations}};
    QJsonArray relations;
    const auto numberOf = [&](const AnnotationId &id) {
        const auto end = std::find_if(version.annotations.begin(), version.annotations.end(), [&](const Annotation &annotation) { return annotation.id == id; });
        return end - version.annotations.begin();
    };
    for (const Relation &relation : version.relations) {
        relations.append(QJsonObject{{QStringLiteral(u"label"), relation.label},
                                     {QStringLiteral(u"from"), numberOf(relation.from)},
                                     {QStringLiteral(u"to"), numberOf(relation.to)}});
    }
    if (!relations.isEmpty())
        object.insert(QStringLiteral(u"relations"), relations);
    return object;
}

QJsonValue jsonOf(const ReviewUnit &unit, const Names &names)
{
    if (!unit.decision)
        return QJsonValue::Null;
    const Decision &decision = *unit.decision;
    QJsonObject object{{QStringLiteral(u"verdict"), toString(decision.verdict)},
                       {QStringLiteral(u"version"), decision.version},
                       {QStringLiteral(u"person"), decision.person.isNull() ? QJsonValue() : QJsonValue(names.value(decision.person))},
                       {QStringLiteral(u"rule"), decision.rule},
                       {QStringLiteral(u"reason"), decision.reason},
                       {QStringLiteral(u"note"), decision.note},
                       {QStringLiteral(u"at"), decision.at},
                       {QStringLiteral(u"stale"), unit.state == ReviewUnit::State::Stale}};
    return object;
}

QJsonObject jsonOf(const ReviewUnit &unit, const DocumentReview &review, const Names &names)
{
    const OffsetMap &offsets = review.reviewed.text.offsets();
    const Disagreement &what = unit.unit;
    const Finding &finding = what.findings.first();
    const CodePointSpan extent = offsets.toCodePoints(what.extent);
    QStringList classes;
    for (const Finding &one : what.findings)
        classes.append(toString(one.kind));
    QJsonArray versions;
    for (const Version &version : what.versions)
        versions.append(jsonOf(version, offsets, names, what.isAboutEntity()));
    QJsonObject object{{QStringLiteral(u"id"), what.id.toString()},
                       {QStringLiteral(u"document"), review.reviewed.document.name},
                       {QStringLiteral(u"class"), toString(what.kind())},
                       {QStringLiteral(u"classes"), jsonOf(classes)},
                       {QStringLiteral(u"begin"), extent.begin},
                       {QStringLiteral(u"end"), extent.end},
                       {QStringLiteral(u"label"), what.label},
                       {QStringLiteral(u"labels"), jsonOf(finding.labels)},
                       {QStringLiteral(u"versions"), versions},
                       {QStringLiteral(u"state"), toString(unit.state)},
                       {QStringLiteral(u"decision"), jsonOf(unit, names)}};
    if (finding.edge != Finding::Edge::None)
        object.insert(QStringLiteral(u"edge"), toString(finding.edge));
    if (finding.cause != Finding::Cause::None)
        object.insert(QStringLiteral(u"cause"), toString(finding.cause));
    if (!finding.attributes.isEmpty())
        object.insert(QStringLiteral(u"attributes"), jsonOf(finding.attributes));
    if (!finding.lacking.isEmpty())
        object.insert(QStringLiteral(u"lacking"), namesOf(finding.lacking, names));
    if (!what.exact)
        object.insert(QStringLiteral(u"exact"), false);
    return object;
}

QString lineOf(const ReviewUnit &unit, const DocumentReview &review, const Names &names)
{
    const CodePointSpan extent = review.reviewed.text.offsets().toCodePoints(unit.unit.extent);
    QStringList versions;
    for (const Version &version : unit.unit.versions) {
        QStringList said;
        for (const Annotation &annotation : version.annotations)
            said.append(annotation.label + QStringLiteral(u" “") + review.reviewed.text.quote(annotation.spans).simplified() + u'”');
        QStringList who;
        for (const AnnotatorId &annotator : version.annotators)
            who.append(names.value(annotator));
        versions.append(who.join(u'+') + QStringLiteral(u": ") + (said.isEmpty() ? QStringLiteral(u"nothing") : said.join(QStringLiteral(u", "))));
    }
    return QStringLiteral(u"%1:%2-%3: %4 (%5): %6").arg(review.reviewed.document.name).arg(extent.begin).arg(extent.end)
        .arg(toString(unit.unit.kind()), toString(unit.state), versions.join(QStringLiteral(u"; ")));
}

int apply(const Run &run, CorpusStore &store, const AutomaticRule &rule, ReviewOptions review, const QList<DocumentId> &documents,
          const RuleOptions &how)
{
    const bool dry = run.has("dry-run");
    if (review.gold.isNull()) {
        const Change made = makeGold(QStringLiteral(u"Gold"), {});
        review.gold = std::get<Annotator>(made.edits.first().after).id;
        if (const Result<void> done = dry ? Result<void>() : appendAndWait(store, made); !done)
            return run.fail(done.error());
    }
    TerminalProgress progress;
    const Result<RuleRun> result = runRule(rule, store, review, documents, how, progress);
    if (!result)
        return run.fail(result.error());
    if (!dry && !result->change.isEmpty()) {
        if (const Result<void> done = appendAndWait(store, result->change); !done)
            return run.fail(done.error());
    }
    if (run.has("json")) {
        run.print({{QStringLiteral(u"rule"), rule.name()},
                   {QStringLiteral(u"dry_run"), dry},
                   {QStringLiteral(u"documents"), result->documents},
                   {QStringLiteral(u"units"), result->units},
                   {QStringLiteral(u"withdrawn"), result->withdrawn},
                   {QStringLiteral(u"completed"), result->completed}});
    } else {
        run.out << QStringLiteral(u"%1%2: %3 settled in %4 documents, %5 taken out again, %6 documents completed")
                       .arg(rule.name(), dry ? QStringLiteral(u" (dry run)") : QString()).arg(result->units).arg(result->documents)
                       .arg(result->withdrawn).arg(result->completed)
                << '\n';
    }
    return Well;
}

int run(const Run &run)
{
    const QString zones = run.value("zones");
    if (zones != u"annotated" && zones != u"all")
        return run.usage(QStringLiteral(u"--zones is annotated or all, not “%1”.").arg(zones));
    const std::optional<AutomaticRule> rule = automaticRule(run.value("apply"));
    if (run.has("apply") && !rule)
        return run.usage(QStringLiteral(u"--apply is unanimous, majority, trimmed or edges, not “%1”.").arg(run.value("apply")));
    RuleOptions how;
    how.at = QDateTime::currentMSecsSinceEpoch();
    if (run.has("threshold")) {
        bool fine = false;
        how.threshold = run.value("threshold").toDouble(&fine);
        if (!fine || how.threshold <= 0 || how.threshold > 1)
            return run.usage(QStringLiteral(u"--threshold is a share above 0, at most 1, not “%1”.").arg(run.value("threshold")));
    }
    const bool writes = rule && !run.has("dry-run");
    const auto store = openProject(run, writes ? ProjectFiles::Access::Write : ProjectFiles::Access::Read);
    if (!store)
        return run.fail(store.error());
    const auto annotators = (*store)->annotators();
    if (!annotators)
        return run.fail(annotators.error());
    ReviewOptions review;
    review.unfinished = run.has("unfinished");
    bool isNumber = false;
    review.sample = run.value("sample").toInt(&isNumber);
    if (!isNumber || review.sample < 0 || review.sample > 100)
        return run.usage(QStringLiteral(u"--sample is a number from 0 to 100, not “%1”.").arg(run.value("sample")));
    review.skippedZones = zones == u"all";
    review.gold = goldOf(*annotators);
    for (const QString &name : run.list("layers")) {
        const Result<Annotator> annotator = annotatorNamed(**store, name);
        if (!annotator)
            return run.fail(annotator.error());
        review.annotators.append(annotator->id);
    }
    const Result<QList<DocumentId>> documents = documentsNamed(**store, run.value("documents"));
    if (!documents)
        return run.fail(documents.error());
    if (rule)
        return apply(run, **store, *rule, review, *documents, how);

    Names names;
    for (const Annotator &annotator : *annotators)
        names.insert(annotator.id, annotator.name);
    QJsonArray list;
    TerminalProgress progress;
    qint64 done = 0;
    for (const DocumentId &id : *documents) {
        const Result<DocumentReview> loaded = loadReview(**store, id, review);
        if (!loaded)
            return run.fail(loaded.error());
        for (const ReviewUnit &unit : loaded->units) {
            if (run.has("undecided") && !unit.isOpen())
                continue;
            if (run.has("json"))
                list.append(jsonOf(unit, *loaded, names));
            else
                run.out << lineOf(unit, *loaded, names) << '\n';
        }
        progress.step(++done, documents->size());
    }
    if (run.has("json"))
        run.out << QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)) << '\n';
    return Well;
}

} // namespace

const Command disagreementsCommand = {"disagreements", "P.dau", "Lists where annotators differ; settles by rules.", 1, 1, options, run};

} // namespace dau::cli
