// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotationset.h"
#include "model/scheme/labelscheme.h"
#include "model/text/text.h"

namespace dau {

// Something that a rule of the scheme has to say about an annotation.
struct Breach {
    Rule rule = Rule::Warn; // never Allow
    QString message;        // one sentence
};

// How an annotation would lie among the others (itself, by its id, left out): on the same extent, crossing, nested where
// the scheme does not allow it (directly: only its parent and children count), in too many fragments.
QList<Breach> breachesAround(const Annotation &annotation, const AnnotationSet &annotations, const Text &text,
                             const LabelScheme &scheme);
// The same for two of them; nothing where all is well. Nesting is judged as if it were direct.
std::optional<Breach> breachBetween(const Annotation &a, const Annotation &b, const Text &text, const LabelScheme &scheme);
std::optional<Breach> breachOfFragments(const Annotation &annotation, const Text &text, const LabelScheme &scheme);

// What a label or relation is called in the language of the program; the key where the scheme lacks it.
QString shownLabel(const LabelScheme &scheme, const QString &key);
QString shownRelation(const LabelScheme &scheme, const QString &key);
QString shownAttribute(const LabelScheme &scheme, const QString &key);

} // namespace dau
