// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "storage/exchange/manifest.h"

namespace dau::cli {

namespace {

QCommandLineOption option(const char *name, const char *what, const char *value = "")
{
    return {QLatin1String(name), QString::fromUtf8(what), QLatin1String(value)};
}

QList<QCommandLineOption> options()
{
    return {option("format", "The format's id; see “dau-cli formats”.", "ID"),
            option("annotator", "Only this annotator's layer; else all layers.", "NAME"),
            option("layer", "gold: the adjudicated layer.", "gold"),
            option("labels", "Only these labels, picked before flattening.", "A,B"),
            option("nesting", "Token formats: outermost, innermost, levels or per-label.", "HOW"),
            option("tags", "Token formats: iob1, iob2 or bioes.", "TAGS"),
            option("split-numbers", "Token formats: document numbers and dates split into their parts."),
            option("zones", "Token formats: annotated (default) leaves skipped zones out, all writes them.", "annotated|all"),
            option("option", "An option of the format: “dau-cli formats” lists them; may be given several times.", "NAME=VALUE"),
            option("losses", "Only list what the format cannot carry; write nothing."),
            option("strict", "Refuse to lose anything (exit code 3)."),
            option("json", "Print losses and the report as JSON.")};
}

Result<ExportOptions> optionsOf(const Run &run)
{
    ExportOptions options;
    options.labels = run.list("labels");
    options.wholeNumbers = !run.has("split-numbers");
    if (run.has("nesting")) {
        const auto nesting = nestingFromString(QStringView(run.value("nesting")));
        if (!nesting)
            return failure(Error::Code::Invalid, QStringLiteral(u"--nesting is outermost, innermost, levels or per-label, not “%1”.").arg(run.value("nesting")));
        options.nesting = *nesting;
    }
    if (run.has("tags")) {
        const auto tags = tagsFromString(QStringView(run.value("tags")));
        if (!tags)
            return failure(Error::Code::Invalid, QStringLiteral(u"--tags is iob1, iob2 or bioes, not “%1”.").arg(run.value("tags")));
        options.tags = *tags;
    }
    const QString zones = run.value("zones");
    if (!zones.isEmpty() && zones != u"annotated" && zones != u"all")
        return failure(Error::Code::Invalid, QStringLiteral(u"--zones is annotated or all, not “%1”.").arg(zones));
    options.skippedZones = zones == u"all";
    const auto settings = run.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    options.settings = *settings;
    return options;
}

Result<QList<AnnotatorId>> annotatorsOf(const Run &run, const CorpusStore &store)
{
    if (run.has("annotator")) {
        const auto annotator = annotatorNamed(store, run.value("annotator"));
        if (!annotator)
            return tl::unexpected(annotator.error());
        return QList<AnnotatorId>{annotator->id};
    }
    QList<AnnotatorId> ids;
    if (run.has("layer")) {
        const auto annotators = store.annotators();
        if (!annotators)
            return tl::unexpected(annotators.error());
        for (const Annotator &annotator : *annotators) {
            if (annotator.kind == Annotator::Kind::Gold)
                ids.append(annotator.id);
        }
        if (ids.isEmpty())
            return failure(Error::Code::NotFound, QStringLiteral(u"%1 has no gold layer.").arg(store.fileName()));
    }
    return ids;
}

// For which labels a layer of the document was checked, where not for all.
QString checkedIn(const dau::Loss &loss, const QString &document)
{
    const QStringList layers = loss.checked.value(document);
    return layers.isEmpty() ? QString() : QStringLiteral(u" (checked only for: %1)").arg(layers.join(QStringLiteral(u"; ")));
}

void printLosses(const Run &run, const QList<dau::Loss> &losses)
{
    if (losses.isEmpty())
        run.out << "nothing is lost\n";
    for (const dau::Loss &loss : losses) {
        run.out << QStringLiteral(u"%1: %2 in %3 documents").arg(loss.kind).arg(loss.count).arg(loss.byDocument.size()) << '\n';
        for (auto it = loss.byDocument.begin(); run.has("losses") && it != loss.byDocument.end(); ++it)
            run.out << QStringLiteral(u"  %1: %2").arg(it.key()).arg(it.value()) << checkedIn(loss, it.key()) << '\n';
    }
}

// What each way of flattening keeps and loses, a column each.
void printFlattenings(const Run &run, const QList<Flattening> &ways)
{
    QStringList kinds;
    QString head = QStringLiteral(u"%1").arg(QString(), -20);
    QString kept = QStringLiteral(u"%1").arg(QStringLiteral(u"annotations kept"), -20);
    for (const Flattening &way : ways) {
        head += QStringLiteral(u"%1").arg(toString(way.nesting), 12);
        kept += QStringLiteral(u"%1").arg(way.kept, 12);
        for (const dau::Loss &loss : way.losses) {
            if (!kinds.contains(loss.kind))
                kinds.append(loss.kind);
        }
    }
    run.out << '\n' << head << '\n' << kept << '\n';
    kinds.sort();
    for (const QString &kind : std::as_const(kinds)) {
        run.out << QStringLiteral(u"%1").arg(kind, -20);
        for (const Flattening &way : ways) {
            qint64 count = 0;
            for (const dau::Loss &loss : way.losses)
                count += loss.kind == kind ? loss.count : 0;
            run.out << QStringLiteral(u"%1").arg(count, 12);
        }
        run.out << '\n';
    }
}

QJsonArray jsonOfWays(const QList<Flattening> &ways)
{
    QJsonArray array;
    for (const Flattening &way : ways)
        array.append(QJsonObject{{QStringLiteral(u"nesting"), toString(way.nesting)},
                                 {QStringLiteral(u"kept"), way.kept},
                                 {QStringLiteral(u"losses"), jsonOf(way.losses)}});
    return array;
}

int run(const Run &run)
{
    const auto options = optionsOf(run);
    if (!options)
        return run.usage(options.error().message);
    if (!run.has("format"))
        return run.usage(QStringLiteral(u"--format is missing; “dau-cli formats” lists them."));
    if (run.has("layer") && run.value("layer") != u"gold")
        return run.usage(QStringLiteral(u"--layer is gold; use --annotator NAME for a person's layer."));
    if (run.positional().size() < 2 && !run.has("losses"))
        return run.usage(QStringLiteral(u"Say where to write: dau-cli export P.dau OUT --format ID."));
    const auto store = openProject(run, ProjectFiles::Access::Read);
    if (!store)
        return run.fail(store.error());

    ExportRequest request;
    request.format = run.value("format");
    request.target = run.positional().value(1);
    request.options = *options;
    request.strict = run.has("strict");
    auto annotators = annotatorsOf(run, **store);
    if (!annotators)
        return run.fail(annotators.error());
    request.annotators = std::move(*annotators);

    TerminalProgress progress;
    if (run.has("losses") || request.strict) {
        const auto losses = run.exchange.losses(**store, request, progress);
        if (!losses)
            return run.fail(losses.error());
        const auto ways = run.has("losses") ? run.exchange.flattenings(**store, request, progress) : QList<Flattening>();
        if (!ways)
            return run.fail(ways.error());
        if (run.has("losses") || !losses->isEmpty()) {
            if (run.has("json")) {
                run.print({{QStringLiteral(u"losses"), jsonOf(*losses)}, {QStringLiteral(u"flattenings"), jsonOfWays(*ways)}});
            } else {
                printLosses(run, *losses);
                if (!ways->isEmpty())
                    printFlattenings(run, *ways);
            }
        }
        if (request.strict && !losses->isEmpty()) {
            run.err << "dau-cli: " << QStringLiteral(u"“%1” would lose what is listed; nothing was written.").arg(request.format) << Qt::endl;
            return Loss;
        }
        if (run.has("losses"))
            return Well;
    }
    const auto report = run.exchange.write(**store, request, progress);
    if (!report)
        return run.fail(report.error());
    if (run.has("json")) {
        run.print({{QStringLiteral(u"documents"), report->documents},
                   {QStringLiteral(u"annotations"), report->annotations},
                   {QStringLiteral(u"checked"), report->checked},
                   {QStringLiteral(u"files"), jsonOf(report->files)},
                   {QStringLiteral(u"losses"), jsonOf(report->losses)}});
    } else {
        for (const dau::Loss &loss : report->losses)
            run.out << QStringLiteral(u"not carried: %1 %2").arg(loss.count).arg(loss.kind) << '\n';
        run.out << QStringLiteral(u"%1 documents, %2 annotations; %3 spans read back and compared")
                       .arg(report->documents).arg(report->annotations).arg(report->checked)
                << '\n';
        if (!report->opening.isEmpty())
            run.out << report->opening << '\n';
    }
    return Well;
}

} // namespace

const Command exportCommand = {"export", "P.dau OUT", "Writes labelled data in a standard format.", 1, 2, options, run};

} // namespace dau::cli
