// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "model/scheme/bundledschemes.h"

#include <QtCore/QFile>

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"scheme"), QStringLiteral(u"A bundled scheme (vn-polnews, conll-2003, blank) or a scheme file."),
             QStringLiteral(u"NAME|FILE"), QStringLiteral(u"blank")}};
}

int run(const Run &run)
{
    const QString name = run.value("scheme");
    Result<LabelScheme> scheme = bundledScheme(name);
    if (!scheme && QFile::exists(name)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return run.fail({Error::Code::Io, QStringLiteral(u"Cannot read the scheme %1: %2.").arg(name, file.errorString()), {}});
        scheme = parseScheme(file.readAll(), name);
    }
    if (!scheme)
        return run.fail(scheme.error());
    const auto store = run.files.create(run.positional().first(), *scheme);
    return store ? Well : run.fail(store.error());
}

} // namespace

const Command newCommand = {"new", "P.dau", "Makes an empty project.", 1, 1, options, run};

} // namespace dau::cli
