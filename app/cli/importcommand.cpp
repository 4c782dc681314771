// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include <QtCore/QFile>

namespace dau::cli {

namespace {

QCommandLineOption option(const char *name, const char *what, const char *value = "")
{
    return {QLatin1String(name), QString::fromUtf8(what), QLatin1String(value)};
}

QList<QCommandLineOption> options()
{
    return {option("format", "auto, text, html, csv, jsonl, brat, conll or another format's id.", "ID"),
            option("annotator", "Who made the layers; else the owner that the format names.", "NAME"),
            option("kind", "human, model or gold.", "KIND"),
            option("encoding", "The texts' encoding; else it is found.", "NAME"),
            option("state", "State of imported layers: new, in_progress or done (default).", "STATE"),
            option("text-column", "CSV and JSONL tables: the column that holds the text.", "NAME"),
            option("metadata-columns", "CSV and JSONL tables: columns kept as metadata.", "A,B"),
            option("new-labels", "What the scheme lacks: add (default), refuse, or take from a scheme FILE.", "add|refuse|FILE"),
            option("option", "An option of the format: “dau-cli formats” lists them; may be given several times.", "NAME=VALUE"),
            option("map", "What a name of the files is here, “THEIRS=OURS” (labels; “attribute:” or “relation:” in front for those; "
                          "nothing after “=” leaves it out), or a FILE with one a line. Remembered for the format.", "THEIRS=OURS|FILE"),
            option("checked", "The layers were checked for these labels only: text without an annotation says nothing of the others.", "A,B"),
            option("names", "Only list what the names of the files would become; import nothing."),
            option("replace", "Replace a layer that the annotator already has there."),
            option("keep-going", "Import the other files where one is refused."),
            option("json", "Print the report as JSON.")};
}

// "attribute:rank=grade" into the map; whether it is of that form.
bool addMapping(const QString &line, NameMap &map)
{
    const qsizetype equals = line.lastIndexOf(u'=');
    if (equals <= 0)
        return false;
    QString theirs = line.left(equals).trimmed();
    QMap<QString, QString> *part = &map.labels;
    for (const auto &[prefix, named] : {std::pair(QStringLiteral(u"label:"), &map.labels), std::pair(QStringLiteral(u"attribute:"), &map.attributes),
                                        std::pair(QStringLiteral(u"relation:"), &map.relations)}) {
        if (theirs.startsWith(prefix)) {
            theirs.remove(0, prefix.size());
            part = named;
        }
    }
    part->insert(theirs, line.mid(equals + 1).trimmed());
    return !theirs.isEmpty();
}

Result<NameMap> mapOf(const QStringList &values)
{
    NameMap map;
    for (const QString &value : values) {
        QFile file(value);
        if (!file.exists()) {
            if (!addMapping(value, map))
                return failure(Error::Code::Invalid, QStringLiteral(u"--map is THEIRS=OURS or a file, not “%1”.").arg(value));
            continue;
        }
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Invalid, QStringLiteral(u"Cannot read %1: %2.").arg(value, file.errorString()));
        int number = 0;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            ++number;
            if (!line.trimmed().isEmpty() && !line.startsWith(u'#') && !addMapping(line.trimmed(), map))
                return failure(Error::Code::Invalid, QStringLiteral(u"%1:%2: a line is THEIRS=OURS, not “%3”.").arg(value).arg(number).arg(line));
        }
    }
    return map;
}

void printNames(const Run &run, const QList<MappedName> &names)
{
    static const QString kinds[] = {QStringLiteral(u"label"), QStringLiteral(u"attribute"), QStringLiteral(u"relation")};
    for (const MappedName &name : names) {
        const QString &kind = kinds[static_cast<size_t>(name.kind)];
        if (run.has("json")) {
            run.print({{QStringLiteral(u"format"), name.format}, {QStringLiteral(u"kind"), kind}, {QStringLiteral(u"theirs"), name.theirs},
                       {QStringLiteral(u"ours"), name.ours}, {QStringLiteral(u"count"), name.count}, {QStringLiteral(u"new"), name.isNew}});
        } else {
            run.out << QStringLiteral(u"%1 %2 = %3 (%4%5)")
                           .arg(kind, name.theirs, name.ours.isEmpty() ? QStringLiteral(u"left out") : name.ours)
                           .arg(name.count).arg(name.isNew ? QStringLiteral(u", new") : QString())
                    << '\n';
        }
    }
}

