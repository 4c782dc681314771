// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/guideline.h"

#include "model/base/escaping.h"
#include "model/review/decisionwords.h"
#include "model/review/questions.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau {

namespace {

bool isAbout(const Clause &clause, const QString &label)
{
    if (questionLabels(clause.question).contains(label))
        return true;
    // The words of versionWords().
    return std::any_of(clause.examples.begin(), clause.examples.end(), [&](const Clause::Example &example) {
        const QString said = QStringLiteral(u", ") + example.verdict;
        return example.verdict == label || said.contains(QStringLiteral(u", %1 “").arg(label));
    });
}

} // namespace

Change clauseChange(const std::optional<Clause> &before, const std::optional<Clause> &after, const AnnotatorId &author)
{
    Change change{QStringLiteral(u"clause"), after ? after->title : before ? before->title : QString(), author, {}, {}};
    if (before != after)
        change.edits = {{{}, {}, before ? Edit::Value(*before) : Edit::Value(), after ? Edit::Value(*after) : Edit::Value()}};
    return change;
}

Clause::Example exampleOf(const Decision &decision, const Text &text)
{
    return {decision.id, passage(decision.extent, text), verdictWords(decision, text)};
}

QList<Decision> inForce(const QList<Decision> &decisions)
{
    QSet<DecisionId> superseded;
    for (const Decision &decision : decisions)
        superseded.insert(decision.supersedes);
    QList<Decision> heads;
    for (const Decision &decision : decisions) {
        if (decision.verdict != Decision::Verdict::Block && !superseded.contains(decision.id))
            heads.append(decision);
    }
    return heads;
}

QSet<DecisionId> overruled(const QList<std::pair<DocumentId, Decision>> &decisions)
{
    QHash<DecisionId, DecisionId> answered; // by the answer
    for (const auto &[document, decision] : decisions) {
        if (decision.verdict == Decision::Verdict::Answered)
            answered.insert(decision.id, decision.supersedes);
    }
    QSet<DecisionId> ids;
    for (const auto &[document, decision] : decisions) {
        if (decision.verdict != Decision::Verdict::Answered)
            ids.insert(answered.value(decision.supersedes, decision.supersedes));
    }
    return ids;
}

Result<QList<std::pair<DocumentId, Decision>>> casesOf(const CorpusStore &store, const ClauseId &clause)
{
    const Result<QList<std::pair<DocumentId, Decision>>> decisions = store.decisions({});
    if (!decisions)
        return decisions;
    const QSet<DecisionId> gone = overruled(*decisions);
    QList<std::pair<DocumentId, Decision>> cases;
    for (const auto &located : *decisions) {
        const Decision &decision = located.second;
        if (decision.clause == clause && decision.verdict != Decision::Verdict::Answered && !gone.contains(decision.id))
            cases.append(located);
    }
    return cases;
}

Result<QList<ClauseCase>> clauseCases(const CorpusStore &store, const ClauseId &clause, Progress &progress)
{
    const Result<QList<std::pair<DocumentId, Decision>>> located = casesOf(store, clause);
    if (!located)
        return tl::unexpected(located.error());
    QList<ClauseCase> cases;
    DocumentId open;
    Text text;
    QString name;
    for (const auto &[document, decision] : *located) {
        if (document != open) {
            const Result<Text> read = store.text(document);
            const Result<Document> facts = store.document(document);
            if (!read || !facts)
                return tl::unexpected(read ? facts.error() : read.error());
            text = *read;
            name = facts->name;
            open = document;
        }
        cases.append({document, name, decision.unitClass, exampleOf(decision, text)});
        if (!progress.step(cases.size(), located->size()))
            return failure(Error::Code::Cancelled, {});
    }
    return cases;
}

QList<Clause> clausesAbout(const QList<Clause> &clauses, const QString &label)
{
    QList<Clause> found;
    std::copy_if(clauses.begin(), clauses.end(), std::back_inserter(found), [&](const Clause &clause) { return isAbout(clause, label); });
    return found;
}

QStringList labelsAbout(const Clause &clause, const LabelScheme &scheme)
{
    QStringList found;
    for (const LabelDef &label : scheme.labels) {
        if (isAbout(clause, label.key))
            found.append(label.key);
    }
    return found;
}

Result<QString> meetingSheet(const CorpusStore &store, const ReviewOptions &options, SheetFormat format, Progress &progress)
{
    ReviewQueue queue(options);
    if (const Result<void> read = queue.update(store, progress); !read)
        return tl::unexpected(read.error());
    const Result<QList<Annotator>> annotators = store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    QHash<AnnotatorId, QString> names;
    for (const Annotator &annotator : *annotators)
        names.insert(annotator.id, annotator.name);
    QueueFilter filter;
    filter.state = ReviewUnit::State::Deferred;
    const auto say = [](const char *text) { return QCoreApplication::translate("Review", text); };
    QString sheet = format == SheetFormat::Csv
        ? csvLine({say(QT_TRANSLATE_NOOP("Review", "Document")), say(QT_TRANSLATE_NOOP("Review", "Class")),
                   say(QT_TRANSLATE_NOOP("Review", "Passage")), say(QT_TRANSLATE_NOOP("Review", "Versions")),
                   say(QT_TRANSLATE_NOOP("Review", "Note")), say(QT_TRANSLATE_NOOP("Review", "Decision"))})
        : QStringLiteral(u"# %1\n").arg(say(QT_TRANSLATE_NOOP("Review", "Cases to talk over")));
    for (const QueueItem &item : queue.items(filter, QueueOrder::Document)) {
        const Result<DocumentReview> review = loadReview(store, item.document, options);
        if (!review)
            return tl::unexpected(review.error());
        const ReviewUnit *unit = review->unit(item.unit);
        if (!unit)
            continue;
        const Text &text = review->reviewed.text;
        QStringList versions;
        for (const Version &version : unit->unit.versions) {
            QStringList who;
            for (const AnnotatorId &annotator : version.annotators)
                who.append(names.value(annotator));
            versions.append(versionWords(version, text) + QStringLiteral(u" (%1)").arg(who.join(QStringLiteral(u", "))));
        }
        const QString kind = toString(item.finding.kind);
        const QString words = passage(item.extent, text);
        const QString note = unit->decision->note;
        if (format == SheetFormat::Csv) {
            sheet += csvLine({item.documentName, kind, words, versions.join(u'\n'), note, {}});
            continue;
        }
        sheet += QStringLiteral(u"\n## %1 · %2\n\n%3\n\n").arg(markdownText(item.documentName), kind, markdownText(words));
        for (qsizetype i = 0; i < versions.size(); ++i)
            sheet += QStringLiteral(u"%1. %2\n").arg(i + 1).arg(markdownText(versions[i]));
        if (!note.isEmpty())
            sheet += u'\n' + markdownText(note) + u'\n';
        sheet += QStringLiteral(u"\n%1: \n").arg(say(QT_TRANSLATE_NOOP("Review", "Decision")));
    }
    return sheet;
}

} // namespace dau
