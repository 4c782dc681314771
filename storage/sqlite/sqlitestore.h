// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/backups.h"
#include "storage/sqlite/opening.h"
#include "storage/sqlite/readers.h"
#include "storage/sqlite/seat.h"
#include "storage/sqlite/writer.h"

#include "model/ports/actparts.h"

#include <QtCore/QCache>

namespace dau {

// An open project file: reads by connections of its own, writes by one thread.
class SqliteStore : public CorpusStore, public TakesParts
{
public:
    static Result<std::unique_ptr<CorpusStore>> open(OpenedProject project, const Places &places);
    // A new file, written under this replica, as what follows this moment of another journal.
    static Result<std::unique_ptr<SqliteStore>> startingAs(OpenedProject project, const Places &places, const ReplicaId &replica,
                                                           qint64 lamport);
    // One that was opened for reading.
    static std::unique_ptr<SqliteStore> reading(OpenedProject project, const Places &places);
    ~SqliteStore() override; // writes what waits

    const OpenedProject &opened() const { return m_project; }
    // For questions that the port does not ask.
    Readers &readers() const { return m_readers; }

    bool isReadOnly() const override { return !m_writer; }
    QString readOnlyReason() const override { return m_project.readOnlyReason; }
    QString fileName() const override { return m_project.file; }
    QString projectId() const override { return m_project.projectId; }
    ReplicaId replica() const override { return m_replica; }

    Result<LabelScheme> scheme() const override;
    Result<QList<Annotator>> annotators() const override;
    Result<QList<Record>> records(const QString &kind) const override;
    Result<QList<Entity>> entities(const AnnotatorId &annotator) const override;
    Result<ProjectCounts> counts(const AnnotatorId &annotator) const override;
    Result<QList<LabelCount>> labelCounts(const AnnotatorId &annotator) const override;
    Result<qint64> documentCount(const DocumentQuery &query) const override;
    Result<QList<DocumentRow>> documents(const DocumentQuery &query, qint64 offset, qint64 limit) const override;
    Result<std::optional<qint64>> documentPosition(const DocumentQuery &query, const DocumentId &id) const override;
    Result<Document> document(const DocumentId &id) const override;
    Result<std::optional<DocumentId>> documentByName(const QString &name) const override;
    Result<QList<DocumentId>> documentsByHash(const QByteArray &hash) const override;
    Result<Text> text(const DocumentId &id) const override;
    Result<Zones> zones(const DocumentId &id) const override;
    Result<Layer> layer(const LayerKey &key) const override;
    Result<QList<AnnotatorId>> layersOf(const DocumentId &id) const override;
    Result<qint64> revision(const DocumentId &id) const override;
    Result<QList<std::pair<DocumentId, Decision>>> decisions(const DocumentId &id) const override;
    Result<QList<Clause>> clauses() const override;
    Result<QList<std::pair<DocumentId, Annotation>>> mentions(const EntityId &id) const override;
    Result<QList<std::pair<DocumentId, Annotation>>> sameString(const AnnotatorId &annotator, const QString &label,
                                                                const QString &toneKey, qint64 limit) const override;
    Result<QHash<QString, qint64>> knownStrings(const AnnotatorId &annotator, const QString &label) const override;

    Result<OpId> append(const Change &change, const OpId &undoes, Done done) override;
    // The rows and texts of other journals with the Change (kind "merge") that lets them count: one transaction, after a
    // checked backup. The rows continue the chains that are here.
    Result<OpId> appendMerge(const Change &change, QList<OpRow> rows, QList<std::pair<QByteArray, QByteArray>> texts, Done done);
    std::unique_ptr<ActParts> newParts() override;
    Result<void> flush() override;
    Result<QList<Op>> ops(const AnnotatorId &author, const OpId &before, qint64 limit) const override;
    Result<QList<Op>> history(const DocumentId &document, const AnnotationId &id) const override;
    Result<QHash<DocumentId, StateTimes>> stateTimes() const override;
    Result<QList<OpId>> heads() const override;
    Result<std::unique_ptr<CorpusStore>> snapshot(const QList<OpId> &at) const override;
    QJsonValue setting(const QString &key) const override;
    void setSetting(const QString &key, const QJsonValue &value) override;

private:
    explicit SqliteStore(OpenedProject project, const Places &places);
    Result<OpId> append(const Change &change, const OpId &undoes, Writer::Act act, Done done);
    // The text as far as it is committed.
    Result<Text> textIn(const Database &database, const DocumentId &id) const;
    Result<QList<std::pair<DocumentId, Annotation>>> located(Database &database, Statement &rows) const;
    class Parts;
    // The texts of the documents that the change makes, checked and in UTF-8; those already stored are left out.
    Result<QList<NewText>> textsOf(const Change &change) const;
    bool hasText(const QByteArray &hash) const;
    void backUp(Writer::Moment moment);

    OpenedProject m_project;
    Seat m_seat;
    ReplicaId m_replica;
    mutable Readers m_readers;
    mutable std::mutex m_textMutex;
    mutable QCache<DocumentId, Text> m_texts; // cost: UTF-16 units
    mutable std::mutex m_schemeMutex;
    mutable QByteArray m_schemeJson; // as last read, and
    mutable LabelScheme m_scheme;    // what it says
    mutable std::mutex m_settingMutex;
    QHash<QString, QByteArray> m_ownSettings; // of a read-only project: until it is closed
    const Backups m_backups;
    qint64 m_backedUpAt = 0; // ms since 1970 UTC: the last backup
    qint64 m_lookedAt = 0;   // when one was last made or found needless
    std::unique_ptr<Writer> m_writer; // none: read-only
};

} // namespace dau
