// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"json"), QStringLiteral(u"Print one JSON object.")}};
}

int run(const Run &run)
{
    const auto store = openProject(run, ProjectFiles::Access::Read);
    if (!store)
        return run.fail(store.error());
    const auto annotators = (*store)->annotators();
    if (!annotators)
        return run.fail(annotators.error());
    const auto all = (*store)->counts({});
    if (!all)
        return run.fail(all.error());
    if (!run.has("json"))
        run.out << QStringLiteral(u"%1 documents").arg(all->documents) << '\n';
    QJsonArray layers;
    for (const Annotator &annotator : *annotators) {
        const auto counts = (*store)->counts(annotator.id);
        const auto labels = (*store)->labelCounts(annotator.id);
        if (!counts)
            return run.fail(counts.error());
        if (!labels)
            return run.fail(labels.error());
        QJsonObject byLabel;
        QStringList words;
        for (const LabelCount &count : *labels) {
            byLabel.insert(count.label, count.annotations);
            words.append(QStringLiteral(u"%1 %2").arg(count.label).arg(count.annotations));
        }
        layers.append(QJsonObject{{QStringLiteral(u"annotator"), annotator.name},
                                  {QStringLiteral(u"kind"), toString(annotator.kind)},
                                  {QStringLiteral(u"annotations"), counts->annotations},
                                  {QStringLiteral(u"done"), counts->done},
                                  {QStringLiteral(u"doubts"), counts->doubts},
                                  {QStringLiteral(u"labels"), byLabel}});
        if (!run.has("json"))
            run.out << QStringLiteral(u"%1 (%2): %3 annotations, %4 doubts, %5 documents done; %6")
                           .arg(annotator.name, toString(annotator.kind))
                           .arg(counts->annotations).arg(counts->doubts).arg(counts->done)
                           .arg(words.join(QStringLiteral(u", ")))
                    << '\n';
    }
    if (run.has("json"))
        run.print({{QStringLiteral(u"documents"), all->documents}, {QStringLiteral(u"annotators"), layers}});
    return Well;
}

} // namespace

const Command statsCommand = {"stats", "P.dau", "Counts documents, annotations and states.", 1, 1, options, run};

} // namespace dau::cli
