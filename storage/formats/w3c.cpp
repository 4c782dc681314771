// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/encoding.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/webannotation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

namespace dau {

namespace {

constexpr qint64 largestText = qint64(200) << 20;
const QStringList suffixes{QStringLiteral(u"jsonld"), QStringLiteral(u"json")};
const QString ours = QStringLiteral(u"urn:dau:document:");

QString tr(const char *text)
{
    return QCoreApplication::translate("WebAnnotation", text);
}

// OUT/DOCUMENT.jsonld, a page of annotations, and the text they are on beside it.
Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    const OffsetUnit unit = unitsByName().value(options.settings.value(QStringLiteral(u"unit")), OffsetUnit::CodePoints);
    FileNames files;
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        if (!progress.step(i, source.documentCount()))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        const QString path = files(document->document.name);
        if (auto written = sink.write(path + QStringLiteral(u".txt"), document->text.string().toUtf8()); !written)
            return written;
        if (auto written = sink.write(path + QStringLiteral(u".jsonld"), toAnnotationPage(*document, unit)); !written)
            return written;
    }
    return {};
}

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        const bool known = edges.contains("ns/anno.jsonld") || edges.contains("TextQuoteSelector") || edges.contains("TextPositionSelector");
        return known ? 95 : 0;
    });
}

// The text that annotations are on: beside the file, by the names of the file and of the source, else the project's.
std::optional<LabelledDocument> documentFor(const QString &source, const JsonRecord &record, const ImportInput &input, QList<Problem> &problems)
{
    const QString stem = QFileInfo(record.path).completeBaseName();
    const bool own = source.startsWith(ours);
    const QString last = QUrl::fromPercentEncoding(source.section(u'/', -1).section(u'#', 0, 0).toUtf8());
    const QString name = own ? QUrl::fromPercentEncoding(source.mid(ours.size()).toUtf8()) : stem;
    const QString folder = QFileInfo(record.path).path() + u'/';
    QStringList candidates{folder + stem + QStringLiteral(u".txt")};
    if (!own && !last.isEmpty() && last != u"." && last != u"..")
        candidates += {folder + last, folder + last + QStringLiteral(u".txt")};
    for (const QString &candidate : std::as_const(candidates)) {
        if (candidate == record.path || !QFileInfo(candidate).isFile())
            continue;
        const auto bytes = wholeFile(candidate, largestText);
        const auto decoded = bytes ? decode(*bytes, QStringLiteral(u"utf-8")) : tl::unexpected(bytes.error());
        if (!decoded) {
            problems.append({Problem::Severity::Error, record.file, 0, decoded.error().message});
            return {};
        }
        const Text text(decoded->string);
        LabelledDocument document{documentFacts(name, text, fileNameOf(candidate)), text, {}, {}};
        document.document.byteOrderMark = decoded->byteOrderMark;
        document.document.sourceHash = sourceHash(*bytes);
        return document;
    }
    for (const QString &known : {name, last, QFileInfo(last).completeBaseName()}) {
        const auto text = input.knownText && !known.isEmpty() ? input.knownText(known) : std::nullopt;
        if (text)
            return LabelledDocument{documentFacts(known, *text, record.file), *text, {}, {}};
    }
    problems.append({Problem::Severity::Error, record.file, 0,
                     tr("There is no text for it: neither %1.txt beside it nor a document “%2” in the project.").arg(stem, name)});
    return {};
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"w3c"));
    // A page is whole; annotations in a list or a line each, with one source, belong together.
    std::optional<WebAnnotationReader> loose;
    QString looseSource;
    bool going = true;
    const auto flush = [&] {
        if (auto read = loose ? loose->finish() : std::nullopt)
            going = take(*std::move(read));
        loose.reset();
        return going;
    };
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        const QString source = WebAnnotationReader::sourceOf(record.object);
        const QString annotator = QFileInfo(record.path).completeBaseName();
        const QString place = record.path + u'\n' + source;
        const bool page = record.object.has("items");
        if ((page || place != looseSource) && !flush())
            return false;
        if (!loose) {
            auto document = documentFor(source, record, input, problems);
            if (!document)
                return true;
            loose.emplace(*std::move(document), input, record.file, annotator, reader, problems);
            looseSource = place;
        }
        if (!page) {
            loose->add(record.object);
            return true;
        }
        record.object.eachObject("items", {}, [&](const JsonObject &item) { loose->add(item); });
        if (record.object.isFaulty())
            loose.reset();
        return flush();
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!flush())
        return cancelled();
    return problems;
}

} // namespace

namespace formats {

extern const Format w3c;
const Format w3c{
    .id = QStringLiteral(u"w3c"),
    .name = QStringLiteral(u"W3C Web Annotation"),
    .suffix = {},
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .settings = {{QStringLiteral(u"unit"), {QStringLiteral(u"codepoints"), QStringLiteral(u"utf16")}}},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
