// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/formattable.h"
#include "storage/formats/support/ziparchive.h"
#include "tests/kit/cases.h"
#include "tests/kit/exchangekit.h"
#include "tests/kit/notation.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace dau::kit {

// What came back otherwise than it went out, but for the parts named; empty: nothing.
inline QStringList differences(const QList<LabelledDocument> &before, const ReadBack &back, const QStringList &without = {})
{
    QStringList result = back.errors();
    for (const LabelledDocument &sent : before) {
        const LabelledDocument *came = back.document(sent.document.name);
        if (!came) {
            result.append(QStringLiteral(u"no document “%1”").arg(sent.document.name));
            continue;
        }
        if (came->text.string() != sent.text.string()) {
            result.append(QStringLiteral(u"%1: text «%2» became «%3»").arg(sent.document.name, sent.text.string(), came->text.string()));
            continue;
        }
        if (!without.contains(u"metadata") && came->document.metadata != sent.document.metadata)
            result.append(sent.document.name + QStringLiteral(u": metadata"));
        if (!without.contains(u"zones") && came->zones != sent.zones)
            result.append(sent.document.name + QStringLiteral(u": zones"));
        // Some formats give a document once for each layer.
        QList<LabelledLayer> layers;
        for (const LabelledDocument &document : back.documents)
            layers += document.document.name == sent.document.name ? document.layers : QList<LabelledLayer>();
        if (layers.size() > sent.layers.size())
            result.append(sent.document.name + QStringLiteral(u": a layer too many"));
        for (const LabelledLayer &layer : sent.layers) {
            const auto found = std::find_if(layers.begin(), layers.end(), [&](const LabelledLayer &other) { return other.annotator.name == layer.annotator.name; });
            if (found == layers.end()) {
                if (!without.contains(u"empty layers") || !layer.layer.annotations.isEmpty())
                    result.append(QStringLiteral(u"%1: no layer of “%2”").arg(sent.document.name, layer.annotator.name));
                continue;
            }
            const QStringList a = describe(layer, sent.text, without);
            const QStringList b = describe(*found, came->text, without);
            for (const QString &line : a) {
                if (!b.contains(line))
                    result.append(QStringLiteral(u"%1: lost %2").arg(sent.document.name, line));
            }
            for (const QString &line : b) {
                if (!a.contains(line))
                    result.append(QStringLiteral(u"%1: new %2").arg(sent.document.name, line));
            }
            if (a.size() != b.size())
                result.append(QStringLiteral(u"%1: %2 became %3 lines").arg(sent.document.name).arg(a.size()).arg(b.size()));
            if (!without.contains(u"notes") && layer.layer.info.note != found->layer.info.note)
                result.append(sent.document.name + QStringLiteral(u": note on the document"));
            if (!without.contains(u"document labels") && layer.layer.info.attributes != found->layer.info.attributes)
                result.append(sent.document.name + QStringLiteral(u": document labels"));
        }
    }
    return result;
}

// What a format reads of one file with these bytes, called bài.SUFFIX unless `file` says otherwise; a failure where it does
// not recognise the file. The project's text is "😀 Bí thư Thành ủy Hà Nội".
inline ReadBack readFile(const QString &id, const QByteArray &bytes, const QString &file = {})
{
    const Format &format = *formatById(id);
    MemorySink sink;
    sink.files.insert(!file.isEmpty() ? file : QStringLiteral(u"bài.") + (format.suffix.isEmpty() ? QStringLiteral(u"json") : format.suffix), bytes);
    const QTemporaryDir folder;
    sink.save(folder, {});
    const QString path = folder.filePath(sink.files.firstKey());
    const auto known = [](const QString &) -> std::optional<Text> { return Text(QStringLiteral(u"😀 Bí thư Thành ủy Hà Nội")); };
    ReadBack back = readBack(format, {path, {}, known, {}});
    if (format.recognises(path) < 50)
        back.failure = QStringLiteral(u"not recognised");
    return back;
}

