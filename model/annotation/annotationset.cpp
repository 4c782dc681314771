// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/annotation/annotationset.h"

#include <algorithm>
#include <limits>

namespace dau {

namespace {

constexpr size_t fullBlock = 256; // entries; split in two halves beyond

qsizetype units(const Annotation &annotation)
{
    qsizetype sum = 0;
    for (const Span &span : annotation.spans)
        sum += span.size();
    return sum;
}

bool hasFragmentIn(const Annotation &annotation, const Span &span)
{
    return std::any_of(annotation.spans.begin(), annotation.spans.end(),
                       [&](const Span &fragment) { return fragment.intersects(span); });
}

template <typename Entries>
qsizetype furthestEnd(const Entries &entries)
{
    qsizetype end = 0;
    for (const auto &entry : entries)
        end = std::max(end, entry.extent.end);
    return end;
}

} // namespace

AnnotationSet::AnnotationSet(QList<Annotation> annotations, QList<Relation> relations)
{
    std::vector<Entry> order;
    order.reserve(static_cast<size_t>(annotations.size()));
    m_byId.reserve(annotations.size());
    for (const Annotation &annotation : std::as_const(annotations)) {
        if (m_byId.contains(annotation.id))
            continue;
        order.push_back({annotation.extent(), annotation.id});
        m_byId.insert(annotation.id, annotation);
        ++m_counts[annotation.label];
        m_doubts += annotation.doubt ? 1 : 0;
    }
    std::sort(order.begin(), order.end(), precedes);
    for (size_t begin = 0; begin < order.size(); begin += fullBlock / 2) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = order.begin() + static_cast<std::ptrdiff_t>(std::min(begin + fullBlock / 2, order.size()));
        Block block{{first, last}, 0};
        block.reach = furthestEnd(block.entries);
        m_blocks.push_back(std::move(block));
    }
    for (const Relation &relation : std::as_const(relations))
        insert(relation);
}

bool AnnotationSet::precedes(const Entry &a, const Entry &b)
{
    if (a.extent.begin != b.extent.begin)
        return a.extent.begin < b.extent.begin;
    if (a.extent.end != b.extent.end)
        return a.extent.end > b.extent.end;
    return a.id < b.id;
}

// The first entry that does not precede the given one; {number of blocks, 0} at the end.
AnnotationSet::Position AnnotationSet::lowerBound(const Entry &entry) const
{
    const auto block = std::partition_point(m_blocks.begin(), m_blocks.end(), [&](const Block &candidate) {
        return precedes(candidate.entries.back(), entry);
    });
    if (block == m_blocks.end())
        return {m_blocks.size(), 0};
    const auto found = std::lower_bound(block->entries.begin(), block->entries.end(), entry, precedes);
    return {static_cast<size_t>(block - m_blocks.begin()), static_cast<size_t>(found - block->entries.begin())};
}

AnnotationSet::Position AnnotationSet::firstAt(qsizetype at) const
{
    return lowerBound({{at, std::numeric_limits<qsizetype>::max()}, {}});
}

const Annotation *AnnotationSet::at(const Position &position) const
{
    return position.block < m_blocks.size() ? byId(m_blocks[position.block].entries[position.entry].id) : nullptr;
}

const Annotation *AnnotationSet::before(Position position) const
{
    if (position.entry > 0)
        return at({position.block, position.entry - 1});
    if (position.block == 0)
        return nullptr;
    return at({position.block - 1, m_blocks[position.block - 1].entries.size() - 1});
}

const Annotation *AnnotationSet::byId(const AnnotationId &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &found.value();
}

const Relation *AnnotationSet::relation(const RelationId &id) const
{
    const auto found = m_relations.constFind(id);
    return found == m_relations.constEnd() ? nullptr : &found.value();
}

QList<Annotation> AnnotationSet::all() const
{
    QList<Annotation> result;
    result.reserve(size());
    for (const Block &block : m_blocks) {
        for (const Entry &entry : block.entries)
            result.append(*byId(entry.id));
    }
    return result;
}

QList<Relation> AnnotationSet::relations() const
{
    QList<Relation> result = m_relations.values();
    std::sort(result.begin(), result.end(), [](const Relation &a, const Relation &b) { return a.id < b.id; });
    return result;
}

template <typename Take>
void AnnotationSet::eachIntersecting(const Span &span, Take take) const
{
    for (const Block &block : m_blocks) {
        if (block.entries.front().extent.begin >= span.end)
            return;
        if (block.reach <= span.begin)
            continue;
        for (const Entry &entry : block.entries) {
            if (entry.extent.begin >= span.end)
                return;
            if (entry.extent.end <= span.begin)
                continue;
            const Annotation *annotation = byId(entry.id);
            if (hasFragmentIn(*annotation, span))
                take(annotation);
        }
    }
}

QList<const Annotation *> AnnotationSet::intersecting(const Span &span) const
{
    QList<const Annotation *> result;
    if (!span.isEmpty())
        eachIntersecting(span, [&](const Annotation *annotation) { result.append(annotation); });
    return result;
}

QList<const Annotation *> AnnotationSet::covering(qsizetype at) const
{
    QList<const Annotation *> result = intersecting({at, at + 1});
    std::stable_sort(result.begin(), result.end(),
                     [](const Annotation *a, const Annotation *b) { return units(*a) > units(*b); });
    return result;
}

const Annotation *AnnotationSet::next(const AnnotationId &id) const
{
    const Annotation *annotation = byId(id);
    if (!annotation)
        return nullptr;
    Position position = lowerBound({annotation->extent(), id});
    if (++position.entry == m_blocks[position.block].entries.size())
        position = {position.block + 1, 0};
    return at(position);
}