// The options as the Exchange takes them; an error is a usage error.
Result<ImportOptions> optionsOf(const Run &run)
{
    ImportOptions options;
    if (run.value("format") != u"auto")
        options.format = run.value("format");
    options.annotator = run.value("annotator");
    options.encoding = run.value("encoding");
    options.textColumn = run.value("text-column");
    options.metadataColumns = run.list("metadata-columns");
    options.replace = run.has("replace");
    options.checkedLabels = run.list("checked");
    auto map = mapOf(run.arguments.values(QStringLiteral(u"map")));
    if (!map)
        return tl::unexpected(map.error());
    options.map = *std::move(map);
    if (run.has("kind")) {
        const auto kind = annotatorKindFromString(run.value("kind"));
        if (!kind)
            return failure(Error::Code::Invalid, QStringLiteral(u"--kind is human, model or gold, not “%1”.").arg(run.value("kind")));
        options.kind = *kind;
    }
    if (run.has("state")) {
        options.state = layerStateFromString(run.value("state"));
        if (!options.state)
            return failure(Error::Code::Invalid, QStringLiteral(u"--state is new, in_progress or done, not “%1”.").arg(run.value("state")));
    }
    const QString newLabels = run.value("new-labels");
    if (newLabels == u"refuse") {
        options.newLabels = ImportOptions::NewLabels::Refuse;
    } else if (!newLabels.isEmpty() && newLabels != u"add") {
        options.newLabels = ImportOptions::NewLabels::File;
        options.schemeFile = newLabels;
    }
    const auto settings = run.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    options.settings = *settings;
    return options;
}

bool isRefused(const ImportItem &item)
{
    return item.verdict == ImportItem::Verdict::Refused || item.verdict == ImportItem::Verdict::LayerTaken;
}

int run(const Run &run)
{
    const auto options = optionsOf(run);
    if (!options)
        return run.usage(options.error().message);
    auto store = openProject(run, ProjectFiles::Access::Write);
    if (!store)
        return run.fail(store.error());
    TerminalProgress progress;
    const auto plan = run.exchange.plan(**store, run.positional().mid(1), *options, progress);
    if (!plan)
        return run.fail(plan.error());

    if (run.has("names")) {
        printNames(run, (*plan)->names);
        return Well;
    }
    bool refused = false;
    for (const Problem &problem : (*plan)->problems) {
        run.err << problem.toString() << Qt::endl;
        refused = refused || problem.severity == Problem::Severity::Error;
    }
    for (const ImportItem &item : (*plan)->items) {
        for (const Problem &problem : item.problems)
            run.err << problem.toString() << Qt::endl;
        refused = refused || isRefused(item);
        if (item.verdict == ImportItem::Verdict::Same)
            run.err << QStringLiteral(u"%1: the same text as “%2”, already there").arg(item.file, item.like) << Qt::endl;
        if (item.verdict == ImportItem::Verdict::NearDuplicate)
            run.err << QStringLiteral(u"%1: nearly the same text as “%2”").arg(item.file, item.like) << Qt::endl;
    }
    if (refused && !run.has("keep-going"))
        return run.fail({Error::Code::Refused, QStringLiteral(u"Nothing was imported; --keep-going imports the rest."), {}});

    const auto report = run.exchange.import(**store, **plan, *options, {}, progress);
    if (!report)
        return run.fail(report.error());
    if (run.has("json")) {
        QJsonArray problems;
        for (const Problem &problem : report->problems)
            problems.append(QJsonObject{{QStringLiteral(u"file"), problem.file},
                                        {QStringLiteral(u"line"), problem.line},
                                        {QStringLiteral(u"message"), problem.message}});
        run.print({{QStringLiteral(u"documents"), report->documents},
                   {QStringLiteral(u"layers"), report->layers},
                   {QStringLiteral(u"annotations"), report->annotations},
                   {QStringLiteral(u"relations"), report->relations},
                   {QStringLiteral(u"added"), jsonOf(report->added)},
                   {QStringLiteral(u"problems"), problems}});
    } else {
        for (const QString &line : report->added)
            run.out << line << '\n';
        run.out << QStringLiteral(u"%1 documents, %2 layers, %3 annotations, %4 relations")
                       .arg(report->documents).arg(report->layers).arg(report->annotations).arg(report->relations)
                << '\n';
    }
    return refused ? Failed : Well;
}

} // namespace

const Command importCommand = {"import", "P.dau PATH...", "Reads articles and annotations into the project.", 2, 100000, options, run};

} // namespace dau::cli
