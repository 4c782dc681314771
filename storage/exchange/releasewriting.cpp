// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/releasewriting.h"

#include "storage/exchange/datacard.h"
#include "storage/exchange/exportwriting.h"
#include "storage/exchange/manifest.h"
#include "storage/exchange/sentences.h"
#include "storage/exchange/standoff.h"
#include "storage/formats/support/formattable.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>

namespace dau {

namespace {

Result<void> put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return failure(Error::Code::Io, releaseSentence(QT_TRANSLATE_NOOP("Release", "Cannot write “%1”: %2.")).arg(path, file.errorString()));
    return {};
}

Result<void> writeFormats(const ReleaseDocuments &documents, const ReleaseFacts &facts, const QString &folder, Progress &progress)
{
    for (const QString &id : facts.request.formats) {
        const Format *format = formatById(id);
        const QMap<QString, QString> names = documents.scheme().names.value(id).labels;
        ExportOptions options = facts.request.options;
        for (QString &label : options.labels)
            label = names.value(label, label);
        for (const auto &part : releaseParts(*format, facts.preview)) {
            const ReleasePartSource source(documents, id, part);
            const auto written = writeExport(source, *format, options, folder + u'/' + releasePath(*format, part.value_or(QString())), {}, progress);
            if (!written)
                return tl::unexpected(written.error());
        }
    }
    return {};
}

// standoff.jsonl, with the texts where they are given away; what the data card counts on the way.
Result<void> writeStandoff(const ReleaseDocuments &documents, const ReleaseFacts &facts, const QString &folder, DataCard &card, Progress &progress)
{
    QFile file(folder + u'/' + standoffFile());
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Code::Io, releaseSentence(QT_TRANSLATE_NOOP("Release", "Cannot write “%1”: %2.")).arg(file.fileName(), file.errorString()));
    for (qint64 i = 0; i < documents.entries().size(); ++i) {
        if (!progress.step(i, documents.entries().size()))
            return failure(Error::Code::Cancelled, releaseSentence(QT_TRANSLATE_NOOP("Release", "Stopped; nothing was written.")));
        const auto document = documents.document(i);
        if (!document)
            return tl::unexpected(document.error());
        card.add(*document, documents.entries().at(i));
        const QByteArray line = toStandoff(*document, !facts.request.withoutText);
        if (file.write(line) != line.size())
            return failure(Error::Code::Io, releaseSentence(QT_TRANSLATE_NOOP("Release", "Cannot write “%1”: %2.")).arg(file.fileName(), file.errorString()));
    }
    return {};
}

QJsonArray jsonOf(const QList<ReleaseEntry> &entries)
{
    QJsonArray array;
    for (const ReleaseEntry &entry : entries) {
        QJsonObject labels;
        for (auto it = entry.labels.begin(); it != entry.labels.end(); ++it)
            labels.insert(it.key(), *it);
        array.append(QJsonObject{{QStringLiteral(u"name"), entry.document.name},
                                 {QStringLiteral(u"id"), entry.document.id.toString()},
                                 {QStringLiteral(u"part"), entry.part},
                                 {QStringLiteral(u"layer"), entry.layer},
                                 {QStringLiteral(u"annotators"), QJsonArray::fromStringList(entry.annotators)},
                                 {QStringLiteral(u"settled"), entry.settled},
                                 {QStringLiteral(u"text_sha256"), QString::fromLatin1(entry.document.textHash.toHex())},
                                 {QStringLiteral(u"source"), entry.document.source},
                                 {QStringLiteral(u"source_sha256"), QString::fromLatin1(entry.document.sourceHash.toHex())},
                                 {QStringLiteral(u"annotations"), entry.annotations()},
                                 {QStringLiteral(u"labels"), labels}});
    }
    return array;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next().mid(folder.size() + 1));
    return files;
}

} // namespace

QString releasePath(const Format &format, const QString &part)
{
    const QString name = part.isEmpty() ? QStringLiteral(u"data") : part;
    if (!format.suffix.isEmpty())
        return format.id + u'/' + name + u'.' + format.suffix;
    return part.isEmpty() ? format.id : format.id + u'/' + part;
}

QList<std::optional<QString>> releaseParts(const Format &format, const ReleasePreview &preview)
{
    if (format.splits)
        return {std::nullopt};
    QList<std::optional<QString>> parts;
    for (const ReleasePart &part : preview.parts)
        parts.append(part.name);
    return parts;
}

