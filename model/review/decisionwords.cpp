// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/decisionwords.h"

#include "model/review/translated.h"

#include <algorithm>

namespace dau {

namespace {

constexpr qsizetype around = 80; // UTF-16 units before and after

QString part(const Text &text, qsizetype begin, qsizetype end)
{
    QString words = text.view({begin, end}).toString();
    words.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
    return words;
}

} // namespace

QString versionWords(const Version &version, const Text &text)
{
    QStringList said;
    const auto quoteOf = [&](const AnnotationId &id) {
        const auto end = std::find_if(version.annotations.begin(), version.annotations.end(), [&](const Annotation &annotation) { return annotation.id == id; });
        return end == version.annotations.end() ? QString() : text.quote(end->spans).simplified();
    };
    for (const Relation &relation : version.relations)
        said.append(QStringLiteral(u"%1: “%2” → “%3”").arg(relation.label, quoteOf(relation.from), quoteOf(relation.to)));
    for (const Annotation &annotation : version.relations.isEmpty() ? version.annotations : QList<Annotation>()) {
        QStringList values;
        for (auto value = annotation.attributes.begin(); value != annotation.attributes.end(); ++value)
            values.append(value.key() + u'=' + value->values.join(u','));
        said.append(annotation.label + QStringLiteral(u" “") + text.quote(annotation.spans).simplified() + u'”'
                    + (values.isEmpty() ? QString() : QStringLiteral(u" (%1)").arg(values.join(QStringLiteral(u", ")))));
    }
    return said.isEmpty() ? translated(QT_TRANSLATE_NOOP("Review", "nothing")) : said.join(QStringLiteral(u", "));
}

QString verdictWords(const Decision &decision, const Text &text)
{
    switch (decision.verdict) {
    case Decision::Verdict::Version:
        if (decision.version >= 1 && decision.version <= decision.versions.size())
            return versionWords(decision.versions[decision.version - 1], text);
        break;
    case Decision::Verdict::None:
        return translated(QT_TRANSLATE_NOOP("Review", "none is right"));
    case Decision::Verdict::Both:
        return translated(QT_TRANSLATE_NOOP("Review", "all are kept"));
    case Decision::Verdict::Edited:
        return translated(QT_TRANSLATE_NOOP("Review", "another reading"));
    case Decision::Verdict::Deferred:
        return translated(QT_TRANSLATE_NOOP("Review", "deferred"));
    case Decision::Verdict::Answered:
        return translated(QT_TRANSLATE_NOOP("Review", "answered"));
    case Decision::Verdict::Block:
        return decision.rule;
    }
    return {};
}

QString passage(const Span &extent, const Text &text)
{
    const Span paragraph{text.paragraph(text.paragraphAt(extent.begin)).begin, text.paragraph(text.paragraphAt(extent.end)).end};
    const QString &all = text.string();
    qsizetype begin = std::max(paragraph.begin, extent.begin - around);
    qsizetype end = std::min(paragraph.end, extent.end + around);
    if (begin > paragraph.begin) { // at a space, never inside a word
        const qsizetype space = all.indexOf(u' ', begin);
        begin = space >= 0 && space < extent.begin ? space + 1 : extent.begin;
    }
    if (end < paragraph.end) {
        const qsizetype space = all.lastIndexOf(u' ', end);
        end = std::max(space, extent.end);
    }
    return part(text, begin, extent.begin) + u'⟦' + part(text, extent.begin, extent.end) + u'⟧' + part(text, extent.end, end);
}

QString className(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::Unanimous:
        return translated(QT_TRANSLATE_NOOP("Review", "alike for all"));
    case Finding::Kind::Missing:
        return translated(QT_TRANSLATE_NOOP("Review", "missing"));
    case Finding::Kind::Boundary:
        return translated(QT_TRANSLATE_NOOP("Review", "boundary"));
    case Finding::Kind::Label:
        return translated(QT_TRANSLATE_NOOP("Review", "label"));
    case Finding::Kind::BoundaryLabel:
        return translated(QT_TRANSLATE_NOOP("Review", "boundary and label"));
    case Finding::Kind::Attribute:
        return translated(QT_TRANSLATE_NOOP("Review", "attribute"));
    case Finding::Kind::SplitMerge:
        return translated(QT_TRANSLATE_NOOP("Review", "split or merged"));
    case Finding::Kind::Nesting:
        return translated(QT_TRANSLATE_NOOP("Review", "nesting"));
    case Finding::Kind::RelationMissing:
        return translated(QT_TRANSLATE_NOOP("Review", "relation missing"));
    case Finding::Kind::RelationType:
        return translated(QT_TRANSLATE_NOOP("Review", "relation type"));
    case Finding::Kind::RelationDirection:
        return translated(QT_TRANSLATE_NOOP("Review", "relation direction"));
    case Finding::Kind::RelationEnd:
        return translated(QT_TRANSLATE_NOOP("Review", "relation end"));
    case Finding::Kind::Link:
        return translated(QT_TRANSLATE_NOOP("Review", "entity"));
    case Finding::Kind::Chain:
        return translated(QT_TRANSLATE_NOOP("Review", "grouping of mentions"));
    }
    return {};
}

QString className(const QString &unitClass)
{
    const auto kind = findingFromString(unitClass);
    return kind ? className(*kind) : unitClass;
}

} // namespace dau
