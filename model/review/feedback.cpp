// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/feedback.h"

#include "model/review/decisionwords.h"
#include "model/review/disagreement.h"
#include "model/review/guideline.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau {

namespace {

bool isAgainst(const Decision &decision, int mine)
{
    switch (decision.verdict) {
    case Decision::Verdict::Version:
        return decision.version != mine;
    case Decision::Verdict::None:
        return !decision.versions[mine - 1].isEmpty();
    case Decision::Verdict::Edited:
        return true;
    default:
        return false;
    }
}

} // namespace

int versionOf(const Decision &decision, const AnnotatorId &annotator)
{
    for (int i = 0; i < decision.versions.size(); ++i) {
        if (decision.versions[i].annotators.contains(annotator))
            return i + 1;
    }
    return 0;
}

Result<Feedback> feedbackFor(const CorpusStore &store, const AnnotatorId &annotator)
{
    const Result<QList<std::pair<DocumentId, Decision>>> decisions = store.decisions({});
    if (!decisions)
        return tl::unexpected(decisions.error());
    QHash<DecisionId, const Decision *> answers; // by what they answer
    for (const auto &[document, decision] : *decisions) {
        if (decision.verdict == Decision::Verdict::Answered)
            answers.insert(decision.supersedes, &decision);
    }
    const QSet<DecisionId> gone = overruled(*decisions);
    Feedback feedback;
    feedback.annotator = annotator;
    DocumentId open;
    Text text;
    QString name;
    for (const auto &[document, decision] : *decisions) {
        const int mine = versionOf(decision, annotator);
        if (mine == 0 || gone.contains(decision.id) || decision.verdict == Decision::Verdict::Answered
            || decision.verdict == Decision::Verdict::Deferred)
            continue;
        ++feedback.decided;
        if (!isAgainst(decision, mine))
            continue;
        if (document != open) {
            const Result<Text> read = store.text(document);
            const Result<Document> facts = store.document(document);
            if (!read || !facts)
                return tl::unexpected(read ? facts.error() : read.error());
            text = *read;
            name = facts->name;
            open = document;
        }
        const Decision *answer = answers.value(decision.id);
        feedback.against.append({document, name, decision, versionWords(decision.versions[mine - 1], text), verdictWords(decision, text),
                                 passage(decision.extent, text), answer ? answer->note : QString()});
        ++feedback.byClass[decision.unitClass];
        ++feedback.byClause[decision.clause];
    }
    return feedback;
}

QString feedbackText(const Feedback &feedback, const QList<Clause> &clauses, const QString &annotator)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Review", text); };
    const auto titleOf = [&](const ClauseId &id) {
        const auto clause = std::find_if(clauses.begin(), clauses.end(), [&](const Clause &other) { return other.id == id; });
        return clause == clauses.end() ? say(QT_TRANSLATE_NOOP("Review", "no clause")) : clause->title;
    };
    QString result = QStringLiteral(u"# %1\n\n").arg(annotator);
    result += say(QT_TRANSLATE_NOOP("Review", "%1 of %2 decisions were made another way.")).arg(feedback.against.size()).arg(feedback.decided) + u'\n';
    for (auto count = feedback.byClass.begin(); count != feedback.byClass.end(); ++count)
        result += QStringLiteral(u"- %1: %2\n").arg(count.key()).arg(*count);
    for (auto count = feedback.byClause.begin(); count != feedback.byClause.end(); ++count)
        result += QStringLiteral(u"- %1: %2\n").arg(titleOf(count.key())).arg(*count);
    for (const FeedbackCase &one : feedback.against) {
        result += QStringLiteral(u"\n## %1 · %2\n\n%3\n\n").arg(one.documentName, one.decision.unitClass, one.passage);
        result += say(QT_TRANSLATE_NOOP("Review", "- you: %1\n- decided: %2\n")).arg(one.mine, one.decided);
        if (!one.decision.clause.isNull())
            result += say(QT_TRANSLATE_NOOP("Review", "- clause: %1\n")).arg(titleOf(one.decision.clause));
        if (!one.decision.comment.isEmpty())
            result += say(QT_TRANSLATE_NOOP("Review", "- comment: %1\n")).arg(one.decision.comment);
        if (!one.answer.isEmpty())
            result += say(QT_TRANSLATE_NOOP("Review", "- your answer: %1\n")).arg(one.answer);
    }
    return result;
}

} // namespace dau
