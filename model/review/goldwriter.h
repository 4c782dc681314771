// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/settling.h"

namespace dau {

// The gold layer of one document while something is made of it; at the end, the edits from what it was to what it is.
class GoldWriter
{
public:
    // `entities` is shared by the writers of one Change: gold's copies made for one document serve the next.
    GoldWriter(const DocumentReview &review, EntityTable &entities);

    const QMap<AnnotationId, Annotation> &annotations() const { return m_annotations; }
    const QMap<RelationId, Relation> &relations() const { return m_relations; }
    // An annotation of a layer as gold has it: adjudicated, with gold's own entity. What is there already with this place
    // and label is kept and takes its values; else one of `instead` takes its place, keeping its id and relations.
    AnnotationId put(const Annotation &annotation, QList<AnnotationId> *instead, const QString &detail);
    // Nothing where gold has it already (then its id).
    RelationId put(const QString &label, const AnnotationId &from, const AnnotationId &to, const QString &detail);
    void setEntity(const AnnotationId &id, const EntityId &source); // of an annotator, or null
    void remove(const AnnotationId &id); // with its relations
    void remove(const RelationId &id);
    // Gold's annotation with this place and label; null: none.
    const Annotation *like(const Annotation &annotation) const;
    const Annotation *at(const AnnotationId &id) const;
    void setState(LayerState state) { m_info.state = state; }

    // Entities first, then what goes, then what comes.
    QList<Edit> edits() const;

private:
    EntityId goldEntity(const EntityId &source);

    const DocumentReview &m_review;
    EntityTable &m_entities;
    QMap<AnnotationId, Annotation> m_annotations;
    QMap<RelationId, Relation> m_relations;
    QMultiHash<Span, AnnotationId> m_byPlace;
    LayerInfo m_info;
    QList<Edit> m_entityEdits;
};

// Takes into gold what all have alike and is not there, and takes out again what this made before and no longer is alike;
// what a decision put there is left alone. Returns {taken in, taken out}.
std::pair<qsizetype, qsizetype> takeAgreed(const DocumentReview &review, GoldWriter &gold);
// The rule that this is, as gold's origin names it.
QString unanimousRule();

// Decides one unit in the writer's gold; the decision is returned.
Result<Decision> decide(const DocumentReview &review, const ReviewUnit &unit, const Verdict &verdict, GoldWriter &gold);
// Brings the layer's state and, with the last open unit, all that is agreed upon into `gold`; appends the decisions and
// everything that changed to `edits`.
void finish(const DocumentReview &before, const QList<Decision> &decisions, GoldWriter &gold, QList<Edit> &edits);

} // namespace dau
