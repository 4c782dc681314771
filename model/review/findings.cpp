// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/findings.h"

#include "model/text/keys.h"

#include <QtCore/QSet>

#include <algorithm>

namespace dau {

namespace {

// Words before a name that guidelines quarrel about, in the case of the text's beginning of a sentence or not.
const QSet<QString> &classifiers()
{
    static const auto words = [] {
        const QStringList list = QStringLiteral(u"ông bà anh chị cô chú bác cụ ngài các những một mọi mỗi cái chiếc con vị nhóm the a an mr mrs ms")
                                     .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

Finding::Cause causeOf(QStringView between)
{
    bool letters = false;
    bool signs = false;
    for (qsizetype at = 0; at < between.size(); at += sizeOf(codePointAt(between, at))) {
        const char32_t c = codePointAt(between, at);
        letters = letters || isSyllableCharacter(c);
        signs = signs || !(QChar::isSpace(c) || isFormatCharacter(c));
    }
    if (!letters)
        return signs ? Finding::Cause::Punctuation : Finding::Cause::WhiteSpace;
    const QStringList words = between.toString().toLower().simplified().split(u' ');
    const bool allClassifiers = std::all_of(words.begin(), words.end(), [](const QString &word) { return classifiers().contains(word); });
    return allClassifiers ? Finding::Cause::Classifier : Finding::Cause::None;
}

// The label that somebody gave to (at least half of) what lies between two edges; empty: nobody did.
QString labelBetween(const Span &between, const ReviewedDocument &document)
{
    const Annotation *best = nullptr;
    for (const auto &[annotator, layer] : document.layers) {
        for (const Annotation &annotation : layer.annotations) {
            const Span extent = annotation.extent();
            if (between.contains(extent) && 2 * extent.size() >= between.size() && (!best || precedes(annotation, *best)))
                best = &annotation;
        }
    }
    return best ? best->label : QString();
}

// How the edges of a tuple's members differ.
void lookAtEdges(Finding &finding, const Tuple &tuple, const ReviewedDocument &document)
{
    Span outer = tuple.first()->extent();
    Span inner = outer;
    for (const Annotation *annotation : tuple.members) {
        if (!annotation)
            continue;
        const Span extent = annotation->extent();
        outer = {std::min(outer.begin, extent.begin), std::max(outer.end, extent.end)};
        inner = {std::max(inner.begin, extent.begin), std::min(inner.end, extent.end)};
    }
    const bool left = outer.begin != inner.begin;
    const bool right = outer.end != inner.end;
    finding.edge = left && right ? Finding::Edge::Both : left ? Finding::Edge::Left : right ? Finding::Edge::Right : Finding::Edge::None;
    if (inner.isEmpty() || finding.edge == Finding::Edge::None)
        return;
    const Span leftGap{outer.begin, inner.begin};
    const Span rightGap{inner.end, outer.end};
    const Span gap = left ? leftGap : rightGap;
    finding.cause = causeOf(document.text.view(gap));
    if (left && right && causeOf(document.text.view(rightGap)) != finding.cause)
        finding.cause = Finding::Cause::None;
    if (finding.cause != Finding::Cause::None)
        return;
    finding.included = labelBetween(gap, document);
    if (!finding.included.isEmpty())
        finding.cause = left && !right ? Finding::Cause::TitleWord : Finding::Cause::NestedHead;
}

QStringList differingAttributes(const Tuple &tuple)
{
    QSet<QString> keys;
    for (const Annotation *annotation : tuple.members) {
        for (auto value = annotation->attributes.begin(); value != annotation->attributes.end(); ++value)
            keys.insert(value.key());
    }
    QStringList differing;
    for (const QString &key : keys) {
        const QStringList first = tuple.members.front()->attributes.value(key).values;
        const bool alike = std::all_of(tuple.members.begin(), tuple.members.end(), [&](const Annotation *annotation) {
            return annotation->attributes.value(key).values == first;
        });
        if (!alike)
            differing.append(key);
    }
    differing.sort();
    return differing;
}

// Whether each annotator who has nothing in the tuple has a span around it.
bool isNested(const Tuple &tuple, const Tuples &all)
{
    for (size_t layer = 0; layer < tuple.members.size(); ++layer) {
        if (tuple.members[layer])
            continue;
        const bool inside = std::any_of(all.tuples.begin(), all.tuples.end(), [&](const Tuple &other) {
            const Annotation *outer = &other == &tuple ? nullptr : other.members[layer];
            return outer && overlap(outer->spans, tuple.first()->spans) == Overlap::Contains;
        });
        if (!inside)
            return false;
    }
    return true;
}

// The tuples of a cluster that one span of some layer covers, where another layer has two or more of its label side by
// side and not the span itself.
QList<const Tuple *> splitBy(const Annotation &whole, size_t layer, const QList<const Tuple *> &cluster)
{
    for (size_t other = 0; other < cluster.first()->members.size(); ++other) {
        if (other == layer)
            continue;
        QList<const Tuple *> parts;
        for (const Tuple *tuple : cluster) {
            const Annotation *part = tuple->members[other];
            if (!part || part->label != whole.label)
                continue;
            const Span extent = part->extent();
            const bool apart = std::none_of(parts.begin(), parts.end(), [&](const Tuple *earlier) {
                return earlier->members[other]->extent().intersects(extent);
            });
            if (extent != whole.extent() && whole.extent().contains(extent) && apart)
                parts.append(tuple);
        }
        const bool hasWhole = std::any_of(cluster.begin(), cluster.end(), [&](const Tuple *tuple) {
            const Annotation *there = tuple->members[other];
            return there && there->extent() == whole.extent() && there->label == whole.label;
        });
        if (parts.size() >= 2 && !hasWhole)
            return parts;
    }
    return {};
}

Finding findingOf(const Tuple &tuple, const Tuples &all, const ReviewedDocument &document)
{
    Finding finding;
    QSet<QString> labels;
    bool sameSpans = true;
    qsizetype present = 0;
    for (size_t layer = 0; layer < tuple.members.size(); ++layer) {
        const Annotation *annotation = tuple.members[layer];
        if (!annotation) {
            finding.lacking.append(document.layers[static_cast<qsizetype>(layer)].annotator);
            continue;
        }
        ++present;
        labels.insert(annotation->label);
        sameSpans = sameSpans && annotation->spans == tuple.first()->spans;
    }
    finding.labels = QStringList(labels.begin(), labels.end());
    finding.labels.sort();
    finding.singleton = present == 1;
    if (!sameSpans) {
        finding.kind = labels.size() > 1 ? Finding::Kind::BoundaryLabel : Finding::Kind::Boundary;
        lookAtEdges(finding, tuple, document);
    } else if (labels.size() > 1) {
        finding.kind = Finding::Kind::Label;
    } else if (finding.lacking.isEmpty()) {
        finding.kind = Finding::Kind::Attribute;
        finding.attributes = differingAttributes(tuple);
    } else {
        finding.kind = isNested(tuple, all) ? Finding::Kind::Nesting : Finding::Kind::Missing;
    }
    return finding;
}

} // namespace

QList<Finding> findingsOf(const QList<const Tuple *> &cluster, const Tuples &all, const ReviewedDocument &document)
{
    QList<Finding> findings;
    QSet<const Tuple *> told;
    for (const Tuple *tuple : cluster) {
        for (size_t layer = 0; layer < tuple->members.size(); ++layer) {
            const Annotation *whole = tuple->members[layer];
            const QList<const Tuple *> parts = whole ? splitBy(*whole, layer, cluster) : QList<const Tuple *>();
            if (parts.isEmpty() || told.contains(tuple))
                continue;
            Finding split;
            split.kind = Finding::Kind::SplitMerge;
            split.labels = {whole->label};
            findings.append(split);
            told.insert(tuple);
            told.unite(QSet<const Tuple *>(parts.begin(), parts.end()));
        }
    }
    for (const Tuple *tuple : cluster) {
        if (told.contains(tuple))
            continue;
        const Finding finding = findingOf(*tuple, all, document);
        if (!findings.contains(finding))
            findings.append(finding);
    }
    return findings;
}

} // namespace dau
