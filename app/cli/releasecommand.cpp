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
    return {option("name", "What the release is called in the project.", "NAME"),
            option("layer", "final (default: gold where settled, else the only done layer), gold, all, or an annotator's name.", "LAYER"),
            option("formats", "The formats, “conll,huggingface”.", "A,B"),
            option("documents", "Only these documents, by name.", "A,B"),
            option("labels", "Only these labels.", "A,B"),
            option("split", "Shares of train, dev and test, “80/10/10” (two: train and test).", "SHARES"),
            option("seed", "Of the split; 42 if not said.", "NUMBER"),
            option("group", "What stays in one part: near-duplicates (default), meta:KEY, none.", "A,B"),
            option("unsettled", "Documents that are not settled: refuse (default, exit code 4), skip, include.", "HOW"),
            option("without-text", "Offsets, hashes and sources only; “dau-cli rehydrate” puts the texts back."),
            option("licence", "What the data card says of it.", "TEXT"),
            option("nesting", "Token formats: outermost, innermost, levels or per-label.", "HOW"),
            option("tags", "Token formats: iob1, iob2 or bioes.", "TAGS"),
            option("zones", "Token formats: annotated (default) or all.", "annotated|all"),
            option("option", "An option of a format; may be given several times.", "NAME=VALUE"),
            option("dry-run", "Only say what would be in it."),
            option("list", "List the project's releases."),
            option("again", "Make a listed release again, from its position of the journal.", "NAME"),
            option("compare", "What changed since a release, or between two: “v1” or “v1,v2”.", "NAME[,NAME]"),
            option("verify", "Compute every sum, quote and count of the release in the folder again (exit code 5 if one differs)."),
            option("json", "Print as JSON.")};
}

Result<ReleaseRequest> requestOf(const Run &run)
{
    ReleaseRequest request;
    const auto invalid = [](const QString &sentence) { return failure(Error::Code::Invalid, sentence); };
    request.name = run.value("name");
    if (request.name.isEmpty())
        return invalid(QStringLiteral(u"--name is missing."));
    if (run.has("layer"))
        request.layer = run.value("layer");
    request.formats = run.list("formats");
    if (request.formats.isEmpty())
        return invalid(QStringLiteral(u"--formats is missing; “dau-cli formats” lists them."));
    request.documents = run.list("documents");
    request.options.labels = run.list("labels");
    auto shares = sharesFromString(run.value("split"));
    if (!shares)
        return tl::unexpected(shares.error());
    request.shares = *std::move(shares);
    bool isNumber = true;
    if (run.has("seed"))
        request.seed = run.value("seed").toULongLong(&isNumber);
    if (!isNumber)
        return invalid(QStringLiteral(u"--seed is a whole number, not “%1”.").arg(run.value("seed")));
    if (run.has("group"))
        request.groups = run.list("group");
    request.groups.removeAll(QStringLiteral(u"none"));
    if (run.has("unsettled")) {
        const auto unsettled = unsettledFromString(run.value("unsettled"));
        if (!unsettled)
            return invalid(QStringLiteral(u"--unsettled is refuse, skip or include, not “%1”.").arg(run.value("unsettled")));
        request.unsettled = *unsettled;
    }
    request.withoutText = run.has("without-text");
    request.licence = run.value("licence");
    if (run.has("nesting")) {
        const auto nesting = nestingFromString(run.value("nesting"));
        if (!nesting)
            return invalid(QStringLiteral(u"--nesting is outermost, innermost, levels or per-label, not “%1”.").arg(run.value("nesting")));
        request.options.nesting = *nesting;
    }
    if (run.has("tags")) {
        const auto tags = tagsFromString(run.value("tags"));
        if (!tags)
            return invalid(QStringLiteral(u"--tags is iob1, iob2 or bioes, not “%1”.").arg(run.value("tags")));
        request.options.tags = *tags;
    }
    request.options.skippedZones = run.value("zones") == u"all";
    for (const QString &setting : run.arguments.values(QStringLiteral(u"option")))
        request.options.settings.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));
    return request;
}

