// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"
#include "model/ports/projectfiles.h"
#include "model/ports/releases.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QTextStream>

namespace dau::cli {

// What a command of dau-cli ends with.
enum Exit { Well = 0, Failed = 1, Usage = 2, Loss = 3, Unsettled = 4, Differs = 5 };

// One run of one command: its words and where it writes.
struct Run {
    const QCommandLineParser &arguments;
    const ProjectFiles &files;
    const Exchange &exchange;
    QTextStream &out;
    QTextStream &err;

    bool has(const char *option) const { return arguments.isSet(QLatin1String(option)); }
    QString value(const char *option) const { return arguments.value(QLatin1String(option)); }
    // The values of an option that takes a list: given several times or with commas.
    QStringList list(const char *option) const;
    // The pairs of "--option NAME=VALUE", given once or several times; an error is a usage error.
    Result<QMap<QString, QString>> settings() const;
    QStringList positional() const { return arguments.positionalArguments(); }

    // Prints the sentence and gives the exit code that the error stands for.
    int fail(const Error &error) const;
    int usage(const QString &sentence) const;
    void print(const QJsonObject &object) const; // one line
};

// A row of the table of commands.
struct Command {
    const char *name;
    const char *arguments; // "P.dau PATH..."
    const char *summary;
    qsizetype least; // positional arguments
    qsizetype most;
    QList<QCommandLineOption> (*options)();
    int (*run)(const Run &run);
};

extern const Command newCommand;
extern const Command importCommand;
extern const Command exportCommand;
extern const Command formatsCommand;
extern const Command showCommand;
extern const Command searchCommand;
extern const Command statsCommand;
extern const Command schemeCommand;
extern const Command assignCommand;
extern const Command packageCommand;
extern const Command mergeCommand;
extern const Command checkCommand;
extern const Command agreeCommand;
extern const Command releaseCommand;
extern const Command rehydrateCommand;
extern const Command disagreementsCommand;
extern const Command reportCommand;

// The project named, opened; prints why not.
Result<std::unique_ptr<CorpusStore>> openProject(const Run &run, ProjectFiles::Access access);
// The annotator with this name, or an Error that lists those there are.
Result<Annotator> annotatorNamed(const CorpusStore &store, const QString &name);
// Every document's id, in the order of import.
Result<QList<DocumentId>> documentIds(const CorpusStore &store);
// Those whose whole name fits, * and ? stand for any; empty: all.
Result<QList<DocumentId>> documentsNamed(const CorpusStore &store, const QString &glob);
// The annotator with this name, a person, made where the project does not know it.
Result<Annotator> annotatorOrNew(CorpusStore &store, const QString &name);
QJsonArray jsonOf(const QStringList &strings);

// Progress on a terminal, silence elsewhere.
class TerminalProgress final : public Progress
{
public:
    bool step(qint64 done, qint64 total) override;
    void say(const QString &message) override;
    ~TerminalProgress() override;

private:
    QString m_message;
    qint64 m_printedAt = 0;
    bool m_dirty = false;
};

} // namespace dau::cli
