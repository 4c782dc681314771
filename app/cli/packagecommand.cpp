// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "storage/sqlite/sqlitehandovers.h"

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"annotator"), QStringLiteral(u"Whose package; made where the project does not know the name."),
             QStringLiteral(u"NAME")},
            {QStringLiteral(u"documents"),
             QStringLiteral(u"Documents by name, * and ? stand for any; else those assigned, all where nothing is assigned at all."),
             QStringLiteral(u"GLOB")},
            {QStringLiteral(u"feedback"), QStringLiteral(u"With what was decided about the annotator's work; it can be answered there.")},
            {QStringLiteral(u"json"), QStringLiteral(u"Print one JSON object: file, annotator, documents, round, recorded.")}};
}

int run(const Run &run)
{
    const QString name = run.value("annotator").trimmed();
    if (name.isEmpty())
        return run.usage(QStringLiteral(u"--annotator NAME says whose package it is."));
    // Where it is open elsewhere, the package is made all the same; the project then has no record of it.
    auto store = run.files.open(run.positional().first(), ProjectFiles::Access::Write);
    if (!store)
        return run.fail(store.error());
    PackageRequest request;
    request.target = run.positional().at(1);
    if (run.has("documents")) {
        const auto ids = documentsNamed(**store, run.value("documents"));
        if (!ids)
            return run.fail(ids.error());
        if (ids->isEmpty())
            return run.fail({Error::Code::NotFound, QStringLiteral(u"No document is called “%1”.").arg(run.value("documents")), {}});
        request.documents = *ids;
    }
    const auto annotator = annotatorOrNew(**store, name);
    if (!annotator)
        return run.fail(annotator.error());
    request.annotator = annotator->id;
    request.feedback = run.has("feedback");
    TerminalProgress progress;
    const SqliteHandovers handovers;
    const auto report = handovers.package(**store, request, {}, progress);
    if (!report)
        return run.fail(report.error());
    if (run.has("json"))
        run.print({{QStringLiteral(u"file"), report->file},
                   {QStringLiteral(u"annotator"), name},
                   {QStringLiteral(u"documents"), report->documents},
                   {QStringLiteral(u"round"), report->round},
                   {QStringLiteral(u"recorded"), report->recorded}});
    else
        run.out << QStringLiteral(u"%1: %2 documents for %3, round %4").arg(report->file).arg(report->documents).arg(name).arg(report->round)
                << '\n';
    if (!report->recorded)
        run.err << "dau-cli: The project is open elsewhere; it has no record of this package." << Qt::endl;
    return Well;
}

} // namespace

const Command packageCommand = {"package", "P.dau OUT.dau", "Makes a project file for one annotator, blind to the others' layers.", 2, 2,
                                options, run};

} // namespace dau::cli
