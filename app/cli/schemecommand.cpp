// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include <QtCore/QFile>

#include <future>

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"check"), QStringLiteral(u"Only check a scheme file: one sentence per fault.")},
            {QStringLiteral(u"replace"), QStringLiteral(u"Put this scheme file in the project's place of its scheme."), QStringLiteral(u"FILE")},
            {QStringLiteral(u"json"), QStringLiteral(u"Print the scheme as JSON (always so).")}};
}

Result<LabelScheme> readScheme(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, QStringLiteral(u"Cannot read the scheme %1: %2.").arg(name, file.errorString()));
    return parseScheme(file.readAll(), name);
}

int replace(const Run &run)
{
    const auto scheme = readScheme(run.value("replace"));
    if (!scheme)
        return run.fail(scheme.error());
    const auto store = openProject(run, ProjectFiles::Access::Write);
    if (!store)
        return run.fail(store.error());
    const auto before = (*store)->scheme();
    if (!before)
        return run.fail(before.error());
    Change change;
    change.kind = QStringLiteral(u"scheme");
    change.subject = scheme->id;
    change.edits.append({{}, {}, *before, *scheme});
    auto done = std::make_shared<std::promise<Result<qint64>>>();
    auto saved = done->get_future();
    const auto op = (*store)->append(change, {}, [done](Result<qint64> at) { done->set_value(std::move(at)); });
    if (!op)
        return run.fail(op.error());
    const Result<qint64> at = saved.get();
    return at ? Well : run.fail(at.error());
}

int run(const Run &run)
{
    if (run.has("check")) {
        const auto scheme = readScheme(run.positional().first());
        if (!scheme)
            return run.fail(scheme.error());
        run.out << QStringLiteral(u"%1: no faults").arg(run.positional().first()) << '\n';
        return Well;
    }
    if (run.has("replace"))
        return replace(run);
    const auto store = openProject(run, ProjectFiles::Access::Read);
    if (!store)
        return run.fail(store.error());
    const auto scheme = (*store)->scheme();
    if (!scheme)
        return run.fail(scheme.error());
    run.out << QString::fromUtf8(printScheme(*scheme));
    return Well;
}

} // namespace

const Command schemeCommand = {"scheme", "P.dau", "Prints the project's scheme; checks or replaces one.", 1, 1, options, run};

} // namespace dau::cli