QJsonObject jsonOf(const ReleaseRequest &request)
{
    QJsonArray shares;
    for (const int share : request.shares)
        shares.append(share);
    return {{QStringLiteral(u"name"), request.name},
            {QStringLiteral(u"layer"), request.layer},
            {QStringLiteral(u"formats"), QJsonArray::fromStringList(request.formats)},
            {QStringLiteral(u"documents"), QJsonArray::fromStringList(request.documents)},
            {QStringLiteral(u"split"), shares},
            {QStringLiteral(u"seed"), QString::number(request.seed)},
            {QStringLiteral(u"groups"), QJsonArray::fromStringList(request.groups)},
            {QStringLiteral(u"unsettled"), toString(request.unsettled)},
            {QStringLiteral(u"without_text"), request.withoutText},
            {QStringLiteral(u"licence"), request.licence},
            {QStringLiteral(u"options"), jsonOf(request.options)}};
}

ReleaseRequest requestFrom(const QJsonObject &json)
{
    const auto strings = [](const QJsonValue &value) { return value.toVariant().toStringList(); };
    ReleaseRequest request;
    request.name = json[u"name"].toString();
    request.layer = json[u"layer"].toString();
    request.formats = strings(json[u"formats"]);
    request.documents = strings(json[u"documents"]);
    for (const QJsonValue share : json[u"split"].toArray())
        request.shares.append(share.toInt());
    request.seed = json[u"seed"].toString().toULongLong();
    request.groups = strings(json[u"groups"]);
    request.unsettled = unsettledFromString(json[u"unsettled"].toString()).value_or(ReleaseRequest::Unsettled::Refuse);
    request.withoutText = json[u"without_text"].toBool();
    request.licence = json[u"licence"].toString();
    const QJsonObject options = json[u"options"].toObject();
    request.options.labels = strings(options[u"labels"]);
    request.options.nesting = nestingFromString(options[u"nesting"].toString()).value_or(request.options.nesting);
    request.options.tags = tagsFromString(options[u"tags"].toString()).value_or(request.options.tags);
    request.options.wholeNumbers = options[u"whole_numbers"].toBool();
    request.options.skippedZones = options[u"skipped_zones"].toBool();
    const QJsonObject settings = options[u"settings"].toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        request.options.settings.insert(it.key(), it.value().toString());
    return request;
}

Result<QByteArray> writeRelease(const ReleaseDocuments &documents, const ReleaseFacts &facts, const QString &folder, Progress &progress)
{
    const QTemporaryDir elsewhere;
    const QString formats = facts.request.withoutText ? elsewhere.path() : folder;
    if (const auto written = writeFormats(documents, facts, formats, progress); !written)
        return tl::unexpected(written.error());
    DataCard card(facts.request, documents.scheme(), facts.preview);
    card.setAgreement(facts.agreement);
    if (const auto written = writeStandoff(documents, facts, folder, card, progress); !written)
        return tl::unexpected(written.error());

    const auto json = [](const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Indented); };
    const std::pair<const char *, QByteArray> texts[] = {
        {"scheme.json", printScheme(documents.scheme())}, {"datacard.json", json(card.json())}, {"DATACARD.md", card.markdown()}};
    for (const auto &[name, bytes] : texts) {
        if (const auto written = put(folder + u'/' + QLatin1String(name), bytes); !written)
            return tl::unexpected(written.error());
    }
    const auto sums = fileSums(folder, filesBelow(folder));
    const auto withText = fileSums(formats, facts.request.withoutText ? filesBelow(formats) : QStringList());
    if (!sums || !withText)
        return tl::unexpected(sums ? withText.error() : sums.error());
    QJsonObject release{{QStringLiteral(u"dau_release"), 1},
                        {QStringLiteral(u"request"), jsonOf(facts.request)},
                        {QStringLiteral(u"project"), QJsonObject{{QStringLiteral(u"id"), facts.project}, {QStringLiteral(u"journal"), jsonOf(facts.preview.position)}}},
                        {QStringLiteral(u"documents"), jsonOf(documents.entries())},
                        {QStringLiteral(u"files"), jsonOf(*sums)}};
    if (facts.request.withoutText)
        release.insert(QStringLiteral(u"files_with_text"), jsonOf(*withText));
    const QByteArray bytes = json(release);
    if (const auto written = put(folder + u'/' + releaseFile(), bytes); !written)
        return tl::unexpected(written.error());
    const auto all = fileSums(folder, filesBelow(folder));
    if (!all)
        return tl::unexpected(all.error());
    QByteArray lines;
    for (const FileSum &file : *all)
        lines += file.sha256.toHex() + "  " + file.path.toUtf8() + '\n';
    if (const auto written = put(folder + u'/' + sumsFile(), lines); !written)
        return tl::unexpected(written.error());
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace dau
