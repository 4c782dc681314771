// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// Agreement of three annotators from the project file: cold, warm, after an edit of one document; the bootstrap; gamma of a
// document of 300 spans; beside tests/bench/agree.py on the same spans.
#include "tests/bench/bench.h"
#include "tests/bench/madecorpus.h"

#include "model/agreement/projectagreement.h"
#include "model/review/queue.h"
#include "model/scheme/bundledschemes.h"
#include "tests/storage/projectkit.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>

namespace dau::bench {

namespace {

using namespace dau::agreement;

constexpr int spansPerDocument = 50;

// The layer of another annotator: one span in ten missing, one in twelve longer, one in fifteen of another label.
QList<Annotation> otherwise(const QList<Annotation> &annotations, qsizetype length, QRandomGenerator &random)
{
    QList<Annotation> result;
    for (Annotation annotation : annotations) {
        if (random.bounded(10) == 0)
            continue;
        annotation.id = AnnotationId::create();
        if (random.bounded(12) == 0 && annotation.spans.last().end + 3 < length)
            annotation.spans.last().end += 3;
        if (random.bounded(15) == 0)
            annotation.label = QStringLiteral(u"PERSON");
        result.append(annotation);
    }
    return result;
}

// The layers of two more annotators, through the journal; and all spans as lines for the peers.
Result<void> addLayers(CorpusStore &store, const QList<AnnotatorId> &annotators, QFile &lines)
{
    QRandomGenerator random(1);
    const auto rows = store.documents({}, 0, 10'000'000);
    if (!rows)
        return tl::unexpected(rows.error());
    Change change{QStringLiteral(u"import"), QStringLiteral(u"layers"), annotators.first(), {}, {}};
    const auto write = [&](const DocumentRow &row, qsizetype annotator, const QList<Annotation> &annotations) {
        for (const Annotation &annotation : annotations) {
            const Span span = annotation.extent();
            lines.write(QStringLiteral(u"%1\t%2\t%3\t%4\t%5\n").arg(row.name).arg(annotator).arg(span.begin).arg(span.end).arg(annotation.label).toUtf8());
        }
    };
    for (const DocumentRow &row : *rows) {
        const auto first = store.layer({row.id, annotators.first()});
        if (!first)
            return tl::unexpected(first.error());
        write(row, 0, first->annotations);
        LayerInfo finished = first->info;
        finished.state = LayerState::Done;
        if (first->info != finished)
            change.edits.append({row.id, annotators.first(), first->info, finished});
        for (qsizetype i = 1; i < annotators.size(); ++i) {
            const QList<Annotation> annotations = otherwise(first->annotations, row.length, random);
            write(row, i, annotations);
            change.edits.append({row.id, annotators[i], LayerInfo{}, finished});
            for (const Annotation &annotation : annotations)
                change.edits.append({row.id, annotators[i], {}, annotation});
        }
        if (change.edits.size() > 20'000 || row.id == rows->last().id) {
            if (const auto appended = store.append(change, {}, [](const Result<qint64> &) {}); !appended)
                return tl::unexpected(appended.error());
            if (const auto flushed = store.flush(); !flushed)
                return flushed;
            change.edits.clear();
        }
    }
    return {};
}

void peers(const QString &file)
{
    QProcess python;
    python.start(QStringLiteral(u"python3"), {QStringLiteral(DAU_SOURCE_DIR "/tests/bench/agree.py"), file});
    if (!python.waitForFinished(600'000) || python.exitCode() != 0)
        return printLine({{QStringLiteral(u"name"), QStringLiteral(u"peers in Python: could not run")}});
    QJsonObject line = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    line.insert(QStringLiteral(u"name"), QStringLiteral(u"peers in Python, CPU seconds without reading"));
    printLine(line);
}

void gammaOfOneDocument()
{
    QRandomGenerator random(3);
    Study study;
    study.kind = Study::Kind::Unitizing;
    study.raters = 3;
    study.length = 4000;
    study.categories.resize(6);
    study.units.resize(3);
    for (qint64 i = 0; i < 100; ++i) {
        const qint64 begin = i * 40 + random.bounded(10);
        const qint64 length = 5 + random.bounded(15);
        for (Units &units : study.units) {
            if (random.bounded(10) > 0)
                units.push_back({begin, begin + length + (random.bounded(5) == 0 ? 3 : 0), static_cast<qint32>(i % 6)});
        }
    }
    Samples gamma(QStringLiteral(u"gamma, 300 spans, 30 samples"));
    QString value;
    gamma.repeat(5, [&] {
        const auto score = agreement::compute(measureNamed(QStringLiteral(u"gamma")), study);
        value = score && score->isDefined() ? QString::number(score->value()) : QString();
    });
    gamma.print({{QStringLiteral(u"gamma"), value}});
    printGoal(QStringLiteral(u"gamma of 300 spans, CPU ms"), gamma.cpu(0.5), 200);
}

// Argument: documents of 50 spans by each of three; else 6,700 (1,000,000 spans).
bool runAgree(const QStringList &arguments)
{
    const int documents = arguments.isEmpty() ? 6'700 : arguments.first().toInt();
    if (documents < 10)
        return failed(QStringLiteral(u"The first argument is the number of documents, 10 or more."));
    gammaOfOneDocument();

    const kit::ProjectFolder folder;
    const auto store = folder.files().create(folder.path(), *bundledScheme(u"vn-polnews"));
    if (!store)
        return failed(store.error().message);
    QList<AnnotatorId> annotators;
    for (const char16_t *name : {u"An", u"Bình", u"Chi"}) {
        const auto annotator = addAnnotator(**store, QString::fromUtf16(name));
        if (!annotator)
            return failed(annotator.error().message);
        annotators.append(*annotator);
    }
    if (const auto added = addDocuments(**store, annotators.first(), 0, documents, 2000, spansPerDocument); !added)
        return failed(added.error().message);
    QFile lines(folder.path() + QStringLiteral(u".tsv"));
    if (!lines.open(QIODevice::WriteOnly))
        return failed(lines.errorString());
    if (const auto layers = addLayers(**store, annotators, lines); !layers)
        return failed(layers.error().message);
    lines.close();

    AgreementSettings settings;
    settings.measures = {QStringLiteral(u"f1-exact"), QStringLiteral(u"f1-overlap"), QStringLiteral(u"alpha"), QStringLiteral(u"cohen_kappa")};
    settings.parameters = {{QStringLiteral(u"align"), QStringLiteral(u"equal")}}; // as the peers have it
    settings.draws = 0;
    Progress progress;
    ProjectAgreement agreement(**store);
    QJsonObject figures;
    bool well = true;
    const auto compute = [&] {
        const auto report = agreement.compute(settings, progress);
        well = well && report;
        if (!report)
            return;
        for (const MeasureReport &measure : report->measures) {
            const Score &score = measure.joint.isDefined() ? measure.joint : measure.value.score; // of all at once, as the peers have it
            figures.insert(measure.measure, score.isDefined() ? QJsonValue(score.value()) : QJsonValue());
        }
    };
    Samples cold(QStringLiteral(u"f1-exact f1-overlap alpha kappa, cold"));
    cold.measure(compute);
    Samples warm(QStringLiteral(u"the same, warm"));
    warm.repeat(5, compute);
    const auto first = (*store)->documents({}, 0, 1);
    Samples edited(QStringLiteral(u"the same, one document edited"));
    edited.repeat(5, [&] {
        agreement.forget(first->first().id);
        compute();
    });
    ReviewQueue queue;
    Samples units(QStringLiteral(u"units of disagreement, cold"));
    units.measure([&] { well = well && queue.update(**store, progress); });
    settings.draws = 1000;
    settings.measures = {QStringLiteral(u"f1-exact")};
    Samples draws(QStringLiteral(u"f1-exact with 1,000 draws, four intervals"));
    draws.measure(compute);
    if (!well)
        return failed(QStringLiteral(u"A figure could not be computed."));
    const QJsonObject size{{QStringLiteral(u"documents"), documents}, {QStringLiteral(u"spans"), documents * spansPerDocument * 3 * 28 / 30}};
    cold.print(figures);
    warm.print(size);
    edited.print();
    draws.print();
    units.print({{QStringLiteral(u"units"), queue.counts().units}});
    printGoal(QStringLiteral(u"agreement cold, wall ms"), cold.wall(0.5), 4000);
    printGoal(QStringLiteral(u"units of disagreement cold, wall ms"), units.wall(0.5), 4000);
    printGoal(QStringLiteral(u"agreement warm, CPU ms"), warm.cpu(0.5), 300);
    printGoal(QStringLiteral(u"agreement after an edit, CPU ms"), edited.cpu(0.5), 30);
    printGoal(QStringLiteral(u"1,000 draws, CPU ms"), draws.cpu(0.5), 2000);
    peers(lines.fileName());
    return true;
}

} // namespace

extern const Bench agree;
const Bench agree{"agree", "agreement of three annotators, gamma, peers; argument: documents (6,700)", runAgree};

} // namespace dau::bench
