// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "model/ports/appending.h"
#include "model/session/assigning.h"
#include "storage/sqlite/sqlitehandovers.h"

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"annotators"), QStringLiteral(u"Who annotates; a name that the project does not know becomes an annotator."), QStringLiteral(u"NAME,...")},
            {QStringLiteral(u"documents"), QStringLiteral(u"Documents by name, * and ? stand for any; else all."), QStringLiteral(u"GLOB")},
            {QStringLiteral(u"each"), QStringLiteral(u"How many annotators a document of the overlap has (default: 1)."), QStringLiteral(u"K"), QStringLiteral(u"1")},
            {QStringLiteral(u"overlap"), QStringLiteral(u"Per cent of the documents that so many annotate; the others have one (default: 100)."),
             QStringLiteral(u"PERCENT"), QStringLiteral(u"100")},
            {QStringLiteral(u"round"), QStringLiteral(u"The round that this is (default: 1)."), QStringLiteral(u"N"), QStringLiteral(u"1")},
            {QStringLiteral(u"seed"), QStringLiteral(u"The same seed gives the same plan (default: 1)."), QStringLiteral(u"N"), QStringLiteral(u"1")},
            {QStringLiteral(u"dry-run"), QStringLiteral(u"Say who would get what, assign nothing.")},
            {QStringLiteral(u"json"), QStringLiteral(u"Print one JSON object: assigned [{document, annotator, round}], dry_run.")}};
}

// A whole number in the range, or nothing.
std::optional<int> number(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

int run(const Run &run)
{
    const QStringList names = run.list("annotators");
    if (names.isEmpty())
        return run.usage(QStringLiteral(u"--annotators NAME,... says who gets documents."));
    const auto each = number(run.value("each"), 1, static_cast<int>(names.size()));
    const auto overlap = number(run.value("overlap"), 0, 100);
    const auto round = number(run.value("round"), 1, 99);
    const auto seed = number(run.value("seed"), 0, std::numeric_limits<int>::max());
    if (!each)
        return run.usage(QStringLiteral(u"--each is a number from 1 to the number of annotators, %1.").arg(names.size()));
    if (!overlap || !round || !seed)
        return run.usage(QStringLiteral(u"--overlap is a number from 0 to 100, --round from 1 to 99, --seed one from 0 on."));
    const bool dry = run.has("dry-run");
    const auto store = openProject(run, dry ? ProjectFiles::Access::Read : ProjectFiles::Access::Write);
    if (!store)
        return run.fail(store.error());
    const Result<QList<DocumentId>> documents = documentsNamed(**store, run.value("documents"));
    if (!documents)
        return run.fail(documents.error());
    if (documents->isEmpty())
        return run.fail({Error::Code::NotFound, run.has("documents") ? QStringLiteral(u"No document is called “%1”.").arg(run.value("documents"))
                                                                     : QStringLiteral(u"The project has no documents yet."), {}});
    AssignmentWish wish{*documents, {}, *each, *overlap, *round, static_cast<quint32>(*seed)};
    QHash<AnnotatorId, QString> known;
    for (const QString &name : names) {
        const Result<Annotator> annotator = dry ? annotatorNamed(**store, name) : annotatorOrNew(**store, name);
        if (!annotator)
            return run.fail(annotator.error());
        wish.annotators.append(annotator->id);
        known.insert(annotator->id, annotator->name);
    }
    const Result<QList<GivenDocument>> given = SqliteHandovers().assignments(**store);
    if (!given)
        return run.fail(given.error());
    const QList<GivenDocument> plan = planAssignment(wish, *given);
    if (!dry && !plan.isEmpty()) {
        const Result<void> saved = appendAndWait(**store, assigning(plan, *given, QStringLiteral(u"%1 documents").arg(plan.size())));
        if (!saved)
            return run.fail(saved.error());
    }
    QJsonArray assigned;
    QHash<AnnotatorId, qint64> counts;
    for (const GivenDocument &one : plan) {
        ++counts[one.annotator];
        const Result<Document> document = run.has("json") ? (*store)->document(one.document) : Document();
        if (!document)
            return run.fail(document.error());
        assigned.append(QJsonObject{{QStringLiteral(u"document"), document->name},
                                    {QStringLiteral(u"annotator"), known.value(one.annotator)},
                                    {QStringLiteral(u"round"), one.round}});
    }
    if (run.has("json")) {
        run.print({{QStringLiteral(u"assigned"), assigned}, {QStringLiteral(u"dry_run"), dry}});
        return Well;
    }
    for (const AnnotatorId &id : std::as_const(wish.annotators))
        run.out << QStringLiteral(u"%1: %2 documents%3").arg(known.value(id)).arg(counts.value(id)).arg(dry ? QStringLiteral(u" (not assigned)") : QString()) << '\n';
    return Well;
}

} // namespace

const Command assignCommand = {"assign", "P.dau", "Gives documents to annotators: each by k of n, balanced.", 1, 1, options, run};

} // namespace dau::cli
