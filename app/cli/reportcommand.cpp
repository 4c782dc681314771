// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "model/review/feedback.h"
#include "model/review/guideline.h"
#include "model/review/reviewreporttext.h"

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"format"),
                QStringLiteral(u"md (default), csv or tex; the sheet as md or csv, feedback as md."),
                QStringLiteral(u"FORMAT"), QStringLiteral(u"md")},
        {QStringLiteral(u"layers"), QStringLiteral(u"Compare the layers of these annotators (default: of all people)."),
            QStringLiteral(u"NAME,...")},
        {QStringLiteral(u"feedback"),
            QStringLiteral(u"What was decided against this annotator, instead of the report."),
            QStringLiteral(u"ANNOTATOR")},
        {QStringLiteral(u"meeting"), QStringLiteral(u"What was deferred, for a meeting, instead of the report.")}};
}

Result<QString> feedbackOf(const CorpusStore &store, const QString &name)
{
    const Result<Annotator> annotator = annotatorNamed(store, name);
    if (!annotator)
        return tl::unexpected(annotator.error());
    const Result<Feedback> feedback = feedbackFor(store, annotator->id);
    const Result<QList<Clause>> clauses = store.clauses();
    if (!feedback || !clauses)
        return tl::unexpected(feedback ? clauses.error() : feedback.error());
    return feedbackText(*feedback, *clauses, annotator->name);
}

Result<QString> reportOf(const CorpusStore &store, const ReviewOptions &options, ReportFormat format, Progress &progress)
{
    const Result<QList<Annotator>> annotators = store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    const Result<ReviewReport> report = reviewReport(store, options, progress);
    if (!report)
        return tl::unexpected(report.error());
    return reportText(reportTables(*report, *annotators), format);
}

int run(const Run &run)
{
    const QString format = run.value("format");
    const bool sheet = run.has("meeting");
    if (sheet && run.has("feedback"))
        return run.usage(QStringLiteral(u"--meeting and --feedback are asked for one at a time."));
    const QStringList formats = run.has("feedback") ? QStringList{QStringLiteral(u"md")}
        : sheet                                     ? QStringList{QStringLiteral(u"md"), QStringLiteral(u"csv")}
                                                    : QStringList{QStringLiteral(u"md"), QStringLiteral(u"csv"), QStringLiteral(u"tex")};
    if (!formats.contains(format))
        return run.usage(QStringLiteral(u"--format is %1 here, not “%2”.").arg(formats.join(QStringLiteral(u" or ")), format));
    const auto store = openProject(run, ProjectFiles::Access::Read);
    if (!store)
        return run.fail(store.error());
    ReviewOptions review;
    for (const QString &name : run.list("layers")) {
        const Result<Annotator> annotator = annotatorNamed(**store, name);
        if (!annotator)
            return run.fail(annotator.error());
        review.annotators.append(annotator->id);
    }
    TerminalProgress progress;
    const ReportFormat written = reportFormatOf(u'.' + format);
    const Result<QString> text = run.has("feedback") ? feedbackOf(**store, run.value("feedback"))
        : sheet ? meetingSheet(**store, review, written == ReportFormat::Csv ? SheetFormat::Csv : SheetFormat::Markdown, progress)
                : reportOf(**store, review, written, progress);
    if (!text)
        return run.fail(text.error());
    run.out << *text;
    return Well;
}

} // namespace

const Command reportCommand = {"report", "P.dau", "Says what became of the disagreements; feedback, meeting sheet.", 1, 1, options, run};

} // namespace dau::cli
