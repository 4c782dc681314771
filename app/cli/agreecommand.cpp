// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "model/agreement/agreementexport.h"
#include "model/agreement/projectagreement.h"
#include "model/agreement/studyfile.h"
#include "storage/formats/support/csvtext.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

namespace dau::cli {

namespace {

using namespace dau::agreement;

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"study"), QStringLiteral(u"Studies of your own, in JSON or CSV (items x annotators), instead of a project."), QStringLiteral(u"FILE")},
            {QStringLiteral(u"measure"), QStringLiteral(u"The measure's id: f1-exact, f1-overlap, alpha, gamma ..."), QStringLiteral(u"ID")},
            {QStringLiteral(u"param"), QStringLiteral(u"A parameter of the measure, e.g. level=ordinal."), QStringLiteral(u"NAME=VALUE")},
            {QStringLiteral(u"layers"), QStringLiteral(u"Only these annotators; else all but gold."), QStringLiteral(u"A,B")},
            {QStringLiteral(u"label"), QStringLiteral(u"Only spans with these labels."), QStringLiteral(u"L,M")},
            {QStringLiteral(u"documents"), QStringLiteral(u"Only documents with such a name; * and ? stand for anything."), QStringLiteral(u"GLOB")},
            {QStringLiteral(u"zones"), QStringLiteral(u"annotated (default) leaves skipped zones out, all counts them."), QStringLiteral(u"annotated|all")},
            {QStringLiteral(u"unfinished"), QStringLiteral(u"Layers in progress count too.")},
            {QStringLiteral(u"report"), QStringLiteral(u"Write a report too: .html, .csv, .tex or .json."), QStringLiteral(u"FILE")},
            {QStringLiteral(u"json"), QStringLiteral(u"Print one JSON object.")}};
}

// "NAME=VALUE": the value as JSON where it is some, else as text.
Result<QJsonObject> parametersOf(const Run &run)
{
    QJsonObject parameters;
    for (const QString &word : run.arguments.values(QStringLiteral(u"param"))) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return failure(Error::Code::Invalid, QStringLiteral(u"--param is NAME=VALUE, not “%1”.").arg(word));
        const QString value = word.mid(equals + 1);
        const QJsonDocument json = QJsonDocument::fromJson('[' + value.toUtf8() + ']');
        parameters.insert(word.left(equals), json.isArray() && json.array().size() == 1 ? json.array().first() : QJsonValue(value));
    }
    return parameters;
}

QString measureNames()
{
    QStringList names{QStringLiteral(u"f1-exact"), QStringLiteral(u"f1-overlap")};
    for (const Measure *measure : allMeasures())
        names.append(QLatin1String(measure->id));
    return names.join(QStringLiteral(u", "));
}

QJsonValue jsonOf(const Score &score)
{
    if (!score.isDefined())
        return QJsonValue::Null;
    if (score.values.size() == 1)
        return score.values.front();
    QJsonArray values;
    for (const double value : score.values)
        values.append(value);
    return values;
}

// The studies of the file, and what is to be computed of them: its cases, or the measure asked for of every study.
Result<StudyFile> studiesOf(const Run &run)
{
    const QString name = run.value("study");
    const auto parameters = parametersOf(run);
    if (!parameters)
        return tl::unexpected(parameters.error());
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, QStringLiteral(u"%1 cannot be read: %2.").arg(name, file.errorString()));
    const QByteArray bytes = file.readAll();
    StudyFile studies;
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (suffix == u"csv" || suffix == u"tsv") {
        CsvText text(bytes);
        QList<QStringList> rows;
        while (const auto row = text.next())
            rows.append(*row);
        if (!text.fault().isEmpty())
            return failure(Error::Code::Invalid, QStringLiteral(u"%1: %2").arg(name, text.fault()));
        const QString level = parameters->value(u"level").toString();
        const auto study = studyFromTable(text.header(), rows, level == u"jaccard" || level == u"masi");
        if (!study)
            return failure(study.error().code, QStringLiteral(u"%1: %2").arg(name, study.error().message));
        studies.studies.insert(QString(), *study);
    } else {
        auto read = readStudies(bytes);
        if (!read)
            return failure(read.error().code, QStringLiteral(u"%1: %2").arg(name, read.error().message));
        studies = std::move(*read);
    }
    if (!run.has("measure"))
        return studies;
    studies.cases.clear();
    for (auto it = studies.studies.begin(); it != studies.studies.end(); ++it) {
        for (const QString &measure : run.list("measure"))
            studies.cases.append({it.key().isEmpty() ? measure : it.key() + u'/' + measure, measure, *parameters, it.key()});
    }
    return studies;
}

int runStudies(const Run &run)
{
    const auto file = studiesOf(run);
    if (!file)
        return run.fail(file.error());
    if (file->cases.isEmpty())
        return run.usage(QStringLiteral(u"Say what to compute: --measure ID, one of %1.").arg(measureNames()));
    QJsonObject values;
    int exit = Well;
    for (const StudyCase &one : file->cases) {
        const ChosenMeasure chosen = measureNamed(one.measure, one.parameters);
        Result<Score> score = failure(Error::Code::NotFound, QStringLiteral(u"%1: there is no measure “%2”; there are: %3.").arg(one.id, one.measure, measureNames()));
        if (chosen.measure != nullptr && !one.input.isEmpty() && !file->studies.contains(one.input))
            score = failure(Error::Code::NotFound, QStringLiteral(u"%1: the file has no study “%2”.").arg(one.id, one.input));
        else if (chosen.measure != nullptr)
            score = compute(chosen, file->studies.value(one.input));
        if (!score)
            exit = run.fail(score.error());
        else if (!score->isDefined())
            run.err << one.id << ": " << score->reason << Qt::endl;
        else if (!score->note.isEmpty())
            run.err << one.id << ": " << score->note << Qt::endl;
        values.insert(one.id, score ? jsonOf(*score) : QJsonValue());
    }
    if (run.has("json")) {
        run.print(values);
        return exit;
    }
    for (auto it = values.begin(); it != values.end(); ++it)
        run.out << it.key() << '\t' << QString::fromUtf8(QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact)).chopped(1).mid(1) << '\n';
    return exit;
}

