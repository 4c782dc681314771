// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// How fast each format is written and read, without a project: annotations per CPU second; brat and JSONL beside the bare
// Python script tests/bench/formats.py on the same files.
#include "tests/bench/bench.h"
#include "tests/bench/madecorpus.h"

#include "model/scheme/bundledschemes.h"
#include "storage/formats/support/formattable.h"
#include "tests/kit/exchangekit.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>

#include <cmath>

namespace dau::bench {

namespace {

struct Corpus {
    QList<LabelledDocument> documents;
    double annotations = 0; // relations count too
};

Corpus makeCorpus(int documents)
{
    Corpus corpus;
    for (int i = 0; i < documents; ++i) {
        const MadeDocument made = madeDocument(i);
        LabelledDocument document;
        document.document.name = made.name;
        document.text = Text(made.text);
        LabelledLayer layer;
        layer.annotator.name = QStringLiteral(u"An");
        layer.layer.annotations = made.annotations;
        layer.layer.relations = made.relations;
        layer.layer.info.state = LayerState::Done;
        document.layers.append(layer);
        corpus.documents.append(document);
        corpus.annotations += static_cast<double>(made.annotations.size() + made.relations.size());
    }
    return corpus;
}

double rate(double annotations, const Samples &samples)
{
    return std::round(annotations / samples.cpu(0.5) * 1000);
}

struct Rates {
    double written = 0;
    double read = 0;
};

// Writes into memory and reads what was saved; the files are left in the folder. False: the format could not.
bool measure(const Format &format, const Corpus &corpus, const QTemporaryDir &folder, Rates &rates)
{
    const kit::MemorySource source(corpus.documents, *bundledScheme(u"vn-polnews"));
    Progress progress;
    kit::MemorySink sink;
    bool well = true;
    Samples writing(QStringLiteral(u"write ") + format.id);
    writing.repeat(3, [&] {
        sink = {};
        well = well && format.write(source, {}, sink, progress);
    });
    rates.written = rate(corpus.annotations, writing);
    if (!well || !format.read)
        return well;
    ImportInput input;
    input.path = sink.save(folder, format.suffix);
    qsizetype came = 0;
    Samples reading(QStringLiteral(u"read ") + format.id);
    reading.repeat(3, [&] {
        came = 0;
        const auto problems = format.read(
            input,
            [&came](LabelledDocument document) {
                for (const LabelledLayer &layer : document.layers)
                    came += layer.layer.annotations.size() + layer.layer.relations.size();
                return true;
            },
            progress);
        well = well && problems;
    });
    rates.read = rate(static_cast<double>(came), reading);
    return well && came > 0;
}

// The same files in Python; a figure that is not there is 0.
QJsonObject peer(const QString &id, const QString &path)
{
    QProcess python;
    python.start(QStringLiteral(u"python3"), {QStringLiteral(DAU_SOURCE_DIR "/tests/bench/formats.py"), id, path});
    if (!python.waitForFinished(600'000) || python.exitCode() != 0)
        return {{QStringLiteral(u"python"), QStringLiteral(u"could not run")}};
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

// Argument: how many documents; else 400.
bool runFormats(const QStringList &arguments)
{
    const int count = arguments.isEmpty() ? 400 : arguments.first().toInt();
    if (count < 1)
        return failed(QStringLiteral(u"The argument is the number of documents."));
    const Corpus corpus = makeCorpus(count);
    printLine({{QStringLiteral(u"documents"), count}, {QStringLiteral(u"annotations"), corpus.annotations}});
    for (const Format *format : allFormats()) {
        if (!format->write)
            continue;
        const QTemporaryDir folder;
        Rates rates;
        if (!measure(*format, corpus, folder, rates))
            return failed(QStringLiteral(u"%1 could not be written and read.").arg(format->id));
        QJsonObject line{{QStringLiteral(u"format"), format->id}, {QStringLiteral(u"written_per_cpu_second"), rates.written}, {QStringLiteral(u"read_per_cpu_second"), rates.read}};
        if (format->id == u"brat" || format->id == u"jsonl") {
            const QJsonObject python = peer(format->id, folder.path());
            for (auto it = python.begin(); it != python.end(); ++it)
                line.insert(QStringLiteral(u"python_") + it.key(), it.value());
        }
        printLine(line);
    }
    return true;
}

} // namespace

extern const Bench formats;
const Bench formats{"formats", "rates of every format, written and read, without a project; argument: documents (400)", runFormats};

} // namespace dau::bench
