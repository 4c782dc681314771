// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"
#include "model/base/result.h"
#include "model/scheme/labelscheme.h"

namespace dau {

// The attributes asked of an annotation now: those of its label whose condition holds, in the scheme's order.
QList<const AttributeDef *> attributesAsked(const LabelScheme &scheme, const Annotation &annotation);
// The values a digit chooses from: choices, or yes and no; empty for what is typed.
QStringList digitValues(const AttributeDef &attribute);
QString shownValue(const AttributeDef &attribute, const QString &value);
// What choosing a value leads to: the value alone, but of a list of several the one is added or taken out.
QStringList chosen(const AttributeDef &attribute, const QStringList &before, const QString &value);
// The value that a letter goes to: the next one after `now`, round about, whose name begins with it (marks do not count).
// Nothing where there is none, and for lists of several.
std::optional<QString> valueByLetter(const AttributeDef &attribute, const QString &now, const QString &letter);

// What a digit on a span says: its first attribute with values to choose from. Refused where there is none, or no such
// value.
struct DigitAnswer {
    QString attribute;
    QStringList values;
};
Result<DigitAnswer> answerByDigit(const LabelScheme &scheme, const Annotation &annotation, int digit);

} // namespace dau