void print(const Run &run, const ReleasePreview &preview)
{
    QJsonArray parts;
    for (const ReleasePart &part : preview.parts) {
        QJsonObject labels;
        for (auto it = part.labels.begin(); it != part.labels.end(); ++it)
            labels.insert(it.key(), *it);
        parts.append(QJsonObject{{QStringLiteral(u"name"), part.name}, {QStringLiteral(u"documents"), jsonOf(part.documents)},
                                 {QStringLiteral(u"annotations"), part.annotations}, {QStringLiteral(u"labels"), labels}});
    }
    QJsonArray leaks;
    for (const Leak &leak : preview.leaks)
        leaks.append(QJsonArray{leak.document, leak.part, leak.other, leak.otherPart, leak.resemblance});
    QJsonObject losses;
    for (auto it = preview.losses.begin(); it != preview.losses.end(); ++it)
        losses.insert(it.key(), jsonOf(*it));
    if (run.has("json")) {
        run.print({{QStringLiteral(u"documents"), preview.documents}, {QStringLiteral(u"annotations"), preview.annotations},
                   {QStringLiteral(u"parts"), parts}, {QStringLiteral(u"unsettled"), jsonOf(preview.unsettled)},
                   {QStringLiteral(u"leaks"), leaks}, {QStringLiteral(u"losses"), losses}, {QStringLiteral(u"listed"), preview.listed}});
        return;
    }
    for (const QString &why : preview.why)
        run.err << why << Qt::endl;
    for (const ReleasePart &part : preview.parts)
        run.out << QStringLiteral(u"%1%2 documents, %3 annotations").arg(part.name.isEmpty() ? QString() : part.name + QStringLiteral(u": "))
                       .arg(part.documents.size()).arg(part.annotations)
                << '\n';
    for (const Leak &leak : preview.leaks)
        run.out << QStringLiteral(u"leakage: %1 (%2) and %3 (%4) are nearly the same text (%5)")
                       .arg(leak.document, leak.part, leak.other, leak.otherPart).arg(leak.resemblance, 0, 'f', 2)
                << '\n';
    for (auto it = preview.losses.begin(); it != preview.losses.end(); ++it) {
        for (const dau::Loss &loss : *it)
            run.out << QStringLiteral(u"%1: not carried: %2 %3").arg(it.key()).arg(loss.count).arg(loss.kind) << '\n';
    }
}

int failed(const Run &run, const Error &error)
{
    const int code = run.fail(error);
    return error.detail == u"unsettled" ? Unsettled : code;
}

int verify(const Run &run)
{
    TerminalProgress progress;
    const auto report = run.exchange.releases()->verify(run.positional().first(), progress);
    if (!report)
        return run.fail(report.error());
    if (run.has("json"))
        run.print({{QStringLiteral(u"files"), report->files}, {QStringLiteral(u"documents"), report->documents},
                   {QStringLiteral(u"quotes"), report->quotes}, {QStringLiteral(u"faults"), jsonOf(report->faults)}});
    for (const QString &fault : report->faults)
        run.err << "dau-cli: " << fault << Qt::endl;
    if (report->faults.isEmpty() && !run.has("json"))
        run.out << QStringLiteral(u"%1 files, %2 documents, %3 quotes: all as released").arg(report->files).arg(report->documents).arg(report->quotes) << '\n';
    return report->faults.isEmpty() ? Well : Differs;
}

int list(const Run &run, const CorpusStore &store)
{
    const auto records = store.records(QStringLiteral(u"release"));
    if (!records)
        return run.fail(records.error());
    for (const Record &record : *records) {
        if (run.has("json")) {
            QJsonObject line = record.value;
            line.insert(QStringLiteral(u"name"), record.key);
            run.print(line);
        } else {
            run.out << QStringLiteral(u"%1  %2 documents, %3 annotations, layer %4")
                           .arg(record.key).arg(record.value[u"documents"].toInteger()).arg(record.value[u"annotations"].toInteger())
                           .arg(record.value[u"request"][u"layer"].toString())
                    << '\n';
        }
    }
    return Well;
}

