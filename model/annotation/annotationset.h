// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"

#include <QtCore/QHash>

#include <vector>

namespace dau {

// One annotator's annotations and relations of one document, with the questions the page asks, none of them a scan of
// all. Order everywhere: by begin, wider first, then by id ("document order"). Iterators do not survive a change;
// pointers are good until the next change.
class AnnotationSet
{
public:
    AnnotationSet() = default;
    // Bulk: O(n log n).
    AnnotationSet(QList<Annotation> annotations, QList<Relation> relations);

    qsizetype size() const { return m_byId.size(); }
    const Annotation *byId(const AnnotationId &id) const;
    const Relation *relation(const RelationId &id) const;
    QList<Annotation> all() const; // document order
    const QHash<AnnotationId, Annotation> &unordered() const { return m_byId; }
    QList<Relation> relations() const; // by id
    qsizetype doubts() const { return m_doubts; }
    qsizetype count(const QString &label) const { return m_counts.value(label); }

    // Annotations one of whose fragments shares a unit with the span, document order.
    QList<const Annotation *> intersecting(const Span &span) const;
    // Annotations one of whose fragments holds the offset; outermost first.
    QList<const Annotation *> covering(qsizetype at) const;
    // The next / previous annotation in document order from another annotation or an offset (the first that begins
    // there or later, the last that begins before it); null at the ends.
    const Annotation *next(const AnnotationId &id) const;
    const Annotation *previous(const AnnotationId &id) const;
    const Annotation *firstFrom(qsizetype at) const;
    const Annotation *lastBefore(qsizetype at) const;
    // The smallest annotation that contains this one / the widest ones directly inside it. One with the same fragments
    // is neither. The annotation itself need not be in the set.
    const Annotation *parent(const Annotation &annotation) const;
    QList<const Annotation *> children(const Annotation &annotation) const;
    // With exactly these fragments.
    QList<const Annotation *> withSpans(const Spans &spans) const;
    QList<Relation> relationsOf(const AnnotationId &id) const; // either end

    void insert(const Annotation &annotation); // replaces the one with the same id
    void remove(const AnnotationId &id);       // its relations stay: the Change that removes says what goes too
    void insert(const Relation &relation);
    void remove(const RelationId &id);

private:
    // In document order, in blocks of a few hundred, each with the furthest end of its entries: a question looks only
    // into the blocks that reach the span, a change moves only the entries of one block.
    struct Entry {
        Span extent;
        AnnotationId id;
    };
    struct Block {
        std::vector<Entry> entries; // never empty
        qsizetype reach = 0;
    };
    struct Position {
        size_t block = 0;
        size_t entry = 0;
    };
    static bool precedes(const Entry &a, const Entry &b);
    Position lowerBound(const Entry &entry) const;
    Position firstAt(qsizetype at) const;
    const Annotation *at(const Position &position) const;
    const Annotation *before(Position position) const;
    void index(const Annotation &annotation);
    void unindex(const Annotation &annotation);
    template <typename Take>
    void eachIntersecting(const Span &span, Take take) const;

    QHash<AnnotationId, Annotation> m_byId;
    std::vector<Block> m_blocks;
    QHash<RelationId, Relation> m_relations;
    QMultiHash<AnnotationId, RelationId> m_ends;
    QHash<QString, qsizetype> m_counts;
    qsizetype m_doubts = 0;
};

} // namespace dau
