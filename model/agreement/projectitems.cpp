// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/projectagreement.h"

#include <QtCore/QCoreApplication>

// The spans behind the figures of a project.
namespace dau::agreement {

Result<ComparedSpans> ProjectAgreement::spans(const DocumentId &document, const AnnotatorId &a, const AnnotatorId &b, SpanMatch mode,
                                              const AgreementSettings &settings) const
{
    const Kept *of = kept(document);
    const auto first = placeOf(a);
    const auto second = placeOf(b);
    if (of == nullptr || !first || !second)
        return failure(Error::Code::NotFound, QCoreApplication::translate("Agreement", "The document or the annotator is not part of this figure."));
    const auto side = [&](size_t annotator, std::vector<AnnotationId> &ids) {
        const LayerStudy &layer = of->study.layers[annotator];
        Units units;
        for (const qint32 place : counted(of->study, layer, settings, m_labels).places) {
            units.push_back(layer.units[static_cast<size_t>(place)]);
            ids.push_back(layer.ids[static_cast<size_t>(place)]);
        }
        return units;
    };
    std::vector<AnnotationId> firstIds;
    std::vector<AnnotationId> secondIds;
    const Units key = side(*first, firstIds);
    const Units response = side(*second, secondIds);
    ComparedSpans result;
    std::vector<bool> met(secondIds.size());
    std::vector<bool> had(firstIds.size());
    for (const MatchedPair &pair : matchSpans(key, response, mode == SpanMatch::Char ? SpanMatch::Overlap : mode)) {
        had[static_cast<size_t>(pair.key)] = true;
        met[static_cast<size_t>(pair.response)] = true;
        result.pairs.append({firstIds[static_cast<size_t>(pair.key)], secondIds[static_cast<size_t>(pair.response)], pair.credit});
    }
    for (size_t i = 0; i < had.size(); ++i) {
        if (!had[i])
            result.firstOnly.append(firstIds[i]);
    }
    for (size_t i = 0; i < met.size(); ++i) {
        if (!met[i])
            result.secondOnly.append(secondIds[i]);
    }
    return result;
}

void ProjectAgreement::eachAligned(const AnnotatorId &a, const AnnotatorId &b, const AgreementSettings &settings,
                                   const std::function<void(const Aligned &)> &take) const
{
    const auto first = placeOf(a);
    const auto second = placeOf(b);
    if (!first || !second)
        return;
    for (const DocumentId &id : m_order) {
        const DocumentStudy &document = kept(id)->study;
        if (!hasDone(document, *first, settings) || !hasDone(document, *second, settings))
            continue;
        std::vector<Units> units;
        std::vector<std::vector<AnnotationId>> ids;
        for (const size_t annotator : {*first, *second}) {
            const LayerStudy &layer = document.layers[annotator];
            units.emplace_back();
            ids.emplace_back();
            for (const qint32 place : counted(document, layer, settings, m_labels).places) {
                units.back().push_back(layer.units[static_cast<size_t>(place)]);
                ids.back().push_back(layer.ids[static_cast<size_t>(place)]);
            }
        }
        const Alignment alignment = align(units);
        for (qsizetype tuple = 0; tuple < alignment.size(); ++tuple) {
            Aligned aligned{id, {}, {}, {}, {}};
            for (const qsizetype side : {0, 1}) {
                const qint32 member = alignment.member(tuple, side);
                if (member < 0)
                    continue;
                const auto at = static_cast<size_t>(member);
                const auto of = static_cast<size_t>(side);
                (side == 0 ? aligned.first : aligned.second) = ids[of][at];
                (side == 0 ? aligned.firstLabel : aligned.secondLabel) = m_labels.categories()[static_cast<size_t>(units[of][at].label)].name;
            }
            take(aligned);
        }
    }
}

LabelConfusion ProjectAgreement::confusion(const AnnotatorId &a, const AnnotatorId &b, const AgreementSettings &settings) const
{
    LabelConfusion result;
    eachAligned(a, b, settings, [&](const Aligned &aligned) { ++result[aligned.firstLabel][aligned.secondLabel]; });
    return result;
}

QList<LabelConfusion> confusionsOf(const ProjectAgreement &agreement, const AgreementReport &report, const AgreementSettings &settings)
{
    QList<LabelConfusion> result;
    for (const PairFigure &pair : report.measures.last().pairs)
        result.append(agreement.confusion(pair.a, pair.b, settings));
    return result;
}

} // namespace dau::agreement
