// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/nesting.h"

#include <algorithm>

namespace dau {

namespace {

const Origin byNesting{Origin::Kind::Rule, QStringLiteral(u"nesting")};

} // namespace

ImpliedRelations impliedRelations(const Annotation &newcomer, const AnnotationSet &annotations, const LabelScheme &scheme)
{
    ImpliedRelations result;
    const QList<Relation> present = annotations.relationsOf(newcomer.id);
    const auto link = [&](const Annotation &outer, const Annotation &inner) {
        const RelationDef *implied = scheme.impliedRelation(outer.label, inner.label);
        const auto links = [&](const Relation &relation) {
            return relation.label == implied->key && relation.from == outer.id && relation.to == inner.id;
        };
        if (implied && std::none_of(present.begin(), present.end(), links))
            result.made.append({RelationId::create(), implied->key, outer.id, inner.id, byNesting});
    };
    const Annotation *parent = annotations.parent(newcomer);
    if (parent)
        link(*parent, newcomer);
    for (const Annotation *child : annotations.children(newcomer)) {
        link(newcomer, *child);
        if (!parent)
            continue;
        for (const Relation &relation : annotations.relationsOf(child->id)) {
            if (relation.from == parent->id && relation.origin == byNesting)
                result.replaced.append(relation);
        }
    }
    return result;
}

} // namespace dau