// What reading said is lost.
inline QStringList saidLost(const ReadBack &back)
{
    QStringList losses;
    for (const Problem &problem : back.problems) {
        if (problem.severity == Problem::Severity::Loss)
            losses.append(problem.message);
    }
    return losses;
}

// All layers of all documents, an annotator's name before each line.
inline QStringList linesOf(const ReadBack &back)
{
    QStringList lines;
    for (const LabelledDocument &document : back.documents) {
        for (const LabelledLayer &layer : document.layers) {
            for (const QString &line : describe(layer, document.text, {QStringLiteral(u"origins"), QStringLiteral(u"sources")}))
                lines.append(layer.annotator.name + QStringLiteral(u": ") + line);
        }
    }
    return lines;
}

// The files of an export on disk, for programs to look at.
inline QStringList save(const MemorySink &sink, const QTemporaryDir &folder, const QString &suffix)
{
    sink.save(folder, suffix);
    QStringList paths;
    for (auto it = sink.files.begin(); it != sink.files.end(); ++it)
        paths.append(folder.filePath(it.key().isEmpty() ? QStringLiteral(u"out.") + suffix : it.key()));
    return paths;
}

// Runs a program; what it said where it failed, empty where it was content.
inline QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(300'000);
    const QString said = QString::fromUtf8(process.readAll());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? QString() : program + u' ' + said.left(3000);
}

inline bool canRun(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

// A file of the public schemas; empty where they are not here.
inline QString schema(const QString &name)
{
    const QString path = qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared")) + QStringLiteral(u"/schemas/") + name;
    return QFile::exists(path) ? path : QString();
}

// Python with the modules named.
inline const QString python = QStringLiteral(u"/usr/bin/python3");
inline bool pythonHas(const QString &modules)
{
    return canRun(python) && run(python, {QStringLiteral(u"-c"), QStringLiteral(u"import ") + modules}).isEmpty();
}

// "label TAB text" of every span that tests/checkers/quotes.py finds in an export's files with the suffix.
inline QStringList quotesSaid(const Format &format, const QList<LabelledDocument> &documents, const QString &suffix)
{
    MemorySink sink;
    Progress progress;
    if (!format.write(MemorySource(documents), {}, sink, progress))
        return {QStringLiteral(u"not written")};
    const QTemporaryDir folder;
    return piecesSaid(python, QStringList{QStringLiteral(DAU_SOURCE_DIR "/tests/checkers/quotes.py"), format.id} + save(sink, folder, format.suffix).filter(suffix));
}

inline QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    MemorySink sink;
    (void)sink.write(name, bytes);
    sink.save(folder, {});
    return folder.filePath(name);
}

inline QByteArray zipOf(const QList<std::pair<QString, QByteArray>> &files)
{
    QByteArray bytes;
    ZipWriter writer([&](const QByteArray &more) -> Result<void> {
        bytes += more;
        return {};
    });
    for (const auto &[name, content] : files) {
        if (!writer.begin(name) || !writer.write(content))
            qFatal("the ZIP cannot be written");
    }
    if (!writer.close())
        qFatal("the ZIP cannot be written");
    return bytes;
}

// Files by path.
using Files = QMap<QString, QByteArray>;

inline Files filesOfZip(const QString &path)
{
    Files files;
    if (!eachFileOfZip(path, [&](const QString &name, const ByteSource &content) {
            files.insert(name, wholeSource(content, 1 << 24).value_or(QByteArray()));
            return true;
        }))
        qFatal("the ZIP cannot be read");
    return files;
}

inline QByteArray zipOfFiles(const Files &files)
{
    QList<std::pair<QString, QByteArray>> list;
    for (auto it = files.begin(); it != files.end(); ++it)
        list.append({it.key(), it.value()});
    return zipOf(list);
}

inline Files filesBelow(const QString &folder)
{
    Files files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

} // namespace dau::kit
