// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/figureitems.h"

#include "model/agreement/agreementexport.h"
#include "model/session/context.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>
#include <map>

namespace dau {

using namespace agreement;

namespace {

// Two annotations of one document, either may be null.
struct Found {
    AnnotationId first;
    AnnotationId second;
};
struct Side {
    QHash<AnnotationId, Annotation> annotations;
    QList<Relation> relations;

    const Annotation *find(const AnnotationId &id) const
    {
        const auto it = annotations.constFind(id);
        return it == annotations.cend() ? nullptr : &*it;
    }
};

Result<Side> sideOf(const CorpusStore &store, const DocumentId &document, const AnnotatorId &annotator)
{
    const auto layer = store.layer({document, annotator});
    if (!layer)
        return tl::unexpected(layer.error());
    Side side;
    for (const Annotation &annotation : layer->annotations)
        side.annotations.insert(annotation.id, annotation);
    side.relations = layer->relations;
    return side;
}

QString valueOf(const Annotation &annotation, const QString &attribute)
{
    return annotation.attributes.value(attribute).values.join(QStringLiteral(u", "));
}

// A relation by its type and the exact places of its ends.
using RelationKey = std::tuple<QString, Spans, Spans>;
std::multimap<RelationKey, const Annotation *> relationsOf(const Side &side)
{
    std::multimap<RelationKey, const Annotation *> result;
    for (const Relation &relation : side.relations) {
        const Annotation *from = side.find(relation.from);
        const Annotation *to = side.find(relation.to);
        if (from && to)
            result.emplace(RelationKey{relation.label, from->spans, to->spans}, from);
    }
    return result;
}

// Collects the items of one document and one pair.
class Collector
{
public:
    Collector(const CorpusStore &store, const FigureItemQuery &query) : m_store(store), m_query(query) {}

    Result<void> open(const DocumentFigure &document, const AnnotatorId &a, const AnnotatorId &b)
    {
        auto first = sideOf(m_store, document.id, a);
        auto second = sideOf(m_store, document.id, b);
        if (!first || !second)
            return tl::unexpected(first ? second.error() : first.error());
        m_item = {document.id, document.name, {}, {}, {}, {}, a, b, {}, {}};
        m_first = std::move(*first);
        m_second = std::move(*second);
        return {};
    }
    void take(const Found &found)
    {
        const Annotation *first = m_first.find(found.first);
        const Annotation *second = m_second.find(found.second);
        if (!first && !second)
            return;
        const bool values = m_query.kind == FigureItemQuery::Kind::Attribute;
        if (values && (!first || !second || first->label != second->label
                       || valueOf(*first, m_query.attribute) == valueOf(*second, m_query.attribute)))
            return;
        const auto words = [&](const Annotation *annotation) {
            return !annotation ? QString() : values ? valueOf(*annotation, m_query.attribute) : annotation->label;
        };
        const auto isOf = [&](const Annotation *annotation) { return annotation && annotation->label == m_query.label; };
        if (m_query.label.isEmpty() || isOf(first) || isOf(second))
            append((first ? first : second)->spans, words(first), words(second));
    }
    void takeRelations()
    {
        const auto first = relationsOf(m_first);
        const auto second = relationsOf(m_second);
        const auto missing = [&](const auto &of, const auto &from, bool isFirst) {
            std::map<RelationKey, qsizetype> seen;
            for (const auto &[key, end] : of) {
                const QString &label = std::get<QString>(key);
                if (static_cast<size_t>(++seen[key]) > from.count(key))
                    append(end->spans, isFirst ? label : QString(), isFirst ? QString() : label);
            }
        };
        missing(first, second, true);
        missing(second, first, false);
    }
    // With the words around each, by place.
    Result<void> close(QList<FigureItem> &items)
    {
        if (m_items.isEmpty())
            return {};
        const auto text = m_store.text(m_item.document);
        if (!text)
            return tl::unexpected(text.error());
        for (FigureItem &item : m_items) {
            const Context context = contextOf(*text, item.span);
            item.before = context.before;
            item.quote = context.quote;
            item.after = context.after;
        }
        std::stable_sort(m_items.begin(), m_items.end(), [](const FigureItem &a, const FigureItem &b) {
            return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
        });
        items += std::exchange(m_items, {});
        return {};
    }

private:
    void append(const Spans &spans, const QString &first, const QString &second)
    {
        m_item.span = extent(spans);
        m_item.first = first;
        m_item.second = second;
        m_items.append(m_item);
    }

