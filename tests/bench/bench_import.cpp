// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// P8 and P10: a brat folder into a project, every quote checked, and the project out as JSONL.
#include "tests/bench/bench.h"
#include "tests/bench/madecorpus.h"

#include "model/annotation/annotationset.h"
#include "model/scheme/bundledschemes.h"
#include "storage/exchange/fileexchange.h"
#include "tests/storage/projectkit.h"

#include <QtCore/QDir>

#include <algorithm>
#include <cmath>

namespace dau::bench {

namespace {

// What the corpus holds; relations count as annotations, as in the figures of others.
struct Size {
    int documents = 0;
    qint64 spans = 0;
    qint64 relations = 0;

    double annotations() const { return static_cast<double>(spans + relations); }
};

Result<Size> writeCorpus(const QString &folder, int documents)
{
    Size size{documents, 0, 0};
    for (int i = 0; i < documents; ++i) {
        const MadeDocument made = madeDocument(i);
        if (const Result<void> written = writeBrat(made, folder); !written)
            return tl::unexpected(written.error());
        size.spans += made.annotations.size();
        size.relations += made.relations.size();
    }
    return size;
}

// Whether the project holds what the files hold: text, labels, spans with their words, relations.
bool isWhole(const CorpusStore &store, const Size &size)
{
    for (int i = 0; i < size.documents; ++i) {
        const MadeDocument made = madeDocument(i);
        const auto id = store.documentByName(made.name);
        const auto annotators = id && *id ? store.layersOf(**id) : Result<QList<AnnotatorId>>();
        if (!annotators || annotators->size() != 1)
            return false;
        const auto text = store.text(**id);
        const auto layer = store.layer({**id, annotators->first()});
        if (!text || !layer || text->string() != made.text || layer->relations.size() != made.relations.size())
            return false;
        const AnnotationSet there(layer->annotations, {});
        const bool all = std::all_of(made.annotations.begin(), made.annotations.end(), [&](const Annotation &annotation) {
            const auto same = there.withSpans(annotation.spans);
            return same.size() == 1 && same.first()->label == annotation.label;
        });
        if (!all || there.size() != made.annotations.size())
            return false;
    }
    return true;
}

void printRate(const QString &goal, const Samples &samples, const Size &size, double perSecond)
{
    const double reached = size.annotations() / samples.cpu(0.5) * 1000;
    samples.print({{QStringLiteral(u"documents"), size.documents},
                   {QStringLiteral(u"spans"), size.spans},
                   {QStringLiteral(u"relations"), size.relations},
                   {QStringLiteral(u"annotations_per_cpu_second"), std::round(reached)},
                   {QStringLiteral(u"spans_per_cpu_second"), std::round(static_cast<double>(size.spans) / samples.cpu(0.5) * 1000)}});
    printGoal(goal, 1e6 / reached, 1e6 / perSecond);
}

// Argument: how many documents; else 400.
bool runImport(const QStringList &arguments)
{
    const int documents = arguments.isEmpty() ? 400 : arguments.first().toInt();
    const QTemporaryDir source;
    const QString brat = source.filePath(QStringLiteral(u"Lan"));
    if (documents < 1 || !QDir().mkpath(brat))
        return failed(QStringLiteral(u"The first argument is the number of documents."));
    const auto size = writeCorpus(brat, documents);
    if (!size)
        return failed(size.error().message);

    const FileExchange exchange;
    Progress progress;
    Samples planning(QStringLiteral(u"P8 import of brat: the plan, every quote checked"));
    Samples importing(QStringLiteral(u"P8 import of brat: plan and import"));
    Samples exporting(QStringLiteral(u"P10 export as JSONL, read back and checked"));
    for (int i = 0; i < 3; ++i) {
        const kit::ProjectFolder project;
        const auto store = project.files().create(project.path(), *bundledScheme(u"vn-polnews"));
        if (!store)
            return failed(store.error().message);
        const auto me = addAnnotator(**store, QStringLiteral(u"Kim"));
        if (!me)
            return failed(me.error().message);
        ImportOptions options;
        options.format = QStringLiteral(u"brat");
        Result<ImportReport> report;
        importing.measure([&] {
            Result<std::shared_ptr<ImportPlan>> plan;
            planning.measure([&] { plan = exchange.plan(**store, {brat}, options, progress); });
            report = plan ? exchange.import(**store, **plan, options, *me, progress) : tl::unexpected(plan.error());
            (void)(*store)->flush();
        });
        if (!report)
            return failed(report.error().message);
        if (report->annotations != size->spans || report->relations != size->relations || !isWhole(**store, *size))
            return failed(report->problems.isEmpty() ? QStringLiteral(u"The project does not hold what the files hold.")
                                                     : report->problems.first().toString());

        ExportRequest request;
        request.format = QStringLiteral(u"jsonl");
        request.target = project.path(QStringLiteral(u"out.jsonl"));
        Result<ExportReport> written;
        exporting.measure([&] { written = exchange.write(**store, request, progress); });
        if (!written)
            return failed(written.error().message);
        if (written->annotations != size->spans || written->checked != size->spans)
            return failed(QStringLiteral(u"The export does not hold what the project holds."));
    }
    planning.print();
    printRate(QStringLiteral(u"P8 CPU us per annotation imported"), importing, *size, 0.7e6);
    printRate(QStringLiteral(u"P10 CPU us per annotation exported"), exporting, *size, 1.2e6);
    return true;
}

} // namespace

extern const Bench import;
const Bench import{"import", "brat in, JSONL out (P8, P10); argument: number of documents", runImport};

} // namespace dau::bench
