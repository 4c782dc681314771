// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/versions.h"

#include "model/review/tuples.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace dau {

Family familyOf(Finding::Kind kind)
{
    if (kind >= Finding::Kind::Link)
        return Family::Entity;
    return kind >= Finding::Kind::RelationMissing ? Family::Relation : Family::Span;
}

UnitId unitId(Disagreement &unit)
{
    std::sort(unit.members.begin(), unit.members.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(unit.document.toBytes());
    hash.addData(QByteArray::number(static_cast<int>(familyOf(unit.kind()))));
    for (const Uuid &member : std::as_const(unit.members))
        hash.addData(member.toBytes());
    Uuid id = Uuid::fromBytes(hash.result().left(16));
    id.high = (id.high & ~quint64(0xf000)) | 0x8000; // RFC 9562, 5.8: version 8
    id.low = (id.low & ~(quint64(3) << 62)) | (quint64(2) << 62);
    return {id};
}

qsizetype coverage(const Version &version)
{
    QList<Span> spans;
    for (const Annotation &annotation : version.annotations)
        spans += annotation.spans;
    std::sort(spans.begin(), spans.end());
    qsizetype covered = 0;
    qsizetype end = 0;
    for (const Span &span : std::as_const(spans)) {
        covered += std::max<qsizetype>(0, span.end - std::max(span.begin, end));
        end = std::max(end, span.end);
    }
    return covered;
}

bool sameSpans(const Version &a, const Version &b)
{
    return std::equal(a.annotations.begin(), a.annotations.end(), b.annotations.begin(), b.annotations.end(), sameContent);
}

QList<Version> distinctVersions(const QList<Version> &perAnnotator)
{
    QList<Version> versions;
    for (const Version &own : perAnnotator) {
        const auto same = std::find_if(versions.begin(), versions.end(), [&](const Version &other) { return sameSpans(own, other); });
        if (same == versions.end())
            versions.append(own);
        else
            same->annotators += own.annotators;
    }
    std::sort(versions.begin(), versions.end(), [](const Version &a, const Version &b) {
        const auto width = std::pair(coverage(b), b.annotations.size()) <=> std::pair(coverage(a), a.annotations.size());
        if (width != 0)
            return width < 0;
        return std::lexicographical_compare(a.annotations.begin(), a.annotations.end(), b.annotations.begin(), b.annotations.end(),
                                            precedes);
    });
    for (Version &version : versions)
        std::sort(version.annotators.begin(), version.annotators.end());
    return versions;
}

QString widestLabel(const Version &version)
{
    const auto widest = std::max_element(version.annotations.begin(), version.annotations.end(), [](const Annotation &a, const Annotation &b) {
        return a.extent().size() < b.extent().size();
    });
    return widest == version.annotations.end() ? QString() : widest->label;
}

} // namespace dau
