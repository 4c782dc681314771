// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/exportsource.h"

#include <QtCore/QSet>

#include <set>

namespace dau {

namespace {

constexpr qint64 pageSize = 1000;

Result<QList<DocumentId>> everyDocument(const CorpusStore &store)
{
    QList<DocumentId> ids;
    for (qint64 offset = 0;; offset += pageSize) {
        const auto rows = store.documents({}, offset, pageSize);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const DocumentRow &row : *rows)
            ids.append(row.id);
        if (rows->size() < pageSize)
            return ids;
    }
}

// Keeps the annotations whose label was picked, and the relations between two of them.
void pick(Layer &layer, const QStringList &labels)
{
    if (labels.isEmpty())
        return;
    QSet<AnnotationId> kept;
    layer.annotations.removeIf([&](const Annotation &annotation) { return !labels.contains(annotation.label); });
    for (const Annotation &annotation : std::as_const(layer.annotations))
        kept.insert(annotation.id);
    layer.relations.removeIf([&](const Relation &relation) {
        return !kept.contains(relation.from) || !kept.contains(relation.to);
    });
}

} // namespace

Result<std::unique_ptr<StoreExportSource>> StoreExportSource::open(const CorpusStore &store, const ExportRequest &request)
{
    auto source = std::make_unique<StoreExportSource>();
    source->m_store = &store;
    source->m_labels = request.options.labels;

    auto scheme = store.scheme();
    if (!scheme)
        return tl::unexpected(scheme.error());
    source->m_names.emplace(*scheme, request.format);
    const FormatNames names = scheme->names.value(request.format);
    for (auto it = names.types.begin(); it != names.types.end(); ++it)
        source->m_types.insert(names.labels.value(it.key(), it.key()), *it);
    source->m_scheme = source->m_names->toFormat(*std::move(scheme));

    auto documents = request.documents.isEmpty() ? everyDocument(store) : Result<QList<DocumentId>>(request.documents);
    if (!documents)
        return tl::unexpected(documents.error());
    source->m_documents = std::move(*documents);

    auto annotators = store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    for (const Annotator &annotator : std::as_const(*annotators)) {
        // Whoever has no layer gets no folder or column either, unless asked for.
        const auto counts = store.counts(annotator.id);
        const bool worked = counts && (counts->annotations > 0 || counts->done > 0);
        if (request.annotators.isEmpty() ? worked : request.annotators.contains(annotator.id))
            source->m_annotators.append(annotator);
    }
    QList<AnnotatorId> owners{AnnotatorId()};
    for (const Annotator &annotator : std::as_const(source->m_annotators))
        owners.append(annotator.id);
    for (const AnnotatorId &owner : std::as_const(owners)) {
        const auto entities = store.entities(owner);
        if (!entities)
            return tl::unexpected(entities.error());
        for (const Entity &entity : *entities)
            source->m_entities[owner].insert(entity.id, entity);
    }
    return source;
}

Result<LabelledDocument> StoreExportSource::document(qint64 i) const
{
    const DocumentId id = m_documents.at(i);
    LabelledDocument result;
    auto document = m_store->document(id);
    auto text = m_store->text(id);
    auto zones = m_store->zones(id);
    auto present = m_store->layersOf(id);
    for (const Error *error : {document ? nullptr : &document.error(), text ? nullptr : &text.error(),
                               zones ? nullptr : &zones.error(), present ? nullptr : &present.error()}) {
        if (error)
            return tl::unexpected(*error);
    }
    result.document = std::move(*document);
    result.text = std::move(*text);
    result.zones = std::move(*zones);

    for (const Annotator &annotator : m_annotators) {
        if (!present->contains(annotator.id))
            continue;
        auto layer = m_store->layer({id, annotator.id});
        if (!layer)
            return tl::unexpected(layer.error());
        pick(*layer, m_labels);
        std::set<EntityId> mentioned;
        for (const Annotation &annotation : std::as_const(layer->annotations)) {
            if (!annotation.entity.isNull())
                mentioned.insert(annotation.entity);
        }
        LabelledLayer labelled{annotator, std::move(*layer), {}};
        for (const AnnotatorId &owner : {annotator.id, AnnotatorId()}) {
            const QMap<EntityId, Entity> entities = m_entities.value(owner);
            for (const EntityId &entityId : mentioned) {
                if (const auto entity = entities.constFind(entityId); entity != entities.cend())
                    labelled.entities.append(*entity);
            }
        }
        result.layers.append(std::move(labelled));
    }
    m_names->toFormat(result);
    return result;
}

} // namespace dau
