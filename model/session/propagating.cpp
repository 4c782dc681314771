// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/propagation.h"

#include "model/session/nesting.h"
#include "model/session/transfer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMap>

#include <algorithm>

namespace dau {

namespace {

Attributes carried(Attributes attributes)
{
    for (AttributeValue &value : attributes) {
        if (value.source == AttributeValue::Source::Set)
            value.source = AttributeValue::Source::Carried;
    }
    return attributes;
}

// Lays copies of one seed into the layer of one document, hit after hit.
class Copier
{
public:
    Copier(const Seed &seed, const LabelScheme &scheme, const LayerKey &key, Text text, const Layer &layer)
        : m_seed(seed)
        , m_scheme(scheme)
        , m_key(key)
        , m_text(std::move(text))
        , m_info(layer.info)
        , m_annotations(layer.annotations, layer.relations)
    {
    }

    void copyTo(const Span &hit)
    {
        const Transfer transfer(m_seed.quote, m_text.view(hit));
        if (!transfer.isPossible())
            return;
        QHash<AnnotationId, AnnotationId> ends; // of the nest: what stands for it here
        if (!copy(m_seed.annotation, transfer, hit, ends))
            return;
        for (const Annotation &nested : m_seed.nested)
            copy(nested, transfer, hit, ends);
        for (const Relation &relation : m_seed.relations) {
            if (ends.contains(relation.from) && ends.contains(relation.to))
                link({RelationId::create(), relation.label, ends.value(relation.from), ends.value(relation.to), origin()});
        }
        // What the hit lies in, and what lay in it before.
        const Annotation made = *m_annotations.byId(ends.value(m_seed.annotation.id));
        const ImpliedRelations implied = impliedRelations(made, m_annotations, m_scheme);
        for (const Relation &relation : implied.replaced)
            unlink(relation);
        for (const Relation &relation : implied.made) {
            if (!isOfNest(relation, ends))
                link(relation);
        }
    }

    // All edits; the first change of a layer is the begin of work on it.
    QList<Edit> take()
    {
        if (!m_edits.isEmpty() && m_info.state == LayerState::New) {
            LayerInfo begun = m_info;
            begun.state = LayerState::InProgress;
            edit(m_info, begun);
        }
        return m_edits;
    }

private:
    Origin origin() const { return {Origin::Kind::Propagated, m_seed.annotation.id.toString()}; }
    void edit(Edit::Value before, Edit::Value after) { m_edits.append({m_key.document, m_key.annotator, before, after}); }

    bool copy(const Annotation &source, const Transfer &transfer, const Span &hit, QHash<AnnotationId, AnnotationId> &ends)
    {
        const qsizetype seedBegin = m_seed.annotation.extent().begin;
        Annotation made = source;
        made.spans.clear();
        for (const Span &span : source.spans) {
            const auto there = transfer({span.begin - seedBegin, span.end - seedBegin});
            if (!there)
                return false;
            made.spans.append({hit.begin + there->begin, hit.begin + there->end});
        }
        for (const Annotation *other : m_annotations.intersecting(made.extent())) {
            const Overlap lies = overlap(made.spans, other->spans);
            if (lies == Overlap::Same && other->label == made.label && source.id != m_seed.annotation.id)
                ends.insert(source.id, other->id); // labelled already: linked to
            if (lies == Overlap::Same || lies == Overlap::Crossing)
                return false;
        }
        made.id = AnnotationId::create();
        made.attributes = carried(source.attributes);
        made.note.clear();
        made.doubt = false;
        made.origin = origin();
        ends.insert(source.id, made.id);
        m_annotations.insert(made);
        edit({}, made);
        return true;
    }

    // Inside the nest the seed's own relations count: one that was deleted there is not implied again.
    static bool isOfNest(const Relation &relation, const QHash<AnnotationId, AnnotationId> &ends)
    {
        const QList<AnnotationId> here = ends.values();
        return here.contains(relation.from) && here.contains(relation.to);
    }

    void link(const Relation &relation)
    {
        const QList<Relation> present = m_annotations.relationsOf(relation.from);
        const bool there = std::any_of(present.begin(), present.end(), [&](const Relation &other) {
            return other.label == relation.label && other.from == relation.from && other.to == relation.to;
        });
        if (there)
            return;
        m_annotations.insert(relation);
        edit({}, relation);
    }

    void unlink(const Relation &relation)
    {
        m_annotations.remove(relation.id);
        edit(relation, {});
    }

    const Seed &m_seed;
    const LabelScheme &m_scheme;
    LayerKey m_key;
    Text m_text;
    LayerInfo m_info;
    AnnotationSet m_annotations;
    QList<Edit> m_edits;
};

} // namespace

Result<Change> propagate(const Seed &seed, const QList<LikeString> &hits, const CorpusStore &store,
                         const AnnotatorId &annotator, const LabelScheme &scheme, Progress &progress,
                         const DocumentSession *open)
{
    QList<DocumentId> order; // as in the list
    QMap<DocumentId, QList<Span>> ticked;
    for (const LikeString &hit : hits) {
        if (!hit.ticked)
            continue;
        if (!ticked.contains(hit.document))
            order.append(hit.document);
        ticked[hit.document].append(hit.span);
    }
    Change change{QStringLiteral(u"propagate"), seed.quote.simplified(), annotator, {}, {}};
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (!progress.step(i, order.size()))
            return failure(Error::Code::Cancelled, QCoreApplication::translate("Propagation", "Nothing was labelled."));
        const LayerKey key{order[i], annotator};
        const bool isOpen = open && open->key() == key;
        const Result<Text> text = isOpen ? Result<Text>(open->text) : store.text(key.document);
        if (!text)
            return tl::unexpected(text.error());
        const Result<Layer> layer =
            isOpen ? Result<Layer>(Layer{open->info, open->annotations.all(), open->annotations.relations()}) : store.layer(key);
        if (!layer)
            return tl::unexpected(layer.error());
        Copier copier(seed, scheme, key, *text, *layer);
        for (const Span &span : std::as_const(ticked[key.document]))
            copier.copyTo(span);
        change.edits += copier.take();
    }
    return change;
}

} // namespace dau
