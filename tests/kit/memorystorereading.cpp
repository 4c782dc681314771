// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/memorystore.h"

#include "model/text/match.h"

#include <algorithm>

namespace dau::kit {

namespace {

tl::unexpected<Error> noSuchDocument()
{
    return failure(Error::Code::NotFound, QStringLiteral(u"The document is not in the project."));
}

} // namespace

bool MemoryStore::isReadOnly() const
{
    return !readOnlyReason().isEmpty();
}

QString MemoryStore::readOnlyReason() const
{
    const QMutexLocker lock(&m_mutex);
    return m_readOnlyReason;
}

QString MemoryStore::fileName() const
{
    return QStringLiteral(u"memory.dau");
}

ReplicaId MemoryStore::replica() const
{
    return m_replica;
}

Result<LabelScheme> MemoryStore::scheme() const
{
    const QMutexLocker lock(&m_mutex);
    return m_state.scheme;
}

Result<QList<Annotator>> MemoryStore::annotators() const
{
    const QMutexLocker lock(&m_mutex);
    return m_state.annotators.values();
}

Result<QList<Entity>> MemoryStore::entities(const AnnotatorId &annotator) const
{
    const QMutexLocker lock(&m_mutex);
    return m_state.entities.value(annotator).values();
}

template <typename Take>
void MemoryStore::eachAnnotation(Take take) const
{
    for (auto layer = m_state.layers.begin(); layer != m_state.layers.end(); ++layer) {
        const auto document = m_state.documents.constFind(layer.key().document);
        if (document == m_state.documents.constEnd() || document->document.removed)
            continue;
        for (const Annotation &annotation : layer->annotations)
            take(*document, layer.key(), annotation);
    }
}

Result<ProjectCounts> MemoryStore::counts(const AnnotatorId &annotator) const
{
    const QMutexLocker lock(&m_mutex);
    ProjectCounts counts;
    for (const Stored &stored : m_state.documents) {
        if (stored.document.removed)
            continue;
        ++counts.documents;
        counts.done += m_state.layers.value({stored.document.id, annotator}).info.state == LayerState::Done;
    }
    eachAnnotation([&](const Stored &, const LayerKey &key, const Annotation &annotation) {
        if (key.annotator != annotator)
            return;
        ++counts.annotations;
        counts.doubts += annotation.doubt;
    });
    return counts;
}

Result<QList<LabelCount>> MemoryStore::labelCounts(const AnnotatorId &annotator) const
{
    const QMutexLocker lock(&m_mutex);
    QMap<QString, qint64> counts;
    eachAnnotation([&](const Stored &, const LayerKey &key, const Annotation &annotation) {
        if (key.annotator == annotator)
            ++counts[annotation.label];
    });
    QList<LabelCount> result;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        result.append({it.key(), it.value()});
    return result;
}

QList<DocumentRow> MemoryStore::rows(const DocumentQuery &query) const
{
    QList<DocumentRow> result;
    const QString filter = foldKey(query.filter);
    for (const Stored &stored : m_state.documents) {
        const Document &document = stored.document;
        if (document.removed || !foldKey(document.name + u'\n' + document.title).contains(filter))
            continue;
        DocumentRow row{document.id, document.name, document.title, document.length};
        const StoredLayer mine = m_state.layers.value({document.id, query.annotator});
        row.state = mine.info.state;
        row.spans = mine.annotations.size();
        for (const Annotation &annotation : mine.annotations)
            row.doubts += annotation.doubt;
        for (auto layer = m_state.layers.begin(); layer != m_state.layers.end(); ++layer)
            row.layers += layer.key().document == document.id
                && (!layer->annotations.isEmpty() || layer->info.state != LayerState::New);
        if (!query.state || row.state == *query.state)
            result.append(row);
    }
    const auto key = [&](const DocumentRow &row) -> std::pair<qint64, QString> {
        switch (query.order) {
        case DocumentQuery::Order::Import:
            return {};
        case DocumentQuery::Order::Name:
            return {0, row.name};
        case DocumentQuery::Order::Title:
            return {0, row.title};
        case DocumentQuery::Order::State:
            return {static_cast<qint64>(row.state), {}};
        case DocumentQuery::Order::SpanCount:
            return {row.spans, {}};
        case DocumentQuery::Order::Length:
            return {row.length, {}};
        }
        return {};
    };
    std::stable_sort(result.begin(), result.end(),
                     [&](const DocumentRow &a, const DocumentRow &b) { return key(a) < key(b); });
    if (query.descending)
        std::reverse(result.begin(), result.end());
    return result;
}

Result<qint64> MemoryStore::documentCount(const DocumentQuery &query) const
{
    const QMutexLocker lock(&m_mutex);
    return rows(query).size();
}

Result<QList<DocumentRow>> MemoryStore::documents(const DocumentQuery &query, qint64 offset, qint64 limit) const
{
    const QMutexLocker lock(&m_mutex);
    return rows(query).mid(offset, limit);
}

Result<std::optional<qint64>> MemoryStore::documentPosition(const DocumentQuery &query, const DocumentId &id) const
{
    const QMutexLocker lock(&m_mutex);
    const QList<DocumentRow> all = rows(query);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].id == id)
            return i;
    }
    return std::optional<qint64>();
}

