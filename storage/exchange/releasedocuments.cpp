// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/releasedocuments.h"

#include "storage/exchange/sentences.h"


namespace dau {

namespace {

// The layers of one document that a person or the adjudicator made.
struct Work {
    const LabelledLayer *gold = nullptr;
    QList<const LabelledLayer *> people;
    QList<const LabelledLayer *> all; // models left out: predictions are nobody's work
};

bool worked(const LabelledLayer &layer)
{
    return layer.layer.info.state != LayerState::New || !layer.layer.annotations.isEmpty();
}

bool isDone(const LabelledLayer &layer)
{
    return layer.layer.info.state == LayerState::Done;
}

Work workOn(const LabelledDocument &document)
{
    Work work;
    for (const LabelledLayer &layer : document.layers) {
        if (layer.annotator.kind == Annotator::Kind::Model || !worked(layer))
            continue;
        work.all.append(&layer);
        if (layer.annotator.kind == Annotator::Kind::Gold)
            work.gold = &layer;
        else
            work.people.append(&layer);
    }
    return work;
}

// The layers released of a document; `entry` says why, or why not yet.
QList<const LabelledLayer *> choose(const LabelledDocument &document, const QString &wanted, ReleaseEntry &entry)
{
    const Work work = workOn(document);
    const auto unsettled = [&](const char *why, const QList<const LabelledLayer *> &layers) {
        entry.settled = false;
        entry.why = releaseSentence(why).arg(document.document.name);
        return layers;
    };
    QList<const LabelledLayer *> chosen;
    if (wanted == u"all") {
        entry.layer = QStringLiteral(u"all");
        chosen = work.all;
    } else if (wanted == u"gold" || (wanted == u"final" && work.gold)) {
        entry.layer = QStringLiteral(u"gold");
        if (work.gold)
            chosen = {work.gold};
    } else if (wanted == u"final") {
        entry.layer = QStringLiteral(u"single");
        if (work.people.size() > 1)
            return unsettled(QT_TRANSLATE_NOOP("Release", "“%1” has several annotators and no settled gold layer."), {});
        chosen = work.people;
    } else {
        entry.layer = QStringLiteral(u"annotator");
        for (const LabelledLayer *layer : work.all) {
            if (layer->annotator.name == wanted)
                chosen = {layer};
        }
    }
    if (chosen.isEmpty() && entry.layer == u"gold")
        return unsettled(QT_TRANSLATE_NOOP("Release", "“%1” has no gold layer."), {});
    if (chosen.isEmpty())
        return unsettled(QT_TRANSLATE_NOOP("Release", "“%1” has not been annotated."), {});
    for (const LabelledLayer *layer : std::as_const(chosen)) {
        if (isDone(*layer))
            continue;
        entry.settled = false;
        entry.why = releaseSentence(QT_TRANSLATE_NOOP("Release", "“%1” is not done by %2.")).arg(document.document.name, layer->annotator.name);
    }
    return chosen;
}

} // namespace

qint64 ReleaseEntry::annotations() const
{
    qint64 sum = 0;
    for (const qint64 count : labels)
        sum += count;
    return sum;
}

void ReleaseDocuments::merge(LabelledDocument &document) const
{
    if (!isMerged)
        return;
    for (LabelledLayer &layer : document.layers) {
        layer.annotator.id = {Uuid{1, 1}};
        layer.annotator.name = QStringLiteral(u"final");
        layer.annotator.colour.clear();
    }
}

QList<Annotator> ReleaseDocuments::annotators() const
{
    QMap<QString, Annotator> byName;
    for (qint64 i = 0; i < entries().size(); ++i) {
        if (isMerged && !byName.isEmpty())
            break;
        if (const auto read = document(i)) {
            for (const LabelledLayer &layer : read->layers)
                byName.insert(layer.annotator.name, layer.annotator);
        }
    }
    return byName.values();
}

Result<std::unique_ptr<StoreReleaseDocuments>> StoreReleaseDocuments::open(const CorpusStore &store, const ReleaseRequest &request,
                                                                           Progress &progress)
{
    auto result = std::make_unique<StoreReleaseDocuments>();
    result->isMerged = request.layer == u"final" || request.layer == u"gold";
    const auto annotators = store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    const bool byName = !result->isMerged && request.layer != u"all";
    if (byName && std::none_of(annotators->begin(), annotators->end(), [&](const Annotator &annotator) { return annotator.name == request.layer; }))
        return failure(Error::Code::NotFound, releaseSentence(QT_TRANSLATE_NOOP("Release", "There is no annotator “%1”.")).arg(request.layer));
    ExportRequest everything;
    everything.options.labels = request.options.labels;
    for (const Annotator &annotator : *annotators)
        everything.annotators.append(annotator.id);
    for (const QString &name : request.documents) {
        const auto id = store.documentByName(name);
        if (!id || !*id)
            return failure(Error::Code::NotFound, releaseSentence(QT_TRANSLATE_NOOP("Release", "There is no document “%1”.")).arg(name));
        everything.documents.append(**id);
    }
    auto source = StoreExportSource::open(store, everything);
    if (!source)
        return tl::unexpected(source.error());
    result->m_source = *std::move(source);
    for (qint64 i = 0; i < result->m_source->documentCount(); ++i) {
        if (!progress.step(i, result->m_source->documentCount()))
            return failure(Error::Code::Cancelled, releaseSentence(QT_TRANSLATE_NOOP("Release", "Stopped; nothing was written.")));
        const auto document = result->m_source->document(i);
        if (!document)
            return tl::unexpected(document.error());
        ReleaseEntry entry;
        entry.document = document->document;
        const auto layers = choose(*document, request.layer, entry);
        for (const LabelledLayer *layer : layers) {
            entry.annotators.append(layer->annotator.name);
            for (const Annotation &annotation : layer->layer.annotations)
                ++entry.labels[annotation.label];
        }
        if (!entry.settled)
            result->m_unsettled.append(entry);
        if (!entry.settled && (request.unsettled != ReleaseRequest::Unsettled::Include || layers.isEmpty()))
            continue;
        result->m_entries.append(entry);
        result->m_index.append(i);
    }
    return result;
}

Result<LabelledDocument> StoreReleaseDocuments::document(qint64 i) const
{
    auto document = m_source->document(m_index.at(i));
    if (!document)
        return document;
    const QStringList &names = m_entries.at(i).annotators;
    document->layers.removeIf([&](const LabelledLayer &layer) { return !names.contains(layer.annotator.name); });
    merge(*document);
    return document;
}

ReleasePartSource::ReleasePartSource(const ReleaseDocuments &documents, const QString &format, const std::optional<QString> &part)
    : m_documents(documents)
    , m_names(documents.scheme(), format)
    , m_scheme(m_names.toFormat(documents.scheme()))
    , m_annotators(documents.annotators())
{
    const FormatNames names = documents.scheme().names.value(format);
    for (auto it = names.types.begin(); it != names.types.end(); ++it)
        m_types.insert(names.labels.value(it.key(), it.key()), *it);
    for (qint64 i = 0; i < documents.entries().size(); ++i) {
        if (!part || documents.entries().at(i).part == *part)
            m_index.append(i);
    }
}

Result<LabelledDocument> ReleasePartSource::document(qint64 i) const
{
    auto document = m_documents.document(m_index.at(i));
    if (document)
        m_names.toFormat(*document);
    return document;
}

} // namespace dau
