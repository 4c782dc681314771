// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"json"), QStringLiteral(u"Print the report as JSON.")}};
}

int run(const Run &run)
{
    const QStringList words = run.positional();
    TerminalProgress progress;
    const auto report = run.exchange.releases()->rehydrate(words.first(), words.mid(1, words.size() - 2), words.last(), progress);
    if (!report)
        return run.fail(report.error());
    if (run.has("json"))
        run.print({{QStringLiteral(u"documents"), report->documents}, {QStringLiteral(u"quotes"), report->quotes}, {QStringLiteral(u"files"), report->files}});
    else
        run.out << QStringLiteral(u"%1 documents, %2 quotes proven, %3 files as they were made").arg(report->documents).arg(report->quotes).arg(report->files) << '\n';
    return Well;
}

} // namespace

const Command rehydrateCommand = {"rehydrate", "RELEASE TEXTS... OUT", "Puts your own texts into a release without text and proves every quote.",
                                  3, 100000, options, run};

} // namespace dau::cli
