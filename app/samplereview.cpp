// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/samplereview.h"

#include "model/ports/appending.h"
#include "model/review/feedback.h"
#include "model/review/guideline.h"
#include "model/review/proposal.h"
#include "model/review/questions.h"
#include "model/review/settling.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>

namespace dau {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Sample", text);
}

class Reviewer
{
public:
    Reviewer(CorpusStore &store, const AnnotatorId &lead)
        : m_store(store)
        , m_lead(lead)
    {
    }

    Result<void> append(const Change &change) { return appendAndWait(m_store, change); }

    Result<void> writeClause()
    {
        m_clause.id = ClauseId::create();
        m_clause.title = say(QT_TRANSLATE_NOOP("Sample", "A title ends with its body and place"));
        m_clause.text = say(QT_TRANSLATE_NOOP("Sample", "A title runs to the end of its body and place: *Bí thư Thành ủy Hải Vân*. Titles joined by commas are separate "
                                                        "spans.\n\nThe body and the place are marked again inside."));
        m_clause.at = m_at;
        return append(clauseChange({}, m_clause, m_lead));
    }

    // Decides the first unit that can be decided, of these words where there are any; false: there is none. Without a
    // verdict: what is proposed, else the first version.
    Result<bool> decide(const DocumentId &document, const QString &words = {}, std::optional<Verdict> verdict = {})
    {
        const Result<DocumentReview> review = loadReview(m_store, document, {});
        const Result<Proposals> proposals = loadProposals(m_store);
        if (!review || !proposals)
            return tl::unexpected(review ? proposals.error() : review.error());
        const auto unit = std::find_if(review->units.begin(), review->units.end(), [&](const ReviewUnit &one) {
            return one.state == ReviewUnit::State::Open && (words.isEmpty() || stringOf(one.unit, review->reviewed.text).startsWith(words));
        });
        if (unit == review->units.end())
            return false;
        if (!verdict) {
            verdict.emplace();
            verdict->verdict = Decision::Verdict::Version;
            verdict->version = 1;
            if (const auto proposal = proposals->of(unit->unit, review->reviewed.text)) {
                verdict->verdict = proposal->verdict;
                verdict->version = proposal->version;
                verdict->proposed = true;
            }
        }
        if (unit->unit.kind() == Finding::Kind::Boundary && unit->unit.label == u"TITLE")
            verdict->clause = m_clause.id;
        verdict->person = m_lead;
        verdict->tookMs = 2500 + (m_at * 7919) % 6000; // as long as such a thing takes
        m_at += verdict->tookMs;
        verdict->at = m_at;
        QList<AnnotatorId> layers;
        for (const auto &layer : review->reviewed.layers)
            layers.append(layer.annotator);
        const auto entities = loadEntities(m_store, layers, review->gold);
        const auto change = entities ? settle(*review, unit->unit.id, *verdict, *entities) : tl::unexpected(entities.error());
        const Result<void> done = change ? append(*change) : tl::unexpected(change.error());
        return done ? Result<bool>(true) : tl::unexpected(done.error());
    }

    // The first case that cites the clause becomes its example.
    Result<void> takeExample()
    {
        const auto cases = casesOf(m_store, m_clause.id);
        if (!cases || cases->isEmpty())
            return cases ? Result<void>() : tl::unexpected(cases.error());
        const auto text = m_store.text(cases->first().first);
        if (!text)
            return tl::unexpected(text.error());
        Clause with = m_clause;
        with.examples.append(exampleOf(cases->first().second, *text));
        return append(clauseChange(m_clause, with, m_lead));
    }

    // What somebody says to the first decision against them.
    Result<void> answerFor(const AnnotatorId &annotator, const QString &words)
    {
        const Result<Feedback> feedback = feedbackFor(m_store, annotator);
        if (!feedback || feedback->against.isEmpty())
            return feedback ? Result<void>() : tl::unexpected(feedback.error());
        const FeedbackCase &first = feedback->against.first();
        const auto review = loadReview(m_store, first.document, {});
        const auto change = review ? answer(*review, first.decision.unit, annotator, words, m_at += 60'000) : tl::unexpected(review.error());
        return change ? append(*change) : tl::unexpected(change.error());
    }

private:
    CorpusStore &m_store;
    const AnnotatorId m_lead;
    Clause m_clause;
    qint64 m_at = QDateTime::currentMSecsSinceEpoch() - 3'600'000; // an hour ago
};

struct Told {
    const char16_t *words; // in question
    Verdict verdict;
};

Verdict version(int number, const char *comment = nullptr, const QString &reason = {})
{
    Verdict verdict;
    verdict.verdict = Decision::Verdict::Version;
    verdict.version = number;
    verdict.comment = comment ? say(comment) : QString();
    verdict.reason = reason;
    return verdict;
}

Verdict deferred(const char *comment)
{
    Verdict verdict = version(0, comment, QStringLiteral(u"ambiguity"));
    verdict.verdict = Decision::Verdict::Deferred;
    return verdict;
}

// Of the article “luan-chuyen-can-bo”.
QList<Told> verdicts()
{
    return {{u"Bí thư Tỉnh ủy Lam Sơn", version(1, QT_TRANSLATE_NOOP("Sample", "The place belongs to the title."), QStringLiteral(u"guideline_misread"))},
            {u"yêu cầu đẩy mạnh", version(1)},
            {u"tỉnh", version(1)},
            {u"ông Tuệ", version(2, QT_TRANSLATE_NOOP("Sample", "Forms of address stay outside."), QStringLiteral(u"annotator_slip"))},
            {u"Đồng chí", version(1)},
            {u"lưu ý các cấp ủy", deferred(QT_TRANSLATE_NOOP("Sample", "Does “lưu ý” open a directive? To be talked over."))}};
}

} // namespace

Result<void> reviewSample(CorpusStore &store)
{
    const auto annotators = store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    QList<AnnotatorId> people;
    for (const Annotator &annotator : *annotators) {
        if (annotator.kind == Annotator::Kind::Human)
            people.append(annotator.id);
    }
    const auto settled = store.documentByName(QStringLiteral(u"tinh-gon-dau-moi"));
    const auto begun = store.documentByName(QStringLiteral(u"luan-chuyen-can-bo"));
    if (people.size() < 2 || !settled || !*settled || !begun || !*begun)
        return failure(Error::Code::NotFound, say(QT_TRANSLATE_NOOP("Sample", "The sample is not whole.")));
    Reviewer reviewer(store, people[0]);
    if (const auto made = reviewer.append(makeGold(say(QT_TRANSLATE_NOOP("Sample", "gold")), people[0])); !made)
        return made;
    if (const auto written = reviewer.writeClause(); !written)
        return written;
    Result<bool> more = true;
    while (more && *more)
        more = reviewer.decide(**settled);
    for (const Told &told : verdicts()) {
        if (more)
            more = reviewer.decide(**begun, QString::fromUtf16(told.words), told.verdict);
    }
    if (!more)
        return tl::unexpected(more.error());
    if (const auto taken = reviewer.takeExample(); !taken)
        return taken;
    return reviewer.answerFor(people[1], say(QT_TRANSLATE_NOOP("Sample", "The headline leaves the place out elsewhere; please look again.")));
}

} // namespace dau