int compare(const Run &run, CorpusStore &store)
{
    TerminalProgress progress;
    const QStringList names = run.list("compare");
    const auto changes = run.exchange.releases()->compare(store, names.value(0), names.value(1), progress);
    if (!changes)
        return run.fail(changes.error());
    const auto object = [](const QMap<QString, ReleaseChanges::Counts> &counts) {
        QJsonObject result;
        for (auto it = counts.begin(); it != counts.end(); ++it)
            result.insert(it.key(), QJsonObject{{QStringLiteral(u"added"), it->added}, {QStringLiteral(u"removed"), it->removed}});
        return result;
    };
    if (run.has("json")) {
        run.print({{QStringLiteral(u"added_documents"), jsonOf(changes->addedDocuments)}, {QStringLiteral(u"removed_documents"), jsonOf(changes->removedDocuments)},
                   {QStringLiteral(u"labels"), object(changes->labels)}, {QStringLiteral(u"documents"), object(changes->documents)}});
        return Well;
    }
    for (const QString &name : changes->addedDocuments)
        run.out << "new document " << name << '\n';
    for (const QString &name : changes->removedDocuments)
        run.out << "document gone " << name << '\n';
    for (const auto &[what, counts] : {std::pair("label", &changes->labels), std::pair("document", &changes->documents)}) {
        for (auto it = counts->begin(); it != counts->end(); ++it)
            run.out << QStringLiteral(u"%1 %2: +%3 -%4").arg(QLatin1String(what), it.key()).arg(it->added).arg(it->removed) << '\n';
    }
    if (changes->labels.isEmpty() && changes->addedDocuments.isEmpty() && changes->removedDocuments.isEmpty())
        run.out << "nothing changed\n";
    return Well;
}

int run(const Run &run)
{
    if (run.has("verify"))
        return verify(run);
    const bool reads = run.has("list") || run.has("compare") || run.has("dry-run") || run.has("again");
    if (!run.has("list") && !run.has("compare") && !run.has("dry-run") && run.positional().size() < 2)
        return run.usage(QStringLiteral(u"Say where to write: dau-cli release P.dau OUT --name v1 --formats A,B."));
    auto request = run.has("again") || run.has("list") || run.has("compare") ? Result<ReleaseRequest>(ReleaseRequest()) : requestOf(run);
    if (!request)
        return run.usage(request.error().message);
    const auto store = openProject(run, reads ? ProjectFiles::Access::Read : ProjectFiles::Access::Write);
    if (!store)
        return run.fail(store.error());
    if (run.has("list"))
        return list(run, **store);
    if (run.has("compare"))
        return compare(run, **store);
    if (run.has("again")) {
        request = run.exchange.releases()->listed(**store, run.value("again"));
        if (!request)
            return run.fail(request.error());
    }
    request->target = run.positional().value(1);
    TerminalProgress progress;
    const auto preview = run.has("dry-run") ? run.exchange.releases()->preview(**store, *request, progress)
                                            : run.exchange.releases()->make(**store, *request, {}, progress);
    if (!preview)
        return failed(run, preview.error());
    print(run, *preview);
    if (run.has("dry-run"))
        return preview->unsettled.isEmpty() || request->unsettled != ReleaseRequest::Unsettled::Refuse ? Well : Unsettled;
    if (preview->listed && !run.has("json"))
        run.out << QStringLiteral(u"“%1” made again, as listed").arg(request->name) << '\n';
    return Well;
}

} // namespace

const Command releaseCommand = {"release", "P.dau OUT", "Freezes a named release with splits, a data card and sums.", 1, 2, options, run};

} // namespace dau::cli
