// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/documentreview.h"

#include "model/base/enumnames.h"
#include "model/review/judging.h"

#include <algorithm>

namespace dau {

namespace {

constexpr EnumNames<ReviewUnit::State, 5> stateNames{{u"open", u"deferred", u"stale", u"waiting", u"settled"}};

qsizetype shared(const Spans &a, const Spans &b)
{
    qsizetype units = 0;
    for (const Span &x : a) {
        for (const Span &y : b)
            units += std::max<qsizetype>(0, std::min(x.end, y.end) - std::max(x.begin, y.begin));
    }
    return units;
}

} // namespace

QString toString(ReviewUnit::State state)
{
    return stateNames(state);
}

const ReviewUnit *DocumentReview::unit(const UnitId &id) const
{
    const auto found = std::find_if(units.begin(), units.end(), [&](const ReviewUnit &other) { return other.unit.id == id; });
    return found == units.end() ? nullptr : &*found;
}

qsizetype DocumentReview::open() const
{
    return std::count_if(units.begin(), units.end(), [](const ReviewUnit &unit) { return unit.isOpen(); });
}

const Annotation *DocumentReview::inGold(const Annotation &annotation) const
{
    const Annotation *best = nullptr;
    qsizetype bestShared = 0;
    for (const Annotation &there : goldLayer.annotations) {
        if (there.spans == annotation.spans && there.label == annotation.label)
            return &there;
    }
    for (const ReviewUnit &candidate : units) {
        if (!candidate.decision || candidate.unit.isAboutEntity() || candidate.unit.isAboutRelation())
            continue;
        const bool mine = std::any_of(candidate.unit.versions.begin(), candidate.unit.versions.end(), [&](const Version &version) {
            return version.annotations.contains(annotation);
        });
        if (!mine)
            continue;
        for (const Annotation &there : goldLayer.annotations) {
            const qsizetype common = shared(there.spans, annotation.spans) * 2 + (there.label == annotation.label ? 1 : 0);
            if (candidate.decision->annotations.contains(there.id) && common > std::max<qsizetype>(1, bestShared)) {
                best = &there;
                bestShared = common;
            }
        }
    }
    return best;
}

AnnotatorId goldOf(const QList<Annotator> &annotators)
{
    AnnotatorId gold;
    for (const Annotator &annotator : annotators) {
        if (annotator.kind == Annotator::Kind::Gold && (gold.isNull() || annotator.id < gold))
            gold = annotator.id;
    }
    return gold;
}

QList<AnnotatorId> comparedAnnotators(const QList<Annotator> &annotators, const ReviewOptions &options)
{
    QList<AnnotatorId> compared = options.annotators;
    if (compared.isEmpty()) {
        for (const Annotator &annotator : annotators) {
            if (annotator.kind == Annotator::Kind::Human)
                compared.append(annotator.id);
        }
    }
    std::sort(compared.begin(), compared.end());
    compared.erase(std::unique(compared.begin(), compared.end()), compared.end());
    return compared;
}

DocumentReview review(ReviewedDocument reviewed, const AnnotatorId &gold, Layer goldLayer, QList<Decision> decisions,
                      const LabelScheme &scheme, const CompareOptions &options)
{
    DocumentReview result;
    result.comparison = compare(reviewed, scheme, options);
    result.reviewed = std::move(reviewed);
    result.gold = gold;
    result.goldLayer = std::move(goldLayer);
    result.decisions = std::move(decisions);
    judge(result);
    return result;
}

DocumentReview applied(DocumentReview review, const Change &change)
{
    const auto replace = [](auto &list, const auto *before, const auto *after) {
        if (before)
            list.removeIf([&](const auto &other) { return other.id == before->id; });
        if (after)
            list.append(*after);
    };
    for (const Edit &edit : change.edits) {
        if (edit.document != review.reviewed.document.id || edit.annotator != review.gold)
            continue;
        replace(review.goldLayer.annotations, std::get_if<Annotation>(&edit.before), std::get_if<Annotation>(&edit.after));
        replace(review.goldLayer.relations, std::get_if<Relation>(&edit.before), std::get_if<Relation>(&edit.after));
        replace(review.decisions, std::get_if<Decision>(&edit.before), std::get_if<Decision>(&edit.after));
        const auto *before = std::get_if<LayerInfo>(&edit.before);
        const auto *after = std::get_if<LayerInfo>(&edit.after);
        if (before || after)
            review.goldLayer.info = after ? *after : LayerInfo();
    }
    std::stable_sort(review.decisions.begin(), review.decisions.end(), [](const Decision &a, const Decision &b) {
        return std::pair(a.at, a.id) < std::pair(b.at, b.id);
    });
    judge(review);
    return review;
}

Result<DocumentReview> loadReview(const CorpusStore &store, const DocumentId &id, const ReviewOptions &options)
{
    const Result<LabelScheme> scheme = store.scheme();
    if (!scheme)
        return tl::unexpected(scheme.error());
    const Result<QList<Annotator>> annotators = store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    ReviewedDocument reviewed;
    const Result<qint64> revision = store.revision(id); // first: what is read after it is at least as new
    const Result<Document> document = store.document(id);
    const Result<Text> text = store.text(id);
    const Result<Zones> zones = store.zones(id);
    const Result<QList<AnnotatorId>> present = store.layersOf(id);
    const Result<QList<Entity>> known = store.entities({});
    const Result<QList<std::pair<DocumentId, Decision>>> decisions = store.decisions(id);
    for (const Error *error : {revision ? nullptr : &revision.error(), document ? nullptr : &document.error(), text ? nullptr : &text.error(),
                               zones ? nullptr : &zones.error(), present ? nullptr : &present.error(), known ? nullptr : &known.error(),
                               decisions ? nullptr : &decisions.error()}) {
        if (error)
            return tl::unexpected(*error);
    }
    reviewed.document = *document;
    reviewed.text = *text;
    reviewed.zones = *zones;
    reviewed.revision = *revision;
    for (const Entity &entity : *known)
        reviewed.knownNames.insert(entity.id);
    for (const AnnotatorId &annotator : comparedAnnotators(*annotators, options)) {
        if (!present->contains(annotator))
            continue;
        const Result<Layer> layer = store.layer({id, annotator});
        if (!layer)
            return tl::unexpected(layer.error());
        if (layer->info.state == LayerState::Done || options.unfinished)
            reviewed.layers.append({annotator, *layer});
    }
    const AnnotatorId gold = options.gold.isNull() ? goldOf(*annotators) : options.gold;
    Layer goldLayer;
    if (present->contains(gold)) {
        const Result<Layer> layer = store.layer({id, gold});
        if (!layer)
            return tl::unexpected(layer.error());
        goldLayer = *layer;
    }
    QList<Decision> own;
    for (const auto &[where, decision] : *decisions)
        own.append(decision);
    return review(std::move(reviewed), gold, std::move(goldLayer), own, *scheme, {options.skippedZones, options.sample});
}

} // namespace dau
