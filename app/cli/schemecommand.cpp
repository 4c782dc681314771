// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "model/ports/appending.h"

#include <QtCore/QFile>

namespace dau::cli {

namespace {

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"check"), QStringLiteral(u"The file named is a scheme's: only check it, one sentence per fault.")},
            {QStringLiteral(u"replace"), QStringLiteral(u"Put this scheme file in the project's place of its scheme."), QStringLiteral(u"FILE")},
            {QStringLiteral(u"name"),
             QStringLiteral(u"What a label, attribute or relation is called in a format, “brat:TITLE=Chuc_danh”, in both directions; nothing "
                            "after “=” takes the name away. For a format with types of its own (conllu), the label's type."),
             QStringLiteral(u"FORMAT:KEY=NAME")},
            {QStringLiteral(u"names"), QStringLiteral(u"List what things are called in formats.")},
            {QStringLiteral(u"json"), QStringLiteral(u"Print the scheme as JSON (always so).")}};
}

Result<LabelScheme> readScheme(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, QStringLiteral(u"Cannot read the scheme %1: %2.").arg(name, file.errorString()));
    return parseScheme(file.readAll(), name);
}

Result<void> put(CorpusStore &store, const LabelScheme &before, const LabelScheme &scheme)
{
    Change change;
    change.kind = QStringLiteral(u"scheme");
    change.subject = scheme.id;
    change.edits.append({{}, {}, before, scheme});
    return appendAndWait(store, change);
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
    const auto done = put(**store, *before, *scheme);
    return done ? Well : run.fail(done.error());
}

// "brat:TITLE=Chuc_danh" into the scheme.
Result<void> setName(const QString &text, const QList<FormatInfo> &formats, LabelScheme &scheme)
{
    const qsizetype colon = text.indexOf(u':');
    const qsizetype equals = text.indexOf(u'=', colon + 1);
    if (colon <= 0 || equals <= colon + 1)
        return failure(Error::Code::Invalid, QStringLiteral(u"--name is FORMAT:KEY=NAME, not “%1”.").arg(text));
    const QString id = text.left(colon);
    const auto format = std::find_if(formats.begin(), formats.end(), [&](const FormatInfo &info) { return info.id == id; });
    if (format == formats.end())
        return failure(Error::Code::NotFound, QStringLiteral(u"There is no format “%1”.").arg(id));
    return nameIn(*format, text.mid(colon + 1, equals - colon - 1), text.mid(equals + 1), scheme);
}

int setNames(const Run &run)
{
    const auto store = openProject(run, ProjectFiles::Access::Write);
    if (!store)
        return run.fail(store.error());
    const auto before = (*store)->scheme();
    if (!before)
        return run.fail(before.error());
    LabelScheme scheme = *before;
    for (const QString &name : run.arguments.values(QStringLiteral(u"name"))) {
        if (const auto set = setName(name, run.exchange.formats(), scheme); !set)
            return run.fail(set.error());
    }
    if (const QStringList faults = schemeFaults(scheme); !faults.isEmpty())
        return run.fail({Error::Code::Invalid, faults.join(u' '), {}});
    const auto done = put(**store, *before, scheme);
    return done ? Well : run.fail(done.error());
}

int listNames(const Run &run, const LabelScheme &scheme)
{
    for (auto format = scheme.names.begin(); format != scheme.names.end(); ++format) {
        for (const auto *map : {&format->labels, &format->attributes, &format->relations, &format->types}) {
            for (auto it = map->begin(); it != map->end(); ++it)
                run.out << format.key() << ':' << it.key() << '=' << *it << '\n';
        }
    }
    return Well;
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
    if (run.has("name"))
        return setNames(run);
    const auto store = openProject(run, ProjectFiles::Access::Read);
    if (!store)
        return run.fail(store.error());
    const auto scheme = (*store)->scheme();
    if (!scheme)
        return run.fail(scheme.error());
    if (run.has("names"))
        return listNames(run, *scheme);
    run.out << QString::fromUtf8(printScheme(*scheme));
    return Well;
}

} // namespace

const Command schemeCommand = {"scheme", "P.dau", "Prints the project's scheme; checks or replaces one.", 1, 1, options, run};

} // namespace dau::cli
