// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/filereleases.h"

#include "model/agreement/projectagreement.h"
#include "model/ports/appending.h"
#include "storage/exchange/losses.h"
#include "storage/exchange/manifest.h"
#include "storage/exchange/releasewriting.h"
#include "storage/exchange/sentences.h"
#include "storage/exchange/splits.h"
#include "storage/exchange/standoffdocuments.h"
#include "storage/formats/support/formattable.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>


namespace dau {

namespace {

const QString recordKind = QStringLiteral(u"release");

tl::unexpected<Error> refuse(const QString &message)
{
    return failure(Error::Code::Refused, message);
}

std::optional<Record> recordOf(const CorpusStore &store, const QString &name)
{
    const auto records = store.records(recordKind);
    for (const Record &record : records.value_or(QList<Record>())) {
        if (record.key == name)
            return record;
    }
    return {};
}

Result<void> checkRequest(const ReleaseRequest &request)
{
    if (request.name.trimmed().isEmpty())
        return refuse(releaseSentence(QT_TRANSLATE_NOOP("Release", "A release needs a name.")));
    if (request.formats.isEmpty())
        return refuse(releaseSentence(QT_TRANSLATE_NOOP("Release", "A release needs at least one format.")));
    for (const QString &id : request.formats) {
        const Format *format = formatById(id);
        if (!format || !format->write)
            return refuse(releaseSentence(QT_TRANSLATE_NOOP("Release", "There is no format “%1” to write.")).arg(id));
    }
    for (const QString &group : request.groups) {
        if (group != u"near-duplicates" && !group.startsWith(u"meta:"))
            return refuse(releaseSentence(QT_TRANSLATE_NOOP("Release", "What stays together is “near-duplicates” or “meta:KEY”, not “%1”.")).arg(group));
    }
    return {};
}

// A release as it would be: the project at its position, the documents chosen and split, what is to be said of them.
struct Prepared {
    std::unique_ptr<CorpusStore> copy;
    std::unique_ptr<StoreReleaseDocuments> documents;
    ReleaseFacts facts;
    QByteArray listedSum; // of release.json, where it is listed
};

Result<void> split(Prepared &prepared, Progress &progress)
{
    const ReleaseRequest &request = prepared.facts.request;
    ReleasePreview &preview = prepared.facts.preview;
    QList<SplitItem> items;
    for (qint64 i = 0; i < prepared.documents->entries().size(); ++i) {
        if (!progress.step(i, prepared.documents->entries().size()))
            return failure(Error::Code::Cancelled, releaseSentence(QT_TRANSLATE_NOOP("Release", "Stopped; nothing was written.")));
        const ReleaseEntry &entry = prepared.documents->entries().at(i);
        const auto text = prepared.copy->text(entry.document.id);
        if (!text)
            return tl::unexpected(text.error());
        items.append({entry.document.name, sketchOf(text->string()), entry.document.metadata, entry.labels});
    }
    const auto parts = splitOf(items, request.shares, request.seed, request.groups);
    if (!parts)
        return tl::unexpected(parts.error());
    const QStringList names = partNames(request.shares);
    for (const QString &name : names)
        preview.parts.append({name, {}, {}, 0});
    for (qsizetype i = 0; i < items.size(); ++i) {
        ReleaseEntry &entry = prepared.documents->entries()[i];
        ReleasePart &part = preview.parts[parts->at(i)];
        entry.part = part.name;
        part.documents.append(entry.document.name);
        for (auto it = entry.labels.begin(); it != entry.labels.end(); ++it)
            part.labels[it.key()] += *it;
        part.annotations += entry.annotations();
        preview.annotations += entry.annotations();
    }
    preview.documents = items.size();
    preview.leaks = leaksOf(items, *parts, names);
    return {};
}

Result<void> countLosses(Prepared &prepared, Progress &progress)
{
    for (const QString &id : prepared.facts.request.formats) {
        const Format *format = formatById(id);
        const ReleasePartSource source(*prepared.documents, id, std::nullopt);
        LossCount count;
        for (qint64 i = 0; i < source.documentCount(); ++i) {
            if (!progress.step(i, source.documentCount()))
                return failure(Error::Code::Cancelled, releaseSentence(QT_TRANSLATE_NOOP("Release", "Stopped; nothing was written.")));
            const auto document = source.document(i);
            if (!document)
                return tl::unexpected(document.error());
            count.add(lossesOf(*document, *format, prepared.facts.request.options));
        }
        prepared.facts.preview.losses.insert(id, count.all());
    }
    return {};
}

Result<Prepared> prepare(const CorpusStore &store, const ReleaseRequest &request, Progress &progress)
{
    Prepared prepared;
    if (const auto checked = checkRequest(request); !checked)
        return tl::unexpected(checked.error());
    QList<OpId> at;
    if (const auto record = recordOf(store, request.name)) {
        if (record->value[u"request"].toObject() != jsonOf(request))
            return refuse(releaseSentence(QT_TRANSLATE_NOOP("Release", "“%1” is released already, with other settings; give this release another name.")).arg(request.name));
        at = positionFrom(record->value[u"journal"].toArray()).value_or(QList<OpId>());
        prepared.listedSum = QByteArray::fromHex(record->value[u"release_sha256"].toString().toLatin1());
    }
    auto copy = store.snapshot(at);
    if (!copy)
        return tl::unexpected(copy.error());
    prepared.copy = *std::move(copy);
    prepared.facts.request = request;
    prepared.facts.project = prepared.copy->projectId();
    ReleasePreview &preview = prepared.facts.preview;
    preview.listed = !at.isEmpty();
    const auto heads = prepared.copy->heads();
    if (!heads)
        return tl::unexpected(heads.error());
    preview.position = *heads;
    progress.say(releaseSentence(QT_TRANSLATE_NOOP("Release", "Choosing documents and layers")));
    auto documents = StoreReleaseDocuments::open(*prepared.copy, request, progress);
    if (!documents)
        return tl::unexpected(documents.error());
    prepared.documents = *std::move(documents);
    for (const ReleaseEntry &entry : prepared.documents->unsettled()) {
        preview.unsettled.append(entry.document.name);
        preview.why.append(entry.why);
    }
    preview.leavesOut = request.unsettled != ReleaseRequest::Unsettled::Include;
    if (const auto done = split(prepared, progress); !done)
        return tl::unexpected(done.error());
    progress.say(releaseSentence(QT_TRANSLATE_NOOP("Release", "Counting what the formats cannot carry")));
    if (const auto counted = countLosses(prepared, progress); !counted)
        return tl::unexpected(counted.error());
    return prepared;
}

// What annotators agree on, over the documents of the project that several have done; nothing where there are none.
Result<QJsonObject> agreementIn(const CorpusStore &store, const QStringList &labels, Progress &progress)
{
    agreement::AgreementSettings settings;
    settings.labels = labels;
    settings.draws = 0;
    const auto report = agreement::ProjectAgreement(store).compute(settings, progress);
    if (!report)
        return tl::unexpected(report.error());
    QJsonObject figures;
    for (const agreement::MeasureReport &measure : report->measures) {
        if (report->documents > 0 && measure.value.score.isDefined())
            figures.insert(measure.measure, measure.value.score.value());
    }
    if (!figures.isEmpty())
        figures.insert(QStringLiteral(u"documents"), report->documents);
    return figures;
}

Result<void> list(CorpusStore &store, const ReleaseFacts &facts, const QByteArray &sum, const AnnotatorId &author)
{
    QJsonObject parts;
    QMap<QString, qint64> counts;
    for (const ReleasePart &part : facts.preview.parts) {
        parts.insert(part.name.isEmpty() ? QStringLiteral(u"all") : part.name, part.documents.size());
        for (auto it = part.labels.begin(); it != part.labels.end(); ++it)
            counts[it.key()] += *it;
    }
    QJsonObject labels;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        labels.insert(it.key(), *it);
    const Record record{recordKind, facts.request.name,
                        {{QStringLiteral(u"request"), jsonOf(facts.request)},
                         {QStringLiteral(u"journal"), jsonOf(facts.preview.position)},
                         {QStringLiteral(u"documents"), facts.preview.documents},
                         {QStringLiteral(u"annotations"), facts.preview.annotations},
                         {QStringLiteral(u"parts"), parts},
                         {QStringLiteral(u"labels"), labels},
                         {QStringLiteral(u"release_sha256"), QString::fromLatin1(sum.toHex())}}};
    Change change;
    change.kind = recordKind;
    change.subject = facts.request.name;
    change.author = author;
    change.edits.append({{}, {}, {}, record});
    return appendAndWait(store, change);
}

} // namespace

Result<void> placeRelease(const QString &target, const QString &name, const QString &project,
                          const std::function<Result<void>(const QString &folder)> &write)
{
    const QFileInfo info(QDir::cleanPath(target));
    const QString path = info.absoluteFilePath();
    if (info.exists() && !(info.isDir() && QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))) {
        const auto there = info.isDir() ? jsonFile(path + u'/' + releaseFile()) : Result<QJsonObject>(QJsonObject());
        const bool ours = there && (*there)[u"request"][u"name"].toString() == name && (*there)[u"project"][u"id"].toString() == project;
        if (!ours)
            return refuse(releaseSentence(QT_TRANSLATE_NOOP("Release", "“%1” exists and is not this release; choose another folder.")).arg(target));
    }
    if (!QDir().mkpath(info.absolutePath()))
        return failure(Error::Code::Io, releaseSentence(QT_TRANSLATE_NOOP("Release", "The folder “%1” cannot be made.")).arg(info.absolutePath()));
    const QTemporaryDir work(info.absolutePath() + QStringLiteral(u"/.dau-release-XXXXXX"));
    const QString made = work.filePath(QStringLiteral(u"made"));
    const QString old = work.filePath(QStringLiteral(u"old"));
    if (!work.isValid() || !QDir().mkpath(made))
        return failure(Error::Code::Io, releaseSentence(QT_TRANSLATE_NOOP("Release", "The folder “%1” cannot be made.")).arg(made));
    if (const auto written = write(made); !written)
        return written;
    const bool cleared = !QFileInfo::exists(path) || QDir().rename(path, old);
    if (cleared && QDir().rename(made, path))
        return {};
    if (QFileInfo::exists(old))
        QDir().rename(old, path);
    return failure(Error::Code::Io, releaseSentence(QT_TRANSLATE_NOOP("Release", "The finished release cannot be moved to “%1”.")).arg(target));
}

