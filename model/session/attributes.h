// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"
#include "model/scheme/labelscheme.h"

namespace dau {

// Whether the attribute's condition holds among these values; true where it has none.
bool isAsked(const AttributeDef &attribute, const Attributes &attributes);
// What an annotation with the label starts with: carried from `last` (of the same label and string; null: none), else
// the scheme's defaults for the annotation's text; only what is asked.
Attributes startingAttributes(const LabelDef &label, const LabelScheme &scheme, const QString &text, const Annotation *last);
// After a value has been changed: what is no longer asked goes, what is asked now and was not before gets its default.
void settleAttributes(Attributes &attributes, const Attributes &before, const QStringList &keys, const LabelScheme &scheme,
                      const QString &text);
// After the annotation's text has become another: what nobody has confirmed is the new one's default.
void renewDefaults(Attributes &attributes, const LabelDef &label, const LabelScheme &scheme, const QString &before,
                   const QString &text);

} // namespace dau