Result<AgreementSettings> settingsOf(const Run &run, const CorpusStore &store)
{
    AgreementSettings settings;
    const auto parameters = parametersOf(run);
    if (!parameters)
        return tl::unexpected(parameters.error());
    settings.parameters = *parameters;
    settings.draws = parameters->value(u"draws").toInteger(settings.draws);
    settings.seed = static_cast<quint64>(parameters->value(u"seed").toInteger(static_cast<qint64>(settings.seed)));
    settings.measures = run.has("measure") ? run.list("measure") : QStringList{QStringLiteral(u"f1-exact")};
    settings.labels = run.list("label");
    settings.documents = run.value("documents");
    settings.skippedZones = run.value("zones") == u"all";
    settings.unfinished = run.has("unfinished");
    for (const QString &name : run.list("layers")) {
        const auto annotator = annotatorNamed(store, name);
        if (!annotator)
            return tl::unexpected(annotator.error());
        settings.layers.append(annotator->id);
    }
    return settings;
}

QString shown(const Score &score)
{
    return score.isDefined() ? QString::number(score.value(), 'f', 3) : QStringLiteral(u"undefined (%1)").arg(score.reason);
}

void printReport(const Run &run, const AgreementReport &report, const MeasureReport &measure)
{
    run.out << measure.measure << ": " << shown(measure.value.score);
    if (measure.value.interval.isDefined())
        run.out << QStringLiteral(u" [%1, %2]").arg(measure.value.interval.low(), 0, 'f', 3).arg(measure.value.interval.high(), 0, 'f', 3);
    else
        run.out << "; " << measure.value.intervalReason;
    run.out << '\n';
    for (const PairFigure &pair : measure.pairs) {
        QStringList names;
        for (const Annotator &annotator : report.layers) {
            if (annotator.id == pair.a || annotator.id == pair.b)
                names.append(annotator.name);
        }
        run.out << "  " << names.join(QStringLiteral(u" - ")) << ": " << shown(pair.figure.score) << '\n';
    }
    for (auto it = measure.labels.begin(); it != measure.labels.end(); ++it)
        run.out << "  " << it.key() << ": " << shown(it->score) << '\n';
    for (const RoundFigure &round : measure.rounds) {
        run.out << QStringLiteral(u"  round %1, %2 documents: ").arg(round.round).arg(round.documents.size()) << shown(round.figure.score);
        if (const Score &change = round.change.score; change.isDefined())
            run.out << (change.value() < 0 ? "; change " : "; change +") << QString::number(change.value(), 'f', 3);
        run.out << '\n';
    }
}

Result<void> writeReport(const QString &name, const WrittenAgreement &written)
{
    const auto bytes = agreementFile(written, QFileInfo(name).suffix());
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return failure(Error::Code::Io, QStringLiteral(u"%1 cannot be written: %2.").arg(name, file.errorString()));
    return {};
}

int runProject(const Run &run)
{
    const QString zones = run.value("zones");
    if (!zones.isEmpty() && zones != u"annotated" && zones != u"all")
        return run.usage(QStringLiteral(u"--zones is annotated or all, not “%1”.").arg(zones));
    const auto store = openProject(run, ProjectFiles::Access::Read);
    if (!store)
        return run.fail(store.error());
    const auto settings = settingsOf(run, **store);
    if (!settings)
        return run.fail(settings.error());
    // Every figure stands beside the spans it is about.
    AgreementSettings asked = *settings;
    asked.measures.append(QStringLiteral(u"f1-exact"));
    TerminalProgress progress;
    ProjectAgreement agreement(**store);
    const auto report = agreement.compute(asked, progress);
    if (!report)
        return run.fail(report.error());
    if (run.has("report")) {
        if (const auto done = writeReport(run.value("report"), {*settings, *report, confusionsOf(agreement, *report, *settings)}); !done)
            return run.fail(done.error());
    }
    QJsonArray measures;
    for (const MeasureReport &measure : askedFor(*report)) {
        if (run.has("json"))
            measures.append(jsonOf(*report, measure, *settings));
        else
            printReport(run, *report, measure);
    }
    if (run.has("json"))
        run.print(measures.size() == 1 ? measures.first().toObject() : QJsonObject{{QStringLiteral(u"measures"), measures}});
    else
        run.out << report->sentence << '\n';
    return Well;
}

int run(const Run &run)
{
    if (run.has("study"))
        return runStudies(run);
    if (run.positional().isEmpty())
        return run.usage(QStringLiteral(u"usage: dau-cli agree P.dau, or --study FILE"));
    return runProject(run);
}

} // namespace

const Command agreeCommand = {"agree", "P.dau | --study FILE", "Measures how far annotators agree.", 0, 1, options, run};

} // namespace dau::cli