Result<ReleasePreview> FileReleases::preview(CorpusStore &store, const ReleaseRequest &request, Progress &progress) const
{
    auto prepared = prepare(store, request, progress);
    if (!prepared)
        return tl::unexpected(prepared.error());
    return std::move(prepared->facts.preview);
}

Result<ReleasePreview> FileReleases::make(CorpusStore &store, const ReleaseRequest &request, const AnnotatorId &author, Progress &progress) const
{
    auto prepared = prepare(store, request, progress);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const ReleasePreview &preview = prepared->facts.preview;
    if (!preview.unsettled.isEmpty() && request.unsettled == ReleaseRequest::Unsettled::Refuse)
        return failure(Error::Code::Refused,
                       releaseSentence(QT_TRANSLATE_NOOP("Release", "%1 documents are not settled (%2); settle them, or leave them out or take them as they are."))
                           .arg(preview.unsettled.size()).arg(preview.unsettled.mid(0, 10).join(QStringLiteral(u", ")) + (preview.unsettled.size() > 10 ? QStringLiteral(u", …") : QString())),
                       QStringLiteral(u"unsettled"));
    if (preview.documents == 0)
        return refuse(releaseSentence(QT_TRANSLATE_NOOP("Release", "No document is left to release.")));
    if (store.isReadOnly() && !preview.listed)
        return failure(Error::Code::ReadOnly, store.readOnlyReason());
    auto agreed = agreementIn(*prepared->copy, request.options.labels, progress);
    if (!agreed)
        return tl::unexpected(agreed.error());
    prepared->facts.agreement = *std::move(agreed);
    QByteArray sum;
    const auto placed = placeRelease(request.target, request.name, prepared->facts.project, [&](const QString &folder) -> Result<void> {
        const auto written = writeRelease(*prepared->documents, prepared->facts, folder, progress);
        if (!written)
            return tl::unexpected(written.error());
        sum = *written;
        if (preview.listed && sum != prepared->listedSum)
            return failure(Error::Code::Corrupt, releaseSentence(QT_TRANSLATE_NOOP("Release", "“%1” made again is not what was released; nothing was written.")).arg(request.name));
        return {};
    });
    if (!placed)
        return tl::unexpected(placed.error());
    if (!preview.listed) {
        if (const auto listed = list(store, prepared->facts, sum, author); !listed) {
            QDir(request.target).removeRecursively();
            return tl::unexpected(listed.error());
        }
    }
    return preview;
}