    const CorpusStore &m_store;
    const FigureItemQuery &m_query;
    FigureItem m_item; // what those of this document and pair have in common
    Side m_first;
    Side m_second;
    QList<FigureItem> m_items;
};

// Aligned spans by document, those that the query is about.
QHash<DocumentId, QList<Found>> alignedSpans(const ProjectAgreement &agreement, const AgreementSettings &settings, const FigureItemQuery &query,
                                             const AnnotatorId &a, const AnnotatorId &b)
{
    QHash<DocumentId, QList<Found>> result;
    agreement.eachAligned(a, b, settings, [&](const ProjectAgreement::Aligned &aligned) {
        const bool both = !aligned.first.isNull() && !aligned.second.isNull();
        const bool alike = aligned.firstLabel == aligned.secondLabel;
        const bool wanted = query.kind == FigureItemQuery::Kind::Cell ? aligned.firstLabel == query.rowLabel && aligned.secondLabel == query.columnLabel
                            : query.kind == FigureItemQuery::Kind::Attribute ? both && alike : both && !alike;
        if (wanted)
            result[aligned.document].append({aligned.first, aligned.second});
    });
    return result;
}

} // namespace

FigureItemQuery itemsOf(const QString &measure, const QJsonObject &parameters)
{
    FigureItemQuery query;
    const ProjectMeasure known = projectMeasureNamed(measure, parameters);
    switch (known.view) {
    case View::Labels:
        query.kind = FigureItemQuery::Kind::Confused;
        break;
    case View::Attribute:
    case View::AttributeSpans:
        query.kind = FigureItemQuery::Kind::Attribute;
        query.attribute = parameters.value(u"attribute").toString();
        break;
    case View::Relations:
    case View::RelationsAligned:
    case View::RelationsGivenEnds:
    case View::RelationTypes:
        query.kind = FigureItemQuery::Kind::Relations;
        break;
    default:
        query.mode = spanMatchFromString(measure.startsWith(u"f1-") ? measure.mid(3) : parameters.value(u"mode").toString()).value_or(SpanMatch::Exact);
    }
    return query;
}

Result<QList<FigureItem>> figureItems(const CorpusStore &store, const ProjectAgreement &agreement, const AgreementSettings &settings,
                                      const AgreementReport &report, const FigureItemQuery &query, Progress &progress)
{
    QList<QHash<DocumentId, QList<Found>>> aligned;
    const bool byAlignment = query.kind != FigureItemQuery::Kind::Unmatched && query.kind != FigureItemQuery::Kind::Relations;
    for (const auto &[a, b] : query.pairs)
        aligned.append(byAlignment ? alignedSpans(agreement, settings, query, a, b) : QHash<DocumentId, QList<Found>>());
    QList<FigureItem> items;
    const QSet<DocumentId> wanted(query.documents.begin(), query.documents.end());
    const QList<DocumentFigure> documents = report.measures.isEmpty() ? QList<DocumentFigure>() : report.measures.last().documents;
    for (qsizetype d = 0; d < documents.size() && items.size() < mostFigureItems; ++d) {
        const DocumentFigure &document = documents[d];
        if (!wanted.isEmpty() && !wanted.contains(document.id))
            continue;
        if (!progress.step(d, documents.size()))
            return failure(Error::Code::Cancelled, QCoreApplication::translate("Agreement", "Stopped."));
        Collector collector(store, query);
        for (qsizetype p = 0; p < query.pairs.size(); ++p) {
            const auto &[a, b] = query.pairs[p];
            const auto first = nameIn(report, a);
            const auto second = nameIn(report, b);
            const auto isLeftOut = [&](const LeftOut &left) {
                return left.document == document.id && (left.annotator == first || left.annotator == second);
            };
            if (std::any_of(report.leftOut.begin(), report.leftOut.end(), isLeftOut))
                continue;
            if (byAlignment && !aligned[p].contains(document.id))
                continue;
            if (const auto opened = collector.open(document, a, b); !opened)
                return tl::unexpected(opened.error());
            if (query.kind == FigureItemQuery::Kind::Relations) {
                collector.takeRelations();
            } else if (byAlignment) {
                for (const Found &found : aligned[p].value(document.id))
                    collector.take(found);
            } else {
                const auto compared = agreement.spans(document.id, a, b, query.mode, settings);
                if (!compared)
                    return tl::unexpected(compared.error());
                const bool pairsOnly = query.mode == SpanMatch::Label; // spans without equal ends are no part of it
                for (const AnnotationId &id : pairsOnly ? QList<AnnotationId>() : compared->firstOnly)
                    collector.take({id, {}});
                for (const AnnotationId &id : pairsOnly ? QList<AnnotationId>() : compared->secondOnly)
                    collector.take({{}, id});
                for (const ComparedSpans::Pair &pair : compared->pairs) {
                    if (pair.credit < 1)
                        collector.take({pair.first, pair.second});
                }
            }
        }
        if (const auto closed = collector.close(items); !closed)
            return tl::unexpected(closed.error());
    }
    if (items.size() > mostFigureItems)
        items.resize(mostFigureItems);
    return items;
}

} // namespace dau
