// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/assigning.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>

#include <algorithm>

namespace dau {

namespace {

// The same on every machine, unlike std::shuffle.
template <typename T>
void shuffle(QList<T> &things, QRandomGenerator &random)
{
    for (qsizetype i = things.size() - 1; i > 0; --i)
        things.swapItemsAt(i, static_cast<qsizetype>(random.bounded(static_cast<quint32>(i + 1))));
}

} // namespace

QList<GivenDocument> planAssignment(const AssignmentWish &wish, const QList<GivenDocument> &given)
{
    QRandomGenerator random(wish.seed);
    QHash<AnnotatorId, qint64> load;
    QHash<DocumentId, QSet<AnnotatorId>> has;
    for (const GivenDocument &one : given) {
        ++load[one.annotator];
        has[one.document].insert(one.annotator);
    }
    QList<DocumentId> documents = wish.documents;
    shuffle(documents, random);
    const qsizetype shared = (documents.size() * std::clamp(wish.overlap, 0, 100) + 50) / 100;
    QList<GivenDocument> plan;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        QSet<AnnotatorId> &there = has[documents[i]];
        const qsizetype wanted = i < shared ? wish.each : 1;
        QList<AnnotatorId> free = wish.annotators;
        free.removeIf([&](const AnnotatorId &id) { return there.contains(id); });
        shuffle(free, random); // decides between equals
        std::stable_sort(free.begin(), free.end(), [&](const AnnotatorId &a, const AnnotatorId &b) { return load[a] < load[b]; });
        const qsizetype more = std::clamp<qsizetype>(wanted - there.size(), 0, free.size());
        for (const AnnotatorId &annotator : std::as_const(free).mid(0, more)) {
            plan.append({documents[i], annotator, wish.round});
            there.insert(annotator);
            ++load[annotator];
        }
    }
    return plan;
}

Change assigning(const QList<GivenDocument> &plan, const QList<GivenDocument> &given, const QString &subject)
{
    Change change{QStringLiteral(u"assign"), subject, {}, {}, {}};
    QHash<std::pair<DocumentId, AnnotatorId>, GivenDocument> standing;
    for (const GivenDocument &now : given)
        standing.insert({now.document, now.annotator}, now);
    for (const GivenDocument &one : plan) {
        const auto now = standing.constFind({one.document, one.annotator});
        change.edits.append({{}, {}, now == standing.constEnd() ? Edit::Value() : Edit::Value(recordOf(*now)), recordOf(one)});
    }
    return change;
}

Change unassigning(const QList<GivenDocument> &gone, const QString &subject)
{
    Change change{QStringLiteral(u"assign"), subject, {}, {}, {}};
    for (const GivenDocument &one : gone)
        change.edits.append({{}, {}, recordOf(one), {}});
    return change;
}

} // namespace dau
