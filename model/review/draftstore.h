// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

namespace dau {

// One document of a project with one layer to try things in: everything else is read from the project, nothing is
// written to it. For another reading of a disputed unit, made with all keys of Annotate before it is settled.
class DraftStore final : public CorpusStore
{
public:
    // `key.annotator` must be among the annotators given (they may be newer than what the project's file has).
    DraftStore(std::shared_ptr<CorpusStore> project, QList<Annotator> annotators, const LayerKey &key, Layer layer);

    bool isReadOnly() const override { return false; }
    QString readOnlyReason() const override { return {}; }
    QString fileName() const override { return m_project->fileName(); }
    QString projectId() const override { return m_project->projectId(); }
    ReplicaId replica() const override { return m_project->replica(); }
    Result<LabelScheme> scheme() const override { return m_project->scheme(); }
    Result<QList<Annotator>> annotators() const override { return m_annotators; }
    Result<QList<Record>> records(const QString &kind) const override { return m_project->records(kind); }
    // Whoever's reading the draft begins with, the names of its entities are known: those of everybody.
    Result<QList<Entity>> entities(const AnnotatorId &annotator) const override;
    Result<ProjectCounts> counts(const AnnotatorId &annotator) const override { return m_project->counts(annotator); }
    Result<QList<LabelCount>> labelCounts(const AnnotatorId &annotator) const override { return m_project->labelCounts(annotator); }
    Result<qint64> documentCount(const DocumentQuery &query) const override { return m_project->documentCount(query); }
    Result<QList<DocumentRow>> documents(const DocumentQuery &query, qint64 offset, qint64 limit) const override
    {
        return m_project->documents(query, offset, limit);
    }
    Result<std::optional<qint64>> documentPosition(const DocumentQuery &query, const DocumentId &id) const override
    {
        return m_project->documentPosition(query, id);
    }
    Result<Document> document(const DocumentId &id) const override { return m_project->document(id); }
    Result<std::optional<DocumentId>> documentByName(const QString &name) const override { return m_project->documentByName(name); }
    Result<QList<DocumentId>> documentsByHash(const QByteArray &hash) const override { return m_project->documentsByHash(hash); }
    Result<qint64> revision(const DocumentId &id) const override { return m_project->revision(id); }
    Result<Text> text(const DocumentId &id) const override { return m_project->text(id); }
    Result<Zones> zones(const DocumentId &id) const override { return m_project->zones(id); }
    Result<Layer> layer(const LayerKey &key) const override { return key == m_key ? Result<Layer>(m_layer) : m_project->layer(key); }
    Result<QList<AnnotatorId>> layersOf(const DocumentId &id) const override { return m_project->layersOf(id); }
    Result<QList<std::pair<DocumentId, Annotation>>> mentions(const EntityId &id) const override { return m_project->mentions(id); }
    Result<QList<std::pair<DocumentId, Annotation>>> sameString(const AnnotatorId &annotator, const QString &label,
                                                                const QString &toneKey, qint64 limit) const override
    {
        return m_project->sameString(annotator, label, toneKey, limit);
    }
    Result<QHash<QString, qint64>> knownStrings(const AnnotatorId &annotator, const QString &label) const override
    {
        return m_project->knownStrings(annotator, label);
    }
    Result<QList<std::pair<DocumentId, Decision>>> decisions(const DocumentId &id) const override { return m_project->decisions(id); }
    Result<QList<Clause>> clauses() const override { return m_project->clauses(); }

    // Says "saved" at once: a draft lives in memory, in the Project that is open on it.
    Result<OpId> append(const Change &change, const OpId &undoes, Done done) override;
    Result<void> flush() override { return {}; }
    Result<QList<Op>> ops(const AnnotatorId &, const OpId &, qint64) const override { return QList<Op>(); }
    Result<QList<Op>> history(const DocumentId &document, const AnnotationId &id) const override { return m_project->history(document, id); }
    Result<QHash<DocumentId, StateTimes>> stateTimes() const override { return m_project->stateTimes(); }
    Result<QList<OpId>> heads() const override { return m_project->heads(); }
    Result<std::unique_ptr<CorpusStore>> snapshot(const QList<OpId> &at) const override { return m_project->snapshot(at); }
    QJsonValue setting(const QString &key) const override { return m_project->setting(key); }
    void setSetting(const QString &, const QJsonValue &) override {}

private:
    std::shared_ptr<CorpusStore> m_project;
    QList<Annotator> m_annotators;
    LayerKey m_key;
    Layer m_layer;
    qint64 m_seq = 0;
};

} // namespace dau