const Annotation *AnnotationSet::previous(const AnnotationId &id) const
{
    const Annotation *annotation = byId(id);
    return annotation ? before(lowerBound({annotation->extent(), id})) : nullptr;
}

const Annotation *AnnotationSet::firstFrom(qsizetype at) const
{
    return this->at(firstAt(at));
}

const Annotation *AnnotationSet::lastBefore(qsizetype at) const
{
    return before(firstAt(at));
}

const Annotation *AnnotationSet::parent(const Annotation &annotation) const
{
    const Annotation *smallest = nullptr;
    if (annotation.spans.isEmpty())
        return nullptr;
    const qsizetype begin = annotation.spans.first().begin;
    eachIntersecting({begin, begin + 1}, [&](const Annotation *candidate) {
        if (candidate->id != annotation.id && overlap(candidate->spans, annotation.spans) == Overlap::Contains
            && (!smallest || units(*candidate) <= units(*smallest)))
            smallest = candidate;
    });
    return smallest;
}

QList<const Annotation *> AnnotationSet::children(const Annotation &annotation) const
{
    QList<const Annotation *> result;
    qsizetype open = 0; // those before end before what comes next begins
    eachIntersecting(annotation.extent(), [&](const Annotation *candidate) {
        if (candidate->id == annotation.id || overlap(annotation.spans, candidate->spans) != Overlap::Contains)
            return;
        while (open < result.size() && result[open]->extent().end <= candidate->extent().begin)
            ++open;
        for (qsizetype i = open; i < result.size(); ++i) {
            if (overlap(result[i]->spans, candidate->spans) == Overlap::Contains)
                return;
        }
        // Of two with one extent, the one in fragments may come first.
        result.removeIf([&](const Annotation *other) {
            return other->extent() == candidate->extent() && overlap(candidate->spans, other->spans) == Overlap::Contains;
        });
        result.append(candidate);
    });
    return result;
}

QList<const Annotation *> AnnotationSet::withSpans(const Spans &spans) const
{
    QList<const Annotation *> result;
    if (spans.isEmpty())
        return result;
    const Span extent = dau::extent(spans);
    Position position = lowerBound({extent, {}});
    for (const Annotation *found = at(position); found && found->extent() == extent; found = next(found->id)) {
        if (found->spans == spans)
            result.append(found);
    }
    return result;
}

QList<Relation> AnnotationSet::relationsOf(const AnnotationId &id) const
{
    QList<Relation> result;
    for (auto it = m_ends.constFind(id); it != m_ends.constEnd() && it.key() == id; ++it)
        result.append(m_relations.value(it.value()));
    std::sort(result.begin(), result.end(), [](const Relation &a, const Relation &b) { return a.id < b.id; });
    return result;
}

void AnnotationSet::insert(const Annotation &annotation)
{
    remove(annotation.id);
    m_byId.insert(annotation.id, annotation);
    ++m_counts[annotation.label];
    m_doubts += annotation.doubt ? 1 : 0;
    index(annotation);
}

void AnnotationSet::remove(const AnnotationId &id)
{
    const auto found = m_byId.constFind(id);
    if (found == m_byId.constEnd())
        return;
    const Annotation annotation = found.value();
    unindex(annotation);
    m_byId.erase(found);
    m_doubts -= annotation.doubt ? 1 : 0;
    if (--m_counts[annotation.label] == 0)
        m_counts.remove(annotation.label);
}

void AnnotationSet::index(const Annotation &annotation)
{
    const Entry entry{annotation.extent(), annotation.id};
    if (m_blocks.empty()) {
        m_blocks.push_back({{entry}, entry.extent.end});
        return;
    }
    Position position = lowerBound(entry);
    if (position.block == m_blocks.size())
        position = {m_blocks.size() - 1, m_blocks.back().entries.size()};
    Block &block = m_blocks[position.block];
    block.entries.insert(block.entries.begin() + static_cast<std::ptrdiff_t>(position.entry), entry);
    block.reach = std::max(block.reach, entry.extent.end);
    if (block.entries.size() <= fullBlock)
        return;
    const auto middle = block.entries.begin() + fullBlock / 2;
    Block second{{middle, block.entries.end()}, 0};
    second.reach = furthestEnd(second.entries);
    block.entries.erase(middle, block.entries.end());
    block.reach = furthestEnd(block.entries);
    m_blocks.insert(m_blocks.begin() + static_cast<std::ptrdiff_t>(position.block) + 1, std::move(second));
}

void AnnotationSet::unindex(const Annotation &annotation)
{
    const Position position = lowerBound({annotation.extent(), annotation.id});
    Block &block = m_blocks[position.block];
    block.entries.erase(block.entries.begin() + static_cast<std::ptrdiff_t>(position.entry));
    if (block.entries.empty())
        m_blocks.erase(m_blocks.begin() + static_cast<std::ptrdiff_t>(position.block));
    else
        block.reach = furthestEnd(block.entries);
}

void AnnotationSet::insert(const Relation &relation)
{
    remove(relation.id);
    m_relations.insert(relation.id, relation);
    m_ends.insert(relation.from, relation.id);
    if (relation.to != relation.from)
        m_ends.insert(relation.to, relation.id);
}

void AnnotationSet::remove(const RelationId &id)
{
    const auto found = m_relations.constFind(id);
    if (found == m_relations.constEnd())
        return;
    m_ends.remove(found->from, id);
    m_ends.remove(found->to, id);
    m_relations.erase(found);
}

} // namespace dau
