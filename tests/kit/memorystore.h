// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

#include <QtCore/QMutex>
#include <QtCore/QThreadPool>

namespace dau::kit {

// A CorpusStore without a file, with the contract of the real one: what is read has been committed, `done` comes in
// order, after a failure every row still waiting fails too. A Change whose `before` is not what is there fails: it was
// made on something else.
class MemoryStore : public CorpusStore
{
public:
    enum class Answer {
        AtOnce,     // `done` is called inside append()
        OnRequest,  // when commit() or flush() is called: nothing appended before is visible to readers
        FromThread, // by a writer thread, as the real store does
    };

    explicit MemoryStore(const LabelScheme &scheme, Answer answer = Answer::AtOnce);
    ~MemoryStore() override;

    // Puts a document in without a row of the journal.
    DocumentId addDocument(const QString &name, const QString &text, const Zones &zones = {});
    AnnotatorId addAnnotator(const QString &name, Annotator::Kind kind = Annotator::Kind::Human);
    void addLayer(const LayerKey &key, const Layer &layer);

    void commit(); // Answer::OnRequest: everything appended so far
    void failNext(const Error &error); // the next commit, and all that wait behind it
    void setReadOnly(const QString &reason);
    void setNow(qint64 ms); // the clock of the rows; runs on by one per row
    QList<Op> journal() const;

    bool isReadOnly() const override;
    QString readOnlyReason() const override;
    QString fileName() const override;
    QString projectId() const override { return QStringLiteral(u"memory"); }
    ReplicaId replica() const override;
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
    Result<void> flush() override;
    Result<QList<Op>> ops(const AnnotatorId &author, const OpId &before, qint64 limit) const override;
    Result<QList<Op>> history(const DocumentId &document, const AnnotationId &id) const override;
    Result<QHash<DocumentId, StateTimes>> stateTimes() const override;
    Result<QList<OpId>> heads() const override;
    Result<std::unique_ptr<CorpusStore>> snapshot(const QList<OpId> &at) const override;
    QJsonValue setting(const QString &key) const override;
    void setSetting(const QString &key, const QJsonValue &value) override;

private:
    struct Stored {
        Document document;
        Text text;
        Zones zones;
    };
    struct StoredLayer {
        LayerInfo info;
        QMap<AnnotationId, Annotation> annotations;
        QMap<RelationId, Relation> relations;
    };
    // Everything a row of the journal changes: copied before a row, put back when the row does not fit.
    struct State {
        LabelScheme scheme;
        QMap<AnnotatorId, Annotator> annotators;
        QMap<DocumentId, Stored> documents;
        QMap<LayerKey, StoredLayer> layers;
        QMap<AnnotatorId, QMap<EntityId, Entity>> entities;
        QMap<std::pair<QString, QString>, Record> records;
        QMap<DocumentId, QMap<DecisionId, Decision>> decisions;
        QMap<ClauseId, Clause> clauses;
    };
    struct Waiting {
        Op op;
        Done done;
    };

    void commitOne(const Waiting &row);
    static bool fold(State &state, const Edit &edit, const QHash<DocumentId, Text> &texts);
    QList<DocumentRow> rows(const DocumentQuery &query) const;
    template <typename Take>
    void eachAnnotation(Take take) const; // of documents that are not removed

    mutable QMutex m_mutex;
    State m_state;
    QList<Op> m_journal;
    QList<Waiting> m_waiting;
    QMap<QString, QJsonValue> m_settings;
    Answer m_answer;
    std::optional<Error> m_failure;
    bool m_failing = false; // until nothing waits any more
    int m_inFlight = 0;
    QString m_readOnlyReason;
    ReplicaId m_replica;
    qint64 m_seq = 0;
    qint64 m_now = 0;
    QThreadPool m_writer;
};

} // namespace dau::kit