Result<ReleaseRequest> FileReleases::listed(const CorpusStore &store, const QString &name) const
{
    const auto record = recordOf(store, name);
    if (!record)
        return failure(Error::Code::NotFound, releaseSentence(QT_TRANSLATE_NOOP("Release", "There is no release “%1”.")).arg(name));
    return requestFrom(record->value[u"request"].toObject());
}

Result<ReleaseChanges> FileReleases::compare(CorpusStore &store, const QString &before, const QString &after, Progress &progress) const
{
    const auto open = [&](const QString &name, bool now) -> Result<Prepared> {
        const auto record = recordOf(store, name);
        if (!record)
            return failure(Error::Code::NotFound, releaseSentence(QT_TRANSLATE_NOOP("Release", "There is no release “%1”.")).arg(name));
        Prepared side;
        side.facts.request = requestFrom(record->value[u"request"].toObject());
        if (side.facts.request.unsettled == ReleaseRequest::Unsettled::Refuse)
            side.facts.request.unsettled = ReleaseRequest::Unsettled::Skip;
        auto copy = store.snapshot(now ? QList<OpId>() : positionFrom(record->value[u"journal"].toArray()).value_or(QList<OpId>()));
        if (!copy)
            return tl::unexpected(copy.error());
        side.copy = *std::move(copy);
        auto documents = StoreReleaseDocuments::open(*side.copy, side.facts.request, progress);
        if (!documents)
            return tl::unexpected(documents.error());
        side.documents = *std::move(documents);
        return side;
    };
    const auto old = open(before, false);
    const auto now = old ? open(after.isEmpty() ? before : after, after.isEmpty()) : Result<Prepared>(tl::unexpected(old.error()));
    if (!now)
        return tl::unexpected(now.error());

    // Everything that is said of a document: label and place of each annotation, how often.
    using Said = QMap<std::pair<QString, Spans>, qint64>;
    const auto said = [](const Prepared &side, qint64 i) -> Result<Said> {
        const auto document = side.documents->document(i);
        if (!document)
            return tl::unexpected(document.error());
        Said all;
        for (const LabelledLayer &layer : document->layers) {
            for (const Annotation &annotation : layer.layer.annotations)
                ++all[{annotation.label, annotation.spans}];
        }
        return all;
    };
    ReleaseChanges changes;
    QHash<DocumentId, qint64> index;
    for (qint64 i = 0; i < old->documents->entries().size(); ++i)
        index.insert(old->documents->entries().at(i).document.id, i);
    const auto note = [&](const QString &document, const Said &was, const Said &is) {
        Said keys = was;
        keys.insert(is);
        for (auto it = keys.begin(); it != keys.end(); ++it) {
            const qint64 more = is.value(it.key()) - was.value(it.key());
            if (more == 0)
                continue;
            for (ReleaseChanges::Counts *counts : {&changes.labels[it.key().first], &changes.documents[document]})
                (more > 0 ? counts->added : counts->removed) += std::abs(more);
        }
    };
    for (qint64 i = 0; i < now->documents->entries().size(); ++i) {
        const Document &document = now->documents->entries().at(i).document;
        const auto is = said(*now, i);
        const bool known = index.contains(document.id);
        const auto was = known ? said(*old, index.take(document.id)) : Result<Said>(Said());
        if (!is || !was)
            return tl::unexpected(is ? was.error() : is.error());
        if (!known)
            changes.addedDocuments.append(document.name);
        note(document.name, *was, *is);
    }
    for (const qint64 i : std::as_const(index)) {
        const auto was = said(*old, i);
        if (!was)
            return tl::unexpected(was.error());
        changes.removedDocuments.append(old->documents->entries().at(i).document.name);
        note(changes.removedDocuments.last(), *was, {});
    }
    changes.removedDocuments.sort();
    return changes;
}

} // namespace dau
