// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/draftstore.h"

#include <QtCore/QDateTime>

namespace dau {

DraftStore::DraftStore(std::shared_ptr<CorpusStore> project, QList<Annotator> annotators, const LayerKey &key, Layer layer)
    : m_project(std::move(project))
    , m_annotators(std::move(annotators))
    , m_key(key)
    , m_layer(std::move(layer))
{
}

Result<QList<Entity>> DraftStore::entities(const AnnotatorId &annotator) const
{
    if (annotator != m_key.annotator)
        return m_project->entities(annotator);
    QList<Entity> all;
    for (const Annotator &one : m_annotators) {
        const Result<QList<Entity>> own = m_project->entities(one.id);
        if (!own)
            return own;
        all += *own;
    }
    return all;
}

Result<OpId> DraftStore::append(const Change &, const OpId &, Done done)
{
    const OpId id{replica(), ++m_seq};
    done(QDateTime::currentMSecsSinceEpoch());
    return id;
}

} // namespace dau
