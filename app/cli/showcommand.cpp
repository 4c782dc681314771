// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "model/annotation/annotationset.h"

namespace dau::cli {

namespace {

QJsonArray jsonOf(const Spans &spans, const OffsetMap &offsets)
{
    QJsonArray array;
    for (const Span &span : spans) {
        const CodePointSpan points = offsets.toCodePoints(span);
        array.append(QJsonArray{points.begin, points.end});
    }
    return array;
}

// A single value as a string, several as a list.
QJsonObject jsonOf(const Attributes &attributes, const LabelScheme &scheme)
{
    QJsonObject object;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const AttributeDef *attribute = scheme.attribute(it.key());
        const bool several = it->values.size() != 1 || (attribute && attribute->kind == AttributeDef::Kind::Several);
        object.insert(it.key(), several ? QJsonValue(QJsonArray::fromStringList(it->values)) : QJsonValue(it->values.first()));
    }
    return object;
}

QJsonObject jsonOf(const Annotation &annotation, const OffsetMap &offsets, const LabelScheme &scheme,
                   const QHash<EntityId, QString> &entities)
{
    QJsonObject object{{QStringLiteral(u"id"), annotation.id.toString()},
                       {QStringLiteral(u"label"), annotation.label},
                       {QStringLiteral(u"spans"), jsonOf(annotation.spans, offsets)},
                       {QStringLiteral(u"attributes"), jsonOf(annotation.attributes, scheme)},
                       {QStringLiteral(u"entity"), QJsonValue::Null},
                       {QStringLiteral(u"origin"), toString(annotation.origin.kind)},
                       {QStringLiteral(u"note"), annotation.note},
                       {QStringLiteral(u"doubt"), annotation.doubt}};
    if (!annotation.entity.isNull()) {
        object[QStringLiteral(u"entity")] = annotation.entity.toString();
        object.insert(QStringLiteral(u"entity_name"), entities.value(annotation.entity));
    }
    if (!annotation.origin.detail.isEmpty())
        object.insert(QStringLiteral(u"origin_detail"), annotation.origin.detail);
    QJsonObject sources;
    for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it) {
        if (it->source != AttributeValue::Source::Set)
            sources.insert(it.key(), toString(it->source));
    }
    if (!sources.isEmpty())
        object.insert(QStringLiteral(u"attribute_sources"), sources);
    return object;
}

QJsonArray jsonOf(const Zones &zones, const OffsetMap &offsets)
{
    QJsonArray array;
    for (const Zone &zone : zones) {
        const CodePointSpan points = offsets.toCodePoints(zone.span);
        array.append(QJsonObject{{QStringLiteral(u"kind"), zone.kind},
                                 {QStringLiteral(u"begin"), points.begin},
                                 {QStringLiteral(u"end"), points.end},
                                 {QStringLiteral(u"skipped"), zone.skipped}});
    }
    return array;
}

Result<QJsonObject> layerJson(const CorpusStore &store, const DocumentId &document, const Annotator &annotator,
                              const OffsetMap &offsets, const LabelScheme &scheme)
{
    const auto layer = store.layer({document, annotator.id});
    if (!layer)
        return tl::unexpected(layer.error());
    QHash<EntityId, QString> names;
    for (const AnnotatorId &owner : {annotator.id, AnnotatorId()}) {
        const auto entities = store.entities(owner);
        if (!entities)
            return tl::unexpected(entities.error());
        for (const Entity &entity : *entities)
            names.insert(entity.id, entity.name);
    }
    QJsonArray annotations;
    for (const Annotation &annotation : AnnotationSet(layer->annotations, {}).all())
        annotations.append(jsonOf(annotation, offsets, scheme, names));
    QJsonArray relations;
    for (const Relation &relation : layer->relations) {
        relations.append(QJsonObject{{QStringLiteral(u"id"), relation.id.toString()},
                                     {QStringLiteral(u"label"), relation.label},
                                     {QStringLiteral(u"from"), relation.from.toString()},
                                     {QStringLiteral(u"to"), relation.to.toString()},
                                     {QStringLiteral(u"origin"), toString(relation.origin.kind)}});
    }
    return QJsonObject{{QStringLiteral(u"annotator"), annotator.name},
                       {QStringLiteral(u"kind"), toString(annotator.kind)},
                       {QStringLiteral(u"state"), toString(layer->info.state)},
                       {QStringLiteral(u"document_labels"), jsonOf(layer->info.attributes, scheme)},
                       {QStringLiteral(u"annotations"), annotations},
                       {QStringLiteral(u"relations"), relations}};
}

