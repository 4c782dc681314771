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

Result<OpId> DraftStore::append(const Change &, const OpId &, Done done)
{
    const OpId id{replica(), ++m_seq};
    done(QDateTime::currentMSecsSinceEpoch());
    return id;
}

} // namespace dau
