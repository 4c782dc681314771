// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/attributes.h"

namespace dau {

namespace {

// Takes out what is not asked; one that goes may take another with it.
void dropUnasked(Attributes &attributes, const LabelScheme &scheme)
{
    qsizetype before = 0;
    do {
        before = attributes.size();
        const QStringList keys = attributes.keys();
        for (const QString &key : keys) {
            const AttributeDef *attribute = scheme.attribute(key);
            if (attribute && !isAsked(*attribute, attributes))
                attributes.remove(key);
        }
    } while (attributes.size() < before);
}

} // namespace

bool isAsked(const AttributeDef &attribute, const Attributes &attributes)
{
    if (!attribute.when)
        return true;
    const bool has = attributes.value(attribute.when->attribute).values.contains(attribute.when->value);
    return has != attribute.when->negated;
}

Attributes startingAttributes(const LabelDef &label, const LabelScheme &scheme, const Annotation *last)
{
    Attributes result;
    for (const QString &key : label.attributes) {
        const AttributeDef *attribute = scheme.attribute(key);
        if (!attribute)
            continue;
        const AttributeValue known = last ? last->attributes.value(key) : AttributeValue{};
        if (!known.values.isEmpty() && known.source != AttributeValue::Source::Default && attribute->accepts(known.values))
            result.insert(key, {known.values, AttributeValue::Source::Carried});
        else if (!attribute->defaultValues.isEmpty())
            result.insert(key, {attribute->defaultValues, AttributeValue::Source::Default});
    }
    dropUnasked(result, scheme);
    return result;
}

void settleAttributes(Attributes &attributes, const Attributes &before, const QStringList &keys, const LabelScheme &scheme)
{
    dropUnasked(attributes, scheme);
    for (const QString &key : keys) {
        const AttributeDef *attribute = scheme.attribute(key);
        if (!attribute || attribute->defaultValues.isEmpty() || attributes.contains(key))
            continue;
        if (isAsked(*attribute, attributes) && !isAsked(*attribute, before))
            attributes.insert(key, {attribute->defaultValues, AttributeValue::Source::Default});
    }
    dropUnasked(attributes, scheme);
}

} // namespace dau
