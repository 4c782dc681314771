// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/handovertables.h"

#include "storage/sqlite/forks.h"
#include "storage/sqlite/rows.h"

namespace dau {

namespace {

const auto nothing = [](Statement &) {};

TextOf textsOf(const SqliteStore &store)
{
    return [&store](const DocumentId &id) { return store.text(id); };
}

QString quote(const std::optional<Annotation> &version, const Text &text)
{
    return version ? text.quote(version->spans) : QString();
}

} // namespace

Result<QList<GivenDocument>> readAssignments(const CorpusStore &store)
{
    const Result<QList<Record>> records = store.records(assignmentRecord);
    const Result<QList<DocumentRow>> rows = store.documents({}, 0, -1);
    if (!records || !rows)
        return tl::unexpected(records ? rows.error() : records.error());
    QSet<DocumentId> there;
    for (const DocumentRow &row : *rows)
        there.insert(row.id);
    QList<GivenDocument> given;
    for (const Record &record : *records) {
        const auto one = givenDocumentOf(record);
        if (one && there.contains(one->document))
            given.append(*one);
    }
    return given;
}

Result<QList<Handover>> readHandovers(const CorpusStore &store)
{
    const Result<QList<Record>> records = store.records(handoverRecord);
    if (!records)
        return tl::unexpected(records.error());
    QList<Handover> handovers;
    for (const Record &record : *records) {
        if (const auto handover = handoverOf(record))
            handovers.append(*handover);
    }
    std::stable_sort(handovers.begin(), handovers.end(), [](const Handover &a, const Handover &b) { return a.at < b.at; });
    return handovers;
}

Result<QList<PersonRow>> readPeople(const SqliteStore &store)
{
    Result<QList<PersonRow>> people = list<PersonRow>(
        store.readers(),
        "SELECT r.uuid, r.name, r.kind, r.colour, r.annotations, r.doubts, r.in_progress, r.done, "
        "(SELECT max(at_ms) FROM op WHERE author = r.uuid) FROM annotator r ORDER BY r.name",
        nothing, [](const Statement &row) {
            PersonRow person;
            person.annotator = {{row.id(0)},
                                row.text(1),
                                annotatorKindFromString(row.text(2)).value_or(Annotator::Kind::Human),
                                row.text(3)};
            person.spans = row.integer(4);
            person.doubts = row.integer(5);
            person.inProgress = row.integer(6);
            person.done = row.integer(7);
            person.lastSeenAt = row.integer(8);
            return person;
        });
    const Result<QList<GivenDocument>> given = readAssignments(store);
    const Result<QList<Handover>> handovers = readHandovers(store);
    if (!people || !given || !handovers)
        return !people ? people : tl::unexpected(given ? handovers.error() : given.error());
    for (PersonRow &person : *people) {
        for (const GivenDocument &one : *given) {
            if (one.annotator != person.annotator.id)
                continue;
            ++person.assigned;
            person.round = std::max(person.round, one.round);
        }
        for (const Handover &handover : *handovers) {
            if (handover.annotator != person.annotator.id)
                continue;
            qint64 &at = handover.kind == Handover::Kind::Sent ? person.sentAt : person.returnedAt;
            at = std::max(at, handover.at);
        }
    }
    return people;
}

Result<QList<Fork>> readForks(const SqliteStore &store)
{
    Result<QList<Fork>> forks = list<Fork>(
        store.readers(),
        "SELECT d.uuid, d.name, r.uuid, f.annotation, f.replica, f.seq FROM fork f JOIN document d ON d.id = f.document "
        "JOIN annotator r ON r.id = f.annotator WHERE f.open = 1 AND d.removed = 0 ORDER BY d.id, r.id, f.annotation, f.replica, f.seq",
        nothing, [](const Statement &row) {
            Fork fork;
            fork.document.value = row.id(0);
            fork.documentName = row.text(1);
            fork.annotator.value = row.id(2);
            fork.annotation.value = row.id(3);
            fork.row = {{row.id(4)}, row.integer(5)};
            return fork;
        });
    if (!forks || forks->isEmpty())
        return forks;
    Result<Readers::Lease> reader = store.readers().take();
    if (!reader)
        return tl::unexpected(reader.error());
    for (Fork &fork : *forks) {
        const Result<Text> text = store.text(fork.document);
        const Result<Layer> layer = store.layer({fork.document, fork.annotator});
        if (!text || !layer)
            return tl::unexpected(text ? layer.error() : text.error());
        const Result<std::optional<Annotation>> other = versionIn(**reader, fork.row, fork.annotation, textsOf(store));
        if (!other)
            return tl::unexpected(other.error());
        for (const Annotation &annotation : layer->annotations) {
            if (annotation.id == fork.annotation)
                fork.current = annotation;
        }
        fork.other = *other;
        fork.currentText = quote(fork.current, *text);
        fork.otherText = quote(fork.other, *text);
    }
    return forks;
}

} // namespace dau