Result<QJsonObject> documentJson(const CorpusStore &store, const DocumentId &id, const QList<Annotator> &annotators,
                                 const LabelScheme &scheme)
{
    const auto document = store.document(id);
    if (!document)
        return tl::unexpected(document.error());
    const auto text = store.text(id);
    if (!text)
        return tl::unexpected(text.error());
    const auto zones = store.zones(id);
    if (!zones)
        return tl::unexpected(zones.error());
    const auto present = store.layersOf(id);
    if (!present)
        return tl::unexpected(present.error());
    QJsonArray layers;
    for (const Annotator &annotator : annotators) {
        if (!present->contains(annotator.id))
            continue;
        const auto layer = layerJson(store, id, annotator, text->offsets(), scheme);
        if (!layer)
            return tl::unexpected(layer.error());
        layers.append(*layer);
    }
    QJsonObject metadata;
    for (auto it = document->metadata.begin(); it != document->metadata.end(); ++it)
        metadata.insert(it.key(), it.value());
    return QJsonObject{{QStringLiteral(u"document"), document->name},
                       {QStringLiteral(u"title"), document->title},
                       {QStringLiteral(u"source"), document->source},
                       {QStringLiteral(u"sha256"), QString::fromLatin1(document->sourceHash.toHex())},
                       {QStringLiteral(u"encoding"), document->encoding},
                       {QStringLiteral(u"newline"), document->newline},
                       {QStringLiteral(u"normal_form"), document->normalForm},
                       {QStringLiteral(u"text"), text->string()},
                       {QStringLiteral(u"metadata"), metadata},
                       {QStringLiteral(u"zones"), jsonOf(*zones, text->offsets())},
                       {QStringLiteral(u"layers"), layers}};
}

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"annotator"), QStringLiteral(u"Only this annotator's layer."), QStringLiteral(u"NAME")},
            {QStringLiteral(u"json"), QStringLiteral(u"One JSON line per document (always so; offsets are code points, half open).")}};
}

int run(const Run &run)
{
    const auto store = openProject(run, ProjectFiles::Access::Read);
    if (!store)
        return run.fail(store.error());
    auto annotators = (*store)->annotators();
    if (!annotators)
        return run.fail(annotators.error());
    if (run.has("annotator")) {
        const auto annotator = annotatorNamed(**store, run.value("annotator"));
        if (!annotator)
            return run.fail(annotator.error());
        *annotators = {*annotator};
    }
    const auto scheme = (*store)->scheme();
    if (!scheme)
        return run.fail(scheme.error());
    auto ids = documentIds(**store);
    if (run.positional().size() > 1) {
        const QString name = run.positional().at(1);
        const auto id = (*store)->documentByName(name);
        if (!id)
            return run.fail(id.error());
        if (!*id)
            return run.fail({Error::Code::NotFound, QStringLiteral(u"There is no document “%1” in %2.").arg(name, (*store)->fileName()), {}});
        ids = QList<DocumentId>{**id};
    }
    if (!ids)
        return run.fail(ids.error());
    for (const DocumentId &id : *ids) {
        const auto json = documentJson(**store, id, *annotators, *scheme);
        if (!json)
            return run.fail(json.error());
        run.print(*json);
    }
    return Well;
}

} // namespace

const Command showCommand = {"show", "P.dau [DOCUMENT]", "Prints documents with their zones and layers.", 1, 2, options, run};

} // namespace dau::cli
