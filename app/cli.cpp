// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "storage/exchange/fileexchange.h"
#include "storage/sqlite/sqliteprojectfiles.h"

#include <QtCore/QCoreApplication>

using namespace dau;
using namespace dau::cli;

namespace {

const QList<const Command *> commands = {&newCommand,    &importCommand, &exportCommand, &formatsCommand, &showCommand,
                                         &searchCommand, &statsCommand,  &schemeCommand, &assignCommand, &packageCommand,
                                         &mergeCommand,  &checkCommand,  &agreeCommand,  &disagreementsCommand,
                                         &reportCommand, &releaseCommand, &rehydrateCommand};

void printHelp(QTextStream &out)
{
    out << "dau-cli " << DAU_VERSION << ": label corpora from scripts, beside the window.\n\n";
    for (const Command *command : commands)
        out << QStringLiteral(u"  dau-cli %1 %2").arg(QLatin1String(command->name), QLatin1String(command->arguments)).leftJustified(36)
            << command->summary << '\n';
    out << "\ndau-cli COMMAND --help says more. Exit codes: 0 well, 1 failed, 2 usage, 3 loss under --strict, 4 unsettled, 5 "
           "verify differs.\n";
}

int runCommand(const Command &command, const QStringList &words, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    parser.addOptions(command.options());
    const QCommandLineOption help({QStringLiteral(u"h"), QStringLiteral(u"help")}, QStringLiteral(u"Says what the command does."));
    parser.addOption(help);
    parser.setApplicationDescription(QString::fromUtf8(command.summary));
    const SqliteProjectFiles files;
    const FileExchange exchange;
    const Run run{parser, files, exchange, out, err};
    const bool parsed = parser.parse(words);
    if (parsed && parser.isSet(help)) {
        out << parser.helpText().replace(QStringLiteral(u"[options]"),
                                         QStringLiteral(u"%1 %2 [options]").arg(QLatin1String(command.name), QLatin1String(command.arguments)));
        return Well;
    }
    if (!parsed)
        return run.usage(parser.errorText() + u'.');
    const qsizetype given = parser.positionalArguments().size();
    if (given < command.least || given > command.most)
        return run.usage(QStringLiteral(u"usage: dau-cli %1 %2").arg(QLatin1String(command.name), QLatin1String(command.arguments)));
    return command.run(run);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral(u"dau"));
    QCoreApplication::setOrganizationName(QStringLiteral(u"dau"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAU_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);

    QStringList words = QCoreApplication::arguments();
    const QString name = words.value(1);
    if (name == u"--version") {
        out << "dau-cli " << DAU_VERSION << '\n';
        return Well;
    }
    if (name.isEmpty() || name == u"--help" || name == u"-h" || name == u"help") {
        printHelp(out);
        return name.isEmpty() ? Usage : Well;
    }
    for (const Command *command : commands) {
        if (name == QLatin1String(command->name)) {
            words.removeAt(1);
            return runCommand(*command, words, out, err);
        }
    }
    err << "dau-cli: " << QStringLiteral(u"There is no command “%1”; “dau-cli --help” lists them.").arg(name) << Qt::endl;
    return Usage;
}
