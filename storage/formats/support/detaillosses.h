// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/losses.h"

namespace dau {

// What is left out by formats that hold of an entity its name only, of an attribute its values, and no note on a document.
inline void countDetails(const LabelledDocument &document, bool attributes, LossCounter &losses)
{
    for (const LabelledLayer &layer : document.layers) {
        losses.add(QStringLiteral(u"document_notes"), layer.layer.info.note.isEmpty() ? 0 : 1);
        for (const Entity &entity : layer.entities)
            losses.add(QStringLiteral(u"entity_details"), entity.aliases.isEmpty() && entity.label.isEmpty() && entity.note.isEmpty() ? 0 : 1);
        for (const Annotation &annotation : attributes ? layer.layer.annotations : QList<Annotation>()) {
            for (const AttributeValue &value : annotation.attributes)
                losses.add(QStringLiteral(u"attribute_sources"), value.source == AttributeValue::Source::Set ? 0 : 1);
        }
    }
}

} // namespace dau
