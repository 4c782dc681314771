// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/trusted.h"

namespace dau {

namespace {

const QString trustedRecord = QStringLiteral(u"trusted_person");
const QString annotatorKey = QStringLiteral(u"annotator");

Edit::Value trustedValue(const QString &label, const AnnotatorId &annotator)
{
    if (annotator.isNull())
        return {};
    return Record{trustedRecord, label, {{annotatorKey, annotator.toString()}}};
}

} // namespace

Result<TrustedPersons> trustedPersons(const CorpusStore &store)
{
    const Result<QList<Record>> records = store.records(trustedRecord);
    if (!records)
        return tl::unexpected(records.error());
    TrustedPersons persons;
    for (const Record &record : *records) {
        if (const auto id = Uuid::fromString(record.value.value(annotatorKey).toString()))
            persons.insert(record.key, {*id});
    }
    return persons;
}

Change trusting(const QString &label, const AnnotatorId &annotator, const TrustedPersons &now, const QString &subject)
{
    Change change{QStringLiteral(u"trust"), subject, {}, {}, {}};
    if (now.value(label) != annotator)
        change.edits.append({{}, {}, trustedValue(label, now.value(label)), trustedValue(label, annotator)});
    return change;
}

} // namespace dau
