// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/settling.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"

namespace dau::kit {

inline AnnotatorId person(int i)
{
    return {Uuid{3, static_cast<quint64>(i) + 1}};
}

// The layer that the notation shows, with ids of its own; done.
inline Layer layerOf(const QString &notation, int i)
{
    Layer layer;
    layer.info.state = LayerState::Done;
    const AnnotationSet set = parse(notation).annotations;
    QHash<AnnotationId, AnnotationId> renamed;
    quint64 number = 0;
    for (Annotation annotation : set.all()) {
        const AnnotationId id{Uuid{static_cast<quint64>(i) + 100, ++number}};
        renamed.insert(annotation.id, id);
        annotation.id = id;
        layer.annotations.append(annotation);
    }
    for (Relation relation : set.relations()) {
        relation.id = {Uuid{static_cast<quint64>(i) + 200, ++number}};
        relation.from = renamed.value(relation.from);
        relation.to = renamed.value(relation.to);
        layer.relations.append(relation);
    }
    return layer;
}

// One text as several people marked it up, A, B, C ... from person(0) on.
inline ReviewedDocument marked(const QStringList &notations)
{
    ReviewedDocument document;
    document.document.id = {Uuid{2, 1}};
    document.document.name = QStringLiteral(u"1");
    document.text = parse(notations.first()).text;
    for (int i = 0; i < notations.size(); ++i)
        document.layers.append({person(i), layerOf(notations[i], i)});
    return document;
}

template <typename Annotated>
Annotation &called(Annotated &layer, const Text &text, const QString &quote)
{
    for (Annotation &annotation : layer.annotations) {
        if (text.quote(annotation.spans) == quote)
            return annotation;
    }
    qFatal("no such annotation");
}

inline void relate(ReviewedDocument &document, int who, const QString &label, const QString &from, const QString &to)
{
    Layer &layer = document.layers[who].layer;
    layer.relations.append({RelationId{Uuid{static_cast<quint64>(who) + 300, static_cast<quint64>(layer.relations.size()) + 1}}, label,
                            called(layer, document.text, from).id, called(layer, document.text, to).id, {}});
}

inline QString letters(const QList<AnnotatorId> &annotators)
{
    QString result;
    for (const AnnotatorId &annotator : annotators)
        result += QChar(static_cast<char16_t>(u'A' + annotator.value.low - 1));
    return result;
}

// "A: TITLE Bí thư Thành ủy; B: TITLE Bí thư + BODY Thành ủy; C: -"
inline QString print(const QList<Version> &versions, const Text &text)
{
    QStringList all;
    for (const Version &version : versions) {
        QStringList said;
        if (version.relations.isEmpty()) {
            for (const Annotation &annotation : version.annotations)
                said.append(annotation.label + u' ' + text.quote(annotation.spans));
        }
        for (const Relation &relation : version.relations) {
            QStringList ends;
            for (const AnnotationId &id : {relation.from, relation.to}) {
                for (const Annotation &annotation : version.annotations) {
                    if (annotation.id == id)
                        ends.append(text.quote(annotation.spans));
                }
            }
            said.append(relation.label + u'(' + ends.join(QStringLiteral(u", ")) + u')');
        }
        all.append(letters(version.annotators) + QStringLiteral(u": ") + (said.isEmpty() ? QStringLiteral(u"-") : said.join(QStringLiteral(u" + "))));
    }
    return all.join(QStringLiteral(u"; "));
}

// "boundary right, nested head BODY | A: ...; B: ..."
inline QString print(const Disagreement &unit, const Text &text)
{
    QStringList kinds;
    for (const Finding &finding : unit.findings) {
        QString kind = toString(finding.kind);
        if (finding.edge != Finding::Edge::None)
            kind += u' ' + toString(finding.edge);
        if (finding.cause != Finding::Cause::None)
            kind += u' ' + toString(finding.cause);
        if (!finding.included.isEmpty())
            kind += u' ' + finding.included;
        if (!finding.attributes.isEmpty())
            kind += u' ' + finding.attributes.join(u' ');
        kinds.append(kind);
    }
    return kinds.join(QStringLiteral(u", ")) + QStringLiteral(u" | ") + print(unit.versions, text);
}

inline QStringList print(const Comparison &comparison, const Text &text)
{
    QStringList units;
    for (const Disagreement &unit : comparison.units)
        units.append(print(unit, text));
    return units;
}

inline AnnotatorId goldPerson()
{
    return {Uuid{4, 1}};
}

inline DocumentReview reviewOf(const ReviewedDocument &document)
{
    return review(document, goldPerson(), {}, {}, newsScheme());
}

inline Verdict take(int version, qint64 at = 1)
{
    Verdict verdict;
    verdict.verdict = Decision::Verdict::Version;
    verdict.version = version;
    verdict.person = person(25);
    verdict.at = at;
    return verdict;
}

inline Verdict verdictOf(Decision::Verdict kind, qint64 at = 1)
{
    Verdict verdict = take(0, at);
    verdict.verdict = kind;
    return verdict;
}

// Gold as the notation shows it.
inline QString gold(const DocumentReview &review)
{
    return print(review.reviewed.text, AnnotationSet(review.goldLayer.annotations, review.goldLayer.relations));
}

} // namespace dau::kit
