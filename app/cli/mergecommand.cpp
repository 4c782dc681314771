// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "storage/sqlite/sqlitehandovers.h"

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"dry-run"), QStringLiteral(u"Say what would happen; write nothing.")},
            {QStringLiteral(u"keep-going"), QStringLiteral(u"Merge the other files where one cannot be read.")},
            {QStringLiteral(u"json"),
             QStringLiteral(u"Print one JSON object: added, changed, removed (annotations), documents, rows, layers, proposals, refused, "
                            "forks, files, notes.")}};
}

QJsonValue json(const std::optional<Annotation> &version, const QString &text)
{
    if (!version)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral(u"label"), version->label}, {QStringLiteral(u"text"), text}};
}

QJsonObject json(const MergeReport &report, const CorpusStore &store, bool dryRun)
{
    QHash<AnnotatorId, QString> names;
    const auto annotators = store.annotators();
    for (const Annotator &annotator : annotators.value_or(QList<Annotator>()))
        names.insert(annotator.id, annotator.name);
    QJsonArray files, layers, proposals, refused, forks;
    for (const MergedFile &file : report.files) {
        QJsonObject object{{QStringLiteral(u"file"), file.file}, {QStringLiteral(u"kind"), toString(file.kind)}, {QStringLiteral(u"rows"), file.rows}};
        if (!file.annotator.isEmpty())
            object.insert(QStringLiteral(u"annotator"), file.annotator);
        files.append(object);
    }
    for (const LayerChanges &layer : report.layers)
        layers.append(QJsonObject{{QStringLiteral(u"annotator"), layer.annotator.name},
                                  {QStringLiteral(u"added"), layer.added},
                                  {QStringLiteral(u"changed"), layer.changed},
                                  {QStringLiteral(u"removed"), layer.removed}});
    for (const SharedProposal &proposal : report.proposals)
        proposals.append(QJsonObject{{QStringLiteral(u"annotator"), proposal.annotator},
                                     {QStringLiteral(u"kind"), proposal.kind},
                                     {QStringLiteral(u"what"), proposal.what}});
    for (const Refusal &refusal : report.refused)
        refused.append(QJsonObject{{QStringLiteral(u"file"), refusal.file},
                                   {QStringLiteral(u"reason"), refusal.reason},
                                   {QStringLiteral(u"rows"), refusal.rows}});
    for (const Fork &fork : report.forks)
        forks.append(QJsonObject{{QStringLiteral(u"document"), fork.documentName},
                                 {QStringLiteral(u"annotator"), names.value(fork.annotator, fork.annotator.toString())},
                                 {QStringLiteral(u"annotation"), fork.annotation.toString()},
                                 {QStringLiteral(u"current"), json(fork.current, fork.currentText)},
                                 {QStringLiteral(u"other"), json(fork.other, fork.otherText)}});
    return {{QStringLiteral(u"dry_run"), dryRun},
            {QStringLiteral(u"merged"), report.merged},
            {QStringLiteral(u"added"), report.added},
            {QStringLiteral(u"changed"), report.changed},
            {QStringLiteral(u"removed"), report.removed},
            {QStringLiteral(u"documents"), report.documents},
            {QStringLiteral(u"rows"), report.rows},
            {QStringLiteral(u"layers"), layers},
            {QStringLiteral(u"proposals"), proposals},
            {QStringLiteral(u"refused"), refused},
            {QStringLiteral(u"forks"), forks},
            {QStringLiteral(u"files"), files},
            {QStringLiteral(u"notes"), jsonOf(report.notes)}};
}

void print(const Run &run, const MergeReport &report)
{
    for (const MergedFile &file : report.files) {
        if (file.kind != MergedFile::Kind::Refused)
            run.out << QStringLiteral(u"%1: %2 %3, %4 new rows").arg(file.file, toString(file.kind), file.annotator).arg(file.rows) << '\n';
    }
    for (const LayerChanges &layer : report.layers)
        run.out << QStringLiteral(u"%1: %2 added, %3 changed, %4 removed")
                       .arg(layer.annotator.name).arg(layer.added).arg(layer.changed).arg(layer.removed)
                << '\n';
    for (const SharedProposal &proposal : report.proposals)
        run.out << QStringLiteral(u"proposal of %1: %2").arg(proposal.annotator, proposal.what) << '\n';
    for (const Fork &fork : report.forks)
        run.out << QStringLiteral(u"worked on in two places: “%1” in “%2”")
                       .arg(fork.current ? fork.currentText : fork.otherText, fork.documentName)
                << '\n';
    for (const QString &note : report.notes)
        run.out << note << '\n';
    run.out << QStringLiteral(u"%1 annotations added, %2 changed, %3 removed, %4 new documents")
                   .arg(report.added).arg(report.changed).arg(report.removed).arg(report.documents)
            << '\n';
}

int run(const Run &run)
{
    const bool dryRun = run.has("dry-run");
    auto store = dryRun ? run.files.open(run.positional().first(), ProjectFiles::Access::Read)
                        : openProject(run, ProjectFiles::Access::Write);
    if (!store)
        return run.fail(store.error());
    TerminalProgress progress;
    const SqliteHandovers handovers;
    MergeOptions options;
    options.dryRun = dryRun;
    options.skipUnreadable = run.has("keep-going");
    const auto report = handovers.merge(**store, run.positional().mid(1), options, progress);
    if (!report)
        return run.fail(report.error());
    if (run.has("json"))
        run.print(json(*report, **store, dryRun));
    else
        print(run, *report);
    bool whole = true;
    for (const Refusal &refusal : report->refused) {
        run.err << "dau-cli: " << refusal.file << ": " << refusal.reason << Qt::endl;
        whole = whole && refusal.rows > 0;
    }
    return whole ? Well : Failed;
}

} // namespace

const Command mergeCommand = {"merge", "P.dau FILE...", "Brings packages and projects together: any order, twice is as once.", 2, 100000,
                              options, run};

} // namespace dau::cli
