// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/standoffdocuments.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

namespace dau {

namespace {

tl::unexpected<Error> noRelease(const QString &path, const QString &cause)
{
    return failure(Error::Code::Invalid, QCoreApplication::translate("Release", "“%1” is not a release of Dấu: %2.").arg(path, cause));
}

} // namespace

Result<QJsonObject> jsonFile(const QString &path)
{
    const auto bytes = wholeFile(path, qint64(64) << 20);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (!document.isObject())
        return noRelease(path, error.errorString());
    return document.object();
}

Result<std::unique_ptr<StandoffDocuments>> StandoffDocuments::open(const QString &folder, TextOf textOf)
{
    auto result = std::make_unique<StandoffDocuments>();
    result->m_textOf = std::move(textOf);
    auto release = jsonFile(folder + u'/' + releaseFile());
    if (!release)
        return tl::unexpected(release.error());
    result->m_release = *std::move(release);
    if (result->m_release[u"dau_release"].toInt() != 1)
        return noRelease(folder, QCoreApplication::translate("Release", "release.json is of another version"));
    const QString layer = result->m_release[u"request"][u"layer"].toString();
    result->isMerged = layer == u"final" || layer == u"gold";
    const auto scheme = wholeFile(folder + QStringLiteral(u"/scheme.json"), qint64(4) << 20);
    if (!scheme)
        return tl::unexpected(scheme.error());
    auto parsed = parseScheme(*scheme, QStringLiteral(u"scheme.json"));
    if (!parsed)
        return tl::unexpected(parsed.error());
    result->m_scheme = *std::move(parsed);

    QHash<QString, QJsonObject> named;
    for (const QJsonValue entry : result->m_release[u"documents"].toArray())
        named.insert(entry[u"name"].toString(), entry.toObject());
    result->m_file.setFileName(folder + u'/' + standoffFile());
    if (!result->m_file.open(QIODevice::ReadOnly))
        return noRelease(folder, result->m_file.errorString());
    while (!result->m_file.atEnd()) {
        result->m_offsets.append(result->m_file.pos());
        const QByteArray line = result->m_file.readLine();
        auto facts = standoffFacts(line);
        if (!facts)
            return tl::unexpected(facts.error());
        const QJsonObject listed = named.value(facts->name);
        ReleaseEntry entry;
        entry.document.name = facts->name;
        entry.document.id = {Uuid::fromString(listed[u"id"].toString()).value_or(Uuid())};
        entry.document.source = facts->source;
        entry.document.textHash = facts->textHash;
        entry.document.sourceHash = facts->sourceHash;
        entry.part = listed[u"part"].toString();
        entry.layer = listed[u"layer"].toString();
        entry.annotators = listed[u"annotators"].toVariant().toStringList();
        entry.settled = listed[u"settled"].toBool();
        entry.labels = facts->labels;
        if (!facts->text && !(result->m_textOf && result->m_textOf(*facts)))
            result->m_missing.append(facts->name);
        facts->text.reset();
        result->m_entries.append(entry);
        result->m_facts.append(*std::move(facts));
    }
    return result;
}

Result<LabelledDocument> StandoffDocuments::document(qint64 i) const
{
    if (!m_file.seek(m_offsets.at(i)))
        return failure(Error::Code::Io, m_file.errorString());
    const QByteArray line = m_file.readLine();
    auto facts = standoffFacts(line);
    if (!facts)
        return tl::unexpected(facts.error());
    std::optional<Text> text = facts->text ? facts->text : m_textOf ? m_textOf(*facts) : std::nullopt;
    if (!text)
        return failure(Error::Code::NotFound, QCoreApplication::translate("Release", "The text of “%1” is not there.").arg(facts->name));
    if (textHash(*text) != facts->textHash)
        return failure(Error::Code::Corrupt, QCoreApplication::translate("Release", "The text of “%1” is not the one that was annotated.").arg(facts->name));
    return fromStandoff(line, *text, &m_quotes);
}

} // namespace dau
