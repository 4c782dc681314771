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

void setDefault(Attributes &attributes, const AttributeDef &attribute, const QString &text)
{
    if (const QStringList values = attribute.defaultFor(text); !values.isEmpty())
        attributes.insert(attribute.key, {values, AttributeValue::Source::Default});
}

} // namespace

bool isAsked(const AttributeDef &attribute, const Attributes &attributes)
{
    if (!attribute.when)
        return true;
    const bool has = attributes.value(attribute.when->attribute).values.contains(attribute.when->value);
    return has != attribute.when->negated;
}

Attributes startingAttributes(const LabelDef &label, const LabelScheme &scheme, const QString &text, const Annotation *last)
{
    Attributes result;
    for (const QString &key : label.attributes) {
        const AttributeDef *attribute = scheme.attribute(key);
        if (!attribute)
            continue;
        const AttributeValue known = last ? last->attributes.value(key) : AttributeValue{};
        if (!known.values.isEmpty() && known.source != AttributeValue::Source::Default && attribute->accepts(known.values))
            result.insert(key, {known.values, AttributeValue::Source::Carried});
        else
            setDefault(result, *attribute, text);
    }
    dropUnasked(result, scheme);
    return result;
}

void settleAttributes(Attributes &attributes, const Attributes &before, const QStringList &keys, const LabelScheme &scheme,
                      const QString &text)
{
    dropUnasked(attributes, scheme);
    for (const QString &key : keys) {
        const AttributeDef *attribute = scheme.attribute(key);
        if (attribute && !attributes.contains(key) && isAsked(*attribute, attributes) && !isAsked(*attribute, before))
            setDefault(attributes, *attribute, text);
    }
    dropUnasked(attributes, scheme);
}

void renewDefaults(Attributes &attributes, const LabelDef &label, const LabelScheme &scheme, const QString &before,
                   const QString &text)
{
    for (const QString &key : label.attributes) {
        const AttributeDef *attribute = scheme.attribute(key);
        if (!attribute || attribute->defaultsByText.isEmpty())
            continue;
        const auto value = attributes.constFind(key);
        // One that is not there although the text has a default was taken away or never asked for.
        const bool open = value == attributes.constEnd() ? attribute->defaultFor(before).isEmpty()
                                                         : value->source == AttributeValue::Source::Default;
        if (!open)
            continue;
        attributes.remove(key);
        setDefault(attributes, *attribute, text);
    }
    dropUnasked(attributes, scheme);
}

} // namespace dau
