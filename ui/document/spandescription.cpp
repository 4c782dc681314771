// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/spandescription.h"

#include <QtCore/QCoreApplication>

namespace dau {

QString describeSpan(const Annotation &annotation, const AnnotationSet &set, bool suggested, const Text &text,
                     const LabelScheme &scheme, const QString &language)
{
    const auto say = [](const char *what) { return QCoreApplication::translate("Page", what); };
    const LabelDef *label = scheme.label(annotation.label);
    QStringList parts{label == nullptr ? annotation.label : label->name.in(language, annotation.label), text.quote(annotation.spans)};
    if (suggested)
        parts += say(QT_TRANSLATE_NOOP("Page", "suggested"));
    if (const qsizetype inside = set.children(annotation).size(); inside > 0)
        parts += say(QT_TRANSLATE_NOOP("Page", "contains %1")).arg(inside);
    if (const Annotation *outer = set.parent(annotation)) {
        const LabelDef *outerLabel = scheme.label(outer->label);
        parts += say(QT_TRANSLATE_NOOP("Page", "inside %1"))
                     .arg(outerLabel == nullptr ? outer->label : outerLabel->name.in(language, outer->label));
    }
    if (annotation.spans.size() > 1)
        parts += say(QT_TRANSLATE_NOOP("Page", "%1 fragments")).arg(annotation.spans.size());
    if (const qsizetype relations = set.relationsOf(annotation.id).size(); relations > 0)
        parts += say(QT_TRANSLATE_NOOP("Page", "relations: %1")).arg(relations);
    if (!annotation.note.isEmpty())
        parts += say(QT_TRANSLATE_NOOP("Page", "has a note"));
    if (annotation.doubt)
        parts += say(QT_TRANSLATE_NOOP("Page", "doubtful"));
    return parts.join(QStringLiteral(u", "));
}

} // namespace dau
