// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/annotation/handover.h"

#include <QtCore/QJsonArray>

namespace dau {

const QString assignmentRecord = QStringLiteral(u"assignment");
const QString handoverRecord = QStringLiteral(u"handover");

namespace {

const QString names[] = {QStringLiteral(u"sent"), QStringLiteral(u"merged"), QStringLiteral(u"update")};

std::optional<Handover::Kind> kindOf(const QString &name)
{
    for (int i = 0; i < 3; ++i) {
        if (names[i] == name)
            return static_cast<Handover::Kind>(i);
    }
    return {};
}

} // namespace

Record recordOf(const GivenDocument &given)
{
    return {assignmentRecord, given.document.toString() + u'/' + given.annotator.toString(), {{QStringLiteral(u"round"), given.round}}};
}

std::optional<GivenDocument> givenDocumentOf(const Record &record)
{
    const QStringList ids = record.key.split(u'/');
    const auto document = Uuid::fromString(ids.value(0));
    const auto annotator = Uuid::fromString(ids.value(1));
    if (record.kind != assignmentRecord || !document || !annotator)
        return {};
    return GivenDocument{{*document}, {*annotator}, record.value[u"round"].toInt(1)};
}

Record recordOf(const Handover &handover)
{
    QJsonObject value{{QStringLiteral(u"kind"), names[static_cast<int>(handover.kind)]},
                      {QStringLiteral(u"file"), handover.file},
                      {QStringLiteral(u"round"), handover.round},
                      {QStringLiteral(u"documents"), handover.documents},
                      {QStringLiteral(u"at"), handover.at}};
    if (!handover.annotator.isNull())
        value.insert(QStringLiteral(u"annotator"), handover.annotator.toString());
    QJsonArray rows;
    for (const JournalRange &range : handover.rows)
        rows.append(QJsonArray{range.replica.toString(), range.first, range.last});
    if (!rows.isEmpty())
        value.insert(QStringLiteral(u"rows"), rows);
    return {handoverRecord, handover.id.toString(), value};
}

std::optional<Handover> handoverOf(const Record &record)
{
    const auto id = Uuid::fromString(record.key);
    const auto kind = kindOf(record.value[u"kind"].toString());
    if (record.kind != handoverRecord || !id || !kind)
        return {};
    Handover handover{{*id},
                      *kind,
                      {Uuid::fromString(record.value[u"annotator"].toString()).value_or(Uuid())},
                      record.value[u"file"].toString(),
                      record.value[u"round"].toInt(1),
                      record.value[u"documents"].toInteger(),
                      record.value[u"at"].toInteger(),
                      {}};
    const QJsonArray rows = record.value[u"rows"].toArray();
    for (const QJsonValue &row : rows) {
        const QJsonArray parts = row.toArray();
        const auto replica = Uuid::fromString(parts.at(0).toString());
        const JournalRange range{{replica.value_or(Uuid())}, parts.at(1).toInteger(), parts.at(2).toInteger()};
        if (!replica || range.first < 1 || range.last < range.first)
            return {};
        handover.rows.append(range);
    }
    return handover;
}

} // namespace dau
