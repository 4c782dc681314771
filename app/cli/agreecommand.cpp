// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "model/agreement/studyfile.h"
#include "storage/formats/support/csvtext.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

namespace dau::cli {

namespace {

using namespace dau::agreement;

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"study"), QStringLiteral(u"Studies of your own, in JSON or CSV (items x annotators), instead of a project."), QStringLiteral(u"FILE")},
            {QStringLiteral(u"measure"), QStringLiteral(u"The measure's id: f1-exact, f1-overlap, alpha, gamma ..."), QStringLiteral(u"ID")},
            {QStringLiteral(u"param"), QStringLiteral(u"A parameter of the measure, e.g. level=ordinal."), QStringLiteral(u"NAME=VALUE")},
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

int run(const Run &run)
{
    if (run.has("study"))
        return runStudies(run);
    return run.usage(QStringLiteral(u"Name a study: --study FILE."));
}

} // namespace

const Command agreeCommand = {"agree", "P.dau | --study FILE", "Measures how far annotators agree.", 0, 1, options, run};

} // namespace dau::cli
