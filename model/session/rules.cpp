// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/rules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace dau {

namespace {

QString language()
{
    return QLocale().name().section(u'_', 0, 0);
}

std::optional<Breach> breach(Rule rule, const QString &message)
{
    return rule == Rule::Allow ? std::nullopt : std::optional(Breach{rule, message});
}

template <typename Definition>
QString shown(const Definition *definition, const QString &key)
{
    return definition ? definition->name.in(language(), key) : key;
}

} // namespace

QString shownLabel(const LabelScheme &scheme, const QString &key)
{
    return shown(scheme.label(key), key);
}

QString shownRelation(const LabelScheme &scheme, const QString &key)
{
    return shown(scheme.relation(key), key);
}

QString shownAttribute(const LabelScheme &scheme, const QString &key)
{
    return shown(scheme.attribute(key), key);
}

std::optional<Breach> breachOfFragments(const Annotation &annotation, const Text &text, const LabelScheme &scheme)
{
    if (annotation.spans.size() <= scheme.fragments)
        return {};
    if (scheme.fragments == 1)
        return Breach{Rule::Forbid, QCoreApplication::translate("Rules", "The scheme allows no fragments, as “%1” would have.")
                                        .arg(text.quote(annotation.spans))};
    return Breach{Rule::Forbid, QCoreApplication::translate("Rules", "The scheme allows %1 fragments at most; “%2” would have %3.")
                                    .arg(scheme.fragments)
                                    .arg(text.quote(annotation.spans))
                                    .arg(annotation.spans.size())};
}

std::optional<Breach> breachBetween(const Annotation &a, const Annotation &b, const Text &text, const LabelScheme &scheme)
{
    const QString nameOfA = shownLabel(scheme, a.label);
    const QString nameOfB = shownLabel(scheme, b.label);
    switch (overlap(a.spans, b.spans)) {
    case Overlap::Apart:
        return {};
    case Overlap::Same:
        return breach(scheme.sameExtent, QCoreApplication::translate("Rules", "“%1” is labelled %2 already.")
                                             .arg(text.quote(a.spans), nameOfB));
    case Overlap::Crossing:
        return breach(scheme.crossing, QCoreApplication::translate("Rules", "%1 “%2” crosses %3 “%4”.")
                                           .arg(nameOfA, text.quote(a.spans), nameOfB, text.quote(b.spans)));
    case Overlap::Contains:
        return breachBetween(b, a, text, scheme);
    case Overlap::Inside:
        if (scheme.mayContain(b.label, a.label))
            return {};
        return breach(scheme.nesting, QCoreApplication::translate("Rules", "%1 “%2” may not lie in %3 “%4”.")
                                          .arg(nameOfA, text.quote(a.spans), nameOfB, text.quote(b.spans)));
    }
    return {};
}

QList<Breach> breachesAround(const Annotation &annotation, const AnnotationSet &annotations, const Text &text,
                             const LabelScheme &scheme)
{
    QList<Breach> result;
    const auto add = [&](const std::optional<Breach> &found) {
        if (found)
            result.append(*found);
    };
    add(breachOfFragments(annotation, text, scheme));
    for (const Annotation *other : annotations.intersecting(annotation.extent())) {
        const Overlap lies = overlap(annotation.spans, other->spans);
        if (other->id != annotation.id && (lies == Overlap::Same || lies == Overlap::Crossing))
            add(breachBetween(annotation, *other, text, scheme));
    }
    if (const Annotation *parent = annotations.parent(annotation))
        add(breachBetween(annotation, *parent, text, scheme));
    for (const Annotation *child : annotations.children(annotation))
        add(breachBetween(annotation, *child, text, scheme));
    return result;
}

} // namespace dau
