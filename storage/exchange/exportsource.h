// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/exchange/labelnames.h"

#include <QtCore/QHash>

namespace dau {

// The documents of an export request, read from the store one at a time.
class StoreExportSource final : public ExportSource
{
public:
    static Result<std::unique_ptr<StoreExportSource>> open(const CorpusStore &store, const ExportRequest &request);

    const LabelScheme &scheme() const override { return m_scheme; }
    QList<Annotator> annotators() const override { return m_annotators; }
    qint64 documentCount() const override { return m_documents.size(); }
    Result<LabelledDocument> document(qint64 i) const override;
    QString typeOf(const QString &label) const override { return m_types.value(label); }

private:
    const CorpusStore *m_store = nullptr;
    LabelScheme m_scheme; // with the format's names
    std::optional<LabelNames> m_names;
    QMap<QString, QString> m_types; // by the format's name of a label
    QList<DocumentId> m_documents;
    QList<Annotator> m_annotators; // those asked for
    QStringList m_labels;          // empty: all
    QHash<AnnotatorId, QMap<EntityId, Entity>> m_entities; // by whose they are; null: the known names
};

} // namespace dau
