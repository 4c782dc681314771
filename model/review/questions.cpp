// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/questions.h"

#include "model/review/translated.h"
#include "model/session/rules.h"
#include "model/text/match.h"

namespace dau {

namespace {

QString boundaryText(const Finding &finding, const QString &label, const LabelScheme &scheme)
{
    switch (finding.cause) {
    case Finding::Cause::WhiteSpace:
        return translated(QT_TRANSLATE_NOOP("Review", "White space at the edge of %1")).arg(label);
    case Finding::Cause::Punctuation:
        return translated(QT_TRANSLATE_NOOP("Review", "Punctuation at the edge of %1: part of it?")).arg(label);
    case Finding::Cause::Classifier:
        return translated(QT_TRANSLATE_NOOP("Review", "Does %1 include the word before it?")).arg(label);
    case Finding::Cause::TitleWord:
    case Finding::Cause::NestedHead:
        return translated(QT_TRANSLATE_NOOP("Review", "Does %1 include its %2?")).arg(label, shownLabel(scheme, finding.included));
    case Finding::Cause::None:
        break;
    }
    if (finding.edge == Finding::Edge::Left)
        return translated(QT_TRANSLATE_NOOP("Review", "Where does %1 begin?")).arg(label);
    if (finding.edge == Finding::Edge::Right)
        return translated(QT_TRANSLATE_NOOP("Review", "Where does %1 end?")).arg(label);
    return translated(QT_TRANSLATE_NOOP("Review", "Where does %1 begin and end?")).arg(label);
}

} // namespace

bool isAboutString(const Finding &finding)
{
    return finding.kind == Finding::Kind::Label || finding.kind == Finding::Kind::Missing;
}

QString questionText(const Finding &finding, const QString &string, const LabelScheme &scheme)
{
    QStringList names;
    for (const QString &label : finding.labels) {
        const bool relation = finding.kind >= Finding::Kind::RelationMissing && finding.kind <= Finding::Kind::RelationEnd;
        names.append(relation ? shownRelation(scheme, label) : shownLabel(scheme, label));
    }
    const QString all = names.join(translated(QT_TRANSLATE_NOOP("Review", " or ")));
    switch (finding.kind) {
    case Finding::Kind::Unanimous:
        return translated(QT_TRANSLATE_NOOP("Review", "Alike for all: is %1 right?")).arg(all);
    case Finding::Kind::Missing:
        return translated(QT_TRANSLATE_NOOP("Review", "Is “%1” %2?")).arg(string, all);
    case Finding::Kind::Boundary:
        return boundaryText(finding, all, scheme);
    case Finding::Kind::Label:
        return translated(QT_TRANSLATE_NOOP("Review", "“%1”: %2?")).arg(string, all);
    case Finding::Kind::BoundaryLabel:
        return translated(QT_TRANSLATE_NOOP("Review", "Edges and label: %1?")).arg(all);
    case Finding::Kind::Attribute: {
        QStringList attributes;
        for (const QString &attribute : finding.attributes)
            attributes.append(shownAttribute(scheme, attribute));
        return translated(QT_TRANSLATE_NOOP("Review", "%1 of %2")).arg(attributes.join(QStringLiteral(u", ")), all);
    }
    case Finding::Kind::SplitMerge:
        return translated(QT_TRANSLATE_NOOP("Review", "One %1 or several?")).arg(all);
    case Finding::Kind::Nesting:
        return translated(QT_TRANSLATE_NOOP("Review", "Is there %1 inside?")).arg(all);
    case Finding::Kind::RelationMissing:
        return translated(QT_TRANSLATE_NOOP("Review", "Is there the relation “%1”?")).arg(all);
    case Finding::Kind::RelationType:
        return translated(QT_TRANSLATE_NOOP("Review", "Which relation: %1?")).arg(all);
    case Finding::Kind::RelationDirection:
        return translated(QT_TRANSLATE_NOOP("Review", "Which direction has the relation %1?")).arg(all);
    case Finding::Kind::RelationEnd:
        return translated(QT_TRANSLATE_NOOP("Review", "Where does the relation %1 go?")).arg(all);
    case Finding::Kind::Link:
        return translated(QT_TRANSLATE_NOOP("Review", "Which entity does %1 mean?")).arg(all);
    case Finding::Kind::Chain:
        return translated(QT_TRANSLATE_NOOP("Review", "One entity or several: %1")).arg(all);
    }
    return {};
}

QString stringOf(const Disagreement &unit, const Text &text)
{
    return text.view(unit.extent).toString().simplified();
}

// A version as it lies in its unit, without who made it.
QString caseKey(const Disagreement &unit, const Text &text)
{
    QStringList parts{toString(unit.kind()), toneKey(stringOf(unit, text))};
    for (const Version &version : unit.versions) {
        QStringList own;
        for (const Annotation &annotation : version.annotations) {
            QString one = annotation.label;
            for (const Span &span : annotation.spans)
                one += QStringLiteral(u" %1-%2").arg(span.begin - unit.extent.begin).arg(span.end - unit.extent.begin);
            for (auto value = annotation.attributes.begin(); unit.kind() == Finding::Kind::Attribute && value != annotation.attributes.end(); ++value)
                one += u' ' + value.key() + u'=' + value->values.join(u',');
            own.append(one);
        }
        for (const Relation &relation : version.relations) {
            const auto from = std::find_if(version.annotations.begin(), version.annotations.end(), [&](const Annotation &end) { return end.id == relation.from; });
            own.append(relation.label + u'>' + QString::number(from == version.annotations.end() ? -1 : from - version.annotations.begin()));
        }
        parts.append(own.join(u'|'));
    }
    return parts.join(u'\n');
}

QString questionKey(const Disagreement &unit, const Text &text)
{
    const Finding &finding = unit.findings.first();
    QStringList parts{toString(finding.kind), finding.labels.join(u','), toString(finding.edge), toString(finding.cause),
                      finding.included, finding.attributes.join(u',')};
    if (isAboutString(finding))
        parts.append(toneKey(stringOf(unit, text)));
    return parts.join(u'\t');
}

QStringList questionLabels(const QString &key)
{
    const QStringList parts = key.split(u'\t');
    QStringList labels = parts.value(1).split(u',', Qt::SkipEmptyParts);
    if (const QString included = parts.value(4); !included.isEmpty())
        labels.append(included);
    return labels;
}

QueueItem queueItem(const ReviewUnit &unit, const DocumentReview &review)
{
    const Text &text = review.reviewed.text;
    QueueItem item;
    item.unit = unit.unit.id;
    item.document = unit.unit.document;
    item.documentName = review.reviewed.document.name;
    item.finding = unit.unit.findings.first();
    for (const Finding &finding : unit.unit.findings)
        item.kinds.append(finding.kind);
    item.extent = unit.unit.extent;
    item.label = unit.unit.label;
    item.string = stringOf(unit.unit, text);
    for (const Version &version : unit.unit.versions) {
        for (const Annotation &annotation : version.annotations)
            item.labels.append(annotation.label);
        for (const Relation &relation : version.relations)
            item.labels.append(relation.label);
        item.annotators += version.annotators;
        item.sides.append(version.annotators);
    }
    item.labels.sort();
    item.labels.removeDuplicates();
    item.versions = static_cast<int>(unit.unit.versions.size());
    item.state = unit.state;
    item.question = questionKey(unit.unit, text);
    item.caseKey = caseKey(unit.unit, text);
    if (unit.decision) {
        item.verdict = unit.decision->verdict;
        item.clause = unit.decision->clause;
    }
    return item;
}

} // namespace dau
