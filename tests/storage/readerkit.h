// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/formattable.h"
#include "storage/formats/support/ziparchive.h"
#include "tests/kit/exchangekit.h"
#include "tests/kit/notation.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace dau::kit {

// What people and tools get wrong, a document for each, called after it. In every one: an emoji or a sign before spans,
// two annotators, a relation, an entity that goes over all documents, a note, metadata. The ids are the same every time.
inline QList<LabelledDocument> hardDocuments()
{
    const QList<std::pair<QString, QString>> cases{
        {QStringLiteral(u"nested"), QStringLiteral(u"😀 [TITLE Bí thư [BODY Thành ủy [PLACE Hà Nội]]] 😀 [PERSON Lâm]")},
        {QStringLiteral(u"crossing"), QStringLiteral(u"😀 [BODY#1 Ban [PLACE#2 Thành]#1 phố]#2 họp")},
        {QStringLiteral(u"discontinuous"), QStringLiteral(u"😀 [BODY#1 Hội đồng] (HĐND) [#1 thành phố]. [TITLE#2 Phó] [#2 ban]")},
        {QStringLiteral(u"same-span"), QStringLiteral(u"😀 [PERSON [TITLE Chủ tịch]] [BODY Ủy ban]")},
        {QStringLiteral(u"vietnamese-label-crlf"), QStringLiteral(u"[Chức danh [TITLE Bí thư]]\r\n\r\n\n[PLACE Hà] ")},
        {QStringLiteral(u"signs-nfd"), QStringLiteral(u"[PERSON %1] & < > \" | _ * \\[ \\\\ -> [BODY <b>&amp;</b>]")
                                           .arg(QStringLiteral(u"Nguyễn").normalized(QString::NormalizationForm_D))},
        {QStringLiteral(u"empty"), QString()},
        {QStringLiteral(u"quotes"), QStringLiteral(u"[PERSON{quote=\"a\" 'b' <c>&} Ông]. [TITLE!{level~city,rank?head} Bí thư].")},
        {QStringLiteral(u"sentences"), QStringLiteral(u"😀 [PERSON Ông Lâm] đến thành phố.\n\nSau đó [BODY Thành ủy] họp.")},
        {QStringLiteral(u"blank-edges"), QStringLiteral(u"  [BODY \t hai ]\n\n[PLACE \r\nba]")},
    };
    Entity shared;
    shared.id = {Uuid{7, 7}};
    shared.name = QStringLiteral(u"Lâm “Thí”");
    shared.aliases = {QStringLiteral(u"ông Thí"), QStringLiteral(u"T & Co")};
    quint64 next = 1;
    QList<LabelledDocument> documents;
    for (const auto &[name, notation] : cases) {
        const Page page = parse(notation);
        LabelledDocument document;
        document.document.name = name;
        document.document.title = QStringLiteral(u"Bài <số> ") + name;
        document.document.metadata = {{QStringLiteral(u"url"), QStringLiteral(u"https://example.org/?a=1&b=2")}};
        document.text = page.text;
        for (const QString &annotator : {QStringLiteral(u"An"), QStringLiteral(u"Bình & Cộng")}) {
            LabelledLayer layer;
            layer.annotator.name = annotator;
            layer.layer.annotations = page.annotations.all();
            for (Annotation &annotation : layer.layer.annotations)
                annotation.id = {Uuid{1, next++}};
            const auto &all = layer.layer.annotations;
            if (all.size() > 1)
                layer.layer.relations = {{RelationId{Uuid{2, next++}}, QStringLiteral(u"thuộc về"), all.first().id, all.last().id, {}}};
            if (!all.isEmpty()) {
                layer.layer.annotations.first().entity = shared.id;
                layer.layer.annotations.first().note = QStringLiteral(u"xem\n\"lại\" ]]>");
                layer.entities = {shared};
            }
            layer.layer.info.state = LayerState::Done;
            document.layers.append(layer);
        }
        documents.append(document);
    }
    return documents;
}

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
        for (const LabelledLayer &layer : sent.layers) {
            const auto found = std::find_if(came->layers.begin(), came->layers.end(), [&](const LabelledLayer &other) {
                return other.annotator.name == layer.annotator.name;
            });
            if (found == came->layers.end()) {
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

} // namespace dau::kit
