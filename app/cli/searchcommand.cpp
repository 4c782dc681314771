// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "model/session/search.h"

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"match"),
             QStringLiteral(u"exact (case-sensitive), tones (tone placement neutral, any case), folded (marks ignored) or smart "
                            u"(default: letters with marks are strict, others match their family)."),
             QStringLiteral(u"MODE"), QStringLiteral(u"smart")},
            {QStringLiteral(u"json"), QStringLiteral(u"Print one JSON object: query, match, total, hits.")}};
}

int run(const Run &run)
{
    const auto mode = matchModeFromString(run.value("match"));
    if (!mode)
        return run.usage(QStringLiteral(u"--match is exact, tones, folded or smart, not “%1”.").arg(run.value("match")));
    const auto store = openProject(run, ProjectFiles::Access::Read);
    if (!store)
        return run.fail(store.error());
    const QString query = run.positional().at(1);
    Matcher::Options how;
    how.mode = *mode;
    const Matcher matcher(query, how);
    QJsonArray hits;
    TerminalProgress progress;
    const auto total = findInCorpus(
        matcher, **store,
        [&](const QList<Hit> &found) {
            for (const Hit &hit : found) {
                if (!run.has("json")) {
                    run.out << hit.documentName << ':' << hit.codePoints.begin << '-' << hit.codePoints.end << ": " << hit.before
                            << '[' << hit.quote << ']' << hit.after << (hit.skipped ? "  (skipped zone)" : "") << '\n';
                    continue;
                }
                hits.append(QJsonObject{{QStringLiteral(u"document"), hit.documentName},
                                        {QStringLiteral(u"begin"), hit.codePoints.begin},
                                        {QStringLiteral(u"end"), hit.codePoints.end},
                                        {QStringLiteral(u"quote"), hit.quote},
                                        {QStringLiteral(u"skipped"), hit.skipped}});
            }
            return true;
        },
        progress);
    if (!total)
        return run.fail(total.error());
    if (run.has("json")) {
        run.print({{QStringLiteral(u"query"), query},
                   {QStringLiteral(u"match"), toString(*mode)},
                   {QStringLiteral(u"total"), *total},
                   {QStringLiteral(u"hits"), hits}});
    }
    return Well;
}

} // namespace

const Command searchCommand = {"search", "P.dau QUERY", "Finds a string in every document.", 2, 2, options, run};

} // namespace dau::cli