Result<Document> MemoryStore::document(const DocumentId &id) const
{
    const QMutexLocker lock(&m_mutex);
    if (!m_state.documents.contains(id))
        return noSuchDocument();
    return m_state.documents.value(id).document;
}

Result<std::optional<DocumentId>> MemoryStore::documentByName(const QString &name) const
{
    const QMutexLocker lock(&m_mutex);
    for (const Stored &stored : m_state.documents) {
        if (!stored.document.removed && stored.document.name == name)
            return stored.document.id;
    }
    return std::optional<DocumentId>();
}

Result<QList<DocumentId>> MemoryStore::documentsByHash(const QByteArray &hash) const
{
    const QMutexLocker lock(&m_mutex);
    QList<DocumentId> result;
    for (const Stored &stored : m_state.documents) {
        if (!stored.document.removed && (stored.document.sourceHash == hash || stored.document.textHash == hash))
            result.append(stored.document.id);
    }
    return result;
}

Result<Text> MemoryStore::text(const DocumentId &id) const
{
    const QMutexLocker lock(&m_mutex);
    if (!m_state.documents.contains(id))
        return noSuchDocument();
    return m_state.documents.value(id).text;
}

Result<Zones> MemoryStore::zones(const DocumentId &id) const
{
    const QMutexLocker lock(&m_mutex);
    if (!m_state.documents.contains(id))
        return noSuchDocument();
    return m_state.documents.value(id).zones;
}

Result<Layer> MemoryStore::layer(const LayerKey &key) const
{
    const QMutexLocker lock(&m_mutex);
    const StoredLayer stored = m_state.layers.value(key);
    return Layer{stored.info, stored.annotations.values(), stored.relations.values()};
}

Result<QList<AnnotatorId>> MemoryStore::layersOf(const DocumentId &id) const
{
    const QMutexLocker lock(&m_mutex);
    QList<AnnotatorId> result;
    for (auto layer = m_state.layers.begin(); layer != m_state.layers.end(); ++layer) {
        if (layer.key().document == id && (!layer->annotations.isEmpty() || !(layer->info == LayerInfo{})))
            result.append(layer.key().annotator);
    }
    return result;
}

Result<qint64> MemoryStore::revision(const DocumentId &id) const
{
    const QMutexLocker lock(&m_mutex);
    qint64 revision = 0;
    for (const Op &op : m_journal) {
        for (const Edit &edit : op.change.edits) {
            if (edit.touchedDocument() == id)
                revision = op.lamport;
        }
    }
    return revision;
}

Result<QList<std::pair<DocumentId, Decision>>> MemoryStore::decisions(const DocumentId &id) const
{
    const QMutexLocker lock(&m_mutex);
    QList<std::pair<DocumentId, Decision>> result;
    for (auto document = m_state.decisions.begin(); document != m_state.decisions.end(); ++document) {
        if (id.isNull() ? m_state.documents.value(document.key()).document.removed : document.key() != id)
            continue;
        QList<Decision> own = document->values();
        std::stable_sort(own.begin(), own.end(), [](const Decision &a, const Decision &b) { return a.at < b.at; });
        for (const Decision &decision : own)
            result.append({document.key(), decision});
    }
    return result;
}

Result<QList<Clause>> MemoryStore::clauses() const
{
    const QMutexLocker lock(&m_mutex);
    QList<Clause> clauses = m_state.clauses.values();
    std::stable_sort(clauses.begin(), clauses.end(), [](const Clause &a, const Clause &b) { return a.at < b.at; });
    return clauses;
}

Result<QList<std::pair<DocumentId, Annotation>>> MemoryStore::mentions(const EntityId &id) const
{
    const QMutexLocker lock(&m_mutex);
    QList<std::pair<DocumentId, Annotation>> result;
    eachAnnotation([&](const Stored &stored, const LayerKey &, const Annotation &annotation) {
        if (annotation.entity == id)
            result.append({stored.document.id, annotation});
    });
    return result;
}

Result<QList<std::pair<DocumentId, Annotation>>> MemoryStore::sameString(const AnnotatorId &annotator, const QString &label,
                                                                         const QString &toneKey, qint64 limit) const
{
    const QMutexLocker lock(&m_mutex);
    QList<std::pair<DocumentId, Annotation>> result;
    eachAnnotation([&](const Stored &stored, const LayerKey &key, const Annotation &annotation) {
        if (key.annotator == annotator && annotation.label == label
            && dau::toneKey(stored.text.quote(annotation.spans)) == toneKey)
            result.append({stored.document.id, annotation});
    });
    std::stable_sort(result.begin(), result.end(), [](const auto &a, const auto &b) { return b.second.id < a.second.id; });
    return result.mid(0, limit);
}

Result<QHash<QString, qint64>> MemoryStore::knownStrings(const AnnotatorId &annotator, const QString &label) const
{
    const QMutexLocker lock(&m_mutex);
    QHash<QString, qint64> result;
    eachAnnotation([&](const Stored &stored, const LayerKey &key, const Annotation &annotation) {
        if (key.annotator == annotator && annotation.label == label)
            ++result[dau::toneKey(stored.text.quote(annotation.spans))];
    });
    return result;
}

} // namespace dau::kit
