// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/tuples.h"

#include "model/agreement/unitaryalignment.h"

#include <algorithm>

namespace dau {

namespace {

struct Member {
    size_t layer = 0;
    const Annotation *annotation = nullptr;
};

std::strong_ordering compareValues(const Attributes &a, const Attributes &b)
{
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end(); ++i, ++j) {
        if (i.key() != j.key())
            return i.key() < j.key() ? std::strong_ordering::less : std::strong_ordering::greater;
        if (i->values != j->values)
            return i->values < j->values ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return a.size() <=> b.size();
}

std::strong_ordering compareStrings(const QString &a, const QString &b)
{
    return a.compare(b) <=> 0;
}

std::strong_ordering comparePlaces(const Annotation &a, const Annotation &b)
{
    const Span x = a.extent();
    const Span y = b.extent();
    if (const auto order = x.begin <=> y.begin; order != 0)
        return order;
    if (const auto order = y.end <=> x.end; order != 0)
        return order;
    if (a.spans != b.spans)
        return a.spans < b.spans ? std::strong_ordering::less : std::strong_ordering::greater;
    return compareStrings(a.label, b.label);
}

bool isSkipped(const Annotation &annotation, const Zones &zones)
{
    return std::any_of(zones.begin(), zones.end(), [&](const Zone &zone) {
        return zone.skipped && zone.span.contains(annotation.extent());
    });
}

QList<Member> membersOf(const ReviewedDocument &document, const CompareOptions &options)
{
    QList<Member> members;
    for (size_t layer = 0; layer < static_cast<size_t>(document.layers.size()); ++layer) {
        for (const Annotation &annotation : document.layers[static_cast<qsizetype>(layer)].layer.annotations) {
            if (!annotation.spans.isEmpty() && (options.skippedZones || !isSkipped(annotation, document.zones)))
                members.append({layer, &annotation});
        }
    }
    std::sort(members.begin(), members.end(), [](const Member &a, const Member &b) {
        if (const auto order = comparePlaces(*a.annotation, *b.annotation); order != 0)
            return order < 0;
        if (const auto order = compareValues(a.annotation->attributes, b.annotation->attributes); order != 0)
            return order < 0;
        return a.layer != b.layer ? a.layer < b.layer : a.annotation->id < b.annotation->id;
    });
    return members;
}

bool meet(const Spans &a, const Spans &b)
{
    return std::any_of(a.begin(), a.end(), [&](const Span &x) {
        return std::any_of(b.begin(), b.end(), [&](const Span &y) { return x.intersects(y) || x == y; });
    });
}

// Takes out of a run of members on one place with one label what every layer has alike: the k-th copy of each.
void takeAgreed(QList<Member> &run, size_t layers, std::vector<Tuple> &agreed)
{
    std::vector<QList<const Annotation *>> copies(layers);
    for (const Member &member : run)
        copies[member.layer].append(member.annotation);
    const qsizetype least = std::min_element(copies.begin(), copies.end(), [](const auto &a, const auto &b) {
                                return a.size() < b.size();
                            })->size();
    for (qsizetype k = 0; k < least; ++k) {
        Tuple tuple;
        for (const auto &own : copies)
            tuple.members.push_back(own[k]);
        const bool alike = std::all_of(tuple.members.begin(), tuple.members.end(), [&](const Annotation *annotation) {
            return sameValues(annotation->attributes, tuple.members.front()->attributes);
        });
        if (!alike)
            continue;
        run.removeIf([&](const Member &member) { return tuple.members[member.layer] == member.annotation; });
        agreed.push_back(std::move(tuple));
    }
}

// The tuples of what is in dispute; one whose members meet in their extents only comes apart.
void alignRest(const QList<Member> &rest, size_t layers, Tuples &result)
{
    std::vector<agreement::Units> units(layers);
    std::vector<std::vector<const Annotation *>> annotations(layers);
    QHash<QString, qint32> labels;
    QStringList names;
    for (const Member &member : rest)
        names.append(member.annotation->label);
    names.sort(); // the numbers must not depend on the order of the layers
    for (const QString &name : names)
        labels.insert(name, labels.value(name, static_cast<qint32>(labels.size())));
    for (const Member &member : rest) {
        const Span extent = member.annotation->extent();
        units[member.layer].push_back({extent.begin, extent.end, labels.value(member.annotation->label)});
        annotations[member.layer].push_back(member.annotation);
    }
    const agreement::Alignment alignment = agreement::align(units);
    result.exact = alignment.exact;
    for (qsizetype i = 0; i < alignment.size(); ++i) {
        Tuple tuple;
        tuple.members.resize(layers);
        tuple.cluster = alignment.clusters[static_cast<size_t>(i)];
        result.clusters = std::max(result.clusters, tuple.cluster + 1);
        for (size_t layer = 0; layer < layers; ++layer) {
            const qint32 member = alignment.member(i, static_cast<qsizetype>(layer));
            if (member < 0)
                continue;
            const Annotation *annotation = annotations[layer][static_cast<size_t>(member)];
            if (tuple.first() && !meet(tuple.first()->spans, annotation->spans)) {
                Tuple alone;
                alone.members.resize(layers);
                alone.members[layer] = annotation;
                alone.cluster = tuple.cluster;
                result.tuples.push_back(std::move(alone));
            } else {
                tuple.members[layer] = annotation;
            }
        }
        result.tuples.push_back(std::move(tuple));
    }
}

} // namespace

const Annotation *Tuple::first() const
{
    const auto found = std::find_if(members.begin(), members.end(), [](const Annotation *annotation) { return annotation; });
    return found == members.end() ? nullptr : *found;
}

Span Tuple::extent() const
{
    Span all = first()->extent();
    for (const Annotation *annotation : members) {
        if (annotation)
            all = {std::min(all.begin, annotation->extent().begin), std::max(all.end, annotation->extent().end)};
    }
    return all;
}

bool Tuple::isComplete() const
{
    return std::all_of(members.begin(), members.end(), [](const Annotation *annotation) { return annotation; });
}

bool precedes(const Annotation &a, const Annotation &b)
{
    if (const auto order = comparePlaces(a, b); order != 0)
        return order < 0;
    return compareValues(a.attributes, b.attributes) < 0;
}

bool sameValues(const Attributes &a, const Attributes &b)
{
    return compareValues(a, b) == 0;
}

bool sameContent(const Annotation &a, const Annotation &b)
{
    return a.spans == b.spans && a.label == b.label && sameValues(a.attributes, b.attributes);
}

Tuples tuplesOf(const ReviewedDocument &document, const CompareOptions &options)
{
    const auto layers = static_cast<size_t>(document.layers.size());
    const QList<Member> members = membersOf(document, options);
    Tuples result;
    QList<Member> rest;
    for (auto member = members.begin(); member != members.end();) {
        const auto end = std::find_if(member, members.end(), [&](const Member &other) {
            return comparePlaces(*other.annotation, *member->annotation) != 0;
        });
        QList<Member> run(member, end);
        takeAgreed(run, layers, result.tuples);
        rest += run;
        member = end;
    }
    alignRest(rest, layers, result);
    result.of.resize(layers);
    for (size_t i = 0; i < result.tuples.size(); ++i) {
        for (size_t layer = 0; layer < layers; ++layer) {
            if (const Annotation *annotation = result.tuples[i].members[layer])
                result.of[layer].insert(annotation->id, static_cast<int>(i));
        }
    }
    return result;
}

} // namespace dau
