// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/manifest.h"

#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/jsonwriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

namespace dau {

namespace {

QJsonObject jsonOf(const QMap<QString, qint64> &counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(it.key(), *it);
    return object;
}

// The manifest with its empty list of files filled, one line each: of many files a tree would take more memory than all
// the rest of an export.
QByteArray withFiles(const QByteArray &manifest, const QList<FileSum> &files)
{
    const QByteArray empty("\"files\": [\n    ]");
    const qsizetype at = manifest.indexOf(empty) + empty.size() - 6;
    QByteArray lines;
    for (const FileSum &file : files) {
        JsonWriter json;
        json.beginObject();
        json.member(QLatin1String("path"), QStringView(file.path));
        json.member(QLatin1String("bytes"), file.bytes);
        json.member(QLatin1String("sha256"), QStringView(QString::fromLatin1(file.sha256.toHex())));
        json.endObject();
        lines += (lines.isEmpty() ? "\n        " : ",\n        ") + json.bytes();
    }
    return manifest.left(at) + lines + manifest.mid(at);
}

} // namespace

void Manifest::add(const LabelledDocument &document)
{
    ++m_documents;
    ++m_newlines[document.document.newline];
    ++m_normalForms[document.document.normalForm];
    for (const LabelledLayer &layer : document.layers) {
        m_annotators[layer.annotator.name] += layer.layer.annotations.size();
        m_relations += layer.layer.relations.size();
        for (const Annotation &annotation : layer.layer.annotations)
            ++m_labels[annotation.label];
    }
}

QByteArray Manifest::print(const CorpusStore &store, const ExportRequest &request, const Format &format, const ExportReport &report) const
{
    const Result<QList<OpId>> heads = store.heads();
    const QJsonObject project{{QStringLiteral(u"id"), store.projectId()},
                              {QStringLiteral(u"journal"), dau::jsonOf(heads.value_or(QList<OpId>()))}};
    const QJsonObject counts{{QStringLiteral(u"documents"), m_documents},
                             {QStringLiteral(u"annotations"), report.annotations},
                             {QStringLiteral(u"relations"), m_relations},
                             {QStringLiteral(u"labels"), jsonOf(m_labels)},
                             {QStringLiteral(u"annotators"), jsonOf(m_annotators)},
                             {QStringLiteral(u"spans_read_back"), report.checked}};
    const QJsonObject root{{QStringLiteral(u"dau_manifest"), 1},
                           {QStringLiteral(u"format"), format.id},
                           {QStringLiteral(u"unit"), toString(format.unit)},
                           {QStringLiteral(u"newlines"), jsonOf(m_newlines)},
                           {QStringLiteral(u"normal_forms"), jsonOf(m_normalForms)},
                           {QStringLiteral(u"options"), dau::jsonOf(request.options)},
                           {QStringLiteral(u"counts"), counts},
                           {QStringLiteral(u"losses"), dau::jsonOf(report.losses)},
                           {QStringLiteral(u"files"), QJsonArray()},
                           {QStringLiteral(u"project"), project}};
    return withFiles(QJsonDocument(root).toJson(QJsonDocument::Indented), m_files);
}

QString manifestPath(const QString &target)
{
    return QDir::cleanPath(target) + manifestSuffix();
}

Result<QByteArray> fileSum(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(Error::Code::Io, QCoreApplication::translate("Export", "Cannot read “%1”: %2.")
                                            .arg(QDir::toNativeSeparators(path), file.errorString()));
    return hash.result();
}

Result<QList<FileSum>> fileSums(const QString &folder, const QStringList &files)
{
    QStringList sorted = files;
    sorted.sort();
    QList<FileSum> sums;
    for (const QString &name : std::as_const(sorted)) {
        const QString path = folder + u'/' + name;
        const auto sum = fileSum(path);
        if (!sum)
            return tl::unexpected(sum.error());
        sums.append({name, QFileInfo(path).size(), *sum});
    }
    return sums;
}

QJsonArray jsonOf(const QList<FileSum> &files)
{
    QJsonArray array;
    for (const FileSum &file : files)
        array.append(QJsonObject{{QStringLiteral(u"path"), file.path},
                                 {QStringLiteral(u"bytes"), file.bytes},
                                 {QStringLiteral(u"sha256"), QString::fromLatin1(file.sha256.toHex())}});
    return array;
}

QJsonArray jsonOf(const QList<Loss> &losses)
{
    QJsonArray array;
    for (const Loss &loss : losses) {
        QJsonObject object{{QStringLiteral(u"kind"), loss.kind},
                           {QStringLiteral(u"count"), loss.count},
                           {QStringLiteral(u"documents"), jsonOf(loss.byDocument)}};
        QJsonObject checked;
        for (auto it = loss.checked.begin(); it != loss.checked.end(); ++it)
            checked.insert(it.key(), QJsonArray::fromStringList(*it));
        if (!checked.isEmpty())
            object.insert(QStringLiteral(u"checked"), checked);
        array.append(object);
    }
    return array;
}

QJsonArray jsonOf(const QList<OpId> &position)
{
    QJsonArray array;
    for (const OpId &id : position)
        array.append(QStringLiteral(u"%1:%2").arg(id.replica.toString()).arg(id.seq));
    return array;
}

std::optional<QList<OpId>> positionFrom(const QJsonArray &json)
{
    QList<OpId> position;
    for (const QJsonValue &value : json) {
        const QStringList parts = value.toString().split(u':');
        const auto replica = Uuid::fromString(parts.value(0));
        const qint64 seq = parts.value(1).toLongLong();
        if (!replica || seq <= 0)
            return {};
        position.append({{*replica}, seq});
    }
    return position;
}

QJsonObject jsonOf(const ExportOptions &options)
{
    QJsonObject settings;
    for (auto it = options.settings.begin(); it != options.settings.end(); ++it)
        settings.insert(it.key(), *it);
    return {{QStringLiteral(u"labels"), QJsonArray::fromStringList(options.labels)},
            {QStringLiteral(u"nesting"), toString(options.nesting)},
            {QStringLiteral(u"tags"), toString(options.tags)},
            {QStringLiteral(u"whole_numbers"), options.wholeNumbers},
            {QStringLiteral(u"skipped_zones"), options.skippedZones},
            {QStringLiteral(u"settings"), settings}};
}

} // namespace dau
