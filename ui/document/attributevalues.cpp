// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/attributevalues.h"

#include "model/session/attributes.h"
#include "model/text/match.h"
#include "ui/document/shownnames.h"

#include <QtCore/QCoreApplication>

namespace dau {

QList<const AttributeDef *> attributesAsked(const LabelScheme &scheme, const Annotation &annotation)
{
    QList<const AttributeDef *> asked;
    const LabelDef *label = scheme.label(annotation.label);
    for (const QString &key : label ? label->attributes : QStringList()) {
        const AttributeDef *def = scheme.attribute(key);
        if (def && isAsked(*def, annotation.attributes))
            asked << def;
    }
    return asked;
}

QStringList digitValues(const AttributeDef &attribute)
{
    if (attribute.kind == AttributeDef::Kind::YesNo)
        return {QStringLiteral(u"true"), QStringLiteral(u"false")};
    QStringList keys;
    if (attribute.kind == AttributeDef::Kind::Choice || attribute.kind == AttributeDef::Kind::Several) {
        for (const Choice &choice : attribute.choices)
            keys << choice.key;
    }
    return keys;
}

QString shownValue(const AttributeDef &attribute, const QString &value)
{
    if (attribute.kind == AttributeDef::Kind::YesNo) {
        return value == u"true" ? QCoreApplication::translate("AttributeValues", "yes")
                                : QCoreApplication::translate("AttributeValues", "no");
    }
    for (const Choice &choice : attribute.choices) {
        if (choice.key == value)
            return choice.name.in(shownLanguage(), value);
    }
    return value;
}

QStringList chosen(const AttributeDef &attribute, const QStringList &before, const QString &value)
{
    if (attribute.kind != AttributeDef::Kind::Several)
        return {value};
    QStringList values = before;
    if (!values.removeOne(value))
        values << value;
    return values;
}

std::optional<QString> valueByLetter(const AttributeDef &attribute, const QString &now, const QString &letter)
{
    const QStringList values = digitValues(attribute);
    const QString wanted = foldKey(letter);
    if (wanted.isEmpty() || attribute.kind == AttributeDef::Kind::Several)
        return {};
    const qsizetype from = values.indexOf(now) + 1;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString &value = values[(from + i) % values.size()];
        if (foldKey(shownValue(attribute, value)).startsWith(wanted))
            return value;
    }
    return {};
}

Result<DigitAnswer> answerByDigit(const LabelScheme &scheme, const Annotation &annotation, int digit)
{
    for (const AttributeDef *def : attributesAsked(scheme, annotation)) {
        const QStringList values = digitValues(*def);
        if (values.isEmpty())
            continue;
        if (const int count = static_cast<int>(values.size()); digit > count) {
            return failure(Error::Code::Refused, QCoreApplication::translate("AttributeValues", "%1 has %n value(s).", "", count)
                                                     .arg(def->name.in(shownLanguage(), def->key)));
        }
        return DigitAnswer{def->key, chosen(*def, annotation.attributes.value(def->key).values, values[digit - 1])};
    }
    return failure(Error::Code::Refused,
                   QCoreApplication::translate("AttributeValues", "This label has no attribute with values to choose from."));
}

} // namespace dau
