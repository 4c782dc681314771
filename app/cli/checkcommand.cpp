// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"json"), QStringLiteral(u"Print one JSON object: sound, checked, faults.")}};
}

int run(const Run &run)
{
    TerminalProgress progress;
    const auto report = run.files.check(run.positional().first(), progress);
    if (!report)
        return run.fail(report.error());
    if (run.has("json")) {
        run.print({{QStringLiteral(u"sound"), report->sound},
                   {QStringLiteral(u"checked"), jsonOf(report->lines)},
                   {QStringLiteral(u"faults"), jsonOf(report->faults)}});
    } else {
        for (const QString &line : report->lines)
            run.out << line << '\n';
        for (const QString &fault : report->faults)
            run.err << "dau-cli: " << fault << Qt::endl;
        run.out << (report->sound ? "sound" : "damaged") << '\n';
    }
    return report->sound ? Well : Failed;
}

} // namespace

const Command checkCommand = {"check", "P.dau",
                              "Checks integrity, hashes, the journal against the tables and offsets against quotes.", 1, 1, options, run};

} // namespace dau::cli
