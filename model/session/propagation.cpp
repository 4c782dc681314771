// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/propagation.h"

#include "model/session/context.h"
#include "model/session/search.h"
#include "model/session/transfer.h"
#include "model/text/match.h"

#include <algorithm>

namespace dau {

namespace {

const Matcher::Options likeSeed{MatchMode::Tones, true, true};

// The fragments of the seed where the hit is; nothing where the two writings cannot be laid side by side.
Spans spansAt(const Seed &seed, const Spans &spans, const Text &text, const Span &hit)
{
    const Transfer transfer(seed.quote, text.view(hit));
    const qsizetype origin = seed.annotation.extent().begin;
    Spans result;
    for (const Span &span : spans) {
        const auto there = transfer({span.begin - origin, span.end - origin});
        if (!there)
            return {};
        result.append({hit.begin + there->begin, hit.begin + there->end});
    }
    return result;
}

// Nothing has this extent, nothing is crossed, and what lies around and inside may do so.
bool isFree(const Annotation &candidate, const AnnotationSet &annotations, const LabelScheme &scheme)
{
    for (const Annotation *other : annotations.intersecting(candidate.extent())) {
        const Overlap lies = overlap(candidate.spans, other->spans);
        if (lies == Overlap::Same || lies == Overlap::Crossing || other->extent() == candidate.extent())
            return false;
    }
    const auto mayNest = [&](const QString &outer, const QString &inner) {
        return scheme.nesting == Rule::Allow || scheme.mayContain(outer, inner);
    };
    const Annotation *parent = annotations.parent(candidate);
    if (parent && !mayNest(parent->label, candidate.label))
        return false;
    const QList<const Annotation *> children = annotations.children(candidate);
    return std::all_of(children.begin(), children.end(),
                       [&](const Annotation *child) { return mayNest(candidate.label, child->label); });
}

// Finds the longer known strings of the label around hits.
class LongerStrings
{
public:
    LongerStrings(const Seed &seed, const QHash<QString, qint64> &known)
    {
        const QString key = toneKey(seed.quote);
        QStringList longer;
        for (auto string = known.keyBegin(); string != known.keyEnd(); ++string) {
            if (string->size() > key.size() && string->contains(key))
                longer.append(*string);
        }
        std::sort(longer.begin(), longer.end(), [](const QString &a, const QString &b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b; // the longest first
        });
        for (const QString &string : std::as_const(longer)) {
            m_matchers.append(Matcher(string, likeSeed));
            m_reach = std::max(m_reach, 2 * string.size());
        }
    }

    QString around(const Text &text, const Span &hit) const
    {
        const Span near{std::max<qsizetype>(0, hit.begin - m_reach), std::min(text.size(), hit.end + m_reach)};
        for (const Matcher &matcher : m_matchers) {
            const QList<Span> found = matcher.find(text, near);
            const auto holds = std::find_if(found.begin(), found.end(), [&](const Span &span) { return span.contains(hit); });
            if (holds != found.end())
                return text.view(*holds).toString();
        }
        return {};
    }

private:
    QList<Matcher> m_matchers;
    qsizetype m_reach = 0;
};

} // namespace

Seed seedOf(const DocumentSession &session, const AnnotationId &id)
{
    Seed seed;
    const Annotation *annotation = session.annotations.byId(id);
    if (!annotation)
        return seed;
    seed.annotation = *annotation;
    seed.quote = session.text.view(annotation->extent()).toString();
    QSet<AnnotationId> nest{id};
    for (const Annotation *inner : session.annotations.intersecting(annotation->extent())) {
        if (overlap(annotation->spans, inner->spans) != Overlap::Contains)
            continue;
        seed.nested.append(*inner);
        nest.insert(inner->id);
    }
    for (const Relation &relation : session.annotations.relations()) {
        if (nest.contains(relation.from) && nest.contains(relation.to))
            seed.relations.append(relation);
    }
    return seed;
}

QList<LikeString> likeStrings(const Seed &seed, const Document &document, const Text &text, const Zones &zones,
                              const AnnotationSet &annotations, const LabelScheme &scheme,
                              const QHash<QString, qint64> &known)
{
    QList<LikeString> result;
    const QList<Span> hits = Matcher(seed.quote, likeSeed).find(text);
    const LongerStrings longer(seed, hits.isEmpty() ? QHash<QString, qint64>() : known);
    for (const Span &hit : hits) {
        Annotation candidate = seed.annotation;
        candidate.spans = spansAt(seed, seed.annotation.spans, text, hit);
        if (candidate.spans.isEmpty() || inSkippedZone(zones, hit) || !isFree(candidate, annotations, scheme))
            continue;
        const Context context = contextOf(text, hit);
        const QString within = longer.around(text, hit);
        result.append({document.id, document.name, hit, context.before, context.quote, context.after, within.isEmpty(), within});
    }
    return result;
}

Result<QList<LikeString>> likeStringsInCorpus(const Seed &seed, const CorpusStore &store, const AnnotatorId &annotator,
                                              const LabelScheme &scheme, const DocumentId &first, Progress &progress)
{
    const Result<QHash<QString, qint64>> known = store.knownStrings(annotator, seed.annotation.label);
    if (!known)
        return tl::unexpected(known.error());
    const Matcher matcher(seed.quote, likeSeed);
    QList<LikeString> result;
    const Result<void> walked = eachDocument(store, first, progress, [&](const DocumentRow &row, const Text &text) -> Result<bool> {
        if (matcher.find(text).isEmpty())
            return true;
        const Result<Zones> zones = store.zones(row.id);
        if (!zones)
            return tl::unexpected(zones.error());
        const Result<Layer> layer = store.layer({row.id, annotator});
        if (!layer)
            return tl::unexpected(layer.error());
        Document document;
        document.id = row.id;
        document.name = row.name;
        result += likeStrings(seed, document, text, *zones, {layer->annotations, layer->relations}, scheme, *known);
        return true;
    });
    return walked ? Result<QList<LikeString>>(result) : tl::unexpected(walked.error());
}

} // namespace dau
