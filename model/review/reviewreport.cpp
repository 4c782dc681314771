// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/reviewreport.h"

#include "model/review/guideline.h"

#include <algorithm>

namespace dau {

namespace {

constexpr qint64 documentsAtOnce = 1000;

// The version that more than half of the annotators have; 0: none.
int majorityOf(const Decision &decision)
{
    qsizetype all = 0;
    for (const Version &version : decision.versions)
        all += version.annotators.size();
    for (int i = 0; i < decision.versions.size(); ++i) {
        if (2 * decision.versions[i].annotators.size() > all)
            return i + 1;
    }
    return 0;
}

bool follows(const Decision &decision, int majority)
{
    const bool nothing = decision.versions[majority - 1].isEmpty();
    return nothing ? decision.verdict == Decision::Verdict::None || decision.version == majority
                   : decision.verdict == Decision::Verdict::Version && decision.version == majority;
}

// Adds up what decisions say; shares and medians at the end.
struct Sums {
    qsizetype withMajority = 0;
    qsizetype changed = 0;
    qsizetype byPerson = 0;
    qsizetype proposed = 0;
    QList<qint64> took;

    void add(ReviewReport &report, const Decision &decision)
    {
        ++report.verdicts[toString(decision.verdict)];
        if (!decision.reason.isEmpty())
            ++report.reasons[decision.reason];
        if (decision.person.isNull()) {
            ++report.byRule[decision.rule];
        } else {
            ++report.byPerson[decision.person];
            ++byPerson;
            proposed += decision.proposed ? 1 : 0;
            if (decision.tookMs > 0)
                took.append(decision.tookMs);
        }
        if (decision.verdict == Decision::Verdict::Deferred || decision.verdict == Decision::Verdict::Answered)
            return;
        if (decision.unitClass == toString(Finding::Kind::Unanimous) && !decision.person.isNull() && decision.supersedes.isNull()) {
            ++report.checked;
            report.wrong += decision.verdict == Decision::Verdict::Version ? 0 : 1;
            return;
        }
        if (const int majority = majorityOf(decision)) {
            ++withMajority;
            changed += follows(decision, majority) ? 0 : 1;
        }
    }

    void finish(ReviewReport &report)
    {
        if (withMajority > 0)
            report.changedFromMajority = static_cast<double>(changed) / static_cast<double>(withMajority);
        if (byPerson > 0)
            report.enterShare = static_cast<double>(proposed) / static_cast<double>(byPerson);
        if (took.isEmpty())
            return;
        std::sort(took.begin(), took.end());
        const qint64 middle = took[took.size() / 2] + took[(took.size() - 1) / 2];
        report.secondsPerVerdict = static_cast<double>(middle) / 2000.0;
    }
};

} // namespace

Result<ReviewReport> reviewReport(const CorpusStore &store, const ReviewOptions &options, Progress &progress)
{
    const Result<QList<Annotator>> annotators = store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    ReviewReport report;
    QMap<AnnotatorId, ReviewReport::Sizes> sizes;
    for (const AnnotatorId &id : comparedAnnotators(*annotators, options)) {
        for (const Annotator &annotator : *annotators) {
            if (annotator.id == id)
                sizes[id] = {id, annotator.name, 0, 0, {}, false};
        }
    }
    const Result<qint64> total = store.documentCount({});
    if (!total)
        return tl::unexpected(total.error());
    ReviewQueue queue(options);
    Sums sums;
    qint64 done = 0;
    for (qint64 offset = 0; offset < *total; offset += documentsAtOnce) {
        const Result<QList<DocumentRow>> rows = store.documents({}, offset, documentsAtOnce);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const DocumentRow &row : *rows) {
            const Result<DocumentReview> review = loadReview(store, row.id, options);
            if (!review)
                return tl::unexpected(review.error());
            const Result<QList<AnnotatorId>> present = store.layersOf(row.id);
            for (const AnnotatorId &id : present.value_or(QList<AnnotatorId>())) {
                if (sizes.contains(id))
                    ++sizes[id].unfinished; // until it is found among those that count
            }
            for (const auto &[annotator, layer] : review->reviewed.layers) {
                ReviewReport::Sizes &own = sizes[annotator];
                ++own.documents;
                --own.unfinished;
                for (const Annotation &annotation : layer.annotations)
                    ++own.labels[annotation.label];
            }
            if (review->reviewed.layers.size() > 1) {
                ++report.documents;
                report.settledDocuments += review->isSettled() ? 1 : 0;
                report.agreed += review->comparison.agreed.size();
            }
            for (const Decision &decision : inForce(review->decisions))
                sums.add(report, decision);
            for (const Decision &decision : review->decisions) {
                if (decision.verdict == Decision::Verdict::Block)
                    report.byRule[decision.rule] += decision.units;
            }
            queue.put(*review);
            if (!progress.step(++done, *total))
                return failure(Error::Code::Cancelled, {});
        }
    }
    sums.finish(report);
    report.counts = queue.counts();
    for (ReviewReport::Sizes &own : sizes) {
        own.decides = report.byPerson.contains(own.annotator);
        report.annotators.append(own);
    }
    return report;
}

} // namespace dau
